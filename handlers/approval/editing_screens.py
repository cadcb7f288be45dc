"""Edits and remarks about single items, before the decision. Pure."""

from datetime import date

from domain.approval_edits import edits_of
from domain.item import EvidenceKind, Section
from domain.plan import PlanItem
from domain.plan_views import CardView, EditedItemView
from domain.text import shortened
from handlers.approval.callbacks import (
    AskNewDate,
    AskNewTitle,
    AskRemark,
    ForgetNotes,
    ForgetRemark,
    OpenCard,
    OpenEditedItem,
    OpenEditing,
    SetLeftOut,
    SetNewDate,
    SetNewEvidence,
    SetNewSection,
    ShowNewEvidence,
    ShowNewMonth,
    ShowNewSections,
)
from handlers.approval.screens import (
    bared_lines,
    decide_rows,
    edits_lines,
    others_lines,
    remarks_shown,
)
from handlers.buttons import button, menu, two_by_two
from handlers.calendar_keyboard import (
    month_rows,
    packed_day,
    packed_month,
    quick_label,
    unpacked_month,
)
from handlers.paging import pages
from handlers.route import words
from handlers.screen import Button, Rows, Screen, row, rows
from locales.translator import Markup, Translator

NUMBERS_A_ROW = 6

SECTIONS = (
    Section.KPK,
    Section.CONSULTATION,
    Section.MUNICIPAL,
    Section.INTERNAL,
    Section.SELF_EDUCATION,
)
"""Into which an item can be put; the others describe the plan, not its items."""


def editing(t: Translator, view: CardView, page: int = 0) -> Screen:
    """Items by number: each can be opened, edited and spoken of."""
    route = view.plan.route
    page = words.page_of(view.plan, page)
    shown = list(words.numbered(view.plan))[
        page * words.ITEMS_A_PAGE : (page + 1) * words.ITEMS_A_PAGE
    ]
    said = remarks_shown(view)
    about = "approval-editing-head" if view.may_decide else "approval-remarks-head"
    parts = [t(about, owner=route.owner), Markup("")]
    for number, item in shown:
        parts.append(words.item_line(t, item, number, view.today, route.state))
        if item.id in said:
            parts.append(words.remark(t, said[item.id]))
    parts += edits_lines(t, view)
    if view.notes:
        # There are buttons that decide.
        parts += others_lines(t, view)
    touched = {one.item_id for one in view.notes}
    numbers = [
        Button(
            text=f"{'✓' if item.id in touched else '✏️'} {number}",
            data=OpenEditedItem(item_id=item.id, rev=route.rev).pack(),
        )
        for number, item in shown
    ]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(
                tuple(numbers[start : start + NUMBERS_A_ROW])
                for start in range(0, len(numbers), NUMBERS_A_ROW)
            ),
            pages(
                t,
                page,
                words.page_count(view.plan),
                lambda number: OpenEditing(route_id=route.id, rev=route.rev, page=number),
            ),
            *(decide_rows(t, view)[:-1] if view.notes else ()),
            row(
                button(t, "approval-button-plan", OpenCard(route_id=route.id, rev=route.rev)),
                menu(t),
            ),
        ),
    )


def item(t: Translator, view: EditedItemView) -> Screen:
    """One item as its owner wrote it, and what is written down about it."""
    one, rev = view.item, view.card.plan.route.rev
    address = {"item_id": one.id, "rev": rev}
    parts = [
        t("route-item-title", title=one.title),
        t("route-item-kind", kind=words.kind(t, one)),
        t("route-item-due", day=_day(t, one.due_on, view.card.today)),
        t("route-item-evidence", evidence=words.evidence(t, one)),
        t("approval-item-section", section=section_name(t, one.section)),
    ]
    if one.expected_result:
        parts.append(t("route-item-result", text=one.expected_result))
    parts += _written(t, view)
    back = row(
        button(t, "approval-button-items", OpenEditing(route_id=view.card.plan.route.id, rev=rev)),
        menu(t),
    )
    if not view.card.judges:
        return Screen(text=t.lines(parts), rows=rows(back))
    forget = _forget_rows(t, view)
    say = "approval-button-remark" if view.remark is None else "approval-button-remark-again"
    remark = row(button(t, say, AskRemark(**address)))
    if not view.card.may_decide:
        return Screen(text=t.lines(parts), rows=rows(remark, *forget, back))
    out = view.now is None
    return Screen(
        text=t.lines(parts),
        rows=rows(
            remark,
            row(
                button(t, "route-button-date", AskNewDate(**address)),
                button(t, "route-button-title", AskNewTitle(**address)),
            ),
            row(
                button(t, "route-button-evidence", ShowNewEvidence(**address)),
                button(t, "approval-button-section", ShowNewSections(**address)),
            ),
            row(
                button(
                    t,
                    "approval-button-keep" if out else "approval-button-leave-out",
                    SetLeftOut(**address, out=not out),
                )
            ),
            *forget,
            back,
        ),
    )


def _forget_rows(t: Translator, view: EditedItemView) -> Rows:
    """The remark can go alone: with it the plan is only returned, without it the edits stand."""
    one, rev = view.item, view.card.plan.route.rev
    address = {"item_id": one.id, "rev": rev}
    said = view.remark is not None
    remark = edits = None
    if said:
        remark = button(t, "approval-button-forget-remark", ForgetRemark(**address))
    if any(note.item_id == one.id for note in edits_of(view.card.notes)):
        key = "approval-button-forget" if said else "approval-button-forget-edits"
        edits = button(t, key, ForgetNotes(**address))
    return rows(row(remark), row(edits))


def _written(t: Translator, view: EditedItemView) -> list[Markup]:
    """What the reader would have otherwise: old → new, and his remark."""
    one, now, today = view.item, view.now, view.card.today
    lines: list[Markup] = []
    if now is None and not one.dropped:
        lines += [t("approval-edit-out"), *bared_lines(t, view.card)]
    elif now is not None:
        lines += _differences(t, one, now, today)
    if view.remark is not None:
        lines.append(t("approval-own-remark", text=shortened(view.remark, words.EXCERPT)))
    return [Markup(""), *lines] if lines else []


def _differences(t: Translator, one: PlanItem, now: PlanItem, today: date) -> list[Markup]:
    pairs = [
        ("due-on", _day(t, one.due_on, today), _day(t, now.due_on, today)),
        ("title", one.title, now.title),
        ("evidence", words.evidence(t, one), words.evidence(t, now)),
        ("section", section_name(t, one.section), section_name(t, now.section)),
    ]
    return [
        t(
            "approval-edit",
            field=t.plain(f"approval-field-{field}"),
            before=shortened(before, words.FIELD_SHOWN),
            after=shortened(after, words.FIELD_SHOWN),
        )
        for field, before, after in pairs
        if before != after
    ]


def section_name(t: Translator, section: Section) -> str:
    return t.plain(f"approval-section-{section.value.replace('_', '-')}")


def _day(t: Translator, day: date | None, today: date) -> str:
    return t.day(day, today) if day is not None else t.plain("route-no-date")


def ask_remark(t: Translator, view: EditedItemView) -> Screen:
    parts = [t("route-item-title", title=view.item.title), t("approval-ask-remark")]
    if view.remark is not None:
        parts.append(t("route-current", text=shortened(view.remark, words.EXCERPT)))
    return Screen(text=t.lines(parts), rows=rows(_back(t, view)))


def ask_title(t: Translator, view: EditedItemView) -> Screen:
    now = view.now or view.item
    return Screen(
        text=t.lines([t("route-ask-title", ready="no"), t("route-current", text=now.title)]),
        rows=rows(_back(t, view)),
    )


def _back(t: Translator, view: EditedItemView) -> tuple[Button, ...]:
    rev = view.card.plan.route.rev
    return row(button(t, "button-back", OpenEditedItem(item_id=view.item.id, rev=rev)))


def dates(t: Translator, view: EditedItemView) -> Screen:
    """Quick choices, the calendar, or words: the text is awaited."""
    one, card = view.now or view.item, view.card
    rev = card.plan.route.rev
    first = max(card.first, card.today)
    month = min(max(one.due_on or first, first), card.last)
    quick = [
        Button(
            text=quick_label(t, code, day, card.today),
            data=SetNewDate(item_id=one.id, rev=rev, day=packed_day(day)).pack(),
        )
        for code, day in view.quick
    ]
    return Screen(
        text=t.lines(
            [
                t("route-item-title", title=one.title),
                t("route-ask-date", day=_day(t, one.due_on, card.today)),
                words.period(t, card.plan.route, card.first, card.last, card.today),
                t("route-ask-date-words"),
            ]
        ),
        rows=rows(
            *(row(one_quick) for one_quick in quick),
            row(
                button(
                    t,
                    "route-button-calendar",
                    ShowNewMonth(item_id=one.id, rev=rev, month=packed_month(month)),
                )
            ),
            _back(t, view),
        ),
    )


def month(t: Translator, view: EditedItemView, packed: int) -> Screen:
    one, card = view.now or view.item, view.card
    rev = card.plan.route.rev
    first = max(card.first, card.today)
    shown = unpacked_month(packed, first, card.last)
    return Screen(
        text=t.lines(
            [
                t("route-item-title", title=one.title),
                t("route-month", month=t.month_title(shown.year, shown.month)),
            ]
        ),
        rows=rows(
            *month_rows(
                t,
                shown,
                first=first,
                last=card.last,
                closed=view.closed,
                chosen=one.due_on,
                set_day=lambda day: SetNewDate(item_id=one.id, rev=rev, day=packed_day(day)),
                show_month=lambda number: ShowNewMonth(item_id=one.id, rev=rev, month=number),
            ),
            row(button(t, "button-back", AskNewDate(item_id=one.id, rev=rev))),
        ),
    )


def typed_date(t: Translator, view: EditedItemView, day: date) -> Screen:
    """How the words were read."""
    one, rev = view.item, view.card.plan.route.rev
    return Screen(
        text=t.lines(
            [
                t("route-item-title", title=one.title),
                t("route-typed-date", day=t.day(day, view.card.today)),
            ]
        ),
        rows=rows(
            row(
                button(
                    t,
                    "route-button-typed-yes",
                    SetNewDate(item_id=one.id, rev=rev, day=packed_day(day)),
                )
            ),
            row(button(t, "route-button-typed-no", AskNewDate(item_id=one.id, rev=rev))),
        ),
    )


def evidence(t: Translator, view: EditedItemView) -> Screen:
    one, rev = view.now or view.item, view.card.plan.route.rev
    found = [
        button(
            t,
            "route-chosen" if kind is one.evidence else "route-plain",
            SetNewEvidence(item_id=one.id, rev=rev, kind=kind),
            text=words.upper(t.plain(f"route-evidence-{kind.value.replace('_', '-')}")),
        )
        for kind in EvidenceKind
    ]
    return Screen(
        text=t.lines([t("route-item-title", title=one.title), t("route-ask-evidence")]),
        rows=rows(*two_by_two(found), _back(t, view)),
    )


def sections(t: Translator, view: EditedItemView) -> Screen:
    one, rev = view.now or view.item, view.card.plan.route.rev
    return Screen(
        text=t.lines([t("route-item-title", title=one.title), t("approval-ask-section")]),
        rows=rows(
            *(
                row(
                    button(
                        t,
                        "route-chosen" if section is one.section else "route-plain",
                        SetNewSection(item_id=one.id, rev=rev, section=section),
                        text=words.upper(section_name(t, section)),
                    )
                )
                for section in SECTIONS
            ),
            _back(t, view),
        ),
    )
