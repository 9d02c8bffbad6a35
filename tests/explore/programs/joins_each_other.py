# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 0 1; objects; lines 10 16
import threading

main = threading.current_thread()


def work():
    main.join()


t = threading.Thread(target=work)
t.start()

t.join()
print("never")
