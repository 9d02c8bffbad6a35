# A function reads globals as they are when it runs.
def show():
    print(x)


x = 1
show()
x = 2
show()
