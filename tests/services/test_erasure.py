"""Erasure: nothing that was said is left, the school keeps what is its duty, and it is written
down how long backups live."""

import hashlib
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, func, insert, select, update

from domain.erasure import TOMBSTONE, ErasureKind, Lost
from domain.errors import DomainError
from services import personal_data
from services.doctor import examine
from storage import erasures
from storage.personal import RULES, owned
from storage.tables import (
    AccountRow,
    AnnouncementRow,
    AuditRow,
    CommentRow,
    ConsentRow,
    ErasureRow,
    EventRow,
    EvidenceRow,
    ExpectationRow,
    InboxRow,
    JoinRequestRow,
    MeasureRow,
    OutboxRow,
    PersonRow,
    PostRow,
    PresentationRow,
    RouteRow,
    RouteVersionRow,
    StaffImportRow,
)
from tests.cast import Cast, Player
from tests.permissions.exhibits import CANARY, SECRET, Exhibits, put_out

HASH = hashlib.sha256(b"proof").hexdigest()
TYPED = (CANARY, SECRET, CANARY.casefold(), "Петрова")


@pytest.fixture
async def exhibits(cast: Cast) -> Exhibits:
    """Anna at work: a diagnosis, an approved plan, a file, words, updates on their way."""
    made = await put_out(cast, "active")
    async with cast.database.write() as tx:
        # A namesake who waits to be let in is another person.
        await tx.connection.execute(delete(JoinRequestRow))
        # The school's event bears her name by chance.
        await tx.connection.execute(update(EventRow).values(title="Семинар"))
        await tx.connection.execute(
            update(EvidenceRow).values(
                sha256=HASH, fetch_state="kept", file_name=f"{CANARY}.pdf", by=cast.anna.person_id
            )
        )
        await tx.connection.execute(
            insert(RouteVersionRow).values(
                route_id=made.ids["route_id"],
                no=7,
                cause="approve",
                rev=1,
                body=f'{{"goal":"{CANARY} goal"}}',
                sha256=hashlib.sha256(f'{{"goal":"{CANARY} goal"}}'.encode()).hexdigest(),
                by=cast.vera.person_id,
                at=cast.now,
            )
        )
        # What a school says of itself is nobody's.
        await tx.connection.execute(update(PresentationRow).values(body="Педсовет"))
        await tx.connection.execute(update(AnnouncementRow).values(text="Педсовет в среду"))
        await tx.connection.execute(update(MeasureRow).values(title="Семинар"))
        await tx.connection.execute(
            insert(InboxRow).values(
                platform="telegram",
                update_id=1,
                account_id=cast.anna.account_id,
                payload=f"{CANARY} said",
                received_at=cast.now,
                attempts=5,
                parked=True,
                answered_at=cast.now,
            )
        )
        await tx.connection.execute(
            insert(ExpectationRow).values(
                account_id=cast.vera.account_id,
                expects="people.search",
                detail=f"0:{CANARY.casefold()}",
                asked_at=cast.now,
            )
        )
        await tx.connection.execute(
            insert(StaffImportRow).values(
                school_id=cast.school_id,
                by=cast.vera.person_id,
                file_name=f"{CANARY}.xlsx",
                rows={"people": [CANARY]},
                state="ready",
                rev=1,
                at=cast.now,
            )
        )
        await tx.connection.execute(
            insert(OutboxRow).values(
                key="x",
                recipient_id=cast.anna.person_id,
                kind="data_exported",
                payload={},
                created_at=cast.now,
                due_at=cast.now,
                state="sent",
                sent_at=cast.now,
            )
        )
    return made


async def leaves(cast: Cast, player: Player) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(PostRow)
            .where(PostRow.person_id == player.person_id)
            .values(until=cast.now.date() - timedelta(days=1))
        )


async def sweep(cast: Cast, folder: Path) -> int:
    return await erasures.sweep(
        cast.database, folder / "files", folder / erasures.JOURNAL, cast.now
    )


def left_in(database_file: Path) -> bytes:
    """The file with its log, as somebody who steals the disk reads it."""
    parts = (database_file.with_name(f"{database_file.name}{side}") for side in ("", "-wal"))
    return b"".join(part.read_bytes() for part in parts if part.exists())


async def rows_of(cast: Cast, person_id: int) -> dict[str, int]:
    found = {}
    async with cast.database.read() as tx:
        for table, rule in RULES.items():
            if rule.through:
                query = select(func.count()).select_from(table).where(owned(table, person_id))
                count = (await tx.connection.execute(query)).scalar_one()
                if count:
                    found[table.__tablename__] = count
    return found


async def test_no_word_is_in_the_database_file_when_who_left_is_erased(
    cast: Cast, exhibits: Exhibits, database_file: Path, tmp_path: Path
) -> None:
    await leaves(cast, cast.anna)
    assert any(word.encode() in left_in(database_file) for word in TYPED)
    async with cast.call(cast.vera).write() as (tx, call):
        made = await personal_data.erase_left(tx, call, cast.anna.person_id)
    assert made.kind is ErasureKind.LEFT
    assert await sweep(cast, tmp_path) == 1
    left = left_in(database_file)
    assert [word for word in (*TYPED, "Анна", 'goal":"') if word.encode() in left] == []


async def test_only_numbers_and_the_hash_of_the_approved_plan_stay_when_who_left_is_erased(
    cast: Cast, exhibits: Exhibits, tmp_path: Path
) -> None:
    await leaves(cast, cast.anna)
    async with cast.call(cast.galina).write() as (tx, call):
        await personal_data.erase_left(tx, call, cast.anna.person_id)
    await sweep(cast, tmp_path)
    left = await rows_of(cast, cast.anna.person_id)
    kept = {"person", "post", "consent", "mentoring", "route", "route_version", "erasure"}
    assert set(left) - kept <= {"audit", "conclusion", "endorsement"}
    async with cast.database.read() as tx:
        person = (
            await tx.connection.execute(
                select(PersonRow.surname, PersonRow.given, PersonRow.name_key).where(
                    PersonRow.id == cast.anna.person_id
                )
            )
        ).one()
        assert tuple(person) == ("—", "", "")
        route = (await tx.connection.execute(select(RouteRow.state, RouteRow.goal))).one()
        assert tuple(route) == ("terminated", None)
        bodies = (await tx.connection.execute(select(RouteVersionRow.body))).scalars().all()
        assert set(bodies) == {TOMBSTONE}
        accounts = await tx.connection.execute(
            select(AccountRow.id).where(AccountRow.id == cast.anna.account_id)
        )
        assert accounts.all() == []
        standing = await tx.connection.execute(
            select(ConsentRow.withdrawn_at).where(ConsentRow.person_id == cast.anna.person_id)
        )
        assert None not in standing.scalars().all()


async def test_the_line_of_the_staff_list_stays_when_somebody_who_works_here_erases_his_own(
    cast: Cast, exhibits: Exhibits, database_file: Path, tmp_path: Path
) -> None:
    async with cast.call(cast.anna).write() as (tx, call):
        foreseen = await personal_data.foresee_own(tx, call)
        made = await personal_data.erase_own(tx, call)
    assert foreseen.kind is made.kind is ErasureKind.WORKS
    assert foreseen.schools == ("Школа № 1",)
    assert made.counts[Lost.ANSWERS] > 0
    assert made.counts[Lost.FILES] == 1
    await sweep(cast, tmp_path)
    async with cast.database.read() as tx:
        surname = await tx.connection.execute(
            select(PersonRow.surname).where(PersonRow.id == cast.anna.person_id)
        )
        assert surname.scalar_one() == CANARY
        assert await tx.posts.has_any(cast.anna.person_id, cast.now.date())
    left = left_in(database_file)
    assert [word for word in (SECRET, f"{CANARY} ") if word.encode() in left] == []


async def test_who_keeps_the_list_is_told_when_somebody_erases_his_own(
    cast: Cast, exhibits: Exhibits
) -> None:
    async with cast.call(cast.anna).write() as (tx, call):
        await personal_data.erase_own(tx, call)
    async with cast.database.read() as tx:
        told = await tx.connection.execute(
            select(OutboxRow.recipient_id).where(OutboxRow.kind == "data_erased")
        )
        assert set(told.scalars()) == {
            cast.vera.person_id,
            cast.galina.person_id,
            cast.mila.person_id,
        }


async def test_nothing_of_others_is_lost_when_one_is_erased(
    cast: Cast, exhibits: Exhibits, tmp_path: Path
) -> None:
    boris = cast.boris.person_id
    before = {
        player.person_id: await rows_of(cast, player.person_id)
        for player in (cast.boris, cast.vera, cast.zoya, cast.mila)
    }
    async with cast.call(cast.anna).write() as (tx, call):
        await personal_data.erase_own(tx, call)
        await tx.connection.execute(delete(OutboxRow))
    await sweep(cast, tmp_path)
    for person_id, rows in before.items():
        after = await rows_of(cast, person_id)
        # What the deputy was looking for held the name; what the two of a pair said to each other
        # is of both, and goes with either.
        lost = {"expectation"} | ({"comment", "meeting"} if person_id == boris else set())
        assert after == {k: v for k, v in rows.items() if k not in lost}, person_id


async def test_words_of_a_mentor_go_with_the_mentor_and_the_plan_stays(
    cast: Cast, exhibits: Exhibits
) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            insert(CommentRow).values(
                route_id=exhibits.ids["route_id"],
                author_id=cast.boris.person_id,
                text="слова наставника",
                at=cast.now,
            )
        )
        plans = (await tx.connection.execute(select(func.count(RouteRow.id)))).scalar_one()
    async with cast.call(cast.boris).write() as (tx, call):
        await personal_data.erase_own(tx, call)
    async with cast.database.read() as tx:
        said = await tx.connection.execute(
            select(CommentRow.id).where(CommentRow.author_id == cast.boris.person_id)
        )
        assert said.all() == []
        assert (await tx.connection.execute(select(func.count(RouteRow.id)))).scalar_one() == plans


async def test_the_file_goes_when_no_other_row_uses_it(
    cast: Cast, exhibits: Exhibits, tmp_path: Path
) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / HASH).write_bytes(b"proof")
    async with cast.call(cast.anna).write() as (tx, call):
        await personal_data.erase_own(tx, call)
    await sweep(cast, tmp_path)
    assert not (folder / HASH).exists()


async def test_the_journal_names_ids_alone_and_once_when_swept_twice(
    cast: Cast, exhibits: Exhibits, tmp_path: Path
) -> None:
    async with cast.call(cast.anna).write() as (tx, call):
        await personal_data.erase_own(tx, call)
    assert await sweep(cast, tmp_path) == 1
    assert await sweep(cast, tmp_path) == 0
    journal = tmp_path / erasures.JOURNAL
    (line,) = erasures.read(journal)
    assert (line.person_id, line.kind) == (cast.anna.person_id, ErasureKind.WORKS)
    assert line.until == cast.now + personal_data.KEPT_IN_BACKUPS
    assert CANARY not in journal.read_text(encoding="utf-8")
    async with cast.database.read() as tx:
        left = (await tx.connection.execute(select(ErasureRow.leftovers))).scalars().all()
        assert left == [{}, {}]


async def test_doctor_finds_no_fault_in_what_an_erasure_left(
    cast: Cast, exhibits: Exhibits, tmp_path: Path
) -> None:
    async with cast.call(cast.anna).write() as (tx, call):
        await personal_data.erase_own(tx, call)
    await sweep(cast, tmp_path)
    async with cast.database.read() as tx:
        findings = await examine(
            tx, now=cast.now, files=tmp_path / "files", backups=tmp_path / "backups"
        )
    codes = {
        one.code
        for one in findings
        if not one.ok
        and one.code.startswith(("database", "route", "answer", "item", "post", "evidence"))
    }
    assert codes == set()


@pytest.mark.parametrize("name", ["boris", "nina", "dina", "egor", "klim", "zoya"])
async def test_erasing_who_left_is_denied_when_neither_the_list_nor_the_bot_is_ones_charge(
    cast: Cast, name: str
) -> None:
    await leaves(cast, cast.anna)
    async with cast.call(getattr(cast, name)).write() as (tx, call):
        with pytest.raises(DomainError) as refused:
            await personal_data.erase_left(tx, call, cast.anna.person_id)
    assert refused.value.code == "access.denied"


async def test_erasing_is_refused_when_the_person_works_here(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        with pytest.raises(DomainError) as refused:
            await personal_data.erase_left(tx, call, cast.anna.person_id)
    assert refused.value.code == "erasure.works_here"


async def test_the_only_administrator_stays_until_there_is_another(cast: Cast) -> None:
    async with cast.call(cast.mila).write() as (tx, call):
        with pytest.raises(DomainError) as refused:
            await personal_data.erase_own(tx, call)
    assert refused.value.code == "erasure.last_admin"


async def test_second_erasure_says_so_when_nothing_is_left(cast: Cast) -> None:
    await leaves(cast, cast.anna)
    async with cast.call(cast.mila).write() as (tx, call):
        await personal_data.erase_left(tx, call, cast.anna.person_id)
        with pytest.raises(DomainError) as refused:
            await personal_data.erase_left(tx, call, cast.anna.person_id)
    assert refused.value.code == "erasure.done"


async def test_audit_notes_who_erased_whom_in_codes(cast: Cast) -> None:
    await leaves(cast, cast.anna)
    async with cast.call(cast.mila).write() as (tx, call):
        await personal_data.erase_left(tx, call, cast.anna.person_id)
    async with cast.database.read() as tx:
        noted = await tx.connection.execute(
            select(AuditRow.actor_id, AuditRow.object_id, AuditRow.after).where(
                AuditRow.action == "data.erase"
            )
        )
        assert noted.all() == [(cast.mila.person_id, cast.anna.person_id, "left")]
