"""An event of the first school for those who chose the same: who shows it, who has answered."""

from collections.abc import Iterator
from datetime import date, datetime
from functools import partial

from bot.demo.cast import at_school
from bot.demo.scene import Scene
from bot.demo.story import Story
from domain.item import ItemKind
from domain.offers import OF_SCHOOL, Lead
from domain.plan_sections import Answer
from services import deficits, proposals
from services.transaction import Transaction

DIFFICULTY = "assessment.criteria_before"
LEADER = "boris"
DAY = date(2027, 4, 7)
"""A Wednesday between the holidays and ВПР."""

ANSWERS: dict[str, tuple[datetime, Answer]] = {
    "olga": (at_school(2027, 3, 16, 15, 35), Answer.TAKE),
    "anna": (at_school(2027, 3, 16, 16, 20), Answer.TAKE),
    "ilya": (at_school(2027, 3, 16, 17, 20), Answer.DECLINE),
}
"""Of those it was put before; Sergey and Tatiana have not answered yet."""

WORDS_OF_ILYA = "В среду веду кружок. Можно будет взять материалы?"


class Shared:
    def __init__(self, story: Story) -> None:
        self._story = story
        self._event = 0

    async def asks(self) -> None:
        """Those are looked for first who can show it."""
        async with self._story.by("vera") as (tx, call):
            chosen = f"{OF_SCHOOL}{ItemKind.MASTER_CLASS.value}"
            self._event = await deficits.begin(tx, call, DIFFICULTY, chosen)
            await deficits.ask(tx, call, self._event, self._story.posts[LEADER])

    async def agrees(self) -> None:
        async with self._story.by(LEADER) as (tx, call):
            await deficits.answer(tx, call, self._event, Lead.YES)

    async def offers(self) -> None:
        async with self._story.by("vera") as (tx, call):
            rev = (await tx.events.get(self._event)).rev
            rev = await deficits.set_day(tx, call, self._event, rev, DAY)
            await deficits.propose(tx, call, self._event, rev)

    async def answers(self, who: str, answer: Answer) -> None:
        async with self._story.by(who) as (tx, call):
            await proposals.answer_item(tx, call, await self._item(tx, who), answer)

    async def adds_words(self, who: str, words: str) -> None:
        async with self._story.by(who) as (tx, call):
            await proposals.add_words(tx, call, await self._item(tx, who), words, item=True)

    async def _item(self, tx: Transaction, who: str) -> int:
        offered = await tx.offers.list_offered(self._event)
        return next(one.item_id for one in offered if one.post_id == self._story.posts[who])


def scenes(story: Story) -> Iterator[Scene]:
    shared = Shared(story)
    yield Scene(at=at_school(2027, 3, 15, 17, 20), play=shared.asks)
    yield Scene(at=at_school(2027, 3, 15, 17, 25), play=shared.agrees)
    yield Scene(at=at_school(2027, 3, 16, 12, 0), play=shared.offers)
    for who, (at, answer) in ANSWERS.items():
        yield Scene(at=at, play=partial(shared.answers, who, answer))
    declined, _ = ANSWERS["ilya"]
    yield Scene(at=declined, play=partial(shared.adds_words, "ilya", WORDS_OF_ILYA))
