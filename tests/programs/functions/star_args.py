# *args collects what is left over.
def count(first, *rest):
    print(first, rest, len(rest))


count(1)
count(1, 2)
count(1, 2, 3, 4)
