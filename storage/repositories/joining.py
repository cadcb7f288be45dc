"""The common link of a school and the requests that came by it."""

from collections.abc import Collection
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, delete, exists, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.joining import CommonLink, JoinRequest, Listed, RequestState
from domain.people import ChannelPolicy, PersonName, Role
from storage.repositories.conditions import held
from storage.tables import (
    AccountRow,
    CommonLinkRow,
    ExpectationRow,
    JoinRequestRow,
    PersonRow,
    PostRow,
    SchoolRow,
)

_OPEN = [state.value for state in RequestState if state.is_open]
_NAMELESS = {"surname": "", "given": "", "patronymic": "", "name_key": ""}


class JoiningRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add_link(
        self, school_id: int, token_hash: str, *, issued_by: int, now: datetime, expires: datetime
    ) -> None:
        await self._connection.execute(
            insert(CommonLinkRow).values(
                school_id=school_id,
                token_hash=token_hash,
                issued_by=issued_by,
                issued_at=now,
                expires_at=expires,
            )
        )

    async def revoke_links(self, school_id: int, now: datetime) -> int:
        changed = await self._connection.execute(
            update(CommonLinkRow)
            .where(CommonLinkRow.school_id == school_id, CommonLinkRow.revoked_at.is_(None))
            .values(revoked_at=now)
        )
        return changed.rowcount

    async def find_link(self, token_hash: str) -> CommonLink | None:
        return await self._link(CommonLinkRow.token_hash == token_hash)

    async def find_working_link(self, school_id: int, now: datetime) -> CommonLink | None:
        return await self._link(
            and_(
                CommonLinkRow.school_id == school_id,
                CommonLinkRow.revoked_at.is_(None),
                CommonLinkRow.expires_at > now,
            )
        )

    async def _link(self, condition: ColumnElement[bool]) -> CommonLink | None:
        row = (
            await self._connection.execute(
                select(
                    CommonLinkRow.id,
                    CommonLinkRow.school_id,
                    CommonLinkRow.expires_at,
                    CommonLinkRow.revoked_at,
                    SchoolRow.name,
                )
                .join(SchoolRow, SchoolRow.id == CommonLinkRow.school_id)
                .where(condition)
                .order_by(CommonLinkRow.id.desc())
                .limit(1)
            )
        ).one_or_none()
        if row is None:
            return None
        return CommonLink(
            id=row.id,
            school_id=row.school_id,
            school_name=row.name,
            expires_at=row.expires_at,
            revoked_at=row.revoked_at,
        )

    async def add_request(
        self, school_id: int, account_id: int, name: PersonName | None, now: datetime
    ) -> int:
        """Waits at once where the name is known, else for the name."""
        state = RequestState.NAMING if name is None else RequestState.WAITING
        made = await self._connection.execute(
            insert(JoinRequestRow)
            .values(
                school_id=school_id,
                account_id=account_id,
                state=state.value,
                rev=1,
                at=now,
                **_named(name),
            )
            .returning(JoinRequestRow.id)
        )
        return made.scalar_one()

    async def find_request(self, request_id: int) -> JoinRequest | None:
        return await self._request(JoinRequestRow.id == request_id)

    async def find_open_request(self, account_id: int) -> JoinRequest | None:
        """The account has one at most."""
        return await self._request(
            and_(JoinRequestRow.account_id == account_id, JoinRequestRow.state.in_(_OPEN))
        )

    async def find_last_request(self, account_id: int) -> JoinRequest | None:
        return await self._request(JoinRequestRow.account_id == account_id)

    async def was_declined(self, account_id: int, school_id: int, since: datetime) -> bool:
        found = await self._connection.execute(
            select(JoinRequestRow.id)
            .where(
                JoinRequestRow.account_id == account_id,
                JoinRequestRow.school_id == school_id,
                JoinRequestRow.state == RequestState.DECLINED.value,
                JoinRequestRow.decided_at > since,
            )
            .limit(1)
        )
        return found.scalar_one_or_none() is not None

    async def count_requests(self, account_id: int, since: datetime) -> int:
        """Of the account, whatever became of them."""
        found = await self._connection.execute(
            select(func.count()).where(
                JoinRequestRow.account_id == account_id, JoinRequestRow.at > since
            )
        )
        return found.scalar_one()

    async def _request(self, condition: ColumnElement[bool]) -> JoinRequest | None:
        row = (
            await self._connection.execute(
                _requests().where(condition).order_by(JoinRequestRow.id.desc()).limit(1)
            )
        ).one_or_none()
        return None if row is None else _request_of(row)

    async def count_waiting(self, school_id: int) -> int:
        found = await self._connection.execute(
            select(func.count()).where(
                JoinRequestRow.school_id == school_id,
                JoinRequestRow.state == RequestState.WAITING.value,
            )
        )
        return found.scalar_one()

    async def list_waiting(
        self, school_id: int, *, offset: int, limit: int
    ) -> tuple[JoinRequest, ...]:
        """The oldest first."""
        rows = await self._connection.execute(
            _requests()
            .where(
                JoinRequestRow.school_id == school_id,
                JoinRequestRow.state == RequestState.WAITING.value,
            )
            .order_by(JoinRequestRow.id)
            .offset(offset)
            .limit(limit)
        )
        return tuple(_request_of(row) for row in rows)

    async def name_request(self, request_id: int, name: PersonName) -> bool:
        """Writes or corrects the name of an open request: who looked at it sees another `rev`."""
        changed = await self._connection.execute(
            update(JoinRequestRow)
            .where(JoinRequestRow.id == request_id, JoinRequestRow.state.in_(_OPEN))
            .values(**_named(name), state=RequestState.WAITING.value, rev=JoinRequestRow.rev + 1)
        )
        return changed.rowcount == 1

    async def close_request(
        self,
        request_id: int,
        state: RequestState,
        *,
        rev: int | None = None,
        now: datetime,
        by: int | None = None,
        post_id: int | None = None,
    ) -> bool:
        """Ends an open request and empties its name. Of two at once, one gets True."""
        conditions = [JoinRequestRow.id == request_id, JoinRequestRow.state.in_(_OPEN)]
        if rev is not None:
            conditions.append(JoinRequestRow.rev == rev)
        changed = await self._connection.execute(
            update(JoinRequestRow)
            .where(*conditions)
            .values(
                state=state.value,
                decided_at=now,
                decided_by=by,
                post_id=post_id,
                rev=JoinRequestRow.rev + 1,
                **_NAMELESS,
            )
        )
        return changed.rowcount == 1

    async def set_post(self, request_id: int, post_id: int) -> None:
        await self._connection.execute(
            update(JoinRequestRow).where(JoinRequestRow.id == request_id).values(post_id=post_id)
        )

    async def forget_requests(self, asked_before: datetime, now: datetime) -> int:
        """With the name that was typed, and what an outsider has yet to answer about it."""
        changed = await self._connection.execute(
            update(JoinRequestRow)
            .where(JoinRequestRow.state.in_(_OPEN), JoinRequestRow.at <= asked_before)
            .values(
                state=RequestState.FORGOTTEN.value,
                decided_at=now,
                rev=JoinRequestRow.rev + 1,
                **_NAMELESS,
            )
            .returning(JoinRequestRow.account_id)
        )
        accounts = tuple(changed.scalars())
        if accounts:
            outside = select(AccountRow.id).where(
                AccountRow.id.in_(accounts), AccountRow.person_id.is_(None)
            )
            await self._connection.execute(
                delete(ExpectationRow).where(ExpectationRow.account_id.in_(outside))
            )
        return len(accounts)

    async def list_outside(
        self, school_id: int, today: date, departments: Collection[int] | None
    ) -> tuple[Listed, ...]:
        """People of the staff list whom no account belongs to: whom a newcomer may turn out
        to be. Of a deputy's departments where he leads only some."""
        account = exists().where(AccountRow.person_id == PostRow.person_id)
        conditions = [
            PostRow.school_id == school_id,
            held(today),
            ~account,
        ]
        if departments is not None:
            conditions.append(PostRow.department_id.in_(departments))
        rows = await self._connection.execute(
            select(
                PostRow.id,
                PostRow.staff_no,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
            )
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .where(*conditions)
            .order_by(PersonRow.name_key, PostRow.id)
        )
        return tuple(
            Listed(
                post_id=row.id,
                name=PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic),
                staff_no=row.staff_no,
            )
            for row in rows
        )

    async def list_keepers(self, school_id: int, today: date) -> tuple[int, ...]:
        """Persons who keep the staff list of the school."""
        rows = await self._connection.execute(
            select(PostRow.person_id)
            .where(
                PostRow.school_id == school_id,
                PostRow.role.in_([Role.DEPUTY.value, Role.DIRECTOR.value]),
                held(today),
            )
            .distinct()
            .order_by(PostRow.person_id)
        )
        return tuple(rows.scalars())


@cache
def _requests() -> Select[*tuple[Any, ...]]:
    return select(
        JoinRequestRow.id,
        JoinRequestRow.school_id,
        JoinRequestRow.account_id,
        JoinRequestRow.surname,
        JoinRequestRow.given,
        JoinRequestRow.patronymic,
        JoinRequestRow.state,
        JoinRequestRow.rev,
        JoinRequestRow.at,
        JoinRequestRow.decided_at,
        JoinRequestRow.post_id,
        SchoolRow.name,
        SchoolRow.channel_policy,
    ).join(SchoolRow, SchoolRow.id == JoinRequestRow.school_id)


def _request_of(row: Any) -> JoinRequest:
    return JoinRequest(
        id=row.id,
        school_id=row.school_id,
        school_name=row.name,
        channel_policy=ChannelPolicy(row.channel_policy),
        account_id=row.account_id,
        name=PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic),
        state=RequestState(row.state),
        rev=row.rev,
        at=row.at,
        decided_at=row.decided_at,
        post_id=row.post_id,
    )


def _named(name: PersonName | None) -> dict[str, str]:
    if name is None:
        return _NAMELESS
    return {
        "surname": name.surname,
        "given": name.given,
        "patronymic": name.patronymic,
        "name_key": name.key,
    }
