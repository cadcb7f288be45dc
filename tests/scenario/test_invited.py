"""Somebody with a link in his hand: another's, pasted, refused, taken back."""

import pytest
from sqlalchemy import or_, select, update

from handlers.consent.callbacks import NotMe
from handlers.enrol.callbacks import TakeOwnName
from handlers.people.callbacks import OpenPerson
from storage.tables import AccountRow, ConsentRow, ExpectationRow, PersonRow
from tests.emulator.pictures import png
from tests.scenario.costs import costs
from tests.scenario.test_enrolment import links
from tests.scenario.test_school_enrolled import with_common_link
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


async def test_who_is_another_says_so_in_words_and_may_think_again(world: World) -> None:
    token = await invited(world)
    one = world.newcomer(7003)
    await one.opens(token)
    await one.says("кто что видит")
    await one.sees("Кто что видит")
    await one.says("Нет, это не я")
    await one.sees("ссылка снова открывается", "Если это всё-таки вы, откройте её ещё раз")
    await one.opens(token)
    await one.says("меня зовут иначе")
    await one.sees("ссылка снова открывается")
    async with world.database.read() as tx:
        said = await tx.connection.execute(select(ConsentRow.id).where(ConsentRow.person_id > 100))
        assert not said.all()
    await one.opens(token)
    await one.sees("Согласие на самодиагностику")


async def test_stranger_types_the_button_that_he_sees(world: World) -> None:
    one = world.newcomer(7003)
    await one.opens("")
    await one.says("настройки")
    await one.says("English")
    await one.sees("Language")


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
            update(ConsentRow).where(ConsentRow.refused_at.is_not(None)).values(text_version=1)
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
    assert not [one for one in deputy.user.messages if "без согласия, бот не" in one.text]
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


async def gives(teacher: Phone) -> None:
    await teacher.taps("📄 Текст согласия")
    await teacher.taps("✅ Даю согласие")


async def test_who_refused_is_called_without_consent_after_his_account_is_gone(
    world: World,
) -> None:
    teacher, deputy = world.newcomer(7003), world.phone(world.cast.vera)
    await deputy.says("/menu")
    await deputy.sees_not("ещё не в боте")
    await teacher.opens(await invited(world))
    await teacher.taps("Отказаться")
    await world.passes(days=8)
    await teacher.says("/start")
    await teacher.sees_not("Даю согласие")
    await deputy.says("/menu")
    await deputy.sees_not("ещё не в боте")
    await deputy.says("/teachers")
    await deputy.says("бел")
    await deputy.sees("Белова А. И. — без согласия")
    await deputy.taps("Белова")
    await deputy.sees("Без согласия: ИОМ ведётся без бота", "понадобится новая ссылка")
    await deputy.sees_not("В боте", "не в боте")
    await deputy.taps("🔗 Выписать ссылку")
    await deputy.taps("Белова")
    await deputy.sees("Новая ссылка действует до")
    await teacher.opens(links(deputy)[-1])
    await teacher.sees("Анна Ильинична", "[Отказаться]", "[Это не я]")
    await teacher.taps("✅ Даю согласие")
    await deputy.says("/teachers")
    await deputy.says("бел")
    await deputy.sees_not("без согласия", "не в боте")


async def withdraws(teacher: Phone) -> None:
    await teacher.says("/privacy")
    await teacher.taps("Диагностика и сообщения")
    await teacher.taps("Отозвать согласие")
    await teacher.taps("🗑 Отозвать")


async def test_deputy_hears_once_of_a_withdrawal_and_of_no_reason(world: World) -> None:
    anna, deputy = world.phone(world.cast.anna), world.phone(world.cast.vera)

    def heard() -> int:
        return sum(one.text.count("согласие отозвано") for one in deputy.user.messages)

    await withdraws(anna)
    await gives(anna)
    await withdraws(anna)
    await world.passes(days=2)
    assert heard() == 1
    await deputy.sees_anywhere(
        "Смирнова А. И.: согласие отозвано, бот больше не спрашивает и не пишет",
        "Отозвать его может каждый, причины не спрашивают. План можно вести без бота",
    )
    assert not world.phone(world.cast.boris).user.messages, "only who keeps the staff list"
    await gives(anna)
    await withdraws(anna)
    await world.passes(days=2)
    assert heard() == 2


async def test_deputy_hears_nothing_of_a_withdrawal_taken_back_at_once(world: World) -> None:
    anna, deputy = world.phone(world.cast.anna), world.phone(world.cast.vera)
    await anna.says("/privacy")
    await anna.taps("Диагностика и сообщения")
    await anna.taps("Отозвать согласие")
    await costs(world, anna, anna.data_of("🗑 Отозвать"))
    await anna.sees("Согласие отозвано")
    await gives(anna)
    await world.passes(days=2)
    assert not [one for one in deputy.user.messages if "согласие отозвано" in one.text]


def link_to(world: World, token: str) -> str:
    return f"https://t.me/{world.app.bot_username}?start={token}"


async def test_pasted_link_opens_as_if_it_were_pressed(world: World) -> None:
    token = await invited(world)
    teacher, other = world.newcomer(7003), world.newcomer(7004)
    link = link_to(world, token)
    await teacher.says(f"Анна Ильинична, вот ваша ссылка: {link} (на 14 дней)")
    await teacher.sees("Анна Ильинична", "[✅ Даю согласие]")
    await other.says(link.removeprefix("https://"))
    await other.sees("уже использована", "нужна личная ссылка")
    await other.says(link_to(world, "c" * 32))
    await other.sees("Такой ссылки нет")


async def test_bare_code_opens_to_who_is_outside_and_is_answered_to_who_is_in(
    world: World,
) -> None:
    token = await invited(world)
    zoya = world.phone(world.cast.zoya)
    await zoya.says("/menu")
    await zoya.says(token)
    await zoya.sees("выписана на другого человека", "Зоя Петровна")
    await zoya.says(link_to(world, token))
    await zoya.sees("выписана на другого человека", "Зоя Петровна")
    teacher = world.newcomer(7003)
    await teacher.says(token)
    await teacher.sees("Анна Ильинична", "[✅ Даю согласие]")


async def test_expired_link_says_so_when_it_is_pasted(world: World) -> None:
    token = await invited(world)
    await world.passes(days=15)
    teacher = world.newcomer(7003)
    await teacher.says(token)
    await teacher.sees("Срок этой ссылки вышел", "нужна личная ссылка")


async def test_outsider_is_answered_by_what_he_may_do(world: World) -> None:
    outsider = world.newcomer(7003)
    await outsider.sends_photo(png())
    await outsider.sees("Файл не сохранён: бот принимает файлы после входа по ссылке")
    await outsider.says("привет")
    await outsider.sees("Ссылку для входа можно прислать прямо сюда", "нужна личная ссылка")
    await outsider.says("/help")
    await outsider.sees("Вход по личной ссылке", "/menu — как войти")
    await outsider.sees_not("/mydata")
    await outsider.sees_not("напоминания, отпуск")
    await outsider.opens(await invited(world))
    await outsider.sends_photo(png())
    await outsider.sees("после того, как вы дадите согласие", "[✅ Даю согласие]")


async def test_consent_may_be_written_in_full_and_a_mere_yes_is_none(world: World) -> None:
    teacher = world.newcomer(7003)
    await teacher.opens(await invited(world))
    for unclear in ("да", "согласен, но не со всем", "а что это?"):
        await teacher.says(unclear)
        await teacher.sees("Согласие должно быть ясным", "[✅ Даю согласие]", "[Отказаться]")
    await teacher.says("Не согласна.")
    await teacher.sees("Хорошо, бот не будет спрашивать")
    await teacher.says("ну да")
    await teacher.sees("отвечают кнопками")
    await teacher.says("Да")
    await teacher.sees("Согласие должно быть ясным", "Согласие на самодиагностику")
    await teacher.says("Да, даю согласие!")
    await teacher.sees("Кого вы учите?")


@pytest.mark.parametrize("no", ["нет", "Нет, спасибо!", "не хочу"])
async def test_mere_no_refuses_and_leaves_the_way_back(world: World, no: str) -> None:
    teacher = world.newcomer(7003)
    await teacher.opens(await invited(world))
    await teacher.says(no)
    await teacher.sees("Хорошо, бот не будет спрашивать", "Нажали случайно или передумали?")
    await teacher.says(no)
    await teacher.sees("Хорошо, бот не будет спрашивать")
    await teacher.taps("✅ Даю согласие")
    await teacher.sees("Кого вы учите?")


async def test_date_beside_a_name_is_left_out_by_one_press(world: World) -> None:
    _, token = await with_common_link(world)
    newcomer = world.newcomer(7003)
    await newcomer.opens(token)
    await newcomer.says("Иванова Мария Петровна 12.05")
    await newcomer.sees("В имени цифр не бывает", "«Иванова Мария Петровна»")
    await newcomer.taps("✅ Записать без цифр")
    await newcomer.sees("Заявка отправлена: Иванова Мария Петровна.")
    await newcomer.taps("Исправить имя")
    await newcomer.says("Орлова Мария Петровна 1980")
    await newcomer.taps("Назад")
    await newcomer.sees("Заявка отправлена: Иванова Мария Петровна.")
    await newcomer.taps_foreign(TakeOwnName().pack())
    await newcomer.sees("Заявка отправлена: Иванова Мария Петровна.")
    await newcomer.taps("Исправить имя")
    await newcomer.says("Орлова Мария Петровна 1980")
    await world.passes(days=14, hours=2)
    async with world.database.read() as tx:
        kept = await tx.connection.execute(select(ExpectationRow.detail))
        assert not [one for one in kept.scalars() if one]


async def test_link_of_a_leader_is_offered_to_whom_it_is_issued_to(world: World) -> None:
    """The deputy keeps the list of teachers; who heads a department is the director's business."""
    cast = world.cast
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(AccountRow)
            .where(AccountRow.person_id == cast.dina.person_id)
            .values(person_id=None)
        )
    page = OpenPerson(post_id=cast.dina.post_id).pack()
    vera, galina = world.phone(cast.vera), world.phone(cast.galina)
    for leader in (vera, galina):
        await leader.says("/menu")
        await leader.taps_foreign(page)
        await leader.sees("Фомина", "Ещё не в боте")
    await vera.sees_not("Выписать ссылку")
    await galina.taps("Выписать ссылку")
    assert links(galina)


@pytest.mark.parametrize(
    "text", ["Уберите Котова Льва", "Отмените Лаптеву Юлию", "не надо Котова Льва"]
)
async def test_word_against_a_name_makes_nobody(world: World, text: str) -> None:
    """The screen with the links goes on taking names."""
    await invited(world)
    deputy = world.phone(world.cast.vera)
    await deputy.says(text)
    await deputy.sees("Здесь нужны фамилия, имя и отчество")
    await deputy.says("Котов Лев Ильич")
    await deputy.sees("1 учитель в списке")
    async with world.database.read() as tx:
        found = await tx.connection.execute(
            select(PersonRow.surname).where(
                or_(PersonRow.surname == "Котов", PersonRow.given.in_(("Котова", "Лаптеву")))
            )
        )
        assert found.scalars().all() == ["Котов"]
