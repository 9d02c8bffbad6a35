def route(message):
    match message:
        case "stop" | None:
            return 0
        case [x, *others] | {"x": x, **others} if others:
            return x
        case Point(0, y=y) | {"a": 1, "y": y}:
            message = y
    return message


match route(3), 4:
    case (3 as a), _:
        print(a)
