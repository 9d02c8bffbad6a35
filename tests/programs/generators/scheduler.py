# Round-robin tasks made of generators.


def task(name, n):
    for i in range(n):
        print(name, i)
        yield


tasks = [task("a", 2), task("b", 3), task("c", 1)]
while tasks:
    current = tasks.pop(0)
    try:
        next(current)
        tasks.append(current)
    except StopIteration:
        print("one done")
