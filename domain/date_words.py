"""The words in which people name dates, and a text cut into them.

The tables are `dates.toml` of a locale; an edge loads them and passes `DateWords.from_dict(...)`.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Self

MAX_CHARACTERS = 100


class Role(StrEnum):
    """What a word does in a date; one letter each, so that a phrase becomes a short pattern."""

    NUMBER = "n"
    MONTH = "m"
    WEEKDAY = "w"
    OFFSET = "o"
    UNIT = "u"
    EDGE = "e"
    IN = "i"
    NEXT = "x"
    THIS = "t"
    LAST = "l"
    AFTER = "a"
    HOLIDAYS = "h"
    TERM = "q"
    SCHOOL = "k"
    CALENDAR = "c"
    PERIOD = "y"
    UNTIL = "p"
    ORDINAL = "s"
    FILLER = "f"


NUMBERED = {
    "numbers": Role.NUMBER,
    "months": Role.MONTH,
    "weekdays": Role.WEEKDAY,
    "offsets": Role.OFFSET,
}
"""Tables number → words: numbers, months 1-12, weekdays 1-7 from Monday, days from today."""

UNITS = {"day": 1, "week": 2, "month": 3, "half_year": 4, "year": 5}
EDGES = {"start": 1, "middle": 2, "end": 3}
HOLIDAYS = {"any": 0, "autumn": 1, "winter": 2, "spring": 3, "summer": 4}
TERMS = {"any": 0, "first": 1, "second": 2, "third": 3, "fourth": 4, "half": 5}
"""The holidays that end the term of the same number; `half` is the half-year that is running."""
NAMED = {
    "units": (Role.UNIT, UNITS),
    "edges": (Role.EDGE, EDGES),
    "holidays": (Role.HOLIDAYS, HOLIDAYS),
    "terms": (Role.TERM, TERMS),
}
"""Tables name → words."""

DAY, WEEK, MONTH, HALF_YEAR, YEAR = UNITS.values()
START, MIDDLE, END = EDGES.values()
HALF = TERMS["half"]

_PLAIN = {
    "in": Role.IN,
    "next": Role.NEXT,
    "this": Role.THIS,
    "last": Role.LAST,
    "after": Role.AFTER,
    "school": Role.SCHOOL,
    "calendar": Role.CALENDAR,
    "until": Role.UNTIL,
    "ordinal": Role.ORDINAL,
    "filler": Role.FILLER,
}

NEAR_FROM = 5
"""Letters of the shortest name of a month that is known in spite of a slip: «июня» is one letter
from «июля»."""

_TOKEN = re.compile(
    r"(?P<iso>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})(?![0-9])"
    r"|(?P<dashed>[0-9]{1,2}-[0-9]{1,2}-(?:[0-9]{4}|[0-9]{2}))(?![0-9])"
    r"|(?P<time>(?:[01]?[0-9]|2[0-3]):[0-5][0-9])(?![0-9])"
    r"|(?P<date>[0-9]{1,2} ?(?P<sep>[./]) ?[0-9]{1,2}"
    r"(?: ?(?P=sep) ?(?:[0-9]{4}|[0-9]{2})(?![0-9]))?)(?![0-9])"
    r"|(?P<number>[0-9]+)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<other>[\d_])"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    role: Role
    value: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """``entries``: normalised words of a phrase → its token; ``longest``: words in the longest.

    ``range_from``, ``range_to``: what stands before the first and the last day of a range. They are
    no tokens: in a single date they mean something else or nothing. ``deadline``: what parts a date
    from the words before it. ``refusal``: what says no to one date before another. ``shift_by``,
    ``shift_later``, ``shift_earlier``: what makes a span of time a move of a date by as much,
    ``shift_never``: what tells the time itself.
    """

    entries: Mapping[tuple[str, ...], Token]
    longest: int
    range_from: tuple[str, ...] = ()
    range_to: tuple[str, ...] = ()
    deadline: tuple[str, ...] = ()
    refusal: tuple[str, ...] = ()
    shift_by: tuple[str, ...] = ()
    shift_later: tuple[str, ...] = ()
    shift_earlier: tuple[str, ...] = ()
    shift_never: tuple[str, ...] = ()

    @classmethod
    def from_dict(cls, tables: Mapping[str, Any]) -> Self:
        """From the parsed toml; ValueError when a word has two meanings, KeyError on a bad table.

        ``[numbers] [months] [weekdays] [offsets]``: number = [phrases]; ``[units] [edges]
        [holidays] [terms]``: name = [phrases]; ``[periods]``: "month-day month-day" = [phrases],
        the first day and the first day after; ``[words]``: role = [phrases]; ``[ranges]``: from,
        to = [phrases]; ``[deadline]``, ``[refusal]``: before = [phrases]; ``[shift]``: by, later,
        earlier, never = [single words].
        """
        entries: dict[tuple[str, ...], Token] = {}

        def add(role: Role, value: int, phrases: Sequence[str]) -> None:
            for phrase in phrases:
                key = tuple(normalise(phrase).split())
                token = Token(role=role, value=value)
                if entries.setdefault(key, token) != token:
                    raise ValueError(f"two meanings: {phrase!r}")

        for table, role in NUMBERED.items():
            for number, phrases in tables[table].items():
                add(role, int(number), phrases)
        for table, (role, values) in NAMED.items():
            for name, phrases in tables[table].items():
                add(role, values[name], phrases)
        for days, phrases in tables["periods"].items():
            add(Role.PERIOD, int(re.sub("[- ]", "", days)), phrases)
        for name, phrases in tables["words"].items():
            add(_PLAIN[name], 0, phrases)
        ranges = {name: tuple(map(normalise, tables["ranges"][name])) for name in ("from", "to")}
        shift = {
            name: tuple(map(normalise, tables["shift"][name]))
            for name in ("by", "later", "earlier", "never")
        }
        return cls(
            entries=MappingProxyType(entries),
            longest=max(map(len, entries)),
            range_from=ranges["from"],
            range_to=ranges["to"],
            deadline=tuple(map(normalise, tables["deadline"]["before"])),
            refusal=tuple(map(normalise, tables["refusal"]["before"])),
            shift_by=shift["by"],
            shift_later=shift["later"],
            shift_earlier=shift["earlier"],
            shift_never=shift["never"],
        )


def normalise(text: str) -> str:
    """One case, one form of every character, no invisible ones; Cyrillic io reads as ie."""
    plain = unicodedata.normalize("NFC", text).casefold().replace("\u0451", "\u0435")
    return "".join(char for char in plain if unicodedata.category(char) != "Cf")


def tokens(text: str, words: DateWords) -> list[Token] | None:
    """The text as tokens without fillers; None if a word is unknown or the text is too long.

    A numeric date becomes the same tokens as day, month name and year. Everything that is neither
    a letter nor a digit only separates.
    """
    if len(text) > MAX_CHARACTERS:
        return None
    found: list[Token] = []
    pending: list[str] = []
    for match in _TOKEN.finditer(normalise(text)):
        if match["word"]:
            pending.append(match["word"])
            continue
        named = _named(pending, words)
        numeric = _numeric(match)
        if named is None or numeric is None:
            return None
        found += named + numeric
        pending = []
    named = _named(pending, words)
    if named is None:
        return None
    return [token for token in found + named if token.role is not Role.FILLER]


def _named(pending: Sequence[str], words: DateWords) -> list[Token] | None:
    """Words to tokens, the longest known phrase first; None at the first unknown word.

    A month with one slip in it («апрля») is still that month: what was understood is shown.
    """
    found: list[Token] = []
    start = 0
    while start < len(pending):
        for length in range(min(words.longest, len(pending) - start), 0, -1):
            token = words.entries.get(tuple(pending[start : start + length]))
            if token is not None:
                found.append(token)
                start += length
                break
        else:
            token = _near(pending[start], words)
            if token is None:
                return None
            found.append(token)
            start += 1
    return found


def _near(word: str, words: DateWords) -> Token | None:
    """The month whose name is one letter away: added, lost, wrong or swapped with the next."""
    found = {
        token
        for (known, *rest), token in words.entries.items()
        if token.role is Role.MONTH and not rest and len(known) >= NEAR_FROM
        if _one_slip(word, known)
    }
    return found.pop() if len(found) == 1 else None


def _one_slip(word: str, known: str) -> bool:
    same = 0
    while word[same : same + 1] == known[same : same + 1] != "":
        same += 1
    rest, meant = word[same:], known[same:]
    swapped = rest[1::-1] + rest[2:]
    return meant in (rest[1:], swapped) or rest[1:] == meant[1:] or rest == meant[1:]


def _numeric(match: re.Match[str]) -> list[Token] | None:
    if match["time"]:
        return []
    if match["dashed"]:
        day, month, year = (int(part) for part in match["dashed"].split("-"))
        return _date_tokens(day, month, year)
    if match["iso"]:
        year, month, day = (int(part) for part in match["iso"].split("-"))
        return _date_tokens(day, month, year)
    if match["date"]:
        first, second, *rest = (int(part) for part in match["date"].split(match["sep"]))
        if match["sep"] == "/" and second > 12 >= first:
            # Only 3/15 can be meant by the month first; 3/4 is the third of April.
            first, second = second, first
        return _date_tokens(first, second, rest[0] if rest else None)
    if match["number"]:
        return [Token(role=Role.NUMBER, value=int(match["number"]))]
    return None


def _date_tokens(day: int, month: int, year: int | None) -> list[Token]:
    found = [Token(role=Role.NUMBER, value=day), Token(role=Role.MONTH, value=month)]
    if year is not None:
        found.append(Token(role=Role.NUMBER, value=year + 2000 if year < 100 else year))
    return found
