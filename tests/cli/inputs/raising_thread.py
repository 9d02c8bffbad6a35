import threading


def work():
    numbers = [1, 2]
    print(numbers[2])


t = threading.Thread(target=work)
t.start()
t.join()
print("main goes on")
