"""Presses that touch the most: each at its fullest stays within the statements of any press."""

from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import insert, select, update

from content.closing_texts import load_closing_texts
from documents.docx_templates import path
from domain.closing import About, Outcome, Part, Verdict
from domain.consents import ConsentKind
from domain.item import ItemKind, ItemState
from domain.offers import Lead
from domain.outbox import OutboxState
from domain.people import Role
from domain.plan_rules import ApprovalStep, RouteForm, Standing
from domain.plan_sections import Answer
from domain.record import RecordKind
from domain.route import RouteState
from domain.scoring import AnswerValue
from emulator.model import Message
from handlers.calendar_keyboard import packed_day
from handlers.campaigns.callbacks import Edge, SetDay
from handlers.changes.callbacks import OpenPlanChanges
from handlers.closing.callbacks import (
    Conclude,
    ConcludeShown,
    HandOver,
    MakePortfolio,
    OpenCases,
    OpenTogether,
    Recall,
    Reopen,
    Resume,
    SayOfYear,
    SetAnalysis,
    SetAnswer,
    SetOutcome,
    SetPhrase,
    TakeBack,
)
from handlers.diagnosis.callbacks import GiveAnswer
from handlers.events.callbacks import CancelEvent
from handlers.events.callbacks import SetDay as SetEventDay
from handlers.mentoring.callbacks import ShowCourse
from handlers.route_papers.callbacks import PaperFile, SendPaper
from services import closing, deficits, external_results, record, route_papers, routes
from services.call import Call
from services.consents import give
from storage.repositories.presentations import HELD
from storage.tables import CalendarDayRow, ItemRow, MentoringRow, OutboxRow, PostRow, RouteRow
from storage.transaction import Transaction
from tests.cast import Cast, Player
from tests.counting import counting
from tests.scenario.test_approval import asks_for
from tests.scenario.world import Phone, World
from tests.services import answering, planning
from tests.services import closing as ends
from tests.services.asking import LAST, begins, change_post, hire, opened
from tests.services.doing import Planned, plan
from tests.services.sharing import choose, sharing, strong_in
from tests.services.test_offers import answers, item_of, prepared

MOST = 20
"""Statements of a press."""


SHIPPED = path(RouteForm.FORM_1).read_bytes()


async def costs(world: World, phone: Phone, data: str) -> int:
    """Whatever the phone shows by now: the press alone is counted."""
    with counting(world.app.database) as cost:
        await phone.taps_foreign(data)
    shown = [one.replace("\n", " ")[:200] for one in cost.statements]
    assert len(shown) <= MOST, (len(shown), "\n".join(shown))
    assert cost.write_transactions <= 1
    assert len(shown) > 1
    return len(shown)


async def works_elsewhere(cast: Cast, person_id: int, post_id: int) -> None:
    """The person's main place is another school by now, whose calendar is his."""
    await change_post(cast, post_id, main=False)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            insert(PostRow).values(
                person_id=person_id,
                school_id=cast.other_school_id,
                role=Role.TEACHER.value,
                main=True,
                since=cast.now.date(),
            )
        )


async def everything_sent(cast: Cast) -> None:
    """What was told is known to those who were told: nothing is taken back unheard."""
    async with cast.database.write() as tx:
        await tx.connection.execute(update(OutboxRow).values(state=OutboxState.SENT.value))


async def change_route(cast: Cast, route_id: int, **values: object) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(RouteRow).where(RouteRow.id == route_id).values(**values)
        )


async def repeated(cast: Cast, player: Player, route_id: int) -> None:
    """The plan came of a diagnosis, after which a second one was answered otherwise."""
    finished = []
    for default in (AnswerValue.NOT_YET, AnswerValue.WITH_SUPPORT):
        opened = await answering.begin(cast, player)
        await answering.answer_all(cast, player, opened.diagnosis.id, default=default)
        await answering.finish(cast, player, opened.diagnosis.id)
        finished.append(opened.diagnosis.id)
    await change_route(cast, route_id, diagnosis_id=finished[0])


async def summed_up(cast: Cast, player: Player) -> int:
    """Every kind of item in every state, every difficulty spoken of, a repeat diagnosis."""
    made = await plan(
        cast,
        player,
        [Planned(title=kind.value, kind=kind) for kind in ItemKind],
        deficits=planning.DEFICITS,
    )
    states = list(ItemState)
    async with cast.database.write() as tx:
        for place, item_id in enumerate(made.items):
            state = states[place % len(states)]
            await tx.connection.execute(
                update(ItemRow).where(ItemRow.id == item_id).values(state=state.value)
            )
        await tx.connection.execute(
            insert(CalendarDayRow).values(
                school_id=cast.school_id, day=cast.now.date() + timedelta(days=1), kind="closed"
            )
        )
    await repeated(cast, player, made.route_id)
    async with cast.call(player).write() as (tx, call):
        await closing.begin(tx, call, made.route_id, await ends.rev_in(tx, made.route_id))
    shown = await ends.view(cast, player, made.route_id)
    for one in shown.bases:
        async with cast.call(player).write() as (tx, call):
            await closing.set_outcome(tx, call, one.basis.id, Outcome.PARTLY)
    return made.route_id


async def passed_on(cast: Cast, player: Player, route_id: int) -> None:
    """To the methodist, with the consent of the plan's owner."""
    async with cast.call(player).write() as (tx, call):
        await give(tx, call, ConsentKind.NAMED_TO_METHODIST)
    await change_route(cast, route_id, handed_over_at=cast.now, handed_over_by=cast.vera.person_id)


async def all_said(cast: Cast, player: Player) -> int:
    """A plan that is over, of which everything was said that is ever said of one."""
    await asks_for(cast, ApprovalStep.DEPARTMENT)
    route_id, rev = await planning.submitted(cast, player)
    async with cast.call(cast.dina).write() as (tx, call):
        await routes.endorse(tx, call, route_id, rev)
    async with cast.call(cast.vera).write() as (tx, call):
        await routes.approve(tx, call, route_id, rev)
        await external_results.add(tx, call, player.post_id, "ЦНППМ")
        await presented(tx, call, cast.school_id, route_id)
        await route_papers.keep_template(
            tx, call, cast.school_id, RouteForm.FORM_1, file_name="a.docx", body=SHIPPED
        )
    await repeated(cast, player, route_id)
    await change_route(cast, route_id, state=RouteState.ACTIVE.value)
    async with cast.call(player).write() as (tx, call):
        await record.add(tx, call, player.post_id, RecordKind.KPK, "Оценивание")
        await closing.begin(tx, call, route_id, await ends.rev_in(tx, route_id))
    for one in (await ends.view(cast, player, route_id)).bases:
        async with cast.call(player).write() as (tx, call):
            await closing.set_outcome(tx, call, one.basis.id, Outcome.PARTLY)
    async with cast.call(player).write() as (tx, call):
        await closing.hand_over(tx, call, route_id, await ends.rev_in(tx, route_id))
    async with cast.call(cast.boris).write() as (tx, call):
        await closing.analyse(tx, call, route_id, "Заметное продвижение")
    async with cast.call(cast.vera).write() as (tx, call):
        rev = await ends.rev_in(tx, route_id)
        await closing.conclude(tx, call, route_id, rev, Verdict.PARTLY, "Заключение")
    async with cast.call(player).write() as (tx, call):
        await closing.answer(tx, call, route_id, "Спасибо")
    # Whoever approved the plan has left, so that the list of those who lead has no name of his.
    await change_route(cast, route_id, decided_by=cast.oleg.person_id)
    return route_id


async def presented(tx: Transaction, call: Call, school_id: int, route_id: int) -> None:
    made = await tx.presentations.add(school_id, "council", by=call.person_id, now=call.now)
    await tx.presentations.tick(made, route_id, True)
    await tx.presentations.set_values(made, {"state": HELD, "held_on": call.today})


async def test_paper_of_a_plan_that_is_over_is_sent(world: World) -> None:
    cast = world.cast
    route_id = await all_said(cast, cast.anna)
    for player in (cast.anna, cast.vera):
        phone = world.phone(player)
        await phone.says("/menu")
        for file in PaperFile:
            data = SendPaper(route_id=route_id, form=RouteForm.FORM_1, file=file).pack()
            sent = len(sent_files(phone))
            await costs(world, phone, data)
            assert len(sent_files(phone)) == sent + 1


def sent_files(phone: Phone) -> list[Message]:
    return [one for one in phone.user.messages if one.files]


async def test_results_are_handed_over_to_a_mentor_and_a_methodist(world: World) -> None:
    cast = world.cast
    route_id = await summed_up(cast, cast.anna)
    await passed_on(cast, cast.anna, route_id)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            insert(MentoringRow).values(
                mentor_person_id=cast.irina.person_id,
                mentee_post_id=cast.anna.post_id,
                school_id=cast.school_id,
                state="active",
                rev=1,
                proposed_by=cast.vera.person_id,
                proposed_at=cast.now,
            )
        )
    anna = world.phone(cast.anna)
    await anna.says("/menu")
    data = HandOver(route_id=route_id, rev=await ends.rev(cast, route_id)).pack()
    await costs(world, anna, data)
    await anna.sees("Ждёт анализа наставника (Кузнецов Б. Л. или Соколова И. М.)")
    await world.passes(minutes=5)
    for asked in (cast.boris, cast.irina, cast.egor):
        await world.phone(asked).sees_anywhere("Нужно ваше слово")


async def test_results_are_handed_over_to_whoever_concludes(world: World) -> None:
    cast = world.cast
    route_id = await summed_up(cast, cast.zoya)
    zoya = world.phone(cast.zoya)
    await zoya.says("/menu")
    data = HandOver(route_id=route_id, rev=await ends.rev(cast, route_id)).pack()
    await costs(world, zoya, data)
    await zoya.sees("Ждёт заключения", "Орлова В. П.", "Павлова Н. И.")
    await world.passes(minutes=5)
    await world.phone(cast.vera).sees_anywhere("план ждёт заключения")


async def handed(world: World) -> int:
    """Anna's plan before its mentor and its methodist. Who owns and who decides about it have their
    main places elsewhere."""
    cast = world.cast
    route_id = await summed_up(cast, cast.anna)
    await passed_on(cast, cast.anna, route_id)
    async with cast.call(cast.anna).write() as (tx, call):
        await closing.hand_over(tx, call, route_id, await ends.rev_in(tx, route_id))
    for one in (cast.anna, cast.vera):
        await works_elsewhere(cast, one.person_id, one.post_id)
        await world.phone(one).says("/menu")
    return route_id


async def test_results_are_taken_back_and_the_plan_goes_on(world: World) -> None:
    cast = world.cast
    route_id = await handed(world)
    anna = world.phone(cast.anna)
    await costs(world, anna, TakeBack(route_id=route_id).pack())
    await anna.sees("Отмечено: 4 из 4", "✅ Передать на заключение")
    async with cast.call(cast.anna).write() as (tx, call):
        await closing.hand_over(tx, call, route_id, await ends.rev_in(tx, route_id))
    await costs(world, anna, Reopen(route_id=route_id, rev=await ends.rev(cast, route_id)).pack())
    await anna.sees("🏁 Начать подводить итоги")


async def test_ready_word_is_said_about_a_basis_and_not_once_the_results_are_away(
    world: World,
) -> None:
    cast = world.cast
    route_id = await handed(world)
    anna = world.phone(cast.anna)
    (basis, *_) = (await ends.view(cast, cast.anna, route_id)).bases
    key = load_closing_texts().phrases(About.HELPED.value, basis.basis.kind.value)[0].key
    said = SetPhrase(basis_id=basis.basis.id, about=About.HELPED, key=key).pack()
    await costs(world, anna, said)
    await anna.sees("Итоги уже переданы", "Ждёт анализа")
    async with cast.call(cast.anna).write() as (tx, call):
        await closing.take_back(tx, call, route_id)
    await costs(world, anna, said)
    await anna.sees("Что помешало?")
    await costs(world, anna, SetOutcome(basis_id=basis.basis.id, outcome=Outcome.NOT).pack())
    await anna.sees("не достигнут", "Помогло:")


async def test_last_of_those_who_analyse_passes_the_plan_on(world: World) -> None:
    cast = world.cast
    route_id = await handed(world)
    async with cast.call(cast.egor).write() as (tx, call):
        await closing.analyse(tx, call, route_id, "Опыт стоит показать")
    boris = world.phone(cast.boris)
    await boris.says("/menu")
    key = load_closing_texts().analyses(Part.MENTOR.value)[0].key
    await costs(world, boris, SetAnalysis(route_id=route_id, key=key).pack())
    await boris.sees("Ждёт заключения", "Опыт стоит показать", "Орлова В. П.")
    await world.passes(minutes=5)
    await world.phone(cast.vera).sees_anywhere("план ждёт заключения")


async def test_plan_is_concluded_recalled_and_answered(world: World) -> None:
    cast = world.cast
    route_id = await handed(world)
    vera, anna = world.phone(cast.vera), world.phone(cast.anna)

    async def conclude() -> str:
        rev = await ends.rev(cast, route_id)
        return Conclude(route_id=route_id, rev=rev, verdict=Verdict.PARTLY).pack()

    # Before those who analyse have spoken: whoever decides need not wait for them.
    first = await conclude()
    await costs(world, vera, first)
    await vera.sees("Состояние: завершён", "выполнен частично", "↩️ Отменить заключение")
    await costs(world, vera, first)
    await vera.sees("Заключение уже дано", "↩️ Отменить заключение")
    await everything_sent(cast)
    recall = Recall(route_id=route_id, rev=await ends.rev(cast, route_id)).pack()
    await costs(world, vera, recall)
    await vera.sees("Ждёт заключения", "Орлова В. П.")
    await costs(world, vera, recall)
    key = load_closing_texts().answer[0].key
    await costs(world, anna, SetAnswer(route_id=route_id, key=key).pack())
    await anna.sees("Заключения пока нет", "Ждёт заключения")
    await costs(world, vera, await conclude())
    await costs(world, anna, SetAnswer(route_id=route_id, key=key).pack())
    await anna.sees("выполнен частично", "Ваш ответ:")
    await costs(world, vera, Recall(route_id=route_id, rev=await ends.rev(cast, route_id)).pack())
    await vera.sees("Об этих итогах уже сказали своё слово", "Ответ")
    for phone in (anna, vera):
        await costs(world, phone, MakePortfolio(route_id=route_id).pack())
        await phone.sees("Портфолио готово")


async def test_word_is_said_of_a_year_of_a_longer_plan(world: World) -> None:
    cast = world.cast
    route_id = await handed(world)
    await change_route(
        cast,
        route_id,
        state=RouteState.ACTIVE.value,
        closing_since=None,
        reflected_at=None,
        first_on=date(2025, 9, 1),
        last_on=date(2028, 5, 31),
    )
    await world.passes(days=64)
    anna, vera = world.phone(cast.anna), world.phone(cast.vera)
    for phone in (anna, vera):
        await phone.says("/menu")
    (basis, *_) = (await ends.view(cast, cast.anna, route_id)).bases
    key = load_closing_texts().phrases(About.HELPED.value, basis.basis.kind.value)[0].key
    said = SetPhrase(basis_id=basis.basis.id, about=About.HELPED, key=key, year=2026).pack()
    await costs(world, anna, said)
    await anna.sees("Что помешало?")
    word = load_closing_texts().year[0]
    for _ in range(2):
        await costs(world, vera, SayOfYear(route_id=route_id, year=2026, key=word.key).pack())
        await vera.sees(word.text, "Сказанное можно заменить")
    await costs(world, anna, said)
    await anna.sees("Об этих итогах уже сказали своё слово")


async def test_plan_that_stood_still_goes_on_later(world: World) -> None:
    cast = world.cast
    route_id = await handed(world)
    await change_route(
        cast,
        route_id,
        state=RouteState.SUSPENDED.value,
        suspended_on=world.now.date() - timedelta(days=10),
    )
    anna = world.phone(cast.anna)
    rev = await ends.rev(cast, route_id)
    await costs(world, anna, Resume(route_id=route_id, rev=rev, shift=True).pack())
    await anna.sees("Состояние: выполняется")
    await world.passes(minutes=5)
    await world.phone(cast.vera).sees_anywhere("план продолжается")


async def test_fulfilled_plans_are_concluded_together(world: World) -> None:
    """Five on the screen and then three, one of which is taken back each time: as many statements
    for two as for four."""
    cast = world.cast
    made = [await fulfilled(cast, one.person_id, one.post_id) for one in await hire(cast, 8)]
    vera = world.phone(cast.vera)
    await vera.says("/menu")
    await costs(world, vera, OpenCases().pack())
    await costs(world, vera, OpenTogether().pack())
    taken = []
    for shown, lost in ((5, made[0]), (3, made[5])):
        await vera.sees(f"✅ Завершить эти {shown}")
        await change_route(cast, lost, concluding_since=None, reflected_at=None)
        press = await costs(world, vera, shown_data(vera, ConcludeShown.__prefix__))
        taken.append(press)
        assert vera.toast == f"Завершено: {shown - 1}"
    assert taken[0] == taken[1], taken
    await vera.sees("Полностью выполненных планов больше нет")
    async with cast.database.read() as tx:
        words = await tx.closings.list_words(made)
    assert sorted(words) == [*made[1:5], *made[6:]]
    assert all(one.verdict is Verdict.FULL and one.text for (one,) in words.values())


async def fulfilled(cast: Cast, person_id: int, post_id: int) -> int:
    """A plan of which all is done, before whoever concludes; its owner's main place is another."""
    owner = replace(cast.zoya, person_id=person_id, post_id=post_id)
    made = await ends.running(cast, owner, done=len(ends.ITEMS))
    await change_route(
        cast,
        made.route_id,
        state=RouteState.CLOSING.value,
        reflected_at=cast.now,
        concluding_since=cast.now,
    )
    await works_elsewhere(cast, person_id, post_id)
    return made.route_id


def shown_data(phone: Phone, prefix: str) -> str:
    """Of the button that the phone shows."""
    buttons = (one for row in phone.user.last.buttons for one in row)
    data = (one.callback_data or "" for one in buttons)
    return next(one for one in data if one.startswith(f"{prefix}:"))


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


async def test_old_changes_of_a_plan_that_is_over_lead_to_the_plan(world: World) -> None:
    cast = world.cast
    route_id = await handed(world)
    anna, vera = world.phone(cast.anna), world.phone(cast.vera)
    old = OpenPlanChanges(route_id=route_id).pack()
    await costs(world, anna, old)
    await anna.sees("С утверждения ничего не менялось")
    async with cast.call(cast.vera).write() as (tx, call):
        rev = await ends.rev_in(tx, route_id)
        await closing.conclude(tx, call, route_id, rev, Verdict.FULL, "Сделано всё, что задумано")
    for phone in (anna, vera):
        await costs(world, phone, old)
        await phone.sees("завершён", "Период: 1 сентября 2026 – 31 мая")
