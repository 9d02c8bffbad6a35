# Each process has class variables of its own, as it has global ones.
import multiprocessing


class Counter:
    made = 0
    names = []

    def __init__(self, name):
        Counter.made += 1
        self.names.append(name)
        self.name = name

    @classmethod
    def status(cls):
        return cls.made, list(cls.names), getattr(cls, "added", None)


class Special(Counter):
    made_special = 0

    def __init__(self, name):
        super().__init__(name)
        Special.made_special += 1


def work(name, queue, counters):
    Counter(name)
    Special(name + "!")
    Counter.added = name
    counters.append(type(counters[0]) is Counter and isinstance(counters[0], Counter))
    queue.put((Counter.status(), Special.made_special, Special.status()[0], counters[1:], counters[0].status()))


def grandchild(queue):
    Counter("grandchild")
    queue.put(Counter.status())


def child_with_child(queue):
    Counter("child")
    process = multiprocessing.Process(target=grandchild, args=(queue,))
    process.start()
    process.join()
    queue.put(Counter.status())


def send_instance(queue):
    queue.put(Special("sent"))


if __name__ == "__main__":
    first = Counter("parent")
    queue = multiprocessing.Queue()
    for name in ("a", "b"):
        process = multiprocessing.Process(target=work, args=(name, queue, [first]))
        process.start()
        print(queue.get())
        process.join()
    print(Counter.status(), Special.made_special)
    process = multiprocessing.Process(target=child_with_child, args=(queue,))
    process.start()
    print(queue.get(), queue.get())
    process.join()
    process = multiprocessing.Process(target=send_instance, args=(queue,))
    process.start()
    sent = queue.get()
    process.join()
    print(type(sent) is Special, isinstance(sent, Counter), sent.name, Counter.status(), sent.status())
