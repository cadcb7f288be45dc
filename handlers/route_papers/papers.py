"""Facts of a plan as the view its paper is drawn from. Papers speak Russian in any chat."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from content.loader import load_questionnaire
from domain.approval import Leader
from domain.card import Education
from domain.closing import About, Part, Reflection, Word
from domain.endorsement import Endorsement
from domain.external_results import ExternalResult
from domain.item import ItemState
from domain.people import PersonName, Role, vocabulary_for
from domain.plan import Basis, BasisKind, Plan, PlanItem
from domain.plan_rules import ApprovalStep, RouteForm, RouteTitle
from domain.route import RouteState
from domain.route_paper import (
    Approval,
    BasisOutcome,
    CompletionMark,
    CourseRecord,
    DiagnosticMethod,
    GroupWords,
    OutsideResult,
    PaperBasis,
    PaperItem,
    RoutePaper,
    Signer,
    YearReview,
)
from handlers.positions import role_words
from handlers.route import words
from locales.translator import DEFAULT_LANGUAGE, Translator, translator
from services.diagnosis import DiagnosisOutcome
from services.route_papers import AT_ITS_END, ReviewFacts, RouteFacts

_MARKS = {ItemState.DONE: CompletionMark.DONE, ItemState.CONFIRMED: CompletionMark.CONFIRMED}


def paper(facts: RouteFacts, form: RouteForm) -> RoutePaper:
    """What is not known, and what the reader may not see, is absent from the paper."""
    plan, card, outcome = facts.plan, facts.card, facts.outcome
    route = plan.route
    position = None if card is None else card.position
    name = _printed(facts)
    return RoutePaper(
        form=form,
        institution=facts.institution.name,
        name=name,
        name_genitive=None if facts.named else facts.owner.label,
        name_dative=None if facts.named else facts.owner.label,
        day=facts.today,
        version=facts.version,
        draft=facts.draft,
        title=RouteTitle(facts.institution.route_title),
        vocabulary=vocabulary_for(facts.institution.kind, position),
        municipality=facts.institution.municipality,
        place=route.rules.place or None,
        position=position,
        subjects=() if card is None else card.subjects,
        classes=None if card is None else card.classes,
        department=facts.institution.department,
        education=None if card is None else _education(card.education),
        category=None if card is None else card.category,
        category_on=None if card is None else card.category_on,
        category_until=None if card is None else card.category_until,
        extra=() if card is None else card.extra,
        fitness_on=None if card is None else card.fitness_on,
        attestation_on=None if card is None else card.attestation_on,
        teaching_years=None if card is None else _years(card.teaching_since, facts.today),
        working_years=None if card is None else _years(card.working_since, facts.today),
        theme=None if card is None else card.theme,
        courses=tuple(
            CourseRecord(
                title=one.title,
                organiser=one.organiser,
                hours=one.hours,
                finished_on=one.on_date,
            )
            for one in facts.courses
        ),
        diagnosis=None if outcome is None else outcome.questionnaire.title,
        diagnosis_on=(
            None if outcome is None else outcome.finished_at.astimezone(facts.zone).date()
        ),
        results=() if outcome is None else _results(outcome),
        external=tuple(_outside(one) for one in facts.independent),
        methods=_methods(facts),
        bases=tuple(_basis(one, route.variant) for one in plan.bases),
        goal=route.goal,
        tasks=route.tasks,
        first_on=facts.first,
        last_on=facts.last,
        **_stopped(facts),
        items=tuple(_item(facts, plan, one) for one in plan.items),
        planned_results=_planned(plan.items),
        reviews=tuple(_review(facts, one) for one in facts.reviews),
        **_closed(facts),
        reviewed=_reviewed(facts),
        agreed=_agreed(facts),
        approved=_approved(facts),
        signers=_signers(facts),
    )


def _words() -> Translator:
    return translator(DEFAULT_LANGUAGE)


def _printed(facts: RouteFacts) -> PersonName:
    """A school that lets no names be sent gets the number; the name is written in by hand."""
    return facts.owner.name if facts.named else PersonName(surname=facts.owner.label)


def _education(value: str | None) -> Education | str | None:
    if value is None:
        return None
    return Education(value) if value in set(Education) else value


def _years(since: int | None, today: date) -> int | None:
    return None if since is None else max(0, today.year - since)


def _results(outcome: DiagnosisOutcome) -> tuple[GroupWords, ...]:
    return tuple(
        GroupWords(
            title=outcome.questionnaire.group(group.group).title_of(outcome.variant),
            level=group.level,
        )
        for group in outcome.score.groups
    )


def _methods(facts: RouteFacts) -> tuple[DiagnosticMethod, ...]:
    found = []
    if facts.outcome is not None:
        found.append(DiagnosticMethod.SURVEY)
    if facts.independent:
        found.append(DiagnosticMethod.TESTING)
    return tuple(found)


def _outside(result: ExternalResult) -> OutsideResult:
    return OutsideResult(
        operator=result.operator,
        level=result.level,
        kind=result.kind,
        held_on=result.held_on,
        percent=result.percent,
        level_name=result.level_name,
        attempt=result.attempt,
        certificate=result.certificate,
        errors=result.errors,
    )


def _basis(basis: Basis, variant: str | None) -> PaperBasis:
    return PaperBasis(
        kind=basis.kind, text=basis.text, competency=_competency(basis, variant or "soo")
    )


def _competency(basis: Basis, variant: str) -> str | None:
    """The group of the statement a difficulty or a strength came from."""
    if basis.source is None or basis.kind not in (BasisKind.DEFICIT, BasisKind.STRENGTH):
        return None
    questionnaire = load_questionnaire("self")
    try:
        group = questionnaire.statement(basis.source).group
    except KeyError:
        return None
    return questionnaire.group(group).title_of(variant)


def _item(facts: RouteFacts, plan: Plan, item: PlanItem) -> PaperItem:
    places = {basis.id: place for place, basis in enumerate(plan.bases)}
    mark = None if facts.draft else _MARKS.get(item.state)
    return PaperItem(
        section=item.section,
        kind=item.kind,
        title=item.title,
        basis=None if item.basis_id is None else places.get(item.basis_id),
        due_on=item.due_on,
        expected_result=item.expected_result,
        evidence=item.evidence,
        mark=mark,
        marked_on=None if mark is None else item.reported_on,
        note=item.note,
        direction=item.direction,
        application=item.practice,
    )


def _planned(items: Sequence[PlanItem]) -> tuple[str, ...]:
    """Each expected result once, in the order of the plan."""
    return tuple(dict.fromkeys(one.expected_result for one in items if one.expected_result))


def _stopped(facts: RouteFacts) -> dict[str, Any]:
    """A plan that was broken off says when and why beside its term."""
    route = facts.plan.route
    if route.state not in (RouteState.TERMINATED, RouteState.TRANSFERRED):
        return {}
    if route.closed_at is None:
        return {}
    why = route.state_reason
    return {
        "stopped_on": route.closed_at.astimezone(facts.zone).date(),
        "stopped_why": None if why is None else " ".join(words.reason(why).split()),
    }


def _closed(facts: RouteFacts) -> dict[str, Any]:
    """What is said at the end of the plan; nothing of it before its owner began to sum up."""
    if facts.plan.route.state not in AT_ITS_END:
        return {}
    said = {one.part: one for one in facts.said}
    word = said.get(Part.DEPUTY)
    mentor, methodist = said.get(Part.MENTOR), said.get(Part.METHODIST)
    on = None if word is None else word.at.astimezone(facts.zone).date()
    return {
        "outcomes": _outcomes(facts.plan, facts.reflections),
        "mentor_said": None if mentor is None else mentor.text,
        "methodist_said": None if methodist is None else methodist.text,
        "reached": _reached(facts.plan.items),
        "verdict": None if word is None else word.verdict,
        "conclusion": None if word is None else word.text,
        "concluded_by": None if word is None else _concluder(facts, word),
        "concluded_on": on,
        "reply": None if word is None else word.reply,
        "presented": facts.presented,
    }


def _concluder(facts: RouteFacts, word: Word) -> str:
    """Whoever has left the post since then is named without it."""
    leader = _leader(facts, word)
    return word.who if leader is None else f"{_position(facts, leader.role)} {word.who}"


def _review(facts: RouteFacts, one: ReviewFacts) -> YearReview:
    word = next((said for said in one.said if said.part is Part.DEPUTY and said.text), None)
    return YearReview(
        year=one.year,
        outcomes=_outcomes(facts.plan, one.reflections),
        said=None if word is None else word.text,
        said_by=None if word is None else _concluder(facts, word),
        said_on=None if word is None else word.at.astimezone(facts.zone).date(),
    )


def _outcomes(plan: Plan, reflections: Mapping[int, Reflection]) -> tuple[BasisOutcome, ...]:
    """Of bases their owner has spoken about; what he skipped is no line."""
    found: list[BasisOutcome] = []
    for place, basis in enumerate(plan.bases):
        said = reflections.get(basis.id)
        if said is None or said.outcome is None:
            continue
        parts = [
            _words().plain(f"document-reflection-{about.value}", text=text)
            for about in About
            if (text := said.said(about))
        ]
        found.append(
            BasisOutcome(basis=place, outcome=said.outcome, comment="\n".join(parts) or None)
        )
    return tuple(found)


def _reached(items: Sequence[PlanItem]) -> tuple[tuple[str, bool], ...]:
    """Each expected result once; reached where all that was to bring it is done."""
    found: dict[str, bool] = {}
    for one in items:
        if one.expected_result:
            found[one.expected_result] = (
                found.get(one.expected_result, True) and one.state in _MARKS
            )
    return tuple(found.items())


def _reviewed(facts: RouteFacts) -> Approval | None:
    """By the department; dated once its head has agreed and the plan is approved."""
    department = facts.institution.department
    if department is None:
        return None
    given = _given(facts, ApprovalStep.DEPARTMENT)
    on = None if given is None else given.at.astimezone(facts.zone).date()
    return Approval(body=department, on=on)


def _given(facts: RouteFacts, step: ApprovalStep) -> Endorsement | None:
    if facts.draft:
        return None
    return next((one for one in facts.agreed if one.step is step), None)


def _agreed(facts: RouteFacts) -> Approval | None:
    """The deputy: he decides, and the head of the school signs."""
    route = facts.plan.route
    decided = next((one for one in facts.leaders if one.person_id == route.decided_by), None)
    if not facts.draft and decided is not None and decided.role is not Role.DIRECTOR:
        on = None if facts.approved_at is None else facts.approved_at.astimezone(facts.zone).date()
        return Approval(position=_position(facts, decided.role), name=_name(facts, decided), on=on)
    deputy = next(
        (
            one
            for one in facts.leaders
            if one.role is Role.DEPUTY
            and not one.lent
            and one.person_id != route.person_id
            and one.covers(route.department_id)
        ),
        None,
    )
    if deputy is None:
        return None
    return Approval(position=_position(facts, deputy.role), name=_name(facts, deputy))


def _approved(facts: RouteFacts) -> Approval:
    route = facts.plan.route
    director = _director(facts)
    decided = next((one for one in facts.leaders if one.person_id == route.decided_by), None)
    if not facts.draft and decided is not None and decided.role is Role.DIRECTOR:
        # Whoever has the director's duties signs for him.
        director = decided
    if director is None:
        return Approval(position=_position(facts, Role.DIRECTOR))
    on = None
    if not facts.draft and route.decided_by == director.person_id and facts.approved_at:
        on = facts.approved_at.astimezone(facts.zone).date()
    return Approval(position=_position(facts, Role.DIRECTOR), name=_name(facts, director), on=on)


def _director(facts: RouteFacts) -> Leader | None:
    return next((one for one in facts.leaders if one.role is Role.DIRECTOR and not one.lent), None)


def _signers(facts: RouteFacts) -> tuple[Signer, ...]:
    """Besides the owner, who signs every paper: each signs for what he said, and only once."""
    words = {word.part: word for word in facts.said if word.text is not None}
    found: list[Signer] = []
    if Part.MENTOR in words:
        position = _words().plain("document-signer-mentor")
        found.append(Signer(position=position, name=_speaker(facts, words[Part.MENTOR])))
    agreed = _agreed(facts)
    if agreed is not None and agreed.position is not None:
        found.append(Signer(position=agreed.position, name=agreed.name))
    methodist = _given(facts, ApprovalStep.METHODIST)
    agreeing = None if methodist is None else _printed_name(facts, methodist)
    if agreeing is None and Part.METHODIST in words:
        agreeing = _speaker(facts, words[Part.METHODIST])
    if agreeing is not None:
        found.append(Signer(position=_position(facts, Role.METHODIST), name=agreeing))
    concluded = words.get(Part.DEPUTY)
    leader = None if concluded is None else _leader(facts, concluded)
    if leader is not None:
        found.append(Signer(position=_position(facts, leader.role), name=_name(facts, leader)))
    return tuple(dict.fromkeys(found))


def _speaker(facts: RouteFacts, word: Word) -> PersonName:
    return word.name if facts.named and word.name is not None else PersonName(surname=word.who)


def _leader(facts: RouteFacts, word: Word) -> Leader | None:
    return next((one for one in facts.leaders if one.person_id == word.by), None)


def _printed_name(facts: RouteFacts, agreed: Endorsement) -> PersonName:
    return agreed.name if facts.named else PersonName(surname=agreed.label)


def _position(facts: RouteFacts, role: Role) -> str:
    return _capital(role_words(_words(), role, facts.institution.kind))


def _name(facts: RouteFacts, leader: Leader) -> PersonName:
    if facts.named and leader.name is not None:
        return leader.name
    return PersonName(surname=leader.label)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
