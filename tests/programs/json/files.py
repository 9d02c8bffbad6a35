# Through a file.
import json
import os

with open("json_of_a_test.json", "w") as file:
    json.dump({"list": [1, 2, 3], "text": "é"}, file, indent=2)
with open("json_of_a_test.json") as file:
    print(file.read())
with open("json_of_a_test.json") as file:
    print(json.load(file))
os.remove("json_of_a_test.json")
