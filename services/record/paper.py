"""What «Мои достижения» on paper is made of."""

from dataclasses import dataclass
from datetime import date

from domain.access import Action, require
from domain.achievements import AchievementPeriod, first_day, within
from domain.card import Card
from domain.evidence import Evidence
from domain.people import PostHolder
from domain.record import Entry
from services.call import Call
from services.record.read import holder
from services.transaction import Transaction
from storage.repositories.route_papers import Institution


@dataclass(frozen=True, slots=True, kw_only=True)
class AchievementFacts:
    """`entries` within the period; `files` by the entry's id."""

    owner: PostHolder
    institution: Institution | None
    card: Card | None
    today: date
    period: AchievementPeriod
    entries: tuple[Entry, ...]
    files: dict[int, tuple[Evidence, ...]]


async def facts(
    tx: Transaction, call: Call, post_id: int, period: AchievementPeriod
) -> AchievementFacts:
    """For the person and for who leads: it lists what was handed in."""
    subject = await tx.subjects.of_post(post_id)
    require(Action.RECORD_FILES, call.actor, subject)
    owner = await holder(tx, post_id)
    first = first_day(period, call.today)
    entries = tuple(
        one for one in await tx.records.list_of_person(owner.person_id) if within(one, first)
    )
    return AchievementFacts(
        owner=owner,
        institution=(
            None
            if subject.school_id is None
            else await tx.route_papers.get_institution(subject.school_id)
        ),
        card=await tx.cards.find(post_id),
        today=call.today,
        period=period,
        entries=entries,
        files=await tx.evidence.list_of_records(entries),
    )
