"""Makes the program that is handed out: frozen, with its licences, bill of materials and sums."""
