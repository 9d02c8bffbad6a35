# How an uncaught exception of one's own class is named.


class ApplicationError(Exception):
    pass


print("before")
raise ApplicationError("something", 42)
