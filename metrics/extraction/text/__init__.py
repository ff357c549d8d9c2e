"""A text cut up where it is asked for, and the words of its language."""
