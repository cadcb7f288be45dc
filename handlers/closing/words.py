"""Pieces that screens about the end of a plan share. Pure."""

from documents.route_words import years
from domain.closing import (
    WHOLE,
    About,
    BasisResult,
    ClosingView,
    Outcome,
    Part,
    Presented,
    Verdict,
    Word,
)
from domain.plan import BasisKind
from domain.scoring import AnswerValue
from domain.text import shortened
from handlers.route import words as plan_words
from locales.translator import DEFAULT_LANGUAGE, Markup, Translator, translator

BASIS_SHOWN = 90
SAID_SHOWN = 90
SAID_BRIEFLY = 45
BRIEF_FROM = 5
BARE_FROM = 7
"""From so many bases on what is said of each is cut short, or left to the document."""
WORD_SHOWN = 250
DECISION_SHOWN = 100
PRESENTED_SHOWN = 2
GROUPS_SHOWN = 4
READY_BASIS = 50
LISTED = 4
"""Bases named one by one in a ready conclusion."""

_ANSWERS = {
    AnswerValue.NOT_YET: "not-yet",
    AnswerValue.WITH_SUPPORT: "with-support",
    AnswerValue.INDEPENDENT: "independent",
    AnswerValue.STRENGTH: "strength",
    AnswerValue.NO_EXPERIENCE: "no-experience",
    AnswerValue.NOT_MINE: "not-mine",
}


def head(t: Translator, view: ClosingView) -> Markup:
    """Of one's own plan, or with its owner."""
    if view.year != WHOLE:
        first, last = str(view.year), f"{(view.year + 1) % 100:02}"
        if view.own:
            return t("closing-head-year", first=first, last=last)
        return t("closing-head-year-of", owner=view.plan.route.owner, first=first, last=last)
    if view.own:
        return t("closing-head")
    return t("closing-head-of", owner=view.plan.route.owner)


def outcome(t: Translator, kind: BasisKind, one: Outcome) -> str:
    """«достигнут частично», in the words of what the basis is."""
    return t.plain(f"closing-outcome-{kind.value}-{one.value}")


def verdict(t: Translator, one: Verdict) -> str:
    return t.plain(f"closing-verdict-{one.value}")


def body(t: Translator, view: ClosingView) -> list[Markup]:
    """What was done, what is said of each basis, what others say."""
    lines = [done(t, view)]
    if view.bases:
        lines.append(Markup(""))
        for number, one in enumerate(view.bases, start=1):
            lines += basis_lines(t, one, number, _room(view))
    lines += repeat_lines(t, view)
    lines += word_lines(t, view)
    if view.presented:
        lines.append(Markup(""))
        lines += [presented(t, view, one) for one in view.presented[-PRESENTED_SHOWN:]]
    return lines


def done(t: Translator, view: ClosingView) -> Markup:
    found = view.progress
    key = "closing-done" if found.due else "closing-done-ahead"
    return t(key, finished=found.finished, total=found.total, on_time=found.on_time, due=found.due)


def _room(view: ClosingView) -> int:
    """Characters of what is said of a basis, so that all of them fit a message."""
    if len(view.bases) < BRIEF_FROM:
        return SAID_SHOWN
    return SAID_BRIEFLY if len(view.bases) < BARE_FROM else 0


def basis_lines(
    t: Translator, one: BasisResult, number: int, room: int = WORD_SHOWN
) -> list[Markup]:
    """`room`: characters of each thing that is said of it."""
    said = one.reflection
    text = shortened(plan_words.upper(one.basis.text), BASIS_SHOWN)
    state = "none" if said.outcome is None else outcome(t, one.basis.kind, said.outcome)
    lines = [t("closing-basis", number=str(number), text=text, state=state)]
    if one.before is not None and one.after is not None:
        lines.append(
            t(
                "closing-was-is",
                before=t.plain(f"closing-answer-{_ANSWERS[one.before]}"),
                after=t.plain(f"closing-answer-{_ANSWERS[one.after]}"),
            )
        )
    for about in About:
        words = said.said(about)
        if words and room:
            lines.append(t(f"closing-said-{about.value}", text=shortened(words, room)))
    if said.carry:
        lines.append(t("closing-carried"))
    return lines


def repeat_lines(t: Translator, view: ClosingView) -> list[Markup]:
    """The repeat diagnosis in words: groups with another level by now."""
    if view.repeat is None or view.year != WHOLE:
        return []
    one = view.repeat
    lines = [Markup(""), t("closing-repeat", day=t.day_short(one.finished_on, view.today))]
    lines += [
        t(
            "closing-repeat-group",
            title=group.title,
            before=t.plain(f"diagnosis-level-{group.before.value}"),
            after=t.plain(f"diagnosis-level-{group.after.value}"),
        )
        for group in one.groups[:GROUPS_SHOWN]
    ]
    if len(one.groups) > GROUPS_SHOWN:
        lines.append(t("closing-repeat-more", count=len(one.groups) - GROUPS_SHOWN))
    if one.same:
        lines.append(t("closing-repeat-same", count=one.same))
    return lines


def word_lines(t: Translator, view: ClosingView) -> list[Markup]:
    lines: list[Markup] = []
    for one in view.words:
        if one.text is None:
            continue
        lines += [Markup(""), *_word(t, view, one)]
    return lines


def _word(t: Translator, view: ClosingView, one: Word) -> list[Markup]:
    text = shortened(one.text or "", WORD_SHOWN)
    if one.part is not Part.DEPUTY:
        return [t(f"closing-word-{one.part.value}", who=one.who, text=text)]
    if view.year != WHOLE:
        return [t("closing-word-year", who=one.who, text=text)]
    said = "none" if one.verdict is None else verdict(t, one.verdict)
    lines = [t("closing-word-deputy", who=one.who, verdict=said, text=text)]
    if one.reply is not None:
        key = "closing-reply-own" if view.own else "closing-reply"
        lines.append(t(key, text=shortened(one.reply, WORD_SHOWN)))
    return lines


def presented(t: Translator, view: ClosingView, one: Presented) -> Markup:
    day = "none" if one.held_on is None else t.day_short(one.held_on, view.today)
    return t(
        "closing-presented",
        body=one.body,
        day=day,
        number=one.protocol_no or "none",
        decision=shortened(one.decision, DECISION_SHOWN) if one.decision else "none",
    )


def ready_text(view: ClosingView, one: Verdict) -> str:
    """The conclusion as it goes into the plan: papers speak Russian in any chat."""
    t = translator(DEFAULT_LANGUAGE, called=view.plan.route.rules.title.value)
    parts = [_first(t, view, one)]
    found = view.progress
    if found.total:
        parts.append(
            t.plain("closing-ready-items", finished=found.finished, total=found.total)
            if not found.due or found.on_time == found.due
            else t.plain(
                "closing-ready-items-time",
                finished=found.finished,
                total=found.total,
                on_time=found.on_time,
                due=found.due,
            )
        )
    for result in Outcome:
        texts = [
            shortened(plan_words.lower(basis.basis.text), READY_BASIS)
            for basis in view.bases
            if basis.reflection.outcome is result
        ]
        if texts:
            parts.append(t.plain(f"closing-ready-{result.value}", list=_listed(t, texts)))
    carried = any(basis.reflection.carry for basis in view.bases)
    if one is not Verdict.FULL:
        parts.append(t.plain("closing-ready-continue" if carried else "closing-ready-rest"))
    elif any(basis.basis.kind is BasisKind.STRENGTH for basis in view.bases):
        parts.append(t.plain("closing-ready-share"))
    return " ".join(parts)


def _first(t: Translator, view: ClosingView, one: Verdict) -> str:
    route = view.plan.route
    term = years(route.first_on or view.today, route.last_on or view.today)
    return t.plain(f"closing-ready-head-{one.value}", term=term)


def _listed(t: Translator, texts: list[str]) -> str:
    shown = "; ".join(texts[:LISTED])
    more = len(texts) - LISTED
    return shown if more <= 0 else t.plain("closing-ready-more", list=shown, count=more)
