"""How the program looks: colours, type and icons, in a light and a dark dress."""
