"""Presses at the end of a plan, each at its fullest: within the statements of any press."""

from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import insert, update

from content.closing_texts import load_closing_texts
from documents.docx_templates import path
from domain.closing import About, Outcome, Part, Verdict
from domain.consents import ConsentKind
from domain.item import ItemKind, ItemState
from domain.outbox import OutboxState
from domain.plan_rules import ApprovalStep, RouteForm
from domain.record import RecordKind
from domain.route import RouteState
from domain.scoring import AnswerValue
from emulator.model import Message
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
from handlers.route_papers.callbacks import PaperFile, SendPaper
from services import closing, external_results, record, route_papers, routes
from services.call import Call
from services.consents import give
from storage.repositories.presentations import HELD
from storage.tables import CalendarDayRow, ItemRow, MentoringRow, OutboxRow
from storage.transaction import Transaction
from tests.cast import Cast, Player
from tests.scenario.costs import change_route, costs, works_elsewhere
from tests.scenario.test_approval import asks_for
from tests.scenario.world import Phone, World
from tests.services import answering, planning
from tests.services import closing as ends
from tests.services.asking import hire
from tests.services.doing import Planned, plan

SHIPPED = path(RouteForm.FORM_1).read_bytes()


async def everything_sent(cast: Cast) -> None:
    """What was told is known to those who were told: nothing is taken back unheard."""
    async with cast.database.write() as tx:
        await tx.connection.execute(update(OutboxRow).values(state=OutboxState.SENT.value))


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
