# Nested groups, split and subgroup.
group = ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [TypeError(2), ValueError(3)])])
fit, rest = group.split(ValueError)
print(fit, rest)
print(fit.exceptions)
print(group.subgroup(TypeError).exceptions, group.subgroup(OSError))
