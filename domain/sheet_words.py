"""Phrases by which the columns and the values of a staff list are known. The words are data."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from domain.people import name_key

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words in order; one that ends with "*" is the beginning of a word."""

    key: str
    words: tuple[str, ...]

    def letters_in(self, said: tuple[str, ...]) -> int:
        """Letters of the phrase where the text has all its words in this order, else 0."""
        position = 0
        for word in self.words:
            while position < len(said) and not _fits(word, said[position]):
                position += 1
            if position == len(said):
                return 0
            position += 1
        return sum(len(word.rstrip("*")) for word in self.words)


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases with the keys they stand for."""

    all: tuple[Phrase, ...]

    @classmethod
    def of(cls, table: Mapping[str, Sequence[str]]) -> "Phrases":
        return cls(
            tuple(
                Phrase(key=str(key), words=tuple(phrase.split()))
                for key, phrases in table.items()
                for phrase in phrases
            )
        )

    def find(self, text: str) -> str | None:
        """The key of the longest phrase that the text has; of equal ones the first."""
        said = words_of(text)
        best, found = 0, None
        for phrase in self.all:
            letters = phrase.letters_in(said)
            if letters > best:
                best, found = letters, phrase.key
        return found

    def every(self, text: str) -> tuple[str, ...]:
        """Keys of all phrases that the text has, in the order of the phrases."""
        said = words_of(text)
        return tuple(dict.fromkeys(one.key for one in self.all if one.letters_in(said)))

    def fits(self, text: str) -> bool:
        return self.find(text) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetWords:
    """Keys: of `columns` SheetColumn, of `positions` Position, of `subjects` their names."""

    columns: Phrases
    positions: Phrases
    subjects: Phrases
    leaders: Phrases
    others: Phrases
    skipped: Phrases
    signature: Phrases
    vacancy: Phrases
    department: Phrases
    none: Phrases
    under_a_year: Phrases
    months: Phrases
    many_years: Phrases
    employment_main: Phrases
    employment_internal: Phrases
    employment_external: Phrases
    part_time: Phrases
    category_highest: Phrases
    category_first: Phrases
    category_fitness: Phrases
    rate_words: Phrases
    hours: Phrases


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """Words of a text as they are compared: folded, ё as е, signs left out."""
    return tuple(_WORD.findall(name_key(text)))


def _fits(word: str, said: str) -> bool:
    return said.startswith(word[:-1]) if word.endswith("*") else said == word
