"""Screens of a school's leaders: the summary, lists of people, one person's progress. Pure."""

from collections.abc import Callable, Sequence

from aiogram.filters.callback_data import CallbackData

from domain.doing import ItemList
from domain.route import RouteState
from domain.summary import (
    Difficulty,
    ItemCounts,
    PeopleList,
    PeoplePage,
    PersonLine,
    PersonProgress,
    Summary,
    WeekChanges,
)
from domain.summary_filters import year_period
from handlers.approval.callbacks import OpenApproval
from handlers.approval.callbacks import OpenCard as OpenPlan
from handlers.buttons import button, menu, named, two_by_two
from handlers.changes.callbacks import OpenQueue, OpenTold
from handlers.closing.callbacks import OpenCases
from handlers.confirm.callbacks import OpenConfirm
from handlers.deficits.callbacks import OpenDeficits
from handlers.lists import screens as list_screens
from handlers.mentoring.callbacks import OpenPairs
from handlers.nudges.links import of_list
from handlers.paging import pages
from handlers.people.callbacks import OpenPerson
from handlers.progress import bar, progress_line
from handlers.reports.callbacks import OpenReport
from handlers.roadmap.callbacks import OpenRoadmap
from handlers.screen import Button, Rows, Screen, row, rows
from handlers.summary import words
from handlers.summary.callbacks import (
    OpenFiltered,
    OpenFilters,
    OpenItemsFrom,
    OpenNumbers,
    OpenOverdue,
    OpenPeopleList,
    OpenPersonFrom,
    OpenPersonItems,
    OpenSummary,
    OpenWeek,
    Place,
    ShowPicture,
)
from locales.translator import Markup, Translator

OF_DATES = (PeopleList.PASSED, PeopleList.PASSED_WEEK)
"""Lists whose people are there for a date: their items are what is looked at."""

DONE = (
    PeopleList.DIAGNOSED,
    PeopleList.APPROVED,
    PeopleList.WITH_ITEMS,
    PeopleList.SUSPENDED,
)
"""Lists that call to nothing: those of a period that is over."""

OF_WEEK = (
    PeopleList.DIAGNOSED_WEEK,
    PeopleList.APPROVED_WEEK,
    PeopleList.FINISHED_WEEK,
    PeopleList.PASSED_WEEK,
)
"""Lists behind what changed in seven days."""

QUEUES = (PeopleList.WAITING, PeopleList.PASSED, PeopleList.CHANGED, PeopleList.CONCLUDING)
"""Those whose buttons stand on the summary itself."""

LISTED = frozenset(
    {
        PeopleList.NOT_DIAGNOSED,
        PeopleList.WITHOUT_ROUTE,
        PeopleList.PASSED,
        PeopleList.YOUNG,
        PeopleList.NOT_JOINED,
        PeopleList.UNREACHABLE,
    }
)
"""Those of the flow of lists."""


def summary(t: Translator, view: Summary, to_confirm: int = 0) -> Screen:
    """`to_confirm`: reports that wait for the reader; of a part of the school none are counted."""
    people, week = view.people, view.week
    parts = [head(t, view)]
    if view.filters.code:
        parts.append(t("summary-chosen", list=words.chosen(t, view.filters, view.department)))
    if view.filters.code and not people.teachers:
        parts.append(t("summary-nobody"))
        return Screen(text=t.lines(parts), rows=_summary_rows(t, view, to_confirm))
    if view.unknown:
        parts.append(unknown(t, view))
        return Screen(text=t.lines(parts), rows=_summary_rows(t, view, to_confirm))
    if view.past:
        parts.append(t("summary-past", diagnosed="yes"))
    parts += [
        t(
            "summary-diagnosis",
            bar=bar(people.diagnosed, people.teachers),
            done=people.diagnosed,
            total=people.teachers,
            week=week.diagnosed,
        ),
        t(
            "summary-routes",
            bar=bar(people.approved, people.teachers),
            done=people.approved,
            total=people.teachers,
            waiting=people.waiting,
            week=week.approved,
        ),
        items_line(t, view.items, week),
    ]
    if people.concluding:
        parts.append(t("summary-concluding", count=people.concluding))
    if view.changes_waiting or view.changes_recent:
        counts = {"waiting": view.changes_waiting, "recent": view.changes_recent}
        parts.append(t("summary-changes", **counts))
    parts += difficulties(t, view.difficulties)
    parts += [
        t(f"summary-{_key(which)}", count=count) for which, count in _asides(view).items() if count
    ]
    if week.any:
        parts.append(t("summary-week-note"))
    return Screen(text=t.lines(parts), rows=_summary_rows(t, view, to_confirm))


def unknown(t: Translator, view: Summary) -> Markup:
    """Of a period that is over and of which nothing is kept."""
    period = view.filters.period or year_period(view.year[0])
    return t("summary-unknown", period=words.period(t, period))


def head(t: Translator, view: Summary) -> Markup:
    return t(
        "summary-head",
        school=view.school,
        first=str(view.year[0]),
        last=f"{view.year[1] % 100:02}",
    )


def difficulties(t: Translator, found: Sequence[Difficulty]) -> list[Markup]:
    if not found:
        return []
    chosen = "; ".join(t("summary-difficulty", short=one.short, people=one.people) for one in found)
    return [t("summary-difficulties", list=Markup(chosen))]


def items_line(t: Translator, items: ItemCounts, week: WeekChanges) -> Markup:
    if items.total == 0:
        return t("summary-no-items")
    return t(
        "summary-items" if items.due else "summary-items-ahead",
        total=items.total,
        finished=items.finished,
        waiting=items.waiting,
        done=items.on_time,
        due=items.due,
        later=items.later,
        today=items.today,
        left=items.left,
        passed=items.passed,
        people=items.passed_people,
        week=week.finished,
        late=week.passed,
    )


def _asides(view: Summary) -> dict[PeopleList, int]:
    """What to see to today; of a period that is over, nothing."""
    if view.past:
        return {}
    return {
        PeopleList.YOUNG: view.people.young_without_mentor,
        PeopleList.NOT_JOINED: view.people.not_joined,
        PeopleList.UNREACHABLE: view.people.unreachable,
    }


def _summary_rows(t: Translator, view: Summary, to_confirm: int) -> Rows:
    """What waits, the people behind the numbers, other places, what is shown here.

    As few rows as may be: the numbers above are what one comes for, and a phone shows the end of
    a message.
    """
    chosen, week, picture = view.filters.code, None, None
    numbers: Button | None = button(t, "summary-button-numbers", OpenNumbers(chosen=chosen))
    if view.week.any:
        week = button(t, "summary-button-week", OpenWeek(chosen=chosen))
    if view.unknown:
        numbers = None
    elif view.people.teachers:
        picture = button(t, "summary-button-picture", ShowPicture(chosen=chosen))
    report = button(t, "report-button-open", OpenReport(code=chosen))
    return rows(
        *_waiting_rows(t, view, to_confirm),
        row(numbers, week),
        *(
            [row(report)]
            if chosen
            else [
                row(button(t, "deficits-button-open", OpenDeficits())),
                row(button(t, "roadmap-button-open", OpenRoadmap()), report),
            ]
        ),
        row(button(t, "summary-button-reset", OpenSummary()) if chosen else None),
        row(button(t, "summary-button-filters", OpenFilters(chosen=chosen)), picture, menu(t)),
    )


def _waiting_rows(t: Translator, view: Summary, to_confirm: int) -> Rows:
    """The queues themselves; of a part of the school, the people in them. A period that is over
    calls to nothing."""
    if view.past:
        return ()
    chosen, concluding = view.filters.code, view.people.concluding

    def leads(which: PeopleList, queue: CallbackData) -> CallbackData:
        return Place(which=which, chosen=chosen) if chosen else queue

    approve = confirm = overdue = changed = concluded = None
    if view.people.waiting:
        target = leads(PeopleList.WAITING, OpenApproval())
        approve = button(t, "summary-button-approve", target, count=view.people.waiting)
    if to_confirm:
        confirm = button(t, "home-button-confirm", OpenConfirm(), n=to_confirm)
    if view.items.passed_people:
        target = leads(PeopleList.PASSED, OpenOverdue())
        overdue = button(t, "summary-button-passed", target, count=view.items.passed_people)
    if view.changes_waiting or view.changes_recent:
        queue = OpenQueue() if view.changes_waiting else OpenTold()
        changed = button(t, "summary-button-changes", leads(PeopleList.CHANGED, queue))
    if concluding:
        target = leads(PeopleList.CONCLUDING, OpenCases())
        concluded = button(t, "closing-button-cases-n", target, n=concluding)
    elif not chosen:
        # Meetings are written down when all is concluded.
        concluded = button(t, "closing-button-cases", OpenCases())
    waiting = (approve, confirm, overdue, changed, concluded)
    return two_by_two([one for one in waiting if one is not None])


def numbers(t: Translator, view: Summary) -> Screen:
    """Each number with a button that opens the people behind it; of a period that is over, what
    was done in it."""
    people, chosen = view.people, view.filters.code
    parts = [t("summary-numbers-head", school=view.school)]
    if chosen:
        parts.append(t("summary-chosen", list=words.chosen(t, view.filters, view.department)))
    if view.past:
        parts.append(t("summary-past", diagnosed="yes"))
    parts.append(t("summary-numbers-hint" if people.teachers else "summary-nobody"))
    if people.suspended:
        parts.append(t("summary-numbers-suspended", count=people.suspended))

    def to(which: PeopleList, count: int) -> Button | None:
        if not count or (view.past and which not in DONE):
            return None
        # Of the whole school, the list that says more of each and has the act at hand.
        listed = not chosen and which in LISTED
        target = OpenPeopleList(which=which) if listed else Place(which=which, chosen=chosen)
        return button(t, f"summary-button-{_key(which)}", target, count=count)

    back = OpenFiltered(chosen=chosen) if chosen else OpenSummary()
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(
                to(PeopleList.DIAGNOSED, people.diagnosed),
                to(PeopleList.NOT_DIAGNOSED, people.teachers - people.diagnosed),
            ),
            row(
                to(PeopleList.APPROVED, people.approved),
                to(PeopleList.WITHOUT_ROUTE, people.teachers - people.approved),
            ),
            row(
                to(PeopleList.WITH_ITEMS, view.items.people),
                to(PeopleList.SUSPENDED, people.suspended),
            ),
            row(to(PeopleList.YOUNG, people.young_without_mentor)),
            row(
                to(PeopleList.NOT_JOINED, people.not_joined),
                to(PeopleList.UNREACHABLE, people.unreachable),
            ),
            row(None if chosen else button(t, "home-button-pairs", OpenPairs())),
            row(button(t, "summary-button-back", back), menu(t)),
        ),
    )


def people(t: Translator, view: PeoplePage) -> Screen:
    """The people behind a number."""
    chosen = view.filters.code

    def to(page: int) -> Place:
        return Place(which=view.which, page=page, chosen=chosen)

    return people_listed(
        t,
        view,
        lambda one: _opened_from(to(view.page), one),
        to,
        row(of_list(t, view.which.value) if view.lines and not view.past else None),
        row(_way_back(t, view.which, chosen), menu(t)),
    )


def _way_back(t: Translator, which: PeopleList, chosen: str) -> Button:
    """To the screen that has the button of this list: the week, all numbers, the summary itself."""
    if which in OF_WEEK:
        return button(t, "summary-button-week", OpenWeek(chosen=chosen))
    if which not in QUEUES:
        return button(t, "summary-button-numbers", OpenNumbers(chosen=chosen))
    back = OpenFiltered(chosen=chosen) if chosen else OpenSummary()
    return button(t, "summary-button-back", back)


def people_listed(
    t: Translator,
    view: PeoplePage,
    opened: Callable[[PersonLine], CallbackData],
    to: Callable[[int], CallbackData],
    *below: tuple[Button, ...],
) -> Screen:
    """Whosever list it is: a press on a name leads to `opened`, pages by `to`, and under them
    `below`, the ways on."""
    parts = [_list_head(t, view)]
    if view.filters.code:
        parts.append(t("summary-chosen", list=words.chosen(t, view.filters, view.department)))
    parts += [_person_line(t, view.which, one) for one in view.lines]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(row(named(one.label, opened(one))) for one in view.lines),
            pages(t, view.page, view.pages, to),
            *below,
        ),
    )


def _list_head(t: Translator, view: PeoplePage) -> Markup:
    if not view.total:
        return t("lists-empty")
    kept_by = "lists-head" if view.which in LISTED else "summary-list"
    return t(f"{kept_by}-{_key(view.which)}", count=view.total)


def _person_line(t: Translator, which: PeopleList, one: PersonLine) -> Markup:
    if one.passed:
        return t("summary-person-passed", who=one.label, count=one.passed)
    if which is PeopleList.FINISHED_WEEK:
        return t("summary-person-finished", who=one.label, count=one.finished)
    if one.items:
        return t("summary-person-items", who=one.label, done=one.finished, total=one.items)
    return t("summary-person", who=one.label)


def _opened_from(place: Place, one: PersonLine) -> CallbackData:
    address = {"which": place.which, "page": place.page, "chosen": place.chosen}
    if place.which in OF_DATES:
        return OpenItemsFrom(post_id=one.post_id, passed=True, shown=0, **address)
    return OpenPersonFrom(post_id=one.post_id, **address)


def person_lines(t: Translator, view: PersonProgress) -> list[Markup]:
    """What the page of a teacher says of his work: facts, the plan's course, levels of groups."""
    lines = []
    if view.diagnosed_on is None:
        lines.append(t("summary-fact-no-diagnosis"))
    else:
        lines.append(t("summary-fact-diagnosis", day=t.day(view.diagnosed_on, view.today)))
    state = "none" if view.route_state is None else view.route_state.value
    if view.begins:
        state = "begins"
    lines.append(t(f"summary-route-{state}"))
    if view.progress is not None:
        lines.append(progress_line(t, view.progress, view.today))
    if view.groups:
        lines.append(t("summary-groups-head"))
        lines += [
            t("summary-group", title=one.title, level=t.plain(f"summary-level-{one.level.value}"))
            for one in view.groups
        ]
    return lines


def person_rows(t: Translator, view: PersonProgress) -> Rows:
    """What a leader may do from the page of a teacher."""
    items = approve = plan = None
    if view.progress is not None and view.progress.total:
        items = button(t, "summary-button-items", OpenPersonItems(post_id=view.post_id))
    if view.route_state is RouteState.SUBMITTED and view.route_id is not None:
        approve = button(t, "summary-button-review", OpenPlan(route_id=view.route_id))
    readable = view.route_state not in (None, RouteState.DRAFT, RouteState.SUBMITTED)
    if readable and view.route_id is not None:
        plan = button(t, "route-button-plan", OpenPlan(route_id=view.route_id))
    return rows(row(approve), row(items, plan))


def items(t: Translator, view: ItemList, post_id: int, owner: str, *, passed: bool) -> Screen:
    """Items of one teacher's plan."""

    def to(page: int) -> CallbackData:
        return OpenPersonItems(post_id=post_id, passed=passed, page=page)

    back = button(t, "summary-button-person", OpenPerson(post_id=post_id))
    return list_screens.items_listed(t, view, owner, to, row(back, menu(t)), passed=passed)


def _key(which: PeopleList) -> str:
    return which.name.lower().replace("_", "-")
