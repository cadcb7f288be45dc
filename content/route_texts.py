"""Ready texts of a plan: bases without a statement, goals, tasks, words of a return, reasons.

Raises ContentError when the shipped file is broken.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import ClassVar, Literal, TypeVar

from pydantic import ConfigDict

from content.codes import OUTSIDE_VARIANTS, BasisKind
from content.loader import ROOT
from content.ready import read_ready
from content.versioned import STRICT

FILE = "route_texts.toml"

Change = Literal["replace", "add", "date"]
"""What is changed in an approved plan: an item for another, one more item, a new date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyWords:
    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    short: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyText:
    """`short` stands on the button, `text` goes into the plan; both are those of a school.

    `outside` are the words of those who have no lessons, where they are other ones; `*_of` give
    those of any variant.
    """

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    key: str
    short: str
    text: str
    outside: ReadyWords | None = None

    def words(self, variant: str | None) -> "ReadyWords | ReadyText":
        return self.outside if self.outside is not None and variant in OUTSIDE_VARIANTS else self

    def short_of(self, variant: str | None) -> str:
        return self.words(variant).short

    def text_of(self, variant: str | None) -> str:
        return self.words(variant).text


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyBasis(ReadyText):
    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    kind: Literal["strength", "task", "request"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyGoal(ReadyText):
    """`kinds`: of the bases to which the goal (or the task) fits."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    kinds: tuple[BasisKind, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyReply(ReadyText):
    """`whole`: it speaks of more than items and their dates, to whoever reads all of the plan."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    whole: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeReason(ReadyText):
    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteTexts:
    """In the order in which they are offered; keys are unique within each."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    basis: tuple[ReadyBasis, ...]
    goal: tuple[ReadyGoal, ...]
    task: tuple[ReadyGoal, ...]
    reply: tuple[ReadyReply, ...]
    change_reason: tuple[ChangeReason, ...]
    proposal_reason: tuple[ReadyText, ...]

    def bases(self, kind: str) -> tuple[ReadyBasis, ...]:
        return tuple(one for one in self.basis if one.kind == kind)

    def goals(self, *kinds: str) -> tuple[ReadyGoal, ...]:
        """Those that fit a basis of any of the kinds; all where none is named."""
        return _fitting(self.goal, kinds)

    def tasks(self, *kinds: str) -> tuple[ReadyGoal, ...]:
        """As `goals`: what is to be done on the way to the goal."""
        return _fitting(self.task, kinds)

    def replies(self, *, whole: bool) -> tuple[ReadyReply, ...]:
        """Words of a return; where not all of the plan is seen, those about items and dates."""
        return tuple(one for one in self.reply if whole or not one.whole)

    def reasons(self, change: Change) -> tuple[ChangeReason, ...]:
        return tuple(one for one in self.change_reason if change in one.changes)

    def ready_basis(self, key: str) -> ReadyBasis | None:
        return _found(self.basis, key)

    def ready_goal(self, key: str) -> ReadyGoal | None:
        return _found(self.goal, key)

    def ready_task(self, key: str) -> ReadyGoal | None:
        return _found(self.task, key)

    def ready_reply(self, key: str) -> ReadyReply | None:
        return _found(self.reply, key)

    def ready_reason(self, key: str) -> ChangeReason | None:
        return _found(self.change_reason, key)

    def ready_proposal_reason(self, key: str) -> ReadyText | None:
        return _found(self.proposal_reason, key)


def _fitting(ready: tuple[ReadyGoal, ...], kinds: tuple[str, ...]) -> tuple[ReadyGoal, ...]:
    return tuple(one for one in ready if not kinds or set(kinds) & set(one.kinds))


T = TypeVar("T", bound=ReadyText)


def _found(ready: tuple[T, ...], key: str) -> T | None:
    return next((one for one in ready if one.key == key), None)


def read_route_texts(root: Path) -> RouteTexts:
    return read_ready(root, FILE, RouteTexts)


@cache
def load_route_texts() -> RouteTexts:
    return read_route_texts(ROOT)
