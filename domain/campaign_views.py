"""What the leaders of a school see of its diagnoses. Names are labels, ready to be shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from domain.calendar import DayKind
from domain.campaign_map import DeficitMap
from domain.campaign_term import Crossing, Term, TermChoice
from domain.campaigns import Campaign, Counts, Participation
from domain.diagnosis import Form
from domain.organisation import Department
from domain.paging import pages_of
from domain.people import Position
from domain.staff import Without

PAGE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A questionnaire that can be asked; minutes for whoever answers all of it."""

    questionnaire: str
    form: Form
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitting:
    """Whom a draft would ask today: people, those of them to whom the bot does not write, and why;
    those who are not asked because they are away, because the questionnaire is about other work,
    or because another diagnosis asks them the same in these days."""

    people: int
    away: int
    without: Mapping[Without, int] = field(default_factory=dict)
    other_work: int = 0
    already: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A diagnosis that asks the same in the days of a draft; `counts` of the leader's people."""

    campaign: Campaign
    counts: Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A diagnosis being put together. `tell_at` is when people hear of it if it opens now, and
    `reminders` are the days on which those who have not finished are reminded. Whom those `beside`
    it ask, it does not ask a second time."""

    campaign: Campaign
    today: date
    choices: tuple[Choice, ...]
    departments: tuple[Department, ...]
    terms: tuple[tuple[TermChoice, Term], ...]
    crossings: tuple[Crossing, ...]
    fitting: Fitting
    tell_at: datetime | None
    reminders: tuple[date, ...] = ()
    put_off: tuple[DayKind, ...] = ()
    """For what days some of `terms` are longer than they are called."""
    beside: tuple[Beside, ...] = ()

    @property
    def choice(self) -> Choice | None:
        wanted = (self.campaign.questionnaire, self.campaign.form)
        return next((one for one in self.choices if (one.questionnaire, one.form) == wanted), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody who may be chosen by name."""

    post_id: int
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidatePage:
    campaign: Campaign
    lines: tuple[Candidate, ...]
    total: int
    page: int
    query: str = ""

    @property
    def pages(self) -> int:
        return pages_of(self.total, PAGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignLine:
    campaign: Campaign
    counts: Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignList:
    """Diagnoses of a school, the open ones first. `manages`: the reader may open one."""

    school_id: int
    school: str
    lines: tuple[CampaignLine, ...]
    total: int
    page: int
    today: date
    manages: bool
    draft: Campaign | None = None

    @property
    def pages(self) -> int:
        return pages_of(self.total, PAGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Handling:
    """What the reader may do with a diagnosis now.

    `reminds`: those who have not passed; `newcomers` fit and are not asked yet.
    """

    manages: bool = False
    undoable: bool = False
    reopenable: bool = False
    newcomers: int = 0
    reminds: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignPage:
    """`part`: the reader leads only some departments, and the numbers are of these.

    `sees_map`: of a questionnaire with levels; `sees_totals`: of one without, how many chose what.
    `municipal_id`: the diagnosis of many schools that this is a part of, to whoever follows that.
    `reminds_on`: the day of the next reminder that waits to be sent.
    """

    campaign: Campaign
    school: str
    counts: Counts
    today: date
    part: bool
    handling: Handling
    sees_map: bool
    sees_totals: bool = False
    municipal_id: int | None = None
    reminds_on: date | None = None
    crossings: tuple[Crossing, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentLine:
    """`name` is None for people of no department."""

    department_id: int | None
    name: str | None
    counts: Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentList:
    campaign: Campaign
    school: str
    today: date
    lines: tuple[DepartmentLine, ...]
    counts: Counts
    """Of all of them together."""
    part: bool = False
    """The reader leads only some departments."""


class MemberList(StrEnum):
    """People of a diagnosis by where they stand."""

    NOT_PASSED = "n"
    PASSED = "p"
    ALL = "a"


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberLine:
    """A fact of participation, by name. `passed_on` is a day in the reader's zone."""

    post_id: int
    label: str
    standing: Participation
    without: Without | None
    away: bool
    department: str | None = None
    position: Position | None = None
    passed_on: date | None = None
    reminded_on: date | None = None
    """Looked up for a file only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipationSheet:
    """All who are asked, for a file."""

    campaign: Campaign
    school: str
    today: date
    lines: tuple[MemberLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberPage:
    """`opens_people`: the reader may open the page of a person from here; `reminds`: those who have
    not passed."""

    campaign: Campaign
    which: MemberList
    lines: tuple[MemberLine, ...]
    total: int
    page: int
    today: date
    manages: bool
    opens_people: bool
    reminds: bool

    @property
    def remindable(self) -> bool:
        """Whether the reader may remind those who are listed."""
        return self.which is MemberList.NOT_PASSED and self.reminds and bool(self.lines)

    @property
    def pages(self) -> int:
        return pages_of(self.total, PAGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView:
    """The map with the words for it: titles of groups by key and their names in a picture,
    names of departments by id."""

    campaign: Campaign
    school: str
    today: date
    map: DeficitMap
    titles: dict[str, str]
    labels: dict[str, str]
    names: dict[int, str]
    part: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDepartment:
    """What a head sees of his department in one diagnosis: counts, and groups of five or more.

    `map` is None where the questionnaire has no levels: what was chosen is not a head's to see.
    """

    campaign: Campaign
    department: str
    today: date
    counts: Counts
    map: DeficitMap | None
    titles: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolLine:
    """A school of the municipality with its open or last diagnosis, if it ever had one."""

    school_id: int
    name: str
    campaign: Campaign | None
    counts: Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class TownPage:
    lines: tuple[SchoolLine, ...]
    total: int
    page: int
    today: date

    @property
    def pages(self) -> int:
        return pages_of(self.total, PAGE)
