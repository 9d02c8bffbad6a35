# A group needs exceptions.
for arguments in [("m", []), ("m", [1]), ("m", 5)]:
    try:
        ExceptionGroup(*arguments)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
