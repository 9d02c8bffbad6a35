N = 3  # param 1..10, explore 2
M = 1_000  # param 10..2_000
print(N, M)
