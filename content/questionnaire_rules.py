"""Rules of a questionnaire as a whole and of each statement in it."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType

from content import wording
from content.codes import VARIANTS
from content.model import Questionnaire, Statement
from content.problem import Problem
from content.stems import likeness

TEXT_LIMIT = 140
HINT_LIMIT = 200
SHORT_LIMIT = 45
COMPETENCY_LIMIT = 90
ACTION_LIMIT = 120
GROUP_SHORT_LIMIT = 20
LIKENESS_LIMIT = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How many statements there must be, in all and of each kind."""

    sizes: Mapping[str, int]
    core_in_group: int
    observed: int


SHAPES: Mapping[str, Shape] = MappingProxyType(
    {
        "self": Shape(
            sizes=MappingProxyType(
                {
                    "subject": 6,
                    "method": 9,
                    "assessment": 7,
                    "psychology": 7,
                    "upbringing": 6,
                    "communication": 6,
                    "digital": 5,
                    "personal": 6,
                }
            ),
            core_in_group=3,
            observed=16,
        )
    }
)

_KEY = re.compile(r"[a-z]+\.[a-z][a-z_]*")
_WORDINGS = (
    ("statement.forbidden_word", wording.forbidden),
    ("statement.negation_prefix", wording.negation_prefixed),
    ("statement.past_tense", wording.past_tense),
    ("statement.gendered", wording.gendered),
)


def questionnaire_problems(questionnaire: Questionnaire, file: str) -> Iterator[Problem]:
    yield from _shape(questionnaire, file)
    yield from _order(questionnaire, file)
    yield from _doubles(questionnaire, file)
    for statement in questionnaire.statements:
        yield from _statement(statement, file)
    yield from _alike(questionnaire, file)


def _shape(questionnaire: Questionnaire, file: str) -> Iterator[Problem]:
    shape = SHAPES.get(questionnaire.key)
    if shape is None:
        yield Problem(code="questionnaire.unknown", file=file, key=questionnaire.key)
        return
    for group, size in shape.sizes.items():
        inside = questionnaire.in_group(group)
        if len(inside) != size:
            yield _counted("questionnaire.group_size", file, group, size, len(inside))
        core = sum(statement.core for statement in inside)
        if core != shape.core_in_group:
            yield _counted("questionnaire.core_size", file, group, shape.core_in_group, core)
    observed = len(questionnaire.observed())
    if observed != shape.observed:
        yield _counted("questionnaire.observed_size", file, "", shape.observed, observed)


def _counted(code: str, file: str, key: str, expected: int, found: int) -> Problem:
    return Problem(code=code, file=file, key=key, params={"expected": expected, "found": found})


def _order(questionnaire: Questionnaire, file: str) -> Iterator[Problem]:
    """Statements stand group by group: the screen shows the group's name above each of them."""
    groups = [group.key for group in questionnaire.groups]
    reached = 0
    for statement in questionnaire.statements:
        if statement.group not in groups:
            yield Problem(code="statement.unknown_group", file=file, key=statement.key)
            continue
        place = groups.index(statement.group)
        if place < reached:
            yield Problem(code="statement.out_of_order", file=file, key=statement.key)
        reached = max(reached, place)
    for group in questionnaire.groups:
        labels = (group.title, group.short, group.adjective)
        if not all(labels) or len(group.short) > GROUP_SHORT_LIMIT:
            yield Problem(code="group.bad_label", file=file, key=group.key)


def _doubles(questionnaire: Questionnaire, file: str) -> Iterator[Problem]:
    for code, values in (
        ("group.duplicate_key", [group.key for group in questionnaire.groups]),
        ("statement.duplicate_key", [statement.key for statement in questionnaire.statements]),
        ("statement.duplicate_short", [statement.short for statement in questionnaire.statements]),
    ):
        for value, times in Counter(values).items():
            if times > 1:
                yield Problem(code=code, file=file, key=value)


def _statement(statement: Statement, file: str) -> Iterator[Problem]:
    key = statement.key
    if not _KEY.fullmatch(key) or key.partition(".")[0] != statement.group:
        yield Problem(code="statement.bad_key", file=file, key=key)
    texts = {statement.text.of(variant) for variant in VARIANTS}
    if statement.observer is not None:
        texts.add(statement.observer)
    for text in sorted(texts):
        yield from _text(text, key, file)
    for code, value, limit in (
        ("statement.hint_length", statement.hint, HINT_LIMIT),
        ("statement.short_length", statement.short, SHORT_LIMIT),
        ("statement.competency_length", statement.competency, COMPETENCY_LIMIT),
        ("statement.action_length", statement.action, ACTION_LIMIT),
    ):
        if not 0 < len(value) <= limit:
            yield _length(code, file, key, value, limit)
    if statement.short[:1] != statement.short[:1].lower() or statement.short.endswith("."):
        yield Problem(code="statement.short_form", file=file, key=key)
    if statement.labour.noo == "B/03.6" or statement.labour.soo == "B/02.6":
        yield Problem(code="statement.foreign_labour", file=file, key=key)


def _length(code: str, file: str, key: str, value: str, limit: int) -> Problem:
    return Problem(code=code, file=file, key=key, params={"length": len(value), "limit": limit})


def _text(text: str, key: str, file: str) -> Iterator[Problem]:
    if not 0 < len(text) <= TEXT_LIMIT:
        yield _length("statement.text_length", file, key, text, TEXT_LIMIT)
    if not (text[:1].isupper() and text.endswith(".")) or ". " in text:
        yield Problem(code="statement.not_one_sentence", file=file, key=key)
    for code, find in _WORDINGS:
        for word in find(text):
            yield Problem(code=code, file=file, key=key, params={"word": word})


def _alike(questionnaire: Questionnaire, file: str) -> Iterator[Problem]:
    found: set[tuple[str, str]] = set()
    for variant in VARIANTS:
        for one, other in combinations(questionnaire.for_variant(variant), 2):
            pair = (one.key, other.key)
            value = likeness(one.text.of(variant), other.text.of(variant))
            if value > LIKENESS_LIMIT and pair not in found:
                found.add(pair)
                yield Problem(
                    code="statement.alike",
                    file=file,
                    key=one.key,
                    params={"other": other.key, "percent": round(value * 100)},
                )
