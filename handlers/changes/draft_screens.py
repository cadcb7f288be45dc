"""Screens on which a replacement or an addition is written. Pure."""

from content.route_texts import Change as ReadyChange
from content.route_texts import load_route_texts
from domain.change_views import Draft
from domain.plan_rules import ChangeKind
from domain.route_changes import Change
from handlers.buttons import button, menu
from handlers.calendar_keyboard import (
    month_rows,
    packed_day,
    packed_month,
    quick_label,
    unpacked_month,
)
from handlers.changes import words
from handlers.changes.callbacks import (
    AskDay,
    AskOwn,
    AskReason,
    Choose,
    OpenDraft,
    OpenPlanChanges,
    Propose,
    SetDay,
    SetReason,
    ShowMonth,
    ShowOffers,
    Withdraw,
)
from handlers.paging import pages, piece
from handlers.route import words as route_words
from handlers.screen import Button, Screen, row, rows
from locales.translator import Markup, Translator

OFFERS_A_PAGE = 8
NUMBERS_A_ROW = 4


def _head(t: Translator, view: Draft) -> list[Markup]:
    one = view.change
    if one.kind is ChangeKind.REPLACE:
        return [
            t("change-draft-replace"),
            t(
                "change-draft-now",
                title=words.title(one.before.title),
                day=words.day(t, one.before.due_on, view.today),
            ),
        ]
    parts = [t("change-draft-add")]
    if view.basis is not None:
        parts.append(route_words.basis_line(t, view.basis))
    return parts


def offers(t: Translator, view: Draft, page: int = 0) -> Screen:
    """Suggestions first, numbered and in full; own words last."""
    one = view.change
    shown, page, total = piece(list(enumerate(view.offers, start=1)), page, OFFERS_A_PAGE)
    parts = [*_head(t, view), t("change-offers" if shown else "change-offers-none"), Markup("")]
    parts += [t("route-offer", number=number, title=offer.title) for number, offer in shown]
    found = [
        Button(text=str(number), data=Choose(change_id=one.id, key=offer.key or "").pack())
        for number, offer in shown
    ]
    back = (
        button(t, "button-back", OpenDraft(change_id=one.id))
        if one.wanted.title
        else button(t, "button-back", OpenPlanChanges(route_id=one.route_id))
    )
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(
                tuple(found[index : index + NUMBERS_A_ROW])
                for index in range(0, len(found), NUMBERS_A_ROW)
            ),
            pages(t, page, total, lambda number: ShowOffers(change_id=one.id, page=number)),
            row(button(t, "change-button-own", AskOwn(change_id=one.id))),
            row(back, menu(t)),
        ),
    )


def ask_own(t: Translator, view: Draft) -> Screen:
    return Screen(
        text=t.lines([*_head(t, view), t("change-ask-own")]),
        rows=rows(row(button(t, "button-back", ShowOffers(change_id=view.change.id)))),
    )


def draft(t: Translator, view: Draft) -> Screen:
    """All that is written, each part a press away, and the press that hands it over."""
    one = view.change
    parts = _head(t, view)
    if one.wanted.title:
        parts.append(
            t(
                f"change-draft-{'instead' if one.kind is ChangeKind.REPLACE else 'new'}",
                title=words.title(one.wanted.title),
                day=words.day(t, one.wanted.due_on, view.today),
            )
        )
    parts += words.reason(t, one) or [
        t("change-reason-needed" if view.decided else "change-reason-none")
    ]
    parts += [Markup(""), _what_follows(t, view)]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(_hand_over(t, view)),
            row(
                button(t, "change-button-other", ShowOffers(change_id=one.id)),
                button(t, "route-button-date", AskDay(change_id=one.id)),
            ),
            row(
                button(t, "change-button-reason", AskReason(change_id=one.id))
                if one.reason is not None or not view.decided
                else None,
                button(t, "change-button-discard", Withdraw(change_id=one.id, rev=one.rev)),
            ),
            row(
                button(t, "button-back", OpenPlanChanges(route_id=one.route_id)),
                menu(t),
            ),
        ),
    )


def _what_follows(t: Translator, view: Draft) -> Markup:
    if not view.decided:
        return t("change-draft-shown")
    return t(f"change-draft-decided-{view.change.kind.value}")


def _hand_over(t: Translator, view: Draft) -> Button | None:
    one = view.change
    if not one.wanted.title or one.wanted.due_on is None:
        return None
    if not view.complete:
        return button(t, "change-button-ask-reason", AskReason(change_id=one.id))
    key = "change-button-send" if view.decided else "change-button-put"
    return button(t, key, Propose(change_id=one.id, rev=one.rev))


def ask_reason(t: Translator, view: Draft) -> Screen:
    """Ready words, one's own by typing; none where nobody decides."""
    one = view.change
    skip = None
    if not view.decided:
        skip = button(t, "button-skip", SetReason(change_id=one.id))
    return Screen(
        text=t.lines([*_head(t, view), t("change-ask-reason"), t("change-ask-reason-words")]),
        rows=rows(
            *(
                row(
                    Button(
                        text=ready.short_of(view.plan.route.variant),
                        data=SetReason(change_id=one.id, key=ready.key).pack(),
                    )
                )
                for ready in load_route_texts().reasons(_fitting(one))
            ),
            row(skip),
            row(button(t, "button-back", OpenDraft(change_id=one.id)), menu(t)),
        ),
    )


def ask_day(t: Translator, view: Draft) -> Screen:
    """Quick choices, the calendar, or words: the text is awaited."""
    one = view.change
    quick = [
        Button(
            text=quick_label(t, code, day, view.today),
            data=SetDay(change_id=one.id, rev=one.rev, day=packed_day(day)).pack(),
        )
        for code, day in view.quick
    ]
    month = min(max(one.wanted.due_on or view.first, view.first), view.last)
    return Screen(
        text=t.lines(
            [
                t("due-item-title", title=one.wanted.title or one.title),
                t("route-ask-date", day=words.day(t, one.wanted.due_on, view.today)),
                t("route-ask-date-words"),
            ]
        ),
        rows=rows(
            *(row(each) for each in quick),
            row(
                button(
                    t,
                    "route-button-calendar",
                    ShowMonth(change_id=one.id, month=packed_month(month)),
                )
            ),
            row(button(t, "button-back", OpenDraft(change_id=one.id))),
        ),
    )


def month(t: Translator, view: Draft, packed: int) -> Screen:
    one = view.change
    shown = unpacked_month(packed, view.first, view.last)
    grid = month_rows(
        t,
        shown,
        first=view.first,
        last=view.last,
        closed=view.closed,
        chosen=one.wanted.due_on,
        set_day=lambda day: SetDay(change_id=one.id, rev=one.rev, day=packed_day(day)),
        show_month=lambda number: ShowMonth(change_id=one.id, month=number),
    )
    return Screen(
        text=t.lines(
            [
                t("due-item-title", title=one.wanted.title or one.title),
                t("route-ask-date", day=words.day(t, one.wanted.due_on, view.today)),
                Markup(t.month_title(shown.year, shown.month)),
            ]
        ),
        rows=(*grid, row(button(t, "button-back", AskDay(change_id=one.id)))),
    )


def typed_day(t: Translator, view: Draft, packed: int, said: str) -> Screen:
    """How a typed date was read: set only by a press."""
    one = view.change
    return Screen(
        text=t.lines(
            [
                t("due-item-title", title=one.wanted.title or one.title),
                t("route-typed-date", day=said),
            ]
        ),
        rows=rows(
            row(
                button(
                    t,
                    "route-button-typed-yes",
                    SetDay(change_id=one.id, rev=one.rev, day=packed),
                )
            ),
            row(button(t, "route-button-typed-no", AskDay(change_id=one.id))),
        ),
    )


def _fitting(change: Change) -> ReadyChange:
    return "replace" if change.kind is ChangeKind.REPLACE else "add"
