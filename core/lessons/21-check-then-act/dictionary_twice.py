# "Is the name taken?" and "take it" are two steps.
import threading

owner_of = {}
told = []


def register(name, person):
    if name not in owner_of:
        owner_of[name] = person
        told.append(person)


ann = threading.Thread(target=register, args=("fox", "Ann"))
bob = threading.Thread(target=register, args=("fox", "Bob"))
ann.start()
bob.start()
ann.join()
bob.join()
print(len(told), "were told that the name is theirs")
