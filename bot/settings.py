"""Settings: environment first, then `.env`. Each has a row in README and in `.env.example`."""

import re
from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

TELEGRAM = "https://api.telegram.org"
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")


class LogFormat(StrEnum):
    TEXT = "text"
    JSON = "json"


class LogLevel(StrEnum):
    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Settings(BaseSettings):
    """Raises pydantic's ValidationError; messages of our own checks are keys of `command.ftl`."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", extra="ignore", env_ignore_empty=True
    )

    bot_token: SecretStr | None = None
    telegram_api_url: str = TELEGRAM
    proxy_url: SecretStr | None = None
    data_dir: Path = Path("data")
    database_url: str | None = None
    clock_file: Path | None = None
    webhook_url: str | None = None
    webhook_secret: SecretStr | None = None
    webhook_listen: str = "127.0.0.1:8081"
    files_quota_mb: int = Field(default=2048, ge=1)
    log_level: LogLevel = LogLevel.INFO
    log_format: LogFormat = LogFormat.TEXT

    @field_validator("telegram_api_url")
    @classmethod
    def _without_slash(cls, value: str) -> str:
        if urlsplit(value).scheme not in ("http", "https"):
            raise ValueError("command-bad-api-url")
        return value.rstrip("/")

    @field_validator("bot_token")
    @classmethod
    def _token_like(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not _TOKEN.fullmatch(value.get_secret_value().strip()):
            raise ValueError("command-bad-token")
        return value

    @field_validator("proxy_url")
    @classmethod
    def _http_proxy(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and urlsplit(value.get_secret_value()).scheme not in ("http", "https"):
            raise ValueError("command-bad-proxy")
        return value

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, value: str | None) -> str | None:
        if value is None:
            return None
        try:
            url = make_url(value)
        except ArgumentError as error:
            raise ValueError("command-bad-database-url") from error
        if url.get_backend_name() not in ("sqlite", "postgresql"):
            raise ValueError("command-bad-database-url")
        return value

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.clock_file is not None and not _is_loopback(self.telegram_api_url):
            raise ValueError("command-clock-not-local")
        if self.webhook_url is not None:
            secret = self.webhook_secret.get_secret_value() if self.webhook_secret else ""
            if not _SECRET.fullmatch(secret):
                raise ValueError("command-no-webhook-secret")
            host, _, port = self.webhook_listen.rpartition(":")
            if not host or not port.isdigit():
                raise ValueError("command-bad-webhook-listen")
        return self

    @property
    def token(self) -> str | None:
        return None if self.bot_token is None else self.bot_token.get_secret_value().strip()

    @property
    def database(self) -> URL:
        """With the driver named: «postgresql://…» alone would mean another one."""
        if self.database_url is None:
            return make_url(f"sqlite+aiosqlite:///{self.data_dir / 'iom.db'}")
        url = make_url(self.database_url)
        drivers = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}
        return url.set(drivername=drivers[url.get_backend_name()])

    @property
    def database_file(self) -> Path | None:
        """The file of a SQLite database; None on PostgreSQL."""
        url = self.database
        if url.get_backend_name() != "sqlite" or not url.database:
            return None
        return Path(url.database)

    @property
    def files_dir(self) -> Path:
        return self.data_dir / "files"

    @property
    def backups_dir(self) -> Path:
        return self.data_dir / "backups"


def _is_loopback(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
