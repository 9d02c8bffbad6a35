# A method nobody has.
"abc".shout()
