"""Whoever of a school may be asked to do something for a colleague, or in his place."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from domain.errors import DomainError
from domain.mentoring import Candidates, Merit
from domain.paging import pages_of
from domain.staff import PAGE, PersonCard
from domain.text import search_key
from services.transaction import Transaction


async def candidates_beside(
    tx: Transaction,
    card: PersonCard,
    today: date,
    *,
    page: int = 0,
    query: str = "",
    in_bot: bool = False,
    as_mentors: bool = False,
    merits: Mapping[int, Merit] = MappingProxyType({}),
) -> Candidates:
    """A page of the staff of his school but himself, found by a part of the name; `in_bot`,
    `as_mentors`, `merits`: as the repository has them. Permission is the caller's.

    DomainError("access.gone").
    """
    if card.school_id is None:
        raise DomainError("access.gone")
    page = max(0, page)
    found, total = await tx.candidates.list_of_school(
        card.school_id,
        besides=card.person_id,
        today=today,
        query=search_key(query),
        offset=page * PAGE,
        limit=PAGE,
        in_bot=in_bot,
        as_mentors=as_mentors,
        merits=merits,
    )
    return Candidates(
        mentee_post_id=card.post_id,
        mentee=card.name,
        mentee_no=card.staff_no,
        channel_policy=card.channel_policy,
        found=found,
        total=total,
        page=page,
        pages=pages_of(total, PAGE),
        query=query,
    )
