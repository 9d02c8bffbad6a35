# any() takes no more than it needs.


def noisy():
    for i in range(5):
        print("give", i)
        yield i


print(any(x == 2 for x in noisy()))
it = noisy()
print(1 in it, list(it))
