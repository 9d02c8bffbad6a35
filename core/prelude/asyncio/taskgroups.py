# async with TaskGroup(): the block ends when all its tasks have; the first that fails cancels the others.

from asyncio.events import get_running_loop
from asyncio.exceptions import CancelledError
from asyncio.tasks import current_task


class TaskGroup:
    def __init__(self):
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._loop = None
        self._parent = None  # the task that runs the block
        self._parent_cancelled = False  # by this group
        self._tasks = {}  # those not done yet; a dict, for its order
        self._errors = []
        self._base_error = None  # SystemExit or KeyboardInterrupt: raised instead of a group
        self._completed = None  # future that the end of the block waits for

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        self._loop = get_running_loop()
        self._parent = current_task()
        if self._parent is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        self._entered = True
        return self

    async def __aexit__(self, kind, exception, traceback):
        self._exiting = True
        if _is_base_error(exception):
            self._base_error = exception
        cancellation = exception if kind is CancelledError else None
        if self._parent_cancelled and self._parent.uncancel() == 0:
            cancellation = None  # it was the group's own
        if exception is not None and not self._aborting:
            self._abort()

        while self._tasks:
            self._completed = self._loop.create_future()
            try:
                await self._completed
            except CancelledError as error:
                if not self._aborting:  # the parent was cancelled from outside
                    cancellation = error
                    self._abort()
            self._completed = None

        if self._base_error is not None:
            raise self._base_error
        if cancellation is not None and not self._errors:
            raise cancellation
        if exception is not None and kind is not CancelledError:
            self._errors.append(exception)
        if self._errors:
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors) from None

    def create_task(self, coro, *, name=None, context=None):
        if not self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has not been entered")
        if self._exiting and not self._tasks:
            raise RuntimeError(f"TaskGroup {self!r} is finished")
        if self._aborting:
            raise RuntimeError(f"TaskGroup {self!r} is shutting down")
        task = self._loop.create_task(coro)
        if name is not None:
            task.set_name(name)
        task.add_done_callback(self._on_task_done)
        self._tasks[task] = True
        return task

    def _abort(self):
        self._aborting = True
        for task in list(self._tasks):
            if not task.done():
                task.cancel()

    def _on_task_done(self, task):
        self._tasks.pop(task, None)
        if self._completed is not None and not self._tasks and not self._completed.done():
            self._completed.set_result(True)
        if task.cancelled() or task.exception() is None:
            return
        self._errors.append(task.exception())
        if _is_base_error(task.exception()) and self._base_error is None:
            self._base_error = task.exception()
        if not self._aborting and not self._parent_cancelled:
            self._abort()
            # The block may be waiting for something else: it is to end too.
            self._parent_cancelled = True
            self._parent.cancel()

    def __repr__(self):
        words = ["<TaskGroup"]
        if self._tasks:
            words.append(f"tasks={len(self._tasks)}")
        if self._errors:
            words.append(f"errors={len(self._errors)}")
        if self._aborting:
            words.append("cancelling")
        elif self._entered:
            words.append("entered")
        return " ".join(words) + ">"


def _is_base_error(exception):
    return isinstance(exception, (SystemExit, KeyboardInterrupt))
