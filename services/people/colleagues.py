"""People of a school to pick one from."""

from datetime import date

from domain.doing import PAGE, ColleagueLine, ColleagueList
from domain.people import ChannelPolicy, person_label
from domain.text import search_key
from services.transaction import Transaction


async def list_colleagues(
    tx: Transaction,
    school_id: int,
    policy: ChannelPolicy,
    today: date,
    *,
    besides: int = 0,
    page: int = 0,
    query: str = "",
) -> ColleagueList:
    """A page of them by name; `query`: those in whose name it stands.

    Permission is the caller's.
    """
    page = max(0, page)
    found, total = await tx.candidates.list_of_school(
        school_id,
        besides=besides,
        today=today,
        query=search_key(query),
        offset=page * PAGE,
        limit=PAGE,
    )
    return ColleagueList(
        lines=tuple(
            ColleagueLine(
                person_id=one.person_id, label=person_label(one.name, policy, one.staff_no)
            )
            for one in found
        ),
        total=total,
        page=page,
        query=query,
    )
