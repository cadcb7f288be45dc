"""Who is asked to be a mentor: what speaks for him, what is told of the two, whom nobody asks."""

from sqlalchemy import update

from handlers.people.callbacks import SendProposal
from services import mentoring, people
from storage.tables import ConsentRow
from tests.scenario.costs import costs
from tests.scenario.world import World
from tests.services.asking import change_post, hire


async def test_strong_one_is_asked_first_and_the_weak_one_is_not_named(world: World) -> None:
    boris, zoya, vera = (
        world.phone(one) for one in (world.cast.boris, world.cast.zoya, world.cast.vera)
    )
    async with world.cast.call(world.cast.vera, world.now).write() as (tx, call):
        await mentoring.propose(
            tx,
            call,
            mentee_post_id=world.cast.zoya.post_id,
            mentor_post_id=world.cast.boris.post_id,
        )
    await world.passes(minutes=5)
    await boris.sees("Вас просят стать наставником коллеги")
    await boris.sees_not("Ёлкина")
    await zoya.says("/mentor")
    await zoya.sees("Пары пока нет")
    await boris.says("/mentor")
    await boris.sees_not("Ёлкина")
    await boris.taps("✅ Согласиться")
    await boris.sees("ждём второго ответа")
    await boris.sees_not("Ёлкина")
    await world.passes(minutes=5)
    await zoya.sees("Вам предлагают наставника: Кузнецов Б. Л.")
    await zoya.taps("↩️ Отказаться")
    await world.passes(minutes=5)
    await boris.sees("Наставничество не состоится")
    await boris.sees_not("Ёлкина")
    await vera.sees("Кузнецов Б. Л. и Ёлкина З. П.")


async def test_teacher_reads_who_is_asked_first_and_never_that_somebody_was(world: World) -> None:
    """The screen is the same before a mentor is proposed, while he is asked, and after his no."""
    cast = world.cast
    boris, zoya = world.phone(cast.boris), world.phone(cast.zoya)
    await zoya.says("/mentor")
    await zoya.sees("Сначала бот спрашивает будущего наставника", "когда тот согласится")
    shown = [zoya.screen]
    async with cast.call(cast.vera, world.now).write() as (tx, call):
        await mentoring.propose(
            tx, call, mentee_post_id=cast.zoya.post_id, mentor_post_id=cast.boris.post_id
        )
    await world.passes(minutes=5)
    await zoya.says("/mentor")
    shown.append(zoya.screen)
    await boris.taps("↩️ Отказаться")
    await world.passes(minutes=5)
    await zoya.says("/mentor")
    shown.append(zoya.screen)
    assert len(set(shown)) == 1


async def test_whom_nobody_can_ask_is_marked_and_not_proposed(world: World) -> None:
    cast = world.cast
    outside, offline = await hire(cast, 2, surname="Абаев", joined=False)
    vera = world.phone(cast.vera)
    async with cast.call(cast.vera, world.now).write() as (tx, call):
        await people.set_offline(tx, call, offline.post_id, True)
        await tx.connection.execute(
            update(ConsentRow)
            .where(ConsentRow.person_id == cast.dina.person_id)
            .values(withdrawn_at=world.now)
        )
    await vera.says("/teachers")
    await vera.taps("Ёлкина")
    proposing = vera.data_of("Предложить наставника")
    await vera.taps("Предложить наставника")
    await vera.sees("🔕 — спросить согласия пока нельзя: ещё не в боте, без согласия, ведутся")
    await vera.sees("🔕 Абаев000", "🔕 Абаев001", "🔕 Фомина")
    await vera.sees_not("🔕 Кузнецов", "🔕 Смирнова")
    for name, why in (
        ("Абаев000", "спросить пока некого"),
        ("Абаев001", "ведут без бота"),
        ("Фомина", "без согласия на сообщения"),
    ):
        await vera.taps(f"🔕 {name}")
        await vera.sees(f"Предложить наставником: {name}", why)
        await vera.sees_not("✉️ Предложить", "Бот спросит согласия")
        await vera.taps("👥 Другой кандидат")
        await vera.sees("кого предложить наставником?")
    await vera.taps("🔕 Абаев000")
    await vera.taps("👤 Абаев000")
    await vera.sees("🔗 Выписать ссылку")
    # A button of a message from before he was marked.
    await vera.taps_foreign(
        SendProposal(mentee_post_id=cast.zoya.post_id, mentor_post_id=outside.post_id).pack()
    )
    assert vera.toast.startswith("Сотрудник ещё не в боте: спросить пока некого.")
    await vera.says("/teachers")
    await vera.taps("Ёлкина")
    await vera.sees("Наставник: не назначен")
    await costs(world, vera, proposing)
    await costs(world, vera, vera.data_of("Кузнецов"))
    await costs(world, vera, vera.data_of("✉️ Предложить"))
    await vera.sees("Кузнецов Б. Л. — ждём согласия")


async def test_own_department_is_told_as_a_reason_with_the_mentees_there_are(world: World) -> None:
    cast = world.cast
    async with world.database.read() as tx:
        department = (await tx.subjects.of_post(cast.anna.post_id)).department_id
    for player in (cast.zoya, cast.boris):
        await change_post(cast, player.post_id, department_id=department)
    vera = world.phone(cast.vera)
    await vera.says("/teachers")
    await vera.taps("Ёлкина")
    await vera.taps("Предложить наставника")
    await vera.sees("Смирнова А. И. — из того же объединения")
    await vera.sees("Кузнецов Б. Л. — из того же объединения; наставляемых сейчас: 1")
    await vera.taps("Смирнова")
    await vera.sees("Что говорит за: из того же объединения")


async def test_mentees_are_not_handed_to_whom_nobody_can_ask(world: World) -> None:
    cast = world.cast
    await hire(cast, 1, surname="Абаев", joined=False)
    vera = world.phone(cast.vera)
    await vera.says("/teachers")
    await vera.taps("Кузнецов")
    await vera.taps("⋯ Другое")
    await vera.taps("Передать наставляемых")
    await vera.sees("🔕 — спросить согласия пока нельзя: ещё не в боте", "🔕 Абаев000")
    await vera.taps("🔕 Абаев000")
    assert vera.toast.startswith("Сотрудник ещё не в боте: спросить пока некого.")


async def test_proposal_agreed_to_meanwhile_is_asked_about_and_ends_for_typed_words(
    world: World,
) -> None:
    """The button of the proposal is still on the deputy's screen, the pair works by then."""
    cast = world.cast
    vera = world.phone(cast.vera)
    async with cast.call(cast.vera, world.now).write() as (tx, call):
        asked = await mentoring.propose(
            tx, call, mentee_post_id=cast.zoya.post_id, mentor_post_id=cast.boris.post_id
        )
    await vera.says("/teachers")
    await vera.taps("Ёлкина")
    stale = vera.data_of("Отозвать предложение")
    for agreeing in (cast.boris, cast.zoya):
        async with cast.call(agreeing, world.now).write() as (tx, call):
            await mentoring.agree(tx, call, asked)
    await costs(world, vera, stale)
    await vera.sees("Нажмите причину или напишите свою")
    await vera.says("Ошиблись с предметом")
    await vera.sees("Ошиблись с предметом")
    await vera.taps("✅ Завершить")
    await vera.sees("завершено досрочно: «Ошиблись с предметом»")
