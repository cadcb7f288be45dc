"""Where parts of the plan meet: what one of them does is seen in the others."""

from io import BytesIO

from docx import Document

from documents import word
from documents.docx_templates import path
from domain.plan_rules import ApprovalStep, ChangeKind, RouteForm, SectionPolicy, Standing
from domain.route_changes import ChangeState
from domain.route_paper import PaperByTemplate
from handlers.approval.callbacks import OpenCard
from handlers.route_papers import papers
from services import changes, route_papers, routes
from services.consents import give, withdraw
from tests.documents import docxs
from tests.scenario.test_approval import asks_for, consents
from tests.scenario.test_proposals import METHODIST, handed, next_lines, proposes, sections
from tests.scenario.world import Phone, World
from tests.services import changing, planning


async def test_changes_that_wait_stand_beside_the_queue_as_the_menu_counts_them(
    world: World,
) -> None:
    route_id, items = await changing.approved(world.cast)
    await changing.proposed(world.cast, await changing.replacement(world.cast, items[0].id))
    vera = world.phone(world.cast.vera)
    async with world.cast.call(world.cast.vera).read() as (tx, call):
        assert await changes.count_waiting(tx, call) == 1
    await vera.says("/menu")
    await vera.sees("Изменения планов ждут решения: 1", "[✏️ Изменения (1)]")
    await vera.says("/approve")
    await vera.sees("Изменения планов ждут решения: 1", "[✏️ Изменения (1)]")
    await vera.taps("✏️ Изменения (1)")
    await vera.taps("1")
    await vera.taps("✅ Принять")
    await vera.says("/approve")
    await vera.sees_not("Изменения")
    await vera.taps_foreign(OpenCard(route_id=route_id).pack())
    await vera.sees("[📄 Документ]")


async def test_whoever_decides_reads_the_tasks_as_their_owner_wrote_them(world: World) -> None:
    cast = world.cast
    route_id = await planning.drafted(cast, cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.add_own_task(tx, call, route_id, "Освоить критерии")
    anna, vera = world.phone(cast.anna), world.phone(cast.vera)
    await anna.says("/route")
    await anna.sees("Освоить критерии", "[📄 Документ]")
    await anna.taps("✅ Отправить на утверждение")
    await vera.says("/approve")
    await vera.taps("🧭 Смирнова")
    await vera.sees("Освоить критерии", "[📄 Документ]")
    await vera.taps("📄 Документ")
    await vera.sees("план на бумаге", "Пока это проект")


async def test_methodist_is_asked_again_under_a_consent_given_again(world: World) -> None:
    """What was handed over under a withdrawn consent stays closed; handing in hands it over."""
    cast = world.cast
    await asks_for(cast, ApprovalStep.METHODIST)
    await consents(cast, cast.anna)
    route_id, rev = await planning.submitted(cast, cast.anna)
    await world.passes(minutes=5)
    async with cast.call(cast.anna, world.now).write() as (tx, call):
        await withdraw(tx, call, METHODIST)
    egor = world.phone(cast.egor)
    await egor.says("/approve")
    await egor.sees_not("Смирнова")
    await world.passes(minutes=5)
    async with cast.call(cast.anna, world.now).write() as (tx, call):
        await give(tx, call, METHODIST)
        taken = await routes.withdraw(tx, call, route_id, rev)
        await routes.submit(tx, call, route_id, taken.plan.route.rev)
    await egor.says("/approve")
    await egor.taps("🧭 Смирнова")
    await egor.taps("✅ Согласовать")
    assert egor.toast == "Согласовано"


COURSE = "Курсы о новом"


async def adds(egor: Phone) -> None:
    await egor.taps("🧭 Открыть")
    await egor.taps("➕ Мероприятие")
    await egor.taps("🎓 Курсы")
    await egor.taps("Подготовка к аттестации")
    await egor.sees("Напишите название, до 200 знаков")
    await egor.sees_not("Нажмите номер")
    await egor.says(COURSE)


async def test_proposed_item_that_is_taken_waits_where_the_school_decides_about_additions(
    world: World,
) -> None:
    """The list of changes, the plan, the versions and both sides tell the same."""
    cast = world.cast
    route_id, _ = await changing.approved(cast)
    await world.passes(minutes=5)
    await handed(world, cast.anna)
    anna, vera, egor = (world.phone(one) for one in (cast.anna, cast.vera, cast.egor))
    await adds(egor)
    await egor.sees("Предложено. Педагогу придёт сообщение")
    await egor.says("25 апреля")
    await egor.taps("✅ Да, поставить")
    await anna.says("/route")
    await anna.taps("💬 Предложенное · ждёт ответа: 1")
    await anna.taps("✅ Беру")
    await anna.sees("Ждёт решения того, кто утверждает планы")
    assert await next_lines(world, cast.anna) == 2
    assert await changing.states(cast, route_id) == [(ChangeKind.ADD, ChangeState.WAITING)]
    await world.passes(minutes=3)
    await vera.sees_anywhere("изменение плана: новое мероприятие", COURSE)
    await vera.says("/approve")
    await vera.taps("✏️ Изменения (1)")
    await vera.taps("1")
    await vera.taps("↩️ Не принимать")
    await vera.taps("Оставить как в плане")
    await anna.says("/route")
    await anna.sees_not(COURSE)
    await vera.taps("↩️ Отменить решение")
    await vera.taps("✅ Принять")
    assert await next_lines(world, cast.anna) == 3
    await world.passes(minutes=3)
    await egor.sees_anywhere(COURSE, "в плане")
    await anna.says("/route")
    await anna.sees(COURSE)
    async with world.database.read() as tx:
        versions = await tx.route_versions.list_of_route(route_id)
        items = await tx.plan_items.list_items(route_id)
    assert COURSE in versions[-1].body
    assert COURSE not in versions[-2].body
    assert [one.title for one in items].count(COURSE) == 1
    await vera.taps("↩️ Отменить решение")
    await vera.sees("Ждёт решения")
    assert await next_lines(world, cast.anna) == 2
    world.assert_quiet()


async def test_proposed_item_is_shown_as_a_change_and_put_back_by_a_word(world: World) -> None:
    """Where the school only looks at additions."""
    cast = world.cast
    await changing.rules(cast)
    route_id, _ = await changing.approved(cast)
    await world.passes(minutes=5)
    await handed(world, cast.anna)
    anna, egor = world.phone(cast.anna), world.phone(cast.egor)
    await adds(egor)
    await anna.says("/route")
    await anna.taps("💬 Предложенное · ждёт ответа: 1")
    await anna.taps("✅ Беру")
    await anna.sees("Это в плане")
    assert await changing.states(cast, route_id) == [(ChangeKind.ADD, ChangeState.SHOWN)]
    assert await next_lines(world, cast.anna) == 3
    await anna.taps("💬 Обсудить")
    assert await changing.states(cast, route_id) == []
    assert await next_lines(world, cast.anna) == 2
    await anna.taps("✅ Беру")
    await anna.taps("🧭 План")
    await anna.taps("✏️ Изменить план")
    await anna.taps("1")
    await anna.taps("↩️ Отменить изменение")
    assert await next_lines(world, cast.anna) == 2
    await anna.says("/route")
    await anna.sees("Предложено и ждёт вашего ответа: 1")
    world.assert_quiet()


async def test_methodist_who_owns_the_section_waits_for_the_school_as_anybody(
    world: World,
) -> None:
    """A later date of his goes into what is asked; the deputy's own yes needs no second one."""
    cast = world.cast
    await sections(world, SectionPolicy.OWNERS)
    route_id, _ = await changing.approved(cast)
    await world.passes(minutes=5)
    await handed(world, cast.anna)
    anna, vera, egor = (world.phone(one) for one in (cast.anna, cast.vera, cast.egor))
    await adds(egor)
    await egor.sees("ждёт решения администрации")
    await egor.says("25 апреля")
    await egor.taps("✅ Да, поставить")
    await world.passes(minutes=5)
    await anna.sees_anywhere(COURSE, "Ждёт решения администрации")
    await vera.sees_anywhere("изменение плана: новое мероприятие", COURSE, "25 апреля")
    await vera.says("/approve")
    await vera.taps("✏️ Изменения (1)")
    await vera.taps("1")
    await vera.sees("25 апреля")
    await vera.taps("✅ Принять")
    async with world.database.read() as tx:
        items = await tx.plan_items.list_items(route_id)
    assert {one.title: one.standing for one in items}[COURSE] is Standing.ACCEPTED
    world.assert_quiet()


async def test_proposal_taken_back_leaves_no_empty_draft_behind(world: World) -> None:
    """Where the teacher did nothing in it; her own draft stays."""
    cast = world.cast
    vera = world.phone(cast.vera)
    await proposes(vera)
    async with world.database.read() as tx:
        assert await tx.routes.find_current(cast.anna.post_id) is not None
    await vera.taps("↩️ Отменить")
    assert vera.toast == "Предложение отменено"
    async with world.database.read() as tx:
        assert await tx.routes.find_current(cast.anna.post_id) is None
    await planning.begun(cast, cast.anna)
    await proposes(vera)
    await vera.taps("↩️ Отменить")
    async with world.database.read() as tx:
        assert await tx.routes.find_current(cast.anna.post_id) is not None


async def test_history_tells_changes_and_proposals_in_the_order_of_time(world: World) -> None:
    cast = world.cast
    _, items = await changing.approved(cast)
    await world.passes(minutes=5)
    await handed(world, cast.anna)
    await world.passes(minutes=5)
    change = await changing.proposed(
        cast, await changing.replacement(cast, items[0].id, title="Посетить урок")
    )
    await changing.accepted(cast, change, cast.vera)
    vera = world.phone(cast.vera)
    await proposes(vera)
    await vera.taps("Посещённые уроки")
    anna = world.phone(cast.anna)
    await anna.says("/route")
    await anna.taps("💬 Предложенное · ждёт ответа: 1")
    await anna.taps("💬 Обсудить")
    await anna.taps("🧭 План")
    await anna.taps("🕘 История")
    await anna.sees(
        "план передан методисту (Орлова В. П.)",
        f"замена: «{items[0].title}» (Смирнова А. И.)",
        f"изменение принято: «{items[0].title}» → версия 3 (Орлова В. П.)",
        "предложено: «критерии до начала работы» (Орлова В. П.)",
        "предложение обсуждается: «критерии до начала работы» (Смирнова А. И.)",
    )
    await anna.taps("Сравнить")
    await anna.sees("Посетить урок")


async def test_school_sends_its_own_template_and_the_teachers_file_follows_it(
    world: World,
) -> None:
    cast = world.cast
    await changing.approved(cast)
    anna, vera = world.phone(cast.anna), world.phone(cast.vera)
    await vera.says("/settings")
    await vera.taps("🧭 Правила ИОМ")
    await vera.taps("📄 Шаблоны документа")
    await vera.sees("шаблоны документа", "[🧭 Правила ИОМ]")
    await vera.taps("Форма 1")
    await vera.says("а куда прислать?")
    await vera.sees("Здесь ждём файл Word")
    await vera.sends_document(b"not a document", "Наш ИОМ.docx")
    await vera.sees("прежний шаблон остался")
    own = Document(BytesIO(path(RouteForm.FORM_1).read_bytes()))
    own.add_paragraph("Девиз нашей школы")
    body = BytesIO()
    own.save(body)
    await vera.sends_document(body.getvalue(), "Наш ИОМ.docx")
    await vera.sees("Шаблон принят", "ваш шаблон «Наш ИОМ.docx»")
    await anna.says("/route")
    await anna.taps("📄 Документ")
    await anna.taps("📄 Word")
    async with world.database.read() as tx:
        route = await tx.routes.find_current(cast.anna.post_id)
        assert route is not None
    async with cast.call(cast.anna, world.now).read() as (tx, call):
        facts, template = await route_papers.facts_and_template(
            tx, call, route.id, RouteForm.FORM_1
        )
    assert template == body.getvalue()
    view = PaperByTemplate(template=template, paper=papers.paper(facts, RouteForm.FORM_1))
    assert "Девиз нашей школы" in docxs.text(word.plan_by_template(view))
    world.assert_quiet()
