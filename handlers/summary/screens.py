"""Screens of a school's leaders: the summary, lists of people, one person's progress. Pure."""

from aiogram.filters.callback_data import CallbackData

from domain.doing import ItemLine, ItemList
from domain.item import OPEN_STATES
from domain.route import RouteState
from domain.summary import PeopleList, PeoplePage, PersonLine, PersonProgress, Summary
from domain.text import shortened
from handlers.approval.callbacks import OpenApproval
from handlers.approval.callbacks import OpenCard as OpenPlan
from handlers.buttons import LABEL, button, menu
from handlers.changes.callbacks import OpenQueue, OpenTold
from handlers.closing.callbacks import OpenCases
from handlers.confirm.callbacks import OpenCard
from handlers.external.callbacks import OpenResults
from handlers.mentoring.callbacks import OpenPairs
from handlers.paging import pages
from handlers.people.callbacks import OpenPerson
from handlers.progress import bar, progress_line
from handlers.record.callbacks import OpenRecord
from handlers.roadmap.callbacks import OpenRoadmap
from handlers.screen import Button, Rows, Screen, row, rows
from handlers.summary.callbacks import (
    OpenOverdue,
    OpenPeopleList,
    OpenPersonItems,
    OpenSummary,
)
from locales.translator import Markup, Translator


def summary(t: Translator, view: Summary) -> Screen:
    people = view.people
    parts = [
        t(
            "summary-head",
            school=view.school,
            first=str(view.year[0]),
            last=f"{view.year[1] % 100:02}",
        ),
        t(
            "summary-diagnosis",
            bar=bar(people.diagnosed, people.teachers),
            done=people.diagnosed,
            total=people.teachers,
        ),
        t(
            "summary-routes",
            bar=bar(people.approved, people.teachers),
            done=people.approved,
            total=people.teachers,
            waiting=people.waiting,
        ),
        _items(t, view),
    ]
    if people.concluding:
        parts.append(t("summary-concluding", count=people.concluding))
    if view.changes_waiting or view.changes_recent:
        counts = {"waiting": view.changes_waiting, "recent": view.changes_recent}
        parts.append(t("summary-changes", **counts))
    if view.difficulties:
        chosen = "; ".join(
            t("summary-difficulty", short=one.short, people=one.people) for one in view.difficulties
        )
        parts.append(t("summary-difficulties", list=Markup(chosen)))
    numbers = {
        PeopleList.YOUNG: people.young_without_mentor,
        PeopleList.NOT_JOINED: people.not_joined,
        PeopleList.UNREACHABLE: people.unreachable,
    }
    parts += [t(f"summary-{_key(which)}", count=count) for which, count in numbers.items() if count]
    return Screen(text=t.lines(parts), rows=_summary_rows(t, view, numbers))


def _items(t: Translator, view: Summary) -> Markup:
    items = view.items
    if items.total == 0:
        return t("summary-no-items")
    percent = items.on_time_percent
    return t(
        "summary-items" if percent is not None else "summary-items-ahead",
        total=items.total,
        finished=items.finished,
        percent=-1 if percent is None else percent,
        passed=items.passed,
        people=items.passed_people,
    )


def _summary_rows(t: Translator, view: Summary, numbers: dict[PeopleList, int]) -> Rows:
    people = view.people
    approve = overdue = None
    if people.waiting:
        approve = button(t, "summary-button-approve", OpenApproval(), count=people.waiting)
    if view.items.passed_people:
        overdue = button(t, "summary-button-passed", OpenOverdue(), count=view.items.passed_people)
    missing = {
        PeopleList.NOT_DIAGNOSED: people.teachers - people.diagnosed,
        PeopleList.WITHOUT_ROUTE: people.teachers - people.approved,
        **numbers,
    }
    lists = [
        row(button(t, f"summary-button-{_key(which)}", OpenPeopleList(which=which), count=count))
        for which, count in missing.items()
        if count
    ]
    changed = None
    if view.changes_waiting or view.changes_recent:
        leads_to = OpenQueue() if view.changes_waiting else OpenTold()
        changed = button(t, "summary-button-changes", leads_to)
    # Places, and not only what waits there: meetings are written down when all is concluded.
    concluded = button(t, "closing-button-cases", OpenCases())
    if people.concluding:
        concluded = button(t, "closing-button-cases-n", OpenCases(), n=people.concluding)
    pairs = button(t, "home-button-pairs", OpenPairs())
    roadmap = button(t, "roadmap-button-open", OpenRoadmap())
    return rows(
        row(approve, overdue),
        row(changed),
        *lists,
        row(concluded),
        row(pairs),
        row(roadmap),
        row(menu(t)),
    )


def people(t: Translator, view: PeoplePage) -> Screen:
    """The people behind a number."""
    key = f"summary-list-{_key(view.which)}"
    head = t(key, count=view.total) if view.total else t("summary-list-empty")

    def to(page: int) -> CallbackData:
        if view.which is PeopleList.PASSED:
            return OpenOverdue(page=page)
        return OpenPeopleList(which=view.which, page=page)

    return Screen(
        text=t.lines([head, *(_person_line(t, one) for one in view.lines)]),
        rows=rows(
            *(row(_person_button(view.which, one)) for one in view.lines),
            pages(t, view.page, view.pages, to),
            row(
                button(t, "summary-button-back", OpenSummary()),
                menu(t),
            ),
        ),
    )


def _person_line(t: Translator, one: PersonLine) -> Markup:
    if one.passed:
        return t("summary-person-passed", who=one.label, count=one.passed)
    return t("summary-person", who=one.label)


def _person_button(which: PeopleList, one: PersonLine) -> Button:
    target: CallbackData = OpenPerson(post_id=one.post_id)
    if which is PeopleList.PASSED:
        target = OpenPersonItems(post_id=one.post_id, passed=True)
    return Button(text=shortened(one.label, LABEL), data=target.pack())


def person_lines(t: Translator, view: PersonProgress) -> list[Markup]:
    """What the page of a teacher says of his work: facts, the plan's course, levels of groups."""
    lines = []
    if view.diagnosed_on is None:
        lines.append(t("summary-fact-no-diagnosis"))
    else:
        lines.append(t("summary-fact-diagnosis", day=t.day(view.diagnosed_on, view.today)))
    state = "none" if view.route_state is None else view.route_state.value
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
    external = button(t, "external-button-open", OpenResults(post_id=view.post_id))
    record = button(t, "record-button-open", OpenRecord(post_id=view.post_id))
    return rows(row(approve), row(items), row(plan), row(record), row(external))


def items(t: Translator, view: ItemList, post_id: int, owner: str, *, passed: bool) -> Screen:
    """Items of one teacher's plan."""
    head = t("summary-items-passed-of" if passed else "summary-items-of", who=owner)
    lines = [_item_line(t, one, view, passed=passed) for one in view.lines]
    if not lines:
        lines = [t("summary-items-none")]

    def to(page: int) -> CallbackData:
        return OpenPersonItems(post_id=post_id, passed=passed, page=page)

    return Screen(
        text=t.lines([head, *lines]),
        rows=rows(
            *(
                row(
                    Button(
                        text=shortened(one.title, LABEL),
                        data=OpenCard(item_id=one.id).pack(),
                    )
                )
                for one in view.lines
            ),
            pages(t, view.page, view.pages, to),
            row(
                button(t, "summary-button-person", OpenPerson(post_id=post_id)),
                menu(t),
            ),
        ),
    )


def _item_line(t: Translator, one: ItemLine, view: ItemList, *, passed: bool) -> Markup:
    """Without its state where the head says it of all."""
    if passed:
        day = t.day_short(one.due_on, view.today)
        return t("summary-item-late", day=day, title=one.title)
    late = one.state in OPEN_STATES and one.due_on < view.today
    state = "passed" if late else one.state.value.replace("_", "-")
    if one.state.value == "done" and not one.confirmable:
        state = "confirmed"
    return t(
        "summary-item",
        day=t.day_short(one.due_on, view.today),
        title=one.title,
        state=t.plain(f"summary-item-{state}"),
    )


def _key(which: PeopleList) -> str:
    return which.name.lower().replace("_", "-")
