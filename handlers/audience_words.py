"""Whom somebody teaches, in his own words: «начальные классы», «с 5 по 9», «всех». Pure."""

from domain.people import Audience
from domain.text import words_of
from handlers.typed_press import phrases_of
from locales.translator import Translator

LAST_OF_PRIMARY, LAST = 4, 11


def audience_in(t: Translator, text: str) -> Audience | None:
    """None where the text says more or anything else."""
    typed = words_of(text)
    for audience in Audience:
        if typed in phrases_of(t, f"consent-audience-words-{audience.value}"):
            return audience
    return _of_grades(t, typed)


def _of_grades(t: Translator, typed: tuple[str, ...]) -> Audience | None:
    """Of several numbers, or of one that is called a grade: alone it may be that of a button."""
    grades, joins = (
        phrases_of(t, "consent-audience-grades"),
        phrases_of(t, "consent-audience-joins"),
    )
    numbers = [int(word[:3]) for word in typed if word.isdecimal()]
    words = [(word,) for word in typed if not word.isdecimal()]
    named = any(word in grades for word in words)
    if not all(word in (*grades, *joins) for word in words) or len(numbers) + named < 2:
        return None
    if not numbers or not all(1 <= number <= LAST for number in numbers):
        return None
    if max(numbers) <= LAST_OF_PRIMARY:
        return Audience.NOO
    return Audience.SOO if min(numbers) > LAST_OF_PRIMARY else Audience.BOTH
