print(bool({}), bool({0: 0}), not {}, len({}))
while d if (d := {}) else False:
    pass
