# The operator @, which no built-in type has.
import operator


class Matrix:
    def __init__(self, rows):
        self.rows = rows

    def __matmul__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in zip(*other.rows)] for row in self.rows])

    def __rmatmul__(self, other):
        return f"{other} from the left"

    def __imatmul__(self, other):
        self.rows = other.rows
        return self

    def __repr__(self):
        return f"Matrix({self.rows})"


a = Matrix([[1, 2], [3, 4]])
b = Matrix([[0, 1], [1, 0]])
print(a @ b, a @ b @ a, 3 @ a, operator.matmul(a, b))
print(2 * 3, a @ b if a else b)
c = a
c @= b
print(a, c is a)
for left, right in [(3, 4), (a, 3), ([1], [2])]:
    try:
        print(left @ right)
    except TypeError as e:
        print(e)
number = 3
try:
    number @= 4.5
except TypeError as e:
    print(e)
