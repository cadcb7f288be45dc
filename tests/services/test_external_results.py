"""Independent results: who enters them, who sees them, what stays as it was."""

from datetime import date, timedelta

import pytest

from domain.errors import DomainError
from domain.evidence import FetchState, Proof, ProofForm
from domain.external_results import ResultField, ResultLevel, ResultState, read_field
from domain.notices.records import ReportLost
from services import copies, external_results
from services.notices import external_results as notices
from tests.cast import MOSCOW, START, Cast, Player

FILE = Proof(form=ProofForm.FILE, file_id="f1", file_name="Отчёт.pdf", size=900)


async def entered(cast: Cast, by: Player) -> int:
    async with cast.call(by).write() as (tx, call):
        return await external_results.add(tx, call, cast.anna.post_id, "ЦНППМ")


async def test_teacher_enters_her_own_result_field_by_field(cast: Cast) -> None:
    made = await entered(cast, cast.anna)
    values: dict[ResultField, str | int | date] = {
        ResultField.LEVEL: ResultLevel.REGIONAL.value,
        ResultField.HELD_ON: date(2026, 11, 12),
        ResultField.PERCENT: 74,
        ResultField.LEVEL_NAME: "Базовый",
    }
    for field, value in values.items():
        async with cast.call(cast.anna).write() as (tx, call):
            await external_results.set_field(tx, call, made, field, value)
    async with cast.call(cast.anna).write() as (tx, call):
        await external_results.attach(tx, call, made, (FILE,))
        page = await external_results.page(tx, call, made)
    assert {field: page.result.value_of(field) for field in values} == values
    assert [one.proof.file_name for one in page.files] == ["Отчёт.pdf"]
    assert page.own
    assert page.may_edit


async def test_file_of_a_result_waits_for_our_copy(cast: Cast) -> None:
    made = await entered(cast, cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        await external_results.attach(tx, call, made, (FILE,))
        claimed = await tx.evidence.claim_fetch(START, START + timedelta(minutes=5), 10)
    assert [one.file_id for one in claimed] == ["f1"]


async def test_who_sent_the_report_is_told_when_it_could_not_be_kept(cast: Cast) -> None:
    made = await entered(cast, cast.vera)
    async with cast.call(cast.vera).write() as (tx, call):
        await external_results.attach(tx, call, made, (FILE,))
        (evidence,) = await tx.evidence.list_of_result(made)
        await copies.give_up(tx, evidence.id, FetchState.REFUSED, cast.now)
        await copies.give_up(tx, evidence.id, FetchState.REFUSED, cast.now)
        rows = await tx.connection.exec_driver_sql(
            "SELECT recipient_id FROM outbox WHERE kind = 'report_lost'"
        )
        assert list(rows.scalars()) == [cast.vera.person_id]
    notice = ReportLost(result_id=made, evidence_id=evidence.id)
    today = cast.now.astimezone(MOSCOW).date()
    async with cast.database.read() as tx:
        vera = await tx.who.find(cast.vera.account_id, today)
        klim = await tx.who.find(cast.klim.account_id, today)
        assert vera is not None
        assert klim is not None
        told = await notices.report_lost(tx, vera, notice, cast.now)
        assert told is not None
        assert told.name == "Отчёт.pdf"
        assert await notices.report_lost(tx, klim, notice, cast.now) is None
    async with cast.call(cast.vera, START + timedelta(hours=1)).write() as (tx, call):
        await external_results.attach(tx, call, made, (FILE,))
        assert vera is not None
        await tx.evidence.mark_kept(evidence.id + 1, sha256="0" * 64, size=9)
        assert await notices.report_lost(tx, vera, notice, call.now) is None


async def test_two_quick_presses_begin_one_result(cast: Cast) -> None:
    assert await entered(cast, cast.anna) == await entered(cast, cast.anna)


async def test_what_one_entered_is_not_begun_by_another(cast: Cast) -> None:
    assert await entered(cast, cast.anna) != await entered(cast, cast.vera)


async def test_teacher_is_told_of_what_the_deputy_entered_and_not_of_her_own(cast: Cast) -> None:
    await entered(cast, cast.anna)
    made = await entered(cast, cast.vera)
    async with cast.database.read() as tx:
        rows = await tx.connection.exec_driver_sql("SELECT key, recipient_id FROM outbox")
        assert [tuple(row) for row in rows] == [(f"external_result:{made}", cast.anna.person_id)]


async def test_removal_before_it_was_told_is_not_told(cast: Cast) -> None:
    made = await entered(cast, cast.vera)
    async with cast.call(cast.vera).write() as (tx, call):
        await external_results.set_removed(tx, call, made, removed=True)
        rows = await tx.connection.exec_driver_sql("SELECT key FROM outbox")
        assert list(rows) == []


async def test_teacher_reads_and_does_not_edit_what_the_school_entered(cast: Cast) -> None:
    made = await entered(cast, cast.vera)
    async with cast.call(cast.anna).write() as (tx, call):
        assert not (await external_results.page(tx, call, made)).may_edit
        with pytest.raises(DomainError) as caught:
            await external_results.set_field(tx, call, made, ResultField.PERCENT, 100)
    assert caught.value.code == "external.entered_by_another"


async def test_deputy_corrects_what_the_teacher_entered(cast: Cast) -> None:
    made = await entered(cast, cast.anna)
    async with cast.call(cast.vera).write() as (tx, call):
        await external_results.set_field(tx, call, made, ResultField.PERCENT, 61)
        assert (await external_results.page(tx, call, made)).result.percent == 61


@pytest.mark.parametrize("reader", ["anna", "boris", "vera", "galina", "nina"])
async def test_teacher_mentor_and_leaders_read(cast: Cast, reader: str) -> None:
    made = await entered(cast, cast.anna)
    async with cast.call(getattr(cast, reader)).read() as (tx, call):
        listed = await external_results.list_of_post(tx, call, cast.anna.post_id)
    assert [one.id for one in listed.results] == [made]


@pytest.mark.parametrize("reader", ["dina", "egor", "zoya", "irina", "klim", "lev", "mila", "oleg"])
async def test_nobody_else_reads(cast: Cast, reader: str) -> None:
    made = await entered(cast, cast.anna)
    async with cast.call(getattr(cast, reader)).read() as (tx, call):
        for attempt in (
            external_results.list_of_post(tx, call, cast.anna.post_id),
            external_results.page(tx, call, made),
            external_results.files_of(tx, call, made),
        ):
            with pytest.raises(DomainError) as caught:
                await attempt
            assert caught.value.code == "access.denied"


async def test_day_ahead_is_refused(cast: Cast) -> None:
    made = await entered(cast, cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        with pytest.raises(DomainError) as caught:
            await external_results.set_field(
                tx, call, made, ResultField.HELD_ON, call.today + timedelta(days=1)
            )
    assert caught.value.code == "external.future"


async def test_words_alone_are_no_file(cast: Cast) -> None:
    made = await entered(cast, cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        with pytest.raises(DomainError) as caught:
            await external_results.attach(
                tx, call, made, (Proof(form=ProofForm.TEXT, text="сертификат у секретаря"),)
            )
    assert caught.value.code == "external.no_file"


async def test_removal_is_taken_back_within_a_day_and_not_later(cast: Cast) -> None:
    made = await entered(cast, cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        await external_results.set_removed(tx, call, made, removed=True)
        assert (await external_results.list_of_post(tx, call, cast.anna.post_id)).results == ()
        await external_results.set_removed(tx, call, made, removed=False)
        page = await external_results.page(tx, call, made)
        assert page.result.state is ResultState.KEPT
        await external_results.set_removed(tx, call, made, removed=True)
    later = START + timedelta(days=2)
    async with cast.call(cast.anna, later).write() as (tx, call):
        with pytest.raises(DomainError) as caught:
            await external_results.set_removed(tx, call, made, removed=False)
    assert caught.value.code == "external.removed_for_good"


@pytest.mark.parametrize(
    ("typed", "percent"), [("74", 74), (" 74 % ", 74), ("73,5", 74), ("73.4%", 73), ("0", 0)]
)
def test_per_cent_is_read_as_people_write_it(typed: str, percent: int) -> None:
    assert read_field(ResultField.PERCENT, typed) == percent


@pytest.mark.parametrize("typed", ["", "сто", "101", "-5", "7 из 10", "1e2", "٣٤٥"])
def test_what_is_no_per_cent_is_asked_again(typed: str) -> None:
    with pytest.raises(DomainError) as caught:
        read_field(ResultField.PERCENT, typed)
    assert caught.value == DomainError("external.bad_percent", most=100)
