"""Names in cases: «Ивановой Марии Петровны», «Ивановой Марии Петровне».

The rules are those that the Petrovich package ships; they are applied here, because its own code
skips every rule for both genders once a gender is named (that makes «Ольгы» and «Черныха»). What
no rule knows stays as it is written, and so does a name whose gender nothing tells.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from domain.people import PersonName

_BOTH = "androgynous"
_UNCHANGED = "."


class NameCase(IntEnum):
    """The values are places in a rule."""

    GENITIVE = 0
    DATIVE = 1


class Gender(StrEnum):
    FEMALE = "female"
    MALE = "male"


class _Part(StrEnum):
    SURNAME = "lastname"
    GIVEN = "firstname"
    PATRONYMIC = "middlename"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    gender: str
    endings: tuple[str, ...]
    changes: tuple[str, ...]
    first_words_only: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rules:
    """`words` are for whole words, `endings` for the rest; the first that fits is applied."""

    words: tuple[_Rule, ...]
    endings: tuple[_Rule, ...]


def full_name(name: PersonName, case: NameCase) -> str:
    """Surname, given name and patronymic, as far as they are there."""
    known = gender(name)
    if known is None:
        return name.full
    declined = (
        _declined(name.surname, _Part.SURNAME, known, case),
        _declined(name.given, _Part.GIVEN, known, case),
        _declined(name.patronymic, _Part.PATRONYMIC, known, case),
    )
    return " ".join(part for part in declined if part)


def gender(name: PersonName) -> Gender | None:
    """The patronymic tells it for sure; else the surname, then the given name; else nobody can."""
    return (
        _told_by(name.patronymic, _Part.PATRONYMIC)
        or _told_by(name.surname, _Part.SURNAME)
        or _told_by(name.given, _Part.GIVEN)
    )


def initials_first(name: PersonName) -> str:
    """«М. П. Иванова», as one signs; with non-breaking spaces."""
    initials = [f"{part[0]}." for part in (name.given, name.patronymic) if part]
    return "\u00a0".join([*initials, name.surname])


def _declined(name: str, part: _Part, known: Gender, case: NameCase) -> str:
    words = name.split()
    if part is _Part.PATRONYMIC and len(words) > 1:
        # «Гусейн оглы» has one form for all cases
        return name
    return " ".join("-".join(_pieces(word, part, known, case)) for word in words)


def _pieces(word: str, part: _Part, known: Gender, case: NameCase) -> Iterator[str]:
    pieces = word.split("-")
    if any(piece.islower() for piece in pieces):
        # «Гусейн-заде», «Кара-оол»: one word of one form
        yield word
        return
    for number, piece in enumerate(pieces, start=1):
        first = number < len(pieces)
        if piece.isupper() and len(piece) > 1:
            # «ИВАНОВА» of a list typed in capitals
            yield _inflected(piece.capitalize(), part, known, case, first=first).upper()
        else:
            yield _inflected(piece, part, known, case, first=first)


def _inflected(word: str, part: _Part, known: Gender, case: NameCase, *, first: bool) -> str:
    lower = word.lower()
    rules = _rules()[part]
    for rule in rules.words:
        if part is _Part.SURNAME and known is Gender.FEMALE and rule.changes[case] != _UNCHANGED:
            # «цой» and its like are meant for men; a woman's is «Цой» in all cases
            continue
        if _fits(rule, known, first=first) and lower in rule.endings:
            return _changed(word, rule.changes[case])
    for rule in rules.endings:
        if _fits(rule, known, first=first) and lower.endswith(rule.endings):
            return _changed(word, rule.changes[case])
    return word


def _fits(rule: _Rule, known: Gender, *, first: bool) -> bool:
    return rule.gender in {known.value, _BOTH} and (first or not rule.first_words_only)


def _changed(word: str, change: str) -> str:
    """«--ой»: two letters less, then «ой»."""
    if change == _UNCHANGED:
        return word
    cut = change.count("-")
    return word[: len(word) - cut] + change[cut:]


def _told_by(name: str, part: _Part) -> Gender | None:
    """By the longest ending that fits; None where two genders share it."""
    lower = name.lower()
    told = {
        ending: kind
        for kind, endings in _genders()[part].items()
        for ending in endings
        if lower.endswith(ending)
    }
    if not told:
        return None
    kind = told[max(told, key=len)]
    return None if kind == _BOTH else Gender(kind)


@cache
def _rules() -> Mapping[_Part, _Rules]:
    plain = _shipped("rules.json")
    return MappingProxyType(
        {
            part: _Rules(
                words=tuple(map(_rule, plain[part.value].get("exceptions", ()))),
                endings=tuple(map(_rule, plain[part.value]["suffixes"])),
            )
            for part in _Part
        }
    )


@cache
def _genders() -> Mapping[_Part, Mapping[str, tuple[str, ...]]]:
    plain = _shipped("gender.json")["gender"]
    return MappingProxyType(
        {
            part: {kind: tuple(endings) for kind, endings in plain[part.value].items()}
            for part in _Part
        }
    )


def _shipped(file: str) -> dict[str, Any]:
    text = (files("petrovich") / "rules" / file).read_text(encoding="utf-8")
    plain: dict[str, Any] = json.loads(text)
    return plain


def _rule(plain: Mapping[str, Any]) -> _Rule:
    return _Rule(
        gender=plain["gender"],
        endings=tuple(plain["test"]),
        changes=tuple(plain["mods"]),
        first_words_only="first_word" in plain.get("tags", ()),
    )
