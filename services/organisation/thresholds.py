"""Thresholds of a municipality: the same for all its schools, so that their numbers compare.

They hold for diagnoses that are finished from now on; what is frozen keeps its own.
"""

from dataclasses import replace

from content.loader import load_questionnaire
from domain.access import Action, Subject, require
from domain.campaigns import sum_of
from domain.errors import DomainError
from domain.people import Role
from domain.scoring import Thresholds
from domain.thresholds import Bound, Running, ThresholdsView, changed, value_of
from services.audit import write_audit
from services.call import Call
from services.transaction import Transaction


def own_municipality(call: Call) -> int:
    """The municipality of a methodist; DomainError("access.denied") for whoever has none."""
    post = call.actor.post_as(Role.METHODIST)
    if post is None or post.municipality_id is None:
        raise DomainError("access.denied")
    return post.municipality_id


async def get_thresholds(tx: Transaction, call: Call, municipality_id: int) -> ThresholdsView:
    """With what a change would mean for diagnoses that are open now."""
    subject = Subject(municipality_id=municipality_id)
    require(Action.MUNICIPALITY_THRESHOLDS, call.actor, subject)
    found = await _found(tx, municipality_id)
    return replace(found, running=await _running(tx, call, municipality_id))


async def set_threshold(
    tx: Transaction, call: Call, municipality_id: int, bound: Bound, value: int
) -> int:
    """What it was before. Raises "thresholds.order" where a level would vanish."""
    before = await _locked(tx, call, municipality_id)
    after = changed(before, bound, value)
    if after != before:
        await tx.organisation.set_thresholds(municipality_id, after)
        await _audit(tx, call, municipality_id, before, after)
    return value_of(before, bound)


async def restore_thresholds(tx: Transaction, call: Call, municipality_id: int) -> None:
    """The usual ones again."""
    before = await _locked(tx, call, municipality_id)
    if before != Thresholds():
        await tx.organisation.set_thresholds(municipality_id, None)
        await _audit(tx, call, municipality_id, before, Thresholds())


async def _running(tx: Transaction, call: Call, municipality_id: int) -> Running | None:
    """None where nothing is open. As many statements for many schools as for one."""
    open_ones = [
        one
        for one in await tx.campaigns.list_open_in(municipality_id)
        if load_questionnaire(one.questionnaire).scored
    ]
    if not open_ones:
        return None
    counts = await tx.participation.counts([one.id for one in open_ones], None, call.today)
    # Results are counted: whoever is asked twice gives two.
    total = sum_of(list(counts.values()))
    return Running(
        schools=len({one.school_id for one in open_ones}),
        passed=total.passed,
        left=total.not_passed,
    )


async def _locked(tx: Transaction, call: Call, municipality_id: int) -> Thresholds:
    subject = Subject(municipality_id=municipality_id)
    require(Action.MUNICIPALITY_THRESHOLDS, call.actor, subject)
    return (await _found(tx, municipality_id, lock=True)).thresholds


async def _found(tx: Transaction, municipality_id: int, *, lock: bool = False) -> ThresholdsView:
    found = await tx.organisation.find_thresholds(municipality_id, lock=lock)
    if found is None:
        raise DomainError("access.gone")
    municipality, thresholds = found
    return ThresholdsView(municipality=municipality, thresholds=thresholds)


async def _audit(
    tx: Transaction, call: Call, municipality_id: int, before: Thresholds, after: Thresholds
) -> None:
    await write_audit(
        tx,
        call,
        "municipality.thresholds",
        "municipality",
        municipality_id,
        before=_code(before),
        after=_code(after),
    )


def _code(thresholds: Thresholds) -> str:
    return "/".join(str(value) for value in thresholds.to_dict().values())
