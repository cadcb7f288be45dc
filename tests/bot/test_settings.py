"""Settings: each documented, wrong ones refused in one line."""

import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.failures import sentence
from bot.settings import Settings
from locales.translator import translator

ROOT = Path(__file__).parents[2]


def settings(**values: object) -> Settings:
    return Settings(_env_file=None, **values)  # type: ignore[arg-type]  # values are what people type


def test_every_setting_has_a_row_in_the_example() -> None:
    lines = (ROOT / ".env.example").read_text(encoding="utf-8")
    documented = re.findall(r"^#.+\n([A-Z_]+)=", lines, re.MULTILINE)
    assert sorted(documented) == sorted(name.upper() for name in Settings.model_fields)


@pytest.mark.parametrize("name", ["README.md", "README.en.md"])
def test_every_setting_has_a_row_in_the_readme(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    documented = re.findall(r"^\| `([A-Z_]+)` \|", text, re.MULTILINE)
    assert documented == [field.upper() for field in Settings.model_fields]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"bot_token": "nonsense"}, "BOT_TOKEN"),
        ({"telegram_api_url": "ftp://x"}, "TELEGRAM_API_URL"),
        ({"proxy_url": "socks5://x"}, "PROXY_URL"),
        ({"database_url": "mysql://x"}, "DATABASE_URL"),
        ({"database_url": "::"}, "DATABASE_URL"),
        ({"clock_file": "now"}, "CLOCK_FILE"),
        ({"clock_file": "now", "telegram_api_url": "http://10.0.0.1"}, "CLOCK_FILE"),
        ({"webhook_url": "https://x"}, "WEBHOOK_SECRET"),
        ({"webhook_url": "https://x", "webhook_secret": "с пробелом"}, "WEBHOOK_SECRET"),
        (
            {"webhook_url": "https://x", "webhook_secret": "s", "webhook_listen": "here"},
            "WEBHOOK_LISTEN",
        ),
        ({"log_level": "loud"}, "LOG_LEVEL"),
    ],
)
def test_wrong_setting_is_refused_in_one_line_that_names_it(
    values: dict[str, object], words: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        settings(**values)
    said = sentence(translator("ru"), caught.value)
    assert said is not None
    assert words in said
    assert "\n" not in said


def test_secret_is_not_shown_when_it_is_wrong() -> None:
    with pytest.raises(ValidationError) as caught:
        settings(bot_token="canary/value")
    said = sentence(translator("ru"), caught.value)
    assert said is not None
    assert "canary" not in said


def test_clock_file_is_accepted_with_an_api_on_this_machine() -> None:
    for host in ("127.0.0.1:8080", "localhost", "[::1]:1"):
        found = settings(clock_file="now", telegram_api_url=f"http://{host}")
        assert found.clock_file == Path("now")


def test_database_is_a_file_in_the_data_folder_by_default() -> None:
    found = settings(data_dir=Path("elsewhere"))
    assert found.database_file == Path("elsewhere/iom.db")
    assert found.database.drivername == "sqlite+aiosqlite"


def test_postgresql_gets_the_driver_that_is_installed() -> None:
    found = settings(database_url="postgresql://a:b@host/name")
    assert found.database.drivername == "postgresql+asyncpg"
    assert found.database_file is None
