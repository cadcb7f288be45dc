"""Screens of one measure: how it goes, and what may be changed in it. Pure."""

from collections.abc import Callable
from datetime import date

from content.roadmaps import load_roadmap_texts
from domain.doing import ColleagueList
from domain.roadmap import (
    MONTHS,
    Measure,
    MeasureAction,
    MeasurePage,
    MeasureState,
    Timing,
    month_of,
)
from handlers import colleagues
from handlers.buttons import button, menu, named, two_by_two
from handlers.calendar_keyboard import packed_day
from handlers.roadmap import decision_screens, words
from handlers.roadmap.callbacks import (
    AskDocument,
    AskDue,
    AskFinish,
    AskMove,
    AskPerson,
    AskTitle,
    DropMeasure,
    Finish,
    Move,
    OpenMeasure,
    OpenOwn,
    OpenRoadmap,
    PickDay,
    SetDocument,
    SetDue,
    SetPerson,
    UndoMeasure,
)
from handlers.screen import Button, Rows, Screen, row, rows
from locales.translator import Markup, Translator

Question = Callable[[Translator, Measure], Screen]

EVENTS_SHOWN = 5
MONTHS_OFFERED = 4


def page(t: Translator, view: MeasurePage) -> Screen:
    measure = view.measure
    parts = [words.title(t, measure), *_facts(t, view)]
    if view.decision is not None:
        parts += decision_screens.facts(t, measure, view.decision, view.today)
    if view.events:
        parts += [Markup(""), t("roadmap-history")]
        parts += [words.happened(t, one, view.today) for one in view.events[:EVENTS_SHOWN]]
    back = OpenRoadmap(year=measure.year, kind=measure.kind) if view.may_edit else OpenOwn()
    return Screen(
        text=t.lines(parts),
        rows=(
            *rows(*_marking(t, view)),
            *(_editing(t, measure) if view.may_edit else ()),
            *_deciding(t, view),
            row(button(t, "roadmap-button-back", back), menu(t)),
        ),
    )


def _facts(t: Translator, view: MeasurePage) -> list[Markup]:
    measure, today = view.measure, view.today
    due = words.due(t, measure.timing, measure.due_on, today)
    key = "roadmap-due-passed" if measure.passed(today) else "roadmap-due"
    said = [t(key, due=due), t("roadmap-who", who=words.responsible(t, measure))]
    if measure.document is not None:
        said.append(t("roadmap-document", text=measure.document))
    if measure.result is not None:
        said.append(t("roadmap-result", text=measure.result))
    if measure.reason is not None:
        said.append(t("roadmap-reason", text=words.reason_kept(t, measure, measure.reason)))
    if measure.state is MeasureState.DONE:
        day = "" if measure.done_on is None else t.day_short(measure.done_on, today)
        said.append(t("roadmap-done", day=day, note=measure.note or "none"))
    if measure.state is MeasureState.DROPPED:
        said.append(t("roadmap-dropped"))
    return said


def _marking(t: Translator, view: MeasurePage) -> list[tuple[Button, ...]]:
    measure = view.measure
    if not view.may_mark:
        return []
    address = {"measure_id": measure.id}
    undo = None
    last = view.events[0].action if view.events else MeasureAction.UNDO
    if last is not MeasureAction.UNDO and (last is not MeasureAction.DROP or view.may_edit):
        undo = button(
            t, f"roadmap-button-undo-{last.value}", UndoMeasure(**address, rev=measure.rev)
        )
    paper = button(t, "roadmap-button-document", AskDocument(**address))
    if measure.state is not MeasureState.PLANNED:
        return [row(paper if measure.state is MeasureState.DONE else None), row(undo)]
    return [
        row(button(t, "roadmap-button-finish", AskFinish(**address))),
        row(button(t, "roadmap-button-move", AskMove(**address)), paper),
        row(undo),
    ]


def _deciding(t: Translator, view: MeasurePage) -> Rows:
    if view.decision is None or not view.may_edit:
        return ()
    return decision_screens.buttons(t, view.measure, view.decision)


def _editing(t: Translator, measure: Measure) -> Rows:
    address = {"measure_id": measure.id}
    drop = None
    if measure.state is MeasureState.PLANNED:
        drop = button(t, "roadmap-button-drop", DropMeasure(**address, rev=measure.rev))
    return rows(
        row(
            button(t, "roadmap-button-title", AskTitle(**address)),
            button(t, "roadmap-button-due", AskDue(**address)),
        ),
        row(button(t, "roadmap-button-person", AskPerson(**address)), drop),
    )


def ask_finish(t: Translator, measure: Measure) -> Screen:
    notes = [
        named(one.short, Finish(measure_id=measure.id, rev=measure.rev, key=one.key))
        for one in load_roadmap_texts().note
    ]
    bare = button(t, "roadmap-button-bare", Finish(measure_id=measure.id, rev=measure.rev))
    return _asked(t, measure, t("roadmap-ask-note"), (*two_by_two(notes), row(bare)))


def ask_move(t: Translator, measure: Measure, today: date) -> Screen:
    """Ends of the months that are left of the year; any other day may be typed."""
    ahead = [
        day
        for month in MONTHS
        if (day := month_of(measure.year, month)) >= max(today, measure.due_on)
        and day != measure.due_on
    ]
    days = [
        button(
            t,
            "roadmap-button-until",
            PickDay(measure_id=measure.id, day=packed_day(day)),
            month=t.plain(f"date-month-{day.month}"),
            day=str(day.day),
        )
        for day in ahead[:MONTHS_OFFERED]
    ]
    return _asked(t, measure, t("roadmap-ask-day"), rows(*(row(one) for one in days)))


def ask_reason(t: Translator, measure: Measure, day: date, today: date) -> Screen:
    reasons = [
        named(
            one.short,
            Move(measure_id=measure.id, rev=measure.rev, day=packed_day(day), key=one.key),
        )
        for one in load_roadmap_texts().reason
    ]
    said = t("roadmap-ask-reason", day=t.day_short(day, today))
    return _asked(t, measure, said, tuple((one,) for one in reasons))


def ask_title(t: Translator, measure: Measure) -> Screen:
    return _asked(t, measure, t("roadmap-ask-title"), ())


def ask_due(t: Translator, measure: Measure) -> Screen:
    address = {"measure_id": measure.id, "rev": measure.rev}
    months = [
        Button(
            text=t.plain(f"date-month-name-{month}"),
            data=SetDue(
                **address, timing=Timing.MONTH, day=packed_day(month_of(measure.year, month))
            ).pack(),
        )
        for month in MONTHS
    ]
    others = [
        button(t, key, SetDue(**address, timing=timing, day=0))
        for key, timing in (
            ("roadmap-button-year-timing", Timing.YEAR),
            ("roadmap-button-needed", Timing.NEEDED),
        )
    ]
    shown = tuple(tuple(months[start : start + 3]) for start in range(0, len(months), 3))
    return _asked(t, measure, t("roadmap-ask-due"), (*shown, tuple(others)))


def ask_document(t: Translator, measure: Measure) -> Screen:
    ready = [
        named(one.short, SetDocument(measure_id=measure.id, rev=measure.rev, key=one.key))
        for one in load_roadmap_texts().document
    ]
    return _asked(t, measure, t("roadmap-ask-document"), two_by_two(ready))


def ask_person(t: Translator, measure: Measure, view: ColleagueList) -> Screen:
    lines = [t("roadmap-ask-person"), *colleagues.lines(t, view)]
    chosen = colleagues.buttons(
        t,
        view,
        lambda one: SetPerson(measure_id=measure.id, rev=measure.rev, person_id=one.person_id),
        lambda page: AskPerson(measure_id=measure.id, page=page, found=bool(view.query)),
    )
    return _asked(t, measure, t.lines(lines), chosen)


def _asked(t: Translator, measure: Measure, said: Markup, choices: Rows) -> Screen:
    return Screen(
        text=t.lines([words.title(t, measure), said]),
        rows=(
            *choices,
            row(button(t, "button-back", OpenMeasure(measure_id=measure.id)), menu(t)),
        ),
    )
