"""Our own copies of what people hand in: fetched, looked into, kept under their hash."""

import asyncio
import hashlib
import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.api import Api, ApiError, BadRequest, Outage, TooManyRequests
from bot.logs import logger
from domain.evidence import SIZE_LIMIT, FetchState, ToFetch, extension
from services import copies
from storage.engine import Database

log = logger("bot.files")

BATCH = 10
LEASE = timedelta(minutes=5)
MOST_ATTEMPTS = 10
_BACKOFF = (10, 60, 300, 900, 3600)

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",)
_JPEG = (b"\xff\xd8\xff",)
SIGNATURES: dict[str, tuple[bytes, ...]] = {
    "pdf": (b"%PDF-",),
    "jpg": _JPEG,
    "jpeg": _JPEG,
    "png": (b"\x89PNG\r\n\x1a\n",),
    "gif": (b"GIF87a", b"GIF89a"),
    "webp": (b"RIFF",),
    "bmp": (b"BM",),
    "tif": (b"II*\x00", b"MM\x00*"),
    "tiff": (b"II*\x00", b"MM\x00*"),
    "docx": _ZIP,
    "xlsx": _ZIP,
    "pptx": _ZIP,
    "odt": _ZIP,
    "ods": _ZIP,
    "odp": _ZIP,
    "zip": _ZIP,
    "doc": (*_OLE, b"{\\rtf"),
    "xls": _OLE,
    "ppt": _OLE,
    "rtf": (b"{\\rtf",),
    "rar": (b"Rar!\x1a\x07",),
    "7z": (b"7z\xbc\xaf\x27\x1c",),
}
"""First bytes by extension; what is not listed has none by which it could be told."""

_MACROS = (b"vbaProject.bin", "_VBA_PROJECT".encode("utf-16-le"))
"""Names of parts of office files that hold macros: they stand unpacked in the file, so that no
archive is opened to find them."""

_PROGRAMS = (b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe")


def is_what_it_says(name: str | None, content: bytes) -> bool:
    """Whether the first bytes fit the extension; programs fit none."""
    if not content or content.startswith(_PROGRAMS):
        return False
    kind = extension(name or "")
    if kind == "webp" and content[8:12] != b"WEBP":
        return False
    signs = SIGNATURES.get(kind)
    return signs is None or content.startswith(signs)


def has_macros(content: bytes) -> bool:
    """Whether it is an office file that runs something when it is opened, whatever its name."""
    office = content.startswith((*_ZIP, *_OLE))
    return office and any(sign in content for sign in _MACROS)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileStore:
    """`folder/<sha256>`; `quota` in bytes over all copies."""

    folder: Path
    quota: int

    def keep(self, content: bytes) -> str | None:
        """Name of the copy; None where the quota is reached. The same content is kept once."""
        name = hashlib.sha256(content).hexdigest()
        self.folder.mkdir(parents=True, exist_ok=True)
        target = self.folder / name
        if target.exists():
            # As new again: `storage.leftovers` takes old ones that no row speaks of.
            os.utime(target)
            return name
        if self._used() + len(content) > self.quota:
            return None
        beside = target.with_suffix(".new")
        with beside.open("wb") as handle:
            handle.write(content)
            handle.flush()
            os.fsync(handle.fileno())
        beside.replace(target)
        return name

    def _used(self) -> int:
        return sum(entry.stat().st_size for entry in self.folder.iterdir() if entry.is_file())


@dataclass(slots=True, kw_only=True)
class Copies:
    """The tick that fetches them."""

    database: Database
    api: Api
    store: FileStore

    async def run(self, now: datetime) -> int:
        """Fetches what is due; returns how many were looked at."""
        taken = 0
        while True:
            async with self.database.read() as tx:
                due = await tx.evidence.next_fetch()
            if due is None or due > now:
                return taken
            async with self.database.write() as tx:
                claimed = await tx.evidence.claim_fetch(now, now + LEASE, BATCH)
            if not claimed:
                return taken
            for one in claimed:
                await self._fetch(one, now)
            taken += len(claimed)

    async def _fetch(self, wanted: ToFetch, now: datetime) -> None:
        try:
            answer = await self.api.call("getFile", {"file_id": wanted.file_id})
            content = await self.api.download(str(answer["file_path"]), limit=SIZE_LIMIT)
        except (Outage, TooManyRequests) as error:
            await self._later(wanted, now, error.description)
            return
        except BadRequest as error:
            log.info("file refused", evidence=wanted.id, reason=error.description)
            await self._give_up(wanted, FetchState.FAILED, now)
            return
        except ApiError as error:
            await self._later(wanted, now, error.description)
            return
        if not is_what_it_says(wanted.file_name, content):
            log.info("file is not what its name says", evidence=wanted.id)
            await self._give_up(wanted, FetchState.REFUSED, now)
            return
        if has_macros(content):
            log.info("file has macros", evidence=wanted.id)
            await self._give_up(wanted, FetchState.MACROS, now)
            return
        name = await asyncio.to_thread(self.store.keep, content)
        if name is None:
            await self._later(wanted, now, "quota reached", FetchState.NO_ROOM)
            return
        async with self.database.write() as tx:
            await copies.keep(tx, wanted.id, sha256=name, size=len(content), now=now)

    async def _give_up(self, wanted: ToFetch, problem: FetchState, now: datetime) -> None:
        async with self.database.write() as tx:
            await copies.give_up(tx, wanted.id, problem, now)

    async def _later(
        self,
        wanted: ToFetch,
        now: datetime,
        reason: str,
        at_last: FetchState = FetchState.FAILED,
    ) -> None:
        log.warning("file not fetched", evidence=wanted.id, reason=reason)
        if wanted.attempts >= MOST_ATTEMPTS:
            await self._give_up(wanted, at_last, now)
            return
        seconds = _BACKOFF[min(wanted.attempts, len(_BACKOFF)) - 1]
        async with self.database.write() as tx:
            await tx.evidence.retry_fetch_at(wanted.id, now + timedelta(seconds=seconds))
