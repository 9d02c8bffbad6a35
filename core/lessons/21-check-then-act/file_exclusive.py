# Mode "x" looks and creates in one step, and fails if it is there.
import os
import threading

begun = []


def begin(name):
    try:
        with open("diary.txt", "x") as diary:
            diary.write(name)
        begun.append(name)
    except FileExistsError:
        pass


ann = threading.Thread(target=begin, args=("Ann",))
bob = threading.Thread(target=begin, args=("Bob",))
ann.start()
bob.start()
ann.join()
bob.join()
with open("diary.txt") as diary:
    owner = diary.read()
print(len(begun), "began it, is it the owner?", begun == [owner])
os.remove("diary.txt")
