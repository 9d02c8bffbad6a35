# Causes and contexts are shown before, unless they are not wanted.
import sys
import traceback


def read(settings, name):
    try:
        return settings[name]
    except KeyError as error:
        raise ValueError(f"no setting {name}") from error


def careless():
    try:
        read({}, "colour")
    except ValueError:
        return [][1]


def quiet():
    try:
        careless()
    except IndexError:
        raise RuntimeError("quiet") from None


for function in (careless, quiet):
    try:
        function()
    except Exception as error:
        traceback.print_exception(error, file=sys.stdout)
        print("---")
        traceback.print_exception(error, file=sys.stdout, chain=False)
        print("===")
