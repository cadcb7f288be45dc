"""INSERT … ON CONFLICT, which both databases know but SQLAlchemy spells twice."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Row
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import InstrumentedAttribute

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


async def insert_new(
    connection: AsyncConnection,
    table: type[Table],
    *,
    keys: Sequence[str],
    rows: Sequence[Mapping[str, Any]],
    returning: Sequence[InstrumentedAttribute[Any]],
) -> Sequence[Row[*tuple[Any, ...]]]:
    """One statement; the columns `returning` of those rows whose keys were new.

    Rows whose keys exist are left as they are. Of two transactions that put one key at once the
    second waits for the first.
    """
    values = [dict(row) for row in rows]
    if connection.dialect.name == "sqlite":
        lite = sqlite.insert(table).values(values).on_conflict_do_nothing(index_elements=keys)
        return (await connection.execute(lite.returning(*returning))).all()
    pg = postgresql.insert(table).values(values).on_conflict_do_nothing(index_elements=keys)
    return (await connection.execute(pg.returning(*returning))).all()
