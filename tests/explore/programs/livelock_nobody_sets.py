# outcomes:
# verdict: fault
# finding: livelock; threads 0; objects box[0]; lines 16
# The one who should have set the flag has ended.
import threading

box = [False]


def work():
    box.append(1)


t = threading.Thread(target=work)
t.start()
while not box[0]:
    pass

# story of livelock:
#     main starts T1 (line 15).
#     From here on this step can repeat for ever:
#     main reads box[0] = False (line 16).
#     main looks at box[0] (line 16) again and again, and nobody is left to change anything: it goes round for ever.
