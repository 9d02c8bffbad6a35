# outcomes: a b | b a
# verdict: varies
import queue
import threading

letters = queue.Queue()


def write(text):
    letters.put(text)


threads = [threading.Thread(target=write, args=(text,)) for text in "ab"]
for t in threads:
    t.start()
print(letters.get(), letters.get())
for t in threads:
    t.join()

# story of outcome b a:
#     main starts T1 and T2 (line 15).
#     T2 puts 'b' into letters (line 10).
#     T1 puts 'a' into letters (line 10).
#     main takes 'b' from letters and 'a' from letters, prints "b a" (line 16) and waits for T1 and T2 to end (line 18).
#     The program ends.
