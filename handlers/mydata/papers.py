"""One's own data, and the protocol of an erasure, as documents: in Russian in any chat."""

from collections.abc import Iterable
from datetime import datetime

from documents.words import long_day
from domain.card import CardField
from domain.consents import ConsentKind
from domain.diagnosis import Address
from domain.erasure import ErasureKind, ErasureProtocol, Lost
from domain.evidence import Evidence, ProofForm
from domain.external_results import ExternalResult
from domain.item import ItemState
from domain.mentoring import MentoringState, Side
from domain.plain_paper import PaperPart, PaperTable, PlainPaper
from domain.plan import PlanItem
from handlers.card import words as card_words
from handlers.diagnosis.parts import answer_label, answer_words
from handlers.external import screens as external_screens
from handlers.positions import role_words
from locales.translator import DEFAULT_LANGUAGE, Translator, translator
from services.consents import ConsentStanding
from services.personal_data import OwnData, OwnDiagnosis, OwnPlan

_WHOLE = 4000
"""Characters of typed words: more than anybody may type."""


def own_data(data: OwnData) -> PlainPaper:
    t = _words()
    return PlainPaper(
        title=t.plain("mydata-paper-title"),
        subtitle=(data.name.full,),
        day=data.today,
        parts=(
            PaperPart(heading=t.plain("mydata-paper-who"), lines=tuple(_who(data, t))),
            PaperPart(
                heading=t.plain("mydata-paper-consents"),
                lines=tuple(_consent(kind, said, data, t) for kind, said in data.consents.items()),
            ),
            *(part for one in data.diagnoses for part in _diagnosis(one, data, t)),
            PaperPart(
                heading=t.plain("mydata-paper-independent"),
                lines=tuple(_independent(one, t) for one in data.independent),
            ),
            *(part for one in data.plans for part in _plan(one, data, t)),
            PaperPart(heading=t.plain("mydata-paper-mentoring"), lines=tuple(_pairs(data, t))),
            PaperPart(heading=t.plain("mydata-paper-bot"), lines=tuple(_bot(data, t))),
        ),
    )


def protocol(made: ErasureProtocol) -> PlainPaper:
    t = _words()
    works = made.kind is ErasureKind.WORKS
    name = made.name.full if made.name is not None else None
    who = (
        t.plain("erasing-paper-number", number=str(made.person_id))
        if name is None
        else t.plain("erasing-paper-name", name=name, number=str(made.person_id))
    )
    asked = "own" if made.own else "left"
    facts = [
        t.plain("erasing-paper-day", day=long_day(made.on)),
        who,
        *([] if made.school is None else [t.plain("erasing-paper-school", school=made.school)]),
        t.plain(f"erasing-paper-asked-{asked}"),
    ]
    return PlainPaper(
        title=t.plain("erasing-paper-title", number=str(made.number)),
        day=made.on,
        parts=(
            PaperPart(heading=t.plain("erasing-paper-what"), lines=tuple(facts)),
            PaperPart(
                heading=t.plain("erasing-paper-gone"),
                lines=() if made.counts else (t.plain("erasing-paper-nothing"),),
                table=PaperTable(
                    head=(t.plain("erasing-paper-kind"), t.plain("erasing-paper-count")),
                    rows=tuple(
                        (t.plain(f"erasing-paper-lost-{lost.value}"), str(made.counts[lost]))
                        for lost in Lost
                        if made.counts.get(lost)
                    ),
                    widths=(130, 40),
                )
                if made.counts
                else None,
            ),
            PaperPart(
                heading=t.plain("erasing-paper-kept"),
                lines=(
                    t.plain("erasing-paper-kept-works" if works else "erasing-paper-kept-left"),
                    t.plain("erasing-paper-kept-decisions"),
                ),
            ),
            PaperPart(
                heading=t.plain("erasing-paper-backups"),
                lines=(
                    t.plain("erasing-paper-until", day=long_day(made.until)),
                    t.plain("erasing-paper-by-hand"),
                    t.plain("erasing-paper-others"),
                ),
            ),
            PaperPart(
                heading=t.plain("erasing-paper-signed"), lines=(t.plain("erasing-paper-sign"),)
            ),
        ),
    )


def _words() -> Translator:
    return translator(DEFAULT_LANGUAGE)


def _who(data: OwnData, t: Translator) -> Iterable[str]:
    for post in data.posts:
        card = post.card
        yield t.plain(
            "mydata-paper-post",
            role=role_words(t, card.role, card.school_kind, card.position),
            school=card.school_name or "none",
            since=long_day(post.since),
            until="none" if post.until is None else long_day(post.until),
        )
        for field in CardField:
            said = card_words.value(field, card, t, data.today)
            if said is not None:
                label = card_words.label(field, card, t)
                yield t.plain("mydata-paper-fact", label=label, value=said)


def _consent(kind: ConsentKind, said: ConsentStanding, data: OwnData, t: Translator) -> str:
    standing = t.plain(
        f"privacy-standing-{said.standing.value.replace('_', '-')}",
        day="" if said.at is None else _day(said.at, data),
        version=str(said.text_version or 0),
    )
    return t.plain(
        "mydata-paper-fact",
        label=t.plain(f"mydata-paper-consent-{kind.value.replace('_', '-')}"),
        value=standing,
    )


def _diagnosis(one: OwnDiagnosis, data: OwnData, t: Translator) -> Iterable[PaperPart]:
    view, outcome = one.view, one.outcome
    begun = _day(view.diagnosis.started_at, data)
    if outcome is None:
        lines = [t.plain("mydata-paper-begun", day=begun)]
    else:
        lines = [t.plain("mydata-paper-finished", day=_day(outcome.finished_at, data))]
        lines += [
            t.plain(
                "mydata-paper-fact",
                label=outcome.questionnaire.group(group.group).title_of(outcome.variant),
                value=t.plain(f"diagnosis-level-{group.level.value}"),
            )
            for group in outcome.score.groups
        ]
    answered = [address for address in view.asked if view.given(address) is not None]
    yield PaperPart(
        heading=t.plain("mydata-paper-diagnosis", title=view.questionnaire.title),
        lines=tuple(lines),
        table=PaperTable(
            head=(t.plain("mydata-paper-statement"), t.plain("mydata-paper-answer")),
            rows=tuple(_answer(one, address, t) for address in answered),
            widths=(105, 65),
        ),
    )


def _answer(one: OwnDiagnosis, address: Address, t: Translator) -> tuple[str, str]:
    view = one.view
    statement = view.statement(address)
    text = statement.text.of(view.variant)
    if address.scope:
        text = t.plain("diagnosis-with-subject", statement=text, subject=address.scope)
    value = view.value_of(address)
    said = (
        answer_words(t, statement, view.given(address), limit=_WHOLE)
        if value is None
        else answer_label(t, view.questionnaire, value)
    )
    comment = view.comment_of(address)
    return text, said if comment is None else f"{said}\n{comment}"


def _independent(one: ExternalResult, t: Translator) -> str:
    return external_screens.told_of(one, t, None if one.held_on is None else long_day(one.held_on))


def _plan(one: OwnPlan, data: OwnData, t: Translator) -> Iterable[PaperPart]:
    plan, route = one.plan, one.plan.route
    lines = [
        t.plain("mydata-paper-state", state=t.plain(f"route-state-{route.state.value}")),
        *([] if route.goal is None else [_fact(t, "goal", route.goal)]),
        *(_fact(t, "task", text) for text in route.tasks),
        *(
            t.plain(
                "mydata-paper-fact",
                label=t.plain(f"document-basis-{basis.kind.value}"),
                value=basis.text,
            )
            for basis in plan.bases
        ),
    ]
    proofs: dict[int, list[str]] = {}
    for proof in one.proofs:
        proofs.setdefault(proof.item_id, []).append(_proof(proof.evidence, t))
    items = (*plan.items, *plan.dropped)
    yield PaperPart(
        heading=t.plain("mydata-paper-plan", short=t.plain("document-route-title-iom-short")),
        lines=tuple(lines),
        table=PaperTable(
            head=tuple(
                t.plain(f"mydata-paper-{key}") for key in ("item", "due", "mark", "evidence")
            ),
            rows=tuple(
                (
                    _title(item, t),
                    "" if item.due_on is None else long_day(item.due_on),
                    _mark(item, t),
                    "\n".join(proofs.get(item.id, ())),
                )
                for item in items
            ),
            widths=(65, 30, 35, 40),
        ),
    )
    yield PaperPart(
        heading=t.plain("mydata-paper-said"),
        lines=tuple(
            t.plain(
                "mydata-paper-word",
                day=_day(word.at, data),
                who=word.author,
                text=word.text,
            )
            for word in one.words
        ),
        level=2,
    )


def _title(item: PlanItem, t: Translator) -> str:
    more = (item.expected_result, item.practice, item.note)
    return "\n".join([item.title, *(text for text in more if text)])


def _mark(item: PlanItem, t: Translator) -> str:
    if item.state is ItemState.DONE:
        return t.plain("due-state-finished")
    return t.plain(f"due-state-{item.state.value.replace('_', '-')}")


def _proof(one: Evidence, t: Translator) -> str:
    proof = one.proof
    match proof.form:
        case ProofForm.TEXT:
            return proof.text or ""
        case ProofForm.LINK:
            return proof.url or ""
        case ProofForm.PHOTO:
            return t.plain("mydata-paper-photo")
        case ProofForm.FILE:
            return proof.file_name or t.plain("mydata-paper-file")


def _pairs(data: OwnData, t: Translator) -> Iterable[str]:
    own = {post.card.person_id for post in data.posts}
    for pair in data.pairs:
        as_mentor = any(Side.MENTOR in pair.sides_of(one) for one in own)
        yield t.plain(
            "mydata-paper-pair",
            side="mentor" if as_mentor else "mentee",
            name=(pair.mentee if as_mentor else pair.mentor).short,
            state="active" if pair.state is MentoringState.ACTIVE else "other",
        )


def _bot(data: OwnData, t: Translator) -> Iterable[str]:
    last = "none" if data.last_message is None else _day(data.last_message, data)
    yield t.plain("mydata-paper-messages", n=data.messages, last=last)
    yield t.plain("mydata-paper-acts", n=data.acts)
    yield t.plain("mydata-paper-json")


def _fact(t: Translator, key: str, text: str) -> str:
    return t.plain("mydata-paper-fact", label=t.plain(f"mydata-paper-{key}"), value=text)


def _day(moment: datetime, data: OwnData) -> str:
    return long_day(moment.astimezone(data.zone).date())
