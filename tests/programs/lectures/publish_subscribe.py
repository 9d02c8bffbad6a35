from __future__ import annotations

import queue
import threading
from abc import ABC, abstractmethod
from collections import defaultdict
from dataclasses import dataclass, field, asdict, replace
from typing import Callable, ClassVar, Dict, Generic, Iterable, NamedTuple, Optional, TypeVar, Union

T = TypeVar("T")


@dataclass(frozen=True)
class Event:
    topic: str
    data: Union[int, str] = 0
    version: ClassVar[int] = 1


class Stats(NamedTuple):
    delivered: int = 0
    dropped: int = 0


class Subscriber(ABC, Generic[T]):
    @abstractmethod
    def receive(self, event: T) -> None:
        raise NotImplementedError


@dataclass
class Collector(Subscriber[Event]):
    name: str
    events: list[Event] = field(default_factory=list)

    def receive(self, event: Event) -> None:
        self.events.append(event)


class Bus:
    def __init__(self, maxsize: int = 0) -> None:
        self._subs: Dict[str, list[Subscriber]] = defaultdict(list)
        self._queue: queue.Queue[Optional[Event]] = queue.Queue(maxsize)
        self._thread = threading.Thread(target=self._dispatch, daemon=True)
        self.stats = Stats()

    def subscribe(self, topics: Iterable[str], subscriber: Subscriber) -> Callable[[], None]:
        for topic in topics:
            self._subs[topic].append(subscriber)

        def unsubscribe() -> None:
            for topic in topics:
                self._subs[topic].remove(subscriber)

        return unsubscribe

    def publish(self, event: Event) -> None:
        self._queue.put(event)

    def _dispatch(self) -> None:
        for event in iter(self._queue.get, None):
            receivers = self._subs.get(event.topic, [])
            for s in receivers:
                s.receive(event)
            n = len(receivers)
            self.stats = self.stats._replace(
                delivered=self.stats.delivered + n, dropped=self.stats.dropped + (n == 0)
            )
            self._queue.task_done()

    def __enter__(self) -> Bus:
        self._thread.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._queue.join()
        self._queue.put(None)
        self._thread.join()


with Bus(maxsize=2) as bus:
    alice, bob = Collector("alice"), Collector("bob")
    stop_alice = bus.subscribe(["news", "sport"], alice)
    bus.subscribe(("news",), bob)
    for topic, data in [("news", 1), ("sport", "goal"), ("weather", "rain")]:
        bus.publish(Event(topic, data))
    bus._queue.join()
    stop_alice()
    bus.publish(replace(Event("news"), data=2))
print(alice, bob, sep="\n")
print(bus.stats, asdict(Event("x")), Event("a") == Event("a"), len({Event("a"), Event("a", 0)}))
try:
    Event("a").data = 5
except Exception as e:
    print(type(e).__name__, e)
try:
    Subscriber()
except TypeError as e:
    print(e)
