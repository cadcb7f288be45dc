"""What content files hold, as immutable values that can be stored and rebuilt."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from pydantic import ConfigDict

from content.codes import (
    BasisKind,
    ConsentKind,
    ConsentRole,
    EvidenceKind,
    ItemKind,
    LabourCode,
    Language,
    Section,
    Variant,
)
from content.versioned import STRICT as STRICT
from content.versioned import ContentError as ContentError
from content.versioned import Versioned as Versioned


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group of statements; `adjective` is its form in a result («методические»)."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    key: str
    title: str
    short: str
    adjective: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wordings:
    """One text for each variant; equal where the work is the same."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    noo: str
    soo: str

    def of(self, variant: Variant) -> str:
        return self.noo if variant == "noo" else self.soo


@dataclass(frozen=True, slots=True, kw_only=True)
class Labour:
    """Code of the labour function behind a statement, for each variant."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    noo: LabourCode
    soo: LabourCode

    def of(self, variant: Variant) -> LabourCode:
        return self.noo if variant == "noo" else self.soo


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One statement of a questionnaire.

    `action` is our paraphrase of the labour action, never a quotation. `observer` is there only
    for what can be seen in a lesson. `core` marks the express diagnosis. `short` names the
    difficulty in lists and plans, `competency` in documents, `hint` explains by an example.
    """

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    key: str
    group: str
    text: Wordings
    short: str
    competency: str
    hint: str
    labour: Labour
    action: str
    core: bool = False
    observer: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Questionnaire(Versioned):
    """Statements in the order in which they are asked; that order is part of the version."""

    content_kind: ClassVar[str] = "questionnaire"

    title: str
    groups: tuple[Group, ...]
    statements: tuple[Statement, ...]

    def for_variant(self, variant: Variant, *, core: bool = False) -> tuple[Statement, ...]:
        """Statements that have a text for the variant, in questionnaire order."""
        return tuple(s for s in self.statements if s.text.of(variant) and (s.core or not core))

    def observed(self) -> tuple[Statement, ...]:
        """Statements that can be seen in a lesson."""
        return tuple(s for s in self.statements if s.observer is not None)

    def in_group(self, key: str) -> tuple[Statement, ...]:
        return tuple(s for s in self.statements if s.group == key)

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A ready item of a plan, offered for a statement or, with `statement` None, for a basis.

    `inside` says that it can be done within the school: no trip and no outside provider.
    `variants` are the teachers to whom it makes sense.
    """

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    key: str
    statement: str | None
    bases: tuple[BasisKind, ...]
    variants: tuple[Variant, ...]
    kind: ItemKind
    title: str
    result: str
    evidence: EvidenceKind
    section: Section
    inside: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue(Versioned):
    """Suggestions in the order in which they are offered."""

    content_kind: ClassVar[str] = "catalogue"

    suggestions: tuple[Suggestion, ...]

    def for_statement(self, key: str, variant: Variant | None = None) -> tuple[Suggestion, ...]:
        """Suggestions for one statement; without `variant`, those of both."""
        return tuple(
            s
            for s in self.suggestions
            if s.statement == key and (variant is None or variant in s.variants)
        )

    def general(self, basis: BasisKind) -> tuple[Suggestion, ...]:
        """Suggestions for a basis that stands on no statement."""
        return tuple(s for s in self.suggestions if s.statement is None and basis in s.bases)

    def suggestion(self, key: str) -> Suggestion:
        """Raises KeyError for a key that this version doesn't have."""
        for suggestion in self.suggestions:
            if suggestion.key == key:
                return suggestion
        raise KeyError(key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Translated:
    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    ru: str
    en: str

    def of(self, language: Language) -> str:
        return self.ru if language == "ru" else self.en


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentWords:
    """What one role reads: the consent itself, who sees what, and what a refusal brings."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    roles: tuple[ConsentRole, ...]
    text: Translated
    who_sees: Translated
    refused: Translated


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent(Versioned):
    """All texts of one kind of consent; `key` is that kind."""

    content_kind: ClassVar[str] = "consent"

    key: ConsentKind
    words: tuple[ConsentWords, ...]

    def for_role(self, role: ConsentRole) -> ConsentWords:
        """Raises KeyError for a role without words."""
        for words in self.words:
            if role in words.roles:
                return words
        raise KeyError(role)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentText:
    """The texts of one consent for one role in one language; tags are <b> alone."""

    kind: ConsentKind
    version: int
    sha256: str
    role: ConsentRole
    language: Language
    text: str
    who_sees: str
    refused: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Holidays(Versioned):
    """Public holidays fixed by law, as «MM-DD»; transfers of days off are entered by people."""

    content_kind: ClassVar[str] = "calendar"

    days: tuple[str, ...]

    def __contains__(self, day: dt.date) -> bool:
        return f"{day:%m-%d}" in self.days
