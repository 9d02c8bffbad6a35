# __getattr__ is asked only for what is missing.


class Proxy:
    def __init__(self):
        self.real = 1

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return "virtual " + name


p = Proxy()
print(p.real, p.colour, hasattr(p, "anything"), hasattr(p, "_hidden"), getattr(p, "_x", "default"))
