"""Learning: a quiz for each process, and the guided tour of the program."""
