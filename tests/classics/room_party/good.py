# The dean comes in when the room is empty, and while he is in nobody enters; or when the party is too large.
# outcomes: searched | broke up a party
# verdict: varies
# oracle: unreduced
import threading

students = 0
dean = "outside"
report = None
changed = threading.Condition()


def be_student():
    global students
    with changed:
        while dean == "inside":
            changed.wait()
        students += 1
        changed.notify_all()
    with changed:
        students -= 1
        changed.notify_all()


def be_dean():
    global dean, report
    with changed:
        while 0 < students < 2:
            changed.wait()
        dean = "inside"
        report = "searched" if students == 0 else "broke up a party"
        while students > 0:
            changed.wait()
        assert students == 0
        dean = "outside"
        changed.notify_all()


threads = [threading.Thread(target=f) for f in (be_student, be_student, be_dean)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(report)
