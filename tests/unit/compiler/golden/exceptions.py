def careful(x):
    try:
        x()
    except ValueError as e:
        print(e)
    except:
        return 1
    else:
        print(2)
    finally:
        print(3)


def loop(items):
    for i in items:
        try:
            continue
        finally:
            print(i)
    raise KeyError from ValueError()
