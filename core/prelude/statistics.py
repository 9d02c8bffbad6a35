# Averages and spread of numbers. Sums are exact, as fractions: the result does not depend on the order.

import math


class StatisticsError(ValueError):
    pass


def _ratio(value):
    return (value, 1) if isinstance(value, int) else value.as_integer_ratio()


# A sum as numerator and denominator.
def _exact_sum(data):
    numerator, denominator = 0, 1
    for value in data:
        n, d = _ratio(value)
        numerator = numerator * d + n * denominator
        denominator *= d
        if denominator > 1:
            common = math.gcd(numerator, denominator)
            numerator //= common
            denominator //= common
    return numerator, denominator


# The quotient as a number of the data's kind: an int stays one when the division leaves no rest.
def _quotient(numerator, denominator, data):
    if numerator % denominator == 0 and not any(isinstance(value, float) for value in data):
        return numerator // denominator
    return numerator / denominator


def _at_least(count, data, message):
    values = list(data)
    if len(values) < count:
        raise StatisticsError(message)
    return values


def mean(data):
    values = _at_least(1, data, "mean requires at least one data point")
    numerator, denominator = _exact_sum(values)
    return _quotient(numerator, denominator * len(values), values)


def fmean(data, weights=None):
    values = list(data)
    if weights is None:
        if not values:
            raise StatisticsError("fmean requires at least one data point")
        return math.fsum(values) / len(values)
    weights = list(weights)
    if len(weights) != len(values):
        raise StatisticsError("data and weights must be the same length")
    total = math.fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return math.fsum([value * weight for value, weight in zip(values, weights)]) / total


def geometric_mean(data):
    values = list(data)
    if not values or min(values) <= 0:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers")
    return math.exp(fmean([math.log(value) for value in values]))


def harmonic_mean(data):
    values = _at_least(1, data, "harmonic_mean requires at least one data point")
    if min(values) < 0:
        raise StatisticsError("harmonic mean does not support negative values")
    if 0 in values:
        return 0
    return len(values) / math.fsum([1 / value for value in values])


def median(data):
    values = sorted(_at_least(1, data, "no median for empty data"))
    middle = len(values) // 2
    if len(values) % 2 == 1:
        return values[middle]
    return (values[middle - 1] + values[middle]) / 2


def median_low(data):
    values = sorted(_at_least(1, data, "no median for empty data"))
    return values[(len(values) - 1) // 2]


def median_high(data):
    values = sorted(_at_least(1, data, "no median for empty data"))
    return values[len(values) // 2]


# The most frequent values, in the order of their first occurrence.
def multimode(data):
    counts = {}
    for value in data:
        counts[value] = counts.get(value, 0) + 1
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def mode(data):
    values = _at_least(1, data, "no mode for empty data")
    return multimode(values)[0]


# The sum of the squared distances from the mean, as a fraction.
def _squared_distances(values):
    sum_n, sum_d = _exact_sum(values)
    squares = []
    for value in values:
        n, d = _ratio(value)
        squares.append((n * n, d * d))
    square_n, square_d = 0, 1
    for n, d in squares:
        square_n = square_n * d + n * square_d
        square_d *= d
    count = len(values)
    return count * square_n * sum_d * sum_d - sum_n * sum_n * square_d, count * square_d * sum_d * sum_d


def variance(data, xbar=None):
    values = _at_least(2, data, "variance requires at least two data points")
    n, d = _squared_distances(values)
    return _quotient(n, d * (len(values) - 1), values)


def pvariance(data, mu=None):
    values = _at_least(1, data, "pvariance requires at least one data point")
    n, d = _squared_distances(values)
    return _quotient(n, d * len(values), values)


def stdev(data, xbar=None):
    values = _at_least(2, data, "stdev requires at least two data points")
    n, d = _squared_distances(values)
    return _square_root(n, d * (len(values) - 1))


def pstdev(data, mu=None):
    values = _at_least(1, data, "pstdev requires at least one data point")
    n, d = _squared_distances(values)
    return _square_root(n, d * len(values))


# The float nearest to the root of a fraction: 109 bits are twice those of a float, and three for rounding.
def _square_root(n, d):
    half_shift = (n.bit_length() - d.bit_length() - 109) // 2
    if half_shift >= 0:
        return float(_root_rounded_to_odd(n, d << 2 * half_shift) << half_shift)
    return _root_rounded_to_odd(n << -2 * half_shift, d) / (1 << -half_shift)


# Rounding to odd keeps what a second rounding has to know: whether something was cut off.
def _root_rounded_to_odd(n, d):
    root = math.isqrt(n // d)
    return root | (root * root * d != n)


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    values = sorted(_at_least(2, data, "must have at least two data points"))
    if method == "inclusive":
        last = len(values) - 1
        cuts = [divmod(i * last, n) for i in range(1, n)]
        return [(values[j] * (n - delta) + values[j + 1] * delta) / n for j, delta in cuts]
    if method != "exclusive":
        raise ValueError(f"Unknown method: {method!r}")
    result = []
    for i in range(1, n):
        j = min(max(i * (len(values) + 1) // n, 1), len(values) - 1)
        delta = i * (len(values) + 1) - j * n
        result.append((values[j - 1] * (n - delta) + values[j] * delta) / n)
    return result
