"""What people of the demonstration have learned and shown: their records."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from bot.demo.cast import at_school
from bot.demo.scene import Scene
from bot.demo.story import Story
from domain.card import CardField
from domain.evidence import Proof, ProofForm
from domain.record import (
    ContestResult,
    FieldValue,
    RecordField,
    RecordKind,
    RecordLevel,
    RecordRole,
    StudyForm,
)
from services import people, record

OWN = at_school(2027, 3, 15, 16, 40)
BY_DEPUTY = at_school(2027, 3, 9, 12, 30)
LATELY = at_school(2027, 3, 17, 13, 10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An entry: whose, who wrote it down (himself, where nobody is named) and when."""

    who: str
    kind: RecordKind
    title: str
    fields: dict[RecordField, FieldValue]
    by: str | None = None
    at: datetime = OWN
    link: str | None = None


def _course(on: date, hours: int, where: str, form: StudyForm) -> dict[RecordField, FieldValue]:
    return {
        RecordField.ON_DATE: on,
        RecordField.HOURS: hours,
        RecordField.FORM: form.value,
        RecordField.ORGANISER: where,
    }


TOLD = (
    Told(
        who="anna",
        kind=RecordKind.KPK,
        title="Формирующее оценивание на уроках литературы",
        fields={
            **_course(date(2024, 10, 25), 72, "Региональный институт", StudyForm.DISTANCE),
            RecordField.DOCUMENT: "Удостоверение № 3125",
        },
        by="vera",
        at=BY_DEPUTY,
    ),
    Told(
        who="anna",
        kind=RecordKind.CONTEST,
        title="Конкурс методразработок",
        fields={
            RecordField.ON_DATE: date(2026, 12, 4),
            RecordField.LEVEL: RecordLevel.MUNICIPAL.value,
            RecordField.RESULT: ContestResult.PRIZE.value,
            RecordField.ORGANISER: "Методический центр",
        },
    ),
    Told(
        who="anna",
        kind=RecordKind.PUBLICATION,
        title="Критерии, которые пишут сами ученики",
        fields={
            RecordField.ON_DATE: date(2027, 2, 19),
            RecordField.LEVEL: RecordLevel.REGIONAL.value,
            RecordField.ORGANISER: "Образовательный портал",
        },
        at=LATELY,
        link="https://example.org/kriterii",
    ),
    Told(
        who="boris",
        kind=RecordKind.KPK,
        title="Наставничество",
        fields=_course(date(2024, 4, 19), 36, "ЦНППМ", StudyForm.FACE_TO_FACE),
        by="vera",
        at=BY_DEPUTY,
    ),
    Told(
        who="boris",
        kind=RecordKind.TALK,
        title="Взаимооценка в письменных работах",
        fields={
            RecordField.ON_DATE: date(2026, 11, 20),
            RecordField.ROLE: RecordRole.SPEAKER.value,
            RecordField.LEVEL: RecordLevel.REGIONAL.value,
        },
    ),
    Told(
        who="boris",
        kind=RecordKind.EXPERT_WORK,
        title="Жюри олимпиады школьников",
        fields={
            RecordField.ON_DATE: date(2026, 12, 10),
            RecordField.LEVEL: RecordLevel.MUNICIPAL.value,
        },
    ),
    Told(
        who="boris",
        kind=RecordKind.ASSOCIATION,
        title="Городское объединение учителей русского языка и литературы",
        fields={
            RecordField.ON_DATE: date(2019, 9, 1),
            RecordField.ROLE: RecordRole.LEADER.value,
            RecordField.LEVEL: RecordLevel.MUNICIPAL.value,
        },
    ),
    Told(
        who="olga",
        kind=RecordKind.KPK,
        title="Функциональная грамотность",
        fields=_course(date(2023, 11, 3), 72, "Региональный институт", StudyForm.DISTANCE),
        by="vera",
        at=BY_DEPUTY,
    ),
    Told(
        who="tatiana",
        kind=RecordKind.KPK,
        title="Обновлённые ФГОС",
        fields=_course(date(2026, 6, 11), 36, "Региональный институт", StudyForm.DISTANCE),
        by="vera",
        at=BY_DEPUTY,
    ),
    Told(
        who="svetlana",
        kind=RecordKind.CONTEST,
        title="Учитель года",
        fields={
            RecordField.ON_DATE: date(2027, 2, 26),
            RecordField.LEVEL: RecordLevel.MUNICIPAL.value,
            RecordField.RESULT: ContestResult.LAUREATE.value,
        },
        at=LATELY,
    ),
    Told(
        who="alina",
        kind=RecordKind.KPK,
        title="Речевое развитие дошкольников",
        fields=_course(date(2024, 9, 27), 72, "Методический центр", StudyForm.FACE_TO_FACE),
    ),
)

PLANNED = {"anna": date(2027, 11, 15)}
"""Whose application for attestation is planned, and for when."""


class Achieving:
    def __init__(self, story: Story) -> None:
        self._story = story

    async def writes_down(self, told: Told) -> None:
        async with self._story.by(told.by or told.who) as (tx, call):
            post_id = self._story.posts[told.who]
            record_id = await record.add(tx, call, post_id, told.kind, told.title)
            for field, value in told.fields.items():
                await record.set_field(tx, call, record_id, field, value)
            if told.link is not None:
                proof = Proof(form=ProofForm.LINK, url=told.link)
                await record.attach(tx, call, record_id, (proof,))

    async def plans(self, who: str, on: date) -> None:
        async with self._story.by(who) as (tx, call):
            post_id = self._story.posts[who]
            await people.set_date(tx, call, post_id, CardField.ATTESTATION, on)


def scenes(story: Story) -> Iterator[Scene]:
    achieving = Achieving(story)
    for told in TOLD:
        yield Scene(at=told.at, play=partial(achieving.writes_down, told))
    for who, on in PLANNED.items():
        yield Scene(at=OWN, play=partial(achieving.plans, who, on))
