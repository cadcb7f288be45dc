"""Words of the first school's deputy to many: an announcement with who has read it, a nudge."""

from collections.abc import Iterator
from datetime import datetime
from functools import partial

from bot.demo.cast import at_school
from bot.demo.scene import Scene
from bot.demo.story import Story
from domain.campaigns import CampaignState
from domain.nudges import Matter
from services import announcements, nudges

TEXT = (
    "Коллеги, педсовет «Критерии, понятные ученику» — в среду, 24 марта, в 15:00, кабинет 27.\n\n"
    "Возьмите с собой один лист критериев из своей работы: будем меняться. Закончим до 16:20."
)

READ: dict[datetime, tuple[str, ...]] = {
    at_school(2027, 3, 12, 15, 40): ("boris", "svetlana", "anna", "yulia"),
    at_school(2027, 3, 13, 13, 0): ("irina", "larisa", "tatiana"),
    at_school(2027, 3, 15, 16, 45): ("alla", "darya", "ilya", "olga"),
}
"""Who has said by when that he has read it; the others have not."""

NUDGED = ("darya", "elena", "irina", "maria", "natalia", "pavel", "valentina")
"""Who was reminded of the spring diagnosis; everybody else's week is free."""


class Words:
    def __init__(self, story: Story) -> None:
        self._story = story
        self._announced = 0

    async def announces(self) -> None:
        """To everybody who teaches."""
        async with self._story.by("vera") as (tx, call):
            self._announced = await announcements.begin(tx, call)
            await announcements.edit(tx, call, self._announced, text=TEXT)
            await announcements.send(tx, call, self._announced, lambda _: True)

    async def read(self, readers: tuple[str, ...]) -> None:
        for who in readers:
            async with self._story.by(who) as (tx, call):
                await announcements.mark_read(tx, call, self._announced)

    async def reminds(self) -> None:
        async with self._story.by("vera") as (tx, call):
            (school_id,) = {post.school_id for post in call.actor.posts if post.school_id}
            found = await tx.campaigns.list_of_school(school_id, limit=1)
            campaign_id = next(one.id for one in found if one.state is CampaignState.OPEN)
            round_id = await nudges.begin(tx, call, Matter.DIAGNOSIS, campaign_id=campaign_id)
            await nudges.set_all(tx, call, round_id, on=False)
            for who in NUDGED:
                await nudges.set_one(tx, call, round_id, self._story.posts[who], on=True)
            await nudges.send(tx, call, round_id, lambda _: True)


def scenes(story: Story) -> Iterator[Scene]:
    words = Words(story)
    yield Scene(at=at_school(2027, 3, 11, 14, 10), play=words.reminds)
    yield Scene(at=at_school(2027, 3, 12, 11, 25), play=words.announces)
    for at, readers in READ.items():
        yield Scene(at=at, play=partial(words.read, readers))
