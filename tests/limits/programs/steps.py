# engine: virtual
# A loop without end is stopped on the virtual machine.
# error: interleave: a limit was reached: the program executed 2000000000 instructions without ending; is there a loop that never ends?
# status: 3
while True:
    pass
