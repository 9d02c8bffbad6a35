# A range cannot stand still.
range(1, 5, 0)
