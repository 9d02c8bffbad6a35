# A function that adds to a global without saying so.
counter = 0


def work():
    counter += 1


work()
