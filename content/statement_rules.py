"""Rules of one statement of a scale and of one question with options or a text."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from content import wording
from content.codes import VARIANTS, Variant
from content.model import Option, Statement
from content.problem import Problem

TEXT_LIMIT = 140
HINT_LIMIT = 200
SHORT_LIMIT = 45
COMPETENCY_LIMIT = 90
ACTION_LIMIT = 120
OPTION_LIMIT = 60
OPTION_KEY_LIMIT = 12
"""An option's key stands in a button beside the statement's: 64 bytes hold them all."""
OPTIONS_AT_LEAST = 2
OPTIONS_AT_MOST = 12

_KEY = re.compile(r"[a-z]+\.[a-z][a-z_]*")
_OPTION_KEY = re.compile(r"[a-z][a-z0-9_]*")
_WORDINGS = (
    ("statement.forbidden_word", wording.forbidden),
    ("statement.negation_prefix", wording.negation_prefixed),
    ("statement.past_tense", wording.past_tense),
    ("statement.gendered", wording.gendered),
)
_FOREIGN_LABOUR: Mapping[Variant, frozenset[str]] = MappingProxyType(
    {
        "noo": frozenset({"B/01.5", "B/03.6"}),
        "soo": frozenset({"B/01.5", "B/02.6"}),
        "preschool": frozenset({"B/02.6", "B/03.6"}),
        "other": frozenset(),
    }
)


def statement_problems(statement: Statement, file: str, *, full: bool) -> Iterator[Problem]:
    """`full`: the hint, the competency, the labour function and the action must be there."""
    key = statement.key
    if not _KEY.fullmatch(key) or key.partition(".")[0] != statement.group:
        yield Problem(code="statement.bad_key", file=file, key=key)
    told: list[Problem] = []
    for variant in VARIANTS:
        for problem in _of_variant(statement, variant, file, full=full):
            if problem not in told:  # one text may serve several variants
                told.append(problem)
                yield problem
    yield from _question(statement, file)


def _of_variant(
    statement: Statement, variant: Variant, file: str, *, full: bool
) -> Iterator[Problem]:
    if not statement.asked_in(variant):
        if statement.has_own_words(variant):
            yield Problem(
                code="statement.idle_words",
                file=file,
                key=statement.key,
                params={"variant": variant},
            )
        return
    texts = [statement.text.of(variant), statement.observer_of(variant)]
    for text in texts:
        if text is not None:
            yield from _text(statement, text, file)
    names = [statement.short_of(variant), statement.hint_of(variant)]
    for value in (*texts, *names, statement.competency_of(variant), statement.action_of(variant)):
        for word in wording.foreign(value or "", variant):
            yield Problem(
                code="statement.foreign_word",
                file=file,
                key=statement.key,
                params={"word": word, "variant": variant},
            )
    yield from _lengths(statement, variant, file, full=full)
    yield from _labour(statement, variant, file, full=full)


def _text(statement: Statement, text: str, file: str) -> Iterator[Problem]:
    key = statement.key
    if not 0 < len(text) <= TEXT_LIMIT:
        yield _length("statement.text_length", file, key, text, TEXT_LIMIT)
    ends = (".",) if statement.kind == "scale" else (".", "?")
    if not (text[:1].isupper() and text.endswith(ends)) or ". " in text:
        yield Problem(code="statement.not_one_sentence", file=file, key=key)
    for code, find in _WORDINGS:
        for word in find(text):
            yield Problem(code=code, file=file, key=key, params={"word": word})


def _lengths(statement: Statement, variant: Variant, file: str, *, full: bool) -> Iterator[Problem]:
    key = statement.key
    short = statement.short_of(variant)
    for code, value, limit, needed in (
        ("statement.hint_length", statement.hint_of(variant), HINT_LIMIT, full),
        ("statement.short_length", short, SHORT_LIMIT, True),
        ("statement.competency_length", statement.competency_of(variant), COMPETENCY_LIMIT, full),
        ("statement.action_length", statement.action_of(variant), ACTION_LIMIT, full),
    ):
        if len(value) > limit or (needed and not value):
            yield _length(code, file, key, value, limit)
    if short[:1] != short[:1].lower() or short.endswith("."):
        yield Problem(code="statement.short_form", file=file, key=key)


def _labour(statement: Statement, variant: Variant, file: str, *, full: bool) -> Iterator[Problem]:
    code = statement.labour.of(variant)
    if code in _FOREIGN_LABOUR[variant] or (full and code is None and variant != "other"):
        yield Problem(
            code="statement.foreign_labour",
            file=file,
            key=statement.key,
            params={"variant": variant},
        )


def _question(statement: Statement, file: str) -> Iterator[Problem]:
    """Options stand only where there is something to choose, and each fits its button."""
    key, options = statement.key, statement.options
    choosing = statement.kind in ("one", "several")
    if choosing != bool(options) or (options and not _many(options)):
        yield Problem(
            code="question.options_count", file=file, key=key, params={"found": len(options)}
        )
    if statement.most is not None and (
        statement.kind != "several" or not 1 < statement.most < len(options)
    ):
        yield Problem(
            code="question.bad_most", file=file, key=key, params={"found": statement.most}
        )
    if statement.kind != "scale" and (statement.core or statement.observer):
        yield Problem(code="question.not_scale", file=file, key=key)
    for option in options:
        if not _OPTION_KEY.fullmatch(option.key) or len(option.key) > OPTION_KEY_LIMIT:
            yield Problem(code="option.bad_key", file=file, key=key, params={"word": option.key})
        if not 0 < len(option.title) <= OPTION_LIMIT:
            yield _length("option.title_length", file, key, option.title, OPTION_LIMIT)
    for code, values in (
        ("option.duplicate_key", [option.key for option in options]),
        ("option.duplicate_title", [option.title for option in options]),
    ):
        for value, times in Counter(values).items():
            if times > 1:
                yield Problem(code=code, file=file, key=key, params={"word": value})


def _many(options: Sequence[Option]) -> bool:
    return OPTIONS_AT_LEAST <= len(options) <= OPTIONS_AT_MOST


def _length(code: str, file: str, key: str, value: str, limit: int) -> Problem:
    return Problem(code=code, file=file, key=key, params={"length": len(value), "limit": limit})
