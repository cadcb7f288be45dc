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


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolPage:
    school: School
    municipality: Municipality
    leaders: tuple[Leader, ...]
    teachers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Department:
    id: int
    school_id: int
    name: str
    people: int = 0
