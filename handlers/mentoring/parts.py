"""Pieces that the screens of mentoring share: names, lines, how a pair stands. Pure."""

from datetime import date

from domain.mentoring import Colleague, EndReason, Pair, Side
from domain.pairs import PairLine
from domain.people import Position, person_label
from domain.text import shortened
from handlers.positions import position_words
from handlers.progress import progress_line
from locales.translator import Markup, Translator

REASON_SHOWN = 120
FACTS_SHOWN = 160


def mentor(pair: Pair) -> str:
    return person_label(pair.mentor, pair.channel_policy, pair.mentor_no)


def mentee(pair: Pair) -> str:
    return person_label(pair.mentee, pair.channel_policy, pair.mentee_no)


def other(pair: Pair, side: Side) -> str:
    return mentee(pair) if side is Side.MENTOR else mentor(pair)


def by(pair: Pair, person_id: int) -> str:
    return mentor(pair) if person_id == pair.mentor_person_id else mentee(pair)


def side_of(pair: Pair, person_id: int) -> Side:
    return Side.MENTOR if person_id == pair.mentor_person_id else Side.MENTEE


def course(t: Translator, line: PairLine) -> Markup:
    """«Выполнено 5 из 12 · срок прошёл у 2 · ближайший 15 марта»."""
    if line.progress is None:
        return t("mentoring-no-plan")
    if not line.progress.total:
        return t("mentoring-empty-plan")
    return progress_line(t, line.progress, line.today)


def standing(t: Translator, line: PairLine, side: Side) -> list[Markup]:
    """What waits for the reader, what is new, when the two were last in touch."""
    parts: list[Markup] = []
    if side is Side.MENTOR and line.to_confirm:
        parts.append(t("mentoring-to-confirm", count=line.to_confirm))
    if line.unread:
        parts.append(t("mentoring-unread", count=line.unread))
    if line.last_on is None:
        works = "yes" if line.pair.works else "no"
        parts.append(t("mentoring-no-contact", works=works))
    else:
        parts.append(t("mentoring-contact", day=t.day_short(line.last_on, line.today)))
    return parts


def asked_of_mentor(t: Translator, told: Colleague) -> list[Markup]:
    """Of whom, as far as many share it, what the work is, and what follows a yes and a no."""
    lines = []
    if told.department is not None:
        lines.append(t("mentoring-asked-of", who=position(t, told), department=told.department))
    return [*lines, t("mentoring-asked-work"), t("mentoring-asked-then")]


def about_mentor(t: Translator, told: Colleague) -> list[Markup]:
    """«О наставнике: учитель · математика, физика · кафедра точных наук», as far as it is known."""
    who = position(t, told)
    known = ["" if who == "none" else who, ", ".join(told.subjects), told.department or ""]
    facts = " · ".join(one for one in known if one)
    return [t("mentoring-about-mentor", facts=shortened(facts, FACTS_SHOWN))] if facts else []


def position(t: Translator, told: Colleague) -> str:
    place = told.position
    return "none" if place in (None, Position.OTHER) else position_words(t, place)


def order_line(t: Translator, pair: Pair, today: date) -> Markup | None:
    """«Приказ № 45-к от 1 сентября»."""
    if pair.order_no is None:
        return None
    if pair.order_on is None:
        return t("mentoring-order", number=pair.order_no)
    return t("mentoring-order-on", number=pair.order_no, day=t.day_short(pair.order_on, today))


def term_line(t: Translator, pair: Pair, today: date) -> Markup | None:
    if pair.since_on is None or pair.until_on is None:
        return None
    key = "mentoring-term-soon" if pair.ends_soon(today) else "mentoring-term"
    return t(key, first=t.day_short(pair.since_on, today), last=t.day_short(pair.until_on, today))


def reason_key(one: EndReason) -> str:
    return f"mentoring-reason-{one.value.replace('_', '-')}"


def reason(t: Translator, code: str | None) -> str | None:
    """A ready reason in words, or what was typed in quotes."""
    if code is None:
        return None
    if code in {one.value for one in EndReason}:
        return t.plain(reason_key(EndReason(code)))
    return t.plain("mentoring-quoted", text=shortened(code, REASON_SHOWN))
