"""How a school wants its plans drawn up, as a part of its settings."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.errors import DomainError
from domain.plan_rules import (
    USUAL_RULES,
    ApprovalStep,
    ChangeKind,
    ConfirmRule,
    PlanRules,
    RouteForm,
    RouteTitle,
    RulesOfSchool,
    SectionPolicy,
)
from storage.tables import SchoolRow

_KEY = "plan"


class PlanRulesRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, school_id: int) -> PlanRules:
        """Raises DomainError("access.gone") where there is no such school."""
        return (await self.of_school(school_id)).rules

    async def of_school(self, school_id: int, *, to_change: bool = False) -> RulesOfSchool:
        """`to_change`: whoever else changes them waits for this transaction."""
        query = select(SchoolRow.name, SchoolRow.settings, SchoolRow.route_title).where(
            SchoolRow.id == school_id
        )
        row = (
            await self._connection.execute(query.with_for_update() if to_change else query)
        ).one_or_none()
        if row is None:
            raise DomainError("access.gone")
        rules = rules_of(row.settings, row.route_title)
        return RulesOfSchool(school_id=school_id, school=row.name, rules=rules)

    async def set(self, school_id: int, rules: PlanRules) -> None:
        """Beside whatever else the school has set."""
        kept = (
            await self._connection.execute(
                select(SchoolRow.settings).where(SchoolRow.id == school_id)
            )
        ).scalar_one_or_none()
        await self._connection.execute(
            update(SchoolRow)
            .where(SchoolRow.id == school_id)
            .values(settings={**(kept or {}), _KEY: _packed(rules)}, route_title=rules.title.value)
        )


def rules_of(settings: Mapping[str, Any] | None, title: str) -> PlanRules:
    """From a school's settings and its name for a plan; what is not set is as usual."""
    kept = (settings or {}).get(_KEY)
    called = RouteTitle(title)
    if kept is None:
        return replace(USUAL_RULES, title=called)
    return PlanRules(
        form=RouteForm(kept["form"]),
        sections=SectionPolicy(kept["sections"]),
        steps=frozenset(ApprovalStep(step) for step in kept["steps"]),
        decided=frozenset(ChangeKind(kind) for kind in kept["decided"]),
        place=kept["place"],
        title=called,
        confirming=frozenset(ConfirmRule(rule) for rule in kept.get("confirming", ())),
    )


def _packed(rules: PlanRules) -> dict[str, Any]:
    return {
        "form": rules.form.value,
        "sections": rules.sections.value,
        "steps": sorted(step.value for step in rules.steps),
        "decided": sorted(kind.value for kind in rules.decided),
        "place": rules.place,
        "confirming": sorted(rule.value for rule in rules.confirming),
    }
