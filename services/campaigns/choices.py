"""Questionnaires that a school can ask, of those that are shipped."""

from collections.abc import Collection

from content.codes import Variant, as_variant
from content.loader import load_questionnaire
from domain.campaign_views import Choice
from domain.diagnosis import Form, minutes_left
from services.diagnosis.view import asked_of

OFFERED = (
    ("self", Form.FULL),
    ("self", Form.EXPRESS),
    ("objectivity", Form.FULL),
    ("young", Form.FULL),
    ("requests", Form.FULL),
)
LONGEST_VARIANT: Variant = "soo"
"""Minutes are said for whoever is asked most."""


def choices() -> tuple[Choice, ...]:
    return tuple(
        Choice(questionnaire=key, form=form, minutes=minutes_of(key, form))
        for key, form in OFFERED
        if _shipped(key)
    )


def offered(questionnaire: str, form: Form) -> bool:
    return (questionnaire, form) in OFFERED and _shipped(questionnaire)


def suggested(running: Collection[str]) -> tuple[str, Form]:
    """The first one that is not among those `running`; where all are, the first of all."""
    free = (one for one in choices() if one.questionnaire not in running)
    first = next(free, choices()[0])
    return first.questionnaire, first.form


def minutes_of(questionnaire: str, form: Form) -> int:
    return minutes_left(len(asked_of(load_questionnaire(questionnaire), LONGEST_VARIANT, form)))


def speaks_to(questionnaire: str, form: Form, variant: str | None) -> bool:
    """Whether it has anything to ask in this variant; yes while the variant is not known."""
    if variant is None:
        return True
    return bool(asked_of(load_questionnaire(questionnaire), as_variant(variant), form))


def _shipped(key: str) -> bool:
    try:
        load_questionnaire(key)
    except KeyError:
        return False
    return True
