# A function in an instance is no method: it gets no self.


class Button:
    def __init__(self, action):
        self.action = action


b = Button(lambda: "clicked")
print(b.action())
b.action = print
b.action("printed")
