"""The school of the demonstration, from its first day in the bot to this moment.

Everything is done by the services, at the time it happened; the bot's own work between the scenes
(plans that begin, reminders, messages) is done by its ticks and its delivery, to nobody's phone.
"""

from dataclasses import dataclass

from bot.clock import FrozenClock
from bot.demo import (
    achieving,
    cast,
    endings,
    enrolling,
    learning,
    mentors,
    roadmap,
    shared,
    together,
    words,
)
from bot.demo.cast import CAST, at_school
from bot.demo.meanwhile import Meanwhile
from bot.demo.story import Story
from bot.settings import Settings
from domain.errors import DomainError
from storage.engine import Database

BEGINNING = at_school(2026, 9, 1, 9, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One of the cast as `seed demo --json` prints him; `role` is that of the main post."""

    name: str
    role: str
    school: str | None
    telegram_id: int


def rows() -> tuple[Row, ...]:
    return tuple(
        Row(
            name=one.name.full,
            role=one.shown_role,
            school=one.school,
            telegram_id=one.telegram_id,
        )
        for one in CAST
    )


async def seed(database: Database, settings: Settings) -> tuple[Row, ...]:
    """Fills an empty, migrated database; DomainError("demo.not_empty") for any other."""
    async with database.read() as tx:
        if not await tx.doctor.is_empty():
            raise DomainError("demo.not_empty")
    clock = FrozenClock(BEGINNING)
    story = Story(database, clock)
    meanwhile = Meanwhile(database, clock, settings)
    parts = (
        enrolling,
        learning,
        together,
        mentors,
        endings,
        achieving,
        roadmap,
        words,
        shared,
    )
    scenes = [scene for part in parts for scene in part.scenes(story)]
    for scene in sorted(scenes, key=lambda scene: scene.at):
        await meanwhile.until(scene.at)
        await scene.play()
    await meanwhile.until(cast.START)
    async with database.write() as tx:
        # The phones begin empty: what was sent on the way is on none of them.
        await tx.outbox.forget_messages()
    return rows()
