print(dict.fromkeys('abca'), dict.fromkeys([1, 2], 0))
