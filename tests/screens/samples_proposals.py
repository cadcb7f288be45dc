"""Proposals: a leader chooses and says why, the teacher answers, both see both words."""

from dataclasses import replace
from datetime import date

from domain.people import ChannelPolicy, PersonName
from domain.plan import BasisKind
from domain.plan_rules import Standing
from domain.plan_sections import Answer
from domain.plan_views import Said
from domain.proposals import (
    GroupChoice,
    GroupsView,
    LedTeacher,
    Option,
    OptionsView,
    PersonPlan,
    Proposal,
    ProposalsView,
    Proposed,
)
from domain.route import RouteState
from domain.scoring import GroupLevel
from handlers.proposals import screens as one
from handlers.proposals.callbacks import UndoAnswer
from handlers.screen import Screen
from locales.translator import Translator
from tests.screens.plans import BIG, NOW, TODAY, plan

OWNER = "Смирнова\u00a0А.\u00a0И."
WHO = "Орлова\u00a0В.\u00a0П."
ALL = (Answer.TAKE, Answer.DISCUSS, Answer.DECLINE)
LONG = "Слова, которые занимают много места и говорят о важном. " * 5

BASIS = Proposal(
    id=BIG,
    kind=BasisKind.DEFICIT,
    text="Критерии до начала работы",
    due_on=None,
    author=WHO,
    reason="Об этом говорят посещённые <уроки>",
    reply=None,
    standing=Standing.PROPOSED,
    answers=ALL,
)
ITEM = Proposal(
    id=BIG,
    kind=None,
    text="Семинар района «Оценивание» & практика",
    due_on=date(2027, 4, 16),
    author=None,
    reason=None,
    reply=None,
    standing=Standing.PROPOSED,
    answers=ALL,
)
GROUPS = GroupsView(
    post_id=BIG,
    owner=OWNER,
    groups=(
        GroupChoice(key="method", title="Методические", level=GroupLevel.GROWTH),
        GroupChoice(
            key="communication",
            title="Профессионально-личностные и нормативно-правовые",
            level=None,
        ),
    ),
)
TEACHER = LedTeacher(
    post_id=BIG,
    person_id=1,
    school_id=1,
    municipality_id=1,
    name=PersonName(surname="Смирнова", given="Анна", patronymic="Игоревна"),
    staff_no=7,
    policy=ChannelPolicy.FULL,
    variant="soo",
    route_id=BIG,
    route_state=RouteState.ACTIVE,
    agrees=True,
    handed_over=False,
    handed_over_at=None,
    acted=False,
)


def of(
    *found: Proposal, state: RouteState = RouteState.DRAFT, own: bool = True, said: bool = False
) -> ProposalsView:
    return ProposalsView(
        plan=plan(state),
        today=TODAY,
        proposals=found,
        comments=(Said(author="Зуев\u00a0Е.\u00a0И.", text="Хороший план", at=NOW),)
        if said
        else (),
        own=own,
    )


def page(t: Translator, view: PersonPlan) -> Screen:
    """What is added to a person's page."""
    lines = one.person_lines(t, view) or [t("proposals-none")]
    return Screen(text=t.lines(lines), rows=one.person_rows(t, view))


def screens(t: Translator) -> dict[str, Screen]:
    discussed = replace(
        BASIS, standing=Standing.DISCUSS, reply=LONG, answers=(Answer.TAKE, Answer.DECLINE)
    )
    declined = replace(BASIS, standing=Standing.DECLINED, answers=(Answer.TAKE,), reply="Не моё")
    taken = replace(BASIS, standing=Standing.ACCEPTED, answers=(Answer.DISCUSS,))
    methodist = replace(of(ITEM, own=False, state=RouteState.ACTIVE), as_methodist=True)
    statements = OptionsView(
        post_id=BIG,
        owner=OWNER,
        kind=BasisKind.DEFICIT,
        group=GROUPS.groups[0],
        options=tuple(
            Option(key=f"psychology.difficulty_sign{n}", short="ранние признаки трудностей")
            for n in range(9)
        ),
        page=0,
    )
    ready = replace(
        statements,
        kind=BasisKind.TASK,
        group=None,
        options=(Option(key="task.attestation", short="Аттестация"),),
    )
    made = Proposed(
        variant="soo",
        post_id=BIG,
        basis_id=BIG,
        owner=OWNER,
        text="Критерии до начала работы",
        kind=BasisKind.DEFICIT,
        reason=None,
    )
    person = PersonPlan(teacher=TEACHER, proposals=(discussed, declined, BASIS, taken), today=TODAY)
    over = replace(TEACHER, handed_over=True, handed_over_at=NOW)
    return {
        "what to propose": one.kinds(t, GROUPS),
        "statements": one.options(t, statements),
        "statements, last page": one.options(t, replace(statements, page=9)),
        "tasks": one.options(t, ready),
        "requests": one.options(t, replace(ready, kind=BasisKind.REQUEST)),
        "task, own words": one.ask_own(t, ready),
        "request, own words": one.ask_own(t, replace(ready, kind=BasisKind.REQUEST)),
        "why": one.proposed(t, made),
        "none": one.proposals(t, of()),
        "proposed": one.proposals(t, of(BASIS, ITEM)),
        "proposed, item": one.proposals(t, of(BASIS, ITEM, said=True), 1),
        "proposed, plan waits": one.proposals(
            t, of(replace(ITEM, answers=ALL[1:]), state=RouteState.SUBMITTED)
        ),
        "discussed, words asked for": one.proposals(t, of(discussed), ask_words=True),
        "discussed, may be undone": one.proposals(
            t,
            of(discussed),
            ask_words=True,
            undo=UndoAnswer(one_id=BASIS.id, item=False, was=Standing.PROPOSED, second=1),
        ),
        "taken": one.proposals(t, of(taken)),
        "declined": one.proposals(t, of(declined)),
        "of another": one.proposals(t, of(BASIS, own=False, state=RouteState.ACTIVE)),
        "of another, discussed": one.proposals(
            t, of(discussed, own=False, state=RouteState.ACTIVE)
        ),
        "of another, declined": one.proposals(t, of(declined, own=False)),
        "for the methodist": one.proposals(t, methodist),
        "person": page(t, person),
        "person, nothing yet": page(
            t, PersonPlan(teacher=replace(TEACHER, route_state=None), proposals=(), today=TODAY)
        ),
        "person, no consent": page(
            t, PersonPlan(teacher=replace(TEACHER, agrees=False), proposals=(), today=TODAY)
        ),
        "person, handed over": page(t, PersonPlan(teacher=over, proposals=(), today=TODAY)),
        "person, methodist acted": page(
            t, PersonPlan(teacher=replace(over, acted=True), proposals=(), today=TODAY)
        ),
        **{
            f"refused: {code}": one.proposals(t, of(BASIS)).headed(
                t(f"error-proposal-{code}", text="Критерии")
            )
            for code in ("there", "closed", "answered", "told", "not-yours", "waiting", "answer-it")
        },
    }
