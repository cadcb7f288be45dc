"""Presses that touch the most: each at its fullest stays within the statements of any press."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from domain.campaign_views import MemberList
from domain.campaigns import AudienceKind
from domain.consents import ConsentKind
from domain.diagnosis import Form
from domain.evidence import Proof, ProofForm
from domain.item import ItemKind, Section
from domain.offers import Lead
from domain.plan_rules import ChangeKind, Standing
from domain.plan_sections import Answer
from domain.route import RouteState
from domain.scoring import AnswerValue
from domain.staff import LeavingReason
from handlers.calendar_keyboard import packed_day
from handlers.campaigns.callbacks import (
    AddNewcomers,
    CancelCampaign,
    CloseCampaign,
    Edge,
    Launch,
    ListMembers,
    ReopenCampaign,
    SetAsked,
    SetDay,
    ShowPreview,
    UndoOpening,
)
from handlers.changes.callbacks import AskDay
from handlers.diagnosis.callbacks import GiveAnswer
from handlers.due.callbacks import DropSent, ListMaterials, PutBack, RemoveMaterial
from handlers.events.callbacks import CancelEvent
from handlers.events.callbacks import SetDay as SetEventDay
from handlers.mentoring.callbacks import EndPair, ShowCourse
from handlers.people.callbacks import SendProposal
from handlers.proposals.callbacks import AnswerItem
from handlers.staffing.callbacks import GiveMenteesTo, RemoveFor
from services import campaigns, changes, deficits, handover, mentoring
from services.consents import give
from services.items import materials, reading, report, witness
from services.mentoring import meetings, words
from storage.tables import ItemRow, RouteRow
from tests.emulator.pictures import png
from tests.scenario.costs import change_route, costs, typing_costs, works_elsewhere
from tests.scenario.test_mentoring import has_mentees
from tests.scenario.world import World
from tests.services import answering, changing, planning
from tests.services.asking import LAST, begins, change_post, hire, opened
from tests.services.doing import Planned, plan
from tests.services.planning import submitted
from tests.services.sharing import choose, sharing, strong_in
from tests.services.test_offers import answers, item_of, prepared


async def test_diagnosis_with_people_in_every_state_is_extended(world: World) -> None:
    cast = world.cast
    hired = await hire(cast, 40)
    campaign_id = await opened(cast)
    await begins(cast, campaign_id, hired[0].post_id, finished=False)
    await begins(cast, campaign_id, hired[1].post_id)
    await change_post(cast, hired[2].post_id, offline=True)
    await change_post(cast, hired[3].post_id, status="on_leave", away_since=world.now.date())
    await change_post(cast, hired[4].post_id, until=world.now.date())
    await works_elsewhere(cast, cast.boris.person_id, cast.boris.post_id)
    await hire(cast, 3, surname="Новый")
    vera = world.phone(cast.vera)
    await vera.says("/diagnoses")
    day = packed_day(LAST + timedelta(days=14))
    await costs(world, vera, SetDay(campaign_id=campaign_id, edge=Edge.EXTEND, day=day).pack())
    assert vera.toast == "Последний день: чт, 29 апреля"
    await vera.sees("29 апреля", "прошли: 1 из 42", "Добавить новых: 3")


async def _in_every_way(world: World) -> tuple[int, list[int]]:
    """Taken, talked about, declined, asked for, never answered, waiting in a plan that nobody has
    approved, led by somebody whose plan has it, too; one of them works in another school by now.
    The event, and the items of those to whom it was proposed."""
    cast = world.cast
    people = await sharing(cast, 6)
    await strong_in(cast, cast.zoya)
    await choose(cast, cast.zoya, "method.group_work")
    event_id = await prepared(cast)
    async with cast.call(cast.vera).write() as (tx, call):
        await deficits.ask(tx, call, event_id, cast.zoya.post_id)
    async with cast.call(cast.zoya).write() as (tx, call):
        await deficits.answer(tx, call, event_id, Lead.YES)
        await deficits.join_plan(tx, call, event_id)
    async with cast.call(cast.vera).write() as (tx, call):
        await deficits.propose(tx, call, event_id, (await tx.events.get(event_id)).rev)
    ways = (Answer.TAKE, Answer.DISCUSS, Answer.DECLINE, Answer.TAKE, Answer.TAKE)
    items = [await item_of(cast, event_id, one) for one in people]
    for one, item_id, way in zip(people, items, ways, strict=False):
        await answers(cast, one, item_id, way)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(ItemRow).where(ItemRow.id == items[3]).values(standing=Standing.ASKED.value)
        )
        await tx.connection.execute(
            update(RouteRow)
            .where(RouteRow.post_id == people[4].post_id)
            .values(state=RouteState.SUBMITTED.value)
        )
    await works_elsewhere(cast, people[0].person_id, people[0].post_id)
    return event_id, items


async def test_event_that_stands_in_plans_in_every_way_is_moved(world: World) -> None:
    event_id, items = await _in_every_way(world)
    vera = world.phone(world.cast.vera)
    await vera.says("/menu")
    async with world.cast.database.read() as tx:
        event = await tx.events.get(event_id)
    assert event.held_on is not None
    day = event.held_on + timedelta(days=7)
    press = SetEventDay(event_id=event_id, rev=event.rev, day=packed_day(day)).pack()
    await costs(world, vera, press)
    async with world.cast.database.read() as tx:
        rows = await tx.connection.execute(select(ItemRow.id, ItemRow.due_on))
        days = {row.id: row.due_on for row in rows}
    assert [days[one] == day for one in items] == [True, True, False, True, True, True]


async def test_event_that_stands_in_plans_in_every_way_is_called_off(world: World) -> None:
    cast = world.cast
    event_id, items = await _in_every_way(world)
    vera = world.phone(cast.vera)
    await vera.says("/menu")
    async with cast.database.read() as tx:
        rev = (await tx.events.get(event_id)).rev
    await costs(world, vera, CancelEvent(event_id=event_id, rev=rev).pack())
    await vera.sees("Событие отменено", "[↩️ Вернуть событие]")
    async with cast.database.read() as tx:
        rows = await tx.connection.execute(
            select(ItemRow.id, ItemRow.state, ItemRow.standing, ItemRow.next_fire_at)
        )
        left = {row.id: (row.state, row.standing, row.next_fire_at) for row in rows}
    dropped, declined = ("dropped", "accepted", None), ("planned", "declined", None)
    assert [left.get(one) for one in items] == [
        dropped,
        declined,
        declined,
        declined,
        declined,
        None,
    ]


async def test_answer_to_what_another_is_asked_leads_to_ones_own_result(world: World) -> None:
    cast = world.cast
    anothers = await answering.begin(cast, cast.boris)
    for _ in range(2):
        own = await answering.begin(cast, cast.anna)
        await answering.answer_all(cast, cast.anna, own.diagnosis.id)
        await answering.finish(cast, cast.anna, own.diagnosis.id)
    await plan(cast, cast.anna)
    anna = world.phone(cast.anna)
    await anna.says("/menu")
    data = GiveAnswer(
        diagnosis_id=anothers.diagnosis.id, key="method.lesson_goal", value=AnswerValue.INDEPENDENT
    )
    await costs(world, anna, data.pack())
    await anna.sees("Результат самодиагностики", "🧭 ИОМ")


async def test_course_of_a_plan_that_is_not_under_way_leads_to_the_pair(world: World) -> None:
    cast = world.cast
    planned = await plan(cast, cast.anna)
    boris = world.phone(cast.boris)
    await boris.says("/mentor")
    await boris.taps("👤 Смирнова")
    await boris.sees("📊 По месяцам")
    await change_route(cast, planned.route_id, state="terminated")
    await costs(world, boris, ShowCourse(mentoring_id=1).pack())
    await boris.sees("Смирнова")
    assert "План сейчас не выполняется" in boris.toast
    world.assert_quiet()


async def test_pair_ends_with_much_that_waits_for_the_mentor(world: World) -> None:
    cast = world.cast
    visit = Planned(title="урок коллеги", kind=ItemKind.LESSON_VISIT)
    planned = await plan(cast, cast.anna, [Planned(), Planned(title="семинар"), visit])
    await works_elsewhere(cast, cast.boris.person_id, cast.boris.post_id)
    async with cast.call(cast.anna, world.now).write() as (tx, call):
        await witness.choose_visited(tx, call, planned.items[2], 1, cast.zoya.person_id)
        for item_id in planned.items:
            await report.report(tx, call, item_id, 1)
    async with world.database.write() as tx:
        for item_id in planned.items:
            await tx.items.ask(item_id, cast.boris.person_id, world.now)
    await has_mentees(world, cast.boris, cast.zoya)
    boris = world.phone(cast.boris)
    await boris.says("/menu")
    await boris.sees("✅ Подтвердить (3)")
    old = boris.data_of("✅ Подтвердить")
    await boris.says("/mentor")
    await boris.taps("👤 Смирнова")
    await boris.taps("Завершить наставничество")
    await costs(world, boris, boris.data_of("Цели достигнуты"))
    await costs(world, boris, boris.data_of("✅ Завершить"))
    await boris.says("/menu")
    await boris.sees_not("Подтвердить")
    await boris.taps_foreign(old)
    await boris.sees_not("вебинар", "семинар")
    await world.passes(minutes=5)
    dina = world.phone(cast.dina)
    await dina.sees("вебинар", "семинар")
    await dina.says("/menu")
    await dina.sees("✅ Подтвердить (3)")
    world.assert_quiet()


async def test_mentees_of_a_mentor_are_given_to_another_at_the_cost_of_one(world: World) -> None:
    """Of many mentees as of one, at the fullest page of the mentor himself."""
    cast = world.cast
    await submitted(cast, cast.boris)
    crowd = await hire(cast, 6, surname="Яковлев")
    await has_mentees(world, cast.boris, *crowd)
    vera = world.phone(cast.vera)
    await vera.says("/teachers")
    await vera.says("кузнецов")
    await vera.taps("Кузнецов")
    give = GiveMenteesTo(post_id=cast.boris.post_id, to=cast.zoya.post_id).pack()
    await costs(world, vera, give)
    assert "Предложено пар: 7" in vera.toast
    async with world.database.read() as tx:
        rows = await tx.connection.exec_driver_sql(
            "SELECT count(*) FROM outbox WHERE kind = 'mentor_proposed' AND recipient_id = "
            f"{cast.zoya.person_id}"
        )
        assert rows.scalar_one() == 7
    await costs(world, vera, give)
    assert "некому" in vera.toast


async def test_consent_that_replaces_a_mentor_costs_no_more_than_any_press(world: World) -> None:
    """Of a mentee who has mentees himself, with a report that waits for the former mentor."""
    cast = world.cast
    planned = await plan(cast, cast.anna)
    async with cast.call(cast.anna, world.now).write() as (tx, call):
        await report.report(tx, call, planned.items[0], 1)
    await has_mentees(world, cast.anna, cast.zoya)
    async with cast.call(cast.vera, world.now).write() as (tx, call):
        await mentoring.pass_on(tx, call, post_id=cast.boris.post_id, to_post_id=cast.zoya.post_id)
    async with cast.call(cast.zoya, world.now).write() as (tx, call):
        await mentoring.agree(tx, call, 3)
    anna = world.phone(cast.anna)
    await anna.says("/mentor")
    await costs(world, anna, anna.data_of("✅ Согласиться"))
    await anna.sees("Ваш наставник: Ёлкина З. П.")
    boris = world.phone(cast.boris)
    await boris.says("/menu")
    await boris.sees_not("Подтвердить")
    world.assert_quiet()


async def test_old_question_about_a_change_that_was_taken_back_leads_to_the_plans_changes(
    world: World,
) -> None:
    cast = world.cast
    _, (item, *_) = await changing.approved(cast)
    draft = await changing.replacement(cast, item.id)
    anna = world.phone(cast.anna)
    await anna.says("/menu")
    async with cast.call(cast.anna).write() as (tx, call):
        await changes.withdraw(tx, call, draft.id, draft.rev)
    await costs(world, anna, AskDay(change_id=draft.id).pack())
    await anna.sees("Изменения")


async def test_what_was_sent_beside_an_item_is_handed_in_with_a_record_of_it(world: World) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna, [Planned(kind=ItemKind.TALK)])
    anna = world.phone(cast.anna)
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.says("Выступила на ШМО")
    await anna.sends_photo(png())
    await costs(world, anna, anna.data_of("Да, сделано"))
    await anna.sees("Принято", "Выступила на ШМО", "фото", "ждёт подтверждения")
    async with cast.database.read() as tx:
        assert (await tx.items.get(made.items[0])).record_id is not None


async def test_materials_of_an_item_are_listed_removed_and_put_back(world: World) -> None:
    """Of a reported visit whose colleague is asked, with what is handed in and what is held."""
    cast = world.cast
    made = await plan(cast, cast.anna, [Planned(kind=ItemKind.LESSON_VISIT)])
    item_id = made.items[0]
    link = Proof(form=ProofForm.LINK, url="https://example.org/video")
    async with cast.call(cast.anna).write() as (tx, call):
        await witness.choose_visited(tx, call, item_id, 1, cast.boris.person_id)
        await report.report(tx, call, item_id, 1, (link,) * 9)
        await materials.hold(tx, call, item_id, (link, link))
    async with cast.call(cast.anna).read() as (tx, call):
        page = await reading.item_page(tx, call, item_id)
    assert page.visited
    assert page.asked
    anna = world.phone(cast.anna)
    await anna.says("/menu")
    await costs(world, anna, ListMaterials(item_id=item_id).pack())
    await anna.sees("[🗑 1. ссылка")
    back = PutBack(item_id=item_id).pack()
    for one in (page.evidence[8], page.held[0]):
        at = int(one.at.timestamp())
        press = RemoveMaterial(item_id=item_id, evidence_id=one.id, at=at)
        await costs(world, anna, press.pack())
        await anna.sees("Убрали: ссылка", "[↩️ Вернуть]", "[🗑 9. ссылка")
        await costs(world, anna, back)
        await anna.sees("[🗑 11. ссылка")
    await costs(world, anna, DropSent(item_id=item_id).pack())
    await anna.sees("Присланное убрали", "[↩️ Вернуть]")
    await costs(world, anna, back)
    await anna.sees("Добавить это к материалам?")


async def test_reminder_of_a_diagnosis_begun_from_a_list_is_sent_and_taken_back(
    world: World,
) -> None:
    """It reads the diagnosis besides, draws what came of it, and keeps the way back to the list."""
    cast = world.cast
    await hire(cast, 5)
    campaign_id = await opened(cast)
    vera = world.phone(cast.vera)
    await vera.says("/diagnoses")
    await vera.taps_foreign(
        ListMembers(campaign_id=campaign_id, which=MemberList.NOT_PASSED).pack()
    )
    await costs(world, vera, vera.data_of("🔔 Напомнить"))
    await costs(world, vera, vera.data_of("Отправить"))
    await vera.sees("К списку")
    await costs(world, vera, vera.data_of("Отменить"))
    await vera.sees("К списку")


async def test_mentor_is_proposed_to_one_whose_plan_is_under_way(world: World) -> None:
    """The page shows how the plan goes and what was proposed to it."""
    cast = world.cast
    await plan(cast, cast.zoya)
    await works_elsewhere(cast, cast.boris.person_id, cast.boris.post_id)
    vera = world.phone(cast.vera)
    await vera.says("/teachers")
    press = SendProposal(mentee_post_id=cast.zoya.post_id, mentor_post_id=cast.boris.post_id)
    await costs(world, vera, press.pack())
    await vera.sees("Кузнецов", "ждём согласия")


async def test_diagnosis_opens_beside_those_that_ask_the_same(world: World) -> None:
    """One that runs, two that wait; the first day has passed while it was a draft."""
    cast = world.cast
    await opened(cast)
    await hire(cast, 2, surname="Молодой", since_year=2026)
    today = world.now.date()
    for first in (3, 9):
        days = [today + timedelta(days=shift) for shift in (first, first + 5)]
        await opened(cast, first=days[0], last=days[1], kind=AudienceKind.YOUNG)
    async with cast.call(cast.vera, world.now - timedelta(days=2)).write() as (tx, call):
        id_ = await campaigns.begin(tx, call)
        await campaigns.choose_questionnaire(tx, call, id_, "self", Form.FULL)
        await campaigns.choose_audience(tx, call, id_, AudienceKind.ALL)
        await campaigns.choose_term(tx, call, id_, call.today, LAST)
        rev = (await campaigns.get_draft(tx, call, id_)).campaign.rev
    await hire(cast, 2, surname="Новый")
    vera = world.phone(cast.vera)
    await vera.says("/menu")
    await costs(world, vera, Launch(campaign_id=id_, rev=rev).pack())
    await vera.sees("Диагностика", "прошли: 0 из 2")
    world.assert_quiet()


async def test_newcomers_are_asked_beside_another_diagnosis_and_one_of_them_left_out(
    world: World,
) -> None:
    """Another that runs asks some of the same."""
    cast = world.cast
    id_ = await opened(cast)
    await hire(cast, 2, surname="Молодой", since_year=2026)
    await opened(cast, kind=AudienceKind.YOUNG)
    hired, _ = await hire(cast, 2, surname="Новый")
    vera = world.phone(cast.vera)
    await vera.says("/menu")
    await costs(world, vera, AddNewcomers(campaign_id=id_).pack())
    await vera.sees("прошли: 0 из 5")
    await vera.sees_not("Добавить новых")
    for asked in (False, True, True):
        press = SetAsked(campaign_id=id_, post_id=hired.post_id, asked=asked, page=1)
        await costs(world, vera, press.pack())
        await vera.sees(f"[{'✓ ' if asked else ''}Новый000 И. О.]")
    world.assert_quiet()


async def test_diagnosis_beside_others_is_closed_cancelled_reopened_and_taken_back(
    world: World,
) -> None:
    """Others of the same questionnaire run, wait for their days, and are over."""
    cast = world.cast
    over = await opened(cast)
    async with cast.call(cast.vera).write() as (tx, call):
        await campaigns.close(tx, call, over)
    await hire(cast, 2, surname="Молодой", since_year=2026)
    today = world.now.date()
    await opened(cast, kind=AudienceKind.YOUNG)
    first, last = today + timedelta(days=2), today + timedelta(days=5)
    id_ = await opened(cast)
    await hire(cast, 2, surname="Новый")
    await opened(cast, first=first, last=last)
    vera = world.phone(cast.vera)
    await vera.says("/menu")
    await costs(world, vera, CloseCampaign(campaign_id=id_).pack())
    await vera.sees("Завершена", "Вернуть")
    await costs(world, vera, ReopenCampaign(campaign_id=id_).pack())
    await vera.sees("не начали: 3")
    await costs(world, vera, CancelCampaign(campaign_id=id_).pack())
    await vera.sees("Вернуть")
    await costs(world, vera, ReopenCampaign(campaign_id=id_).pack())
    await costs(world, vera, UndoOpening(campaign_id=id_).pack())
    await vera.sees("✏️ Анкета", "⚠️ Такая диагностика уже идёт", "уже запланирована")
    await costs(world, vera, ShowPreview(campaign_id=id_).pack())
    world.assert_quiet()


async def test_mentor_of_many_is_taken_off_the_list_at_the_cost_of_one(world: World) -> None:
    cast = world.cast
    await has_mentees(world, cast.boris, *await hire(cast, 6, surname="Яковлев"))
    vera = world.phone(cast.vera)
    await vera.says("/menu")
    left = RemoveFor(post_id=cast.boris.post_id, reason=LeavingReason.DISMISSED)
    await costs(world, vera, left.pack())
    async with world.database.read() as tx:
        rows = await tx.connection.exec_driver_sql(
            "SELECT count(*) FROM outbox WHERE kind = 'pair_ended'"
        )
        assert rows.scalar_one() >= 7


async def test_long_list_is_put_off_at_the_cost_of_a_short_one(world: World) -> None:
    cast = world.cast
    await plan(cast, cast.anna, [Planned(title=f"вебинар {number}") for number in range(14)])
    anna = world.phone(cast.anna)
    await anna.says("/start")
    await world.passes(minutes=11)
    await anna.sees_anywhere("Впереди")
    buttons = [one for sent in anna.user.messages for row in sent.buttons for one in row]
    later = next(one for one in buttons if "Напомнить завтра" in one.text)
    await costs(world, anna, later.callback_data or "")
    async with world.database.read() as tx:
        rows = await tx.connection.exec_driver_sql(
            "SELECT count(*) FROM audit WHERE action = 'reminder.snooze'"
        )
        assert rows.scalar_one() == 14


async def test_pair_is_ended_by_who_leads_with_words_shown_and_a_meeting(world: World) -> None:
    cast = world.cast
    async with cast.call(cast.boris, world.now).write() as (tx, call):
        await meetings.note(tx, call, 1, world.now.date(), "Разбор урока")
        said = await words.say(tx, call, 1, "Прошу помочь с расписанием")
        await words.set_shown(tx, call, 1, said, shown=True)
    vera = world.phone(cast.vera)
    await vera.says("/menu")
    await costs(world, vera, EndPair(mentoring_id=1).pack())
    await vera.sees("Прошу помочь с расписанием")


@pytest.mark.parametrize("decided", [(), (ChangeKind.ADD,)])
async def test_what_was_refused_is_taken_into_a_plan_under_way(
    world: World, decided: tuple[ChangeKind, ...]
) -> None:
    """By one whose main place is another school, whose calendar is not that of who proposed."""
    cast = world.cast
    await changing.rules(cast, *decided)
    card = await planning.approved(cast, cast.anna, cast.vera)
    async with cast.call(cast.anna).write() as (tx, call):
        await give(tx, call, ConsentKind.NAMED_TO_METHODIST)
    async with cast.call(cast.vera).write() as (tx, call):
        await handover.hand_over(tx, call, cast.anna.post_id)
    async with cast.call(cast.egor).write() as (tx, call):
        added = await handover.add_own(
            tx, call, card.plan.bases[0].id, Section.CONSULTATION, "Разбор критериев аттестации"
        )
    item_id = added.item.id
    await works_elsewhere(cast, cast.anna.person_id, cast.anna.post_id)
    anna = world.phone(cast.anna)
    await anna.says("/menu")
    await costs(world, anna, AnswerItem(item_id=item_id, answer=Answer.DECLINE).pack())
    await typing_costs(world, anna, "Не успею")
    await costs(world, anna, AnswerItem(item_id=item_id, answer=Answer.DISCUSS).pack())
    await costs(world, anna, AnswerItem(item_id=item_id, answer=Answer.DECLINE).pack())
    await costs(world, anna, AnswerItem(item_id=item_id, answer=Answer.TAKE).pack())
    await anna.sees_not("Не успею")
