"""What a methodist sees of the diagnoses he opens for schools. Ready to be shown."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.calendar import DayKind
from domain.campaign_map import DeficitMap
from domain.campaign_term import Crossing, Term, TermChoice
from domain.campaign_views import PAGE, Choice, Fitting
from domain.campaigns import Campaign, Counts
from domain.municipal import MunicipalCampaign, Stage
from domain.organisation import School
from domain.paging import pages_of
from domain.staff import Without


class NotAsked(StrEnum):
    """Why a school does not get the diagnosis."""

    OWN = "own"
    """One of the same questionnaire goes on there, whoever opened it, and is left as it is."""
    PLANNED = "planned"
    """The same, and it has not begun."""
    OTHER_WORK = "other_work"
    AWAY = "away"
    EMPTY = "empty"


BUSY = (NotAsked.OWN, NotAsked.PLANNED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Busy:
    """A diagnosis of the same questionnaire in a school: what runs, else the next to begin."""

    planned: bool
    first: date
    last: date


def why_not(fitting: Fitting, busy: Busy | None) -> NotAsked | None:
    if busy is not None:
        return NotAsked.PLANNED if busy.planned else NotAsked.OWN
    if fitting.people:
        return None
    if fitting.away:
        return NotAsked.AWAY
    return NotAsked.OTHER_WORK if fitting.other_work else NotAsked.EMPTY


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftSchool:
    """One that was meant and has none of it; `why` is None where nothing is in the way any more,
    or all of it is over."""

    name: str
    why: NotAsked | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSchool:
    """`busy`: a diagnosis of the same questionnaire there, which is left as it is.

    `crossings`: what of the school's own calendar lies in the term.
    """

    school_id: int
    name: str
    chosen: bool
    fitting: Fitting
    busy: Busy | None = None
    crossings: tuple[Crossing, ...] = ()

    @property
    def why_not(self) -> NotAsked | None:
        return why_not(self.fitting, self.busy)

    @property
    def able(self) -> bool:
        """Whether it could get the diagnosis now."""
        return self.why_not is None

    @property
    def asked(self) -> bool:
        return self.chosen and self.able


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalDraft:
    """Schools by name; `rev` of the campaign is what a launch has to name."""

    campaign: MunicipalCampaign
    municipality: str
    today: date
    choices: tuple[Choice, ...]
    terms: tuple[tuple[TermChoice, Term], ...]
    schools: tuple[DraftSchool, ...]
    put_off: tuple[DayKind, ...] = ()
    """For what days of any school some of `terms` are longer than they are called."""

    @property
    def able(self) -> tuple[DraftSchool, ...]:
        """Those to choose from."""
        return tuple(one for one in self.schools if one.able)

    @property
    def asked(self) -> tuple[DraftSchool, ...]:
        return tuple(one for one in self.schools if one.asked)

    @property
    def people(self) -> Fitting:
        """Of all schools that would get it."""
        parts = [one.fitting for one in self.asked]
        return Fitting(
            people=sum(one.people for one in parts),
            without={why: sum(one.without.get(why, 0) for one in parts) for why in Without},
            away=sum(one.away for one in parts),
            other_work=sum(one.other_work for one in parts),
        )

    @property
    def choice(self) -> Choice | None:
        wanted = (self.campaign.questionnaire, self.campaign.form)
        return next((one for one in self.choices if (one.questionnaire, one.form) == wanted), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalLine:
    campaign: MunicipalCampaign
    stage: Stage
    counts: Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalList:
    """Opened ones, the newest first."""

    municipality_id: int
    municipality: str
    lines: tuple[MunicipalLine, ...]
    total: int
    page: int
    today: date
    draft: MunicipalCampaign | None

    @property
    def pages(self) -> int:
        return pages_of(self.total, PAGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolStanding:
    """A school with its diagnosis of this one, and how far its people are."""

    name: str
    campaign: Campaign
    counts: Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalPage:
    """`undoable`: nobody has begun; `reopenable`: it was closed today."""

    campaign: MunicipalCampaign
    municipality: str
    stage: Stage
    today: date
    schools: tuple[SchoolStanding, ...]
    left: tuple[LeftSchool, ...]
    counts: Counts
    page: int
    sees_map: bool
    undoable: bool
    reopenable: bool
    without: tuple[School, ...] = ()
    """Schools of the municipality that have none of it and none like it."""
    busy: tuple[LeftSchool, ...] = ()
    """Those that have none of it because of one like it."""

    @property
    def pages(self) -> int:
        return pages_of(len(self.schools), PAGE)

    @property
    def shown(self) -> tuple[SchoolStanding, ...]:
        return self.schools[self.page * PAGE : (self.page + 1) * PAGE]


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalMap:
    """Groups by schools. `finished` have finished, the map counts `map.people` of them; in the
    schools `still_open` it goes on."""

    campaign: MunicipalCampaign
    municipality: str
    today: date
    finished: int
    still_open: frozenset[int]
    map: DeficitMap
    titles: dict[str, str]
    labels: dict[str, str]
    names: dict[int, str]

    @property
    def going_on(self) -> bool:
        return bool(self.still_open)

    @property
    def counts_all(self) -> bool:
        return self.map.people == self.finished
