"""Rules of a questionnaire as a whole: order, doubles, likeness, its own scale."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations

from content.codes import VARIANTS
from content.model import Group, Questionnaire
from content.problem import Problem
from content.shapes import SHAPES, shape_problems
from content.statement_rules import statement_problems
from content.stems import likeness

SELF = "self"
"""The questionnaire whose statements have suggestions in the catalogue."""
GROUP_SHORT_LIMIT = 20
LIKENESS_LIMIT = 0.5
LABELS = 4
"""A scale has a label for each of 0, 1, 2, 3."""
LABEL_LIMIT = 24
"""With the three circles before it, a label fits a button of 28 characters."""
ASK_LIMIT = 60
INTRO_LIMIT = 400


def questionnaire_problems(questionnaire: Questionnaire, file: str) -> Iterator[Problem]:
    yield from shape_problems(questionnaire, file)
    yield from _order(questionnaire, file)
    yield from _doubles(questionnaire, file)
    yield from _scale(questionnaire, file)
    shape = SHAPES.get(questionnaire.key)
    full = shape is not None and shape.full
    for statement in questionnaire.statements:
        yield from statement_problems(statement, file, full=full)
    yield from _alike(questionnaire, file)


def shared_problems(
    questionnaires: Mapping[str, Questionnaire], files: Mapping[str, str]
) -> Iterator[Problem]:
    """Answers of all questionnaires stand in one table: no key of a statement serves two of them.

    What is akin to a statement of the self-diagnosis names one that exists.
    """
    seen: set[str] = set()
    whole = questionnaires.get(SELF)
    known = set() if whole is None else {statement.key for statement in whole.statements}
    for name, questionnaire in questionnaires.items():
        keys = [statement.key for statement in questionnaire.statements]
        for key in keys:
            if key in seen:
                yield Problem(code="statement.key_taken", file=files[name], key=key)
        seen.update(keys)
        for statement in questionnaire.statements:
            if statement.akin and known and statement.akin not in known:
                yield Problem(
                    code="statement.akin_to_nothing",
                    file=files[name],
                    key=statement.key,
                    params={"other": statement.akin},
                )


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
        if not all(_good_labels(group, variant) for variant in VARIANTS):
            yield Problem(code="group.bad_label", file=file, key=group.key)


def _good_labels(group: Group, variant: str) -> bool:
    words = group.words(variant)
    labels = (words.title, words.short, words.adjective)
    return all(labels) and len(words.short) <= GROUP_SHORT_LIMIT


def _doubles(questionnaire: Questionnaire, file: str) -> Iterator[Problem]:
    shorts = [
        short
        for variant in VARIANTS
        for short, times in Counter(
            statement.short_of(variant) for statement in questionnaire.for_variant(variant)
        ).items()
        if times > 1
    ]
    for short in dict.fromkeys(shorts):
        yield Problem(code="statement.duplicate_short", file=file, key=short)
    for code, values in (
        ("group.duplicate_key", [group.key for group in questionnaire.groups]),
        ("statement.duplicate_key", [statement.key for statement in questionnaire.statements]),
    ):
        for value, times in Counter(values).items():
            if times > 1:
                yield Problem(code=code, file=file, key=value)


def _scale(questionnaire: Questionnaire, file: str) -> Iterator[Problem]:
    labels = questionnaire.labels
    own = questionnaire.scale == "own"
    good = (
        len(set(labels)) == len(labels) == LABELS
        and all(0 < len(label) <= LABEL_LIMIT for label in labels)
        and 0 < len(questionnaire.ask) <= ASK_LIMIT
        if own
        else not labels and not questionnaire.ask
    )
    if not good:
        yield Problem(code="questionnaire.bad_scale", file=file, key=questionnaire.key)
    intro = questionnaire.intro
    if not 0 < len(intro) <= INTRO_LIMIT:
        yield Problem(
            code="questionnaire.intro_length",
            file=file,
            key=questionnaire.key,
            params={"length": len(intro), "limit": INTRO_LIMIT},
        )


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
