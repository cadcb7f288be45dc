"""Known phrases are recognised in a text: in cells of a staff list, in a title, in a sentence.

The text says more than the phrase does, and the phrases are data with their tolerance written in
them. A button's label that was typed, whole or in part, is `domain/typed_choice`: there the text
says less.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from domain.text import words_of


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
        said = _words(text)
        best, found = 0, None
        for phrase in self.all:
            letters = phrase.letters_in(said)
            if letters > best:
                best, found = letters, phrase.key
        return found

    def every(self, text: str) -> tuple[str, ...]:
        """Keys of all phrases that the text has, in the order of the phrases."""
        said = _words(text)
        return tuple(dict.fromkeys(one.key for one in self.all if one.letters_in(said)))

    def fits(self, text: str) -> bool:
        return self.find(text) is not None


_words = lru_cache(maxsize=4096)(words_of)
"""A cell of a staff list is asked about by every column's phrases."""


def _fits(word: str, said: str) -> bool:
    return said.startswith(word[:-1]) if word.endswith("*") else said == word
