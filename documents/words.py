"""The words of documents. They are in Russian whatever the language of the chat."""

from datetime import UTC, date, datetime

from domain.people import SchoolKind, Vocabulary
from locales.translator import Translator, translator

LANGUAGE = "ru"


def words(
    kind: SchoolKind = SchoolKind.SCHOOL, vocabulary: Vocabulary = Vocabulary.SCHOOL
) -> Translator:
    """`kind`: of the institution that the document is for, where it is called otherwise there;
    `vocabulary`: of the work it tells of."""
    return translator(LANGUAGE, kind=kind.value, words=vocabulary.value)


def long_day(day: date) -> str:
    """«17 марта 2027 г.», as documents write it."""
    t = words()
    month = t.plain(f"date-month-{day.month}")
    return t.plain("document-day", day=str(day.day), month=month, year=str(day.year))


def short_day(day: date) -> str:
    """«28 февраля», where the year is plain."""
    t = words()
    return t.plain("date-short", day=str(day.day), month=t.plain(f"date-month-{day.month}"))


def percent(value: int) -> str:
    return words().plain("document-percent", value=str(value))


def whole_label(label: str) -> str:
    """The line of all departments: of the whole school, where nothing else is said."""
    return label or words().plain("document-whole-school")


def midnight(day: date) -> datetime:
    """The moment that a file names as its own: equal views give equal bytes."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
