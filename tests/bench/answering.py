"""Answering a statement: the bot beside the floor and the echo, in turns, over the emulator."""

import itertools
import random
import shutil
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from domain.scoring import AnswerValue
from emulator import Emulator
from handlers.diagnosis.callbacks import GiveAnswer
from tests.bench.crowd import Crowd, Phone
from tests.bench.running import Measured, running, unpaused
from tests.kill.stage import Stage, Teacher, build

PEOPLE = 50
HURRIED, STROLLED = 30, 20
"""Answers of each: with the first nobody comes to the end of his fifty-two statements."""
TOKEN = "123456:TEST"
TARGETS = {
    "bot": ("tests.bench.ours",),
    "floor": ("tests.bench.floor",),
    "echo": ("tests.bench.floor", "echo"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """One round of one target. `waits` in seconds, of presses at half the target's capacity."""

    a_second: float
    cpu_ms: float
    memory_mb: float
    p50: float
    p99: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The middle of the rounds of one target."""

    a_second: float
    cpu_ms: float
    memory_mb: float
    p50_ms: float
    p99_ms: float


async def rounds(folder: Path, count: int) -> dict[str, Standing]:
    """Interleaved, so that a slow moment of the machine meets all of them."""
    template = folder / "template.db"
    stage = await build(template, teachers=PEOPLE, listeners=0)
    found: dict[str, list[Answered]] = {name: [] for name in TARGETS}
    for number in range(count):
        for name in TARGETS:
            database = folder / f"{name}-{number}.db"
            if name == "bot":
                shutil.copy(template, database)
            found[name].append(await _round(name, stage, database, random.Random(number)))
    return {name: _middle(of_target) for name, of_target in found.items()}


async def _round(name: str, stage: Stage, database: Path, dice: random.Random) -> Answered:
    async with Emulator(token=TOKEN) as emulator, target(name, emulator, database) as measured:
        crowd = Crowd(emulator, phones_of(name, stage.teachers, emulator))
        await crowd.greet()
        await crowd.hurry(1)
        with unpaused():
            before = measured.cpu_seconds
            a_second = PEOPLE * HURRIED / await crowd.hurry(HURRIED)
            spent = measured.cpu_seconds - before
            memory = measured.memory_mb
            await crowd.stroll(PEOPLE * STROLLED, a_second=a_second / 2, dice=dice)
    hundredths = quantiles(crowd.waits, n=100)
    return Answered(
        a_second=a_second,
        cpu_ms=spent / (PEOPLE * HURRIED) * 1000,
        memory_mb=memory,
        p50=hundredths[49],
        p99=hundredths[98],
    )


@asynccontextmanager
async def target(name: str, emulator: Emulator, database: Path) -> AsyncIterator[Measured]:
    """One of TARGETS, polling the emulator. Raises RuntimeError with its last words."""
    environment = {
        "BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": emulator.base_url,
        "DATABASE_URL": f"sqlite+aiosqlite:///{database}",
        "DATA_DIR": str(database.parent / f"{database.stem}-data"),
    }
    log = database.with_suffix(".log")
    async with running(*TARGETS[name], environment=environment, log=log) as measured:
        try:
            await emulator.until(lambda: emulator.api.poller.is_waiting, 60)
        except TimeoutError:
            said = log.read_text(encoding="utf-8")[-2000:]
            raise RuntimeError(f"{name} did not start:\n{said}") from None
        yield measured


def phones_of(name: str, teachers: Sequence[Teacher], emulator: Emulator) -> list[Phone]:
    for number, teacher in enumerate(teachers):
        emulator.add_user(id=teacher.chat_id, first_name="Анна", last_name=f"Учителева {number}")
    return [
        Phone(
            chat_id=teacher.chat_id,
            presses=_answers(teacher) if name == "bot" else itertools.repeat("a:уверенно"),
        )
        for teacher in teachers
    ]


def _answers(teacher: Teacher) -> Iterator[str]:
    """All statements in their order, and again from the first."""
    values = itertools.cycle(AnswerValue)
    for key in itertools.cycle(teacher.keys):
        yield GiveAnswer(diagnosis_id=teacher.diagnosis_id, key=key, value=next(values)).pack()


def _middle(found: Sequence[Answered]) -> Standing:
    return Standing(
        a_second=median(one.a_second for one in found),
        cpu_ms=median(one.cpu_ms for one in found),
        memory_mb=median(one.memory_mb for one in found),
        p50_ms=median(one.p50 for one in found) * 1000,
        p99_ms=median(one.p99 for one in found) * 1000,
    )
