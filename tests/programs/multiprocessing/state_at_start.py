# With fork the child has the state of the moment it starts.
import multiprocessing
value = 1


def show():
    print("child sees", value)


if __name__ == "__main__":
    context = multiprocessing.get_context("fork")
    p = context.Process(target=show)
    value = 2
    p.start()
    value = 3
    p.join()
    print("parent has", value)
