"""What is remembered of those who spoke last: many thousands must not fill the memory."""

from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")

MOST = 10_000


class Recent(dict[K, V]):
    """Forgets the entry that was put in longest ago; whoever asks for it reads it anew."""

    def __init__(self, most: int = MOST) -> None:
        super().__init__()
        self._most = most

    def __setitem__(self, key: K, value: V) -> None:
        self.pop(key, None)
        super().__setitem__(key, value)
        if len(self) > self._most:
            del self[next(iter(self))]
