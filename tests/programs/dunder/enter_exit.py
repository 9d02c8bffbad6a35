# A context manager class.


class Manager:
    def __enter__(self):
        print("enter")
        return "value"

    def __exit__(self, kind, error, traceback):
        print("exit", kind, error, traceback)


with Manager() as m:
    print(m)
print("after")
