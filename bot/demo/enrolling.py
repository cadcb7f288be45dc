"""How the people of the demonstration came into the bot."""

from collections.abc import Awaitable, Callable, Iterator
from datetime import date, datetime, timedelta
from functools import partial

from bot.demo.cast import (
    CAST,
    DEPARTMENTS,
    FIRST_SCHOOL,
    KINDERGARTEN,
    MUNICIPALITY,
    NO_CONSENT,
    NOT_JOINED,
    OFFLINE,
    SCHOOLS,
    SECOND_SCHOOL,
    ZONE,
    Player,
    at_school,
    player,
)
from bot.demo.diagnoses import JOINED_IN_AUTUMN
from bot.demo.scene import Scene
from bot.demo.story import Story
from domain.calendar import DayKind
from domain.card import CardField
from domain.invitations import Joined
from domain.people import ChannelPolicy, Role
from services import consents, invitations, mentoring, organisation, people, school_calendar
from storage.transaction import Transaction

CARD_OF_BORIS = {
    CardField.SUBJECTS: "русский язык, литература",
    CardField.CLASSES: "7А, 9Б, 11А",
    CardField.EDUCATION: "высшее",
    CardField.THEME: "Критерии в руках ученика: взаимооценка письменных работ",
}

CALENDAR = (
    (DayKind.HOLIDAYS, date(2027, 3, 27), date(2027, 4, 4)),
    (DayKind.VPR, date(2027, 4, 12), date(2027, 4, 23)),
)
"""What the deputy has entered of the spring."""

_SEPTEMBER = at_school(2026, 9, 4, 9, 20)
_MARCH = at_school(2027, 3, 3, 14, 10)
_YESTERDAY = at_school(2027, 3, 16, 13, 30)


class Enrolling:
    """The first days; links are kept here between being issued and being opened."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._links: dict[str, str] = {}
        self._schools: dict[str, int] = {}
        self._departments: dict[str, int] = {}

    # --- the administrator

    async def founding(self) -> None:
        mila = player("mila")
        async with self._story.database.write() as tx:
            token = await invitations.issue_admin_link(tx, self._story.clock.now())
        if token is None:
            raise LookupError("somebody administers already")
        self._links[mila.key] = token
        await self.joins(mila)
        async with self._story.by("mila") as (tx, call):
            town = await organisation.create_municipality(tx, call, name=MUNICIPALITY, zone=ZONE)
            for name, kind in SCHOOLS.items():
                self._schools[name] = await organisation.create_school(
                    tx,
                    call,
                    municipality_id=town,
                    name=name,
                    kind=kind,
                    channel_policy=ChannelPolicy.FULL,
                )
            self._links["egor"] = await invitations.issue(
                tx, call, role=Role.METHODIST, municipality_id=town
            )
        for one in _of(Role.DIRECTOR, Role.DEPUTY):
            await self._enrolled("mila", (one,))

    # --- the schools

    async def leaders(self) -> None:
        await self._enrolled("galina", _of(Role.ROUTE_OFFICER))
        await self._enrolled("galina", _of(Role.HEAD))
        async with self._story.by("galina") as (tx, call):
            for name in DEPARTMENTS:
                self._departments[name] = await organisation.add_department(
                    tx, call, self._schools[FIRST_SCHOOL], name
                )

    async def heads(self) -> None:
        """One head for two of the departments; the third is still looking for one."""
        async with self._story.by("galina") as (tx, call):
            for name in DEPARTMENTS[:2]:
                await people.appoint_head(
                    tx,
                    call,
                    department_id=self._departments[name],
                    person_id=self._story.persons["dina"],
                )

    async def staff(self) -> None:
        for deputy, school in (
            ("vera", FIRST_SCHOOL),
            ("klim", SECOND_SCHOOL),
            ("raisa", KINDERGARTEN),
        ):
            teachers = tuple(one for one in _of(Role.TEACHER) if one.school == school)
            await self._enrolled(deputy, teachers)
            async with self._story.by(deputy) as (tx, call):
                for one in teachers:
                    post_id = self._story.posts[one.key]
                    if one.department is not None:
                        await people.set_department(
                            tx, call, post_id, self._departments[one.department]
                        )
                    if one.teaching_since is not None:
                        await people.set_teaching_since(tx, call, post_id, one.teaching_since)

    async def without_bot(self) -> None:
        async with self._story.by("vera") as (tx, call):
            for key in sorted(OFFLINE):
                await people.set_offline(tx, call, self._story.posts[key], True)

    async def calendar(self) -> None:
        async with self._story.by("vera") as (tx, call):
            for kind, first, last in CALENDAR:
                await school_calendar.set_period(
                    tx, call, self._schools[FIRST_SCHOOL], kind, first, last
                )

    async def cards(self) -> None:
        """The mentor fills in his own card as far as he likes."""
        async with self._story.by("boris") as (tx, call):
            post_id = self._story.posts["boris"]
            for field, code in ((CardField.POSITION, "teacher"), (CardField.CATEGORY, "highest")):
                await people.choose(tx, call, post_id, field, code)
            await people.set_date(tx, call, post_id, CardField.CATEGORY_ON, date(2022, 12, 23))
            for field, words in CARD_OF_BORIS.items():
                await people.write(tx, call, post_id, field, words)

    async def links_again(self) -> None:
        """Half a year later the old links are dead: the deputy gives out new ones."""
        async with self._story.by("vera") as (tx, call):
            fresh = await invitations.issue_to_not_joined(tx, call, self._schools[FIRST_SCHOOL])
        for link in fresh.links:
            key = next(key for key, post in self._story.posts.items() if post == link.post_id)
            self._links[key] = link.token

    async def _enrolled(self, by: str, chosen: tuple[Player, ...]) -> None:
        for school in dict.fromkeys(one.school for one in chosen):
            group = [one for one in chosen if one.school == school]
            async with self._story.by(by) as (tx, call):
                made = await people.enrol(
                    tx,
                    call,
                    self._schools[school or ""],
                    "\n".join(one.name.full for one in group),
                    role=group[0].role,
                )
            if made.bad:
                raise LookupError(made.bad)
            for one, link in zip(group, made.links, strict=True):
                self._links[one.key] = link.token
                if link.post_id is not None:
                    self._story.posts[one.key] = link.post_id

    # --- everybody

    async def joins(self, one: Player) -> None:
        """Opens the link, consents, says whom he teaches."""
        story = self._story
        account_id = await story.first_word(one)
        async with story.database.write() as tx:
            await self._claim(tx, one, account_id)
        if one.key in NO_CONSENT:
            return
        story.clock.move(timedelta(minutes=2))
        async with story.by(one.key) as (tx, call):
            await consents.give(tx, call)
            if one.audience is not None:
                await people.choose_audience(tx, call, story.posts[one.key], one.audience)

    async def _claim(self, tx: Transaction, one: Player, account_id: int) -> None:
        now = self._story.clock.now()
        outcome = await invitations.claim(
            tx,
            account_id=account_id,
            token=self._links.pop(one.key),
            now=now,
            today=now.date(),
            name=one.name,
        )
        if not isinstance(outcome, Joined):
            raise outcome.error
        self._story.persons[one.key] = outcome.person_id

    # --- mentors

    async def proposes(self, mentee: str, mentor: str) -> None:
        async with self._story.by("vera") as (tx, call):
            await mentoring.propose(
                tx,
                call,
                mentee_post_id=self._story.posts[mentee],
                mentor_post_id=self._story.posts[mentor],
            )

    async def agree(self, mentee: str, mentor: str) -> None:
        for side in (mentor, mentee):
            async with self._story.by(side) as (tx, call):
                for pair in await mentoring.list_own(tx, call):
                    if pair.waits_for(self._story.persons[side]):
                        await mentoring.agree(tx, call, pair.id)


def scenes(story: Story) -> Iterator[Scene]:
    days = Enrolling(story)

    def scene(moment: datetime, play: Callable[..., Awaitable[None]], *args: object) -> Scene:
        return Scene(at=moment, play=partial(play, *args))

    yield scene(at_school(2026, 9, 1, 10, 0), days.founding)
    for number, key in enumerate(("galina", "vera", "klim", "egor", "raisa")):
        yield scene(at_school(2026, 9, 1, 11, 10 * number), days.joins, player(key))
    yield scene(at_school(2026, 9, 2, 9, 30), days.leaders)
    for number, key in enumerate(("nina", "dina")):
        yield scene(at_school(2026, 9, 2, 12, 10 * number), days.joins, player(key))
    yield scene(at_school(2026, 9, 2, 15, 0), days.heads)
    yield scene(at_school(2026, 9, 3, 10, 0), days.staff)
    yield scene(at_school(2027, 3, 3, 9, 40), days.without_bot)
    yield scene(at_school(2027, 3, 3, 10, 0), days.links_again)
    yield scene(at_school(2027, 3, 4, 9, 30), days.calendar)
    yield scene(at_school(2027, 3, 15, 16, 20), days.cards)
    for number, one in enumerate(_of(Role.TEACHER)):
        if one.key in NOT_JOINED:
            continue
        wait = timedelta(minutes=25 * number)
        if one.key in JOINED_IN_AUTUMN or one.school != FIRST_SCHOOL:
            joined = _SEPTEMBER + wait
        elif one.key in NO_CONSENT:
            joined = _YESTERDAY
        else:
            joined = _MARCH + wait
        yield scene(joined, days.joins, one)
    yield scene(at_school(2026, 11, 10, 11, 0), days.proposes, "anna", "boris")
    yield scene(at_school(2026, 11, 10, 15, 40), days.agree, "anna", "boris")
    yield scene(at_school(2026, 11, 24, 11, 30), days.proposes, "ilya", "boris")
    yield scene(at_school(2026, 11, 24, 16, 15), days.agree, "ilya", "boris")
    yield scene(at_school(2026, 11, 25, 11, 30), days.proposes, "tatiana", "svetlana")
    yield scene(at_school(2026, 11, 25, 16, 15), days.agree, "tatiana", "svetlana")
    yield scene(at_school(2027, 3, 16, 12, 0), days.proposes, "yulia", "svetlana")


def _of(*roles: Role) -> tuple[Player, ...]:
    return tuple(one for one in CAST if one.role in roles)
