"""A moment of the story and what happens at it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """`at` is UTC; `play` is called when the clock has come there."""

    at: datetime
    play: Callable[[], Awaitable[None]]
