# The dean looks whether the room is empty and goes in; a student comes in between.
# outcomes: done  | done [finished, AssertionError in T2]
# verdict: fault
# finding: assertion; threads 2; lines 30; switches 3
# oracle: unreduced
import threading

students = 0
dean_inside = False
lock = threading.Lock()


def be_student():
    global students
    with lock:
        if dean_inside:
            return
        students += 1
    with lock:
        students -= 1


def be_dean():
    global dean_inside
    with lock:
        empty = students == 0
    if empty:
        with lock:
            dean_inside = True
            assert students == 0
        with lock:
            dean_inside = False


threads = [threading.Thread(target=f) for f in (be_student, be_dean)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
