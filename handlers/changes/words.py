"""Changes of a plan in words, for its owner and for whoever decides. Pure."""

from datetime import date

from domain.doing import DropReason, PostponeReason
from domain.plan_rules import ChangeKind
from domain.route_changes import Before, Change, ChangeState, DeclineReason
from domain.text import shortened
from locales.translator import Markup, Translator

TITLE_SHOWN = 120
TEXT_SHOWN = 200

_REASONS = frozenset(code.value for kind in (PostponeReason, DropReason) for code in kind)
_REPLIES = frozenset(code.value for code in DeclineReason)


def told(t: Translator, change: Change, today: date, *, number: int, owner: bool) -> list[Markup]:
    """All of a change in a few lines: whose, what was, what comes, why, how it stands."""
    key = "change-head-owner" if owner else "change-head"
    said = kind(t, change)
    if not owner:
        said = said[:1].upper() + said[1:]
    head = t(key, number=number, owner=change.owner, kind=said)
    return [head, *body(t, change, today), *standing(t, change, today)]


def kind(t: Translator, change: Change) -> str:
    return t.plain(f"change-kind-{change.kind.value}")


def body(t: Translator, change: Change, today: date) -> list[Markup]:
    """What was and what is to be, and why."""
    match change.kind:
        case ChangeKind.DATE:
            lines = [
                t(
                    "change-moved",
                    title=title(change.before.title),
                    before=day(t, change.before.due_on, today),
                    after=day(t, change.wanted.due_on, today),
                )
            ]
        case ChangeKind.DROP:
            lines = [t("change-was", title=_dated(t, change.before, today))]
        case ChangeKind.ADD:
            lines = [t("change-new", title=_wanted(t, change, today))]
            if change.wanted.basis is not None:
                lines.append(t("change-with-basis", text=change.wanted.basis.text))
        case ChangeKind.REPLACE:
            lines = [
                t("change-was", title=_dated(t, change.before, today)),
                t("change-instead", title=_wanted(t, change, today)),
            ]
    return [*lines, *reason(t, change)]


def reason(t: Translator, change: Change) -> list[Markup]:
    if change.reason is None:
        return []
    if change.reason in _REASONS:
        return [t(f"due-reason-{change.reason.replace('_', '-')}")]
    return [t("change-reason", text=shortened(change.reason, TEXT_SHOWN))]


def standing(t: Translator, change: Change, today: date) -> list[Markup]:
    """«Ждёт решения с 17 марта», «Принято 18 марта: Орлова В. П.», and what was said."""
    if change.overtaken:
        return [t("change-overtaken")]
    decided = change.decided_at or change.at
    moment = decided if change.state in (ChangeState.ACCEPTED, ChangeState.DECLINED) else change.at
    said = t(
        f"change-state-{change.state.value}",
        day=t.day_short(moment.astimezone(change.zone).date(), today),
        who=change.decider or "none",
    )
    if change.reply is None or change.state is not ChangeState.DECLINED:
        return [said]
    return [said, reply(t, change.reply)]


def reply(t: Translator, text: str) -> Markup:
    """A ready reply in words, or what was typed in quotes."""
    if text in _REPLIES:
        return t(f"change-reply-{text.replace('_', '-')}")
    return t("change-reply-typed", text=shortened(text, TEXT_SHOWN))


def asked(t: Translator, change: Change, today: date) -> Markup:
    """What waits, in a line of the item's own page."""
    match change.kind:
        case ChangeKind.DATE:
            return t("change-asked-date", day=day(t, change.wanted.due_on, today))
        case ChangeKind.REPLACE:
            return t("change-asked-replace", title=title(change.wanted.title))
        case ChangeKind.DROP | ChangeKind.ADD:
            return t("change-asked-drop")


def title(text: str) -> str:
    return shortened(text, TITLE_SHOWN)


def day(t: Translator, due_on: date | None, today: date) -> str:
    return t.plain("route-no-date") if due_on is None else t.day(due_on, today)


def _dated(t: Translator, before: Before, today: date) -> Markup:
    return t("change-item", title=title(before.title), day=day(t, before.due_on, today))


def _wanted(t: Translator, change: Change, today: date) -> Markup:
    return t(
        "change-item", title=title(change.wanted.title), day=day(t, change.wanted.due_on, today)
    )
