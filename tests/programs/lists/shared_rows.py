# The famous mistake: the same row three times.
grid = [[0] * 2] * 3
grid[0][0] = 1
print(grid)
