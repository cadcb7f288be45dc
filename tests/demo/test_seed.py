"""The school of the demonstration: who is in it, where they stand, that all of it adds up."""

import json
from collections import Counter
from dataclasses import asdict
from pathlib import Path

import pytest

from bot.commands import seed as command
from bot.demo import cast
from bot.demo.cast import CAST, NO_CONSENT, NOT_JOINED, START, player
from bot.demo.seed import rows, seed
from bot.settings import Settings
from domain.addressing import Delivered, Skip
from domain.campaigns import CampaignState
from domain.closing import Part
from domain.diagnosis import DiagnosisState
from domain.errors import DomainError
from domain.item import ItemState
from domain.nudges import Matter
from domain.offers import Reply
from domain.plan_rules import RouteForm, Standing
from domain.plan_sections import unanswered
from domain.roadmap import MeasureKind, MeasureState, Responsible
from domain.route import RouteState
from services import (
    announcements,
    campaigns,
    changes,
    closing,
    deficits,
    diagnosis,
    events,
    external_results,
    handover,
    municipal,
    nudges,
    plan_rules,
    roadmap,
    routes,
)
from services.call import Call
from services.doctor import examine
from services.items import batch, reading
from services.summary import school as summary
from storage.engine import Database
from storage.repositories.who import utc_day
from storage.transaction import Transaction

ROLES = {
    "teacher",
    "mentor",
    "deputy",
    "director",
    "head",
    "route_officer",
    "methodist",
    "admin",
}


async def call_of(tx: Transaction, key: str) -> Call:
    account_id = await tx.who.account_for_chat(player(key).telegram_id, language="ru", now=START)
    who = await tx.who.find(account_id, utc_day(START))
    assert who is not None
    return Call(actor=who.actor, now=START, zone=cast.MOSCOW)


def test_json_lists_every_role_and_enough_teachers_when_printed() -> None:
    listed = json.loads(command._as_json(rows()))
    assert all(set(row) == {"name", "role", "school", "telegram_id"} for row in listed)
    assert {row["role"] for row in listed} == ROLES
    assert len({row["telegram_id"] for row in listed}) == len(listed)
    assert sum(row["role"] == "teacher" and "№ 1" in row["school"] for row in listed) >= 12
    assert {row["role"] for row in listed if row["school"] is None} == {"admin", "methodist"}
    assert len({row["school"] for row in listed} - {None}) == 3
    assert listed == [asdict(row) for row in rows()]


async def test_people_stand_at_every_stage_when_seeded(school: Database) -> None:
    diagnoses: Counter[str] = Counter()
    plans: Counter[RouteState] = Counter()
    items: Counter[ItemState] = Counter()
    async with school.read() as tx:
        for one in CAST:
            if one.role != "teacher" or one.key in NOT_JOINED | NO_CONSENT:
                continue
            call = await call_of(tx, one.key)
            (post, *_) = call.actor.posts
            last = await tx.diagnoses.find_latest(post.id, DiagnosisState.FINISHED)
            opened = await tx.diagnoses.find_latest(post.id, DiagnosisState.OPEN)
            diagnoses["finished" if last else "open" if opened else "none"] += 1
            route = await tx.routes.find_current(post.id)
            if route is not None:
                plans[route.state] += 1
                items.update(
                    item.state for item in (await routes.view(tx, call, route.id)).plan.items
                )
    not_begun = diagnoses["none"] + len(NOT_JOINED | NO_CONSENT)
    assert not_begun >= 6
    assert diagnoses["open"] == 1
    assert diagnoses["finished"] > plans.total()
    assert plans[RouteState.DRAFT] == 1
    assert plans[RouteState.SUBMITTED] == 2
    assert plans[RouteState.RETURNED] == 1
    assert plans[RouteState.APPROVED] == 1
    assert plans[RouteState.ACTIVE] >= 4
    assert {
        ItemState.PLANNED,
        ItemState.DONE,
        ItemState.CONFIRMED,
        ItemState.SENT_BACK,
        ItemState.POSTPONED,
    } <= set(items)


async def test_three_phones_have_something_to_do_when_the_demonstration_begins(
    school: Database,
) -> None:
    async with school.read() as tx:
        due = await reading.due(tx, await call_of(tx, "anna"))
        waiting = await reading.count_waiting(tx, await call_of(tx, "boris"))
        visit = await reading.waiting(tx, await call_of(tx, "olga"))
        several = await batch.batch(tx, await call_of(tx, "vera"))
        held = await events.listing(tx, await call_of(tx, "vera"))
        queue = await routes.queue(tx, await call_of(tx, "vera"))
        seen = await summary.school(tx, await call_of(tx, "vera"))
    assert START.astimezone(cast.MOSCOW).date() in {line.due_on for line in due.lines}
    assert waiting == 1
    assert [line.witnessed for line in visit.lines] == [True]
    assert len(several.shown) == 3
    assert [one.present for one in held.events] == [0, 3]
    assert queue.total == 2
    assert seen.people.young_without_mentor >= 1
    assert seen.items.passed >= 1
    assert seen.difficulties


async def test_plans_wait_for_everybody_s_word_when_the_demonstration_begins(
    school: Database,
) -> None:
    """Edits may be objected to, a change waits beside one that is only shown, of two proposals one
    is answered, the methodist has added to what was handed over, a plan of the past is offered."""
    async with school.read() as tx:
        calls = {
            key: await call_of(tx, key)
            for key in ("anna", "boris", "egor", "ilya", "raisa", "svetlana", "tatiana", "vera")
        }
        plans = {}
        for key in ("anna", "boris", "ilya", "tatiana"):
            route = await routes.find_own(tx, calls[key])
            assert route is not None
            plans[key] = await routes.view(tx, calls[key], route.id)
        waiting = await changes.count_waiting(tx, calls["vera"])
        told = await changes.told(tx, calls["vera"])
        handed = await handover.list_handed(tx, calls["egor"])
        svetlana = calls["svetlana"]
        start = await routes.start(tx, svetlana, svetlana.actor.posts[0].id)
        raisa = calls["raisa"]
        rules = await plan_rules.get_rules(tx, raisa, raisa.actor.posts[0].school_id or 0)
    edits = plans["tatiana"].edits
    assert edits is not None
    assert edits.may_object
    assert waiting == 1
    assert told.total >= 1
    standings = {key: [one.standing for one in unanswered(plans[key].plan)] for key in plans}
    assert standings["anna"] == [Standing.PROPOSED]
    assert standings["boris"] == [Standing.DISCUSS]
    assert standings["ilya"] == [Standing.PROPOSED]
    assert handed.total == 1
    assert start.previous is not None
    assert rules.rules.form is RouteForm.FORM_2
    assert rules.rules.place


async def test_outbox_is_quiet_when_the_demonstration_begins(school: Database) -> None:
    async with school.read() as tx:
        due = await tx.outbox.next_due()
    assert due is None or due > START


async def test_doctor_finds_nothing_when_seeded(school: Database, tmp_path: Path) -> None:
    async with school.read() as tx:
        findings = await examine(tx, now=START, files=tmp_path, backups=tmp_path)
    assert [finding for finding in findings if not finding.ok] == []


async def test_seed_refuses_when_somebody_is_in_the_database(
    school: Database, tmp_path: Path
) -> None:
    with pytest.raises(DomainError, match=r"demo\.not_empty"):
        await seed(school, Settings(_env_file=None, data_dir=tmp_path))


async def test_the_school_has_a_map_and_a_comparison_when_the_demonstration_begins(
    school: Database,
) -> None:
    """Its spring diagnosis runs, enough people of each department have passed, and somebody sees
    how he has come on since autumn."""
    async with school.read() as tx:
        vera, anna = await call_of(tx, "vera"), await call_of(tx, "anna")
        listed = await campaigns.list_campaigns(tx, vera, vera.actor.posts[0].school_id or 0)
        running = next(one for one in listed.lines if one.campaign.state is CampaignState.OPEN)
        seen = await campaigns.map_of(tx, vera, running.campaign.id)
        results = await external_results.list_of_post(tx, anna, anna.actor.posts[0].id)
        last = await diagnosis.latest_result(tx, anna, anna.actor.posts[0].id)
        assert last is not None
        before = await diagnosis.outcome_before(tx, anna, last.diagnosis_id)
    assert len(seen.map.places) == len(cast.DEPARTMENTS)
    assert all(cell.shown for row in seen.map.rows for cell in row.cells)
    assert len(results.results) == 1
    assert before is not None


async def test_methodist_follows_the_spring_of_two_schools_and_has_their_map(
    school: Database,
) -> None:
    """Those who passed first are on it, by fives; the other school is too small to be seen."""
    async with school.read() as tx:
        egor = await call_of(tx, "egor")
        listed = await municipal.list_opened(tx, egor)
        page = await municipal.get(tx, egor, listed.lines[0].campaign.id)
        seen = await municipal.map_of(tx, egor, page.campaign.id)
    assert [one.name for one in page.schools] == [cast.FIRST_SCHOOL, cast.SECOND_SCHOOL]
    assert page.counts.passed >= 15
    assert not seen.map.empty
    assert [cell.shown for cell in seen.map.rows[0].cells] == [True, False]


async def test_plans_are_at_every_end_when_the_demonstration_begins(school: Database) -> None:
    """One waits for the deputy's conclusion, one is completed and presented, one is suspended."""
    async with school.read() as tx:
        vera = await call_of(tx, "vera")
        waiting = await closing.cases(tx, vera)
        gleb = await call_of(tx, "gleb")
        zhanna = await call_of(tx, "zhanna")
        completed = await tx.routes.find_previous(gleb.person_id, gleb.today)
        assert completed is not None
        seen = await closing.view(tx, gleb, completed.id)
        suspended = await routes.find_own(tx, zhanna)
    assert waiting.total == 1
    assert seen.plan.route.state is RouteState.COMPLETED
    assert seen.word(Part.DEPUTY) is not None
    assert seen.presented
    assert suspended is not None
    assert suspended.state is RouteState.SUSPENDED


async def test_the_deputy_s_year_has_all_of_its_stages_when_the_demonstration_begins(
    school: Database,
) -> None:
    """Done, past its day and ahead in the roadmap, everybody of the school's named; one decision
    whose effect is told and one whose effect is to come; a plan with more to take into it."""
    async with school.read() as tx:
        vera = await call_of(tx, "vera")
        seen = (await roadmap.reading.page(tx, vera)).view
        assert seen is not None
        assert seen.roadmap is not None
        whole = await roadmap.reading.whole(tx, vera, seen.roadmap.id, MeasureKind.ROADMAP)
        measures, decided = whole.measures, whole.decided
        proposed = await roadmap.proposing.proposals(tx, vera)
        own = await roadmap.reading.count_own(tx, await call_of(tx, "nina"))
    done = [one for one in measures if one.state is MeasureState.DONE]
    assert len(done) >= 5
    assert all(one.note for one in done)
    assert seen.course.passed == 1
    assert seen.course.total > len(done) + 1
    assert {one.who for one in measures if one.responsible is None} == {Responsible.PSYCHOLOGIST}
    assert [decision.effect is not None for _, decision in decided] == [True, False]
    assert {one.taken for one in proposed.lines} == {True, False}
    assert own == 2


async def test_words_to_many_have_reached_some_and_leave_others_free_when_the_demonstration_begins(
    school: Database,
) -> None:
    async with school.read() as tx:
        vera = await call_of(tx, "vera")
        (line,) = (await announcements.listing(tx, vera)).lines
        announced = await announcements.page(tx, vera, line.announcement.id)
        (round_line,) = (await nudges.rounds(tx, vera)).lines
        reminded = await nudges.page(tx, vera, round_line.round.id)
    async with school.write() as tx:
        vera = await call_of(tx, "vera")
        again = await nudges.begin(tx, vera, Matter.NO_PLAN)
        to = (await nudges.draft(tx, vera, again)).outreach
    assert 0 < line.read < line.people
    assert announced.repeatable
    assert {one.delivered for one in announced.readers} == {Delivered.SENT}
    assert {one.delivered for one in reminded.people} == {Delivered.SENT}
    assert {one.open for one in reminded.people} == {True, False}
    assert 0 < dict(to.reasons)[Skip.RECENT] < len(to.to)


async def test_an_event_is_taken_declined_and_unanswered_when_the_demonstration_begins(
    school: Database,
) -> None:
    async with school.read() as tx:
        vera = await call_of(tx, "vera")
        (line, *_) = (await deficits.overview(tx, vera)).lines
        seen = await deficits.statement(tx, vera, line.key)
        (offer,) = seen.offers
        page = await deficits.page(tx, vera, offer.event_id)
    replies = Counter(one.reply for one in page.offered)
    assert replies == {Reply.TAKEN: 2, Reply.DECLINED: 1, Reply.SILENT: 2}
    assert page.offer.leader is not None
    assert page.offer.event.held_on is not None
    assert page.offer.event.held_on > START.date()
