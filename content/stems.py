"""A small Russian stemmer and the likeness of two statements.

It only has to bring forms of one word together well enough to notice that two statements say the
same: endings are cut, the stem keeps at least four letters.
"""

import re
from functools import lru_cache

from content.wordlists import WORDLISTS

FUNCTION_WORDS = WORDLISTS["function_words"]

_ENDINGS = sorted(WORDLISTS["endings"], key=lambda ending: (-len(ending), ending))
_STEM_LETTERS = 4
_WORD = re.compile(r"[а-яё]+")


def words(text: str) -> list[str]:
    """Russian words of the text in lower case, hyphenated ones in parts."""
    return _WORD.findall(text.lower())


def stem(word: str) -> str:
    bare = word.replace("ё", "е")
    for reflexive in ("ся", "сь"):
        if bare.endswith(reflexive) and len(bare) - 2 >= _STEM_LETTERS:
            bare = bare[:-2]
            break
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= _STEM_LETTERS:
            return bare[: -len(ending)]
    return bare


@lru_cache(maxsize=1024)
def stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words(text) if word not in FUNCTION_WORDS)


def likeness(one: str, other: str) -> float:
    """Jaccard index of stems without function words: 0 nothing in common, 1 the same stems."""
    left, right = stems(one), stems(other)
    if not left and not right:
        return 1.0
    return len(left & right) / len(left | right)
