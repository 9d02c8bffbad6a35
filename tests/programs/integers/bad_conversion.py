# A text that is no number.
int("4x")
