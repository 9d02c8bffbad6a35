# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 0 1; lines 10 16; switches 1
import threading

main = threading.current_thread()


def work():
    main.join()


t = threading.Thread(target=work)
t.start()

t.join()
print("never")

# story of deadlock:
#     main starts T1 (line 14).
#     main waits for T1 to end (line 16); T1 waits for main to end (line 10): neither can go on.
