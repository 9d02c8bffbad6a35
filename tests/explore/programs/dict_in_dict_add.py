# outcomes: 1 | 2
# verdict: varies
# races: accounts['ada']['balance'] 10
import threading

accounts = {"ada": {"balance": 0}}


def a():
    accounts["ada"]["balance"] += 1


b = a


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print(accounts["ada"]["balance"])
