"""The model of a questionnaire: words of each variant, whom it is for, bodies of older versions."""

import json
import tomllib
from pathlib import Path

import pytest

from content.loader import ROOT, load_questionnaire
from content.model import (
    Addressees,
    Catalogue,
    Consent,
    ContentError,
    Group,
    GroupWords,
    Labour,
    Option,
    Questionnaire,
    Statement,
    Versioned,
    Wordings,
    Words,
)

PUBLISHED = Path(__file__).parent / "published"
"""Bodies as databases hold them: `kind_key_version.json`."""

BOTH = Statement(
    key="method.goal",
    group="method",
    text=Wordings(noo="Урок.", soo="Урок.", preschool="Занятие.", other="Встреча."),
    short="цель урока",
    competency="Цель урока",
    hint="Например, урок.",
    labour=Labour(noo="A/01.6", soo="A/01.6", preschool="B/01.5"),
    action="Планирование урока",
    observer="Ставит цель урока.",
    core=True,
    preschool=Words(short="цель занятия", observer="Ставит цель занятия."),
)
SCHOOL = Statement(key="method.vpr", group="method", text=Wordings(noo="ВПР."), short="ВПР")
QUESTION = Statement(
    key="wish.form",
    group="wish",
    text=Wordings(other="Как вам удобно?"),
    short="удобная форма",
    kind="several",
    options=(Option(key="live", title="Очно"), Option(key="net", title="Дистанционно")),
    most=2,
    optional=True,
)
MIXED = Questionnaire(
    key="mixed",
    version=1,
    title="Смесь",
    groups=(
        Group(
            key="method",
            title="Методические",
            short="Методика",
            adjective="методические",
            preschool=GroupWords(title="Занятия", short="Занятия", adjective="занятия"),
        ),
        Group(key="wish", title="Запросы", short="Запросы", adjective="запросы"),
    ),
    statements=(BOTH, SCHOOL, QUESTION),
    scored=False,
    scale="own",
    ask="Как часто?",
    labels=("Пока редко", "Иногда", "Часто", "Всегда"),
    audience=Addressees(variants=("noo", "other"), experience_under_years=3),
    intro="Две минуты.",
)


@pytest.mark.parametrize(
    ("title", "short", "label"),
    [
        ("Методические", "Методика", "Методические"),
        ("Педагогическая диагностика", "Диагностика", "Диагностика"),
        ("ВПР и диагностические работы", "Внешние работы", "ВПР и диагностические работы"),
    ],
)
def test_group_is_shortened_to_words_of_its_title_or_not_at_all(
    title: str, short: str, label: str
) -> None:
    group = Group(key="one", title=title, short=short, adjective="такие")
    assert group.label_of("other") == label


@pytest.mark.parametrize("file", sorted(PUBLISHED.glob("*.json")), ids=lambda file: file.stem)
def test_body_of_a_published_version_is_read_and_keeps_its_hash(file: Path) -> None:
    """Answers stored under it are shown in its words, whatever the model has learnt since."""
    kinds: dict[str, type[Versioned]] = {
        "questionnaire": Questionnaire,
        "catalogue": Catalogue,
        "consent": Consent,
    }
    kind, _, rest = file.stem.partition("_")
    key, _, version = rest.rpartition("_")
    body = file.read_text(encoding="utf-8")
    content = kinds[kind].from_body(body)
    assert (content.key, content.version) == (key, int(version))
    assert content.body == body
    listed = tomllib.loads((ROOT / "published.toml").read_text(encoding="utf-8"))["content"]
    assert content.sha256 in {
        one["sha256"]
        for one in listed
        if (one["kind"], one["key"], one["version"]) == (kind, key, int(version))
    }


def test_first_version_speaks_its_words_to_every_variant_it_knew() -> None:
    body = (PUBLISHED / "questionnaire_self_1.json").read_text(encoding="utf-8")
    first = Questionnaire.from_body(body)
    assert len(first.for_variant("noo")) == len(first.for_variant("soo")) == 52
    assert first.for_variant("preschool") == first.for_variant("other") == ()
    assert (first.scored, first.scale, first.intro) == (True, "self", "")
    assert {one.kind for one in first.statements} == {"scale"}


def test_every_variant_has_its_words_and_borrows_what_it_lacks() -> None:
    assert [BOTH.text.of(v) for v in ("noo", "soo", "preschool", "other")] == [
        "Урок.", "Урок.", "Занятие.", "Встреча.",
    ]  # fmt: skip
    assert [BOTH.short_of(v) for v in ("soo", "preschool", "other")] == [
        "цель урока", "цель занятия", "цель урока",
    ]  # fmt: skip
    assert BOTH.competency_of("preschool") == "Цель урока"
    assert BOTH.hint_of("preschool") == "Например, урок."
    assert BOTH.action_of("preschool") == "Планирование урока"
    assert [BOTH.labour.of(v) for v in ("noo", "soo", "preschool", "other")] == [
        "A/01.6", "A/01.6", "B/01.5", None,
    ]  # fmt: skip
    group = MIXED.group("method")
    assert (group.title_of("preschool"), group.title_of("other")) == ("Занятия", "Методические")
    assert (group.label_of("preschool"), group.adjective_of("soo")) == ("Занятия", "методические")


def test_observer_of_a_kindergarten_never_reads_about_a_lesson() -> None:
    assert BOTH.observer_of("soo") == "Ставит цель урока."
    assert BOTH.observer_of("preschool") == "Ставит цель занятия."
    assert BOTH.observer_of("other") is None
    assert [len(MIXED.observed(v)) for v in ("noo", "preschool", "other")] == [1, 1, 0]


def test_variant_is_asked_only_what_it_has_a_text_for() -> None:
    asked = {v: [s.key for s in MIXED.for_variant(v)] for v in ("noo", "soo", "preschool", "other")}
    assert asked == {
        "noo": ["method.goal", "method.vpr"],
        "soo": ["method.goal"],
        "preschool": ["method.goal"],
        "other": ["method.goal", "wish.form"],
    }
    assert [s.key for s in MIXED.for_variant("noo", core=True)] == ["method.goal"]
    assert MIXED.in_group("method", "soo") == (BOTH,)
    assert MIXED.in_group("method") == (BOTH, SCHOOL)


def test_questionnaire_of_every_kind_is_rebuilt_from_its_body() -> None:
    again = Questionnaire.from_body(MIXED.body)
    assert again == MIXED
    assert again.sha256 == MIXED.sha256
    assert QUESTION.option("net").title == "Дистанционно"
    with pytest.raises(KeyError, match="post"):
        QUESTION.option("post")


def test_body_says_only_what_differs_from_the_first_model() -> None:
    plain = json.loads(load_questionnaire("self").body)["statements"][0]
    assert "kind" not in plain
    assert "options" not in plain


@pytest.mark.parametrize(
    ("variant", "years", "included"),
    [
        ("noo", 0, True),
        ("noo", 2, True),
        ("noo", 3, False),
        ("noo", None, False),
        ("soo", 1, False),
        ("other", 1, True),
    ],
)
def test_questionnaire_is_offered_to_those_it_is_for(
    variant: str, years: int | None, included: bool
) -> None:
    assert MIXED.audience.include(variant, years) is included


def test_questionnaire_without_conditions_is_for_everybody() -> None:
    assert Addressees().include("preschool", None)


@pytest.mark.parametrize("field", ["kind", "scale"])
def test_unknown_kind_or_scale_is_refused(field: str) -> None:
    whole = json.loads(MIXED.body)
    target = whole if field == "scale" else whole["statements"][0]
    target[field] = "stars"
    with pytest.raises(ContentError):
        Questionnaire.from_body(json.dumps(whole))
