"""What the rest of the project may rely on: shapes, order, hashes, rebuilding from a body."""

import datetime as dt
import json
import re
from collections import Counter
from itertools import product
from pathlib import Path

import pytest

from content.codes import (
    CONSENT_KINDS,
    CONSENT_ROLES,
    EVIDENCE_KINDS,
    EVIDENCE_OF_KIND,
    INSTITUTION_KINDS,
    ITEM_KINDS,
    LANGUAGES,
    OUTSIDE_KINDS,
    SECTION_OF_KIND,
    SECTIONS,
    VARIANTS,
    ConsentKind,
    ConsentRole,
    Language,
    Variant,
)
from content.loader import (
    load_all,
    load_catalogue,
    load_consent,
    load_holidays,
    load_questionnaire,
    questionnaires,
)
from content.model import Catalogue, Consent, ContentError, Holidays, Questionnaire
from content.route_texts import load_route_texts
from domain.item import EvidenceKind, ItemKind, Section
from domain.people import Role

SELF = load_questionnaire("self")
PUBLISHED = Path(__file__).parent / "published"


GROUPS = {
    "subject": 6, "method": 9, "assessment": 7, "psychology": 7,
    "upbringing": 6, "communication": 6, "digital": 5, "personal": 6,
}  # fmt: skip
"""Domain: 52 statements in eight groups."""


@pytest.mark.parametrize("variant", ["noo", "soo", "preschool"])
def test_teacher_and_kindergarten_get_52_statements_in_file_order(variant: Variant) -> None:
    statements = SELF.for_variant(variant)
    assert list(statements) == [s for s in SELF.statements if s in statements]
    assert Counter(s.group for s in statements) == GROUPS
    core = SELF.for_variant(variant, core=True)
    assert Counter(s.group for s in core) == dict.fromkeys(GROUPS, 3)
    assert len(SELF.observed(variant)) == 16


def test_other_teaching_workers_skip_the_subject() -> None:
    asked = Counter(s.group for s in SELF.for_variant("other"))
    assert asked == {group: size for group, size in GROUPS.items() if group != "subject"}
    assert len(SELF.for_variant("other", core=True)) == 21
    assert len(SELF.observed("other")) == 16


@pytest.mark.parametrize(
    ("variant", "foreign"),
    [
        ("noo", r"\b(ОГЭ|ЕГЭ|ГИА)\b"),
        ("preschool", r"(?i)\b(урок|учени|учител(?!ем-)|четверт|ВПР|ОГЭ|ШМО)|(?<!мастер-)класс"),
        ("other", r"(?i)\b(урок|учени|четверт|ВПР|ОГЭ|ШМО)"),
    ],
)
def test_nobody_meets_words_of_somebody_elses_work(variant: Variant, foreign: str) -> None:
    catalogue = load_catalogue()
    for statement in SELF.for_variant(variant):
        said = [
            statement.text.of(variant),
            statement.short_of(variant),
            statement.competency_of(variant),
            statement.hint_of(variant),
            statement.action_of(variant),
            statement.observer_of(variant) or "",
        ]
        for suggestion in catalogue.for_statement(statement.key, variant):
            said += [suggestion.title, suggestion.result]
        for words in said:
            assert not re.search(foreign, words), words


@pytest.mark.parametrize("variant", VARIANTS)
def test_every_statement_can_be_worked_on_where_one_is(variant: Variant) -> None:
    catalogue = load_catalogue()
    for statement in SELF.for_variant(variant):
        offered = catalogue.for_statement(statement.key, variant)
        assert len(offered) >= 4, statement.key
        assert len({suggestion.kind for suggestion in offered}) >= 2, statement.key
        assert any(suggestion.inside for suggestion in offered), statement.key
        assert any(one.section == "self_education" for one in offered), statement.key
    for basis in ("strength", "task", "request"):
        assert len(catalogue.general(basis, variant)) >= 4


@pytest.mark.parametrize("variant", VARIANTS)
def test_every_ready_basis_is_offered_what_fits_it(variant: Variant) -> None:
    """Few suggestions serve two ready bases: preparing for a contest is no attestation."""
    catalogue = load_catalogue()
    seen: Counter[str] = Counter()
    for basis in load_route_texts().basis:
        offered = catalogue.for_ready(basis.key, variant)
        assert len(offered) >= 4, basis.key
        assert len({one.kind for one in offered}) >= 2, basis.key
        seen.update(one.key for one in offered)
    assert [key for key, times in seen.items() if times > 2] == []
    assert sum(times > 1 for times in seen.values()) <= 2


def test_difficulty_of_a_kindergarten_is_called_in_its_words() -> None:
    goal = SELF.statement("method.lesson_goal")
    assert goal.short_of("soo") == "цель урока как результат"
    assert goal.short_of("preschool") == goal.short_of("other") == "цель занятия как результат"
    assert SELF.group("assessment").title_of("preschool") == "Педагогическая диагностика"


def test_statement_of_the_first_version_is_still_there_for_plans_made_of_it() -> None:
    """Plans name statements by key: a key is never dropped."""
    body = (PUBLISHED / "questionnaire_self_1.json").read_text(encoding="utf-8")
    for statement in Questionnaire.from_body(body).statements:
        assert SELF.statement(statement.key).text.soo


@pytest.mark.parametrize(
    ("key", "variants", "sizes"),
    [
        (
            "objectivity",
            {"noo", "soo"},
            {"marking": 5, "checking": 5, "external": 5, "olympiad": 4},
        ),
        ("young", set(VARIANTS), {"start": 8, "people": 5, "help": 6}),
        ("requests", set(VARIANTS), {"themes": 4, "forms": 4, "share": 3}),
    ],
)
def test_other_questionnaires_ask_those_they_are_for(
    key: str, variants: set[Variant], sizes: dict[str, int]
) -> None:
    questionnaire = load_questionnaire(key)
    for variant in VARIANTS:
        asked = Counter(s.group for s in questionnaire.for_variant(variant))
        assert asked == (sizes if variant in variants else {})


def test_young_specialist_is_one_of_less_than_three_years() -> None:
    audience = load_questionnaire("young").audience
    assert [audience.include("soo", years) for years in (0, 2, 3, None)] == [
        True, True, False, False,
    ]  # fmt: skip


def test_difficulty_of_objectivity_has_suggestions_through_what_it_is_akin_to() -> None:
    catalogue = load_catalogue()
    for statement in load_questionnaire("objectivity").statements:
        assert len(catalogue.for_statement(statement.akin, "soo")) >= 3


def test_answer_of_every_question_fits_a_button() -> None:
    """Of 28 characters two are left for the mark of what is chosen."""
    for questionnaire in questionnaires():
        for statement in questionnaire.statements:
            for option in statement.options:
                assert len(option.title) <= 26, option.title


def test_questionnaires_are_listed_by_their_keys() -> None:
    assert [one.key for one in questionnaires()] == ["self", "objectivity", "young", "requests"]


def test_labour_function_of_a_subject_follows_the_variant() -> None:
    labour = SELF.statement("subject.hard_tasks").labour
    assert (labour.of("noo"), labour.of("soo")) == ("B/02.6", "B/03.6")


@pytest.mark.parametrize("content", load_all(), ids=lambda content: content.content_kind)
def test_content_is_rebuilt_from_its_stored_body(
    content: Questionnaire | Catalogue | Consent | Holidays,
) -> None:
    again = type(content).from_body(content.body)
    assert again == content
    assert again.sha256 == content.sha256
    assert len(content.sha256) == 64


def test_hash_changes_when_one_letter_does() -> None:
    body = SELF.body.replace("Показываю", "Показываем", 1)
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
    for role, language, institution in product(CONSENT_ROLES, LANGUAGES, INSTITUTION_KINDS):
        text = load_consent("diagnosis_messages", role, language, institution)
        assert text.version == 6
        assert "/privacy" in text.text
        # The number is deleted after seven days, and with it what /privacy would open.
        link = "новая ссылка" if language == "ru" else "new link"
        assert link in text.text
        assert "/privacy" in text.refused
        assert "7" in text.refused
        assert text.who_sees.startswith("<b>")


def test_consent_of_a_kindergarten_and_of_additional_education_has_no_words_of_a_school() -> None:
    """Who answers for what is called as it is called there."""
    others = ("kindergarten", "additional")
    foreign = ("школ", "учител", "урок", "шмо")
    for kind, role, institution in product(CONSENT_KINDS, CONSENT_ROLES, others):
        if role in ("methodist", "admin"):
            continue  # they work in no institution, and look at schools, too
        text = load_consent(kind, role, "ru", institution)
        whole = "\n".join((text.text, text.who_sees, text.refused)).lower()
        assert [stem for stem in foreign if stem in whole] == [], (kind, role, institution)
        assert ("директор" in whole) <= (institution == "additional"), (kind, role)
    garden = load_consent("diagnosis_messages", "teacher", "ru", "kindergarten")
    assert "заместитель заведующего (старший воспитатель) и заведующий" in garden.text
    assert "заместитель директора и директор" in load_consent(*_OF_A_TEACHER).text


_OF_A_TEACHER: tuple[ConsentKind, ConsentRole, Language] = ("diagnosis_messages", "teacher", "ru")


def test_teacher_is_promised_privacy_in_the_agreed_words() -> None:
    promise = "В боте ответы видите только вы. По ним не аттестуют и не начисляют выплаты"
    consent = load_consent("diagnosis_messages", "teacher", "ru")
    assert promise in consent.text
    assert promise in consent.who_sees


def test_consent_names_what_the_screen_of_who_sees_what_names() -> None:
    """Nobody agrees to less than is stored and shown."""
    text = load_consent("diagnosis_messages", "teacher", "ru").text
    for named in ("карточка", "достижения: курсы", "переписка с наставником", "ответственный за"):
        assert named in text
    assert "отметка об отказе" in text
    assert "Кто что видит" in text


def test_holidays_are_the_fourteen_days_of_the_law() -> None:
    holidays = load_holidays()
    assert len(holidays.days) == 14
    assert dt.date(2027, 1, 8) in holidays
    assert dt.date(2027, 11, 4) in holidays
    assert dt.date(2027, 1, 9) not in holidays
    assert dt.date(2027, 12, 31) not in holidays
