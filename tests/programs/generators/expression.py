# Generator expressions are lazy and are consumed once.
squares = (print("computing", i) or i * i for i in range(3))
print("made")
print(next(squares))
print(list(squares))
print(list(squares))
