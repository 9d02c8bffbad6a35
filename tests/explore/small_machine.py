"""A second opinion on numbers: states and schedules of tiny programs, enumerated by a machine of forty lines.

A thread is a list of steps, a step a function of what is shared and of the thread's own variables (both dicts, to be changed
in place). It answers WAIT when it cannot be made now, a position to go on from, or nothing to go on with the next one. Every
thread begins with a step of its own, as in the virtual machine; main starts the others, joins them, and reads a variable.

The models below are those programs of tests/explore/programs that are called counts_*.
"""

WAIT = -1


class Machine:
    def __init__(self, threads, shared):
        self.threads = threads  # main's steps first
        self.first = (freeze(shared), ((0, ()),) + ((None, ()),) * (len(threads) - 1))

    def successors(self, state):
        shared, positions = state
        for t, (at, own) in enumerate(positions):
            if at is None or at == len(self.threads[t]):
                continue
            s, o, after = dict(shared), dict(own), list(positions)
            go_on = self.threads[t][at](s, o, after)
            if go_on == WAIT:
                continue
            at = at + 1 if go_on is None else go_on
            after[t] = (at, () if at == len(self.threads[t]) else freeze(o))
            yield freeze(s), tuple(after)

    def ended(self, after, t):
        return after[t][0] == len(self.threads[t])

    def count(self):
        """(distinct states, schedules); None for schedules when there are infinitely many."""
        numbers, on_the_way, cyclic = {}, set(), False
        stack = [(self.first, None)]
        while stack:
            state, rest = stack.pop()
            if rest is None:
                if state in numbers:
                    continue
                on_the_way.add(state)
                rest = list(self.successors(state))
                stack.append((state, rest))
                cyclic = cyclic or any(s in on_the_way for s in rest)
                stack += [(s, None) for s in rest if s not in numbers and s not in on_the_way]
            elif state in on_the_way:
                on_the_way.discard(state)
                numbers[state] = sum(numbers.get(s, 0) for s in rest) if rest else 1
        return len(numbers), None if cyclic else numbers[self.first]


def freeze(variables):
    return tuple(sorted(variables.items()))


def begin(s, o, after):
    pass


def load(name, own):
    def step(s, o, after):
        o[own] = s[name]
    return step


def store(name, value, *forget):
    def step(s, o, after):
        s[name] = value(o)
        for own in forget:
            del o[own]
    return step


def take(lock):
    """A lock or a semaphore: as many permits as it has left."""
    def step(s, o, after):
        if s[lock] == 0:
            return WAIT
        s[lock] -= 1
    return step


def give(lock):
    def step(s, o, after):
        s[lock] += 1
    return step


def change(f):
    """Something that is one step: f changes what is shared."""
    def step(s, o, after):
        return f(s, o)
    return step


def program(shared, *bodies, reads=None):
    """Main starts the threads, joins them, and reads a variable if that is a step."""
    threads = [[begin], *([begin, *body] for body in bodies)]
    machine = Machine(threads, shared)
    numbers = range(1, len(bodies) + 1)

    def start(t):
        def step(s, o, after):
            after[t] = (0, ())
        return step

    def join(t):
        def step(s, o, after):
            return None if machine.ended(after, t) else WAIT
        return step

    threads[0] += [start(t) for t in numbers] + [join(t) for t in numbers]
    if reads:
        threads[0].append(load(reads, "read"))
    return machine.count()


INCREMENT = [load("x", "seen"), store("x", lambda o: o["seen"] + 1, "seen")]
LOCKED = [take("lock"), *INCREMENT, give("lock")]


def philosophers(n):
    def dine(i):
        left, right = f"fork {i}", f"fork {(i + 1) % n}"
        return [take(left), take(right), give(right), give(left)]
    return program({f"fork {i}": 1 for i in range(n)}, *map(dine, range(n)))


def bounded_buffer():
    """One place, two items, by semaphores; the buffer is a number of items here, since their order is not in doubt."""
    def put(s, o):
        s["items in it"] += 1

    def get(s, o):
        s["items in it"] -= 1

    produce = [take("spaces"), take("mutex"), change(put), give("mutex"), give("items")]
    consume = [take("items"), take("mutex"), change(get), give("mutex"), give("spaces")]
    return program({"items": 0, "spaces": 1, "mutex": 1, "items in it": 0}, produce * 2, consume * 2)


def peterson():
    def work(me):
        other = 1 - me
        return [store(f"wants {me}", lambda o: True), store("turn", lambda o: other),
                change(lambda s, o: None if s[f"wants {other}"] else 5), change(lambda s, o: 3 if s["turn"] == other else 5),
                *INCREMENT, store(f"wants {me}", lambda o: False)]
    return program({"wants 0": False, "wants 1": False, "turn": 0, "x": 0}, work(0), work(1), reads="x")


def ticket_lock():
    def draw(s, o):
        o["mine"] = s["next"]
        s["next"] += 1

    def leave(s, o):
        s["serving"] += 1
        del o["mine"]

    work = [change(draw), change(lambda s, o: 2 if s["serving"] != o["mine"] else None), *INCREMENT, change(leave)]
    return program({"next": 0, "serving": 0, "x": 0}, work, work, reads="x")


def treiber_stack():
    """One thread takes a node, the other one takes two and puts the first one back."""
    def pop(at, taken, end):
        """Three steps, from position `at` on; `taken` is called with what was got, `end` says where to go on."""
        def look(s, o):
            if s["top"] is None:
                taken(o, None)
                return end(o)
            o["old"] = s["top"]

        def below(s, o):
            o["next"] = s["below " + o["old"]]

        def exchange(s, o):
            old, following = o.pop("old"), o.pop("next")
            if s["top"] != old:
                return at
            s["top"] = following
            taken(o, old)
            return end(o)

        return [change(look), change(below), change(exchange)]

    def push_below(s, o):
        s["below " + o["a"]] = o["old"]

    def push(s, o):
        if s["top"] != o.pop("old"):
            return 7
        s["top"] = o.pop("a")

    one = pop(1, lambda o, node: None, lambda o: 4)
    other = (pop(1, lambda o, node: o.update(a=node), lambda o: 4) +
             pop(4, lambda o, node: None, lambda o: 7 if o["a"] else 10) +
             [load("top", "old"), change(push_below), change(push)])
    return program({"top": "A", "below A": "B", "below B": None}, one, other, reads="top")


MODELS = {
    "counts_two_unlocked": lambda: program({"x": 0}, INCREMENT, INCREMENT, reads="x"),
    "counts_three_unlocked": lambda: program({"x": 0}, INCREMENT, INCREMENT, INCREMENT, reads="x"),
    "counts_two_locked": lambda: program({"x": 0, "lock": 1}, LOCKED, LOCKED, reads="x"),
    "counts_three_locked": lambda: program({"x": 0, "lock": 1}, LOCKED, LOCKED, LOCKED, reads="x"),
    "counts_philosophers_3": lambda: philosophers(3),
    "counts_philosophers_4": lambda: philosophers(4),
    "counts_philosophers_5": lambda: philosophers(5),
    "counts_bounded_buffer": bounded_buffer,
    "counts_peterson": peterson,
    "counts_ticket_lock": ticket_lock,
    "counts_treiber_stack_aba": treiber_stack,
}
