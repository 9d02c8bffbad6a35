ROUNDS = 5  # param 1..100, explore 2

total = 0
for number in range(ROUNDS):
    total += number
print(total >= 0)
