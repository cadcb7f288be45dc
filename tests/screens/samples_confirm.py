"""Screens of whoever confirms."""

from dataclasses import replace
from datetime import date

from domain.doing import ItemList
from domain.item import ItemAction, ItemState
from handlers.confirm import screens as confirm
from handlers.screen import Screen
from locales.translator import Translator
from tests.screens.samples_due import TODAY, event, item, line, page


def screens(t: Translator) -> dict[str, Screen]:
    waiting = replace(page(item(ItemState.DONE), own=False), may_confirm=True)
    with_files = replace(
        page(item(ItemState.DONE), event(ItemAction.REPORT), full=True, own=False),
        may_confirm=True,
    )
    decided = replace(
        page(item(ItemState.CONFIRMED), event(ItemAction.CONFIRM, by_owner=False), own=False),
        may_revoke=True,
    )
    lines = tuple(line(number, date(2027, 3, 20), ItemState.DONE) for number in range(8))
    card = confirm.card(t, waiting)
    return {
        "waiting": confirm.waiting(t, ItemList(lines=lines, total=17, page=1, today=TODAY)),
        "waiting_one": confirm.waiting(t, ItemList(lines=lines[:1], total=1, page=0, today=TODAY)),
        "waiting_none": confirm.waiting(t, ItemList(lines=(), total=0, page=0, today=TODAY)),
        "card_bare": card,
        "card_full": confirm.card(t, with_files),
        "card_decided": confirm.card(t, decided),
        "card_decided_another_waits": confirm.card(t, decided, following=lines[0]),
        "card_leader_reads": confirm.card(t, replace(page(item(), own=False), leads=True)),
        "card_only_read": confirm.card(t, page(item(), own=False)),
        "card_with_an_entry": confirm.card(t, replace(waiting, record_id=10**15)),
        "ask_return": confirm.ask_return(t, item(ItemState.DONE)),
        **{
            f"toast_{key}": card.with_toast(t.plain(f"confirm-toast-{key}"))
            for key in ("confirmed", "returned", "revoked")
        },
    }
