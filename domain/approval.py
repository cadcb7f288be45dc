"""Who decides about a route."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.people import PersonName, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Leader:
    """A post of leadership held today. `zone` holds departments; None is the whole school.

    `lent`: another's duties, in this person's hands for a time; `away`: on leave.
    """

    person_id: int
    role: Role
    zone: frozenset[int] | None
    label: str
    lent: bool = False
    away: bool = False
    name: PersonName | None = None
    """Whole, for papers; screens have the label."""

    def covers(self, department_id: int | None) -> bool:
        return self.zone is None or department_id in self.zone


def deciders(
    leaders: Sequence[Leader], *, owner: int, department_id: int | None
) -> tuple[Leader, ...]:
    """Who is told that a plan waits: deputies in whose zone the owner is, else the director.

    A route officer has a deputy's rights. A deputy's own plan is the director's, and where there
    is none the other deputies'; nobody in a school decides about its director. Where all of them
    are on leave the director is told, too. Empty: the plan waits until somebody comes. Nobody is
    told twice, and nobody decides about himself: lent duties make nobody a leader there.
    """
    roles = {leader.role for leader in leaders if leader.person_id == owner and not leader.lent}
    others = [leader for leader in leaders if leader.person_id != owner]
    directors = [leader for leader in others if leader.role is Role.DIRECTOR]
    deputies = [
        leader
        for leader in others
        if leader.role in (Role.DEPUTY, Role.ROUTE_OFFICER) and leader.covers(department_id)
    ]
    if Role.DIRECTOR in roles:
        return ()
    if roles:
        full = [leader for leader in deputies if leader.role is Role.DEPUTY]
        return _once(directors or full)
    if all(leader.away for leader in deputies):
        return _once([*deputies, *directors])
    return _once(deputies)


def may_decide(
    leaders: Sequence[Leader], *, actor: int, owner: int, department_id: int | None
) -> bool:
    """Whether this leader may press: who is told, and the director for any teacher's plan."""
    if actor == owner:
        return False
    asked = deciders(leaders, owner=owner, department_id=department_id)
    if any(leader.person_id == actor for leader in asked):
        return True
    owner_leads = any(leader.person_id == owner and not leader.lent for leader in leaders)
    return not owner_leads and any(
        leader.person_id == actor and leader.role is Role.DIRECTOR for leader in leaders
    )


def holder(leaders: Sequence[Leader], role: Role, *, maker: int) -> Leader | None:
    """Who signs a paper of the whole school as its `role`, by the posts of today: whoever makes the
    paper, if he holds one; else the only one, or the only one whose zone is the whole school. None
    where nobody holds it, or several do alike: the name is written by hand. Lent duties are no
    post."""
    found = [one for one in leaders if one.role is role and not one.lent]
    whole = [one for one in found if one.zone is None]
    for some in ([one for one in found if one.person_id == maker], found, whole):
        if len({one.person_id for one in some}) == 1:
            return some[0]
    return None


def _once(leaders: Sequence[Leader]) -> tuple[Leader, ...]:
    seen: dict[int, Leader] = {}
    for leader in leaders:
        seen.setdefault(leader.person_id, leader)
    return tuple(seen.values())
