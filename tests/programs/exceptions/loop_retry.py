# Retrying until it works.
attempts = []


def flaky(n):
    attempts.append(n)
    if n < 3:
        raise ConnectionError(f"attempt {n}")
    return "connected"


for n in range(1, 10):
    try:
        print(flaky(n))
        break
    except ConnectionError as error:
        print("retry after", error)
else:
    print("gave up")
print(attempts)
