"""What content files hold, as immutable values that can be stored and rebuilt.

Questionnaires have a file of their own (`content.questionnaire`).
"""

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, ClassVar

from pydantic import ConfigDict

from content.codes import (
    INSTITUTION_KINDS,
    BasisKind,
    ConsentKind,
    ConsentRole,
    EvidenceKind,
    InstitutionKind,
    ItemKind,
    Language,
    Section,
    Variant,
)
from content.questionnaire import Addressees as Addressees
from content.questionnaire import Group as Group
from content.questionnaire import GroupWords as GroupWords
from content.questionnaire import Labour as Labour
from content.questionnaire import Option as Option
from content.questionnaire import Questionnaire as Questionnaire
from content.questionnaire import Statement as Statement
from content.questionnaire import Wordings as Wordings
from content.questionnaire import Words as Words
from content.versioned import STRICT as STRICT
from content.versioned import ContentError as ContentError
from content.versioned import Versioned as Versioned
from content.versioned import unless


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A ready item of a plan, offered for a statement or, with `statement` None, for a basis.

    Of bases without a statement, `bases` are the kinds that people put in their own words, and
    `ready` the keys of ready ones (`content.route_texts`), which have suggestions of their own.
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
    ready: Annotated[tuple[str, ...], unless(())] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue(Versioned):
    """Suggestions in the order in which they are offered."""

    content_kind: ClassVar[str] = "catalogue"

    suggestions: tuple[Suggestion, ...]

    def for_statement(self, key: str, variant: Variant | None = None) -> tuple[Suggestion, ...]:
        """Suggestions for one statement; without `variant`, those of all."""
        return tuple(
            s
            for s in self.suggestions
            if s.statement == key and (variant is None or variant in s.variants)
        )

    def general(self, basis: BasisKind, variant: Variant | None = None) -> tuple[Suggestion, ...]:
        """Suggestions for a basis in one's own words; without `variant`, those of all."""
        return tuple(
            s
            for s in self.suggestions
            if s.statement is None
            and basis in s.bases
            and (variant is None or variant in s.variants)
        )

    def for_ready(self, key: str, variant: Variant | None = None) -> tuple[Suggestion, ...]:
        """Suggestions for a ready basis, its own before those it shares with bases in one's own
        words; without `variant`, those of all."""
        found = [
            s
            for s in self.suggestions
            if key in s.ready and (variant is None or variant in s.variants)
        ]
        return tuple(sorted(found, key=lambda s: bool(s.bases)))

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
    """What one role reads in institutions of these kinds: the consent itself, who sees what, and
    what a refusal brings. `kinds` is absent in versions that spoke to everybody alike."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    roles: tuple[ConsentRole, ...]
    text: Translated
    who_sees: Translated
    refused: Translated
    kinds: Annotated[tuple[InstitutionKind, ...], unless(INSTITUTION_KINDS)] = INSTITUTION_KINDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent(Versioned):
    """All texts of one kind of consent; `key` is that kind."""

    content_kind: ClassVar[str] = "consent"

    key: ConsentKind
    words: tuple[ConsentWords, ...]

    def for_role(self, role: ConsentRole, kind: InstitutionKind) -> ConsentWords:
        """Raises KeyError for a role without words."""
        for words in self.words:
            if role in words.roles and kind in words.kinds:
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
