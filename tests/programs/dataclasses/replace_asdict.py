# replace, asdict and astuple.
from dataclasses import dataclass, replace, asdict, astuple, fields


@dataclass
class P:
    name: str
    tags: list


p = P("a", [1])
q = replace(p, name="b")
print(q, q.tags is p.tags, asdict(p), astuple(p), [f.name for f in fields(p)])
