"""What is kept with an item, to take one of it away, and what may still come back. Pure."""

from dataclasses import replace

from domain.doing import ItemPage
from domain.evidence import Evidence
from domain.text import shortened
from handlers import paging
from handlers.buttons import LABEL, button, menu
from handlers.due import screens, words
from handlers.due.callbacks import (
    ListMaterials,
    OpenItem,
    PutBack,
    RemoveMaterial,
    ShowEvidence,
)
from handlers.screen import Button, Screen, row, rows
from locales.translator import Translator

SHOWN = 8
"""Of a page of the list."""


def listed(t: Translator, page: ItemPage, number: int = 0) -> Screen:
    """All of it, numbered as «Показать материалы» numbers the files; a press takes one away."""
    item_id = page.item.id
    found, number, total = paging.piece(page.materials, number, SHOWN)
    first = number * SHOWN + 1
    return Screen(
        text=t.lines(
            [
                t("due-item-title", title=page.item.title),
                t("due-materials-ask" if found else "due-materials-none"),
                *(words.numbered(t, one, n) for n, one in enumerate(found, start=first)),
            ]
        ),
        rows=rows(
            *(row(_remove(t, one, item_id, n)) for n, one in enumerate(found, start=first)),
            paging.pages(t, number, total, lambda to: ListMaterials(item_id=item_id, page=to)),
            row(button(t, "due-button-evidence", ShowEvidence(item_id=item_id)) if found else None),
            row(button(t, "button-back", OpenItem(item_id=item_id)), menu(t)),
        ),
    )


def _remove(t: Translator, one: Evidence, item_id: int, number: int) -> Button:
    said = t.plain("due-button-remove-one", number=str(number), what=t.plain(_what(one)))
    name = one.proof.file_name or one.proof.text or one.proof.url
    label = said if name is None else f"{said} {name}"
    return Button(
        text=shortened(label, LABEL),
        data=RemoveMaterial(item_id=item_id, evidence_id=one.id, at=int(one.at.timestamp())).pack(),
    )


def _what(one: Evidence) -> str:
    return f"due-material-{one.proof.form.value}"


def page_of(page: ItemPage, one: Evidence) -> int:
    """Where in the list this one stands, or has stood."""
    before = [other for other in page.materials if _order(other) < _order(one)]
    return len(before) // SHOWN


def _order(one: Evidence) -> tuple[bool, int]:
    return one.is_held, one.id


def removed(t: Translator, page: ItemPage, gone: Evidence) -> Screen:
    """The list without what was just taken away, and the way to take that back."""
    said = words.unmarked(words.handed_in(t, gone.proof))
    shown = listed(t, page, page_of(page, gone)).headed(t("due-removed", what=said))
    return _may_come_back(t, shown, page.item.id)


def dropped(t: Translator, page: ItemPage) -> Screen:
    """The item's card without what was sent beside it, and the way to take that back."""
    shown = screens.item(t, page).headed(t("due-sent-dropped"))
    return _may_come_back(t, shown, page.item.id)


def _may_come_back(t: Translator, shown: Screen, item_id: int) -> Screen:
    back = row(button(t, "due-button-put-back", PutBack(item_id=item_id)))
    return replace(shown, rows=(back, *shown.rows))
