# More green threads that compute than there are processors make room for the one they wait for.
# prints: done
# status: 0
from interleave import go

done = False


def compute():
    while not done:
        pass


def finish():
    global done
    done = True


threads = [go(compute) for _ in range(40)] + [go(finish)]
for thread in threads:
    thread.join()
print("done")
