"""Learning: the quizzes and the guided tour as data, and what one vault remembers of them."""
