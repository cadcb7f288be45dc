"""A name that was typed to find a person by: in any case, with the other names in any order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from domain.text import words_of
from domain.typed_choice import stem_of

_SHORT_GIVEN = 3
_BEFORE_INITIALS = re.compile(r"([^\W\d_]+)\s[^\W\d_]\.")


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedSurname:
    """`stem` begins the surname; `longest`: the most letters it may have, None where any."""

    stem: str
    longest: int | None = None

    def is_of(self, surname: str) -> bool:
        return surname.startswith(self.stem) and len(surname) <= (self.longest or len(surname))

    @classmethod
    def of_other_case(cls, typed: str) -> Self | None:
        """«яснову» is «яснов», and no surname that is longer: no case of one is shorter than what
        it is called by. None for a word that is too short to lose its ending."""
        stem = stem_of(typed)
        return None if stem == typed else cls(stem=stem, longest=len(typed))


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedName:
    """A surname, and beginnings of each of the `others`."""

    surname: TypedSurname
    others: tuple[str, ...] = ()

    def is_of(self, key: str) -> bool:
        """`key` is of `domain.people.name_key`: surname, given name, patronymic."""
        surname, *others = key.split()
        return self.surname.is_of(surname) and all(
            any(one.startswith(begin) for one in others) for begin in self.others
        )


def typed_names(query: str) -> tuple[TypedName, ...]:
    """What the query, folded as name keys are, may be beside a part of the name as it is written.

    «примерову», «Указкин П.Д.», «п. д. указкин», «павел указкин»; nothing for what
    has no other reading.
    """
    words = query.replace(".", " ").split()
    if len(words) == 1:
        surname = TypedSurname.of_other_case(query)
        return () if surname is None else (TypedName(surname=surname),)
    if not words or not all(word.replace("-", "").isalpha() for word in words):
        return ()
    first, *rest = words
    found = [_named(first, rest)] if len(first) > 1 else []
    *before, last = words
    if len(last) > 1 and (len(before) == 1 or all(len(one) == 1 for one in before)):
        found.append(_named(last, before))
    return tuple(found)


def surname_of(typed: Sequence[str], labels: Sequence[str]) -> int | None:
    """The place, from 0, of the one label that names a person of this surname in another case. A
    surname has initials behind it: any other word may be a verb, of which an ending says more."""
    wanted = TypedSurname.of_other_case(typed[0]) if len(typed) == 1 else None
    if wanted is None:
        return None
    found = [
        place
        for place, label in enumerate(labels)
        if any(
            wanted.is_of(word)
            for surname in _BEFORE_INITIALS.findall(label)
            for word in words_of(surname)
        )
    ]
    return found[0] if len(found) == 1 else None


def _named(surname: str, others: list[str]) -> TypedName:
    return TypedName(
        surname=TypedSurname(stem=stem_of(surname)),
        others=tuple(_uncased(one) for one in others),
    )


def _uncased(name: str) -> str:
    """A given name changes by its last letter: «анну», «ильи»."""
    return name[:-1] if len(name) > _SHORT_GIVEN else name
