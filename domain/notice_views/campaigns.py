"""What notices about diagnoses of a school or a municipality say."""

from dataclasses import dataclass
from datetime import date

from domain.campaigns import Campaign, Counts
from domain.municipal import MunicipalCampaign


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedNotice:
    """A diagnosis waits for the reader. `begun`: some of it is answered already; `scored`: it has
    levels, which his mentor and his leaders will see."""

    campaign: Campaign
    today: date
    minutes: int
    begun: bool
    scored: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalClosedNotice:
    """The numbers of all schools together."""

    campaign: MunicipalCampaign
    schools: int
    counts: Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalOpenedNotice:
    """The municipality has opened a diagnosis in the reader's school; `people` are asked
    in his part of it, none yet where it has not begun."""

    campaign: Campaign
    today: date
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignClosedNotice:
    """`counts` of the reader's part of the school."""

    campaign: Campaign
    today: date
    counts: Counts
