# What is missing is said by name.


class OnlyEnter:
    def __enter__(self):
        pass


class OnlyExit:
    def __exit__(self, *details):
        pass


for kind in (OnlyEnter, OnlyExit):
    try:
        with kind():
            print("never")
    except TypeError as error:
        print(error)
