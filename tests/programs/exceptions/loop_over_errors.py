# Catching inside a loop keeps the loop going.
total = 0
for text in ["1", "two", "3", "", "5"]:
    try:
        total += int(text)
    except ValueError as error:
        print(error)
print(total)
