"""What mentors and mentees of the demonstration do together, and what the school has ordered."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from bot.demo.cast import at_school
from bot.demo.scene import Scene
from bot.demo.story import Story
from domain.mentoring import Pay
from services.mentoring import meetings, orders, words
from services.transaction import Transaction

ANNA, ILYA = "anna", "ilya"
"""Mentees of Boris: one with an order, one without. Another pair's term ends in a week."""
ENDING = "tatiana"


class Mentors:
    def __init__(self, story: Story) -> None:
        self._story = story

    async def orders_it(self, mentee: str, number: str, on: date, last: date) -> None:
        async with self._story.by("vera") as (tx, call):
            pair_id = await self._pair(tx, mentee)
            await orders.set_order(tx, call, pair_id, number, on)
            await orders.set_term(tx, call, pair_id, on, last)
            await orders.set_pay(tx, call, pair_id, Pay.BY_RULES)

    async def meet(self, by: str, mentee: str, on: date, topic: str, note: str = "") -> None:
        async with self._story.by(by) as (tx, call):
            meeting_id = await meetings.note(tx, call, await self._pair(tx, mentee), on, topic)
            if note:
                await meetings.set_note(tx, call, meeting_id, note)

    async def say(self, by: str, mentee: str, text: str) -> None:
        async with self._story.by(by) as (tx, call):
            await words.say(tx, call, await self._pair(tx, mentee), text)

    async def reads(self, who: str, mentee: str) -> None:
        async with self._story.by(who) as (tx, call):
            await words.read(tx, call, await self._pair(tx, mentee))

    async def _pair(self, tx: Transaction, mentee: str) -> int:
        pair = await tx.mentoring.find_open_of(self._story.posts[mentee])
        if pair is None:
            raise LookupError(mentee)
        return pair.id


def scenes(story: Story) -> Iterator[Scene]:
    people = Mentors(story)
    yield Scene(
        at=at_school(2026, 11, 12, 10, 30),
        play=partial(people.orders_it, ANNA, "118-к", date(2026, 11, 12), date(2027, 5, 31)),
    )
    yield Scene(
        at=at_school(2027, 2, 18, 15, 30),
        play=partial(people.meet, "boris", ANNA, date(2027, 2, 18), "Посещение занятия и разбор"),
    )
    yield Scene(
        at=at_school(2027, 3, 9, 15, 10),
        play=partial(
            people.meet,
            "anna",
            ANNA,
            date(2027, 3, 9),
            "План и сроки",
            "До конца марта: критерии к сочинению вместе с 8 «А».",
        ),
    )
    yield Scene(
        at=at_school(2027, 3, 12, 14, 5),
        play=partial(
            people.say,
            "anna",
            ANNA,
            "Критерии приняли, но времени на уроке не хватает. Что убрать?",
        ),
    )
    yield Scene(at=at_school(2027, 3, 12, 15, 40), play=partial(people.reads, "boris", ANNA))
    yield Scene(
        at=at_school(2027, 3, 12, 15, 45),
        play=partial(people.say, "boris", ANNA, "Попробуйте оставить три критерия из пяти."),
    )
    yield Scene(
        at=at_school(2027, 3, 17, 13, 40),
        play=partial(people.say, "ilya", ILYA, "Можно прийти к вам на урок в пятницу?"),
    )
    yield Scene(
        at=at_school(2026, 11, 26, 11, 0),
        play=partial(people.orders_it, ENDING, "124-к", date(2026, 11, 26), date(2027, 3, 24)),
    )
