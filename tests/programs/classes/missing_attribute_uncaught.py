# An uncaught AttributeError of an instance.


class Robot:
    def __init__(self):
        self.name = "R2"


robot = Robot()
print(robot.name)
print(robot.height)
