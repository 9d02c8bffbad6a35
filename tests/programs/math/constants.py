import math
from math import pi, sqrt

print(math.pi, math.e, math.tau, math.inf, -math.inf, math.nan, pi == math.pi, sqrt(2))
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1e308), math.isfinite(math.inf))
