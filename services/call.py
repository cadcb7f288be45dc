"""Who calls a use case, when and why."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.access import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """`now` is aware UTC; `zone` is that of the actor's main post; `cause` goes to the audit."""

    actor: Actor
    now: datetime
    zone: ZoneInfo
    cause: str = "chat"

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    @property
    def person_id(self) -> int:
        """The acting person; a stranger or a tick has none and must not come here."""
        if self.actor.person_id is None:
            raise LookupError("the actor is not a person")
        return self.actor.person_id
