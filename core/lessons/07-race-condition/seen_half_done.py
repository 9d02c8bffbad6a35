# Money moves from one account to the other while somebody adds up.
import threading

accounts = {"ada": 100, "ben": 0}


def transfer():
    accounts["ada"] -= 60
    accounts["ben"] += 60


def add_up():
    print(accounts["ada"] + accounts["ben"], "in the bank")


mover = threading.Thread(target=transfer)
mover.start()
add_up()
mover.join()
