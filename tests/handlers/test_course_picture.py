"""What stands above the bars of a plan's course."""

from datetime import date

from domain.progress import Course
from handlers.course_picture import bars
from locales.translator import DEFAULT_LANGUAGE, translator
from tests.screens.plans import ROUTE


def test_both_days_of_the_period_have_their_year() -> None:
    course = Course(
        route=ROUTE,
        school="Школа № 1",
        own=True,
        first=date(2026, 11, 5),
        last=date(2027, 5, 31),
        today=date(2027, 3, 17),
        months=(),
    )
    drawn = bars(translator(DEFAULT_LANGUAGE), course)
    assert drawn.period == "05.11.2026 – 31.05.2027"
