"""What a statement may not say: negations, the past, words that give the teacher a gender.

These are heuristics over forms of words. They are allowed to be strict: a false alarm is answered
by another wording or, for a noun that only looks like a verb, by a line in the lists below.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from content.codes import VARIANTS, Variant
from content.stems import words
from content.wordlists import WORDLISTS

FORBIDDEN = WORDLISTS["forbidden"]

_NEGATION = re.compile(r"^(не|без|бес)[а-яё]{3,}$")
_NEGATION_FREE = tuple(WORDLISTS["negation_free"])
_PAST = re.compile(r"[а-яё]{2,}(л|ла|ло|ли)(ся|сь)?$")
_PAST_IRREGULAR = WORDLISTS["past_irregular"]
_PAST_FREE = WORDLISTS["past_free"]
_SHORT = re.compile(r"[а-яё]{3,}(ан|ян|ен|ён)а?$")
_SHORT_FREE = WORDLISTS["short_free"]
_GENDERED = WORDLISTS["gendered"]
_FOREIGN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {variant: tuple(WORDLISTS[f"foreign_{variant}"]) for variant in VARIANTS}
)
_FOREIGN_FREE = re.compile("|".join(WORDLISTS["foreign_free"]))


def forbidden(text: str) -> list[str]:
    return [word for word in words(text) if word in FORBIDDEN]


def negation_prefixed(text: str) -> list[str]:
    """Words that hide a negation in a prefix («непонятный»)."""
    return [
        word
        for word in words(text)
        if _NEGATION.match(word) and not word.startswith(_NEGATION_FREE)
    ]


def past_tense(text: str) -> list[str]:
    return [
        word
        for word in words(text)
        if word in _PAST_IRREGULAR or (_PAST.search(word) and word not in _PAST_FREE)
    ]


def gendered(text: str) -> list[str]:
    """Short adjectives, participles and pronouns that agree with the speaker in gender."""
    return [
        word
        for word in words(text)
        if word in _GENDERED or (_SHORT.search(word) and word not in _SHORT_FREE)
    ]


def foreign(text: str, variant: Variant) -> list[str]:
    """Words of somebody else's work: exams of the seniors in years 1-4, a lesson (урок) in a
    kindergarten."""
    bare = _FOREIGN_FREE.sub(" ", text.lower())
    return [word for word in words(bare) if word.startswith(_FOREIGN[variant])]
