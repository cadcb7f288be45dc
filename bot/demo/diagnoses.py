"""Diagnoses of the demonstration: who passed which and when, and what others found out.

Times are given by the school's clock.
"""

from datetime import date, datetime

from bot.demo.cast import at_school
from domain.external_results import ResultField, ResultLevel

DIAGNOSES: dict[str, datetime] = {
    "anna": at_school(2026, 10, 20, 16, 10),
    "boris": at_school(2026, 10, 21, 17, 0),
    "olga": at_school(2026, 10, 22, 18, 20),
    "ilya": at_school(2026, 10, 26, 19, 5),
    "inna": at_school(2027, 2, 10, 16, 0),
    "sergey": at_school(2027, 3, 9, 16, 40),
    "svetlana": at_school(2027, 3, 10, 15, 30),
    "tatiana": at_school(2027, 3, 12, 14, 50),
    "elena": at_school(2027, 3, 13, 13, 0),
    "irina": at_school(2027, 3, 15, 17, 30),
    "pavel": at_school(2027, 3, 16, 18, 0),
    "maria": at_school(2027, 3, 16, 19, 10),
    "larisa": at_school(2027, 3, 10, 18, 15),
    "gleb": at_school(2027, 3, 11, 19, 20),
    "darya": at_school(2027, 3, 11, 16, 5),
    "yuri": at_school(2027, 3, 12, 18, 40),
    "alla": at_school(2027, 3, 13, 14, 10),
    "zhanna": at_school(2027, 3, 15, 15, 25),
    "alina": at_school(2027, 2, 11, 13, 35),
}
"""When each began his diagnosis."""

REPEATED: dict[str, datetime] = {
    "anna": at_school(2027, 3, 11, 17, 30),
    "boris": at_school(2027, 3, 12, 20, 5),
    "olga": at_school(2027, 3, 14, 12, 15),
}
"""When those answered again who had a result of the autumn."""

CAMPAIGNS: tuple[tuple[datetime, date, date], ...] = (
    (at_school(2026, 10, 19, 11, 0), date(2026, 10, 19), date(2026, 10, 30)),
)
"""When the deputy opened a diagnosis of the school, its first and its last day."""

MUNICIPAL_CAMPAIGN = (at_school(2027, 3, 9, 10, 30), date(2027, 3, 9), date(2027, 3, 26))
"""The spring's, which the methodist opened for both schools."""

INDEPENDENT_RESULT: dict[ResultField, str | int | date] = {
    ResultField.LEVEL: ResultLevel.REGIONAL.value,
    ResultField.KIND: "Предметно-методическая",
    ResultField.HELD_ON: date(2027, 1, 21),
    ResultField.PERCENT: 74,
    ResultField.LEVEL_NAME: "Повышенный",
    ResultField.ATTEMPT: 1,
    ResultField.ERRORS: "Критерии оценивания развёрнутого ответа.",
}

INDEPENDENT = at_school(2027, 2, 24, 12, 40)
"""When the deputy entered what ЦНППМ had found out about Anna in January."""

UNFINISHED = {"maria": 17}
"""Who stopped midway, after so many answers."""

JOINED_IN_AUTUMN = frozenset({"anna", "boris", "olga", "ilya", "tatiana", "svetlana"})
"""Teachers who came in September; the others came in March."""
