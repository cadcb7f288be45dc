"""Records: who enters, who confirms, what becomes of an item's entry, who is told of a term."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select, update

from domain.achievements import AchievementPeriod
from domain.card import CardField
from domain.errors import DomainError
from domain.evidence import FetchState, Proof, ProofForm
from domain.item import ItemKind
from domain.lists import ListKind
from domain.notices.records import RecordDecided, RecordFileLost, TermAhead
from domain.record import Entry, RecordField, RecordKind, RecordState, ReturnReason
from services import copies, lists, people, record
from services.items import confirm, report
from services.notices import records as notices
from services.record.terms import next_term, remind_terms
from storage.tables import AuditRow, OutboxRow, PostRow, RecordRow
from tests.cast import MOSCOW, Cast, Player
from tests.counting import counting
from tests.services.asking import change_post
from tests.services.doing import Planned, item_of, plan

COURSE = Planned(title="курсы", kind=ItemKind.KPK, due_on=date(2027, 3, 10))
FILE = Proof(form=ProofForm.FILE, file_id="f1", file_name="Удостоверение.pdf", size=900)


async def entered(
    cast: Cast,
    by: Player,
    kind: RecordKind = RecordKind.KPK,
    title: str = "Оценивание",
    whose: Player | None = None,
) -> int:
    async with cast.call(by).write() as (tx, call):
        return await record.add(tx, call, (whose or by).post_id, kind, title)


async def set_field(
    cast: Cast, by: Player, record_id: int, field: RecordField, value: str | int | date | None
) -> None:
    async with cast.call(by).write() as (tx, call):
        await record.set_field(tx, call, record_id, field, value)


async def found(cast: Cast, record_id: int) -> Entry:
    async with cast.database.read() as tx:
        entry = await tx.records.find(record_id)
    assert entry is not None
    return entry


async def of_item(cast: Cast, item_id: int) -> Entry | None:
    async with cast.database.read() as tx:
        return await tx.records.find_of_item(item_id)


async def reported(cast: Cast, item_id: int, *proofs: Proof) -> int:
    async with cast.call(cast.anna).write() as (tx, call):
        rev = (await tx.items.get(item_id)).rev
        return await report.report(tx, call, item_id, rev, proofs)


async def test_two_quick_presses_begin_one_entry(cast: Cast) -> None:
    assert await entered(cast, cast.anna) == await entered(cast, cast.anna)
    assert await entered(cast, cast.anna, title="Другое") != await entered(cast, cast.anna)


async def test_leader_vouches_for_what_he_enters_for_another_and_not_for_his_own(
    cast: Cast,
) -> None:
    other = await entered(cast, cast.vera, whose=cast.anna)
    assert (await found(cast, other)).state is RecordState.CONFIRMED
    own = await entered(cast, cast.vera)
    assert (await found(cast, own)).state is RecordState.STATED
    async with cast.call(cast.vera).write() as (tx, call):
        with pytest.raises(DomainError, match=r"access\.denied"):
            await record.confirm(tx, call, own, 1)


async def test_confirmed_entry_that_its_owner_changes_is_to_be_confirmed_again(
    cast: Cast,
) -> None:
    made = await entered(cast, cast.vera, whose=cast.anna)
    await set_field(cast, cast.vera, made, RecordField.HOURS, 36)
    assert (await found(cast, made)).state is RecordState.CONFIRMED
    await set_field(cast, cast.anna, made, RecordField.HOURS, 36)
    assert (await found(cast, made)).state is RecordState.CONFIRMED
    await set_field(cast, cast.anna, made, RecordField.HOURS, 72)
    entry = await found(cast, made)
    assert (entry.state, entry.decided_by) == (RecordState.STATED, None)


async def test_dates_of_an_association_stand_in_order(cast: Cast) -> None:
    made = await entered(cast, cast.anna, RecordKind.ASSOCIATION)
    await set_field(cast, cast.anna, made, RecordField.ON_DATE, date(2025, 9, 1))
    with pytest.raises(DomainError, match=r"record\.before_start"):
        await set_field(cast, cast.anna, made, RecordField.UNTIL, date(2025, 8, 31))
    await set_field(cast, cast.anna, made, RecordField.UNTIL, date(2028, 5, 31))
    with pytest.raises(DomainError, match=r"record\.future"):
        await set_field(cast, cast.anna, made, RecordField.ON_DATE, date(2027, 3, 18))
    with pytest.raises(DomainError, match=r"access\.gone"):
        await set_field(cast, cast.anna, made, RecordField.HOURS, 72)


async def test_removal_is_taken_back_within_a_day(cast: Cast) -> None:
    made = await entered(cast, cast.vera, whose=cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        await record.set_removed(tx, call, made, removed=True)
        assert await tx.records.list_of_person(cast.anna.person_id) == ()
        with pytest.raises(DomainError, match=r"record\.removed"):
            await record.set_field(tx, call, made, RecordField.HOURS, 72)
    later = cast.now + timedelta(hours=23)
    async with cast.call(cast.anna, later).write() as (tx, call):
        await record.set_removed(tx, call, made, removed=False)
    assert (await found(cast, made)).state is RecordState.CONFIRMED
    async with cast.call(cast.anna).write() as (tx, call):
        await record.set_removed(tx, call, made, removed=True)
    late = cast.now + timedelta(days=1, minutes=1)
    async with cast.call(cast.anna, late).write() as (tx, call):
        with pytest.raises(DomainError, match=r"record\.removed_for_good"):
            await record.set_removed(tx, call, made, removed=False)


async def test_owner_is_told_of_what_a_leader_removed_and_not_of_what_she_did(
    cast: Cast,
) -> None:
    made = await entered(cast, cast.anna)
    async with cast.call(cast.vera).write() as (tx, call):
        await record.set_removed(tx, call, made, removed=True)
    entry = await found(cast, made)
    notice = RecordDecided(record_id=made, rev=entry.rev)
    async with cast.call(cast.anna).read() as (tx, _):
        anna = await tx.who.find(cast.anna.account_id, cast.now.astimezone(MOSCOW).date())
        assert anna is not None
        told = await notices.decided(tx, anna, notice, cast.now)
        assert told is not None
        assert told.entry.removed
        old = RecordDecided(record_id=made, rev=entry.rev - 1)
        assert await notices.decided(tx, anna, old, cast.now) is None


async def test_decision_is_taken_back_by_who_made_it_while_nobody_changed_the_entry(
    cast: Cast,
) -> None:
    made = await entered(cast, cast.anna)
    async with cast.call(cast.vera).write() as (tx, call):
        await record.send_back(tx, call, made, 1, ReturnReason.CHECK_DATE)
    rev = (await found(cast, made)).rev
    async with cast.call(cast.galina).write() as (tx, call):
        with pytest.raises(DomainError, match=r"record\.not_your_decision"):
            await record.take_back(tx, call, made, rev)
    async with cast.call(cast.vera).write() as (tx, call):
        await record.take_back(tx, call, made, rev)
        waiting = await tx.connection.execute(
            select(OutboxRow.id).where(OutboxRow.kind == "record_decided")
        )
        assert waiting.all() == []
        with pytest.raises(DomainError, match=r"record\.changed"):
            await record.confirm(tx, call, made, rev)
    assert (await found(cast, made)).state is RecordState.STATED


async def test_batch_is_undone_whole_and_leaves_what_was_edited_since(cast: Cast) -> None:
    first = await entered(cast, cast.anna, title="Первое")
    second = await entered(cast, cast.zoya, title="Второе")
    async with cast.call(cast.vera).write() as (tx, call):
        shown = await record.queue(tx, call)
        assert await record.confirm_shown(tx, call, 0, shown.stamp) == 2
    await set_field(cast, cast.zoya, second, RecordField.HOURS, 72)
    async with cast.call(cast.vera).write() as (tx, call):
        assert await record.take_back_shown(tx, call, cast.now) == 1
        actions = select(AuditRow.action, AuditRow.object_id).order_by(AuditRow.id)
        decided = actions.where(AuditRow.action.in_(("record.confirm", "record.take_back")))
        assert [tuple(one) for one in await tx.connection.execute(decided)] == [
            ("record.confirm", first),
            ("record.confirm", second),
            ("record.take_back", first),
        ]
    assert (await found(cast, first)).state is RecordState.STATED


async def test_batch_of_a_school_that_is_left_is_not_undone(cast: Cast) -> None:
    first = await entered(cast, cast.anna, title="Первое")
    async with cast.call(cast.vera).write() as (tx, call):
        shown = await record.queue(tx, call)
        assert await record.confirm_shown(tx, call, 0, shown.stamp) == 1
    await change_post(cast, cast.vera.post_id, school_id=cast.other_school_id)
    async with cast.call(cast.vera).write() as (tx, call):
        assert await record.take_back_shown(tx, call, cast.now) == 0
    assert (await found(cast, first)).state is RecordState.CONFIRMED


async def test_queue_has_neither_ones_own_nor_what_an_items_confirmer_looks_at(
    cast: Cast,
) -> None:
    made = await plan(cast, cast.anna, [COURSE])
    await reported(cast, made.items[0])
    await entered(cast, cast.vera)
    await entered(cast, cast.irina)
    async with cast.call(cast.vera).read() as (tx, call):
        assert (await record.queue(tx, call)).lines == ()
    async with cast.call(cast.anna).read() as (tx, call):
        with pytest.raises(DomainError, match=r"access\.denied"):
            await record.queue(tx, call)


async def test_entry_of_an_item_follows_its_report(cast: Cast) -> None:
    made = await plan(cast, cast.anna, [COURSE])
    (item_id,) = made.items
    await reported(cast, item_id, FILE)
    entry = await of_item(cast, item_id)
    assert entry is not None
    assert (entry.kind, entry.title, entry.on_date) == (
        RecordKind.KPK,
        "курсы",
        date(2027, 3, 10),
    )
    async with cast.call(cast.anna).read() as (tx, call):
        page = await record.page(tx, call, entry.id)
    assert [one.proof.file_name for one in page.files] == ["Удостоверение.pdf"]
    for act, state in (
        (confirm.confirm, RecordState.CONFIRMED),
        (confirm.revoke, RecordState.STATED),
    ):
        rev = (await item_of(cast.database, item_id)).rev
        async with cast.call(cast.vera).write() as (tx, call):
            await act(tx, call, item_id, rev)
        assert (await found(cast, entry.id)).state is state
    rev = (await item_of(cast.database, item_id)).rev
    async with cast.call(cast.vera).write() as (tx, call):
        await confirm.send_back(tx, call, item_id, rev, "Не тот документ")
    back = await found(cast, entry.id)
    assert (back.state, back.reply) == (RecordState.SENT_BACK, "Не тот документ")
    await reported(cast, item_id)
    again = await of_item(cast, item_id)
    assert again is not None
    assert (again.id, again.state, again.reply) == (entry.id, RecordState.STATED, None)


async def test_item_of_another_kind_leaves_no_entry(cast: Cast) -> None:
    made = await plan(cast, cast.anna, [Planned()])
    await reported(cast, made.items[0])
    assert await of_item(cast, made.items[0]) is None


async def test_removed_entry_of_an_item_is_not_confirmed_with_it(cast: Cast) -> None:
    made = await plan(cast, cast.anna, [COURSE])
    await reported(cast, made.items[0])
    entry = await of_item(cast, made.items[0])
    assert entry is not None
    async with cast.call(cast.anna).write() as (tx, call):
        await record.set_removed(tx, call, entry.id, removed=True)
    rev = (await item_of(cast.database, made.items[0])).rev
    async with cast.call(cast.vera).write() as (tx, call):
        await confirm.confirm(tx, call, made.items[0], rev)
    assert (await found(cast, entry.id)).state is RecordState.STATED


async def test_leaders_of_a_new_school_read_the_record_and_those_of_the_old_do_not(
    cast: Cast,
) -> None:
    """A person takes his record with him."""
    made = await entered(cast, cast.anna)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(PostRow)
            .where(PostRow.id == cast.anna.post_id)
            .values(until=cast.now.date(), removed_at=cast.now)
        )
        await tx.connection.execute(
            update(PostRow)
            .where(PostRow.id == cast.irina.post_id)
            .values(person_id=cast.anna.person_id)
        )
    async with cast.call(cast.klim).read() as (tx, call):
        assert (await record.page(tx, call, made)).may.decide
    async with cast.call(cast.vera).read() as (tx, call):
        with pytest.raises(DomainError, match=r"access\.denied"):
            await record.page(tx, call, made)


async def test_who_sent_a_document_is_told_when_it_could_not_be_kept(cast: Cast) -> None:
    made = await entered(cast, cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        await record.attach(tx, call, made, (FILE,))
        (evidence,) = await tx.evidence.list_of_record(made, None)
        await copies.give_up(tx, evidence.id, FetchState.REFUSED, cast.now)
    notice = RecordFileLost(record_id=made, evidence_id=evidence.id)
    async with cast.call(cast.anna).read() as (tx, _):
        anna = await tx.who.find(cast.anna.account_id, cast.now.astimezone(MOSCOW).date())
        assert anna is not None
        told = await notices.file_lost(tx, anna, notice, cast.now)
    assert told is not None
    assert told.name == "Удостоверение.pdf"


async def test_courses_are_told_of_the_school_that_is_led(cast: Cast) -> None:
    made = await entered(cast, cast.vera, whose=cast.anna)
    await set_field(cast, cast.vera, made, RecordField.ON_DATE, date(2024, 9, 20))
    await set_field(cast, cast.vera, made, RecordField.HOURS, 36)
    short = await entered(cast, cast.vera, title="Короткие", whose=cast.anna)
    await set_field(cast, cast.vera, short, RecordField.ON_DATE, date(2027, 2, 1))
    await set_field(cast, cast.vera, short, RecordField.HOURS, 8)
    async with cast.call(cast.vera).read() as (tx, call):
        found = await lists.page(tx, call, ListKind.COURSE)
    assert [(one.post_id, one.last_on) for one in found.lines] == [
        (cast.anna.post_id, date(2024, 9, 20))
    ]
    assert found.unknown == 2  # Boris, Zoya


async def ticked(cast: Cast, now: datetime) -> list[str]:
    async with cast.database.write() as tx:
        assert await remind_terms(tx, now) is None
        rows = await tx.connection.execute(
            select(OutboxRow.key).where(OutboxRow.kind == TermAhead.kind).order_by(OutboxRow.id)
        )
        return list(rows.scalars())


async def test_terms_are_spoken_of_once_each(cast: Cast) -> None:
    """Six and two months before an attestation, six before a course; nothing in between."""
    made = await entered(cast, cast.anna)
    await set_field(cast, cast.anna, made, RecordField.ON_DATE, date(2024, 10, 1))
    async with cast.call(cast.anna).write() as (tx, call):
        await people.set_date(tx, call, cast.anna.post_id, CardField.ATTESTATION, date(2027, 10, 1))
    assert await ticked(cast, datetime(2027, 3, 31, 9, tzinfo=UTC)) == []
    said = await ticked(cast, datetime(2027, 4, 1, 9, tzinfo=UTC))
    assert len(said) == 2
    assert await ticked(cast, datetime(2027, 4, 20, 9, tzinfo=UTC)) == said
    assert await ticked(cast, datetime(2027, 6, 20, 9, tzinfo=UTC)) == said
    assert len(await ticked(cast, datetime(2027, 8, 2, 9, tzinfo=UTC))) == 3
    assert len(await ticked(cast, datetime(2027, 9, 30, 9, tzinfo=UTC))) == 3


async def test_moved_clock_stops_on_each_day_a_term_is_spoken_of(cast: Cast) -> None:
    made = await entered(cast, cast.anna)
    await set_field(cast, cast.anna, made, RecordField.ON_DATE, date(2024, 10, 15))
    async with cast.call(cast.anna).write() as (tx, call):
        await people.set_date(tx, call, cast.anna.post_id, CardField.ATTESTATION, date(2027, 10, 1))
    stops, moment = [], cast.now
    async with cast.database.read() as tx:
        while (found := await next_term(tx, moment)) is not None:
            stops.append(found.date())
            moment = found
    assert stops == [date(2027, 4, 1), date(2027, 4, 15), date(2027, 8, 1)]


async def test_notice_of_a_term_that_moved_says_nothing(cast: Cast) -> None:
    made = await entered(cast, cast.anna)
    await set_field(cast, cast.anna, made, RecordField.ON_DATE, date(2024, 9, 20))
    notice = TermAhead(term="course", on="2027-09-20", months=6)
    async with cast.call(cast.anna).read() as (tx, _):
        anna = await tx.who.find(cast.anna.account_id, cast.now.astimezone(MOSCOW).date())
        assert anna is not None
        assert await notices.term_ahead(tx, anna, notice, cast.now) is not None
    await set_field(cast, cast.anna, made, RecordField.ON_DATE, date(2027, 3, 1))
    async with cast.call(cast.anna).read() as (tx, _):
        assert await notices.term_ahead(tx, anna, notice, cast.now) is None


async def test_paper_is_made_in_few_statements_however_long_the_record(cast: Cast) -> None:
    async with cast.database.write() as tx:
        for number in range(60):
            await tx.records.add(
                person_id=cast.anna.person_id,
                post_id=cast.anna.post_id,
                kind=RecordKind.TALK,
                title=f"Выступление {number}",
                on_date=date(2027, 1, 1),
                by=cast.anna.person_id,
                now=cast.now,
            )
    with counting(cast.database) as counted:
        async with cast.call(cast.anna).read() as (tx, call):
            facts = await record.facts(tx, call, cast.anna.post_id, AchievementPeriod.ALL)
    assert len(facts.entries) == 60
    assert len(counted.statements) <= 12


async def test_rows_of_a_person_name_him(cast: Cast) -> None:
    """Erasure and export find them by these."""
    made = await entered(cast, cast.vera, whose=cast.anna)
    async with cast.database.read() as tx:
        row = (
            await tx.connection.execute(select(RecordRow.__table__).where(RecordRow.id == made))
        ).one()
    assert (row.person_id, row.post_id, row.by) == (
        cast.anna.person_id,
        cast.anna.post_id,
        cast.vera.person_id,
    )
