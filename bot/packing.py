"""Archives made beside the conversation: written to the disk part by part, sent from there."""

import asyncio
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

from bot.logs import logger
from documents.portfolio import write
from domain.errors import DomainError
from domain.portfolio import Archive, parts_of
from storage.leftovers import PACKED

log = logger("bot.packing")


@dataclass(slots=True, kw_only=True)
class Packing:
    """`folder` holds our copies. One archive at a time: the disk is shared.

    An archive is sent at once; `storage.leftovers` takes it away within two hours."""

    folder: Path
    _one: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def pack(self, archive: Archive) -> tuple[tuple[str, str], ...]:
        """(path from the folder, name) of each part, in their order. DomainError "portfolio.disk"
        where the disk takes no more."""
        async with self._one:
            try:
                return await asyncio.to_thread(self._pack, archive)
            except OSError as error:
                # Left as it is it would pass for a database that is away.
                log.exception("portfolio not packed")
                raise DomainError("portfolio.disk") from error

    def _pack(self, archive: Archive) -> tuple[tuple[str, str], ...]:
        target = self.folder / PACKED
        target.mkdir(parents=True, exist_ok=True)
        parts = parts_of(archive.files)
        made: list[tuple[str, str]] = []
        for number, files in enumerate(parts, start=1):
            path = target / f"{uuid4().hex}.zip"
            write(path, archive, files, self.folder)
            part = f" {number}-{len(parts)}" if len(parts) > 1 else ""
            made.append((f"{PACKED}/{path.name}", f"{archive.name}{part}.zip"))
        return tuple(made)
