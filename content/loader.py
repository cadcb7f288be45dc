"""The shipped content, read once at first use.

Raises ContentError when a shipped file is broken: that is a fault of the release, and the bot
must not start with it.
"""

from functools import cache
from pathlib import Path

from content.codes import ConsentKind, ConsentRole, InstitutionKind, Language
from content.model import (
    Catalogue,
    Consent,
    ConsentText,
    Holidays,
    Questionnaire,
    Versioned,
)
from content.sources import (
    CONSENTS,
    QUESTIONNAIRES,
    read_catalogue,
    read_consent,
    read_holidays,
    read_questionnaire,
)

ROOT = Path(__file__).parent


@cache
def load_questionnaire(key: str) -> Questionnaire:
    """Raises KeyError for a questionnaire that isn't shipped."""
    return read_questionnaire(ROOT, key)


def questionnaires() -> tuple[Questionnaire, ...]:
    """All that are shipped, in the order in which a deputy is offered them."""
    return tuple(load_questionnaire(key) for key in QUESTIONNAIRES)


@cache
def load_catalogue() -> Catalogue:
    return read_catalogue(ROOT)


@cache
def load_consent_content(kind: ConsentKind = "diagnosis_messages") -> Consent:
    """All texts of a consent, as the database keeps them. Raises KeyError for an unknown kind."""
    return read_consent(ROOT, kind)


@cache
def load_consent(
    kind: ConsentKind, role: ConsentRole, lang: Language, institution: InstitutionKind = "school"
) -> ConsentText:
    """Raises KeyError for a kind or a role that has no text."""
    consent = load_consent_content(kind)
    words = consent.for_role(role, institution)
    return ConsentText(
        kind=consent.key,
        version=consent.version,
        sha256=consent.sha256,
        role=role,
        language=lang,
        text=words.text.of(lang),
        who_sees=words.who_sees.of(lang),
        refused=words.refused.of(lang),
    )


@cache
def load_holidays() -> Holidays:
    return read_holidays(ROOT)


def load_all() -> tuple[Versioned, ...]:
    """Everything that the database keeps a version of."""
    return (
        *questionnaires(),
        load_catalogue(),
        *(load_consent_content(kind) for kind in CONSENTS),
        load_holidays(),
    )
