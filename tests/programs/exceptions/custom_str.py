# __str__ of an exception is its message, also in the traceback.


class Code(Exception):
    def __init__(self, code):
        self.code = code

    def __str__(self):
        return f"code {self.code:04d}"


try:
    raise Code(7)
except Code as error:
    print(error, repr(error), error.args)
raise Code(12)
