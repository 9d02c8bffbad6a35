# Looking and selling are one step.
import threading

tickets = 1
sold = []
desk = threading.Lock()


def sell():
    global tickets
    with desk:
        if tickets > 0:
            tickets -= 1
            sold.append("ticket")


counters = [threading.Thread(target=sell) for _ in range(2)]
for counter in counters:
    counter.start()
for counter in counters:
    counter.join()
print(len(sold), "sold,", tickets, "left")
