# An assignment inside an expression.
numbers = [1, 5, 2]
while (n := numbers.pop()) != 1:
    print(n)
print(n)
if (length := len("abc")) > 2:
    print(length)
