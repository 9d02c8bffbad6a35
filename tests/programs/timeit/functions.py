# How often what is called; the seconds themselves differ from run to run.
import timeit

calls = []
seconds = timeit.timeit(lambda: calls.append(1), number=100)
print(len(calls), type(seconds).__name__, seconds >= 0)
taken = timeit.repeat(lambda: calls.append(2), setup=lambda: calls.append("s"), repeat=3, number=10)
print(len(taken), len(calls), calls.count("s"), all(t >= 0 for t in taken))
timer = timeit.Timer(lambda: calls.append(3))
print(timer.timeit(number=5) >= 0, calls.count(3), len(timer.repeat(2, 3)), calls.count(3))
print(timeit.default_timer() <= timeit.default_timer())
try:
    timeit.timeit(5)
except ValueError as error:
    print(error)
