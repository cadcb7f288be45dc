"""How a school wants its plans drawn up, as a part of its settings."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.errors import DomainError
from domain.plan_rules import (
    USUAL_RULES,
    ApprovalStep,
    ChangeKind,
    PlanRules,
    RouteForm,
    SectionPolicy,
)
from storage.tables import SchoolRow

_KEY = "plan"


class PlanRulesRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, school_id: int) -> PlanRules:
        """Raises DomainError("access.gone") where there is no such school."""
        return rules_of(await self._settings(school_id))

    async def set(self, school_id: int, rules: PlanRules) -> None:
        """Beside whatever else the school has set."""
        settings = {**(await self._settings(school_id) or {}), _KEY: _packed(rules)}
        await self._connection.execute(
            update(SchoolRow).where(SchoolRow.id == school_id).values(settings=settings)
        )

    async def _settings(self, school_id: int) -> Mapping[str, Any] | None:
        row = (
            await self._connection.execute(
                select(SchoolRow.settings).where(SchoolRow.id == school_id)
            )
        ).one_or_none()
        if row is None:
            raise DomainError("access.gone")
        found: Mapping[str, Any] | None = row.settings
        return found


def rules_of(settings: Mapping[str, Any] | None) -> PlanRules:
    """From a school's settings; what is not set is as usual."""
    kept = (settings or {}).get(_KEY)
    if kept is None:
        return USUAL_RULES
    return PlanRules(
        form=RouteForm(kept["form"]),
        sections=SectionPolicy(kept["sections"]),
        steps=frozenset(ApprovalStep(step) for step in kept["steps"]),
        decided=frozenset(ChangeKind(kind) for kind in kept["decided"]),
        place=kept["place"],
    )


def _packed(rules: PlanRules) -> dict[str, Any]:
    return {
        "form": rules.form.value,
        "sections": rules.sections.value,
        "steps": sorted(step.value for step in rules.steps),
        "decided": sorted(kind.value for kind in rules.decided),
        "place": rules.place,
    }
