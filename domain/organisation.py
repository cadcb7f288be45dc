"""Municipalities, schools and departments, as they are shown and chosen."""

from dataclasses import dataclass
from types import MappingProxyType

from domain.people import ChannelPolicy, PersonName, Role, SchoolKind

ZONES = MappingProxyType(
    {
        "kaliningrad": "Europe/Kaliningrad",
        "moscow": "Europe/Moscow",
        "samara": "Europe/Samara",
        "yekaterinburg": "Asia/Yekaterinburg",
        "omsk": "Asia/Omsk",
        "krasnoyarsk": "Asia/Krasnoyarsk",
        "irkutsk": "Asia/Irkutsk",
        "yakutsk": "Asia/Yakutsk",
        "vladivostok": "Asia/Vladivostok",
        "magadan": "Asia/Magadan",
        "kamchatka": "Asia/Kamchatka",
    }
)
"""The eleven time zones of the country (law 107-FZ of 2011), from UTC+2 to UTC+12 in order."""


def zone_code(zone: str) -> str:
    """The code of a zone's name; Moscow's for a zone that is not in the list."""
    return next((code for code, name in ZONES.items() if name == zone), "moscow")


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    id: int
    name: str
    zone: str
    schools: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class School:
    id: int
    municipality_id: int
    name: str
    kind: SchoolKind
    zone: str
    channel_policy: ChannelPolicy


@dataclass(frozen=True, slots=True, kw_only=True)
class Leader:
    """Somebody who leads a school, and whether the bot knows his account."""

    post_id: int
    role: Role
    name: PersonName
    staff_no: int | None
    joined: bool
    school_id: int | None = None
    municipality_id: int | None = None
    school_kind: SchoolKind | None = None
    channel_policy: ChannelPolicy = ChannelPolicy.FULL
    ended: bool = False
    oneself: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolPage:
    school: School
    municipality: Municipality
    leaders: tuple[Leader, ...]
    teachers: int
    former: bool = False
    """Somebody led it whose post has ended, and could have it back."""
    unused: bool = False
    """Nothing was ever entered there: it may be removed."""

    @property
    def only_looks_unused(self) -> bool:
        """Nobody is there now, though somebody was, or something is written down."""
        return not (self.unused or self.leaders or self.teachers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Department:
    id: int
    school_id: int
    name: str
    people: int = 0
    """Those who teach in it; its head counts only if he does."""
    head: PersonName | None = None
    head_no: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Departments:
    """The departments of a school as its keeper sees them; `outside` are teachers in none."""

    school_id: int
    school_name: str
    kind: SchoolKind
    channel_policy: ChannelPolicy
    found: tuple[Department, ...]
    outside: int = 0

    def find(self, department_id: int | None) -> Department | None:
        return next((one for one in self.found if one.id == department_id), None)
