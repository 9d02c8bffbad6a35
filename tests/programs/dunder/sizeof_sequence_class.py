# A sequence class with slices and negative indices.


class Deck:
    def __init__(self, cards): self.cards = list(cards)

    def __len__(self): return len(self.cards)

    def __getitem__(self, i):
        return Deck(self.cards[i]) if isinstance(i, slice) else self.cards[i]

    def __repr__(self): return "Deck(" + "".join(self.cards) + ")"


d = Deck("abcde")
print(d[0], d[-1], d[1:3], d[::-1], len(d[::2]), "c" in d, list(d))
