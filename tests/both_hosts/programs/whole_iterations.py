# What goes through a whole iterator or container at once does so at one moment: two threads never share the items, and nobody
# sees a dict grow.
# prints: split 0
# prints: errors []
# prints: half seen 0
import threading

ROUNDS = 60
SIZE = 300
split = 0
errors = []
half_seen = 0
barrier = threading.Barrier(2)
shared = None
taken = [0, 0]


def take(number, whole):
    try:
        barrier.wait()
        taken[number] = len(whole(shared))
    except Exception as error:
        errors.append(str(error))


def in_two_threads(first, second):
    threads = [threading.Thread(target=take, args=first), threading.Thread(target=take, args=second)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


WAYS = [list, tuple, set, sorted, lambda it: list(enumerate(it)), lambda it: dict(zip(it, range(SIZE))), lambda it: [*it]]

for round in range(ROUNDS):
    for way in WAYS:
        shared = iter(list(range(SIZE)))
        in_two_threads((0, way), (1, list))
        if sorted(taken) != [0, SIZE]:
            split += 1

numbers = {0: 1, 1: -1}
pairs = [0, 0] * SIZE


def grow():
    barrier.wait()
    for i in range(2, 4 * SIZE, 2):
        numbers.update({i: 1, i + 1: -1})


def change():
    barrier.wait()
    for i in range(0, len(pairs), 2):
        pairs[i : i + 2] = [1, -1]


def look(times):
    global half_seen
    barrier.wait()
    for _ in range(times):
        try:
            if max(numbers.values()) != 1 or sum(pairs) != 0 or sum(map(lambda p: p[1], enumerate(list(pairs)))) != 0:
                half_seen += 1
            if not all(numbers) and 0 not in numbers:
                half_seen += 1
        except RuntimeError as error:
            errors.append(str(error))


for change_it in (grow, change):
    threads = [threading.Thread(target=change_it), threading.Thread(target=look, args=(200,))]
    for t in threads:
        t.start()
    for t in threads:
        t.join()

print("split", split)
print("errors", sorted(set(errors)))
print("half seen", half_seen)
