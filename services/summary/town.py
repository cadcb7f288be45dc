"""The schools of a municipality in numbers, for its methodist; nobody is named."""

from domain.access import Action, Subject, require
from domain.calendar import school_year
from domain.errors import DomainError
from domain.people import Role
from domain.scopes import Scope
from domain.summary import PAGE, TownSummary
from domain.summary_filters import UNFILTERED
from services.call import Call
from services.summary.school import window_of
from services.transaction import Transaction

NO_SCHOOL = Scope(school_id=0)
"""A window is asked for its time alone."""


def towns(call: Call) -> tuple[int, ...]:
    """Municipalities whose methodist the caller is."""
    found = [post.municipality_id for post in call.actor.posts if post.role is Role.METHODIST]
    return tuple(dict.fromkeys(one for one in found if one is not None))


async def town(tx: Transaction, call: Call, page: int = 0) -> TownSummary:
    """A page of schools; the last one where `page` is beyond it."""
    municipality = next(iter(towns(call)), None)
    if municipality is None:
        raise DomainError("access.denied", action=Action.MUNICIPALITY_SUMMARY.value)
    require(Action.MUNICIPALITY_SUMMARY, call.actor, Subject(municipality_id=municipality))
    page = max(0, page)
    found = await tx.summary_towns.list_schools(municipality, limit=PAGE, offset=page * PAGE)
    if found is None and page:
        return await town(tx, call, 0)
    if found is None:
        raise DomainError("access.gone")
    window = window_of(NO_SCHOOL, UNFILTERED, call.today, call)
    return TownSummary(
        municipality=found.municipality,
        year=school_year(call.today),
        lines=await tx.summary_towns.list_lines(found.schools, window),
        total=found.total,
        page=page,
    )
