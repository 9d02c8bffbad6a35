# The little of the operating system that programs here can see.

import _machine


def cpu_count():
    return _machine.processors()


def getpid():
    return _machine.current_process_id()
