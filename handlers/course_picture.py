"""A picture of the course of a plan, for its owner and for whoever may read it."""

from collections.abc import Sequence

from documents import file_names, progress_bars
from documents.route_words import numeric
from domain.charts import MonthBar, ProgressBars
from domain.people import person_label
from domain.progress import Course, Month
from handlers.screen import Made, Screen
from handlers.turn import Turn
from locales.translator import DEFAULT_LANGUAGE, Translator, translator


async def with_course(turn: Turn, screen: Screen, course: Course) -> Screen:
    """The screen below the picture; pictures are in Russian as all documents."""
    t = translator(DEFAULT_LANGUAGE)
    view = bars(t, course)
    pages = view.pages()
    made = []
    for number, page in enumerate(pages, start=1):
        name = view.title if len(pages) == 1 else f"{view.title} {number}"
        content = await turn.render(progress_bars.png, page)
        made.append(Made(name=file_names.plain(name, "png"), content=content, is_photo=True))
    return screen.with_files(*made)


def bars(t: Translator, course: Course) -> ProgressBars:
    route, today = course.route, course.today
    label = person_label(route.owner_name, route.policy, route.owner_staff_no)
    return ProgressBars(
        title=t.plain("document-progress-title"),
        name=None if course.own else label,
        school=course.school,
        period=t.plain(
            "document-progress-period",
            first=numeric(course.first),
            last=numeric(course.last),
        ),
        day=today,
        months=tuple(month_bar(t, month) for month in course.months),
        total=total_bar(course.months),
    )


def total_bar(months: Sequence[Month]) -> MonthBar:
    return MonthBar(
        label="",
        confirmed=sum(month.confirmed for month in months),
        done=sum(month.done for month in months),
        passed=sum(month.passed for month in months),
        planned=sum(month.planned for month in months),
    )


def month_bar(t: Translator, month: Month) -> MonthBar:
    return MonthBar(
        label=t.month_title(month.first.year, month.first.month),
        confirmed=month.confirmed,
        done=month.done,
        passed=month.passed,
        planned=month.planned,
    )
