"""A head's department: its numbers, whose items are behind them. Pure."""

from aiogram.filters.callback_data import CallbackData

from domain.doing import ItemList
from domain.summary import DepartmentSummary, PeopleList, PeoplePage, PersonLine, WeekChanges
from domain.summary_filters import Period, PeriodKind, periods_offered
from domain.text import shortened
from handlers.buttons import LABEL, button, menu, two_by_two
from handlers.campaigns.callbacks import OpenOwnDepartment
from handlers.lists import screens as list_screens
from handlers.progress import bar
from handlers.screen import Button, Screen, row, rows
from handlers.summary import screens, words
from handlers.summary.callbacks import OpenOwn, OwnItems, OwnPeople
from locales.translator import Translator

CHOSEN = "• "


def department(t: Translator, view: DepartmentSummary) -> Screen:
    code = "" if view.period is None else view.period.code
    parts = [
        t(
            "summary-head",
            school=view.name,
            first=str(view.year[0]),
            last=f"{view.year[1] % 100:02}",
        )
    ]
    if view.period is not None:
        parts.append(t("summary-chosen", list=words.period(t, view.period)))
    if view.past:
        parts.append(t("summary-past", diagnosed="no" if view.teachers is None else "yes"))
    if view.teachers is None:
        parts.append(t("summary-own-small"))
    else:
        counts = {"total": view.teachers, "week": 0}
        drawn = bar(view.diagnosed, view.teachers)
        parts.append(t("summary-diagnosis", bar=drawn, done=view.diagnosed, **counts))
        drawn = bar(view.approved, view.teachers)
        parts.append(t("summary-routes", bar=drawn, done=view.approved, waiting=0, **counts))
    # Nobody asks of a period that is over what came this week.
    week = WeekChanges() if view.past else view.week
    parts.append(screens.items_line(t, view.items, week))
    parts += screens.difficulties(t, view.difficulties)
    if week.any:
        parts.append(t("summary-week-note"))

    def to(which: PeopleList, key: str, count: int) -> Button | None:
        if not count:
            return None
        target = OwnPeople(department_id=view.department_id, which=which, period=code)
        return button(t, key, target, count=count)

    periods = [_period(t, view, one.code, words.period(t, one)) for one in _offered(view)]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(
                to(PeopleList.WITH_ITEMS, "summary-button-with-items", view.items.people),
                to(PeopleList.PASSED, "summary-button-passed", view.items.passed_people),
            ),
            row(_period(t, view, "", t.plain("summary-button-period-all"))),
            *two_by_two(periods),
            row(
                button(
                    t,
                    "summary-button-own-diagnosis",
                    OpenOwnDepartment(department_id=view.department_id),
                )
            ),
            *(
                row(button(t, "campaigns-button-other-department", OpenOwn(department_id=one)))
                for one in view.others
            ),
            row(menu(t)),
        ),
    )


def _offered(view: DepartmentSummary) -> tuple[Period, ...]:
    """Halves and months: a head plans by them."""
    return tuple(
        one
        for one in periods_offered(view.today)
        if one.kind in (PeriodKind.HALF, PeriodKind.MONTH)
    )


def _period(t: Translator, view: DepartmentSummary, code: str, name: str) -> Button:
    here = code == ("" if view.period is None else view.period.code)
    target = OpenOwn(department_id=view.department_id, period=code)
    return Button(text=shortened(f"{CHOSEN if here else ''}{name}", LABEL), data=target.pack())


def people(t: Translator, view: PeoplePage, department_id: int) -> Screen:
    period = view.filters.period
    code = "" if period is None else period.code

    def to(page: int) -> CallbackData:
        return OwnPeople(department_id=department_id, which=view.which, page=page, period=code)

    def opened(one: PersonLine) -> CallbackData:
        return OwnItems(
            post_id=one.post_id,
            passed=view.which is PeopleList.PASSED,
            shown=0,
            department_id=department_id,
            page=view.page,
            period=code,
        )

    back = button(t, "summary-button-back", OpenOwn(department_id=department_id, period=code))
    return screens.people_listed(t, view, opened, to, row(back, menu(t)))


def items(t: Translator, view: ItemList, owner: str, asked: OwnItems) -> Screen:
    """One teacher's items: what they are, and their dates."""
    which = PeopleList.PASSED if asked.passed else PeopleList.WITH_ITEMS
    place = OwnPeople(
        department_id=asked.department_id, which=which, page=asked.page, period=asked.period
    )

    def to(page: int) -> CallbackData:
        return asked.model_copy(update={"shown": page})

    back = button(t, "people-button-list", place)
    return list_screens.items_listed(t, view, owner, to, row(back, menu(t)), passed=asked.passed)
