# Without __str__ print falls back to __repr__.


class P:
    def __repr__(self):
        return "<P>"


print(P(), str(P()), f"{P()}", [P()])
