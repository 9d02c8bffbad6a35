# Messages of common mistakes.
three, numbers = 3, [1, 2, 3]
attempts = [
    lambda: [1, 2][5], lambda: (1,)[3], lambda: "abc"[9], lambda: {"a": 1}["b"], lambda: int("1.5"), lambda: float("abc"),
    lambda: 1 + "1", lambda: "1" + 1, lambda: [1] + (2,), lambda: None + 1, lambda: len(5), lambda: 1 / 0, lambda: 5 % 0,
    lambda: 1.0 / 0, lambda: 2.5 // 0.0, lambda: None.x, lambda: (5).foo, lambda: "x".foo(), lambda: [].append(), lambda: "abc".index("z"),
    lambda: [1].index(5), lambda: [].pop(), lambda: {}.popitem(), lambda: {1}.remove(2), lambda: chr(-1), lambda: ord("ab"),
    lambda: range(1, 2, 0), lambda: three(), lambda: three[0], lambda: {[]: 1}, lambda: int("z", 36) and int("9", 8), lambda: max(),
    lambda: -"a", lambda: ~1.5, lambda: 1 < "a", lambda: [] < [1] < 5, lambda: 1 in 5, lambda: "a" * "b", lambda: 2 ** "x", lambda: numbers["a"],
]
for attempt in attempts:
    try:
        print("no error", attempt())
    except Exception as error:
        print(type(error).__name__ + ":", error)
