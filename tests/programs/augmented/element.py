# The target is evaluated once.
def index():
    print("index")
    return 1


a = [1, 2, 3]
a[index()] += 10
print(a)
