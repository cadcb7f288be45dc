"""What was sent beside an item: what it is for, and what became of it. Pure."""

from collections.abc import Sequence

from domain.doing import ItemPage
from domain.evidence import Evidence, ProofForm
from domain.item import ItemState
from domain.text import words_of
from handlers import typed_press
from handlers.buttons import button, menu
from handlers.due import words
from handlers.due.callbacks import (
    AddSent,
    AskDrop,
    AskMore,
    AskProof,
    DropSent,
    ListMaterials,
    NoteSent,
    OpenDue,
    OpenItem,
    Recall,
)
from handlers.proofs import noted
from handlers.screen import Button, Screen, row, rows
from locales.translator import Markup, Translator


def ask_sent(t: Translator, page: ItemPage) -> Screen:
    """Sent beside the item, without a button before: what it is for. Nothing is done till then,
    and it waits beside the item, wherever its owner goes."""
    one, held = page.item, page.held
    more = one.state is ItemState.DONE
    yes = "due-button-sent-more" if more else "due-button-sent-done"
    parts = [
        t("due-item-title", title=one.title),
        Markup(""),
        t("due-ask-sent"),
        *words.held_lines(t, held),
        *([t("due-ask-sent-kept", count=len(page.evidence))] if page.kept else ()),
        Markup(""),
        t("due-ask-sent-more" if more else "due-ask-sent-done"),
    ]
    if any(one.proof.form is ProofForm.PHOTO for one in held):
        parts.append(t("due-ask-pupils"))
    note = None if noted(held) is None else NoteSent(item_id=one.id)
    of_several = ListMaterials(item_id=one.id) if len(held) > 1 else None
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(button(t, yes, AddSent(item_id=one.id, rev=one.rev))),
            row(None if note is None else button(t, "due-button-sent-note", note)),
            row(None if of_several is None else button(t, "due-button-remove", of_several)),
            row(button(t, "due-button-sent-no", DropSent(item_id=one.id))),
            row(button(t, "button-back", OpenItem(item_id=one.id)), menu(t)),
        ),
    )


def says_drop(t: Translator, text: str) -> bool:
    """«Сними», «не актуально»: no material, whatever is asked."""
    return words_of(text) in typed_press.phrases_of(t, "due-drop-words")


def typed_answer(t: Translator, shown: Sequence[Button], text: str) -> str | None:
    """As words are read beside any screen; that it is done is a yes to this one, whatever its
    first button says."""
    done = typed_press.phrases_of(t, "due-sent-yes-words")
    return shown[0].data if words_of(text) in done else typed_press.meant(t, shown, text)


def said_of_item(t: Translator, shown: Sequence[Button], text: str) -> str | None:
    """What a button of an item says in other words: «сделано» beside «Отправить снова»."""
    typed = words_of(text)
    for key, pressed in (("due-done-words", AskProof), ("due-drop-words", AskDrop)):
        if typed in typed_press.phrases_of(t, key):
            return next(iter(typed_press.of_kind(shown, pressed)), None)
    return typed_press.named(t, shown, text)


def accepted(t: Translator, page: ItemPage, materials: Sequence[Evidence]) -> Screen:
    """What was just handed in, how much there is besides, and where the item stands by that."""
    new = [one for one in materials if one.is_held]
    one = page.item
    address = {"item_id": one.id, "rev": one.rev}
    waits = one.state is ItemState.DONE
    return Screen(
        text=t.lines(
            [
                t("due-accepted"),
                Markup(""),
                t("due-item-title", title=one.title),
                words.state(t, page),
                *words.held_lines(t, new),
                *(
                    [t("due-materials-total", count=len(materials))]
                    if len(materials) > len(new)
                    else ()
                ),
            ]
        ),
        rows=rows(
            row(button(t, "due-button-more", AskMore(**address)) if waits else None),
            row(button(t, "due-button-recall", Recall(**address)) if waits else None),
            row(button(t, "due-button-whole", OpenItem(item_id=one.id))),
            row(button(t, "due-button-list", OpenDue()), menu(t)),
        ),
    )
