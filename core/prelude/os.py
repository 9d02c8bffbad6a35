# The little of the operating system that programs here can see. Files live in memory, for one run.

import _machine
import os.path as path
from _files import listdir, mkdir, remove, rename, rmdir

error = OSError
name = "posix"
sep = "/"
linesep = "\n"
curdir = "."
pardir = ".."
environ = {}
unlink = remove
replace = rename


def cpu_count():
    return _machine.processors()


def getpid():
    return _machine.current_process_id()


def getcwd():
    return path.abspath(".")


def getenv(key, default=None):
    return environ.get(key, default)


def makedirs(name, mode=0o777, exist_ok=False):
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        makedirs(head, exist_ok=exist_ok)
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise
