# A range counts in whole numbers.
range(1.5)
