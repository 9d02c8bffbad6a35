# outcomes: both are done
# verdict: verified
# Peterson's lock gives way to who wants it too, so nobody is overtaken more than once.
import threading

wants = [False, False]
turn = 0
done = False


def take(me):
    global turn
    wants[me] = True
    turn = 1 - me
    while wants[1 - me] and turn == 1 - me:
        pass


def pushy():
    seen = False
    while not seen:
        take(0)
        seen = done
        wants[0] = False


def patient():
    global done
    take(1)
    done = True
    wants[1] = False


a = threading.Thread(target=pushy)
b = threading.Thread(target=patient)
a.start()
b.start()
a.join()
b.join()
print("both are done")
