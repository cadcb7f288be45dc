"""What people chose in a questionnaire without levels: how many took each option, and no name.

Such choices are answers, and an answer is seen by who gave it. So the numbers speak of at least
five people, and so does every difference between two looks at them: who sees by name that one
more person has finished must not learn what this person chose by looking before and after.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.campaigns import Campaign
from domain.summary import SMALL_GROUP, enough

FIRST_WHILE_OPEN = 2 * SMALL_GROUP
"""As many have finished when the first of them are counted, unless it closes before."""


def settled(finished: Sequence[datetime], closed_at: datetime | None) -> int:
    """How many of those who finished first are counted; 0 while nothing may be shown.

    `finished` ascends; `closed_at` is None while the diagnosis goes on. Until it is closed people
    come in fives, and the last five to nine wait: so there are five at least left for the day on
    which it closes and all are counted. Whoever finishes later still comes in fives.

    Not guarded: a leader who closes it, takes the closing back within the day and closes it again
    sees whoever finished between the two. Both are in the audit.
    """
    if closed_at is None:
        return max(0, _fives(len(finished)) - SMALL_GROUP)
    in_time = bisect_right(finished, closed_at)
    counted = in_time + _fives(len(finished) - in_time)
    return counted if enough(counted) else 0


def _fives(people: int) -> int:
    return people - people % SMALL_GROUP


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceQuestion:
    """A question with options, in the words of the questionnaire; `options`: key → title.

    `most`: how many may be chosen, None for any number; `several` is false where it is one.
    """

    key: str
    text: str
    options: Mapping[str, str]
    several: bool = False
    most: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionTotal:
    title: str
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionTotals:
    """`options` from the most chosen one; those of equal numbers in the order of the question.

    `answered`: people who chose anything; None, and no options, where they are fewer than five.
    """

    question: ChoiceQuestion
    answered: int | None
    options: tuple[OptionTotal, ...]

    @property
    def chosen(self) -> tuple[OptionTotal, ...]:
        return tuple(one for one in self.options if one.people)

    @property
    def unchosen(self) -> tuple[OptionTotal, ...]:
        return tuple(one for one in self.options if not one.people)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """How many people gave exactly this answer: one option, or several together."""

    question: str
    options: tuple[str, ...]
    people: int


def count(
    questions: Iterable[ChoiceQuestion], given: Iterable[Choices]
) -> tuple[QuestionTotals, ...]:
    """In the order of the questions; options that no question names are not counted."""
    by_question: dict[str, list[Choices]] = {}
    for one in given:
        by_question.setdefault(one.question, []).append(one)
    return tuple(_counted(question, by_question.get(question.key, [])) for question in questions)


def _counted(question: ChoiceQuestion, given: Sequence[Choices]) -> QuestionTotals:
    answered = sum(one.people for one in given if one.options)
    if not enough(answered):
        return QuestionTotals(question=question, answered=None, options=())
    totals = [
        OptionTotal(title=title, people=sum(one.people for one in given if key in one.options))
        for key, title in question.options.items()
    ]
    return QuestionTotals(
        question=question,
        answered=answered,
        options=tuple(sorted(totals, key=lambda one: -one.people)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalsView:
    """`finished` have finished, `people` of them are counted; no `questions` where that is 0.

    `statements`: there are statements with a scale besides, whose answers are never shown.
    """

    campaign: Campaign
    school: str
    today: date
    part: bool
    finished: int
    people: int
    questions: tuple[QuestionTotals, ...]
    statements: bool = False
