"""The summary of a school as a picture, sent as a message of its own."""

from documents import file_names, school_summary
from domain.calendar import add_months
from domain.charts import MONTHS_OF_PROGRESS, SummaryBars
from domain.progress import Month
from domain.summary import MonthsOfSchool
from handlers.course_picture import month_bar, total_bar
from handlers.positions import translator_at
from handlers.screen import Made, Screen
from handlers.summary import words
from handlers.turn import Turn
from locales.translator import DEFAULT_LANGUAGE, Translator


async def with_picture(turn: Turn, screen: Screen, view: MonthsOfSchool) -> Screen:
    """The screen below the picture; pictures are in Russian as all documents."""
    pages = bars(translator_at(DEFAULT_LANGUAGE, turn.who.place), view).pages()
    made = []
    for number, page in enumerate(pages, start=1):
        title = page.title.replace("/", "-")
        name = title if len(pages) == 1 else f"{title} {number}"
        content = await turn.render(school_summary.png, page)
        made.append(Made(name=file_names.plain(name, "png"), content=content, is_photo=True))
    return screen.with_files(*made)


def bars(t: Translator, view: MonthsOfSchool) -> SummaryBars:
    found = view.summary
    months = filled(view.months)
    return SummaryBars(
        school=found.school,
        title=t.plain(
            "document-summary-title",
            first=str(found.year[0]),
            last=str(found.year[1]),
        ),
        chosen=words.chosen(t, found.filters, found.department),
        day=view.today,
        diagnosed=found.people.diagnosed,
        approved=found.people.approved,
        people=found.people.teachers,
        approved_label=t.plain("document-summary-approved"),
        months=tuple(month_bar(t, month) for month in months),
        total=total_bar(months),
    )


def filled(months: tuple[Month, ...]) -> tuple[Month, ...]:
    """With the empty ones between, as long as they are no more than one picture holds."""
    if not months:
        return ()
    by_first = {one.first: one for one in months}
    first, last = months[0].first, months[-1].first
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    if count > MONTHS_OF_PROGRESS:
        return months
    every = (add_months(first, shift) for shift in range(count))
    return tuple(by_first.get(one) or Month(first=one) for one in every)
