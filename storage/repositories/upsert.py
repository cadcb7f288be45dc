"""INSERT … ON CONFLICT, which both databases know but SQLAlchemy spells twice.

Most of these statements differ in their values alone: they are built once, because building one
costs more than running it.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import ClauseElement, Insert, Row, bindparam
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.sql.dml import ReturningInsert

from storage.tables import Table

_CHANGED = "changed_"
"""A bound value of SET: the name alone is that of VALUES."""


async def upsert(
    connection: AsyncConnection,
    table: type[Table],
    *,
    keys: Sequence[str],
    values: Mapping[str, Any],
    changed: Mapping[str, Any],
) -> None:
    """One statement: the row with `values`, or `changed` in the one that has these keys."""
    dialect = connection.dialect.name
    if any(isinstance(one, ClauseElement | InstrumentedAttribute) for one in changed.values()):
        worked_out = _upserting(dialect, table, tuple(keys), changed)
        await connection.execute(worked_out, dict(values))
        return
    built = _built(dialect, table, tuple(keys), tuple(changed))
    set_to = {_CHANGED + name: value for name, value in changed.items()}
    await connection.execute(built, {**values, **set_to})


async def upsert_each(
    connection: AsyncConnection,
    table: type[Table],
    *,
    keys: Sequence[str],
    rows: Sequence[Mapping[str, Any]],
    changed: Sequence[str],
) -> None:
    """As `upsert`, one statement executed for many rows: these of their columns are set in a row
    that has the keys already. All rows have the same columns."""
    if rows:
        built = _replacing(connection.dialect.name, table, tuple(keys), tuple(changed))
        await connection.execute(built, [dict(row) for row in rows])


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
    second waits for the first. All rows have the same columns.
    """
    built = _inserting_new(connection.dialect.name, table, tuple(keys), tuple(returning))
    made = await connection.execute(
        built,
        [dict(row) for row in rows],
        execution_options={"insertmanyvalues_page_size": len(rows)},
    )
    return made.all()


@cache
def _built(
    dialect: str, table: type[Table], keys: tuple[str, ...], changed: tuple[str, ...]
) -> Insert:
    bound: dict[str, Any] = {name: bindparam(_CHANGED + name) for name in changed}
    return _upserting(dialect, table, keys, bound)


@cache
def _replacing(
    dialect: str, table: type[Table], keys: tuple[str, ...], changed: tuple[str, ...]
) -> Insert:
    statement = _inserting(dialect, table)
    given = {name: statement.excluded[name] for name in changed}
    return statement.on_conflict_do_update(index_elements=keys, set_=given)


def _upserting(
    dialect: str, table: type[Table], keys: tuple[str, ...], changed: Mapping[str, Any]
) -> Insert:
    return _inserting(dialect, table).on_conflict_do_update(index_elements=keys, set_=changed)


@cache
def _inserting_new(
    dialect: str,
    table: type[Table],
    keys: tuple[str, ...],
    returning: tuple[InstrumentedAttribute[Any], ...],
) -> ReturningInsert[*tuple[Any, ...]]:
    statement = _inserting(dialect, table).on_conflict_do_nothing(index_elements=keys)
    return statement.returning(*returning)


def _inserting(dialect: str, table: type[Table]) -> sqlite.Insert | postgresql.Insert:
    return sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)
