# OSError and its kinds: errno and text.
error = OSError(2, "No such file or directory")
print(error, error.errno, error.strerror, repr(error), type(error).__name__)
print(issubclass(FileNotFoundError, OSError), issubclass(TimeoutError, OSError), IOError is OSError)
