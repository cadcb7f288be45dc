"""The first school's year: its roadmap, its plan of methodical work and what was decided."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from bot.demo.cast import at_school
from bot.demo.scene import Scene
from bot.demo.story import Story
from domain.roadmap import MeasureKind, ReasonKind, Responsible, Timing
from services.call import Call
from services.roadmap import decisions, editing, making, marking, proposing
from services.transaction import Transaction

TEMPLATE = "mentoring"
"""Plans and mentoring: the one that names its director, its officer and its heads."""

OFFICES = {
    Responsible.DIRECTOR: "galina",
    Responsible.DEPUTY: "vera",
    Responsible.OFFICER: "nina",
    Responsible.HEADS: "dina",
}
"""Whoever answers for the measures of the office; the school has no psychologist of its own."""

DRAFTED = {"m.young": "vera", "m.mentorless": "galina", "m.pedsovet": "vera"}
"""What the school took of what the bot proposed by the numbers of September, and for whom."""

OWN = ("Декада открытых уроков молодых специалистов", date(2027, 5, 14), "dina")


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """`what`: the source of the measure; the note is typed, or `ready` of the bot's."""

    what: str
    by: str
    at: datetime
    note: str = ""
    ready: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    what: str
    by: str
    at: datetime
    to: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """`effect`: when it was told and by which ready words, where it was."""

    ready: str
    at: datetime
    meeting: str
    figure: ReasonKind
    due: date
    done: tuple[datetime, str] | None = None
    effect: tuple[datetime, str] | None = None


DONE = (
    Done(
        what="mentoring.officer",
        by="galina",
        at=at_school(2026, 9, 10, 12, 40),
        ready="order",
        document="Приказ от 9 сентября 2026 № 96",
    ),
    Done(
        what="mentoring.schedule",
        by="nina",
        at=at_school(2026, 9, 18, 11, 10),
        note="Консультации по средам с 15:00, график у каждого руководителя ШМО",
    ),
    Done(
        what="mentoring.bank",
        by="nina",
        at=at_school(2026, 9, 18, 11, 10),
        note="Внесены 4 плана, остальные — после осенней диагностики",
    ),
    Done(
        what="m.young",
        by="vera",
        at=at_school(2026, 10, 29, 15, 30),
        note="План занятий утверждён, первое занятие прошло 27 октября",
    ),
    Done(
        what="mentoring.errors",
        by="vera",
        at=at_school(2026, 10, 29, 15, 30),
        ready="report",
    ),
    Done(
        what="mentoring.visits",
        by="nina",
        at=at_school(2026, 11, 12, 10, 30),
        note="График согласован с руководителем ШМО",
    ),
    Done(
        what="mentoring.seminar",
        by="vera",
        at=at_school(2026, 11, 19, 10, 40),
        ready="protocol",
        document="Материалы семинара, лист регистрации: 17 участников",
    ),
    Done(
        what="m.mentorless",
        by="galina",
        at=at_school(2026, 11, 26, 11, 0),
        note="Изданы приказы № 118-к и № 124-к, ещё двоим наставников подбираем",
    ),
    Done(
        what="mentoring.training",
        by="vera",
        at=at_school(2026, 12, 17, 17, 5),
        note="Два занятия провёл психолог районного центра",
    ),
)
"""The bank of materials, due in February, is what nobody got round to."""

MOVED = (
    Moved(
        what="m.mentorless",
        by="galina",
        at=at_school(2026, 9, 18, 11, 10),
        to=date(2026, 11, 27),
        reason="administration",
    ),
    Moved(
        what="mentoring.visits",
        by="nina",
        at=at_school(2026, 10, 29, 15, 30),
        to=date(2026, 11, 13),
        reason="materials",
    ),
)

DECIDED = (
    Decided(
        ready="courses",
        at=at_school(2026, 12, 3, 15, 30),
        meeting="Педагогический совет, протокол № 3",
        figure=ReasonKind.COURSES,
        due=date(2026, 12, 18),
        done=(at_school(2026, 12, 17, 17, 5), "Заявка отправлена в региональный институт"),
        effect=(at_school(2027, 3, 10, 12, 30), "partly"),
    ),
    Decided(
        ready="mentors",
        at=at_school(2027, 2, 24, 15, 30),
        meeting="Методический совет, протокол № 4",
        figure=ReasonKind.MENTORLESS,
        due=date(2027, 3, 31),
    ),
)
EFFECT_IN = 3
"""Months after a decision the effect is asked for."""


class SchoolYear:
    """The ids of measures are kept under their sources, of decisions under their ready words."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._measures: dict[str, int] = {}

    async def adopts(self) -> None:
        """The template as it is, people named by their offices, and one measure of its own."""
        async with self._story.by("vera") as (tx, call):
            roadmap_id, _ = await making.begin(tx, call, TEMPLATE, 0)
            _, template = await making.template(tx, call, TEMPLATE)
            ids = await _ids(tx, roadmap_id)
            for one in template.measure:
                self._measures[f"{TEMPLATE}.{one.key}"] = ids[one.title]
            for office, who in OFFICES.items():
                await making.assign(tx, call, roadmap_id, office, self._story.persons[who])
            title, day, who = OWN
            own, _ = await making.add_own(tx, call, roadmap_id, title, MeasureKind.ROADMAP)
            await editing.set_due(tx, call, own, None, Timing.DAY, day)
            await self._names(tx, call, own, who)

    async def plans(self) -> None:
        """The plan of methodical work: of what the numbers ask for, as much as it can do."""
        async with self._story.by("vera") as (tx, call):
            for drafted in DRAFTED:
                await proposing.take(tx, call, drafted)
            proposed = await proposing.proposals(tx, call)
            ids = await _ids(tx, proposed.roadmap_id or 0)
            for one in proposed.lines:
                source = one.measure.source
                if source is not None and source in DRAFTED:
                    self._measures[source] = ids[one.measure.title]
                    await self._names(tx, call, ids[one.measure.title], DRAFTED[source])

    async def does(self, done: Done) -> None:
        async with self._story.by(done.by) as (tx, call):
            measure_id = self._measures[done.what]
            note = marking.ready_note(done.ready) if done.ready else done.note
            if done.document:
                await marking.set_document(tx, call, measure_id, None, done.document)
            await marking.finish(tx, call, measure_id, None, note)

    async def puts_off(self, moved: Moved) -> None:
        async with self._story.by(moved.by) as (tx, call):
            reason = marking.ready_reason(moved.reason)
            await marking.move(tx, call, self._measures[moved.what], None, moved.to, reason)

    async def decides(self, decided: Decided) -> None:
        async with self._story.by("vera") as (tx, call):
            measure_id = await decisions.decide(tx, call, decisions.ready(decided.ready))
            self._measures[decided.ready] = measure_id
            await decisions.set_source(tx, call, measure_id, decided.meeting)
            measure, _ = await decisions.get(tx, call, measure_id)
            await decisions.set_figure(tx, call, measure_id, measure.rev, decided.figure.value)
            await decisions.set_effect_in(tx, call, measure_id, EFFECT_IN)
            await editing.set_due(tx, call, measure_id, None, Timing.DAY, decided.due)
            await self._names(tx, call, measure_id, "vera")

    async def tells_effect(self, decided: str, effect: str) -> None:
        async with self._story.by("vera") as (tx, call):
            words = decisions.ready_effect(effect)
            await decisions.tell_effect(tx, call, self._measures[decided], words)

    async def _names(self, tx: Transaction, call: Call, measure_id: int, who: str) -> None:
        measure = await editing.get(tx, call, measure_id)
        await editing.set_person(tx, call, measure_id, measure.rev, self._story.persons[who])


async def _ids(tx: Transaction, roadmap_id: int) -> dict[str, int]:
    found = await tx.measures.list_all(tx.measures.of_roadmap(roadmap_id, None))
    return {one.title: one.id for one in found}


def scenes(story: Story) -> Iterator[Scene]:
    school = SchoolYear(story)
    yield Scene(at=at_school(2026, 9, 8, 15, 10), play=school.adopts)
    yield Scene(at=at_school(2026, 9, 8, 15, 10), play=school.plans)
    for done in DONE:
        yield Scene(at=done.at, play=partial(school.does, done))
    for moved in MOVED:
        yield Scene(at=moved.at, play=partial(school.puts_off, moved))
    for decided in DECIDED:
        yield Scene(at=decided.at, play=partial(school.decides, decided))
        if decided.done is not None:
            done = Done(what=decided.ready, by="vera", at=decided.done[0], note=decided.done[1])
            yield Scene(at=done.at, play=partial(school.does, done))
        if decided.effect is not None:
            at, words = decided.effect
            yield Scene(at=at, play=partial(school.tells_effect, decided.ready, words))
