table = str.maketrans("abc", "xyz", "d")
print(table, "aabbccdd".translate(table), "abc".translate({97: None, 98: "BB", 99: 0x20AC}), "äö".translate(str.maketrans({"ä": "ae", 246: "oe"})))
print("abc".translate({}), "abc".translate("0123456789" * 20), "ab".translate([None] * 97 + ["A"]), "".maketrans("a", "b"))
print("Straße ΣΊΣΥΦΟΣ ﬁ İ".casefold(), "ß".casefold() == "SS".casefold(), "ABC".casefold())
for mistake in [
    lambda: str.maketrans("ab", "c"),
    lambda: str.maketrans("a"),
    lambda: str.maketrans(1, "a"),
    lambda: str.maketrans("a", 1),
    lambda: str.maketrans({"ab": 1}),
    lambda: str.maketrans({1.5: 1}),
    lambda: "a".translate({97: 1.5}),
    lambda: "a".translate({97: -1}),
    lambda: "a".translate(5),
    lambda: "a".encode(5),
    lambda: "a".encode("nothing"),
]:
    try:
        print(mistake())
    except Exception as e:
        print(repr(e))
