"""Screens of whoever confirms: what waits, an item of somebody else, why it goes back. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.doing import (
    ConfirmBatch,
    ConfirmOutcome,
    Item,
    ItemLine,
    ItemList,
    ItemPage,
    WitnessView,
    return_reasons,
)
from domain.item import EvidenceKind, ItemKind, ItemState
from domain.text import shortened
from domain.typed_choice import typed_choice
from handlers.batches import Seen, seen_stamp
from handlers.buttons import LABEL, button, menu, named, two_by_two
from handlers.confirm.callbacks import (
    AskReturn,
    ConfirmItem,
    ConfirmShown,
    Deny,
    OpenBatch,
    OpenCard,
    OpenConfirm,
    OpenWitness,
    PutOff,
    ReturnFor,
    RevokeDecision,
    ShowProof,
    TakeBackWord,
    Vouch,
)
from handlers.due import words
from handlers.paging import pages
from handlers.record.callbacks import OpenEntry
from handlers.screen import Button, Screen, row, rows
from handlers.summary.callbacks import OpenPersonItems
from locales.translator import Markup, Translator

TITLE_SHOWN = 90
BATCH_ROOM = 1800
"""Of a message, for the materials of all reports in a batch: names, titles and what is said over
them fill the rest."""


def waiting(t: Translator, view: ItemList) -> Screen:
    """What waits on the reader, the oldest report first."""
    head = t("confirm-head", count=view.total) if view.total else t("confirm-empty")
    return Screen(
        text=t.lines(
            [head, *(_line(t, one, view, n) for n, one in enumerate(view.lines, start=1))]
        ),
        rows=rows(
            *(row(_open(one, n)) for n, one in enumerate(view.lines, start=1)),
            row(button(t, "confirm-button-several", OpenBatch()) if view.total > 1 else None),
            pages(t, view.page, view.pages, lambda page: OpenConfirm(page=page)),
            row(menu(t)),
        ),
    )


def numbered(view: ItemList, text: str) -> ItemLine | None:
    """The row that was typed by its number."""
    place = typed_choice(text, (), numbered=len(view.lines))
    return None if place is None else view.lines[place]


def card(t: Translator, page: ItemPage, *, following: ItemLine | None = None) -> Screen:
    """An item as its mentor or a leader sees it, with what the reader may do.

    `following`: what waits next, offered once this one is decided about.
    """
    item = page.item
    address = {"item_id": item.id, "rev": item.rev}
    parts = [t("confirm-owner", owner=item.owner), *words.head(t, page)]
    parts += words.materials(t, page)
    if not page.evidence and page.may_confirm:
        parts.append(_bare(t, item))
    if page.events:
        parts += [Markup(""), t("due-head-history"), *words.history(t, page)]
    confirm = send_back = revoke = show = entry = None
    if page.may_confirm:
        confirm = button(t, "confirm-button-confirm", ConfirmItem(**address))
        send_back = button(t, "confirm-button-return", AskReturn(**address))
    if page.may_revoke:
        revoke = button(t, "confirm-button-revoke", RevokeDecision(**address))
    if page.evidence:
        show = button(t, "due-button-evidence", ShowProof(item_id=item.id))
    if page.record_id is not None:
        entry = button(t, "record-button-entry", OpenEntry(record_id=page.record_id))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(show),
            row(confirm, send_back),
            row(entry),
            row(revoke),
            row(None if following is None else _next(t, following)),
            row(_back(t, page), menu(t)),
        ),
    )


def _bare(t: Translator, item: Item) -> Markup:
    """Nothing was handed in: as the plan has it, or not yet."""
    if item.evidence_kind is EvidenceKind.NONE:
        return t("confirm-bare")
    return t("confirm-bare-expected", kind=words.evidence_kind(t, item.evidence_kind))


def _back(t: Translator, page: ItemPage) -> Button:
    """To what waits; to the teacher's items for who leads and has only looked."""
    if page.leads and not page.may_confirm and not page.may_revoke:
        return button(t, "summary-button-items", OpenPersonItems(post_id=page.item.post_id))
    return button(t, "confirm-button-list", OpenConfirm())


def witness(t: Translator, view: WitnessView) -> Screen:
    """That one thing, for the colleague who was there."""
    address = {"item_id": view.item_id, "rev": view.rev}
    vouch = deny = revoke = None
    if view.may_answer:
        vouch = button(t, "confirm-button-confirm", Vouch(**address))
        deny = button(t, "confirm-button-not-there", Deny(**address))
    if view.may_revoke:
        revoke = button(t, "confirm-button-revoke", TakeBackWord(**address))
    parts = [
        t(
            "confirm-witness",
            owner=view.owner,
            title=view.title,
            what=witness_key(view.kind),
            day=t.day(view.on, view.today),
        )
    ]
    if not view.may_answer:
        parts.append(t(f"confirm-witness-{_settled(view.state)}"))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(vouch, deny),
            row(revoke),
            row(button(t, "confirm-button-list", OpenConfirm()), menu(t)),
        ),
    )


def witness_key(kind: ItemKind) -> str:
    return "visit" if kind is ItemKind.LESSON_VISIT else "event"


def _settled(state: ItemState) -> str:
    match state:
        case ItemState.CONFIRMED:
            return "confirmed"
        case ItemState.SENT_BACK:
            return "denied"
        case _:
            return "gone"


def several(t: Translator, view: ConfirmBatch, confirmed: Sequence[ItemLine] = ()) -> Screen:
    """What is on the screen is what the press confirms, with all that was handed in.

    `confirmed`: by the press before; each can be opened, to take that back.
    """
    done = two_by_two(
        [named(f"{one.owner} · {one.title}", OpenCard(item_id=one.id)) for one in confirmed]
    )
    if not view.shown:
        key = "confirm-several-put-off" if view.skipped else "confirm-several-empty"
        again = button(t, "confirm-button-several-again", OpenBatch()) if view.skipped else None
        return Screen(
            text=t(key, count=view.skipped),
            rows=rows(
                row(again),
                *done,
                row(button(t, "confirm-button-list", OpenConfirm()), menu(t)),
            ),
        )
    materials = _materials(t, view)
    parts = [
        t(
            "confirm-several-head",
            count=len(view.shown),
            more=view.more,
            whole="yes" if all(one.whole for one in materials) else "no",
        )
    ]
    for number, (one, handed_in) in enumerate(zip(view.shown, materials, strict=True), start=1):
        parts += [Markup(""), _reported(t, one.line, view, number)]
        parts += handed_in.lines if one.evidence else [t("confirm-several-bare")]
        if not handed_in.whole:
            parts.append(t("confirm-several-hidden", count=handed_in.hidden, number=number))
    count = len(view.shown)
    shown = ConfirmShown(seen=seen_stamp(shown_of(view)))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(button(t, "confirm-button-confirm-shown", shown, count=count)),
            tuple(
                Button(text=f"🔎 {number}", data=OpenCard(item_id=one.line.id).pack())
                for number, one in enumerate(view.shown, start=1)
            ),
            tuple(
                Button(
                    text=f"⏭ {number}",
                    data=PutOff(item_id=one.line.id, rev=one.line.rev).pack(),
                )
                for number, one in enumerate(view.shown, start=1)
            ),
            *done,
            row(button(t, "confirm-button-list", OpenConfirm()), menu(t)),
        ),
    )


def _reported(t: Translator, line: ItemLine, view: ConfirmBatch, number: int) -> Markup:
    return t(
        "confirm-several-line",
        number=number,
        owner=line.owner,
        title=shortened(line.title, TITLE_SHOWN),
        day=t.day_short(line.reported_on or line.due_on, view.today),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Materials:
    """Of a report, as far as the message holds them; `hidden` came earlier and are left out."""

    lines: list[Markup]
    hidden: int
    whole: bool


def _materials(t: Translator, view: ConfirmBatch) -> list[_Materials]:
    """Of each report, in their order."""
    said = [[words.proof(t, proof) for proof in one.evidence] for one in view.shown]
    rooms = _rooms([sum(map(_length, lines)) for lines in said], BATCH_ROOM)
    found = []
    for one, lines, room in zip(view.shown, said, rooms, strict=True):
        fitting = _last_fitting(lines, room)
        hidden = len(lines) - len(fitting)
        cut = any(words.is_cut(proof) for proof in one.evidence[hidden:])
        found.append(_Materials(lines=fitting, hidden=hidden, whole=not (hidden or cut)))
    return found


def _rooms(needed: Sequence[int], room: int) -> list[int]:
    """The room shared out: what one does not need is left to the others."""
    given = [0] * len(needed)
    order = sorted(range(len(needed)), key=needed.__getitem__)
    for place, index in enumerate(order):
        given[index] = min(needed[index], room // (len(order) - place))
        room -= given[index]
    return given


def _last_fitting(lines: Sequence[Markup], room: int) -> list[Markup]:
    first = len(lines)
    while first and room >= _length(lines[first - 1]):
        first -= 1
        room -= _length(lines[first])
    return list(lines[first:])


def _length(line: Markup) -> int:
    """As the messenger counts, with the break after it."""
    return len(line.encode("utf-16-le")) // 2 + 1


def shown_of(view: ConfirmBatch) -> tuple[Seen, ...]:
    return tuple((one.line.id, one.line.rev) for one in view.shown)


def told(t: Translator, outcome: ConfirmOutcome) -> Markup:
    """What is confirmed, now or before, and what was left because it changed meanwhile."""
    lines = []
    if outcome.confirmed:
        lines.append(t("confirm-several-done", count=len(outcome.confirmed)))
        lines.append(t("confirm-several-undo"))
    for key, found in (("before", outcome.before), ("left", outcome.left)):
        if found:
            titles = "; ".join(shortened(one, TITLE_SHOWN) for one in found)
            lines.append(t(f"confirm-several-{key}", titles=titles))
    return t.lines(lines)


def ask_return(t: Translator, page: ItemPage) -> Screen:
    """Why it goes back: ready words, or one's own."""
    item = page.item
    return Screen(
        text=t.lines(
            [
                t("confirm-owner", owner=item.owner),
                t("due-item-title", title=item.title),
                t("confirm-ask-return"),
            ]
        ),
        rows=rows(
            *(
                row(
                    button(
                        t,
                        f"confirm-button-{code.value.replace('_', '-')}",
                        ReturnFor(item_id=item.id, rev=item.rev, reason=code),
                    )
                )
                for code in return_reasons(item.evidence_kind, handed_in=bool(page.evidence))
            ),
            row(
                button(t, "button-back", OpenCard(item_id=item.id)),
                menu(t),
            ),
        ),
    )


def _line(t: Translator, one: ItemLine, view: ItemList, number: int) -> Markup:
    """Numbered: a button has no room for a title."""
    reported = one.reported_on or one.due_on
    return t(
        "confirm-line",
        number=str(number),
        owner=one.owner,
        title=one.title,
        day=t.day_short(reported, view.today),
        count=one.evidence_count,
    )


def _open(one: ItemLine, number: int) -> Button:
    return Button(
        text=shortened(f"{number}. {one.owner}", LABEL),
        data=_card_of(one),
    )


def _card_of(one: ItemLine) -> str:
    opens = OpenWitness if one.witnessed else OpenCard
    return opens(item_id=one.id).pack()


def _next(t: Translator, one: ItemLine) -> Button:
    text = t.plain("confirm-button-next", owner=one.owner)
    return Button(text=shortened(text, LABEL), data=_card_of(one))
