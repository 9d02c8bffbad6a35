# The exceptions of asyncio.


# No Exception, so that `except Exception` in a task does not swallow its cancellation.
class CancelledError(BaseException):
    pass


class InvalidStateError(Exception):
    pass


class BrokenBarrierError(RuntimeError):
    pass
