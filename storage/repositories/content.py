"""Published content: append-only versions."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.repositories.upsert import insert_new
from storage.tables import ContentVersionRow

VersionKey = tuple[str, str, int]
"""kind, key, version."""


class ContentRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def hashes(self) -> dict[VersionKey, str]:
        """sha256 of every version ever published."""
        rows = await self._connection.execute(
            select(
                ContentVersionRow.kind,
                ContentVersionRow.key,
                ContentVersionRow.version,
                ContentVersionRow.sha256,
            )
        )
        return {(row.kind, row.key, row.version): row.sha256 for row in rows}

    async def find(self, kind: str, key: str, version: int) -> tuple[int, str] | None:
        """Id and sha256 of a version."""
        row = (
            await self._connection.execute(
                select(ContentVersionRow.id, ContentVersionRow.sha256).where(
                    ContentVersionRow.kind == kind,
                    ContentVersionRow.key == key,
                    ContentVersionRow.version == version,
                )
            )
        ).one_or_none()
        return None if row is None else (row.id, row.sha256)

    async def get_body(self, version_id: int) -> str:
        body: str = (
            await self._connection.execute(
                select(ContentVersionRow.body).where(ContentVersionRow.id == version_id)
            )
        ).scalar_one()
        return body

    async def add(self, *, kind: str, key: str, version: int, sha256: str, body: str) -> None:
        """Does nothing where another process has published this version in the meantime."""
        values = {"kind": kind, "key": key, "version": version, "sha256": sha256, "body": body}
        await insert_new(
            self._connection,
            ContentVersionRow,
            keys=["kind", "key", "version"],
            rows=[values],
            returning=[ContentVersionRow.id],
        )
