"""Ours passes the check; a copy with one fault of each kind doesn't."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from content.check import check, report
from content.loader import (
    ROOT,
    load_all,
    load_consent_content,
    load_holidays,
)
from content.model import (
    ContentError,
    Translated,
)
from content.problem import Problem
from content.published import published_problems, read_published
from content.sources import read_catalogue, read_consent, read_holidays, read_questionnaire
from content.text_rules import consent_problems, holiday_problems
from tests.content.faults import (
    SELF,
    codes,
    saying,
)


def test_our_content_has_no_problem() -> None:
    assert report(check()) == ""


def test_command_says_nothing_and_succeeds_on_our_content() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "content.check"], cwd=ROOT.parent, capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


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
    assert found("Ваш {завхоз}", "Your {cook}") == {"consent.unspoken"}
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
        ("catalogue/catalogue.toml", "version = 3", "version = 0.5", "content.invalid"),
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
        ("catalogue/ready.toml", "[task.new_class.", "[task.old_class.", "suggestion.*basis"),
        ("catalogue/ready.toml", "[strength.share.choose]", "[strength.share_choose]", "*"),
        ("paper_fields.toml", 'kind = "flag"', 'kind = "sign"', "content.invalid"),
        ("route_texts.toml", "short = ", "label = ", "content.invalid"),
        ("route_texts.toml", '"Стать наставником"', '"Поделиться опытом"', "ready.duplicate_short"),
        ("subjects.toml", "subjects = [", "subjects = [1,", "content.invalid"),
        ("item_kinds.toml", "webinar = ", "web_meeting = ", "content.invalid"),
        ("staff_sheet.toml", "surname = ", "sur_name = ", "content.invalid"),
    ],
)
def test_file_with_a_fault_is_reported(
    copy: Path, file: str, old: str, new: str, code: str
) -> None:
    edit(copy, file, old, new)
    found = check(copy)
    expected = {
        "suggestion.*": "suggestion.unknown_statement",
        "suggestion.*basis": "suggestion.unknown_basis",
        "*": "content.invalid",
    }
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
        (
            "catalogue/ready.toml",
            '[task.pupils_results.weak_skills]\nkind = "self_education"',
            '[task.pupils_results.weak_skills]\nkind = "talk"',
            "[task.pupils_results.weak_skills]",
        ),
        (
            f"{OUTSIDE}/ready.toml",
            '[task.pupils_results.slow_skills]\nkind = "self_education"',
            '[task.pupils_results.slow_skills]\nkind = "talk"',
            "[task.pupils_results.slow_skills]",
        ),
        (
            f"{OUTSIDE}/digital.toml",
            '[safety.against_rules]\nkind = "reading"',
            '[safety.against_rules]\nkind = "talk"',
            "[safety.children]",
        ),
        ("route_texts.toml", "Опробовать на занятиях", "опробовать на занятиях", '"deficit.try"'),
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
