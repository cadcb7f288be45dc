"""Somebody with a link in his hand: another's, pasted, refused, taken back."""

from sqlalchemy import select

from handlers.consent.callbacks import NotMe
from storage.tables import ConsentRow
from tests.scenario.test_enrolment import links
from tests.scenario.world import Phone, World


async def invited(world: World, name: str = "Белова Анна Ильинична") -> str:
    """The token of a teacher's link, issued by the deputy."""
    deputy = world.phone(world.cast.vera)
    await deputy.says("/teachers")
    await deputy.taps("➕ Пригласить")
    await deputy.says(name)
    return links(deputy)[-1]


async def test_who_opened_anothers_link_says_so_and_it_opens_for_the_right_one(
    world: World,
) -> None:
    token = await invited(world)
    wrong, right = world.newcomer(7003), world.newcomer(7004)
    await wrong.opens(token)
    await wrong.sees("Анна Ильинична", "[Это не я]")
    await wrong.taps("Это не я")
    await wrong.sees("Спасибо, что сказали", "ссылка снова открывается", "нужна личная ссылка")
    await wrong.sees_not("Белова")
    await wrong.says("/privacy")
    await wrong.sees("бот знает только номер этого чата и язык")
    await right.opens(token)
    await right.sees("Анна Ильинична")
    await right.taps("Даю согласие")
    await right.sees("Кого вы учите?")
    await wrong.opens(token)
    await wrong.sees("уже использована")


async def test_refusal_of_who_was_not_the_one_is_nobodys_word(world: World) -> None:
    token = await invited(world)
    wrong, right = world.newcomer(7003), world.newcomer(7004)
    await wrong.opens(token)
    await wrong.taps("Отказаться")
    await wrong.taps("Это не я")
    async with world.database.read() as tx:
        said = await tx.connection.execute(
            select(ConsentRow.id).where(ConsentRow.refused_at.is_not(None))
        )
        assert not said.all()
    await right.opens(token)
    await right.sees("Согласие на самодиагностику", "[Отказаться]")


async def test_who_has_once_consented_cannot_be_denied_by_an_old_button(world: World) -> None:
    anna = world.phone(world.cast.anna)
    await anna.says("/menu")
    await anna.taps_foreign(NotMe().pack())
    await anna.sees("Анна Игоревна")
    await anna.says("/privacy")
    await anna.taps("Диагностика и сообщения")
    await anna.taps("Отозвать согласие")
    await anna.taps("🗑 Отозвать")
    await anna.sees_not("Это не я")
    await anna.taps_foreign(NotMe().pack())
    await anna.taps("Текст согласия")
    await anna.sees_not("Это не я")
    await anna.taps("Даю согласие")
    await anna.sees("Анна Игоревна")


async def test_refuser_finds_the_way_back_on_the_first_screen(world: World) -> None:
    teacher: Phone = world.newcomer(7003)
    await teacher.opens(await invited(world))
    await teacher.taps("Отказаться")
    for said in ("/start", "/menu", "здравствуйте"):
        await teacher.says(said)
        await teacher.sees("Хорошо, бот не будет спрашивать", "передумали", "[✅ Даю согласие]")
    await teacher.taps("Даю согласие")
    await teacher.sees("Кого вы учите?")


async def test_refuser_reads_a_text_that_has_changed_before_he_consents(world: World) -> None:
    teacher = world.newcomer(7003)
    await teacher.opens(await invited(world))
    await teacher.taps("Отказаться")
    async with world.database.write() as tx:
        await tx.connection.execute(
            ConsentRow.__table__.update()
            .where(ConsentRow.refused_at.is_not(None))
            .values(text_version=1)
        )
    await teacher.says("/start")
    await teacher.sees("он обновился")
    await teacher.sees_not("[✅ Даю согласие]")
    await teacher.taps("Текст согласия")
    await teacher.taps("Даю согласие")
    await teacher.sees("Кого вы учите?")


async def test_deputy_hears_once_of_a_refusal_and_may_keep_the_person_without_the_bot(
    world: World,
) -> None:
    teacher, deputy = world.newcomer(7003), world.phone(world.cast.vera)
    await teacher.opens(await invited(world))
    await teacher.taps("Отказаться")
    await world.passes(minutes=5)
    told = "Белова А. И.: без согласия, бот не спрашивает и не пишет"
    assert not [one for one in deputy.user.messages if told in one.text]
    await world.passes(hours=20)
    await deputy.sees_anywhere(told, "План можно вести без бота, на бумаге")
    await deputy.says("/teachers")
    await deputy.says("бел")
    await deputy.sees("Белова А. И. — без согласия")
    await deputy.taps("Белова")
    await deputy.sees("В боте без согласия")
    await deputy.taps("✍️ Без бота: Белова")
    await deputy.sees("Белова А. И.: вести без бота?")  # in place of the notice
    await deputy.taps("✍️ Вести без бота")
    await teacher.taps("Текст согласия")
    await teacher.taps("Отказаться")
    await world.passes(days=2)
    assert not [one for one in deputy.user.messages if "без согласия, бот не" in one.text]


async def test_deputy_hears_nothing_of_a_slip(world: World) -> None:
    teacher, deputy = world.newcomer(7003), world.phone(world.cast.vera)
    await teacher.opens(await invited(world))
    await teacher.taps("Отказаться")
    await deputy.says("/teachers")
    await deputy.taps("📋 Подключение")
    await deputy.sees("без согласия: 1")
    await teacher.taps("Даю согласие")
    await world.passes(days=2)
    assert not [one for one in deputy.user.messages if "без согласия, бот" in one.text]
