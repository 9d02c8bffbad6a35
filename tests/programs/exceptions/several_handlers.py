# The first handler that fits is used.
def test(action):
    try:
        action()
    except ZeroDivisionError:
        print("zero")
    except (ValueError, TypeError) as error:
        print("value or type:", error)
    except Exception:
        print("something else")


test(lambda: 1 // 0)
test(lambda: int("?"))
test(lambda: 1 + "a")
test(lambda: [][1])
