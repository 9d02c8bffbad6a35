import math

values = [0, 1, 2, 0.5, -0.5, 3, 10, 1e-10, 1e10, 123.456, -2.75, True]
functions = [
    ("cbrt", math.cbrt), ("exp", math.exp), ("exp2", math.exp2), ("expm1", math.expm1), ("sin", math.sin),
    ("cos", math.cos), ("tan", math.tan), ("atan", math.atan), ("tanh", math.tanh), ("asinh", math.asinh),
    ("degrees", math.degrees), ("radians", math.radians), ("fabs", math.fabs), ("modf", math.modf),
    ("frexp", math.frexp), ("ulp", math.ulp), ("erf", math.erf), ("erfc", math.erfc), ("sqrt", math.sqrt),
    ("log", math.log), ("log2", math.log2), ("log10", math.log10), ("log1p", math.log1p), ("asin", math.asin),
    ("acos", math.acos), ("sinh", math.sinh), ("cosh", math.cosh), ("acosh", math.acosh), ("atanh", math.atanh),
    ("gamma", math.gamma), ("lgamma", math.lgamma), ("floor", math.floor), ("ceil", math.ceil),
    ("trunc", math.trunc), ("isfinite", math.isfinite),
]
for name, function in functions:
    for value in values + [math.inf, -math.inf, math.nan, -3, 2**70, 10**400]:
        try:
            print(name, value if value != 10**400 else "huge", function(value))
        except (ValueError, OverflowError) as e:
            print(name, value if value != 10**400 else "huge", repr(e))
