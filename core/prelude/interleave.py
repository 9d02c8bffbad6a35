"""Concurrency that Python lacks: atomic variables, channels, green threads and actors.

    from interleave import Atomic, Channel, select, go, spawn, receive, self, cores
"""

import os
from collections import deque
from threading import Condition, Event, Lock, Thread, current_thread

import _machine

__all__ = ["Actor", "Atomic", "Channel", "ChannelClosed", "cores", "go", "receive", "select", "self", "spawn"]


# A variable whose operations are one step each: load, store, fetch_add, fetch_sub, exchange, compare_exchange.
Atomic = _machine.Atomic


class ChannelClosed(Exception):
    """Raised by send on a closed channel, and by receive when a closed channel has nothing left."""


class Channel:
    """A way for values between threads.

    With capacity 0, send waits until a receiver has taken the value. Otherwise the channel keeps up to `capacity`
    values, and send waits only while it is full. Values arrive in the order in which they were sent.
    """

    def __init__(self, capacity=0):
        if not isinstance(capacity, int):
            raise TypeError(f"capacity must be an int, not {type(capacity).__name__}")
        if capacity < 0:
            raise ValueError("capacity must not be negative")
        self.capacity = capacity
        self._number = _channels_made.fetch_add()
        self._lock = Lock()  # guards the following
        self._values = deque()
        self._senders = deque()  # waiting, in the order of their arrival: offer, index of the case, value
        self._receivers = deque()  # waiting: offer, index of the case, None
        self._closed = False

    def send(self, value):
        """Hands `value` over; waits until it can. Raises ChannelClosed when the channel is closed meanwhile."""
        select((self, value))

    def receive(self):
        """Takes the next value; waits until there is one. Raises ChannelClosed when there will be none."""
        return select(self)[1]

    def close(self):
        """Ends the sending. Values sent before can still be received. Closing again does nothing."""
        with self._lock:
            self._closed = True
            for waiting in (self._senders, self._receivers):
                while waiting:
                    offer, index, _ = waiting.popleft()
                    if offer.claim():
                        offer.finish(index, None, closed=True)

    def __iter__(self):
        """Receives until the channel is closed."""
        while True:
            try:
                value = self.receive()
            except ChannelClosed:
                return
            yield value

    def __len__(self):
        """How many values it keeps. Senders that wait are not counted."""
        with self._lock:
            return len(self._values)

    def __repr__(self):
        return f"<Channel capacity={self.capacity}{' closed' if self._closed else ''}>"

    # The following are called with the lock held. They do not wait: None when the case has to.

    def _try_send(self, value):
        if self._closed:
            raise ChannelClosed("send on a closed channel")
        receiver = _take(self._receivers)
        if receiver is not None:
            offer, index, _ = receiver
            offer.finish(index, value)
            return (None,)
        if len(self._values) < self.capacity:
            self._values.append(value)
            return (None,)
        return None

    def _try_receive(self):
        if self._values:
            value = self._values.popleft()
            sender = _take(self._senders)
            if sender is not None:  # there is room for its value now
                offer, index, next_value = sender
                self._values.append(next_value)
                offer.finish(index, None)
            return (value,)
        sender = _take(self._senders)
        if sender is not None:
            offer, index, value = sender
            offer.finish(index, None)
            return (value,)
        if self._closed:
            raise ChannelClosed("receive on a closed channel")
        return None


_channels_made = Atomic(0)


class _Offer:
    """A thread that waits in select. Whoever claims it first decides which of its cases happens."""

    def __init__(self):
        self._claimed = Atomic(False)
        self._finished = Event()
        self.outcome = None

    def claim(self):
        return self._claimed.compare_exchange(False, True)

    def finish(self, index, value, closed=False):
        self.outcome = (index, value, closed)
        self._finished.set()

    def wait(self, timeout):
        return self._finished.wait(timeout)


def _take(waiting):
    """The first of those waiting that nobody else has claimed, or None."""
    while waiting:
        entry = waiting.popleft()
        if entry[0].claim():
            return entry
    return None


def select(*cases, default=False, timeout=None):
    """Waits until one of several channel operations is possible, and does it.

    A case is a channel, to receive from it, or a pair (channel, value), to send the value. The result is the index of
    the case that happened, and the value received (None for a send). When several are possible at once it is the first
    of them.

    With default=True it does not wait, with `timeout` it waits so many seconds at most; the result is (None, None)
    when nothing was possible. Raises ChannelClosed when a case can never happen because its channel is closed.
    """
    cases = [_case(case) for case in cases]
    if not cases and not default and timeout is None:
        raise ValueError("select() without cases would wait for ever")
    # Always in the same order: threads that select on the same channels cannot deadlock.
    channels = sorted({channel for channel, _, _ in cases}, key=lambda channel: channel._number)
    for channel in channels:
        channel._lock.acquire()
    try:
        for index, (channel, is_send, value) in enumerate(cases):
            done = channel._try_send(value) if is_send else channel._try_receive()
            if done is not None:
                return index, done[0]
        if default:
            return None, None
        offer = _Offer()
        for index, (channel, is_send, value) in enumerate(cases):
            (channel._senders if is_send else channel._receivers).append((offer, index, value))
    finally:
        for channel in channels:
            channel._lock.release()
    return _await(offer, cases, timeout)


def _case(case):
    if isinstance(case, Channel):
        return case, False, None
    if isinstance(case, tuple) and len(case) == 2 and isinstance(case[0], Channel):
        return case[0], True, case[1]
    raise TypeError(f"a case is a channel or a pair (channel, value), not {case!r}")


def _await(offer, cases, timeout):
    if not offer.wait(timeout):
        if offer.claim():
            _withdraw(offer, cases)
            return None, None
        offer.wait(None)  # claimed in the last moment
    if len(cases) > 1:
        _withdraw(offer, cases)
    index, value, closed = offer.outcome
    if closed:
        raise ChannelClosed(f"{'send' if cases[index][1] else 'receive'} on a closed channel")
    return index, value


def _withdraw(offer, cases):
    for channel, is_send, _ in cases:
        with channel._lock:
            waiting = channel._senders if is_send else channel._receivers
            others = [entry for entry in waiting if entry[0] is not offer]
            waiting.clear()
            waiting.extend(others)


def go(f, *args):
    """Calls f(*args) in a green thread of its own. The result has join(), is_alive() and a name.

    Green threads share a few threads of the operating system, so there can be thousands of them. One that waits (sleep, a
    lock, a channel, ...) makes room for another one, and so does one that computes for a while.
    """
    thread = Thread(target=f, args=args)
    _machine.start_green(thread)
    return thread


class Actor:
    """A thread that others talk to by messages only. Made by spawn."""

    def __init__(self, name, supervisor=None):
        self.name = name
        self._supervisor = supervisor
        self._thread = None
        self._arrival = Condition()  # guards the mailbox
        self._mailbox = deque()

    def send(self, message):
        """Puts a message into the actor's mailbox. Never waits. Messages of one sender arrive in order."""
        with self._arrival:
            self._mailbox.append(message)
            self._arrival.notify()

    def join(self, timeout=None):
        """Waits until the actor has ended."""
        self._thread.join(timeout)

    def is_alive(self):
        return self._thread is None or self._thread.is_alive()

    def __repr__(self):
        return f"<Actor {self.name}>"

    def _run(self, f, args):
        _machine.thread_dict()["actor"] = self
        try:
            f(*args)
        except Exception as exception:
            if self._supervisor is None:
                raise
            self._supervisor.send(("crashed", self, exception))

    def _take(self, tags):
        """Removes and gives, as a tuple of one, the first message that has one of the tags, else None."""
        for position, message in enumerate(self._mailbox):
            if not tags or isinstance(message, tuple) and message and message[0] in tags:
                del self._mailbox[position]
                return (message,)
        return None


_actors_made = Atomic(0)


def spawn(f, *args, name=None, supervisor=None):
    """Starts an actor that runs f(*args).

    When it ends by an exception, the actor `supervisor` gets the message ("crashed", actor, exception); without
    supervisor the exception is printed, as for a thread.
    """
    number = _actors_made.fetch_add() + 1
    actor = Actor(f"{f.__name__}-{number}" if name is None else name, supervisor)
    actor._thread = Thread(target=actor._run, args=(f, args), name=actor.name)
    actor._thread.start()
    return actor


def self():
    """The actor that calls it. A thread that is none becomes one, so that the main program can receive too."""
    own = _machine.thread_dict()
    if "actor" not in own:
        own["actor"] = Actor(current_thread().name)
    return own["actor"]


def receive(*tags, timeout=None):
    """Takes the next message from the caller's own mailbox; waits until there is one.

    With tags, takes the next message that is a tuple whose first item is one of them, and leaves the others for later.
    Raises TimeoutError when none comes within `timeout` seconds.
    """
    actor = self()
    found = None

    def is_there():
        nonlocal found
        found = actor._take(tags)
        return found is not None

    with actor._arrival:
        if not actor._arrival.wait_for(is_there, timeout):
            raise TimeoutError(f"no message within {timeout} seconds")
    return found[0]


def cores():
    """How many threads can run at the same time."""
    return os.cpu_count()
