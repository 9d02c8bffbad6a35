"""Design patterns of concurrent programs: actor, active object, future, double-checked lazy value, observer."""
import queue
import threading
import enum
from dataclasses import dataclass


class Lazy:
    def __init__(self, factory):
        self._factory = factory
        self._lock = threading.Lock()
        self._set = False

    def get(self):
        if not self._set:
            with self._lock:
                if not self._set:
                    self._value = self._factory()
                    self._set = True
        return self._value


class State(enum.Enum):
    IDLE = "idle"
    RUNNING = "running"
    STOPPED = "stopped"

    def can_go_to(self, other):
        return (self, other) in {(State.IDLE, State.RUNNING), (State.RUNNING, State.STOPPED)}


@dataclass
class Add:
    amount: int


@dataclass
class Get:
    reply: queue.Queue


class CounterActor(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.mailbox = queue.Queue()
        self.total = 0
        self.state = State.IDLE

    def goto(self, state):
        if not self.state.can_go_to(state):
            raise RuntimeError(f"{self.state.name} -> {state.name}")
        self.state = state

    def send(self, message):
        self.mailbox.put(message)

    def run(self):
        self.goto(State.RUNNING)
        while True:
            match self.mailbox.get():
                case Add(amount=n) if n >= 0:
                    self.total += n
                case Add():
                    print("negative amount ignored")
                case Get(reply):
                    reply.put(self.total)
                case "stop" | None:
                    break
                case other:
                    print("unknown message:", other)
        self.goto(State.STOPPED)


class Observable:
    def __init__(self):
        self._observers = []
        self._lock = threading.RLock()

    def observe(self, fn):
        with self._lock:
            self._observers.append(fn)
        return fn

    def notify(self, *args, **kwargs):
        with self._lock:
            for fn in tuple(self._observers):
                fn(*args, **kwargs)


made = []
lazy = Lazy(lambda: made.append(1) or "expensive")
ts = [threading.Thread(target=lazy.get) for _ in range(4)]
for t in ts: t.start()
for t in ts: t.join()
print(lazy.get(), len(made))
actor = CounterActor()
actor.start()
for n in range(1, 5):
    actor.send(Add(n))
actor.send(Add(-1))
actor.send(("what", 1))
reply = queue.Queue()
actor.send(Get(reply))
print("total", reply.get(timeout=5))
actor.send("stop")
actor.join()
print(actor.state, actor.state.value, actor.state is State.STOPPED)
try:
    actor.goto(State.IDLE)
except RuntimeError as e:
    print("illegal:", e)
o = Observable()


@o.observe
def show(x, *, scale=1):
    print("observed", x * scale)


o.notify(3)
o.notify(3, scale=2)
