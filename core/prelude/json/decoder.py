# What is wrong with a text, and where: pos counts from 0, lines and columns from 1.


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        before = doc[:pos]
        self.msg, self.doc, self.pos = msg, doc, pos
        self.lineno = before.count("\n") + 1
        self.colno = pos - before.rfind("\n")
        super().__init__(f"{msg}: line {self.lineno} column {self.colno} (char {pos})")
