"""What a figure measures, and whether it was reached or is meant to be."""
