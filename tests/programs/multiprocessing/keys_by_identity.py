# Objects without __hash__ are still found in the dicts and sets of a child process.
import multiprocessing


class Key:
    pass


class ByName:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return self.name == other.name

    def __hash__(self):
        return hash(self.name)


def make():
    def closure():
        return key

    return closure


key = Key()
keys = [Key() for _ in range(20)]
closure = make()
numbers = {key: 1, closure: 2, Key: 3, len: 4, make: 5, (1, key): 6, "text": 7, ByName("n"): 8, (ByName("m"), 1): 9}
numbers.update({k: i for i, k in enumerate(keys)})
members = {key, closure, *keys}
frozen = frozenset(keys)


def child(queue):
    found = [numbers[k] for k in (key, closure, Key, len, make, (1, key), "text", ByName("n"), (ByName("m"), 1))]
    queue.put(found)
    queue.put([numbers[k] for k in keys])
    queue.put((key in members, all(k in members and k in frozen for k in keys), Key() in members, len(members)))
    del numbers[key]
    queue.put(key in numbers)


if __name__ == "__main__":
    queue = multiprocessing.Queue()
    process = multiprocessing.Process(target=child, args=(queue,))
    process.start()
    for _ in range(4):
        print(queue.get())
    process.join()
    print(numbers[key], len(numbers))
