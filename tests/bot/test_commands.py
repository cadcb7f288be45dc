"""The command line: what keeps it from working is one line and exit code 2."""

import csv
import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.commands import NAMES
from bot.commands.check_content import sentence
from bot.failures import EXIT_CODE
from bot.lock import FileLock
from content.check import check
from content.problem import Problem
from content.versioned import ContentError
from domain.access import Action, Relation
from locales.translator import LANGUAGES, translator
from storage.revision import NEWEST

ROOT = Path(__file__).parents[2]
NOBODY = "http://127.0.0.1:1"


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An empty folder without `.env`, and no setting left from outside."""
    monkeypatch.chdir(tmp_path)
    for name in ("BOT_TOKEN", "DATABASE_URL", "DATA_DIR", "CLOCK_FILE", "WEBHOOK_URL"):
        monkeypatch.delenv(name, raising=False)


@contextmanager
def refused(capsys: pytest.CaptureFixture[str], *words: str) -> Iterator[None]:
    yield
    said = capsys.readouterr()
    lines = (said.out + said.err).strip().splitlines()
    assert len(lines) == 1, lines
    for word in words:
        assert word in lines[0]


def test_run_says_what_is_missing_when_there_is_no_token(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with refused(capsys, "BOT_TOKEN"):
        assert main(["run"]) == 2


def test_what_a_command_writes_is_for_its_owner_alone_whatever_the_folder_allows(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """SQLite makes its file by the umask, and so do papers that are written to a file."""
    data = tmp_path / "open"
    data.mkdir(mode=0o755)
    monkeypatch.setenv("DATA_DIR", str(data))
    before = os.umask(0o022)
    try:
        assert main(["migrate"]) == 0
    finally:
        os.umask(before)
    assert (data / "iom.db").stat().st_mode & 0o077 == 0


def test_run_refuses_when_another_bot_has_the_database(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("BOT_TOKEN", "1:a")
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    with FileLock(tmp_path / "iom.db"), refused(capsys, "уже работает бот"):
        assert main(["run"]) == 2


@pytest.mark.parametrize("command", ["run", "migrate"])
def test_unreachable_server_is_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setenv("BOT_TOKEN", "1:a")
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody:canary@127.0.0.1:1/none")
    with refused(capsys, "База не отвечает"):
        assert main([command]) == 2


def test_invite_refuses_a_database_that_is_not_there(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOT_TOKEN", "1:a")
    with refused(capsys, "migrate"):
        assert main(["invite"]) == 2
    assert not Path("data").exists()


def test_wrong_setting_is_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLOCK_FILE", "now")
    with refused(capsys, "CLOCK_FILE"):
        assert main(["migrate"]) == 2


@pytest.mark.parametrize(
    "given",
    [
        ["permissions"],
        ["run", "--faster"],
        ["seed", "prod"],
        ["backup"],
        ["export", "--account", "me"],
        ["demo", "--port", "99999"],
    ],
)
def test_wrong_call_is_one_line_without_english(
    capsys: pytest.CaptureFixture[str], given: list[str]
) -> None:
    with refused(capsys, "Команда запускается так: python -m bot " + given[0], "--help"):
        with pytest.raises(SystemExit) as left:
            main(given)
        assert left.value.code == 2


def test_unknown_command_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with refused(capsys, "«fly»", "--help"):
        assert main(["fly"]) == 2


@pytest.mark.parametrize("name", NAMES)
def test_help_of_a_command_is_in_the_language_of_the_command_line(
    capsys: pytest.CaptureFixture[str], name: str
) -> None:
    with pytest.raises(SystemExit) as left:
        main([name, "--help"])
    assert left.value.code == 0
    said = capsys.readouterr().out
    assert said.startswith(f"Использование: python -m bot {name}")
    for english in ("usage", "options", "show this", "FILE", " N]", "DAYS", "_ID"):
        assert english not in said


def test_migrate_makes_the_database_and_is_calm_the_second_time(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["migrate"]) == 0
    assert main(["migrate"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert len(said) == 2
    assert all(NEWEST in line for line in said)


def test_permissions_prints_every_action_with_every_relation(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["permissions", "--csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert len(rows) == len(Action) * len(Relation)
    assert {"action": "route.approve", "relation": "deputy", "allowed": "yes"}.items() <= next(
        row for row in rows if (row["action"], row["relation"]) == ("route.approve", "deputy")
    ).items()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fault_of_content_is_a_sentence(language: str) -> None:
    """The codes as they stand in the sources of the rules."""
    t = translator(language)
    found = {
        code
        for path in sorted((ROOT / "content").glob("*.py"))
        for code in re.findall(r'"([a-z]+\.[a-z_]+)"', path.read_text(encoding="utf-8"))
        if not code.endswith(".toml")
    }
    assert len(found) > 40
    named = dict.fromkeys(
        ("expected", "found", "length", "limit", "word", "other", "percent", "variant"), "7"
    ) | {"version": "2", "sha256": "abc", "reason": "extra"}
    for code in found:
        said = sentence(t, Problem(code=code, file="file.toml", key="a.b", params=named))
        assert said.startswith("file.toml, a.b: "), said
        assert said.endswith("."), said


def test_check_content_names_the_place_and_the_fault_in_words(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    root = tmp_path / "content"
    shutil.copytree(ROOT / "content", root, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    (root / "calendar.toml").unlink()
    monkeypatch.setattr("bot.commands.check_content.check", lambda: check(root))
    assert main(["check-content"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "calendar.toml: такого файла нет.",
        "Нашлась 1 ошибка.",
    ]


def test_command_that_meets_broken_content_names_its_file_and_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> list[Problem]:
        raise ContentError(
            "content.invalid", file="questionnaires/young.toml", place="title", line=7, reason="str"
        )

    monkeypatch.setattr("bot.commands.check_content.check", broken)
    assert main(["check-content"]) == EXIT_CODE
    assert capsys.readouterr().err == (
        "questionnaires/young.toml, строка 7, title: это место заполнено не так, как нужно (str).\n"
    )


def test_help_names_every_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in ("run", "demo", "migrate", "invite", "backup", "doctor"):
        assert f"\n  {name} " in done.stdout


def test_erase_of_a_number_that_nobody_has_names_the_number(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["migrate"]) == 0
    capsys.readouterr()
    with refused(capsys, "Человека с номером 77 нет"):
        assert main(["erase", "77"]) == 2
