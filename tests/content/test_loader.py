"""What the rest of the project may rely on: shapes, order, hashes, rebuilding from a body."""

import datetime as dt
import json

import pytest

from content.codes import (
    CONSENT_ROLES,
    EVIDENCE_KINDS,
    EVIDENCE_OF_KIND,
    ITEM_KINDS,
    LANGUAGES,
    OUTSIDE_KINDS,
    SECTION_OF_KIND,
    SECTIONS,
    VARIANTS,
    Variant,
)
from content.loader import (
    load_all,
    load_catalogue,
    load_consent,
    load_holidays,
    load_questionnaire,
    variant_for_audience,
)
from content.model import Catalogue, Consent, ContentError, Holidays, Questionnaire
from domain.item import EvidenceKind, ItemKind, Section
from domain.people import Audience, Role

SELF = load_questionnaire("self")


@pytest.mark.parametrize("variant", VARIANTS)
def test_teacher_gets_52_statements_in_file_order(variant: Variant) -> None:
    statements = SELF.for_variant(variant)
    assert len(statements) == 52
    assert list(statements) == [s for s in SELF.statements if s in statements]
    assert len(SELF.for_variant(variant, core=True)) == 24
    assert len(SELF.observed()) == 16


def test_teacher_of_primary_school_meets_no_exam_of_the_seniors() -> None:
    for statement in SELF.for_variant("noo"):
        assert not {"ОГЭ", "ЕГЭ", "ГИА"} & set(statement.text.noo.replace(",", " ").split())
        for suggestion in load_catalogue().for_statement(statement.key, "noo"):
            words = f"{suggestion.title} {suggestion.result}".replace(",", " ").split()
            assert not {"ОГЭ", "ЕГЭ", "ГИА"} & set(words)


def test_labour_function_of_a_subject_follows_the_variant() -> None:
    labour = SELF.statement("subject.hard_tasks").labour
    assert (labour.of("noo"), labour.of("soo")) == ("B/02.6", "B/03.6")


@pytest.mark.parametrize(
    ("audience", "variant"),
    [
        (Audience.NOO, "noo"),
        (Audience.SOO, "soo"),
        (Audience.BOTH, "soo"),
        (Audience.OTHER, None),
    ],
)
def test_audience_gets_its_variant(audience: Audience, variant: str | None) -> None:
    assert variant_for_audience(audience) == variant


@pytest.mark.parametrize("content", load_all(), ids=lambda content: content.content_kind)
def test_content_is_rebuilt_from_its_stored_body(
    content: Questionnaire | Catalogue | Consent | Holidays,
) -> None:
    again = type(content).from_body(content.body)
    assert again == content
    assert again.sha256 == content.sha256
    assert len(content.sha256) == 64


def test_hash_changes_when_one_letter_does() -> None:
    body = SELF.body.replace("Выполняю", "Выполняем", 1)
    assert Questionnaire.from_body(body).sha256 != SELF.sha256


def test_body_is_canonical_whatever_the_order_of_its_fields() -> None:
    shuffled = json.dumps(dict(reversed(json.loads(SELF.body).items())), indent=2)
    assert Questionnaire.from_body(shuffled).body == SELF.body


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"version": "1"}, "version"),
        ({"extra": 1}, "extra"),
        ({"statements": [{"key": "a.b"}]}, "statements.0.group"),
    ],
)
def test_stored_body_is_refused_when_it_is_not_what_was_written(
    change: dict[str, object], place: str
) -> None:
    with pytest.raises(ContentError) as caught:
        Questionnaire.from_body(json.dumps({**json.loads(SELF.body), **change}))
    assert caught.value.code == "content.invalid"
    assert caught.value.place == place


def test_unknown_keys_are_named_by_a_key_error() -> None:
    with pytest.raises(KeyError, match="nothing"):
        load_questionnaire("nothing")
    with pytest.raises(KeyError, match=r"subject\.nothing"):
        SELF.statement("subject.nothing")
    with pytest.raises(KeyError, match="nothing"):
        SELF.group("nothing")
    with pytest.raises(KeyError, match="nothing"):
        load_catalogue().suggestion("nothing")


def test_suggestions_are_found_by_statement_and_by_key() -> None:
    catalogue = load_catalogue()
    offered = catalogue.for_statement("assessment.criteria_before", "soo")
    assert len(offered) >= 3
    assert catalogue.suggestion(offered[0].key) == offered[0]
    assert all("strength" in s.bases for s in catalogue.general("strength"))
    assert catalogue.general("deficit") == ()


def test_codes_are_those_of_the_domain() -> None:
    assert set(ITEM_KINDS) == {kind.value for kind in ItemKind}
    assert set(EVIDENCE_KINDS) == {kind.value for kind in EvidenceKind}
    assert set(SECTIONS) <= {section.value for section in Section}
    assert set(CONSENT_ROLES) == {role.value for role in Role} | {"mentor"}


def test_every_kind_has_its_section_and_only_kinds_have_defaults() -> None:
    assert set(SECTION_OF_KIND) == set(ITEM_KINDS)
    assert set(ITEM_KINDS) >= OUTSIDE_KINDS
    assert set(EVIDENCE_OF_KIND) <= set(ITEM_KINDS)


def test_consent_speaks_to_every_role_in_both_languages() -> None:
    for role in CONSENT_ROLES:
        for language in LANGUAGES:
            text = load_consent("diagnosis_messages", role, language)
            assert text.version == 2
            assert "/privacy" in text.text
            assert "/privacy" in text.refused
            assert text.who_sees.startswith("<b>")


def test_teacher_is_promised_privacy_in_the_agreed_words() -> None:
    promise = "В боте ответы видите только вы. По ним не аттестуют и не начисляют выплаты"
    consent = load_consent("diagnosis_messages", "teacher", "ru")
    assert promise in consent.text
    assert promise in consent.who_sees


def test_holidays_are_the_fourteen_days_of_the_law() -> None:
    holidays = load_holidays()
    assert len(holidays.days) == 14
    assert dt.date(2027, 1, 8) in holidays
    assert dt.date(2027, 11, 4) in holidays
    assert dt.date(2027, 1, 9) not in holidays
    assert dt.date(2027, 12, 31) not in holidays
