"""Backups as the commands and the ticks make them, and their failures in words."""

import errno
from datetime import datetime, timedelta

import structlog
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from bot.failures import broken_rule
from bot.settings import Settings
from domain.errors import DomainError
from locales.translator import Translator
from storage import backup
from storage.outage import is_outage

_DISK = {
    *(errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.EFBIG, errno.ENAMETOOLONG),
    *(errno.EACCES, errno.EPERM, errno.ENOENT, errno.EEXIST, errno.ENOTDIR, errno.EISDIR),
}
"""Of the file system, as told from those of a network."""

BETWEEN = timedelta(hours=20)
"""A tick may come more often than once a night, as after a restart: one backup is enough."""

log = structlog.get_logger(__name__)


def place_of(settings: Settings) -> backup.Place:
    return backup.Place(
        url=settings.database, files=settings.files_dir, backups=settings.backups_dir
    )


async def nightly_backup(settings: Settings, now: datetime) -> backup.Made | None:
    """A tick. None where the last one is fresh, or it failed: the log and `doctor` say so.

    A backup that cannot be made is no reason to stop the bot.
    """
    place = place_of(settings)
    last = backup.newest_at(place.backups)
    # A clock that was moved back leaves backups of the future; they hold nothing up.
    if last is not None and timedelta(0) <= now - last < BETWEEN:
        return None
    try:
        made = await backup.nightly(place, now=now)
    except DomainError as error:
        log.error("backup_failed", code=error.code, tool=error.params.get("tool"))
    except (OSError, SQLAlchemyError) as error:
        log.error("backup_failed", error=type(error).__name__)
    else:
        log.info("backup_made", file=made.path.name, size=made.size, files=made.files)
        return made
    return None


async def backup_before_migrating(settings: Settings, now: datetime) -> backup.Made | None:
    """For `run` on SQLite and `migrate`: None where nothing is migrated. Raises as `make` does."""
    return await backup.before_migrating(place_of(settings), now=now)


def reason(t: Translator, error: Exception) -> str:
    """What went wrong as a sentence, without addresses and passwords."""
    if isinstance(error, DomainError):
        return broken_rule(t, error)
    if isinstance(error, OSError) and error.errno in _DISK:
        return t.plain("error-backup-disk", reason=error.strerror or type(error).__name__)
    if isinstance(error, DBAPIError) or is_outage(error):
        return t.plain("error-backup-server", reason=_own_words(error))
    raise error


def _own_words(error: Exception) -> str:
    """Of what the driver said, the first line: an SQLAlchemy error adds the statement to it."""
    return str(getattr(error, "orig", None) or error).strip().partition("\n")[0]
