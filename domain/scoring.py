"""From answers to levels of groups, suggestions and strengths. Integers only, no floats."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any, Self

from domain.errors import DomainError

TOP_POINTS = 3

SCOPE_MARK = "\N{UNIT SEPARATOR}"
"""Between a statement's key and its subject while answers for several subjects are counted."""


class AnswerValue(StrEnum):
    NOT_YET = "0"
    WITH_SUPPORT = "1"
    INDEPENDENT = "2"
    STRENGTH = "3"
    NO_EXPERIENCE = "n"
    NOT_MINE = "x"

    @property
    def points(self) -> int | None:
        """0-3, or None for the two answers that are not about how well it goes."""
        return int(self.value) if self.value.isdigit() else None


class GroupLevel(StrEnum):
    SUPPORT = "support"
    GROWTH = "growth"
    CONFIDENT = "confident"
    STRENGTH = "strength"
    FEW = "few"


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """Means at which a level ends, in hundredths of a point (100 = 1.00), and the least share.

    Set by the municipality, so that its schools' numbers compare; stored with every result.
    """

    support: int = 100
    growth: int = 175
    confident: int = 250
    min_share_percent: int = 60

    def __post_init__(self) -> None:
        ordered = 0 <= self.support <= self.growth <= self.confident <= 100 * TOP_POINTS
        if not ordered or not 0 <= self.min_share_percent <= 100:
            raise DomainError("thresholds.invalid", **asdict(self))

    def to_dict(self) -> dict[str, int]:
        return asdict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        return cls(**data)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRef:
    key: str
    group: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupScore:
    """``answered`` and ``points`` count answers 0-3; ``percent`` is None if the level is FEW."""

    group: str
    total: int
    not_mine: int
    answered: int
    points: int
    percent: int | None
    level: GroupLevel
    not_yet: tuple[str, ...]
    with_support: tuple[str, ...]
    strengths: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A frozen result; statement keys are in questionnaire order.

    ``suggestions``: what to work on, all «not yet» and then all «with support».
    ``no_experience``: listed only; a suggestion just for people known to be new to the work.
    """

    thresholds: Thresholds
    groups: tuple[GroupScore, ...]
    suggestions: tuple[str, ...]
    strengths: tuple[str, ...]
    no_experience: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """Ready for JSON."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        return cls(
            thresholds=Thresholds.from_dict(data["thresholds"]),
            groups=tuple(_group_from_dict(group) for group in data["groups"]),
            suggestions=tuple(data["suggestions"]),
            strengths=tuple(data["strengths"]),
            no_experience=tuple(data["no_experience"]),
        )


def _group_from_dict(data: Mapping[str, Any]) -> GroupScore:
    keys = ("not_yet", "with_support", "strengths")
    lists = {name: tuple(data[name]) for name in keys}
    return GroupScore(**{**data, "level": GroupLevel(data["level"]), **lists})


def score(
    statements: Sequence[StatementRef],
    answers: Mapping[str, AnswerValue],
    thresholds: Thresholds,
) -> Score:
    """Groups come in the order in which the questionnaire first names them.

    Answers to statements that are not in the questionnaire are left out.
    """
    names = dict.fromkeys(statement.group for statement in statements)
    return Score(
        thresholds=thresholds,
        groups=tuple(
            _group_score(
                name, [ref.key for ref in statements if ref.group == name], answers, thresholds
            )
            for name in names
        ),
        suggestions=(
            *_answered_with(statements, answers, AnswerValue.NOT_YET),
            *_answered_with(statements, answers, AnswerValue.WITH_SUPPORT),
        ),
        strengths=_answered_with(statements, answers, AnswerValue.STRENGTH),
        no_experience=_answered_with(statements, answers, AnswerValue.NO_EXPERIENCE),
    )


def merged(scored: Score, *, new_to_work: bool = False) -> Score:
    """Keys without their subjects: each once in its list, in a group's once for each answer.

    What is strong in one subject and difficult in another is a difficulty: it would contradict
    itself to be both.
    """
    suggestions = _once(scored.suggestions)
    no_experience = _once(scored.no_experience)
    difficult = frozenset(suggestions)
    if new_to_work:
        suggestions = _once((*suggestions, *no_experience))
    return replace(
        scored,
        groups=tuple(
            replace(
                group,
                not_yet=_bare(group.not_yet),
                with_support=_bare(group.with_support),
                strengths=_bare(group.strengths),
            )
            for group in scored.groups
        ),
        suggestions=suggestions,
        strengths=tuple(key for key in _once(scored.strengths) if key not in difficult),
        no_experience=no_experience,
    )


def _bare(keys: Sequence[str]) -> tuple[str, ...]:
    return tuple(key.partition(SCOPE_MARK)[0] for key in keys)


def _once(keys: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_bare(keys)))


def _answered_with(
    statements: Sequence[StatementRef], answers: Mapping[str, AnswerValue], value: AnswerValue
) -> tuple[str, ...]:
    return tuple(ref.key for ref in statements if answers.get(ref.key) is value)


def _group_score(
    group: str, keys: Sequence[str], answers: Mapping[str, AnswerValue], thresholds: Thresholds
) -> GroupScore:
    given = {key: answers[key] for key in keys if key in answers}
    points = [value.points for value in given.values() if value.points is not None]
    not_mine = sum(value is AnswerValue.NOT_MINE for value in given.values())
    level = _level(points, len(keys) - not_mine, thresholds)
    return GroupScore(
        group=group,
        total=len(keys),
        not_mine=not_mine,
        answered=len(points),
        points=sum(points),
        percent=None if level is GroupLevel.FEW else _percent(sum(points), len(points)),
        level=level,
        not_yet=tuple(key for key, value in given.items() if value is AnswerValue.NOT_YET),
        with_support=tuple(key for key, val in given.items() if val is AnswerValue.WITH_SUPPORT),
        strengths=tuple(key for key, value in given.items() if value is AnswerValue.STRENGTH),
    )


def _percent(points: int, answered: int) -> int:
    """Command of the group: mean / 3 in per cent, rounded half up. More is better."""
    top = TOP_POINTS * answered
    return (200 * points + top) // (2 * top)


def _level(points: Sequence[int], applicable: int, thresholds: Thresholds) -> GroupLevel:
    answered = len(points)
    if answered == 0 or 100 * answered < thresholds.min_share_percent * applicable:
        return GroupLevel.FEW
    return level_of_mean(sum(points), answered, thresholds, zero=0 in points)


def level_of_mean(points: int, answered: int, thresholds: Thresholds, *, zero: bool) -> GroupLevel:
    """By the mean of answers, of which there are enough; `zero`: one of them is «not yet»."""
    hundredths = 100 * points
    if hundredths < thresholds.support * answered:
        return GroupLevel.SUPPORT
    if hundredths < thresholds.growth * answered:
        return GroupLevel.GROWTH
    if hundredths < thresholds.confident * answered or zero:
        return GroupLevel.CONFIDENT
    return GroupLevel.STRENGTH
