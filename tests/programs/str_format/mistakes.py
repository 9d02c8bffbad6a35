for text in ["{", "}", "a{b", "a}b", "{0", "{!}", "{!x}", "{!rx}", "{!r", "{0!", "{:{:{}}}", "{2}", "{} {0}", "{0} {}", "{name}", "{0.}", "{0[}", "{0[]}",
             "{0[0]x}", "{0.nothing}", "{99999999999999999999}", "{0{1}}", "{:d}", "{0[x]}", "{0[9]}", "{:", "{0:{1}", "{!é}", "{0!r:}", "{[0]}", "{.x}", "{a[}", "{0!s", "{:5", "{{}", "{}}"]:
    try:
        print(repr(text), "->", text.format("value", "b"))
    except Exception as e:
        print(repr(text), repr(e))
for mistake in [
    lambda: "{}".format_map({}),
    lambda: "{a}".format_map({}),
    lambda: "{a}".format_map([1]),
    lambda: "{:x}".format(1.5),
    lambda: "{:s}".format(1),
    lambda: "{:>5}".format([1]),
    lambda: "{:z}".format("a"),
]:
    try:
        print(mistake())
    except Exception as e:
        print(repr(e))
