# A text is indexed by numbers.
"abc"["a"]
