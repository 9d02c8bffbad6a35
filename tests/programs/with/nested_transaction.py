# A transaction that rolls back on error.


class Transaction:
    def __init__(self, data):
        self.data = data

    def __enter__(self):
        self.saved = dict(self.data)
        return self.data

    def __exit__(self, kind, error, traceback):
        if kind:
            self.data.clear()
            self.data.update(self.saved)
            print("rolled back:", error)
        return True


accounts = {"a": 10}
with Transaction(accounts) as t:
    t["a"] -= 5
with Transaction(accounts) as t:
    t["a"] -= 50
    raise ValueError("too little")
print(accounts)
