"""A proposal to one of the two whom the bot cannot ask: told to who leads, asked once it can."""

from services import consents, invitations, mentoring
from tests.scenario.costs import costs
from tests.scenario.test_enrolment import links
from tests.scenario.world import World
from tests.services.asking import hire


async def test_mentee_who_cannot_be_asked_is_told_before_and_asked_on_coming_in(
    world: World,
) -> None:
    cast = world.cast
    vera, boris = world.phone(cast.vera), world.phone(cast.boris)
    await vera.says("/teachers")
    await vera.taps("➕ Пригласить")
    await vera.says("Абаева Мария Петровна")
    token = links(vera)[-1]
    await vera.says("/teachers")
    await vera.taps("Абаева")
    await vera.taps("Предложить наставника")
    asking = vera.data_of("Кузнецов")
    await costs(world, vera, asking)
    await vera.sees("🔕 Абаева М. П. — ещё не в боте: предложение подождёт входа и согласия")
    await vera.taps("✉️ Предложить")
    await vera.sees("Наставник: Кузнецов Б. Л. — ждём согласия")
    await world.passes(minutes=3)
    await boris.taps("Согласиться")
    await vera.says("/teachers")
    await vera.taps("Абаева")
    await vera.sees("Кузнецов Б. Л. — предложение принято; педагога бот спросит после входа")
    teacher = world.newcomer(7003)
    await teacher.opens(token)
    await vera.says("/teachers")
    await vera.taps("Абаева")
    await vera.sees("педагога бот спросит, если появится согласие на сообщения")
    await costs(world, teacher, teacher.data_of("✅ Даю согласие"))
    await vera.says("/teachers")
    await vera.taps("Абаева")
    await vera.sees("Наставник: Кузнецов Б. Л. — ждём согласия")
    await world.passes(minutes=3)
    await teacher.sees_anywhere("Вам предлагают наставника: Кузнецов Б. Л.", "[✅ Согласиться]")
    await teacher.taps("Согласиться")
    await teacher.says("/mentor")
    await teacher.sees("Ваш наставник: Кузнецов Б. Л.")


async def test_mentor_without_consent_is_asked_once_he_gives_it(world: World) -> None:
    """Many at once, too: they are handed over to him by one press."""
    cast = world.cast
    others = [one.post_id for one in await hire(cast, 4, surname="Абаев")]
    for post_id in (cast.zoya.post_id, *others):
        async with cast.call(cast.vera, world.now).write() as (tx, call):
            await mentoring.propose(
                tx, call, mentee_post_id=post_id, mentor_post_id=cast.dina.post_id
            )
    vera, dina = world.phone(cast.vera), world.phone(cast.dina)
    async with cast.call(cast.dina, world.now).write() as (tx, call):
        await consents.withdraw(tx, call)
    await vera.says("/teachers")
    await vera.says("ёлк")
    await vera.taps("Ёлкина")
    await vera.sees("Фомина Д. О. — без согласия на сообщения: бот спросит, если оно появится")
    await world.passes(minutes=5)
    await dina.sees_not("Вас просят стать наставником")
    await dina.says("/start")
    await dina.taps("📄 Текст согласия")
    await costs(world, dina, dina.data_of("✅ Даю согласие"))
    await world.passes(minutes=5)
    await dina.sees_anywhere("Вас просят стать наставником")
    asked = [one for one in dina.user.messages if "просят стать наставником" in one.text]
    assert sum(one.text.count("просят стать наставником") for one in asked) == 5


async def test_mentor_back_in_another_chat_is_asked_there(world: World) -> None:
    cast = world.cast
    async with cast.call(cast.vera, world.now).write() as (tx, call):
        await mentoring.propose(
            tx, call, mentee_post_id=cast.zoya.post_id, mentor_post_id=cast.boris.post_id
        )
    async with cast.call(cast.mila, world.now).write() as (tx, call):
        await invitations.unlink(tx, call, cast.boris.post_id, cast.vera.person_id)
    await world.passes(minutes=5)
    vera = world.phone(cast.vera)
    await vera.says("/teachers")
    await vera.taps("Ёлкина")
    await vera.sees("Кузнецов Б. Л. — ещё не в боте: бот спросит после входа")
    await vera.says("/teachers")
    await vera.taps("Кузнецов")
    await vera.taps("🔗 Выписать ссылку")
    await vera.sees("Ссылка — в сообщении выше")
    boris = world.newcomer(7003)
    for _ in range(2):
        await boris.opens(links(vera)[-1])
        await boris.sees("Ждёт вашего слова 1 предложение о наставничестве")
    await world.passes(minutes=5)
    asked = [one for one in boris.user.messages if "просят стать наставником" in one.text]
    assert len(asked) == 1
