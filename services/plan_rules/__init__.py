"""How a school wants its plans drawn up: read and set by whoever leads it, or founds it."""

from dataclasses import replace
from typing import Any

from domain.access import Action, require
from domain.plan_rules import (
    PLACE_LIMIT,
    ApprovalStep,
    ChangeKind,
    ConfirmRule,
    RouteForm,
    RouteTitle,
    RulesOfSchool,
    SectionPolicy,
)
from domain.text import one_line
from services.audit import write_audit
from services.call import Call
from services.transaction import Transaction


async def get_rules(tx: Transaction, call: Call, school_id: int) -> RulesOfSchool:
    await _require(tx, call, school_id)
    return await tx.plan_rules.of_school(school_id)


async def set_form(tx: Transaction, call: Call, school_id: int, form: RouteForm) -> RulesOfSchool:
    return await _set(tx, call, school_id, form=form)


async def set_title(
    tx: Transaction, call: Call, school_id: int, title: RouteTitle
) -> RulesOfSchool:
    return await _set(tx, call, school_id, title=title)


async def set_sections(
    tx: Transaction, call: Call, school_id: int, policy: SectionPolicy
) -> RulesOfSchool:
    """What was added to plans that nobody has approved yet stands by the new policy at once; what
    is approved stays as it is."""
    return await _set(tx, call, school_id, sections=policy)


async def set_step(
    tx: Transaction, call: Call, school_id: int, step: ApprovalStep, on: bool
) -> RulesOfSchool:
    """An agreement that is asked for before the approval, or no more."""
    await _require(tx, call, school_id)
    found = await tx.plan_rules.of_school(school_id, to_change=True)
    steps = found.rules.steps | {step} if on else found.rules.steps - {step}
    return await _kept(tx, call, found, steps=steps)


async def set_decided(
    tx: Transaction, call: Call, school_id: int, kind: ChangeKind, on: bool
) -> RulesOfSchool:
    """Whether such a change of an approved plan waits for a decision, or is only shown."""
    await _require(tx, call, school_id)
    found = await tx.plan_rules.of_school(school_id, to_change=True)
    decided = found.rules.decided | {kind} if on else found.rules.decided - {kind}
    return await _kept(tx, call, found, decided=decided)


async def set_confirming(
    tx: Transaction, call: Call, school_id: int, rule: ConfirmRule, on: bool
) -> RulesOfSchool:
    """For what is reported from now on."""
    await _require(tx, call, school_id)
    found = await tx.plan_rules.of_school(school_id, to_change=True)
    confirming = found.rules.confirming | {rule} if on else found.rules.confirming - {rule}
    return await _kept(tx, call, found, confirming=confirming)


async def set_place(
    tx: Transaction, call: Call, school_id: int, typed: str | None
) -> RulesOfSchool:
    """The settlement on the title page; None: without one. Raises "text.empty", "text.too_long"."""
    place = "" if typed is None else one_line(typed, limit=PLACE_LIMIT)
    return await _set(tx, call, school_id, place=place)


async def _set(tx: Transaction, call: Call, school_id: int, **values: Any) -> RulesOfSchool:
    await _require(tx, call, school_id)
    found = await tx.plan_rules.of_school(school_id, to_change=True)
    return await _kept(tx, call, found, **values)


async def _kept(tx: Transaction, call: Call, found: RulesOfSchool, **values: Any) -> RulesOfSchool:
    rules = replace(found.rules, **values)
    if rules == found.rules:
        return found
    await tx.plan_rules.set(found.school_id, rules)
    await write_audit(
        tx, call, "plan_rules.set", "school", found.school_id, after=",".join(sorted(values))
    )
    return replace(found, rules=rules)


async def _require(tx: Transaction, call: Call, school_id: int) -> None:
    require(Action.PLAN_RULES_MANAGE, call.actor, await tx.subjects.of_school(school_id))
