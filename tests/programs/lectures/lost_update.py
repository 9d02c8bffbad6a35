# The lost update, made visible by splitting += into its parts.
# outcomes: counter = 1 | counter = 2
import threading

counter = 0


def unsafe_increment():
    global counter
    local = counter      # read
    local = local + 1    # modify
    counter = local      # write


threads = [threading.Thread(target=unsafe_increment) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("counter =", counter)
