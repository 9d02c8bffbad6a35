# The loop's variable is there afterwards.
for i in range(3):
    pass
print(i)
for i in []:
    pass
print(i)
