"""Countries in a text, and the pair that a figure is about."""
