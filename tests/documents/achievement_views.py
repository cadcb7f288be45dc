"""Records on paper, as the tests print them."""

from datetime import date

from domain.achievements import Achievement, AchievementPeriod, Achievements, ProofName
from domain.people import PersonName, Position, Vocabulary
from domain.record import (
    GROUPS,
    ContestResult,
    RecordKind,
    RecordLevel,
    RecordRole,
    StudyForm,
)

DAY = date(2027, 3, 17)


def row(kind: RecordKind, title: str, on: date | None, **told: object) -> Achievement:
    return Achievement(kind=kind, group=GROUPS[kind], title=title, on_date=on, **told)  # type: ignore[arg-type]  # mixed


ROWS = (
    row(
        RecordKind.KPK,
        'Курсы "Реализация обновлённых ФГОС - практика" в 5 классах',
        date(2024, 11, 12),
        hours=72,
        form=StudyForm.DISTANCE,
        organiser='ГАУ ДПО "Региональный институт развития образования"',
        document="Удостоверение №125-ПК",
        proofs=("Удостоверение.pdf", ProofName.PHOTO.value),
        confirmed=True,
    ),
    row(
        RecordKind.RETRAINING,
        "Менеджмент в образовании",
        date(2025, 6, 30),
        hours=520,
        form=StudyForm.MIXED,
        organiser="Педагогический университет",
        confirmed=True,
    ),
    row(RecordKind.KPK, "Оценивание и обратная связь", date(2026, 10, 1), hours=36),
    row(
        RecordKind.CONTEST,
        "Учитель года",
        date(2027, 2, 12),
        level=RecordLevel.MUNICIPAL,
        result=ContestResult.PRIZE,
        organiser="Управление образования",
        document="Диплом",
        proofs=("Диплом.jpg",),
        confirmed=True,
    ),
    row(
        RecordKind.FESTIVAL,
        "Фестиваль идей",
        date(2026, 4, 3),
        level=RecordLevel.INTERNATIONAL,
        result=ContestResult.PARTICIPANT,
    ),
    row(
        RecordKind.PUBLICATION,
        "Взаимооценка письменных работ: что говорят ученики друг другу",
        date(2026, 5, 20),
        level=RecordLevel.FEDERAL,
        organiser="Педагогический журнал",
        proofs=("https://example.org/article/125",),
        confirmed=True,
    ),
    row(RecordKind.PROJECT, "Сетевой проект «Критерии»", date(2026, 12, 1), confirmed=True),
    row(
        RecordKind.TALK,
        "Выступление на конференции",
        date(2027, 1, 20),
        role=RecordRole.SPEAKER,
        level=RecordLevel.REGIONAL,
        organiser="ЦНППМ",
        confirmed=True,
    ),
    row(RecordKind.MASTER_CLASS, "Критерии за десять минут", date(2026, 11, 5), confirmed=True),
    row(
        RecordKind.EXPERT_WORK,
        "Жюри олимпиады школьников",
        date(2026, 12, 10),
        level=RecordLevel.MUNICIPAL,
        confirmed=True,
    ),
    row(
        RecordKind.ASSOCIATION,
        "Городское методическое объединение учителей русского языка",
        date(2022, 9, 1),
        role=RecordRole.LEADER,
        level=RecordLevel.MUNICIPAL,
        confirmed=True,
    ),
    row(
        RecordKind.ASSOCIATION,
        "Творческая группа",
        date(2024, 9, 1),
        until=date(2026, 5, 31),
        role=RecordRole.PARTICIPANT,
        confirmed=True,
    ),
)


def whole() -> Achievements:
    return Achievements(
        institution='МБОУ "Средняя школа №1"',
        municipality="Примерский район",
        name=PersonName(surname="Иванова", given="Мария", patronymic="Петровна"),
        day=DAY,
        period=AchievementPeriod.FIVE,
        rows=ROWS,
        position=Position.TEACHER,
        subjects=("русский язык", "литература"),
    )


def year() -> Achievements:
    """Of a kindergarten, confirmed by nobody, little told."""
    return Achievements(
        institution="Детский сад «Ромашка»",
        name=PersonName(surname="Кубикова", given="Алина", patronymic="Денисовна"),
        day=DAY,
        period=AchievementPeriod.YEAR,
        rows=(row(RecordKind.KPK, "Первая помощь", date(2026, 10, 1)),),
        vocabulary=Vocabulary.PRESCHOOL,
        position=Position.PRESCHOOL_TEACHER,
    )


def unnamed() -> Achievements:
    """Of a school whose channel carries no names, for all time, with something undated."""
    return Achievements(
        institution="Школа № 1",
        name=PersonName(surname="А. К. № 12"),
        name_genitive="А. К. № 12",
        day=DAY,
        period=AchievementPeriod.ALL,
        rows=(row(RecordKind.PUBLICATION, "Статья в журнале", None, confirmed=True),),
    )


VIEWS = {"whole": whole, "year": year, "unnamed": unnamed}
