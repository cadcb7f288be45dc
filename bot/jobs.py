"""An accepted update on its way through the worker."""

from dataclasses import dataclass, field

from bot.updates import Envelope


@dataclass(slots=True, kw_only=True)
class Job:
    """A row of the inbox in memory. `account_id` is None for what came from a group."""

    row_id: int
    account_id: int | None
    envelope: Envelope
    applied: bool = False
    flow: str | None = None
    object_id: int | None = None
    attempts: int = 0

    @property
    def lane(self) -> int:
        """Jobs of one lane run one after the other. Groups have negative chat ids."""
        return self.account_id if self.account_id is not None else self.envelope.chat_id


@dataclass(slots=True, kw_only=True)
class Unit:
    """Jobs that run as one: mostly a single one, or the parts of an album or of a cut text."""

    jobs: list[Job] = field(default_factory=list)

    @property
    def first(self) -> Job:
        return self.jobs[0]

    @property
    def row_ids(self) -> tuple[int, ...]:
        return tuple(job.row_id for job in self.jobs)
