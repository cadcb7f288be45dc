"""Everything that is kept of a person, as rows of plain values, by `storage.personal`."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, not_, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.people import ChannelPolicy
from storage.personal import RULES, AnyColumn, Rule, acted_by, owned, table_of
from storage.tables import AccountRow, PersonRow, PostRow, SchoolRow, Table

Rows = list[dict[str, Any]]


class PersonalRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def list_own(self, person_id: int) -> dict[str, Rows]:
        """Rows that are the person's, by table; times in ISO 8601 with their offset."""
        found: dict[str, Rows] = {}
        for table, rule in RULES.items():
            if not rule.exported:
                continue
            condition = owned(table, person_id)
            if rule.given is not None:
                condition = and_(condition, rule.given())
            found[_name(table)] = await self._rows(table, _shown(table, rule), condition)
        return found

    async def list_written(self, person_id: int) -> dict[str, Rows]:
        """Words of the person's own in rows of others, by table."""
        found: dict[str, Rows] = {}
        for table, rule in RULES.items():
            for name in rule.authored:
                condition = acted_by(table, name, person_id)
                if rule.through:
                    condition = and_(condition, not_(owned(table, person_id)))
                await self._add(found, table, _shown(table, rule), condition)
            for name, words in rule.wrote.items():
                columns = table.__table__.c
                said = or_(*(columns[word].is_not(None) for word in words))
                condition = and_(acted_by(table, name, person_id), said)
                if rule.through:
                    condition = and_(condition, not_(owned(table, person_id)))
                keys = [column.name for column in table.__table__.primary_key]
                wanted = [columns[one] for one in (*keys, *words)]
                await self._add(found, table, wanted, condition)
        return found

    async def names_in(self, own: Mapping[str, Rows], person_id: int) -> dict[int, str]:
        """Names, as they are shown, of the others whose numbers stand in the person's rows."""
        ids: set[int] = set()
        for table, rule in RULES.items():
            columns = (*rule.through, *rule.acted, *rule.wrote, *rule.authored)
            leading = [
                name
                for name in columns
                if "." not in name and table_of(table.__table__.c[name]) is PersonRow
            ]
            for row in own.get(_name(table), ()):
                ids |= {row[name] for name in leading if row.get(name) is not None}
        rows = await self._connection.execute(
            select(PersonRow).where(PersonRow.id.in_(ids - {person_id})).order_by(PersonRow.id)
        )
        return {
            row.id: " ".join(part for part in (row.surname, row.given, row.patronymic) if part)
            for row in rows
        }

    async def find_chat(self, person_id: int) -> int | None:
        """Of the newest account."""
        found = await self._connection.execute(
            select(AccountRow.chat_id)
            .where(AccountRow.person_id == person_id)
            .order_by(AccountRow.id.desc())
            .limit(1)
        )
        return found.scalar_one_or_none()

    async def may_go_by_chat(self, person_id: int) -> bool:
        """Whether no school of the person, of now or of before, keeps personal data out of it."""
        found = await self._connection.execute(
            select(PostRow.id)
            .join(SchoolRow, SchoolRow.id == PostRow.school_id)
            .where(
                PostRow.person_id == person_id,
                SchoolRow.channel_policy != ChannelPolicy.FULL.value,
            )
            .limit(1)
        )
        return found.first() is None

    async def _add(
        self,
        found: dict[str, Rows],
        table: type[Table],
        columns: list[AnyColumn],
        condition: ColumnElement[bool],
    ) -> None:
        rows = await self._rows(table, columns, condition)
        if rows:
            found.setdefault(_name(table), []).extend(rows)

    async def _rows(
        self, table: type[Table], columns: list[AnyColumn], condition: ColumnElement[bool]
    ) -> Rows:
        rows = await self._connection.execute(
            select(*columns).where(condition).order_by(*table.__table__.primary_key)
        )
        return [{key: _plain(value) for key, value in row.items()} for row in rows.mappings()]


def _name(table: type[Table]) -> str:
    return str(table.__tablename__)


def _shown(table: type[Table], rule: Rule) -> list[AnyColumn]:
    return [column for column in table.__table__.c if column.name not in rule.hidden]


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime | date) else value
