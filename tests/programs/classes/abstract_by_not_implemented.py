# A base whose method raises NotImplementedError.


class Base:
    def run(self):
        raise NotImplementedError("run() of " + type(self).__name__)


class Good(Base):
    def run(self):
        return "good"


class Bad(Base):
    pass


for cls in (Good, Bad):
    try:
        print(cls().run())
    except NotImplementedError as error:
        print(error)
