# A subclass of str.


class Name(str):
    def shout(self):
        return self.upper() + "!"


n = Name("ann")
print(n.shout(), n + "e", len(n), n == "ann", {n: 1}["ann"])
