# A handler for the base takes the subclasses.


class AppError(Exception):
    pass


class NetError(AppError):
    pass


class TimeoutError_(NetError):
    pass


for kind in (AppError, NetError, TimeoutError_, ValueError):
    try:
        raise kind("x")
    except NetError as error:
        print("net", type(error).__name__)
    except AppError as error:
        print("app", type(error).__name__)
    except Exception as error:
        print("other", type(error).__name__)
