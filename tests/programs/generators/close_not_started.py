# Closing a generator that never ran runs nothing.


def g():
    try:
        yield 1
    finally:
        print("never")


g().close()
print("end")
