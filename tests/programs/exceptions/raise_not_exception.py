# Only exceptions can be raised.
raise "oops"
