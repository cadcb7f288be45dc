"""A questionnaire: groups, statements and questions, in the words of each variant.

Bodies of versions published earlier stay readable and keep their hash: a field added since then
has a default and is left out of the body where it holds that default.
"""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict

from content.codes import LabourCode, Variant
from content.versioned import STRICT, Versioned, unless

StatementKind = Literal["scale", "one", "several", "text"]
"""How it is answered: by the scale, by one or several of the options, in one's own words."""

ScaleName = Literal["self", "observer", "own"]
"""Whose labels stand on the buttons; `own` are those that the file itself brings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupWords:
    """How a group is called where there are no lessons and pupils."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    title: str
    short: str
    adjective: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group of statements; `adjective` is its form in a result («методические»).

    `title`, `short`, `adjective` are those of a school; `*_of` give those of any variant.
    """

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    key: str
    title: str
    short: str
    adjective: str
    preschool: Annotated[GroupWords | None, unless(None)] = None
    other: Annotated[GroupWords | None, unless(None)] = None

    def words(self, variant: str) -> "GroupWords | Group":
        own = {"preschool": self.preschool, "other": self.other}.get(variant)
        return self if own is None else own

    def title_of(self, variant: str) -> str:
        return self.words(variant).title

    def label_of(self, variant: str) -> str:
        """The name for a picture or a button: `short` where it is words of the title, so that one
        group is known by one name; otherwise the title."""
        words = self.words(variant)
        return words.short if _within(words.short, words.title) else words.title

    @property
    def label(self) -> str:
        """That of a school."""
        return self.label_of("soo")

    def adjective_of(self, variant: str) -> str:
        return self.words(variant).adjective


def _within(words: str, title: str) -> bool:
    return set(words.lower().split()) <= set(title.lower().split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Wordings:
    """One text for each variant; empty where the statement isn't asked."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    noo: str = ""
    soo: str = ""
    preschool: Annotated[str, unless("")] = ""
    other: Annotated[str, unless("")] = ""

    def of(self, variant: Variant) -> str:
        match variant:
            case "noo":
                return self.noo
            case "soo":
                return self.soo
            case "preschool":
                return self.preschool
            case "other":
                return self.other


@dataclass(frozen=True, slots=True, kw_only=True)
class Labour:
    """Code of the labour function behind a statement, for each variant.

    `other` has none: psychologists, speech therapists, teachers of additional education work by
    standards of their own.
    """

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    noo: LabourCode | None = None
    soo: LabourCode | None = None
    preschool: Annotated[LabourCode | None, unless(None)] = None

    def of(self, variant: Variant) -> LabourCode | None:
        match variant:
            case "noo":
                return self.noo
            case "soo":
                return self.soo
            case "preschool":
                return self.preschool
            case "other":
                return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What is said of a statement in a variant otherwise than in a school; empty: the same."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    short: str = ""
    competency: str = ""
    hint: str = ""
    action: str = ""
    observer: str = ""


_SAME = Words()


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """An answer to choose; what doesn't fit a button is shown as a numbered list."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    key: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One statement of a questionnaire or, with a `kind` other than `scale`, one question.

    `action` is our paraphrase of the labour action, never a quotation. `observer` is there only
    for what can be seen in a lesson. `core` marks the express diagnosis. `short` names the
    difficulty in lists and plans, `competency` in documents, `hint` explains by an example. These
    are a school's words; `*_of` give those of any variant.

    `most` is how many options may be chosen (None: any number), `optional` lets a question pass
    unanswered. `akin` names the statement of questionnaire 1 whose suggestions serve this one.
    """

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    key: str
    group: str
    text: Wordings
    short: str
    competency: str = ""
    hint: str = ""
    labour: Labour = Labour()
    action: str = ""
    core: bool = False
    observer: str | None = None
    preschool: Annotated[Words, unless(_SAME)] = _SAME
    other: Annotated[Words, unless(_SAME)] = _SAME
    kind: Annotated[StatementKind, unless("scale")] = "scale"
    options: Annotated[tuple[Option, ...], unless(())] = ()
    most: Annotated[int | None, unless(None)] = None
    optional: Annotated[bool, unless(False)] = False
    akin: Annotated[str, unless("")] = ""

    def asked_in(self, variant: Variant) -> bool:
        return bool(self.text.of(variant))

    def short_of(self, variant: str) -> str:
        return self._own(variant).short or self.short

    def competency_of(self, variant: str) -> str:
        return self._own(variant).competency or self.competency

    def hint_of(self, variant: str) -> str:
        return self._own(variant).hint or self.hint

    def action_of(self, variant: str) -> str:
        return self._own(variant).action or self.action

    def observer_of(self, variant: str) -> str | None:
        """None for what an observer isn't asked about. A school's text never stands in for
        another variant's: its pupils would turn up in a kindergarten."""
        if variant in ("preschool", "other"):
            return self._own(variant).observer or None
        return self.observer

    def has_own_words(self, variant: str) -> bool:
        return self._own(variant) != _SAME

    def option(self, key: str) -> Option:
        """Raises KeyError for a key that the question doesn't have."""
        for option in self.options:
            if option.key == key:
                return option
        raise KeyError(key)

    def _own(self, variant: str) -> Words:
        match variant:
            case "preschool":
                return self.preschool
            case "other":
                return self.other
            case _:
                return _SAME


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressees:
    """To whom a questionnaire is offered; both conditions must hold.

    `variants` empty: everybody. `experience_under_years`: pedagogical experience in whole years
    is less than that.
    """

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    variants: tuple[Variant, ...] = ()
    experience_under_years: int | None = None

    def include(self, variant: str, experience_years: int | None) -> bool:
        """Unknown experience doesn't make anybody a young specialist."""
        if self.variants and variant not in self.variants:
            return False
        if self.experience_under_years is None:
            return True
        return experience_years is not None and experience_years < self.experience_under_years


EVERYBODY = Addressees()


@dataclass(frozen=True, slots=True, kw_only=True)
class Questionnaire(Versioned):
    """Statements in the order in which they are asked; that order is part of the version.

    `scored`: levels of groups are computed and difficulties offered. `ask` and `labels` are the
    question and the four labels (values 0-3 in order) of a scale of its own. `intro` is said
    before the first question: what for, how long, who sees the answers.
    """

    content_kind: ClassVar[str] = "questionnaire"

    title: str
    groups: tuple[Group, ...]
    statements: tuple[Statement, ...]
    scored: Annotated[bool, unless(True)] = True
    scale: Annotated[ScaleName, unless("self")] = "self"
    ask: Annotated[str, unless("")] = ""
    labels: Annotated[tuple[str, ...], unless(())] = ()
    audience: Annotated[Addressees, unless(EVERYBODY)] = EVERYBODY
    intro: Annotated[str, unless("")] = ""
    anonymous: Annotated[bool, unless(False)] = False

    def for_variant(self, variant: Variant, *, core: bool = False) -> tuple[Statement, ...]:
        """Statements that have a text for the variant, in questionnaire order."""
        return tuple(s for s in self.statements if s.asked_in(variant) and (s.core or not core))

    def observed(self, variant: Variant = "soo") -> tuple[Statement, ...]:
        """Statements that can be seen in a lesson: questionnaire 2, the card of an observer."""
        return tuple(s for s in self.for_variant(variant) if s.observer_of(variant) is not None)

    def in_group(self, key: str, variant: Variant | None = None) -> tuple[Statement, ...]:
        """Without `variant`, the statements of all of them."""
        return tuple(
            s
            for s in self.statements
            if s.group == key and (variant is None or s.asked_in(variant))
        )

    def statement(self, key: str) -> Statement:
        """Raises KeyError for a key that this version doesn't have."""
        for statement in self.statements:
            if statement.key == key:
                return statement
        raise KeyError(key)

    def group(self, key: str) -> Group:
        """Raises KeyError for a key that this version doesn't have."""
        for group in self.groups:
            if group.key == key:
                return group
        raise KeyError(key)
