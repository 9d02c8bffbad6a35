# A thread catches its own errors.
import threading

messages = []


def work():
    try:
        1 // 0
    except ZeroDivisionError as error:
        messages.append(str(error))


t = threading.Thread(target=work)
t.start()
t.join()
print(messages)
