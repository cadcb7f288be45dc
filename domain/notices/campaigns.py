"""Diagnoses of schools and municipalities."""

from dataclasses import dataclass
from typing import ClassVar

from domain.calendar import SendingKind
from domain.notices.notice import Notice, NoticeGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignOpened(Notice):
    """To everybody who is asked: a diagnosis of the school has opened."""

    kind: ClassVar[str] = "campaign_opened"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.OWN
    sending: ClassVar[SendingKind] = SendingKind.LIST
    campaign_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignReminder(Notice):
    """To those who have not passed. `step` and `day` (ISO) say which reminder of the term it is."""

    kind: ClassVar[str] = "campaign_reminder"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.OWN
    sending: ClassVar[SendingKind] = SendingKind.LIST
    campaign_id: int
    step: str
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignNudged(Notice):
    """One more reminder that a leader asked for, neutral and personal.

    Nobody writes it any more, a round of nudges does: rows of releases up to 0.13.0 may wait.
    """

    kind: ClassVar[str] = "campaign_nudged"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.OWN
    sending: ClassVar[SendingKind] = SendingKind.LIST
    campaign_id: int
    day: str = ""
    """On which it was asked for, ISO; rows of releases up to 0.6.0 do not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignClosed(Notice):
    """To who opened it: the numbers in one line."""

    kind: ClassVar[str] = "campaign_closed"
    sending: ClassVar[SendingKind] = SendingKind.LIST
    campaign_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalClosed(Notice):
    """To methodists: the term of their diagnosis is over in all schools."""

    kind: ClassVar[str] = "municipal_closed"
    sending: ClassVar[SendingKind] = SendingKind.LIST
    municipal_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalOpened(Notice):
    """To who leads a school: the municipality has opened a diagnosis in it."""

    kind: ClassVar[str] = "municipal_opened"
    campaign_id: int
