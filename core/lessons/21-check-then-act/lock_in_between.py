# A lock for looking and a lock for selling are not one step.
import threading

tickets = 1
sold = []
desk = threading.Lock()


def sell():
    global tickets
    with desk:
        available = tickets > 0
    if available:
        with desk:
            tickets -= 1
            sold.append("ticket")


counters = [threading.Thread(target=sell) for _ in range(2)]
for counter in counters:
    counter.start()
for counter in counters:
    counter.join()
print(len(sold), "sold,", tickets, "left")
