# Text to values.
import json

for text in (
    '{"a": [1, 2.5, -3e2, 1E+2, 0, -0, -0.0], "b": {"c": null, "d": true, "e": false}, "": ""}',
    ' [ ] ', '{ }', '"\\u00e9\\ud83d\\ude00 \\n\\t\\"\\\\\\/\\b\\f"', '12345678901234567890123', '1.0', 'NaN', '-Infinity',
    '[[[[]]], [{}]]', '"é"', b'{"bytes": 1}', '{"twice": 1, "twice": 2}', "\n\t[1 ,\n2]\r ",
):
    print(repr(json.loads(text)))
print(json.loads('{"x": 1.50, "y": 2}', parse_float=str, parse_int=lambda digits: int(digits) * 10))
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items())))
print(json.loads('{"a": {"b": 1}, "a": 2}', object_pairs_hook=lambda pairs: pairs))
for value in ([1, "two", None, {"three": [3.5, True]}], "x", {}, [[]], {"k": {"l": {}}}):
    print(json.loads(json.dumps(value)) == value, json.loads(json.dumps(value, indent=3)) == value)
