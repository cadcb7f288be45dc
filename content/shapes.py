"""How many statements each questionnaire must hold, in all, of each group, for each variant."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from content.codes import SCHOOL_VARIANTS, VARIANTS, Variant
from content.model import Questionnaire
from content.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """`sizes` by variant and group: a variant that isn't here isn't asked at all.

    `full`: every statement has a hint, a competency, a labour function and an action.
    """

    sizes: Mapping[Variant, Mapping[str, int]]
    core_in_group: int = 0
    observed: int = 0
    full: bool = False


def _same(variants: Iterable[Variant], **sizes: int) -> Mapping[Variant, Mapping[str, int]]:
    return MappingProxyType(dict.fromkeys(variants, MappingProxyType(sizes)))


_SELF = MappingProxyType(
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
)

_SELF_OTHER = MappingProxyType({group: n for group, n in _SELF.items() if group != "subject"})

SHAPES: Mapping[str, Shape] = MappingProxyType(
    {
        "self": Shape(
            sizes=MappingProxyType(
                {**dict.fromkeys((*SCHOOL_VARIANTS, "preschool"), _SELF), "other": _SELF_OTHER}
            ),
            core_in_group=3,
            observed=16,
            full=True,
        ),
        "objectivity": Shape(
            sizes=_same(SCHOOL_VARIANTS, marking=5, checking=5, external=5, olympiad=4)
        ),
        "young": Shape(sizes=_same(VARIANTS, start=8, people=5, help=6)),
        "requests": Shape(sizes=_same(VARIANTS, themes=4, forms=4, share=3)),
    }
)


def shape_problems(questionnaire: Questionnaire, file: str) -> Iterator[Problem]:
    shape = SHAPES.get(questionnaire.key)
    if shape is None:
        yield Problem(code="questionnaire.unknown", file=file, key=questionnaire.key)
        return
    for variant, sizes in shape.sizes.items():
        for group in questionnaire.groups:
            expected = sizes.get(group.key, 0)
            inside = questionnaire.in_group(group.key, variant)
            if len(inside) != expected:
                yield _counted(
                    "questionnaire.group_size", file, group.key, variant, expected, len(inside)
                )
            core = sum(statement.core for statement in inside)
            most = min(shape.core_in_group, expected)
            if core != most:
                yield _counted("questionnaire.core_size", file, group.key, variant, most, core)
        for missing in sizes.keys() - {group.key for group in questionnaire.groups}:
            yield _counted("questionnaire.group_size", file, missing, variant, sizes[missing], 0)
        observed = len(questionnaire.observed(variant))
        if observed != shape.observed:
            yield _counted(
                "questionnaire.observed_size", file, "", variant, shape.observed, observed
            )
    for statement in questionnaire.statements:
        if not any(statement.asked_in(variant) for variant in shape.sizes):
            yield Problem(code="statement.for_nobody", file=file, key=statement.key)


def _counted(code: str, file: str, key: str, variant: str, expected: int, found: int) -> Problem:
    params: dict[str, str | int] = {"variant": variant, "expected": expected, "found": found}
    return Problem(code=code, file=file, key=key, params=params)
