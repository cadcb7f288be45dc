"""Rules of the consent texts and of the calendar."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from content.codes import CONSENT_ROLES, INSTITUTION_KINDS, LANGUAGES
from content.model import Consent, ConsentWords, Holidays
from content.problem import Problem

CONSENT_LIMIT = 3000
"""Below Telegram's 4096, so that the text and a line above it fit one message."""

_TAG = re.compile(r"<[^>]*>")
_BOLD = re.compile(r"<b>[^<>]+</b>")
_UNSPOKEN = re.compile(r"\{[^{}]*\}")
_CYRILLIC = re.compile(r"[А-Яа-яЁё]+")
_DAY = re.compile(r"\d\d-\d\d")
_OWN_NAMES = frozenset({"ИОМ"})
"""Words that stay Russian in an English text: names of the trade."""
_LEAP_YEAR = 2024


def consent_problems(consent: Consent, file: str) -> Iterator[Problem]:
    readers = Counter(
        (role, kind) for words in consent.words for role in words.roles for kind in words.kinds
    )
    for role in CONSENT_ROLES:
        wrong = {readers[role, kind] for kind in INSTITUTION_KINDS} - {1}
        for number in sorted(wrong):
            yield Problem(code="consent.role", file=file, key=role, params={"found": number})
    found_already: list[Problem] = []
    for words in consent.words:
        for problem in _words(words, file):
            # A fault of a text shows in the words of every kind of institution.
            if problem not in found_already:
                found_already.append(problem)
                yield problem


def _words(words: ConsentWords, file: str) -> Iterator[Problem]:
    for name, text in (
        ("text", words.text),
        ("who_sees", words.who_sees),
        ("refused", words.refused),
    ):
        for language in LANGUAGES:
            value = text.of(language)
            key = f"{'+'.join(words.roles)}.{name}.{language}"
            if not 0 < len(value) <= CONSENT_LIMIT:
                yield Problem(
                    code="consent.length",
                    file=file,
                    key=key,
                    params={"length": len(value), "limit": CONSENT_LIMIT},
                )
            bare = _BOLD.sub("", value)
            if _TAG.search(bare) or set("<>&") & set(bare):
                yield Problem(code="consent.markup", file=file, key=key)
            for word in _UNSPOKEN.findall(value):
                yield Problem(code="consent.unspoken", file=file, key=key, params={"word": word})
            if language == "en" and set(_CYRILLIC.findall(value)) - _OWN_NAMES:
                yield Problem(code="consent.not_english", file=file, key=key)


def holiday_problems(holidays: Holidays, file: str) -> Iterator[Problem]:
    if list(holidays.days) != sorted(set(holidays.days)):
        yield Problem(code="calendar.order", file=file)
    for day in holidays.days:
        if not _DAY.fullmatch(day) or not _exists(day):
            yield Problem(code="calendar.bad_day", file=file, key=day)


def _exists(day: str) -> bool:
    try:
        date.fromisoformat(f"{_LEAP_YEAR}-{day}")
    except ValueError:
        return False
    return True
