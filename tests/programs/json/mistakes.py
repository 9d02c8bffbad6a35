# Text that is not JSON: the message and the place.
import json

for text in (
    "", " ", "[1, 2", "[1 2]", "[1,]", '{"a"}', '{"a": }', '{"a": 1,}', "{'a': 1}", '{"a": 1 "b": 2}', "{1: 2}", '"abc', '"a\nb"',
    '"\\x"', '"\\u12"', "[1] 2", "tru", "nul", "-", "01", "1.", "1e", ".5", "+1", "[\n1,\n  x\n]", "{", '{"a', '{"a": 1', "[", '"\\',
    '{"a" 1}', "[,1]",
):
    try:
        print(repr(json.loads(text)))
    except json.JSONDecodeError as error:
        print(repr(text), error, (error.msg, error.pos, error.lineno, error.colno))
for wrong in (None, 5, ["x"]):
    try:
        json.loads(wrong)
    except TypeError as error:
        print(error)
print(issubclass(json.JSONDecodeError, ValueError))
json.loads("{bad}")
