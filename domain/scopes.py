"""What part of a school somebody looks at. Queries make conditions of it."""

from dataclasses import dataclass

from domain.people import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """A school, or the departments of it that are in somebody's zone. `departments` None: all."""

    school_id: int
    departments: frozenset[int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueScope:
    """A school in which the actor leads, and the departments he sees there (None: all)."""

    school_id: int
    departments: frozenset[int] | None
    role: Role
