# Both find no diary, and both begin a new one.
import os
import threading

begun = []


def begin(name):
    if not os.path.exists("diary.txt"):
        with open("diary.txt", "w") as diary:
            diary.write(name)
        begun.append(name)


ann = threading.Thread(target=begin, args=("Ann",))
bob = threading.Thread(target=begin, args=("Bob",))
ann.start()
bob.start()
ann.join()
bob.join()
with open("diary.txt") as diary:
    print(len(begun), "began it, it belongs to", diary.read())
os.remove("diary.txt")
