# Counting instances in a class attribute.


class Ticket:
    issued = 0

    def __init__(self):
        Ticket.issued += 1
        self.number = Ticket.issued


print([Ticket().number for _ in range(4)], Ticket.issued)
