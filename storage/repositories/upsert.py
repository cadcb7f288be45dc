"""INSERT … ON CONFLICT DO UPDATE, which both databases know but SQLAlchemy spells twice."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import Table


async def upsert(
    connection: AsyncConnection,
    table: type[Table],
    *,
    keys: Sequence[str],
    values: Mapping[str, Any],
    changed: Mapping[str, Any],
) -> None:
    """One statement: the row with `values`, or `changed` in the one that has these keys."""
    if connection.dialect.name == "sqlite":
        lite = sqlite.insert(table).values(**values)
        await connection.execute(lite.on_conflict_do_update(index_elements=keys, set_=changed))
    else:
        pg = postgresql.insert(table).values(**values)
        await connection.execute(pg.on_conflict_do_update(index_elements=keys, set_=changed))
