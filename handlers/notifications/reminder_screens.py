"""What reminds and sums up: the daily list, missed dates of others, a week. Pure."""

from domain.doing import (
    DueListView,
    DuePart,
    ItemLine,
    MenteeLine,
    MentorWeekView,
    PassedView,
)
from domain.summary import SchoolWeekView
from domain.text import shortened
from handlers.approval.callbacks import OpenApproval
from handlers.buttons import LABEL, button
from handlers.calendar_keyboard import packed_day
from handlers.confirm.callbacks import OpenCard, OpenConfirm
from handlers.due import words
from handlers.due.callbacks import (
    AskDate,
    AskDrop,
    AskProof,
    MoveTo,
    MoveWeek,
    OpenDue,
    SnoozeList,
)
from handlers.mentoring.callbacks import OpenMentoring
from handlers.roadmap import words as roadmap_words
from handlers.roadmap.callbacks import AskFinish, OpenEffects, OpenOwn, OpenRoadmap
from handlers.screen import Button, Kept, row, rows
from handlers.summary import screens as summary_screens
from handlers.summary.callbacks import OpenOverdue, OpenSummary
from locales.translator import Markup, Translator


def due_list(view: DueListView, t: Translator) -> Kept:
    """The one list a day. Lines are numbered where buttons must say which one they are about."""
    lines = view.lines
    numbered = len(lines) > 1
    number = {one.id: index for index, one in enumerate(lines, start=1)}

    def said(one: ItemLine) -> Markup:
        return words.line(t, one, view.today, number=number[one.id] if numbered else None)

    parts: list[Markup] = []
    for part in DuePart:
        of_it = [one for one in lines if view.part_of(one) is part]
        if of_it:
            parts.append(t(f"notice-due-{part.value}"))
            for one in of_it:
                parts += [said(one), *_warning(t, view, one)]
    if parts:
        parts[0] = Markup(f"⏰ {parts[0]}")
    parts += _measure_lines(t, view)
    if view.hidden:
        parts.append(t("notice-due-hidden", count=view.hidden))
    buttons = []
    for one in lines:
        buttons += _line_buttons(t, one, number[one.id] if numbered else None, view)
    return Kept(
        text=t.lines(parts),
        rows=rows(
            *buttons,
            row(_measure_button(t, view)),
            row(
                button(t, "notice-button-snooze", SnoozeList(day=packed_day(view.day)))
                if lines
                else None,
                button(t, "due-button-list", OpenDue()) if numbered else None,
            ),
        ),
    )


def _measure_lines(t: Translator, view: DueListView) -> list[Markup]:
    """What of the school's year the reader is responsible for."""
    if not view.measures:
        return []
    parts = [t("notice-due-measures")]
    for one in view.measures[:MEASURES_SHOWN]:
        due = roadmap_words.due(t, one.timing, one.due_on, view.today)
        late = one.passed(view.today)
        key = "notice-measure-passed" if late else "notice-measure"
        parts.append(t(key, due=due, title=shortened(one.title, MEASURE)))
    if len(view.measures) > MEASURES_SHOWN:
        parts.append(t("notice-measures-hidden", count=len(view.measures) - MEASURES_SHOWN))
    return parts


def _measure_button(t: Translator, view: DueListView) -> Button | None:
    """To the one measure there is, ready to be marked; else to all of them."""
    if not view.measures:
        return None
    if len(view.measures) == 1:
        return button(t, "roadmap-button-finish", AskFinish(measure_id=view.measures[0].id))
    return button(t, "roadmap-button-own", OpenOwn(), count=len(view.measures))


MEASURES_SHOWN = 5
MEASURE = 120
"""Characters of a measure's title in the list of a day."""


def _warning(t: Translator, view: DueListView, one: ItemLine) -> tuple[Markup, ...]:
    """Who sees next that the date was missed, before he is told of it."""
    found = view.warned.get(one.id)
    if found is None:
        return ()
    day = t.day(found.day, view.today)
    return (t("notice-due-warned", day=day, who=", ".join(found.who), count=len(found.who)),)


def _line_buttons(
    t: Translator, one: ItemLine, number: int | None, view: DueListView
) -> list[tuple[Button, ...]]:
    address = {"item_id": one.id, "rev": one.rev}
    late = one.due_on < view.today
    done = "already" if late else "done"
    if number is not None:
        which = {"number": str(number)}
        pair = row(
            button(t, f"notice-button-{done}-numbered", AskProof(**address), **which),
            _later(t, one, view, number)
            if late
            else button(t, "notice-button-move-numbered", AskDate(**address), **which),
        )
        if not late:
            return [pair]
        # Three in a row are too narrow for words on a phone.
        drop = button(t, "notice-button-drop-numbered", AskDrop(**address), **which)
        return [pair, row(drop)]
    if late:
        return [
            row(button(t, "notice-button-already", AskProof(**address))),
            row(_later(t, one, view, None)),
            row(button(t, "due-button-drop", AskDrop(**address))),
        ]
    return [
        row(
            button(t, "due-button-done", AskProof(**address)),
            button(t, "due-button-postpone", AskDate(**address)),
        )
    ]


def _later(t: Translator, one: ItemLine, view: DueListView, number: int | None) -> Button:
    """Names the day, holidays and all; without one a press says why the item can't be moved."""
    numbered, which = ("", {}) if number is None else ("-numbered", {"number": str(number)})
    day = view.later.get(one.id)
    if day is None:
        week = MoveWeek(item_id=one.id, rev=one.rev)
        return button(t, f"notice-button-move-week{numbered}", week, **which)
    move = MoveTo(item_id=one.id, rev=one.rev, day=packed_day(day))
    shown = t.day_short(day, view.today)
    return button(t, f"notice-button-move-to{numbered}", move, day=shown, **which)


def passed_seen(view: PassedView, t: Translator) -> Kept:
    """Nothing to decide: each line opens the item, its owner knows that it is seen."""
    parts = [t("notice-passed-seen")]
    for one in view.lines:
        day = t.day(one.due_on, view.today)
        parts.append(t("notice-passed-line", owner=one.owner, title=one.title, day=day))
    if view.hidden:
        parts.append(t("notice-passed-hidden", count=view.hidden))
    opened = [
        Button(
            text=shortened(f"⏰ {one.title}", LABEL),
            data=OpenCard(item_id=one.id).pack(),
        )
        for one in view.lines
    ]
    return Kept(text=t.lines(parts), rows=tuple((one,) for one in opened))


def mentor_week(view: MentorWeekView, t: Translator) -> Kept:
    parts = [t("notice-mentor-week"), *(_mentee(t, one, view) for one in view.lines)]
    if view.hidden:
        parts.append(t("notice-mentor-week-hidden", count=view.hidden))
    confirm = None
    if view.waiting:
        confirm = button(t, "notice-button-confirm", OpenConfirm(), count=view.waiting)
    return Kept(
        text=t.lines(parts),
        rows=rows(row(confirm), row(button(t, "notice-button-mentoring", OpenMentoring()))),
    )


def _mentee(t: Translator, one: MenteeLine, view: MentorWeekView) -> Markup:
    """«Иванова М. И.: за неделю отмечено выполненным: 2 · ждёт вашего подтверждения: 1 · …»: only
    what was marked is of the week, the rest is as it stands."""
    facts = [
        t(f"notice-mentee-{what}", count=count)
        for what, count in (
            ("done", one.done),
            ("waiting", one.waiting),
            ("passed", one.passed),
        )
        if count
    ]
    if one.next_on is not None and one.next_title is not None:
        day = t.day(one.next_on, view.today)
        facts.append(t("notice-mentee-next", day=day, title=shortened(one.next_title, TITLE)))
    return t("notice-mentee", who=one.label, facts=Markup(" · ".join(facts)))


TITLE = 60
"""Characters of an item's title within a line of a summary."""


def school_week(view: SchoolWeekView, t: Translator) -> Kept:
    """The summary as /summary has it, under a line that says why it came; what waits for the
    reader's word comes first."""
    shown = summary_screens.summary(t, view.summary)
    waiting, late = view.summary.people.waiting, view.summary.items.passed_people
    approve = confirm = passed = roadmap = effects = None
    said = []
    if view.roadmap:
        numbers = {"current": view.roadmap.current, "passed": view.roadmap.passed}
        if view.roadmap.current or view.roadmap.passed:
            said.append(t("notice-week-roadmap", **numbers))
        roadmap = button(t, "roadmap-button-open", OpenRoadmap())
    if view.roadmap.effects:
        said.append(t("notice-week-effects", count=view.roadmap.effects))
        effects = button(t, "roadmap-button-effects", OpenEffects())
    if waiting:
        approve = button(t, "summary-button-approve", OpenApproval(), count=waiting)
    if view.to_confirm:
        confirm = button(t, "notice-button-confirm", OpenConfirm(), count=view.to_confirm)
    if late:
        passed = button(t, "summary-button-passed", OpenOverdue(), count=late)
    return Kept(
        text=t.lines([t("notice-school-week"), shown.text, *said]),
        rows=rows(
            row(approve, confirm),
            row(roadmap),
            row(effects),
            row(passed),
            row(button(t, "notice-button-summary", OpenSummary())),
        ),
    )
