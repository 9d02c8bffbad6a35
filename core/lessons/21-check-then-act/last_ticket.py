# Both counters see the last ticket.
import threading

tickets = 1
sold = []


def sell():
    global tickets
    if tickets > 0:
        tickets -= 1
        sold.append("ticket")


counters = [threading.Thread(target=sell) for _ in range(2)]
for counter in counters:
    counter.start()
for counter in counters:
    counter.join()
print(len(sold), "sold,", tickets, "left")
