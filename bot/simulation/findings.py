"""What a simulated year says: how much a person is written to, and what must not have been sent."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, time

from bot.simulation.year import LISTS, Played, Sent

FIRST, LAST = time(8), time(20)
"""Nothing unasked before and from then on; told anew: not the rule's own word."""
FIRST_LIST = time(14)
SUNDAY = 6
HEARD_IN_LEAVE = frozenset(
    {
        "item_confirmed",
        "item_sent_back",
        "item_revoked",
        "route_approved",
        "route_returned",
        "route_left_out",
        "mentor_decided",
    }
)
"""What was decided about a person reaches him in his leave, too: he waits for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """Messages a person and day, over all people and days; `forbidden` must be zeros."""

    messages: int
    mean: float
    p95: int
    most: int
    by_kind: tuple[tuple[str, int], ...]
    forbidden: tuple[tuple[str, int], ...]

    @property
    def right(self) -> bool:
        return not any(count for _, count in self.forbidden)


def find(played: Played) -> Findings:
    a_day = Counter((one.reader.person_id, one.local.date()) for one in played.sent)
    silent = max(0, len(played.town.people) * played.days - len(a_day))
    counts = sorted([0] * silent + list(a_day.values()))
    kinds = Counter(kind for one in played.sent for kind in one.kinds)
    return Findings(
        messages=len(played.sent),
        mean=sum(counts) / len(counts) if counts else 0.0,
        p95=counts[int(len(counts) * 0.95)] if counts else 0,
        most=counts[-1] if counts else 0,
        by_kind=tuple(sorted(kinds.items())),
        forbidden=(
            ("night", sum(_at_night(one) for one in played.sent)),
            ("sunday", sum(one.local.weekday() == SUNDAY for one in played.sent)),
            ("closed", sum(_on_a_closed_day(one, played) for one in played.sent)),
            ("leave", sum(_in_leave(one) for one in played.sent)),
            ("settled", sum(one.settled for one in played.sent)),
            ("twice", _twice(played.sent)),
        ),
    )


def _at_night(one: Sent) -> bool:
    opens = FIRST_LIST if one.waits else FIRST
    return not opens <= one.local.time() < LAST


def _on_a_closed_day(one: Sent, played: Played) -> bool:
    return one.local.date() in played.town.closed[one.reader.school_id]


def _in_leave(one: Sent) -> bool:
    waits = not set(one.kinds) <= HEARD_IN_LEAVE
    return waits and one.reader.known_away(one.message.at)


def _twice(sent: list[Sent]) -> int:
    """The same words on the same day, or a second list of a kind."""
    said: Counter[tuple[int, date, str]] = Counter()
    for one in sent:
        said[one.reader.person_id, one.local.date(), one.message.text] += 1
        for kind in set(one.kinds) & set(LISTS):
            said[one.reader.person_id, one.local.date(), kind] += 1
    return sum(count - 1 for count in said.values())
