"""What every notice says of itself, and with which others it goes."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from domain.calendar import SendingKind


class NoticeGroup(StrEnum):
    """Rows of one recipient and group that are due together go as one message."""

    DECIDE = "decide"
    """Something waits on the recipient's decision."""
    DECIDED = "decided"
    """Something was decided about the recipient."""
    TALK = "talk"
    """A mentor or a mentee said something, or noted that the two have met."""
    OVERVIEW = "overview"
    """How it goes with others: nothing to decide, one message a day at most."""
    OWN = "own"
    """What is the recipient's own to do: the list of his dates, and what comes at its hour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Base of all notices. `group` None: never merged with another one."""

    kind: ClassVar[str]
    group: ClassVar[NoticeGroup | None] = None
    sending: ClassVar[SendingKind] = SendingKind.AT_ONCE
    whole: ClassVar[bool] = False
    """Stands in full nowhere else: what one message can't hold comes with the next one."""
    before_consent: ClassVar[bool] = False
    """Sent to who has not consented, too: it is about his own request to come in."""
