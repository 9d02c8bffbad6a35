def numbers():
    try:
        for i in range(5):
            yield i
    finally:
        print("clean-up")

def first():
    for n in numbers():
        return n

for n in numbers():
    print(n)
    if n == 1:
        break
print("after break")
print(first())
print("after return")
try:
    for n in numbers():
        raise ValueError(n)
except ValueError as e:
    print("caught", e)
class Tree:
    def __iter__(self):
        try:
            yield 1
            yield 2
        finally:
            print("tree done")
for x in Tree():
    break
print("after tree")

def kept():
    return shared

shared = numbers()
for n in kept():
    break
print("kept", next(shared))
for n in shared:
    break
else:
    print("never")
print("still", next(shared))
for n in numbers():
    if n == 4:
        continue
else:
    print("else")
def nested():
    for a in numbers():
        for b in numbers():
            if b == 1:
                return a, b
print(nested())
def outer():
    for n in numbers():
        yield n
for n in outer():
    break
print("chain closed")
for n in numbers():
    try:
        if n == 1:
            break
    finally:
        print("body finally")
class Bag:
    def __iter__(self):
        return iter([1, 2])
    def items(self):
        try:
            yield "a"
            yield "b"
        finally:
            print("bag closed")
for x in Bag():
    break
for x in Bag().items():
    break
def fails():
    for n in numbers():
        print("about to fail", n)
        1 / 0
try:
    fails()
except ZeroDivisionError as e:
    print("failed", e)
shared.close()
