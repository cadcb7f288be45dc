"""The walk itself: so many random deeds, and what was wrong with the first that went wrong."""

import os
import random
from collections import deque
from dataclasses import dataclass
from pathlib import Path

from bot.__main__ import OWNER_ALONE
from tests.counting import Cost, counting
from tests.walk.actions import Doer
from tests.walk.judge import Judge
from tests.walk.town import Town, town

REMEMBERED = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Walked:
    """`last` are the latest deeds, with which a failure can be followed."""

    seed: int
    steps: int
    problems: tuple[str, ...]
    last: tuple[str, ...]

    def __str__(self) -> str:
        if not self.problems:
            return f"seed {self.seed}: {self.steps} steps, nothing wrong"
        lines = [f"seed {self.seed}: wrong after {self.steps} steps; the last of them:"]
        return "\n".join([*lines, *(f"  {deed}" for deed in self.last), *self.problems])


async def walk(folder: Path, template: Path, *, seed: int, steps: int) -> Walked:
    # As every command does: the doctor at the end looks for what others may read.
    before = os.umask(OWNER_ALONE)
    try:
        async with town(folder, template) as place:
            with counting(place.app.database) as cost:
                return await _walk(place, cost, seed, steps)
    finally:
        os.umask(before)


async def _walk(place: Town, cost: Cost, seed: int, steps: int) -> Walked:
    doer = Doer(place, random.Random(seed))
    judge = Judge(place, cost)
    last: deque[str] = deque(maxlen=REMEMBERED)
    for number in range(1, steps + 1):
        deed = await doer.act()
        last.append(f"{number}. {deed.who.name} {deed.words}")
        try:
            await place.settled()
            problems = await judge.problems(deed)
        except TimeoutError:
            problems = ["the bot does not come to rest"]
        if problems:
            return Walked(seed=seed, steps=number, problems=tuple(problems), last=tuple(last))
    problems = await place.broken()
    return Walked(seed=seed, steps=steps, problems=tuple(problems), last=tuple(last))
