# outcomes: 3
# verdict: verified
# executions: 1
x = 1
x += 2
print(x)
