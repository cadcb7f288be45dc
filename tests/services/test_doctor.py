"""Each invariant, broken on purpose, is found, and nothing else with it."""

import hashlib
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, text, update

from services.doctor import Finding, examine
from storage import tables
from storage.engine import Database
from storage.tables import Table
from tests.cast import START, Cast

HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Patient:
    """The cast's school with one of everything, in order."""

    database: Database
    cast: Cast
    files: Path
    backups: Path

    async def examine(self, now: datetime = START) -> tuple[Finding, ...]:
        async with self.database.read() as tx:
            return await examine(tx, now=now, files=self.files, backups=self.backups)

    async def broken(self, now: datetime = START) -> dict[str, int]:
        return {found.code: found.count for found in await self.examine(now) if not found.ok}

    async def add(self, table: type[Table], **values: object) -> None:
        async with self.database.write() as tx:
            await tx.connection.execute(insert(table).values(**values))

    async def change(self, table: type[Table], **values: object) -> None:
        """Of every row."""
        async with self.database.write() as tx:
            await tx.connection.execute(update(table).values(**values))

    def tear(self, statement: str) -> None:
        """As a stray hand at the file could: foreign keys are not looked at."""
        assert self.database.url.database is not None
        with closing(sqlite3.connect(self.database.url.database)) as file:
            file.execute(statement)
            file.commit()


def digest(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()


@pytest.fixture
async def patient(database: Database, cast: Cast, tmp_path: Path) -> Patient:
    one = Patient(
        database=database, cast=cast, files=tmp_path / "files", backups=tmp_path / "backups"
    )
    one.files.mkdir()
    one.backups.mkdir()
    (one.files / digest("certificate")).write_text("certificate")
    await one.add(
        tables.ContentVersionRow,
        id=1, kind="questionnaire", key="self", version=1, sha256=digest("{}"), body="{}",
    )  # fmt: skip
    await one.add(
        tables.DiagnosisRow,
        id=1, post_id=cast.anna.post_id, assessor_id=cast.anna.person_id, kind="self",
        content_version_id=1, variant="soo", state="finished", started_at=START, finished_at=START,
    )  # fmt: skip
    await one.add(
        tables.AnswerRow, diagnosis_id=1, statement_key="a", scope="", value="2", at=START
    )
    await one.add(tables.DiagnosisResultRow, diagnosis_id=1, score={}, thresholds={}, at=START)
    await one.add(
        tables.RouteRow,
        id=1, post_id=cast.anna.post_id, diagnosis_id=1, state="active", created_at=START,
    )  # fmt: skip
    await one.add(
        tables.RouteVersionRow,
        route_id=1, no=1, cause="approve", rev=2, body="[]", sha256=digest("[]"), at=START,
    )  # fmt: skip
    await one.add(
        tables.ItemRow,
        id=1, route_id=1, position=1, section="s", kind="webinar", title="t",
        due_on=date(2027, 4, 1), evidence_kind="none", state="planned", next_fire_at=START,
    )  # fmt: skip
    await one.add(
        tables.EvidenceRow,
        item_id=1, kind="file", sha256=digest("certificate"), fetch_state="kept",
        by=cast.anna.person_id, at=START,
    )  # fmt: skip
    await one.add(
        tables.InvitationRow,
        token_hash="x", role="teacher", issued_at=START, expires_at=START, used_at=START,
        used_by_account=cast.anna.account_id,
    )  # fmt: skip
    return one


async def receive(patient: Patient, update_id: int, **values: object) -> None:
    row: dict[str, object] = {
        "platform": "telegram",
        "update_id": update_id,
        "account_id": patient.cast.anna.account_id,
        "received_at": START,
    }
    await patient.add(tables.InboxRow, **row | values)


async def test_nothing_is_found_when_all_is_well(patient: Patient) -> None:
    await receive(patient, 1, applied_at=START, answered_at=START)
    findings = await patient.examine(START + HOUR)
    assert [found.code for found in findings if not found.ok] == []
    assert len(findings) == 20


async def test_an_update_neither_applied_nor_answered_within_a_minute_is_found(
    patient: Patient,
) -> None:
    await receive(patient, 1)
    await receive(patient, 2, applied_at=START)
    minute = timedelta(minutes=1)
    assert await patient.broken(START + minute) == {}
    assert await patient.broken(START + minute * 2) == {
        "inbox.unapplied": 1,
        "inbox.unanswered": 1,
    }


async def test_a_parked_update_is_found_once(patient: Patient) -> None:
    await receive(patient, 1, answered_at=START, parked=True)
    assert await patient.broken(START + HOUR) == {"inbox.parked": 1}


async def test_a_message_an_hour_late_is_found_with_the_age_of_the_oldest(
    patient: Patient,
) -> None:
    async with patient.database.write() as tx:
        for key, hours in (("a", -3), ("b", -2), ("c", -1), ("d", 5)):
            await tx.outbox.put(
                key=key, recipient_id=1, kind="k", payload={}, group=None, now=START,
                due_at=START + HOUR * hours,
            )  # fmt: skip
    (late,) = [found for found in await patient.examine() if not found.ok]
    assert (late.code, late.count, late.age) == ("outbox.late", 2, HOUR * 3)


async def test_mentoring_without_the_word_of_one_of_the_two_is_found(patient: Patient) -> None:
    await patient.change(tables.MentoringRow, mentee_agreed_at=None)
    assert await patient.broken() == {"mentoring.not_agreed": 1}
    await patient.change(tables.MentoringRow, state="proposed")
    assert await patient.broken() == {}


async def test_a_used_invitation_of_nobody_is_found(patient: Patient) -> None:
    await patient.change(tables.InvitationRow, used_by_account=None)
    assert await patient.broken() == {"invitation.no_account": 1}


@pytest.mark.usefixtures("database_file")
async def test_a_finished_diagnosis_without_a_result_is_found(patient: Patient) -> None:
    patient.tear("DELETE FROM diagnosis_result")
    assert await patient.broken() == {"diagnosis.no_result": 1}
    await patient.change(tables.DiagnosisRow, state="open")
    assert await patient.broken() == {}


async def test_an_approved_route_without_its_text_is_found(patient: Patient) -> None:
    await patient.change(tables.RouteVersionRow, cause="submit")
    assert await patient.broken() == {"route.no_version": 1}
    await patient.change(tables.RouteRow, state="submitted")
    assert await patient.broken() == {}


@pytest.mark.parametrize("body", ["[1]", ""])
async def test_an_altered_approved_text_is_found(patient: Patient, body: str) -> None:
    await patient.change(tables.RouteVersionRow, body=body)
    assert await patient.broken() == {"route_version.altered": 1}


async def test_an_altered_questionnaire_is_found(patient: Patient) -> None:
    await patient.change(tables.ContentVersionRow, body='{"a":1}')
    assert await patient.broken() == {"content_version.altered": 1}


async def test_an_open_item_that_nobody_will_be_reminded_of_is_found(patient: Patient) -> None:
    await patient.change(tables.ItemRow, next_fire_at=None)
    assert await patient.broken() == {"item.reminder_adrift": 1}
    await patient.change(tables.ItemRow, state="confirmed")
    assert await patient.broken() == {}


async def test_a_missing_file_of_evidence_is_found(patient: Patient) -> None:
    (patient.files / digest("certificate")).unlink()
    assert await patient.broken() == {"evidence.no_file": 1}
    await patient.change(tables.EvidenceRow, fetch_state="waiting")
    assert await patient.broken() == {}


async def test_kept_evidence_that_names_no_file_is_found(patient: Patient) -> None:
    await patient.change(tables.EvidenceRow, sha256=None)
    assert await patient.broken() == {"evidence.no_file": 1}


@pytest.mark.usefixtures("database_file")
@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE answer SET diagnosis_id = 99", "answer.no_diagnosis"),
        ("UPDATE item SET route_id = 99", "item.no_post"),
        ("UPDATE route SET post_id = 99", "item.no_post"),
        ("UPDATE post SET person_id = 99 WHERE id = 1", "post.no_person"),
    ],
)
async def test_what_hangs_on_nothing_is_found_by_its_name_and_as_a_dangling_key(
    patient: Patient, statement: str, code: str
) -> None:
    patient.tear(statement)
    assert await patient.broken() == {code: 1, "database.foreign_keys": 1}


async def test_another_schema_is_found_and_nothing_else_is_asked(patient: Patient) -> None:
    async with patient.database.write() as tx:
        await tx.connection.execute(text("UPDATE alembic_version SET version_num = '0000'"))
    assert [found.code for found in await patient.examine()] == [
        "database.integrity",
        "schema.newest",
    ]
    assert await patient.broken() == {"schema.newest": 1}


async def test_a_damaged_file_is_found_and_nothing_else_is_asked(
    patient: Patient, database_file: Path
) -> None:
    patient.tear("PRAGMA wal_checkpoint(TRUNCATE)")
    await patient.database.close()
    spoil(database_file)
    assert [(found.code, found.ok) for found in await patient.examine()] == [
        ("database.integrity", False)
    ]


def spoil(path: Path) -> None:
    """The page where the posts begin; the schema can still be read."""
    with closing(sqlite3.connect(path)) as file:
        (page,) = file.execute("SELECT rootpage FROM sqlite_master WHERE name = 'post'").fetchone()
        (size,) = file.execute("PRAGMA page_size").fetchone()
    body = bytearray(path.read_bytes())
    body[(page - 1) * size : (page - 1) * size + 100] = b"\xff" * 100
    path.write_bytes(bytes(body))


async def test_a_late_backup_is_found_once_the_bot_has_worked_for_more_than_a_day(
    patient: Patient,
) -> None:
    await receive(patient, 1, applied_at=START, answered_at=START)
    assert await patient.broken(START + HOUR * 26) == {}
    assert await patient.broken(START + HOUR * 27) == {"backup.late": 1}
    (patient.backups / "iom-20270317-132000.tar").touch()
    assert await patient.broken(START + HOUR * 27) == {}
    assert await patient.broken(START + HOUR * 29) == {"backup.late": 1}


async def test_what_everybody_on_the_server_may_read_is_found(patient: Patient) -> None:
    data = patient.files.parent
    kept = patient.files / digest("certificate")
    kept.chmod(0o644)
    assert await patient.broken() == {}, "nobody gets into the folder"
    data.chmod(0o755)
    patient.files.chmod(0o700)
    inside = {path.name for path in data.iterdir() if path.is_file()}
    for path in data.iterdir():
        if path.is_file():
            path.chmod(0o640)
    assert await patient.broken() == {}
    patient.files.chmod(0o755)
    assert await patient.broken() == {"data.open": 1}
    for name in inside:
        (data / name).chmod(0o604)
    assert await patient.broken() == {"data.open": 1 + len(inside)}
