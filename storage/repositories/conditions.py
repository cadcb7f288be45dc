"""Conditions that several queries share, so that they mean the same everywhere.

Each is made once, those of a day once a day: SQLAlchemy never changes an expression, and putting
one together costs more than SQLite needs to run it.
"""

from collections.abc import Collection
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    and_,
    case,
    exists,
    literal,
    not_,
    null,
    or_,
    select,
    tuple_,
)
from sqlalchemy.orm import InstrumentedAttribute

from domain.consents import ConsentKind
from domain.doing import UNDER_WAY
from domain.name_search import TypedName, typed_names
from domain.pair_words import WordAudience
from domain.people import Employment, PostStatus, Role
from domain.plan_rules import Standing
from domain.route import WITH_PERIOD, RouteState
from domain.scopes import Scope
from domain.staff import Without
from storage.repositories.who import DIAGNOSIS_CONSENT
from storage.tables import (
    AccountRow,
    CommentRow,
    ConsentRow,
    ItemRow,
    MentoringRow,
    PersonRow,
    PostRow,
    RouteRow,
)


def within(scope: Scope) -> ColumnElement[bool]:
    """Posts of the scope."""
    here = PostRow.school_id == scope.school_id
    if scope.departments is None:
        return here
    return and_(here, PostRow.department_id.in_(sorted(scope.departments)))


_earlier = RouteRow.__table__.alias("earlier")

PersonColumn = InstrumentedAttribute[int] | InstrumentedAttribute[int | None] | ColumnElement[Any]


Someone = int | BindParameter[int]
"""A person's id, or the place for one in a statement that is built once."""

Several = Collection[int] | BindParameter[Any]
"""Ids, or the place for them."""

_NUMBER_TOO_LONG = 7

made_once = lru_cache(maxsize=64)
"""For what depends on nothing, on a column or on a day (the zones of a country are at two)."""


def found_by(query: str) -> ColumnElement[bool]:
    """`query` is folded as name keys are: any part of the name counts, what `domain.name_search`
    reads in it («азбукину», «указкин п.д.»), and the number on the staff list, which is all that
    a school without names in chats shows."""
    named = or_(
        PersonRow.name_key.contains(query, autoescape=True),
        *(_is_of(name) for name in typed_names(query)),
    )
    numbered = query.isascii() and query.isdecimal() and len(query) < _NUMBER_TOO_LONG
    return or_(named, PostRow.staff_no == int(query)) if numbered else named


def _is_of(name: TypedName) -> ColumnElement[bool]:
    """As `TypedName.is_of`; words of letters alone have nothing that LIKE would read its way."""
    stem, longest = name.surname.stem, name.surname.longest
    surname = (
        PersonRow.name_key.like(f"{stem}%")
        if longest is None
        else or_(
            *(
                PersonRow.name_key.like(f"{stem}{'_' * more} %")
                for more in range(longest - len(stem) + 1)
            )
        )
    )
    return and_(surname, *(PersonRow.name_key.like(f"% {one}%") for one in name.others))


@made_once
def has_account(person: PersonColumn) -> ColumnElement[bool]:
    """The person has opened the bot by a link of his own."""
    return exists().where(AccountRow.person_id == person)


@made_once
def consented(person: PersonColumn) -> ColumnElement[bool]:
    """The person's consent to self-diagnosis and messages stands."""
    return exists().where(
        ConsentRow.person_id == person,
        ConsentRow.kind == DIAGNOSIS_CONSENT,
        ConsentRow.given_at.is_not(None),
        ConsentRow.withdrawn_at.is_(None),
    )


@made_once
def unheard(person: PersonColumn) -> ColumnElement[bool]:
    """The person has not opened the bot, nor said no in it: who has refused is not waited for, also
    after his account is gone."""
    said_no = and_(
        exists().where(ConsentRow.person_id == person, ConsentRow.kind == DIAGNOSIS_CONSENT),
        not_(consented(person)),
    )
    return and_(not_(has_account(person)), not_(said_no))


@made_once
def joined(person: PersonColumn) -> ColumnElement[bool]:
    """The person has an account and has agreed to messages; without either he is «без бота»."""
    return and_(consented(person), has_account(person))


@made_once
def outside() -> ColumnElement[bool]:
    """«Не в боте»: the post's person is `unheard`, and nobody has decided to keep him «без бота»,
    so he is still waited for.

    Whatever is called so counts by this: of whom (teachers at their main place, all on the list),
    each count says itself.
    """
    return and_(unheard(PostRow.person_id), PostRow.offline.is_(False))


@made_once
def awaited() -> ColumnElement[bool]:
    """«Не в боте или без согласия»: those `outside`, and who has not agreed."""
    return and_(not_(joined(PostRow.person_id)), PostRow.offline.is_(False))


@made_once
def without_bot() -> ColumnElement[bool]:
    """The bot does not write to the post's person: kept «без бота», not joined or not agreed."""
    return or_(PostRow.offline.is_(True), not_(joined(PostRow.person_id)))


@made_once
def why_without_bot() -> ColumnElement[str | None]:
    """Of those `without_bot`, why (`domain.staff.Without`); null for all others."""
    return case(
        (PostRow.offline.is_(True), literal(Without.OFFLINE.value)),
        (unheard(PostRow.person_id), literal(Without.OUTSIDE.value)),
        (not_(joined(PostRow.person_id)), literal(Without.NO_CONSENT.value)),
        else_=null(),
    )


@made_once
def why_unasked(today: date) -> ColumnElement[str | None]:
    """Of a proposed pair, why the bot can't ask whoever it waits for, as `why_without_bot`."""
    why = select(why_without_bot()).where(held(today)).order_by(PostRow.id).limit(1)
    mentor = why.where(
        PostRow.person_id == MentoringRow.mentor_person_id,
        PostRow.school_id == MentoringRow.school_id,
    )
    mentee = why.where(PostRow.id == MentoringRow.mentee_post_id)
    return case(
        (
            MentoringRow.mentor_agreed_at.is_(None),
            mentor.correlate(MentoringRow).scalar_subquery(),
        ),
        else_=mentee.correlate(MentoringRow).scalar_subquery(),
    )


@made_once
def agrees_to_methodist(person: PersonColumn) -> ColumnElement[bool]:
    """The person's consent to named data at the methodist's stands."""
    return exists().where(
        ConsentRow.person_id == person,
        ConsentRow.kind == ConsentKind.NAMED_TO_METHODIST.value,
        ConsentRow.given_at.is_not(None),
        ConsentRow.withdrawn_at.is_(None),
    )


@made_once
def reminded_of() -> ColumnElement[bool]:
    """Of a plan: its items speak. Once its results were handed over they are silent, until its
    owner takes the results back or goes on with the plan."""
    return and_(
        RouteRow.state.in_(sorted(state.value for state in UNDER_WAY)),
        or_(RouteRow.state != RouteState.CLOSING.value, RouteRow.reflected_at.is_(None)),
    )


@made_once
def handed_over() -> ColumnElement[bool]:
    """The school has passed the route at the post to the methodist, under a consent that stands.

    A consent given again after a withdrawal opens nothing by itself: the school hands over anew.
    A draft is its owner's alone.
    """
    return and_(
        RouteRow.handed_over_at.is_not(None),
        RouteRow.state != RouteState.DRAFT.value,
        exists().where(
            ConsentRow.person_id == PostRow.person_id,
            ConsentRow.kind == ConsentKind.NAMED_TO_METHODIST.value,
            ConsentRow.given_at <= RouteRow.handed_over_at,
            ConsentRow.withdrawn_at.is_(None),
        ),
    )


@made_once
def of_now(today: date) -> ColumnElement[bool]:
    """The route follows none that is still under way: next year's numbers are not this year's."""
    return ~(
        exists()
        .where(
            _earlier.c.post_id == RouteRow.post_id,
            _earlier.c.id < RouteRow.id,
            _earlier.c.state.in_([state.value for state in WITH_PERIOD]),
            _earlier.c.last_on >= today,
        )
        .correlate(RouteRow)
    )


@made_once
def binding() -> ColumnElement[bool]:
    """The item is a part of the plan, not somebody's proposal."""
    return ItemRow.standing == Standing.ACCEPTED.value


def as_seen(items: Collection[tuple[int, int]]) -> ColumnElement[bool]:
    """(item, its revision) each. The ids are named alone, too: no index reads pairs."""
    ids = [item_id for item_id, _ in items]
    return and_(ItemRow.id.in_(ids), tuple_(ItemRow.id, ItemRow.rev).in_(items))


@made_once
def to_all_of_plan(words: type[CommentRow] = CommentRow) -> ColumnElement[bool]:
    """Said to whoever works on the plan, not between a teacher and his mentor."""
    return words.audience == WordAudience.PLAN.value


@made_once
def main_teachers(today: date) -> ColumnElement[bool]:
    """Teachers at their main place, at posts of today."""
    return and_(
        PostRow.role == Role.TEACHER.value,
        PostRow.main.is_(True),
        # An external part-timer counts where the main post is, in whatever school that may be.
        or_(PostRow.employment.is_(None), PostRow.employment != Employment.EXTERNAL.value),
        held(today),
    )


@made_once
def reaching(first: date) -> ColumnElement[bool]:
    """Plans that reach into the school year that begins on this day; one without dates yet does."""
    return or_(RouteRow.last_on.is_(None), RouteRow.last_on >= first)


@made_once
def reachable(person: PersonColumn) -> ColumnElement[bool]:
    """At least one of the person's accounts receives messages."""
    return exists().where(AccountRow.person_id == person, AccountRow.reachable.is_(True))


@made_once
def away(today: date) -> ColumnElement[bool]:
    """The holder of the post is on leave on this day; the first and the last day count."""
    return and_(
        PostRow.status != PostStatus.WORKS.value,
        or_(PostRow.away_since.is_(None), PostRow.away_since <= today),
        or_(PostRow.away_until.is_(None), PostRow.away_until >= today),
    )


@made_once
def held(today: date) -> ColumnElement[bool]:
    """The post is held on this day; `until` is the first day without it."""
    return and_(PostRow.since <= today, or_(PostRow.until.is_(None), PostRow.until > today))
