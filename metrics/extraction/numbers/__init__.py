"""The numbers of a sentence: money, percentages, multiples, counts."""
