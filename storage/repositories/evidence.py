"""Evidence of items: rows at once, our own copies of files later."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, case, delete, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.evidence import Evidence, FetchState, Proof, ProofForm, ToFetch
from domain.record import Entry
from storage.tables import EvidenceRow


class EvidenceRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, item_id: int, proofs: tuple[Proof, ...], *, by: int, now: datetime) -> None:
        """One statement for all; files wait for their copies from now on."""
        await self._add(proofs, by=by, now=now, item_id=item_id)

    async def add_to_result(
        self, result_id: int, proofs: tuple[Proof, ...], *, by: int, now: datetime
    ) -> None:
        """As `add`, to an independent result."""
        await self._add(proofs, by=by, now=now, external_result_id=result_id)

    async def add_to_record(
        self, record_id: int, proofs: tuple[Proof, ...], *, by: int, now: datetime
    ) -> None:
        """As `add`, to an entry of somebody's record."""
        await self._add(proofs, by=by, now=now, record_id=record_id)

    async def hold(
        self, item_id: int, proofs: tuple[Proof, ...], *, by: int, now: datetime
    ) -> None:
        """Sent beside the item: kept with it for its owner, until he says what it is for. No copy
        is made of it till then."""
        await self._add(proofs, by=by, now=now, fetch=False, held_item_id=item_id)

    async def hand_in_held(self, item_id: int, now: datetime) -> None:
        """All that was held beside the item is its evidence from now on."""
        of_file = EvidenceRow.file_id.is_not(None)
        await self._connection.execute(
            update(EvidenceRow)
            .where(EvidenceRow.held_item_id == item_id)
            .values(
                item_id=item_id,
                held_item_id=None,
                at=now,
                fetch_state=case((of_file, FetchState.WAITING.value)),
                fetch_at=case((of_file, now)),
            )
        )

    async def remove_held(self, item_id: int) -> None:
        await self._connection.execute(
            delete(EvidenceRow).where(EvidenceRow.held_item_id == item_id)
        )

    async def remove(self, evidence_id: int) -> None:
        await self._connection.execute(delete(EvidenceRow).where(EvidenceRow.id == evidence_id))

    async def put_back(self, gone: Collection[Evidence], now: datetime) -> None:
        """What was removed stands where it stood; files wait for their copies anew.

        By its id it has its place among the others. Where another row has got the id meanwhile, it
        stands last.
        """
        found = await self._connection.execute(
            select(EvidenceRow.id).where(EvidenceRow.id.in_([one.id for one in gone]))
        )
        taken = set(found.scalars())
        stand = [{"id": one.id, **_again(one, now)} for one in gone if one.id not in taken]
        last = [_again(one, now) for one in gone if one.id in taken]
        for rows in (stand, last):
            if rows:
                await self._connection.execute(insert(EvidenceRow), rows)

    async def _add(
        self,
        proofs: tuple[Proof, ...],
        *,
        by: int,
        now: datetime,
        fetch: bool = True,
        **owner: int,
    ) -> None:
        if not proofs:
            return
        await self._connection.execute(
            insert(EvidenceRow),
            [
                {**owner, **_values(proof, by=by, at=now, fetch_at=now if fetch else None)}
                for proof in proofs
            ],
        )

    async def list_of_item(self, item_id: int) -> tuple[Evidence, ...]:
        """In the order in which they were handed in."""
        return await self._list(EvidenceRow.item_id == item_id)

    async def list_held(self, item_id: int) -> tuple[Evidence, ...]:
        """What was sent beside the item, in the order in which it came."""
        return await self._list(EvidenceRow.held_item_id == item_id)

    async def list_with_held(self, item_id: int) -> tuple[Evidence, ...]:
        """As `list_of_item`, and then what is held beside it, in one statement."""
        found = await self._list(
            or_(EvidenceRow.item_id == item_id, EvidenceRow.held_item_id == item_id)
        )
        return tuple(sorted(found, key=lambda one: one.is_held))

    async def list_of_items(self, item_ids: Collection[int]) -> dict[int, tuple[Evidence, ...]]:
        """As `list_of_item`, of several in one statement; those without any are left out."""
        found: dict[int, tuple[Evidence, ...]] = {}
        for one in await self._list(EvidenceRow.item_id.in_(item_ids)):
            if one.item_id is not None:
                found[one.item_id] = (*found.get(one.item_id, ()), one)
        return found

    async def list_of_result(self, result_id: int) -> tuple[Evidence, ...]:
        """In the order in which they were handed in."""
        return await self._list(EvidenceRow.external_result_id == result_id)

    async def list_of_record(self, record_id: int, item_id: int | None) -> tuple[Evidence, ...]:
        """Of an entry, with what was handed in for the item it was made from."""
        own = EvidenceRow.record_id == record_id
        return await self._list(
            own if item_id is None else or_(own, EvidenceRow.item_id == item_id)
        )

    async def list_of_records(self, entries: Collection[Entry]) -> dict[int, tuple[Evidence, ...]]:
        """As `list_of_record`, of many in one statement; by the entry's id."""
        of_item = {one.item_id: one.id for one in entries if one.item_id is not None}
        found: dict[int, list[Evidence]] = {one.id: [] for one in entries}
        for one in await self._list(
            or_(EvidenceRow.record_id.in_(found), EvidenceRow.item_id.in_(of_item))
        ):
            entry_id = one.record_id if one.record_id is not None else of_item[one.item_id or 0]
            found[entry_id].append(one)
        return {entry_id: tuple(proofs) for entry_id, proofs in found.items()}

    async def list_of_several(
        self, *, items: Collection[int], records: Collection[int], results: Collection[int]
    ) -> tuple[Evidence, ...]:
        """Of items, entries and independent results, in the order in which they were handed in."""
        return await self._list(
            or_(
                EvidenceRow.item_id.in_(items),
                EvidenceRow.record_id.in_(records),
                EvidenceRow.external_result_id.in_(results),
            )
        )

    async def find(self, evidence_id: int) -> Evidence | None:
        return next(iter(await self._list(EvidenceRow.id == evidence_id)), None)

    async def _list(self, condition: ColumnElement[bool]) -> tuple[Evidence, ...]:
        rows = await self._connection.execute(
            select(
                EvidenceRow.id,
                EvidenceRow.item_id,
                EvidenceRow.external_result_id,
                EvidenceRow.record_id,
                EvidenceRow.held_item_id,
                EvidenceRow.kind,
                EvidenceRow.text,
                EvidenceRow.url,
                EvidenceRow.file_id,
                EvidenceRow.file_name,
                EvidenceRow.size,
                EvidenceRow.mime,
                EvidenceRow.sha256,
                EvidenceRow.fetch_state,
                EvidenceRow.by,
                EvidenceRow.at,
            )
            .where(condition)
            .order_by(EvidenceRow.id)
        )
        return tuple(
            Evidence(
                id=row.id,
                item_id=row.item_id,
                proof=Proof(
                    form=ProofForm(row.kind),
                    text=row.text,
                    url=row.url,
                    file_id=row.file_id,
                    file_name=row.file_name,
                    size=row.size,
                    mime=row.mime,
                ),
                at=row.at,
                by=row.by,
                external_result_id=row.external_result_id,
                record_id=row.record_id,
                held_item_id=row.held_item_id,
                sha256=row.sha256,
                fetch_state=None if row.fetch_state is None else FetchState(row.fetch_state),
            )
            for row in rows
        )

    async def claim_fetch(
        self, now: datetime, lease_until: datetime, limit: int
    ) -> tuple[ToFetch, ...]:
        """Files whose copy is due; nobody else gets them before the lease ends."""
        due = (
            select(EvidenceRow.id)
            .where(EvidenceRow.fetch_state == FetchState.WAITING.value, EvidenceRow.fetch_at <= now)
            .order_by(EvidenceRow.fetch_at, EvidenceRow.id)
            .limit(limit)
        )
        rows = await self._connection.execute(
            update(EvidenceRow)
            .where(EvidenceRow.id.in_(due.scalar_subquery()), EvidenceRow.file_id.is_not(None))
            .values(fetch_at=lease_until, fetch_attempts=EvidenceRow.fetch_attempts + 1)
            .returning(
                EvidenceRow.id,
                EvidenceRow.file_id,
                EvidenceRow.file_name,
                EvidenceRow.fetch_attempts,
            )
        )
        found = [
            ToFetch(
                id=row.id,
                file_id=row.file_id or "",
                file_name=row.file_name,
                attempts=row.fetch_attempts,
            )
            for row in rows
        ]
        return tuple(sorted(found, key=lambda one: one.id))

    async def list_hashes(self) -> frozenset[str]:
        """Names of all copies that some row speaks of."""
        found = await self._connection.execute(
            select(EvidenceRow.sha256).where(EvidenceRow.sha256.is_not(None)).distinct()
        )
        return frozenset(one for one in found.scalars() if one is not None)

    async def mark_kept(self, evidence_id: int, *, sha256: str, size: int) -> bool:
        """Our copy is under the files folder by this name. False where the row is gone."""
        return await self._settle(evidence_id, FetchState.KEPT, sha256=sha256, size=size)

    async def mark_lost(self, evidence_id: int, state: FetchState) -> bool:
        """There will be no copy of ours; False where the row was taken back meanwhile."""
        return await self._settle(evidence_id, state)

    async def retry_fetch_at(self, evidence_id: int, moment: datetime) -> None:
        await self._connection.execute(
            update(EvidenceRow).where(EvidenceRow.id == evidence_id).values(fetch_at=moment)
        )

    async def next_fetch(self) -> datetime | None:
        """When the earliest waiting copy is due; None where nothing waits."""
        found: datetime | None = (
            await self._connection.execute(
                select(func.min(EvidenceRow.fetch_at)).where(
                    EvidenceRow.fetch_state == FetchState.WAITING.value
                )
            )
        ).scalar_one_or_none()
        return found

    async def _settle(self, evidence_id: int, state: FetchState, **values: object) -> bool:
        settled = await self._connection.execute(
            update(EvidenceRow)
            .where(EvidenceRow.id == evidence_id)
            .values(fetch_state=state.value, fetch_at=None, **values)
        )
        return settled.rowcount == 1


def _values(proof: Proof, *, by: int, at: datetime, fetch_at: datetime | None) -> dict[str, object]:
    """Of a row, without what it belongs to; `fetch_at` None: no copy is made of a file."""
    waits = fetch_at is not None and bool(proof.file_id)
    return {
        "kind": proof.form.value,
        "text": proof.text,
        "url": proof.url,
        "file_id": proof.file_id,
        "file_name": proof.file_name,
        "size": proof.size,
        "mime": proof.mime,
        "fetch_state": FetchState.WAITING.value if waits else None,
        "fetch_at": fetch_at if waits else None,
        "fetch_attempts": 0,
        "by": by,
        "at": at,
    }


def _again(one: Evidence, now: datetime) -> dict[str, object]:
    """Of a row that comes back, without its id."""
    return {
        **_values(one.proof, by=one.by, at=one.at, fetch_at=None if one.is_held else now),
        "item_id": one.item_id,
        "held_item_id": one.held_item_id,
    }
