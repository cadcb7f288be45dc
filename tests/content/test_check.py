"""Ours passes the check; a copy with one fault of each kind doesn't."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from content.catalogue_rules import catalogue_problems
from content.check import check, report
from content.loader import (
    ROOT,
    load_all,
    load_catalogue,
    load_consent_content,
    load_holidays,
    load_questionnaire,
)
from content.model import (
    Catalogue,
    ContentError,
    Option,
    Questionnaire,
    Statement,
    Suggestion,
    Translated,
    Wordings,
    Words,
)
from content.problem import Problem
from content.published import published_problems, read_published
from content.questionnaire_rules import questionnaire_problems, shared_problems
from content.sources import read_catalogue, read_consent, read_holidays, read_questionnaire
from content.text_rules import consent_problems, holiday_problems

SELF = load_questionnaire("self")
FIRST = SELF.statements[0]
CATALOGUE = load_catalogue()
GOAL = SELF.statement("method.lesson_goal")
BEE = Option(key="b", title="Б")
OFFERED = CATALOGUE.for_statement(FIRST.key)


def codes(problems: Iterator[Problem] | list[Problem]) -> set[str]:
    return {problem.code for problem in problems}


def with_first(**changes: Any) -> Questionnaire:
    """Our questionnaire with its first statement changed."""
    return replace(SELF, statements=(replace(FIRST, **changes), *SELF.statements[1:]))


def with_goal(changed: Statement) -> Questionnaire:
    """Our questionnaire with the statement about the goal, which all variants have, changed."""
    return replace(SELF, statements=tuple(changed if s is GOAL else s for s in SELF.statements))


def saying(text: str) -> Questionnaire:
    return with_first(text=Wordings(noo=text, soo=text))


def test_our_content_has_no_problem() -> None:
    assert report(check()) == ""


def test_command_says_nothing_and_succeeds_on_our_content() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "content.check"], cwd=ROOT.parent, capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


BAD_QUESTIONNAIRES = {
    "questionnaire.unknown": replace(SELF, key="nobody"),
    "questionnaire.group_size": replace(SELF, statements=SELF.statements[1:]),
    "questionnaire.core_size": with_first(core=False),
    "questionnaire.observed_size": with_first(observer="Решает задачу у доски."),
    "group.duplicate_key": replace(SELF, groups=(*SELF.groups, SELF.groups[0])),
    "group.bad_label": replace(
        SELF, groups=(replace(SELF.groups[0], short="Очень длинное имя группы"), *SELF.groups[1:])
    ),
    "statement.unknown_group": with_first(group="other"),
    "statement.out_of_order": replace(SELF, statements=tuple(reversed(SELF.statements))),
    "statement.duplicate_key": with_first(key=SELF.statements[1].key),
    "statement.duplicate_short": with_first(short=SELF.statements[1].short),
    "statement.bad_key": with_first(key="method.hard_tasks"),
    "statement.text_length": saying(f"Решаю {'очень ' * 22}трудные задания."),
    "statement.not_one_sentence": saying("Решаю задания. Объясняю ход."),
    "statement.forbidden_word": saying("Решаю задания без подсказки."),
    "statement.negation_prefix": saying("Решаю непростые задания."),
    "statement.past_tense": saying("На этом уроке решила задание."),
    "statement.gendered": saying("К трудным заданиям готова всегда."),
    "statement.alike": saying(GOAL.text.soo),
    "statement.foreign_word": with_first(short="трудные задания ЕГЭ"),
    "statement.idle_words": with_first(preschool=Words(short="трудные задания")),
    "statement.for_nobody": with_first(text=Wordings()),
    "question.options_count": with_first(kind="one", options=(Option(key="a", title="А"),)),
    "question.bad_most": with_first(most=2),
    "question.not_scale": with_first(kind="text"),
    "option.bad_key": with_first(kind="one", options=(Option(key="A1", title="А"), BEE)),
    "option.title_length": with_first(kind="one", options=(Option(key="a", title="А" * 61), BEE)),
    "option.duplicate_key": with_first(kind="one", options=(Option(key="b", title="А"), BEE)),
    "option.duplicate_title": with_first(kind="one", options=(Option(key="a", title="Б"), BEE)),
    "questionnaire.bad_scale": replace(SELF, scale="own", ask="Как часто?", labels=("Да", "Нет")),
    "questionnaire.intro_length": replace(SELF, intro=""),
    "statement.hint_length": with_first(hint="а" * 201),
    "statement.short_length": with_first(short="а" * 46),
    "statement.short_form": with_first(short="Трудные задания"),
    "statement.competency_length": with_first(competency="А" * 91),
    "statement.action_length": with_first(action=""),
    "statement.foreign_labour": with_first(
        labour=replace(FIRST.labour, noo=FIRST.labour.soo, soo=FIRST.labour.noo)
    ),
}


@pytest.mark.parametrize("code", BAD_QUESTIONNAIRES)
def test_questionnaire_is_refused_when_it_breaks_the_rule(code: str) -> None:
    assert code in codes(questionnaire_problems(BAD_QUESTIONNAIRES[code], "file"))


@pytest.mark.parametrize("variant", ["noo", "soo", "preschool", "other"])
def test_each_variant_is_read_by_the_rules(variant: str) -> None:
    """The text, what an observer reads, and the names that stand in lists and plans."""
    spoilt = replace(GOAL, text=replace(GOAL.text, **{variant: "Решаю задания без подсказки."}))
    assert "statement.forbidden_word" in codes(questionnaire_problems(with_goal(spoilt), "file"))
    foreign = {"noo": "цель ЕГЭ", "soo": "детсад", "preschool": "цель урока", "other": "ученики"}
    own = {"preschool": GOAL.preschool, "other": GOAL.other}
    for name in ("short", "competency", "hint", "action", "observer"):
        words = (
            {variant: replace(own[variant], **{name: foreign[variant]})}
            if variant in own
            else {name: foreign[variant]}
        )
        found = list(questionnaire_problems(with_goal(replace(GOAL, **words)), "file"))
        assert ("statement.foreign_word", variant) in {
            (problem.code, problem.params.get("variant")) for problem in found
        }, name


def test_observer_text_is_read_by_the_rules() -> None:
    seen = next(s for s in SELF.statements if s.observer)
    bad = replace(seen, observer="Ставит цель и не проверяет её.")
    statements = tuple(bad if s is seen else s for s in SELF.statements)
    found = list(questionnaire_problems(replace(SELF, statements=statements), "file"))
    assert [(p.code, p.key, dict(p.params)) for p in found] == [
        ("statement.forbidden_word", seen.key, {"word": "не"})
    ]


def test_statements_may_share_half_of_their_stems_and_no_more() -> None:
    """Three stems of six in common are 0.5 and pass; three of five don't."""

    def pair(one: str, other: str) -> set[str]:
        changed = {
            SELF.statements[0].key: one,
            SELF.statements[1].key: other,
        }

        def told(statement: Statement) -> Statement:
            text = changed.get(statement.key)
            return replace(statement, text=Wordings(noo=text, soo=text)) if text else statement

        questionnaire = replace(SELF, statements=tuple(told(s) for s in SELF.statements))
        return codes(questionnaire_problems(questionnaire, "file"))

    assert "statement.alike" not in pair("Кошка рыба дождь ветер.", "Кошка рыба дождь море лодка.")
    assert "statement.alike" in pair("Кошка рыба дождь ветер.", "Кошка рыба дождь море.")


def of_first(*suggestions: Suggestion) -> Catalogue:
    """Our catalogue with other suggestions for the first statement."""
    others = tuple(s for s in CATALOGUE.suggestions if s.statement != FIRST.key)
    return replace(CATALOGUE, suggestions=(*suggestions, *others))


def with_suggestion(**changes: Any) -> Catalogue:
    return of_first(replace(OFFERED[0], **changes), *OFFERED[1:])


GENERAL = tuple(s for s in CATALOGUE.suggestions if s.statement is None)
BAD_CATALOGUES = {
    "catalogue.too_few": of_first(*OFFERED[:2]),
    "catalogue.one_kind": of_first(*(replace(s, kind="reading") for s in OFFERED)),
    "catalogue.none_inside": of_first(*(replace(s, inside=False) for s in OFFERED)),
    "catalogue.general_size": replace(
        CATALOGUE, suggestions=tuple(s for s in CATALOGUE.suggestions if s.statement)
    ),
    "catalogue.basis_without_items": replace(
        CATALOGUE,
        suggestions=tuple(
            replace(s, bases=("strength",)) if s.statement is None else s
            for s in CATALOGUE.suggestions
        ),
    ),
    "suggestion.unknown_statement": with_suggestion(statement="subject.nothing"),
    "suggestion.wrong_basis": with_suggestion(bases=("strength",)),
    "suggestion.foreign_word": with_suggestion(title="Пройти пробный ЕГЭ и разобрать его"),
    "suggestion.for_nobody": with_suggestion(variants=()),
    "suggestion.title_length": with_suggestion(title="А" * 91),
    "suggestion.result_length": with_suggestion(result="А" * 121),
    "suggestion.not_a_line": with_suggestion(title="прочитать книгу."),
    "suggestion.duplicate_key": of_first(OFFERED[0], *OFFERED),
    "suggestion.duplicate_title": with_suggestion(title=OFFERED[1].title),
}


@pytest.mark.parametrize("code", BAD_CATALOGUES)
def test_catalogue_is_refused_when_it_breaks_the_rule(code: str) -> None:
    assert code in codes(catalogue_problems(BAD_CATALOGUES[code], SELF, "folder"))


def test_variant_left_with_too_few_suggestions_is_named() -> None:
    """Whose words the suggestions speak is checked for every variant that is asked."""
    for variant in ("noo", "preschool", "other"):
        catalogue = replace(
            CATALOGUE,
            suggestions=tuple(
                replace(s, variants=tuple(v for v in s.variants if v != variant) or ("soo",))
                if s.statement == GOAL.key
                else s
                for s in CATALOGUE.suggestions
            ),
        )
        found = list(catalogue_problems(catalogue, SELF, "folder"))
        assert {
            (p.code, p.key, p.params["variant"])
            for p in found
            if not p.code.startswith("suggestion.")
        } == {
            ("catalogue.too_few", GOAL.key, variant),
            ("catalogue.one_kind", GOAL.key, variant),
            ("catalogue.none_inside", GOAL.key, variant),
        }


def test_key_of_a_statement_serves_one_questionnaire() -> None:
    both = {"self": SELF, "twin": replace(SELF, key="twin", statements=SELF.statements[:1])}
    found = list(shared_problems(both, {"self": "one", "twin": "two"}))
    assert [(p.code, p.file, p.key) for p in found] == [("statement.key_taken", "two", FIRST.key)]


def test_statement_is_akin_only_to_one_of_the_self_diagnosis() -> None:
    akin = replace(FIRST, key="subject.twin", akin="subject.nothing")
    both = {"self": SELF, "twin": replace(SELF, key="twin", statements=(akin,))}
    found = list(shared_problems(both, {"self": "one", "twin": "two"}))
    assert [(p.code, p.key) for p in found] == [("statement.akin_to_nothing", "subject.twin")]
    known = replace(akin, akin=FIRST.key)
    both["twin"] = replace(SELF, key="twin", statements=(known,))
    assert list(shared_problems(both, {"self": "one", "twin": "two"})) == []


def test_consent_is_refused_when_a_text_breaks_a_rule() -> None:
    consent = load_consent_content()
    teacher = consent.words[0]

    def found(ru: str, en: str) -> set[str]:
        words = replace(teacher, text=Translated(ru=ru, en=en))
        return codes(consent_problems(replace(consent, words=(words, *consent.words[1:])), "file"))

    assert found("<b>Да</b>", "<b>Yes</b>") == set()
    assert found("а" * 3001, "Yes") == {"consent.length"}
    assert found("Да", "") == {"consent.length"}
    assert found("<i>Да</i>", "Yes") == {"consent.markup"}
    assert found("<b>Да", "Yes") == {"consent.markup"}
    assert found("Да & нет", "Yes") == {"consent.markup"}
    assert found("Да", "Your ИОМ, да") == {"consent.not_english"}
    missing = replace(consent, words=consent.words[1:])
    assert [(p.code, p.key) for p in consent_problems(missing, "file")] == [
        ("consent.role", "teacher")
    ]


def test_calendar_is_refused_when_a_day_is_impossible_or_out_of_order() -> None:
    holidays = load_holidays()
    for day in ("02-30", "13-01", "1-1"):
        bad = replace(holidays, days=(*holidays.days, day))
        assert "calendar.bad_day" in codes(holiday_problems(bad, "file"))
    backwards = replace(holidays, days=tuple(reversed(holidays.days)))
    assert codes(holiday_problems(backwards, "file")) == {"calendar.order"}
    doubled = replace(holidays, days=(holidays.days[0], *holidays.days))
    assert codes(holiday_problems(doubled, "file")) == {"calendar.order"}


def test_published_version_is_refused_when_its_words_change() -> None:
    contents = load_all()
    hashes = {(c.content_kind, c.key, c.version): c.sha256 for c in contents}
    assert codes(published_problems(contents, hashes)) == set()
    assert codes(published_problems([saying("Иначе.")], hashes)) == {"published.changed"}
    bumped = replace(SELF, version=3)
    assert codes(published_problems([bumped], hashes)) == {"published.unlisted"}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT, tmp_path / "content"))


def edit(root: Path, file: str, old: str, new: str) -> None:
    text = (root / file).read_text(encoding="utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new, 1), encoding="utf-8")


OUTSIDE = "catalogue/outside_lessons"
QUESTIONNAIRE_FILE = "questionnaires/self_diagnosis.toml"


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        (QUESTIONNAIRE_FILE, "Показываю", "Решаю", "published.changed"),
        (QUESTIONNAIRE_FILE, "version = 2", "version = 3", "published.unlisted"),
        (QUESTIONNAIRE_FILE, 'key = "self"', 'key = "other"', "questionnaire.key"),
        (QUESTIONNAIRE_FILE, "core = true", 'core = "yes"', "content.invalid"),
        (QUESTIONNAIRE_FILE, "core = true", "kore = true", "content.invalid"),
        (QUESTIONNAIRE_FILE, '"B/02.6"', '"C/02.6"', "content.invalid"),
        (QUESTIONNAIRE_FILE, 'labour = "A/01.6"', 'labour = ""', "content.invalid"),
        (QUESTIONNAIRE_FILE, "text.soo =", "text.doo =", "content.invalid"),
        (QUESTIONNAIRE_FILE, "[[statement]]", "[[statement", "content.not_toml"),
        ("catalogue/catalogue.toml", "version = 2", "version = 0.5", "content.invalid"),
        ("catalogue/method.toml", '"lesson_visit"', '"lesson_walk"', "content.invalid"),
        ("catalogue/method.toml", '"visit_card"', '"business_card"', "content.invalid"),
        ("catalogue/method.toml", '"internal"', '"deficit"', "content.invalid"),
        ("catalogue/method.toml", "[lesson_goal.visit]", "[lesson_goals.visit]", "suggestion.*"),
        ("catalogue/method.toml", "[lesson_goal.visit]", "stray = 1\n[lesson_goal.visit]", "*"),
        ("catalogue/general.toml", '["strength"]', '["deficit"]', "suggestion.wrong_basis"),
        ("texts/consent.toml", '["mentor"]', '["tutor"]', "content.invalid"),
        ("texts/consent.toml", 'text = "teacher"', 'text = "nobody"', "content.invalid"),
        ("calendar.toml", '"02-23",', '"02-31",', "calendar.bad_day"),
        ("published.toml", 'kind = "calendar"', 'kind = "calender"', "published.unlisted"),
        ("published.toml", "version = 1", "version = '1'", "content.invalid"),
        ("departments.toml", 'kind = "school"', 'kind = "shop"', "content.invalid"),
        ("departments.toml", "[[department]]", "[[department", "content.not_toml"),
        ("external_texts.toml", "operator = [", "operators = [", "content.invalid"),
        ("paper_fields.toml", 'kind = "flag"', 'kind = "sign"', "content.invalid"),
        ("route_texts.toml", "short = ", "label = ", "content.invalid"),
        ("subjects.toml", "subjects = [", "subjects = [1,", "content.invalid"),
        ("staff_sheet.toml", "surname = ", "sur_name = ", "content.invalid"),
    ],
)
def test_file_with_a_fault_is_reported(
    copy: Path, file: str, old: str, new: str, code: str
) -> None:
    edit(copy, file, old, new)
    found = check(copy)
    expected = {"suggestion.*": "suggestion.unknown_statement", "*": "content.invalid"}
    assert expected.get(code, code) in codes(found)
    assert report(found).count("\n") == len(found)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (QUESTIONNAIRE_FILE, 'competency = "Решение и', 'kompetency = "Решение и'),
        (QUESTIONNAIRE_FILE, 'title = "Самодиагностика педагога"', "title = 5"),
        (QUESTIONNAIRE_FILE, 'labour = "A/02.6"', 'labour = "A/07.6"'),
        (QUESTIONNAIRE_FILE, 'short = "Методика"', "short = 'Методика"),
        ("catalogue/psychology.toml", 'kind = "kpk"', 'kind = "course"'),
        (f"{OUTSIDE}/upbringing.toml", 'kind = "round_table"', 'kind = "square_table"'),
        ("questionnaires/requests.toml", 'kind = "several"', 'kind = "many"'),
        ("questionnaires/objectivity.toml", 'akin = "assessment.own', 'akyn = "assessment.own'),
        ("catalogue/catalogue.toml", "version = ", "version = 0."),
        ("texts/consent.toml", 'text = "teacher"', 'text = "nobody"'),
        ("calendar.toml", "version = 1", "version = true"),
        ("published.toml", "version = 1", "version = '1'"),
    ],
)
def test_unreadable_file_is_reported_with_the_line_of_the_fault(
    copy: Path, file: str, old: str, new: str
) -> None:
    edit(copy, file, old, new)
    expected = line_with(copy, file, new)
    found = [(p.file, p.line) for p in check(copy) if p.code.startswith("content.")]
    assert found == [(file, expected)]
    with pytest.raises(ContentError, match=f"{file}:{expected} "):
        raise next(fault_of(copy, file))


@pytest.mark.parametrize(
    ("file", "old", "new", "at"),
    [
        (QUESTIONNAIRE_FILE, "Веду трудный", "Сама веду трудный", '"communication.hard_talk"'),
        ("catalogue/digital.toml", "Освоить один", "освоить один", "[interactive.self_study]"),
        (f"{OUTSIDE}/method.toml", "Нарисовать с", "нарисовать с", "[project.route_map]"),
        ("questionnaires/young.toml", "Что записать", "Что нельзя", '"help.talk"'),
        ("texts/consent.toml", "<b>Согласие", "<i>Согласие", '"teacher"'),
        ("calendar.toml", '"11-04"', '"11-31"', '"11-31"'),
    ],
)
def test_broken_rule_is_reported_with_the_line_of_what_breaks_it(
    copy: Path, file: str, old: str, new: str, at: str
) -> None:
    edit(copy, file, old, new)
    found = {(p.file, p.line) for p in check(copy) if not p.code.startswith("published.")}
    assert found == {(file, line_with(copy, file, at))}


def line_with(root: Path, file: str, words: str) -> int:
    """Counted by hand, apart from the code under test."""
    return (root / file).read_text(encoding="utf-8").partition(words)[0].count("\n") + 1


def fault_of(root: Path, file: str) -> Iterator[ContentError]:
    """What the loader raises over this file."""
    readers: dict[str, Callable[[], object]] = {
        QUESTIONNAIRE_FILE: partial(read_questionnaire, root, "self"),
        "texts/consent.toml": partial(read_consent, root, "diagnosis_messages"),
        "calendar.toml": partial(read_holidays, root),
        "published.toml": partial(read_published, root),
        "questionnaires/requests.toml": partial(read_questionnaire, root, "requests"),
        "questionnaires/objectivity.toml": partial(read_questionnaire, root, "objectivity"),
    }
    try:
        readers.get(file, partial(read_catalogue, root))()
    except ContentError as error:
        yield error


def test_missing_file_is_one_problem_and_the_rest_is_still_checked(copy: Path) -> None:
    (copy / "calendar.toml").unlink()
    edit(copy, "texts/consent.toml", "<b>Согласие", "<i>Согласие")
    found = codes(check(copy))
    assert {"content.file_missing", "consent.markup"} <= found


def test_version_listed_twice_is_refused(copy: Path) -> None:
    text = (copy / "published.toml").read_text(encoding="utf-8")
    (copy / "published.toml").write_text(f"{text}\n{text}", encoding="utf-8")
    assert "content.invalid" in codes(check(copy))


def test_report_names_code_file_key_and_numbers() -> None:
    problem = Problem(code="a.b", file="f.toml", key="k", params={"length": 3, "limit": 2})
    assert report([problem]) == "a.b f.toml k length=3 limit=2\n"
