"""Words about entries that several screens share. Pure."""

from datetime import date

from domain.doing import SendBackReason
from domain.record import Entry, RecordField, RecordState, ReturnReason, Term
from domain.text import shortened
from locales.translator import Markup, Translator

TITLE_SHOWN = 90
REPLY_SHOWN = 600

_READY = frozenset(one.value for one in ReturnReason)
_OF_ITEMS = frozenset(one.value for one in SendBackReason)


def line(one: Entry, t: Translator, today: date, number: int) -> Markup:
    """«1. ✅ Обучение детей с ОВЗ» and what is known of it below."""
    return t(
        "record-line",
        number=number,
        state=one.state.value,
        title=shortened(one.title, TITLE_SHOWN),
        facts=facts(one, t, today),
    )


def facts(one: Entry, t: Translator, today: date) -> str:
    """Kind, day and what matters most, in one line of plain text."""
    told = [t.plain(f"record-kind-{slug(one.kind.value)}"), when(one, t, today)]
    told += [said(one, field, t, today) for field in (RecordField.HOURS, RecordField.ROLE)]
    if one.level is not None:
        told.append(t.plain(f"record-at-level-{one.level.value}"))
    told.append(said(one, RecordField.RESULT, t, today))
    return " · ".join(part for part in told if part)


def when(one: Entry, t: Translator, today: date) -> str:
    return t.plain("record-no-date") if one.on_date is None else t.day_short(one.on_date, today)


def said(one: Entry, field: RecordField, t: Translator, today: date) -> str:
    """The value of a field in words; empty where there is none."""
    value = one.value_of(field)
    match field, value:
        case _, None:
            return ""
        case _, date() as day:
            return t.day_short(day, today)
        case RecordField.HOURS, hours:
            return t.plain("record-hours", n=hours)
        case RecordField.LEVEL | RecordField.ROLE | RecordField.RESULT | RecordField.FORM, code:
            return t.plain(f"record-{field.value}-{slug(str(code))}")
        case _:
            return str(value)


def state(one: Entry, t: Translator, *, own: bool, decider: str | None) -> Markup:
    """Where the entry stands, in a sentence."""
    match one.state:
        case RecordState.STATED:
            return t("record-state-stated", own="yes" if own else "no")
        case RecordState.CONFIRMED:
            return t("record-state-confirmed", who=decider or "none")
        case RecordState.SENT_BACK:
            return t("record-state-sent-back", who=decider or "none", words=reply(one.reply, t))


def reply(words: str | None, t: Translator) -> str:
    """Of who sent it back: ready words, or his own."""
    if words is None:
        return t.plain("record-reply-none")
    if words in _READY:
        return t.plain(f"record-reply-{slug(words)}")
    if words in _OF_ITEMS:
        return t.plain(f"due-reason-{slug(words)}")
    return shortened(words, REPLY_SHOWN)


def course(last: date | None, due: date | None, t: Translator, today: date) -> Markup | None:
    """The three-year term; nothing where no course is known: nobody is asked why."""
    if last is None or due is None:
        return None
    passed = due < today
    return t(
        "record-course",
        passed="yes" if passed else "no",
        last=t.day_short(last, today),
        due=t.day_short(due, today),
    )


def term(one: Term, t: Translator, today: date) -> Markup:
    passed = "yes" if one.on < today else "no"
    return t(f"record-term-{one.kind.value}", day=t.day_short(one.on, today), passed=passed)


def slug(code: str) -> str:
    return code.replace("_", "-")
