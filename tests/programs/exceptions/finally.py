# finally runs in every case.
def test(d):
    try:
        return 10 // d
    except ZeroDivisionError:
        return "zero"
    finally:
        print("finally", d)


print(test(5))
print(test(0))
