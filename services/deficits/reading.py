"""What is chosen most in a school: by statement, by group of competencies, by department."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from content.loader import load_questionnaire
from domain import deficits
from domain.access import Action, Subject, require
from domain.campaigns import CampaignState
from domain.deficits import (
    PAGE,
    Choice,
    ChoosersPage,
    DeficitsView,
    Figure,
    Line,
    SchoolsPage,
    StatementView,
)
from domain.errors import DomainError
from domain.paging import page_within
from domain.people import Role
from domain.summary import enough
from services.call import Call
from services.campaigns.reading import scored
from services.deficits.reach import Reach, led, reach, title_of, words_of, years_of
from services.transaction import Transaction
from storage.repositories.deficits import SchoolFacts

_LOOKED_AT = 8
"""Diagnoses among which the newest with a map is looked for."""
OFFERS = 4
"""Events that are shown beside a statement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Counted:
    """All that a page of numbers is made of."""

    reach: Reach
    facts: SchoolFacts
    choices: tuple[Choice, ...]
    before: tuple[Choice, ...]
    departments: tuple[tuple[int, str], ...]

    @property
    def variant(self) -> str:
        return words_of(self.facts.kind)

    @property
    def places(self) -> tuple[int | None, ...]:
        return tuple(id_ for id_, _ in self.departments)


async def overview(tx: Transaction, call: Call, school_id: int = 0, page: int = 0) -> DeficitsView:
    """Statements, the most chosen first, each with the year before. Never an answer or a name."""
    found = await _counted(tx, call, school_id)
    figures = deficits.most_chosen(found.choices, found.before)
    view = _view(call, found, _statements(figures, found.variant), page)
    return replace(view, map_of=await _mapped(tx, call, found.reach))


async def groups(tx: Transaction, call: Call, school_id: int = 0) -> DeficitsView:
    """Groups of competencies with how many people chose anything of them."""
    found = await _counted(tx, call, school_id)
    questionnaire = load_questionnaire("self")
    titles = {one.key: one.title_of(found.variant) for one in questionnaire.groups}
    figures = deficits.by_group(found.choices, _group_of())
    lines = [
        Line(key=one.key, title=titles.get(one.key, one.key), people=one.people) for one in figures
    ]
    return _view(call, found, lines, 0)


async def group(tx: Transaction, call: Call, key: str, school_id: int = 0) -> DeficitsView:
    """Statements of one group. DomainError("access.gone") for a group there is not."""
    found = await _counted(tx, call, school_id)
    known = next((one for one in load_questionnaire("self").groups if one.key == key), None)
    if known is None:
        raise DomainError("access.gone")
    group_of = _group_of()
    figures = [
        one
        for one in deficits.most_chosen(found.choices, found.before)
        if group_of.get(one.key) == key
    ]
    view = _view(call, found, _statements(figures, found.variant), 0)
    return replace(view, part=known.title_of(found.variant))


async def department(tx: Transaction, call: Call, department_id: int) -> DeficitsView:
    """Statements of one department, as far as they may be told beside those of the others."""
    found = await _counted(tx, call, 0)
    name = dict(found.departments).get(department_id)
    if name is None or not found.reach.reader.places:
        raise DomainError("access.gone")
    figures = deficits.of_place(found.choices, department_id, found.places)
    view = _view(call, found, _statements(figures, found.variant), 0)
    return replace(view, part=name)


async def statement(tx: Transaction, call: Call, key: str, school_id: int = 0) -> StatementView:
    """One statement: the school, the year before, departments, what is offered for it."""
    found = await _counted(tx, call, school_id)
    questionnaire = load_questionnaire("self")
    try:
        one = questionnaire.statement(key)
    except KeyError:
        raise DomainError("access.gone") from None
    reader = found.reach.reader
    names = dict(found.departments)
    places: tuple[Line, ...] = ()
    if reader.places:
        places = tuple(
            Line(key=str(each.place_id or 0), title=names.get(each.place_id or 0, ""), people=n)
            for each in deficits.by_place(found.choices, key, found.places)
            if (n := each.people)
        )
    people = deficits.counted(found.choices).get(key)
    told = sum(line.people for line in places)
    school = found.reach.scope.school_id
    return StatementView(
        key=key,
        title=one.short_of(found.variant),
        group=questionnaire.group(one.group).title_of(found.variant),
        school_id=school,
        today=call.today,
        year=_year(call),
        reader=reader,
        people=people,
        before=deficits.counted(found.before).get(key),
        places=places,
        hidden=people is not None and told < people,
        offers=await tx.offers.list_of_statement(school, key, limit=OFFERS)
        if reader.offers
        else (),
    )


async def choosers(tx: Transaction, call: Call, key: str, page: int = 0) -> ChoosersPage:
    """Who chose it, for those who lead them. A number that is not told has no names behind it:
    DomainError("deficits.few")."""
    scope = await led(tx, call, Action.DEFICITS_NAMES)
    years = years_of(call)
    facts = await tx.deficits.facts(scope, years)
    page = max(0, page)
    lines, total = await tx.deficits.list_choosers(
        scope, years, key, limit=PAGE, offset=page * PAGE
    )
    if not enough(total):
        raise DomainError("deficits.few")
    return ChoosersPage(
        key=key,
        title=title_of(key, words_of(facts.kind)),
        lines=lines,
        total=total,
        page=page,
    )


async def schools(tx: Transaction, call: Call, page: int = 0) -> SchoolsPage:
    """Of the municipality, for its methodist: each is looked at by itself, for numbers of several
    would tell of what one of them keeps. DomainError("access.denied") for anybody else."""
    post = call.actor.post_as(Role.METHODIST)
    if post is None or post.municipality_id is None:
        raise DomainError("access.denied", action=Action.DEFICITS_READ.value)
    require(Action.DEFICITS_READ, call.actor, Subject(municipality_id=post.municipality_id))
    found = await tx.organisation.list_schools(post.municipality_id)
    page = page_within(page, len(found), PAGE)
    return SchoolsPage(
        lines=tuple((one.id, one.name) for one in found[page * PAGE : (page + 1) * PAGE]),
        total=len(found),
        page=page,
    )


async def _mapped(tx: Transaction, call: Call, where: Reach) -> int | None:
    """Of the open diagnoses, else of those that are over, the newest whose map tells anything."""
    if not where.reader.names:
        return None
    campaigns = await tx.campaigns.list_of_school(where.scope.school_id, limit=_LOOKED_AT)
    ids = [
        one.id
        for one in campaigns
        if one.state in (CampaignState.OPEN, CampaignState.CLOSED) and scored(one)
    ]
    if not ids:
        return None
    counts = await tx.participation.counts(ids, where.scope.departments, call.today)
    return next((id_ for id_ in ids if enough(counts[id_].passed)), None)


async def _counted(tx: Transaction, call: Call, school_id: int) -> _Counted:
    where = await reach(tx, call, school_id)
    years = years_of(call)
    return _Counted(
        reach=where,
        facts=await tx.deficits.facts(where.scope, years),
        choices=await tx.deficits.list_choices(where.scope, years),
        before=await tx.deficits.list_choices(where.scope, years, year_before=True),
        departments=await tx.deficits.list_departments(where.scope),
    )


def _view(call: Call, found: _Counted, lines: Sequence[Line], page: int) -> DeficitsView:
    page = page_within(page, len(lines), PAGE)
    own = found.reach.department
    return DeficitsView(
        school_id=found.reach.scope.school_id,
        school=found.facts.name,
        year=_year(call),
        reader=found.reach.reader,
        teachers=found.facts.teachers,
        handed_in=found.facts.handed_in,
        lines=tuple(lines[page * PAGE : (page + 1) * PAGE]),
        total=len(lines),
        page=page,
        compared=any(one.before is not None for one in lines),
        part=None if own is None else dict(found.departments).get(own),
        departments=found.departments if found.reach.reader.places else (),
    )


def _statements(figures: Sequence[Figure], variant: str) -> list[Line]:
    return [
        Line(key=one.key, title=title_of(one.key, variant), people=one.people, before=one.before)
        for one in figures
    ]


def _group_of() -> Mapping[str, str]:
    return {one.key: one.group for one in load_questionnaire("self").statements}


def _year(call: Call) -> tuple[int, int]:
    first = years_of(call).first.year
    return first, first + 1
