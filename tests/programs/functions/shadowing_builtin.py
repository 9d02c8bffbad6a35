# A global of the same name hides a built-in.
def len(x):
    return "mine"


print(len([1, 2, 3]))
