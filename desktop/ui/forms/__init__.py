"""Forms on the screen: prefilled, checked at the field, previewed beside the typing."""
