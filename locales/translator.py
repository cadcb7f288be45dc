"""Texts by key: Fluent files of a language behind one typed call.

`t("key", name=…)` gives Telegram-HTML: arguments are escaped, the texts themselves may hold
`<b>`. `t.plain(...)` is for buttons and toasts, which know no markup.
"""

import html
from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

from locales.compiled import Messages, messages

LANGUAGES = ("ru", "en")
DEFAULT_LANGUAGE = "ru"
KIND = "school"
WORDS = "school"
"""A reader of whose place nothing is known is spoken to as a school speaks."""
CALLED = "iom"
"""What plans are called where nothing is known of the place."""


class Markup(str):
    """A string that is HTML already: the translator lets it through unescaped."""

    __slots__ = ()


class MissingText(LookupError):
    """A key that no file of the language has, or arguments that do not fit it."""


class Translator:
    """One language, for a reader of one place. Make it with `translator(language)`.

    `kind` is the kind of institution he works in, `words` the vocabulary of his work, `called` how
    plans are called there. Texts have them as `$kind`, `$words` and `$called` wherever the caller
    does not speak of another place.
    """

    def __init__(
        self, language: str, *, kind: str = KIND, words: str = WORDS, called: str = CALLED
    ) -> None:
        self.language = language
        self._messages = _messages(language)
        self._place = {"kind": kind, "words": words, "called": called}

    def __call__(self, key: str, /, **args: object) -> Markup:
        return Markup(self._format(key, {name: _escaped(value) for name, value in args.items()}))

    def plain(self, key: str, /, **args: object) -> str:
        """Without markup: for buttons, toasts and file names."""
        return self._format(key, dict(args))

    def has(self, key: str) -> bool:
        return key in self._messages

    def lines(self, parts: Iterable[str]) -> Markup:
        """Joins ready HTML lines."""
        return Markup("\n".join(parts))

    def day(self, day: date, today: date) -> str:
        """«ср, 17 марта»; the year only when it is not this one."""
        key = "date-day" if day.year == today.year else "date-day-year"
        return self.plain(
            key,
            weekday=self.plain(f"date-weekday-{day.isoweekday()}"),
            day=str(day.day),
            month=self.plain(f"date-month-{day.month}"),
            year=str(day.year),
        )

    def day_short(self, day: date, today: date) -> str:
        """«17 марта»."""
        key = "date-short" if day.year == today.year else "date-short-year"
        return self.plain(
            key,
            day=str(day.day),
            month=self.plain(f"date-month-{day.month}"),
            year=str(day.year),
        )

    def month_title(self, year: int, month: int) -> str:
        """«Март 2027», the head of a calendar."""
        return self.plain(
            "date-month-year", month=self.plain(f"date-month-name-{month}"), year=str(year)
        )

    def moment(self, moment: datetime, zone: ZoneInfo, today: date) -> str:
        """«ср, 17 марта, 14:20» in the zone."""
        local = moment.astimezone(zone)
        return self.plain("date-moment", day=self.day(local.date(), today), time=f"{local:%H:%M}")

    def _format(self, key: str, args: dict[str, Any]) -> str:
        message = self._messages.get(key)
        if message is None:
            raise MissingText(f"{self.language}: {key}")
        errors: list[Exception] = []
        text = message({**self._place, **args}, errors)
        if errors:
            raise MissingText(f"{self.language}: {key}: {errors[0]}")
        return str(text)


def _escaped(value: object) -> object:
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return html.escape(value, quote=False)


@cache
def _messages(language: str) -> Messages:
    folder = files("locales") / language
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".ftl"))
    return messages(
        language, "\n".join((folder / name).read_text(encoding="utf-8") for name in names)
    )


@cache
def translator(
    language: str, *, kind: str = KIND, words: str = WORDS, called: str = CALLED
) -> Translator:
    """The translator of a language; of the default one where the language is not known."""
    known = language if language in LANGUAGES else DEFAULT_LANGUAGE
    return Translator(known, kind=kind, words=words, called=called)
