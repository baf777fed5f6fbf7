"""The map: what the model says, read, checked, walked and laid out."""
