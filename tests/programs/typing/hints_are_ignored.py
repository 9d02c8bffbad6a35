# Type hints of typing are accepted.
from typing import List, Dict, Optional, Union, Callable, Any, Tuple


def f(a: List[int], b: Optional[str] = None, c: Union[int, str] = 1) -> Dict[str, Any]:
    return {"a": a, "b": b, "c": c}


g: Callable[[int], Tuple[int, ...]] = lambda x: (x,)
print(f([1]), g(2))
