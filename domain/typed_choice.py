"""A choice that was typed instead of pressed: the label of one of a few buttons, or a part of it.

The text says no more than the label does. A text that says more is read by `domain/phrases`.
"""

from collections.abc import Callable, Sequence

from domain.text import words_of

FEWEST_LETTERS = 3
"""Shorter beginnings fit by chance."""

ENDING = 2
LONGEST_WHOLE = 5
"""Of a longer word the ending may be of another case."""


def typed_choice(
    text: str,
    labels: Sequence[str],
    *,
    numbered: int = 0,
    spoken: Sequence[Sequence[str]] = (),
) -> int | None:
    """The place, from 0, of the one label that the text names; None where that is none or several.

    A label is named by its number in the order shown, from 1 (the first `numbered` ones alone) or
    by a word for it (`spoken`: those of the first, the second …), by all of its words, or by some
    of them in a row, of which the last one may be cut short: «с опор» is «Получается с опорой», and
    «получается» alone may be its opposite, too.
    """
    typed = words_of(text)
    if not typed:
        return None
    if len(typed) == 1 and typed[0].isdecimal():
        number = int(typed[0][:3])
        return number - 1 if 1 <= number <= numbered else None
    known = [words_of(label) for label in labels]
    if typed in known:
        return known.index(typed)
    for place, words in enumerate(spoken):
        if typed in [words_of(word) for word in words]:
            return place
    if sum(len(word) for word in typed) < FEWEST_LETTERS:
        return None
    # «Пока» is a word of one label before it is the beginning of «показать».
    for fits in (str.__eq__, str.startswith):
        found = [place for place, label in enumerate(known) if _within(typed, label, fits)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def naming(text: str, labels: Sequence[str]) -> tuple[int, ...]:
    """The places, from 0, of all labels that have each of the words, whole or as a beginning; where
    none has, by these words without their endings: «яснову» is «Яснова А. Б.»."""
    typed = words_of(text)
    if sum(len(word) for word in typed) < FEWEST_LETTERS:
        return ()
    known = [words_of(label) for label in labels]
    if typed in known:
        return tuple(place for place, words in enumerate(known) if words == typed)
    stems = tuple(stem_of(word) for word in typed)
    return _having(typed, known) or _having(stems, known)


def named_within(text: str, labels: Sequence[str]) -> tuple[int, ...]:
    """The places, from 0, of all labels whose words all stand in the text, in whatever case:
    «алгебра и геометрия», «по русскому языку»; where there are none, as `naming`."""
    typed = {stem_of(word) for word in words_of(text)}
    known = [words_of(label) for label in labels]
    found = tuple(
        place
        for place, words in enumerate(known)
        if words and all(stem_of(word) in typed for word in words)
    )
    return found or naming(text, labels)


def _having(typed: Sequence[str], known: Sequence[Sequence[str]]) -> tuple[int, ...]:
    return tuple(
        place
        for place, words in enumerate(known)
        if all(any(one.startswith(word) for one in words) for word in typed)
    )


def stem_of(word: str) -> str:
    """Without the ending of its case; a number has none."""
    return word[:-ENDING] if word.isalpha() and len(word) > LONGEST_WHOLE else word


def _within(typed: Sequence[str], label: Sequence[str], fits: Callable[[str, str], bool]) -> bool:
    """The words stand in the label in a row; `fits` says what its last one is like."""
    whole, last = typed[:-1], typed[-1]
    return any(
        label[start : start + len(whole)] == whole and fits(label[start + len(whole)], last)
        for start in range(len(label) - len(whole))
    )
