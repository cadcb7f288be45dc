"""Screens of whoever confirms."""

from dataclasses import replace
from datetime import date

from domain.doing import BatchLine, ConfirmBatch, ConfirmOutcome, ItemList, WitnessView
from domain.evidence import Proof, ProofForm
from domain.item import EvidenceKind, ItemAction, ItemKind, ItemState
from handlers.confirm import screens as confirm
from handlers.screen import Screen
from locales.translator import Translator
from tests.screens.samples_due import EVIDENCE, ID, TODAY, event, item, line, page


def witness(state: ItemState) -> WitnessView:
    return WitnessView(
        item_id=ID,
        rev=7,
        owner="Смирнова\u00a0А.\u00a0И.",
        title="Посетить урок <литературы>",
        kind=ItemKind.LESSON_VISIT,
        state=state,
        on=TODAY,
        today=TODAY,
        may_answer=state is ItemState.DONE,
        may_revoke=state in (ItemState.CONFIRMED, ItemState.SENT_BACK),
    )


def several(count: int, *, more: int = 0, skipped: int = 0) -> ConfirmBatch:
    """The second and the third with what was handed in."""
    lines = [line(number, date(2027, 3, 20), ItemState.DONE) for number in range(count)]
    return ConfirmBatch(
        shown=tuple(
            BatchLine(line=one, evidence=EVIDENCE[: 2 * number]) for number, one in enumerate(lines)
        ),
        more=more,
        skipped=skipped,
        today=TODAY,
    )


def full() -> ConfirmBatch:
    """More was handed in than a message holds, and a text that is cut."""
    shown = several(3)
    text = Proof(form=ProofForm.TEXT, text="Слово " * 50)
    long = replace(EVIDENCE[0], proof=text)
    handed_in = ((long,), (*EVIDENCE, *[long] * 20), EVIDENCE[:1])
    return replace(
        shown,
        shown=tuple(
            replace(one, evidence=evidence)
            for one, evidence in zip(shown.shown, handed_in, strict=True)
        ),
    )


def screens(t: Translator) -> dict[str, Screen]:
    waiting = replace(page(item(ItemState.DONE), own=False), may_confirm=True)
    with_files = replace(
        page(item(ItemState.DONE), event(ItemAction.REPORT), full=True, own=False),
        may_confirm=True,
    )
    expected = replace(
        waiting, item=replace(item(ItemState.DONE), evidence_kind=EvidenceKind.CERTIFICATE)
    )
    decided = replace(
        page(item(ItemState.CONFIRMED), event(ItemAction.CONFIRM, by_owner=False), own=False),
        may_revoke=True,
    )
    lines = tuple(line(number, date(2027, 3, 20), ItemState.DONE) for number in range(8))
    card = confirm.card(t, waiting)
    seen = witness(ItemState.DONE)
    done = ConfirmOutcome(
        confirmed=tuple(one.line for one in several(3).shown),
        left=("Семинар <1>",),
        before=("Вебинар",),
    )
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
        "card_taken_back": confirm.card(t, page(item(ItemState.IN_PROGRESS), full=True, own=False)),
        "card_with_an_entry": confirm.card(t, replace(waiting, record_id=10**15)),
        "waiting_witnessed": confirm.waiting(
            t,
            ItemList(
                lines=(replace(lines[0], witnessed=True), lines[1]), total=2, page=0, today=TODAY
            ),
        ),
        "witness_visit": confirm.witness(t, seen),
        "witness_event": confirm.witness(t, replace(seen, kind=ItemKind.SEMINAR)),
        "witness_confirmed": confirm.witness(t, witness(ItemState.CONFIRMED)),
        "witness_denied": confirm.witness(t, witness(ItemState.SENT_BACK)),
        "witness_gone": confirm.witness(t, witness(ItemState.PLANNED)),
        "several": confirm.several(t, several(5, more=3)),
        "several_full": confirm.several(t, full()),
        "several_one": confirm.several(t, several(1)),
        "several_put_off": confirm.several(t, several(0, skipped=2)),
        "several_none": confirm.several(t, several(0)),
        "several_done": confirm.several(t, several(1), done.confirmed).headed(
            confirm.told(t, done)
        ),
        "several_done, the last": confirm.several(t, several(0), done.confirmed).headed(
            confirm.told(t, done)
        ),
        "several_changed": confirm.several(t, several(1)).headed(t("confirm-several-changed")),
        "toast_several": card.with_toast(t.plain("confirm-toast-several", count=3)),
        "ask_return": confirm.ask_return(t, with_files),
        "ask_return_bare": confirm.ask_return(t, waiting),
        "card_bare_expected": confirm.card(t, expected),
        "ask_return_bare_expected": confirm.ask_return(t, expected),
        **{
            f"toast_{key}": card.with_toast(t.plain(f"confirm-toast-{key}"))
            for key in ("confirmed", "returned", "revoked", "denied")
        },
    }
