# async with timeout(seconds): the block is cancelled when it takes longer, and ends with TimeoutError.

from asyncio.events import get_running_loop
from asyncio.exceptions import CancelledError
from asyncio.tasks import current_task


class Timeout:
    def __init__(self, when):
        self._when = when  # the loop's time, or None for never
        self._state = "created"
        self._timer = None
        self._task = None

    def when(self):
        return self._when

    def expired(self):
        return self._state in ("expiring", "expired")

    def reschedule(self, when):
        if self._state != "active":
            if self._state == "created":
                raise RuntimeError("Timeout has not been entered")
            raise RuntimeError(f"Cannot change state of {self._state} Timeout")
        self._when = when
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if when is None:
            return
        loop = get_running_loop()
        if when <= loop.time():
            self._timer = loop.call_soon(self._on_timeout)
        else:
            self._timer = loop.call_at(when, self._on_timeout)

    async def __aenter__(self):
        if self._state != "created":
            raise RuntimeError("Timeout has already been entered")
        task = current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state = "active"
        self._task = task
        self._requests_before = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, kind, exception, traceback):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._state == "active":
            self._state = "finished"
            return
        self._state = "expired"
        # With further requests somebody else has cancelled the task too: then it stays cancelled.
        if self._task.uncancel() <= self._requests_before and kind is CancelledError:
            raise TimeoutError from exception

    def _on_timeout(self):
        self._task.cancel()
        self._state = "expiring"
        self._timer = None

    def __repr__(self):
        if self._state != "active":
            return f"<Timeout [{self._state}]>"
        return f"<Timeout [active] when={None if self._when is None else round(self._when, 3)}>"


def timeout(delay):
    return Timeout(None if delay is None else get_running_loop().time() + delay)


def timeout_at(when):
    return Timeout(when)
