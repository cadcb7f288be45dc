"""Codes that content files may use; every other word in their place is refused by the loader.

Names of the codes live in the locales: here are only the codes.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, get_args

Variant = Literal["noo", "soo", "preschool", "other"]
"""Which text of a statement is read: `noo` by who teaches years 1-4, `soo` years 5-11,
`preschool` by a воспитатель of a kindergarten, `other` by every other teaching worker
(additional education, psychologists, speech therapists, social workers …)."""

SCHOOL_VARIANTS: tuple[Variant, ...] = ("noo", "soo")
"""Variants of those who give lessons; one text serves both unless a file says otherwise."""

OUTSIDE_VARIANTS: tuple[Variant, ...] = ("preschool", "other")
"""Variants of those who have children and groups instead of pupils and classes."""

LabourCode = Literal["A/01.6", "A/02.6", "A/03.6", "B/01.5", "B/02.6", "B/03.6"]
"""Labour functions of the professional standard of a teacher (order 544н)."""

BasisKind = Literal["deficit", "strength", "task", "request"]

ItemKind = Literal[
    "kpk",
    "retraining",
    "second_degree",
    "internship",
    "seminar",
    "webinar",
    "conference",
    "readings",
    "round_table",
    "pedsovet",
    "business_game",
    "training",
    "open_lesson",
    "master_class",
    "lesson_visit",
    "video_lesson",
    "talk",
    "contest",
    "olympiad",
    "festival",
    "publication",
    "development",
    "project",
    "creative_group",
    "experience",
    "expert_work",
    "reading",
    "eor",
    "self_education",
    "document_study",
    "attestation",
    "mentor_meeting",
    "mentoring",
    "consultation",
]

EvidenceKind = Literal[
    "kpk_certificate",
    "diploma",
    "certificate",
    "reference",
    "review",
    "visit_card",
    "protocol",
    "link",
    "publication",
    "file",
    "photo",
    "none",
]

Section = Literal["kpk", "consultation", "municipal", "internal", "self_education"]
"""Columns of the plan in form 2: courses, consultation hours, municipal events, in-school, own."""

ConsentKind = Literal["diagnosis_messages", "named_to_methodist", "publication"]

ConsentRole = Literal[
    "teacher", "mentor", "head", "deputy", "director", "route_officer", "methodist", "admin"
]

InstitutionKind = Literal["school", "kindergarten", "additional"]
"""Whose words a consent is read in."""

Language = Literal["ru", "en"]

VARIANTS: tuple[Variant, ...] = get_args(Variant)


def as_variant(stored: str) -> Variant:
    """What a database or a button holds. Raises ValueError for a variant we don't know."""
    for variant in VARIANTS:
        if variant == stored:
            return variant
    raise ValueError(f"unknown variant of a questionnaire: {stored}")


BASIS_KINDS: tuple[BasisKind, ...] = get_args(BasisKind)
ITEM_KINDS: tuple[ItemKind, ...] = get_args(ItemKind)
EVIDENCE_KINDS: tuple[EvidenceKind, ...] = get_args(EvidenceKind)
SECTIONS: tuple[Section, ...] = get_args(Section)
CONSENT_KINDS: tuple[ConsentKind, ...] = get_args(ConsentKind)
CONSENT_ROLES: tuple[ConsentRole, ...] = get_args(ConsentRole)
INSTITUTION_KINDS: tuple[InstitutionKind, ...] = get_args(InstitutionKind)
LANGUAGES: tuple[Language, ...] = get_args(Language)

SECTION_OF_KIND: Mapping[str, Section] = MappingProxyType(
    {
        "kpk": "kpk",
        "retraining": "kpk",
        "second_degree": "kpk",
        "internship": "kpk",
        "consultation": "consultation",
        "seminar": "municipal",
        "conference": "municipal",
        "readings": "municipal",
        "round_table": "municipal",
        "contest": "municipal",
        "olympiad": "municipal",
        "festival": "municipal",
        "expert_work": "municipal",
        "pedsovet": "internal",
        "business_game": "internal",
        "training": "internal",
        "open_lesson": "internal",
        "master_class": "internal",
        "lesson_visit": "internal",
        "talk": "internal",
        "development": "internal",
        "project": "internal",
        "creative_group": "internal",
        "experience": "internal",
        "mentor_meeting": "internal",
        "mentoring": "internal",
        "webinar": "self_education",
        "video_lesson": "self_education",
        "publication": "self_education",
        "reading": "self_education",
        "eor": "self_education",
        "self_education": "self_education",
        "document_study": "self_education",
        "attestation": "self_education",
    }
)
"""The column a kind stands in unless the file says otherwise."""

OUTSIDE_KINDS: frozenset[str] = frozenset(
    {
        "kpk",
        "retraining",
        "second_degree",
        "internship",
        "seminar",
        "webinar",
        "conference",
        "readings",
        "round_table",
        "contest",
        "olympiad",
        "festival",
        "publication",
        "expert_work",
        "consultation",
    }
)
"""Kinds that need somebody outside the school; all others count as possible inside it."""

EVIDENCE_OF_KIND: Mapping[str, EvidenceKind] = MappingProxyType(
    {
        "kpk": "kpk_certificate",
        "retraining": "diploma",
        "second_degree": "diploma",
        "publication": "publication",
    }
)
"""Evidence that is natural for a kind; every other kind is normally done without a document."""
