# setdefault looks and takes in one step, and says who has it.
import threading

owner_of = {}
told = []


def register(name, person):
    if owner_of.setdefault(name, person) == person:
        told.append(person)


ann = threading.Thread(target=register, args=("fox", "Ann"))
bob = threading.Thread(target=register, args=("fox", "Bob"))
ann.start()
bob.start()
ann.join()
bob.join()
print(len(told), "was told that the name is theirs")
