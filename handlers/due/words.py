"""Words about an item that its owner and its confirmer share. Pure."""

from collections.abc import Sequence
from datetime import date

from domain.doing import (
    BY_DOCUMENT_REASON,
    DropReason,
    ItemEvent,
    ItemLine,
    ItemPage,
    Memo,
    PostponeReason,
    SendBackReason,
)
from domain.evidence import LOST, Evidence, Proof, ProofForm
from domain.item import OPEN_STATES, EvidenceKind, ItemAction, ItemState
from domain.route import FINAL_STATES, RouteState
from domain.text import shortened
from handlers.changes import words as change_words
from locales.translator import Markup, Translator
from services.items import reading

HISTORY_SHOWN = 6
EVIDENCE_SHOWN = 8
TEXT_SHOWN = 140
"""Characters of a written proof or comment inside a page; `ShowEvidence` sends it whole."""
ASKED_SHOWN = 1000
"""Characters of what is to be put right: it is shown nowhere else whole."""

_BULLET = "• "

_REASONS = frozenset(
    code.value for kind in (PostponeReason, DropReason, SendBackReason) for code in kind
) | {BY_DOCUMENT_REASON}


def line(t: Translator, item: ItemLine, today: date, *, number: int | None = None) -> Markup:
    """«ср, 17 марта — вебинар …», with a number where buttons refer to it."""
    key = "due-line" if number is None else "due-line-numbered"
    args: dict[str, object] = {"day": t.day(item.due_on, today), "title": item.title}
    if number is not None:
        args["number"] = number
    said = t(key, **args)
    if item.asked_back and item.state is not ItemState.SENT_BACK:
        said = t("due-line-asked-back", line=said)
    return t("due-line-held", line=said) if item.holds else said


def of_past_plan(item: ItemLine, today: date) -> bool:
    """The plan it stands in is over, and nobody has closed it."""
    return item.plan_last is not None and item.plan_last < today


def of_next_plan(item: ItemLine, today: date) -> bool:
    """The plan it stands in has not begun."""
    return item.plan_first is not None and item.plan_first > today


def plan_bounds(t: Translator, item: ItemLine, today: date) -> dict[str, str]:
    """First and last day of the plan a line stands in, for the head over such lines."""
    first, last = item.plan_first or today, item.plan_last or today
    return {"first": t.day_short(first, today), "last": t.day_short(last, today)}


def state(t: Translator, page: ItemPage) -> Markup:
    """Where the item stands, in a sentence."""
    item = page.item
    match item.state:
        case ItemState.DONE if item.confirmable and item.route_state not in FINAL_STATES:
            if page.asked is None:
                return t("due-state-waiting")
            return t("due-state-waiting-for", who=page.asked)
        case ItemState.DONE:
            return t("due-state-finished")
        case ItemState.POSTPONED if page.sent_back is not None:
            return t("due-state-sent-back-moved")
        case ItemState.SENT_BACK if page.own:
            return t("due-state-sent-back-own")
        case _:
            return t(f"due-state-{item.state.value.replace('_', '-')}")


def head(t: Translator, page: ItemPage) -> list[Markup]:
    item = page.item
    due = t.day(item.due_on, page.today)
    still = item.route_state is RouteState.SUSPENDED
    passed = item.state in OPEN_STATES and page.passed and not still
    lines = [
        t("due-item-title", title=item.title),
        t("due-item-passed" if passed else "due-item-due", day=due),
        state(t, page),
    ]
    if page.own and page.asked_change is not None and not page.asked_change.overtaken:
        lines.append(change_words.asked(t, page.asked_change, page.today))
    if page.visited is not None:
        lines.append(t("due-item-visited", who=page.visited))
    if page.own and is_snoozed(page) and item.snoozed_until is not None:
        lines.append(t("due-item-snoozed", day=t.day(item.snoozed_until, page.today)))
    if item.expected_result:
        lines.append(t("due-item-result", text=item.expected_result))
    if page.own and page.memo is not None:
        lines.append(t("due-memo", text=shortened(memo(t, page.memo), TEXT_SHOWN)))
    return lines


def asked_back(t: Translator, page: ItemPage) -> list[Markup]:
    """«Что поправить (Кузнецов Б. Л.): …» over everything else: the next step is the owner's."""
    back = page.sent_back
    if back is None or not page.own:
        return []
    what = reason(t, back.reason, limit=ASKED_SHOWN)
    if what is None:
        return []
    head = t("due-asked-back", who=back.by or "none")
    return [Markup(f"{head} {what}")]


def memo(t: Translator, text: str) -> str:
    """A ready note in words, or as it was typed."""
    if text in {one.value for one in Memo}:
        return t.plain(f"due-memo-{text.replace('_', '-')}")
    return text


def evidence_kind(t: Translator, kind: EvidenceKind) -> str:
    return t.plain(f"route-evidence-{kind.value.replace('_', '-')}")


def is_snoozed(page: ItemPage) -> bool:
    until = page.item.snoozed_until
    return page.item.state in OPEN_STATES and until is not None and until > page.today


def evidence_lines(t: Translator, found: tuple[Evidence, ...]) -> list[Markup]:
    """The last ones; the limit of a message is for all of the page."""
    return _last(t, [proof(t, one) for one in found])


def materials(t: Translator, page: ItemPage) -> list[Markup]:
    """What is kept with it: what of that is not handed in, or not now, and how it is."""
    if not page.materials:
        return []
    lines = [Markup(""), t("due-head-evidence"), *evidence_lines(t, page.materials)]
    if page.kept and page.held and reading.takes_materials(page):
        return [*lines, t("due-materials-kept-held")]
    if page.kept:
        lines.append(t("due-materials-kept" if page.own else "due-materials-taken-back"))
    if page.held:
        lines.append(t("due-materials-held", by=_handed_in_by(page)))
    return lines


def _handed_in_by(page: ItemPage) -> str:
    """Which button hands in what is held; none where nothing is handed in any more."""
    if not reading.takes_materials(page):
        return "none"
    match page.item.state:
        case ItemState.SENT_BACK:
            return "again"
        case ItemState.DONE:
            return "more"
        case _:
            return "done"


def held_lines(t: Translator, held: Sequence[Evidence]) -> list[Markup]:
    """What its owner is asked about, as `evidence_lines`: that it is not handed in yet is said
    there."""
    return _last(t, [handed_in(t, one.proof) for one in held])


def numbered(t: Translator, one: Evidence, number: int) -> Markup:
    """A line of materials with its number instead of the bullet."""
    return t("due-proof-numbered", number=str(number), what=unmarked(proof(t, one)))


def unmarked(said: Markup) -> Markup:
    """A line of materials as a part of a sentence."""
    return Markup(said.removeprefix(_BULLET))


def _last(t: Translator, lines: list[Markup]) -> list[Markup]:
    shown = lines[-EVIDENCE_SHOWN:]
    if len(lines) > EVIDENCE_SHOWN:
        shown.append(t("due-proof-more", count=len(lines) - EVIDENCE_SHOWN))
    return shown


def proof(t: Translator, one: Evidence) -> Markup:
    said = handed_in(t, one.proof)
    if one.fetch_state in LOST:
        lost = one.fetch_state.value.replace("_", "-")
        return Markup(f"{said} {t(f'due-proof-{lost}')}")
    return Markup(f"{said} {t('due-proof-held')}") if one.is_held else said


def handed_in(t: Translator, one: Proof) -> Markup:
    match one.form:
        case ProofForm.TEXT:
            return t("due-proof-text", text=shortened(one.text or "", TEXT_SHOWN))
        case ProofForm.LINK:
            return t("due-proof-link", url=shortened(one.url or "", TEXT_SHOWN))
        case ProofForm.PHOTO:
            return t("due-proof-photo")
        case ProofForm.FILE:
            return t("due-proof-file", name=shortened(one.file_name or "…", TEXT_SHOWN))


def is_cut(one: Evidence) -> bool:
    """Its line shows only the beginning."""
    said = (one.proof.text, one.proof.url, one.proof.file_name)
    return any(len(part) > TEXT_SHOWN for part in said if part is not None)


def history(t: Translator, page: ItemPage) -> list[Markup]:
    """The last events, oldest first."""
    return [Markup(f"• {event(t, one, page)}") for one in page.events[-HISTORY_SHOWN:]]


def event(t: Translator, one: ItemEvent, page: ItemPage) -> Markup:
    """«17 марта — новая дата: 24 марта. Причина: болезнь»."""
    said = t(
        f"due-event-{one.action.value.replace('_', '-')}",
        day=t.day_short(one.at.astimezone(page.item.zone).date(), page.today),
        who="none" if one.by is None or one.by_owner else one.by,
        due=_new_due(t, one, page.today),
        role=one.after.get("asked", "none"),
    )
    why = reason(t, one.reason)
    return said if why is None else Markup(f"{said}. {why}")


def changed(t: Translator, page: ItemPage) -> Markup:
    """What happened to the item since the button that was pressed. Who is asked is no change."""
    events = [one for one in page.events if one.action is not ItemAction.ASK]
    if not events:
        return t("due-changed")
    return t("due-changed-to", what=event(t, events[-1], page))


def reason(t: Translator, code: str | None, *, limit: int = TEXT_SHOWN) -> Markup | None:
    """A ready reason in words, or a typed comment in quotes."""
    if code is None:
        return None
    if code in _REASONS:
        return t(f"due-reason-{code.replace('_', '-')}")
    return t("due-comment", text=shortened(code, limit))


def _new_due(t: Translator, one: ItemEvent, today: date) -> str:
    if one.action not in (ItemAction.POSTPONE, ItemAction.UNPOSTPONE):
        return ""
    return t.day_short(date.fromisoformat(one.after["due_on"]), today)
