"""What the column types let in and give back."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.exc import StatementError

from storage.engine import Database
from storage.tables import AuditRow, MunicipalityRow

KAMCHATKA = timezone(timedelta(hours=12))


async def write_audit(database: Database, at: datetime) -> None:
    async with database.write() as tx:
        await tx.connection.execute(insert(AuditRow).values(at=at, action="x", object_kind="y"))


async def test_a_naive_time_is_refused(any_database: Database) -> None:
    with pytest.raises(StatementError, match="naive"):
        await write_audit(any_database, datetime(2027, 3, 17, 12, 0))


async def test_a_time_of_any_zone_comes_back_as_the_same_moment_in_utc(
    any_database: Database,
) -> None:
    given = datetime(2027, 3, 18, 2, 30, 5, 123456, tzinfo=KAMCHATKA)
    await write_audit(any_database, given)
    async with any_database.read() as tx:
        (found,) = (await tx.connection.execute(select(AuditRow.at))).scalars()
    assert found == given
    assert found.tzinfo is UTC


async def test_moments_compare_in_order_when_they_were_written_in_different_zones(
    any_database: Database,
) -> None:
    early = datetime(2027, 3, 18, 2, 0, tzinfo=KAMCHATKA)
    late = datetime(2027, 3, 17, 15, 0, tzinfo=UTC)
    for at in (late, early):
        await write_audit(any_database, at)
    async with any_database.read() as tx:
        found = (await tx.connection.execute(select(AuditRow.at).order_by(AuditRow.at))).scalars()
        assert list(found) == [early, late]


async def test_json_is_kept_readable_with_its_keys_sorted(any_database: Database) -> None:
    async with any_database.write() as tx:
        await tx.connection.execute(
            insert(MunicipalityRow).values(
                name="Район", zone="Asia/Kamchatka", thresholds={"я": 1, "а": [None, "ё"]}
            )
        )
    async with any_database.read() as tx:
        raw = await tx.connection.scalar(text("SELECT thresholds FROM municipality"))
        value = await tx.connection.scalar(select(MunicipalityRow.thresholds))
    assert raw == '{"а":[null,"ё"],"я":1}'
    assert value == {"я": 1, "а": [None, "ё"]}
