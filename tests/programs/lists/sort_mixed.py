# What has no order cannot be sorted.
sorted([1, "a"])
