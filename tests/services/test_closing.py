"""The end of a plan: who speaks when, what can be undone until somebody acted, what goes on."""

import zipfile
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, update

from bot.packing import Packing
from documents.portfolio import entry_name
from domain.closing import (
    About,
    Outcome,
    Part,
    Reflection,
    Verdict,
    is_offered,
    may_be_reviewed,
    review_year,
    suggested_verdict,
)
from domain.errors import DomainError
from domain.escalation import WARNINGS
from domain.evidence import Proof, ProofForm
from domain.item import ItemKind, ItemState, Progress
from domain.notices.closing import RouteMoved
from domain.people import Role
from domain.plan_rules import Standing
from domain.portfolio import Archive, PackedFile, parts_of
from domain.record import RecordField, RecordKind
from domain.route import RouteState
from domain.staff import LeavingReason
from handlers.closing import papers, words
from services import closing, people, record, routes
from services.closing import offer_due, pass_on_due
from services.items import reading, report
from services.notices.closing import moved
from services.reminders.schedule import count_adrift
from services.summary import person as pages
from storage.leftovers import PACKED
from storage.tables import EvidenceRow, ItemRow, RouteRow
from tests.cast import START, Cast
from tests.services import answering, doing, planning
from tests.services import closing as ends
from tests.services.doing import outbox_of


async def test_owner_takes_the_results_back_until_the_mentor_has_spoken(cast: Cast) -> None:
    made = await ends.reflected(cast, cast.anna, Outcome.FULL)
    async with cast.call(cast.anna).write() as (tx, call):
        view = await closing.take_back(tx, call, made.route_id)
    assert view.reflecting
    async with cast.call(cast.anna).write() as (tx, call):
        await closing.hand_over(tx, call, made.route_id, view.plan.route.rev)
    async with cast.call(cast.boris).write() as (tx, call):
        said = await closing.analyse(tx, call, made.route_id, "Хорошо")
    assert said.plan.route.concluding_since is not None
    with pytest.raises(DomainError, match=r"closing\.acted"):
        async with cast.call(cast.anna).write() as (tx, call):
            await closing.take_back(tx, call, made.route_id)
    with pytest.raises(DomainError, match=r"closing\.acted"):
        async with cast.call(cast.anna).write() as (tx, call):
            await closing.reopen(tx, call, made.route_id, said.plan.route.rev)


async def test_plan_handed_over_is_silent_until_its_owner_takes_it_back(cast: Cast) -> None:
    async def adrift() -> tuple[list[datetime], int]:
        async with cast.database.read() as tx:
            lines = await tx.lines.list_of_route(made.route_id, cast.now.date())
            told = [one.next_fire_at for one in lines if one.next_fire_at is not None]
            return told, await count_adrift(tx, cast.now)

    made = await ends.begun(cast, cast.anna, done=0)
    before, wrong = await adrift()
    assert (len(before), wrong) == (3, 0)
    async with cast.call(cast.anna).write() as (tx, call):
        await closing.hand_over(tx, call, made.route_id, await ends.rev_in(tx, made.route_id))
    assert await adrift() == ([], 0)
    async with cast.call(cast.anna).write() as (tx, call):
        await closing.take_back(tx, call, made.route_id)
    assert await adrift() == (before, 0)
    async with cast.call(cast.anna).write() as (tx, call):
        await closing.hand_over(tx, call, made.route_id, await ends.rev_in(tx, made.route_id))
    async with cast.call(cast.anna).write() as (tx, call):
        await closing.reopen(tx, call, made.route_id, await ends.rev_in(tx, made.route_id))
    assert await adrift() == (before, 0)


async def test_whoever_was_warned_is_not_reported_while_his_plan_is_handed_over(
    cast: Cast,
) -> None:
    made = await ends.begun(cast, cast.anna, done=1)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(ItemRow)
            .where(ItemRow.id.in_(made.items))
            .values(told_step=int(WARNINGS[0]), told_on=date(2027, 1, 1))
        )
        assert len(await tx.lines.list_warned(0, 10, cast.now.date())) == 2
    async with cast.call(cast.anna).write() as (tx, call):
        await closing.hand_over(tx, call, made.route_id, await ends.rev_in(tx, made.route_id))
    async with cast.database.read() as tx:
        assert await tx.lines.list_warned(0, 10, cast.now.date()) == ()
        assert await tx.lines.oldest_warning() is None


async def test_deputy_takes_the_conclusion_back_until_its_owner_answers(cast: Cast) -> None:
    made = await ends.concluded(cast, cast.zoya, cast.vera, Outcome.FULL)
    rev = await ends.rev(cast, made.route_id)
    async with cast.call(cast.vera).write() as (tx, call):
        view = await closing.recall(tx, call, made.route_id, rev)
    assert view.plan.route.state is RouteState.CLOSING
    assert view.word(Part.DEPUTY) is None
    assert [kind for kind, _, _ in await outbox_of(cast.database, cast.zoya)] == []


async def test_route_officer_recalls_nobody_else_s_conclusion(cast: Cast) -> None:
    made = await ends.concluded(cast, cast.zoya, cast.vera, Outcome.FULL)
    with pytest.raises(DomainError, match=r"closing\.not_yours"):
        async with cast.call(cast.nina).write() as (tx, call):
            await closing.recall(tx, call, made.route_id, await ends.rev_in(tx, made.route_id))


async def test_nobody_concludes_his_own_plan_and_the_director_does_a_deputy_s(cast: Cast) -> None:
    made = await ends.reflected(cast, cast.vera, Outcome.FULL)
    rev = await ends.rev(cast, made.route_id)
    for player in (cast.vera, cast.nina):
        with pytest.raises(DomainError):
            async with cast.call(player).write() as (tx, call):
                await closing.conclude(tx, call, made.route_id, rev, Verdict.FULL, "Да")
    async with cast.call(cast.galina).write() as (tx, call):
        view = await closing.conclude(tx, call, made.route_id, rev, Verdict.FULL, "Да")
    assert view.plan.route.state is RouteState.COMPLETED


async def test_silent_owner_s_plan_is_concluded_once_its_time_is_over(cast: Cast) -> None:
    made = await ends.running(cast, cast.zoya, last_on=date(2027, 3, 10))
    async with cast.call(cast.vera).write() as (tx, call):
        rev = await ends.rev_in(tx, made.route_id)
        view = await closing.conclude(tx, call, made.route_id, rev, Verdict.NOT, "Не выполнен")
    assert view.plan.route.state is RouteState.COMPLETED
    other = await ends.running(cast, cast.anna)
    rev = await ends.rev(cast, other.route_id)
    with pytest.raises(DomainError, match=r"closing\.taken_back"):
        async with cast.call(cast.vera).write() as (tx, call):
            await closing.conclude(tx, call, other.route_id, rev, Verdict.NOT, "Нет")


async def test_mentor_s_silence_passes_the_plan_on_and_each_offer_is_told_once(cast: Cast) -> None:
    made = await ends.reflected(cast, cast.anna, Outcome.FULL)
    later = cast.now + timedelta(days=7, minutes=1)
    async with cast.database.write() as tx:
        assert await pass_on_due(tx, later - timedelta(days=1)) == 0
        assert await pass_on_due(tx, later) == 1
        assert await pass_on_due(tx, later) == 0
        assert (await tx.routes.get(made.route_id)).concluding_since == later
    near = await ends.running(cast, cast.zoya, last_on=date(2027, 4, 10))
    over = await ends.running(cast, cast.dina, last_on=date(2027, 3, 1))
    async with cast.database.write() as tx:
        assert await offer_due(tx, cast.now) == 2
        assert await tx.closing_offers.next_offer() is None
        assert await offer_due(tx, cast.now) == 0
        assert await offer_due(tx, cast.now + timedelta(days=18)) == 1
        assert await offer_due(tx, cast.now + timedelta(days=20)) == 0
    (once,) = await outbox_of(cast.database, cast.dina)
    assert once[1] == f"closing_offered:{over.route_id}:0"
    told = [key for kind, key, _ in await outbox_of(cast.database, cast.zoya)]
    assert told == [f"closing_offered:{near.route_id}:0", f"closing_offered:{near.route_id}:1"]


async def test_deputy_sees_groups_of_a_repeat_and_the_owner_his_answers(cast: Cast) -> None:
    await planning.diagnosed(cast, cast.anna)
    made = await ends.running(cast, cast.anna)
    async with cast.database.read() as tx:
        first = await tx.diagnoses.list_of_post(cast.anna.post_id)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(RouteRow).where(RouteRow.id == made.route_id).values(diagnosis_id=first[0].id)
        )
    later = replace(cast, now=cast.now + timedelta(days=1))
    opened = await answering.begin(later, later.anna)
    await answering.answer_all(later, later.anna, opened.diagnosis.id, {})
    await answering.finish(later, later.anna, opened.diagnosis.id)
    own = await ends.view(later, later.anna, made.route_id)
    assert own.repeat is not None
    assert [one.before is not None and one.before.points for one in own.bases] == [0, 0]
    for player in (cast.vera, cast.boris):
        seen = await ends.view(later, player, made.route_id)
        assert seen.repeat is not None
        assert [one.before for one in seen.bases] == [None, None]


async def test_year_of_a_long_plan_is_reviewed_and_the_plan_goes_on(cast: Cast) -> None:
    made = await ends.running(cast, cast.zoya, last_on=date(2029, 5, 31))
    may = datetime(2027, 5, 20, 9, 0, tzinfo=START.tzinfo)
    cast.now = may
    async with cast.database.write() as tx:
        assert await offer_due(tx, may) == 1
    view = await ends.view(cast, cast.zoya, made.route_id, 2026)
    assert view.reflecting
    async with cast.call(cast.zoya).write() as (tx, call):
        await closing.set_outcome(tx, call, view.bases[0].basis.id, Outcome.PARTLY, 2026)
        await closing.finish_year(tx, call, made.route_id, 2026)
    async with cast.call(cast.vera).write() as (tx, call):
        said = await closing.say_of_year(tx, call, made.route_id, 2026, "Идёт по плану")
    assert said.plan.route.state is RouteState.ACTIVE
    assert said.may_conclude
    async with cast.call(cast.vera).write() as (tx, call):
        anew = await closing.say_of_year(tx, call, made.route_id, 2026, "Есть отставание")
    assert [one.text for one in anew.words if one.part is Part.DEPUTY] == ["Есть отставание"]
    told = [kind for kind, _, _ in await outbox_of(cast.database, cast.zoya)]
    assert told.count("route_concluded") == 1
    with pytest.raises(DomainError, match=r"closing\.year_taken"):
        async with cast.call(cast.nina).write() as (tx, call):
            await closing.say_of_year(tx, call, made.route_id, 2026, "Другое слово")
    assert (await ends.view(cast, cast.zoya, made.route_id)).answered == 0
    with pytest.raises(DomainError, match=r"closing\.acted"):
        async with cast.call(cast.zoya).write() as (tx, call):
            await closing.say(tx, call, view.bases[0].basis.id, About.NEXT, "Ещё", 2026)


async def test_ready_conclusion_of_a_long_plan_names_its_years(cast: Cast) -> None:
    made = await ends.running(cast, cast.anna, last_on=date(2029, 5, 31))
    said = words.ready_text(await ends.view(cast, cast.anna, made.route_id), Verdict.PARTLY)
    assert said.startswith("ИОМ на 2026–2029 годы выполнен частично.")


def test_end_of_a_plan_is_near_thirty_days_before_it_or_once_all_is_done() -> None:
    last = date(2027, 5, 31)
    active = RouteState.ACTIVE
    assert not is_offered(active, last, date(2027, 4, 30), done=False)
    assert is_offered(active, last, date(2027, 5, 1), done=False)
    assert is_offered(active, last, date(2027, 2, 1), done=True)
    assert not is_offered(RouteState.SUSPENDED, last, date(2027, 5, 1), done=True)


@pytest.mark.parametrize(
    ("first", "last", "today", "year"),
    [
        (date(2026, 9, 1), date(2028, 5, 31), date(2027, 5, 1), 2026),
        (date(2026, 9, 1), date(2028, 5, 31), date(2027, 4, 30), None),
        (date(2026, 9, 1), date(2028, 5, 31), date(2028, 5, 10), None),
        (date(2026, 9, 1), date(2027, 5, 31), date(2027, 5, 10), None),
        (date(2027, 4, 10), date(2029, 5, 31), date(2027, 5, 10), None),
    ],
)
def test_year_is_reviewed_in_may_inside_a_longer_plan_alone(
    first: date, last: date, today: date, year: int | None
) -> None:
    assert review_year(first, last, today) == year
    if year is not None:
        assert may_be_reviewed(first, last, today)
        assert may_be_reviewed(first, last, today + timedelta(days=300))
        assert not may_be_reviewed(first, last, first)


def test_verdict_is_suggested_from_what_was_done_and_reached() -> None:
    def of(finished: int, *outcomes: Outcome) -> Verdict:
        counted = Progress(total=3, finished=finished, passed=0, due=0, on_time=0, nearest_due=None)
        said = [Reflection(basis_id=n, outcome=one) for n, one in enumerate(outcomes)]
        bases = [object()] * 2
        return suggested_verdict(counted, said, bases)  # type: ignore[arg-type]  # only counted

    assert of(3, Outcome.FULL, Outcome.FULL) is Verdict.FULL
    assert of(3) is Verdict.FULL
    assert of(3, Outcome.FULL) is Verdict.PARTLY
    assert of(2, Outcome.FULL, Outcome.FULL) is Verdict.PARTLY
    assert of(0, Outcome.NOT) is Verdict.NOT
    assert of(0, Outcome.PARTLY) is Verdict.PARTLY


async def test_ready_conclusion_of_a_plan_as_long_as_any_fits_its_field(cast: Cast) -> None:
    made = await ends.reflected(cast, cast.zoya, Outcome.FULL, Outcome.NOT)
    view = await ends.view(cast, cast.vera, made.route_id)
    outcomes = list(Outcome) * 4
    long = tuple(
        replace(
            view.bases[0],
            basis=replace(view.bases[0].basis, text="я" * 120, standing=Standing.ACCEPTED),
            reflection=Reflection(basis_id=1, outcome=one, carry=True),
        )
        for one in outcomes
    )
    for verdict in Verdict:
        assert len(words.ready_text(replace(view, bases=long), verdict)) <= 1000


async def test_what_its_owner_ticked_goes_into_the_next_plan(cast: Cast) -> None:
    made = await ends.reflected(cast, cast.zoya, Outcome.FULL, Outcome.NOT)
    async with cast.call(cast.vera).write() as (tx, call):
        rev = await ends.rev_in(tx, made.route_id)
        await closing.conclude(tx, call, made.route_id, rev, Verdict.PARTLY, "Частично")
    async with cast.call(cast.zoya).write() as (tx, call):
        following = (await routes.begin_from(tx, call, cast.zoya.post_id, made.route_id)).id
        bases = await tx.plan_bases.list_bases(following)
    assert [one.source for one in bases] == [planning.DEFICITS[1]]


async def test_portfolio_holds_the_files_under_names_a_person_reads(
    cast: Cast, tmp_path: Path
) -> None:
    made = await ends.running(cast, cast.anna)
    kept = "a" * 64
    (tmp_path / kept).write_bytes(b"%PDF-1")
    async with cast.database.write() as tx:
        for form, name, sha in (
            ("file", "scan.PDF", kept),
            ("file", "lost.docx", None),
            ("text", None, None),
        ):
            await tx.connection.execute(
                insert(EvidenceRow).values(
                    item_id=made.items[0],
                    kind=form,
                    text="Слова" if form == "text" else None,
                    file_id="x" if form == "file" else None,
                    file_name=name,
                    size=6,
                    sha256=sha,
                    by=cast.anna.person_id,
                    at=cast.now,
                    fetch_attempts=0,
                )
            )
    async with cast.call(cast.anna).read() as (tx, call):
        _, facts = await closing.portfolio(tx, call, made.route_id)
    calendar_year = replace(facts.route, first_on=date(2027, 2, 1), last_on=date(2027, 12, 25))
    assert papers.name(replace(facts, route=calendar_year)).endswith(" 2027")
    index, files = papers.portfolio(facts)
    assert [file.name for file in files] == ["01 вебинар «Критериальное оценивание» (документ).pdf"]
    assert [proof.lost for proof in index.lines[0].proofs] == [False, True, False]
    archive = Archive(name="Портфолио", index_name="Опись.pdf", index=b"%PDF-2", files=files)
    ((path, name),) = await Packing(folder=tmp_path).pack(archive)
    assert name == "Портфолио.zip"
    with zipfile.ZipFile(tmp_path / path) as opened:
        assert sorted(opened.namelist()) == sorted(["Опись.pdf", files[0].name])
        assert opened.read(files[0].name) == b"%PDF-1"


async def test_disk_that_takes_no_portfolio_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / PACKED).touch()
    archive = Archive(name="Портфолио", index_name="Опись.pdf", index=b"%PDF-2", files=())
    with pytest.raises(DomainError, match=r"portfolio\.disk"):
        await Packing(folder=tmp_path).pack(archive)


async def test_portfolio_holds_the_record_of_its_period_and_nothing_twice(cast: Cast) -> None:
    """What is added to the entry of an item lies beside what was handed in for the item."""
    made = await doing.plan(cast, cast.anna, [doing.Planned(title="курсы", kind=ItemKind.KPK)])
    certificate = Proof(form=ProofForm.LINK, url="https://example.org/certificate")
    async with cast.call(cast.anna).write() as (tx, call):
        await report.report(tx, call, made.items[0], 1, (Proof(form=ProofForm.TEXT, text="Сдано"),))
        entry = await tx.records.find_of_item(made.items[0])
        assert entry is not None
        await record.attach(tx, call, entry.id, (certificate,))
        for title, day in (
            ("Конкурс года", date(2026, 10, 5)),
            ("Конкурс прошлого года", date(2026, 5, 5)),
        ):
            added = await record.add(tx, call, cast.anna.post_id, RecordKind.CONTEST, title)
            await record.set_field(tx, call, added, RecordField.ON_DATE, day)
            await record.attach(tx, call, added, (certificate,))
    async with cast.call(cast.anna).read() as (tx, call):
        _, facts = await closing.portfolio(tx, call, made.route_id)
    index, _ = papers.portfolio(facts)
    assert [(line.title, len(line.proofs)) for line in index.lines] == [
        ("Конкурс года", 1),
        ("курсы", 2),
    ]
    assert index.lines[0].about == "Конкурс, 05.10.2026"


async def test_portfolio_is_not_for_the_mentor(cast: Cast) -> None:
    made = await ends.running(cast, cast.anna)
    with pytest.raises(DomainError, match=r"access\.denied"):
        async with cast.call(cast.boris).read() as (tx, call):
            await closing.portfolio(tx, call, made.route_id)


def test_archive_is_parted_where_it_would_not_fit_a_message() -> None:
    files = [PackedFile(path=str(n), name=str(n), size=20) for n in range(5)]
    assert [len(part) for part in parts_of(files, 45)] == [2, 2, 1]
    assert [len(part) for part in parts_of(files[:1], 10)] == [1]
    assert parts_of([]) == ((),)


def test_names_in_an_archive_are_safe_and_differ() -> None:
    first = entry_name("03", 'Вебинар: «Оценка/ОГЭ»\n<"2027">', "сертификат", "PDF", [])
    assert first == "03 Вебинар «Оценка ОГЭ» 2027 (сертификат).pdf"
    assert entry_name("03", "Вебинар", "", "exe.; rm", ["03 Вебинар"]) == "03 Вебинар 2"
    assert len(entry_name("03", "я" * 500, "сертификат", "pdf", []).encode()) <= 255


async def test_end_is_told_though_the_pause_before_it_was_not(cast: Cast) -> None:
    made = await ends.running(cast, cast.zoya)
    async with cast.call(cast.vera).write() as (tx, call):
        paused = await closing.suspend(
            tx, call, made.route_id, await ends.rev_in(tx, made.route_id)
        )
        await closing.terminate(tx, call, made.route_id, paused.rev, "Увольнение")
    told = [kind for kind, _, _ in await outbox_of(cast.database, cast.zoya)]
    assert told.count("route_moved") == 1


async def test_pause_undone_by_the_other_side_is_told_to_both(cast: Cast) -> None:
    made = await ends.running(cast, cast.zoya)
    async with cast.call(cast.zoya).write() as (tx, call):
        paused = await closing.suspend(
            tx, call, made.route_id, await ends.rev_in(tx, made.route_id)
        )
    async with cast.call(cast.vera).write() as (tx, call):
        await closing.resume(tx, call, made.route_id, paused.rev, shift=False)
    told = [kind for kind, _, _ in await outbox_of(cast.database, cast.zoya)]
    assert told.count("route_moved") == 1


async def test_pause_undone_by_the_same_side_is_told_to_nobody(cast: Cast) -> None:
    made = await ends.running(cast, cast.zoya)
    async with cast.call(cast.vera).write() as (tx, call):
        paused = await closing.suspend(
            tx, call, made.route_id, await ends.rev_in(tx, made.route_id)
        )
        await closing.resume(tx, call, made.route_id, paused.rev, shift=False)
    told = [kind for kind, _, _ in await outbox_of(cast.database, cast.zoya)]
    assert "route_moved" not in told


@pytest.mark.parametrize("by", ["anna", "vera"])
async def test_mentor_hears_that_the_plan_is_suspended_but_not_why(cast: Cast, by: str) -> None:
    made = await ends.running(cast, cast.anna)
    async with cast.call(getattr(cast, by)).write() as (tx, call):
        await closing.suspend(
            tx, call, made.route_id, await ends.rev_in(tx, made.route_id), "leave"
        )
    told = [kind for kind, _, _ in await outbox_of(cast.database, cast.boris)]
    assert told.count("route_moved") == 1
    notice = RouteMoved(route_id=made.route_id, rev=0, state=RouteState.SUSPENDED.value)
    async with cast.database.read() as tx:
        reader = await tx.who.find(cast.boris.account_id, cast.now.date())
        assert reader is not None
        view = await moved(tx, reader, notice, cast.now)
    assert view is not None
    assert (view.own, view.led, view.reason) == (False, False, None)


async def test_plan_left_open_at_a_post_that_ended_goes_on_at_the_next(cast: Cast) -> None:
    made = await ends.running(cast, cast.zoya)
    async with cast.call(cast.vera).write() as (tx, call):
        await people.remove(tx, call, cast.zoya.post_id, LeavingReason.TRANSFERRED)
        (post_id,) = await tx.posts.add_posts(
            [(cast.zoya.person_id, 1)],
            role=Role.TEACHER,
            school_id=cast.other_school_id,
            municipality_id=None,
            since=call.today,
        )
    later = cast.now + timedelta(days=1)
    async with cast.call(cast.zoya, later).write() as (tx, call):
        start = await routes.start(tx, call, post_id)
        assert start.previous is not None
        assert (start.previous.route_id, start.previous.items) == (made.route_id, 1)
        following = (await routes.begin_from(tx, call, post_id, made.route_id)).id
        items = await tx.plan_items.list_items(following)
    assert [one.title for one in items] == ["Посетить урок коллеги"]


async def test_second_of_two_leaders_hears_that_a_plan_is_concluded_already(cast: Cast) -> None:
    made = await ends.reflected(cast, cast.zoya, Outcome.FULL, Outcome.FULL, done=3)
    async with cast.call(cast.vera).write() as (tx, call):
        seen = ((made.route_id, await ends.rev_in(tx, made.route_id)),)
        await closing.conclude_shown(tx, call, seen, lambda view, verdict: "Выполнен")
    async with cast.call(cast.nina).write() as (tx, call):
        outcome, _ = await closing.conclude_shown(tx, call, seen, lambda view, verdict: "Второй")
    assert (outcome.concluded, outcome.left, len(outcome.given)) == ((), (), 1)


async def test_meeting_begins_with_the_plans_that_no_meeting_has_heard(cast: Cast) -> None:
    await ends.concluded(cast, cast.zoya, cast.vera, Outcome.FULL)
    async with cast.call(cast.vera).write() as (tx, call):
        first = await closing.begin_meeting(tx, call, cast.school_id, 0)
        assert [(one.chosen, one.heard) for one in first.plans] == [(True, False)]
        await closing.hold(tx, call, first.one.id)
    await ends.concluded(cast, cast.anna, cast.vera, Outcome.FULL)
    async with cast.call(cast.vera).write() as (tx, call):
        second = await closing.begin_meeting(tx, call, cast.school_id, 1)
        assert sorted((one.chosen, one.heard) for one in second.plans) == [
            (False, True),
            (True, False),
        ]
        again = await closing.tick_plans(tx, call, second.one.id, True)
    assert again.chosen == 2


async def test_number_of_a_protocol_is_kept_without_its_sign(cast: Cast) -> None:
    await ends.concluded(cast, cast.zoya, cast.vera, Outcome.FULL)
    async with cast.call(cast.vera).write() as (tx, call):
        made = await closing.begin_meeting(tx, call, cast.school_id, 0)
        kept = await closing.set_protocol(tx, call, made.one.id, "№ 7")
    assert kept.one.protocol_no == "7"


async def test_leader_hears_before_the_end_how_many_reports_nobody_has_confirmed(
    cast: Cast,
) -> None:
    made = await ends.running(cast, cast.zoya, done=1)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(ItemRow)
            .where(ItemRow.id == made.items[1])
            .values(state=ItemState.DONE.value, confirmable=True)
        )
    async with cast.call(cast.vera).read() as (tx, call):
        found = await closing.moves(tx, call, made.route_id)
    assert (found.open_items, found.unconfirmed, found.choice) == (1, 1, True)


async def test_plan_that_was_broken_off_stays_on_its_owners_page(cast: Cast) -> None:
    made = await ends.running(cast, cast.zoya)
    async with cast.call(cast.vera).write() as (tx, call):
        await closing.terminate(
            tx, call, made.route_id, await ends.rev_in(tx, made.route_id), "Увольнение"
        )
        page = await pages.person(tx, call, cast.zoya.post_id)
    assert (page.route_id, page.route_state) == (made.route_id, RouteState.TERMINATED)


async def test_list_of_what_is_due_says_that_the_plan_stands_still(cast: Cast) -> None:
    made = await ends.running(cast, cast.zoya)
    async with cast.call(cast.zoya).write() as (tx, call):
        before = await reading.due(tx, call)
        await closing.suspend(tx, call, made.route_id, await ends.rev_in(tx, made.route_id))
        after = await reading.due(tx, call)
    assert (before.suspended, after.suspended) == (None, made.route_id)


async def test_second_of_two_leaders_hears_that_a_plan_is_approved_already(cast: Cast) -> None:
    shown = [await planning.submitted(cast, cast.zoya)]
    async with cast.call(cast.vera).write() as (tx, call):
        first, _ = await routes.approve_shown(tx, call, shown)
    async with cast.call(cast.nina).write() as (tx, call):
        second, _ = await routes.approve_shown(tx, call, shown)
    (done,) = first.approved
    assert (second.approved, second.left, second.before) == ((), (), (done.owner,))
