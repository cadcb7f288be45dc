"""A day of doing: the list at 14:30, a report with a photo, the mentor's word, the summary."""

from datetime import date

from domain.item import ItemKind, ItemState
from handlers.confirm.callbacks import ConfirmItem, OpenCard, ShowProof
from handlers.due.callbacks import (
    AskDate,
    AskProof,
    FinishBare,
    MoveTo,
    MoveWeek,
    OpenItem,
    ShowEvidence,
    ShowMonth,
    UndoMove,
)
from handlers.summary.callbacks import OpenPersonItems, OpenSummary
from tests.counting import counting
from tests.emulator.pictures import png
from tests.scenario.world import World
from tests.services.doing import Planned, item_of, plan

PICTURE = png()
TITLE = "вебинар «Критериальное оценивание»"


async def test_item_goes_from_reminder_to_summary(world: World) -> None:
    """The whole way: list → done with a photo → the mentor confirms → the deputy's numbers."""
    cast = world.cast
    made = await plan(cast, cast.anna, [Planned(due_on=date(2027, 3, 18))])
    anna, boris, vera = (world.phone(one) for one in (cast.anna, cast.boris, cast.vera))
    await anna.says("/menu")
    await world.passes(minutes=9)
    await anna.sees_not("На этой неделе")
    await world.passes(minutes=2)
    await anna.sees("На этой неделе", "чт, 18 марта", TITLE, "Сделано", "Перенести")

    await anna.taps("Сделано")
    await anna.sees("Без документа", "Есть ли на фото дети")
    await anna.sends_photo(PICTURE, caption="Конспект и выводы")
    await anna.sees("Принято", "ждёт подтверждения — Кузнецов Б. Л.", "фото", "Конспект и выводы")

    await world.passes(minutes=3)
    await boris.sees("Смирнова А. И.", TITLE, "Материалов: 2", "Подтвердить", "Вернуть")
    await boris.taps("вебинар")
    await boris.taps("Показать материалы")
    assert any(message.files for message in boris.user.messages)
    await boris.sees("Подтвердить")
    await boris.taps("Подтвердить")
    assert boris.toast == "Подтверждено"

    await world.passes(minutes=3)
    await anna.sees("Подтверждено (Кузнецов Б. Л.)", TITLE)
    assert (await item_of(world.database, made.items[0])).state is ItemState.CONFIRMED

    await vera.says("/summary")
    await vera.sees("Школа № 1 · 2026/27", "Мероприятия: 1 · выполнено: 1")
    await world.passes(days=1)
    await vera.says("/summary")
    await vera.sees("в срок 1 из 1")
    async with world.database.read() as tx:
        kept = await tx.evidence.list_of_item(made.items[0])
    assert [one.fetch_state and one.fetch_state.value for one in kept] == ["kept", None]


async def test_list_after_a_missed_date_offers_three_answers(world: World) -> None:
    cast = world.cast
    await plan(cast, cast.anna, [Planned(due_on=date(2027, 3, 18))])
    anna = world.phone(cast.anna)
    await anna.says("/menu")
    await world.passes(days=2, minutes=20)
    await anna.sees("Срок прошёл", "Уже сделано", "Перенести на 26\u00a0марта", "Не актуально")
    await anna.sees_not("просрочено")
    await anna.taps("Перенести на 26\u00a0марта")
    assert anna.toast == "Новый срок: пт, 26 марта"
    await anna.sees("пт, 26 марта", "новый срок: 26 марта")


async def test_several_things_in_one_turn_are_one_report(world: World) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna)
    anna = world.phone(cast.anna)
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.taps("Сделано")
    await anna.user.sends_album([PICTURE, PICTURE])
    await world.settle()
    await anna.sees("Принято", "Отменить отметку")
    async with world.database.read() as tx:
        assert len(await tx.evidence.list_of_item(made.items[0])) == 2
    await anna.taps("Добавить материал")
    await anna.says("https://example.org/cert")
    await anna.sees("ссылка: https://example.org/cert")


async def test_photos_sent_one_after_another_are_all_kept(world: World) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna)
    anna = world.phone(cast.anna)
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.taps("Сделано")
    await anna.sends_photo(PICTURE)
    await anna.sends_photo(PICTURE)
    await anna.sees("Принято", "Отменить отметку")
    await anna.sends_document(b"MZ...", "Отчёт.exe")
    await anna.sees("Отчёт.exe", "не принимаются", "Отменить отметку")
    async with world.database.read() as tx:
        assert len(await tx.evidence.list_of_item(made.items[0])) == 2


async def test_what_is_sent_before_a_button_is_kept_and_asked_about(world: World) -> None:
    """Nothing is done with it until its owner says so; one press does."""
    cast = world.cast
    made = await plan(cast, cast.anna)
    anna = world.phone(cast.anna)
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.sends_photo(PICTURE)
    await anna.sees("пока никуда не отправлено", "фото", "Есть ли на фото дети")
    await anna.says("Провела на параллели")
    await anna.sees("фото", "Провела на параллели", "Да, сделано")
    assert (await item_of(world.database, made.items[0])).state is ItemState.PLANNED
    await anna.sends_document(b"MZ...", "Отчёт.exe")
    await anna.sees("не принимаются", "Провела на параллели", "Да, сделано")
    await anna.taps_foreign(AskProof(item_id=made.items[0], rev=1).pack())
    await anna.sees("фото", "Провела на параллели", "Да, сделано")
    await anna.says("Да")
    await anna.sees("Принято", "фото", "Провела на параллели")
    assert (await item_of(world.database, made.items[0])).state is ItemState.DONE

    await anna.says("И ссылка на запись")
    await anna.sees("Добавить это к материалам?", "И ссылка на запись")
    await anna.says("https://example.org/video")
    await anna.sees("И ссылка на запись", "https://example.org/video")
    old = anna.data_of("Да, добавить")
    await anna.taps("Да, добавить")
    await anna.sees("Принято", "https://example.org/video")
    await anna.taps_foreign(old)
    await anna.sees("изменилось")
    async with world.database.read() as tx:
        assert len(await tx.evidence.list_of_item(made.items[0])) == 4


async def test_what_was_sent_waits_on_where_the_item_changed_meanwhile(world: World) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna, [Planned(due_on=date(2027, 3, 24))])
    anna = world.phone(cast.anna)
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.says("Конспект у методиста")
    old = anna.data_of("Да, сделано")
    item = await item_of(world.database, made.items[0])
    await anna.taps_foreign(MoveTo(item_id=item.id, rev=item.rev, day=20270326).pack())
    await anna.says("Конспект у методиста")
    await anna.taps_foreign(old)
    await anna.sees("изменилось", "Конспект у методиста", "Да, сделано")
    await anna.taps("Да, сделано")
    await anna.sees("Принято", "Конспект у методиста", "ждёт подтверждения", "Всё о мероприятии")
    await anna.taps("Всё о мероприятии")
    await anna.sees("История", "Показать материалы")


async def test_what_was_sent_beside_an_item_is_there_after_the_menu_and_other_screens(
    world: World,
) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna)
    anna, boris = world.phone(cast.anna), world.phone(cast.boris)
    await boris.says("/menu")
    await anna.says("/due")
    old = anna.data_of("вебинар")
    await anna.taps("вебинар")
    await anna.sends_photo(PICTURE, caption="Конспект и выводы")
    await anna.sees("пока никуда не отправлено", "фото", "Конспект и выводы")
    await anna.says("/menu")
    await anna.says("/due")
    await anna.taps_foreign(old)
    await anna.sees("пока не приложили", "фото", "Конспект и выводы")
    await boris.taps_foreign(OpenCard(item_id=made.items[0]).pack())
    await boris.sees_not("Конспект и выводы", "фото")
    await anna.sends_document(b"%PDF-1.7 ", "План.pdf")
    await anna.sees("фото", "Конспект и выводы", "План.pdf", "Да, сделано")
    await anna.taps("Меню")
    await anna.taps_foreign(AskProof(item_id=made.items[0], rev=1).pack())
    await anna.sees("фото", "Конспект и выводы", "План.pdf", "Да, сделано")
    await anna.taps("Да, сделано")
    await anna.sees("Принято", "фото", "Конспект и выводы", "План.pdf")
    await anna.taps("Всё о мероприятии")
    await anna.sees_not("пока не приложили")
    await world.passes(minutes=3)
    await boris.sees("Материалов: 3")
    async with world.database.read() as tx:
        kept = await tx.evidence.list_of_item(made.items[0])
    assert [one.fetch_state and one.fetch_state.value for one in kept] == ["kept", None, "kept"]


async def test_what_was_sent_beside_an_item_and_is_not_wanted_comes_back_by_a_press(
    world: World,
) -> None:
    cast = world.cast
    await plan(cast, cast.anna)
    anna = world.phone(cast.anna)
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.sends_photo(PICTURE)
    await anna.taps("Нет, не нужно")
    await anna.sees("Присланное убрали", "Вернуть")
    await anna.sees_not("пока не приложили")
    back = anna.data_of("Вернуть")
    await anna.taps("Вернуть")
    await anna.sees("фото", "Да, сделано")
    await anna.taps("Назад")
    await anna.sees("пока не приложили", "фото")
    await anna.taps_foreign(back)
    await anna.sees("изменилось", "пока не приложили", "фото")


async def test_mark_taken_back_keeps_the_materials_for_the_next_one(world: World) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna)
    anna, boris = world.phone(cast.anna), world.phone(cast.boris)
    await boris.says("/menu")
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.taps("Сделано")
    await anna.sends_photo(PICTURE, caption="Конспект и выводы")
    await anna.taps("Отменить отметку")
    await anna.sees("материалы остались здесь", "фото", "Конспект и выводы", "«Сделано»")
    assert (await item_of(world.database, made.items[0])).state is ItemState.IN_PROGRESS
    await boris.taps_foreign(OpenCard(item_id=made.items[0]).pack())
    await boris.sees("В плане", "Отметка снята")
    await boris.sees_not("Подтвердить")
    await anna.taps("Сделано")
    await anna.sees("Прежние материалы остаются")
    await anna.taps("Без новых материалов")
    await anna.sees("ждёт подтверждения", "фото", "Конспект и выводы")
    await anna.sees_not("Сейчас не отправлены")
    await world.passes(minutes=3)
    await boris.sees("Материалов: 2")


async def test_one_material_is_removed_and_comes_back_by_a_press(world: World) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna)
    anna, boris = world.phone(cast.anna), world.phone(cast.boris)
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.taps("Сделано")
    await anna.user.sends_album([PICTURE, PICTURE])
    await world.settle()
    await anna.taps("Добавить материал")
    await anna.says("Провела на параллели")
    await anna.taps("Показать материалы")
    captions = [one.text for one in anna.user.messages if one.files]
    assert ["1. фото" in captions[-2], "2. фото" in captions[-1]] == [True, True]
    await anna.taps("Убрать материал")
    await anna.sees("1. фото", "2. фото", "3. текст: «Провела на параллели»")
    gone = anna.data_of("3. текст")
    await anna.taps("3. текст")
    await anna.sees("Убрали: текст: «Провела на параллели»", "2. фото", "Вернуть")
    await anna.sees_not("3.")
    await world.passes(minutes=1)
    await anna.taps("Вернуть")
    await anna.sees("Материалы", "Провела на параллели", "ждёт подтверждения")
    await anna.taps_foreign(gone)
    await anna.sees("изменилось")
    await anna.taps("Убрать материал")
    await anna.taps("1. фото")
    left = anna.data_of("1. фото")
    await anna.taps("Назад")
    await world.passes(minutes=3)
    await boris.sees("Материалов: 2")
    await boris.taps("Подтвердить")
    await anna.taps_foreign(left)
    await anna.sees("подтверждено", "фото")
    async with world.database.read() as tx:
        assert len(await tx.evidence.list_of_item(made.items[0])) == 2


async def test_words_beside_an_item_may_be_a_note_or_nothing(world: World) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna)
    anna = world.phone(cast.anna)
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.says("спросить у Ольги")
    await anna.taps("Это заметка для себя")
    await anna.sees("спросить у Ольги", "Сделано")
    await anna.says("ой")
    await anna.says("не надо")
    await anna.sees_not("ой")
    await anna.taps("Не актуально")
    await anna.says("посмотрим")
    await anna.sees("Здесь отвечают кнопками")
    assert (await item_of(world.database, made.items[0])).state is ItemState.PLANNED
    async with world.database.read() as tx:
        assert await tx.evidence.list_of_item(made.items[0]) == ()


async def test_new_date_stays_when_no_reason_is_typed(world: World) -> None:
    """Words that are no reason lose no date."""
    cast = world.cast
    made = await plan(cast, cast.anna)
    anna = world.phone(cast.anna)
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.taps("Перенести")
    await anna.taps("Конец учебного года")
    await anna.sees("Почему переносим", "31 мая")
    await anna.says("да")
    await anna.sees("Здесь отвечают кнопками", "Почему переносим", "31 мая")
    await anna.taps("Большая нагрузка")
    assert (await item_of(world.database, made.items[0])).due_on == date(2027, 5, 31)


async def test_bad_file_is_refused_in_words_and_the_question_stays(world: World) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna)
    anna = world.phone(cast.anna)
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.taps("Сделано")
    await anna.sends_document(b"MZ...", "Отчёт.exe")
    await anna.sees("Отчёт.exe", "не принимаются", "Без документа")
    await anna.sends_document(b"", "пусто.pdf")
    await anna.sees("ничего нет", "Без документа")
    await anna.sends_document(b"%PDF-1.7 " + bytes(25 * 1024 * 1024), "большой.pdf")
    await anna.sees("большой.pdf", "МБ", "Без документа")
    await anna.says("<b>Готово</b> & точка")
    await anna.sees("Принято", "<b>Готово</b> & точка")
    assert (await item_of(world.database, made.items[0])).state is ItemState.DONE


async def test_menu_ends_the_question_for_a_proof(world: World) -> None:
    """A word said after leaving is no report."""
    cast = world.cast
    made = await plan(cast, cast.anna)
    anna = world.phone(cast.anna)
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.taps("Сделано")
    await anna.taps("Назад")
    await anna.says("спасибо")
    assert (await item_of(world.database, made.items[0])).state is ItemState.PLANNED


async def test_due_command_ends_the_question_for_a_proof(world: World) -> None:
    cast = world.cast
    await plan(cast, cast.anna)
    anna = world.phone(cast.anna)
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.taps("Сделано")
    await anna.says("/due")
    await anna.says("спасибо")
    await anna.says("/due")
    await anna.sees("вебинар")
    await anna.taps("вебинар")
    await anna.sees("В плане")


async def test_old_buttons_say_what_changed(world: World) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna)
    item_id = made.items[0]
    anna, boris = world.phone(cast.anna), world.phone(cast.boris)
    await anna.says("/due")
    await anna.taps_foreign(MoveTo(item_id=item_id, rev=1, day=20270330).pack())
    for data in (
        FinishBare(item_id=item_id, rev=1),
        AskProof(item_id=item_id, rev=1),
        MoveTo(item_id=item_id, rev=1, day=20270401),
    ):
        await anna.taps_foreign(data.pack())
        await anna.sees("С тех пор здесь изменилось", "новый срок: 30 марта")
    await anna.taps_foreign(FinishBare(item_id=item_id, rev=2).pack())
    await boris.says("/menu")
    await boris.taps_foreign(ConfirmItem(item_id=item_id, rev=2).pack())
    await boris.sees("С тех пор здесь изменилось", "отмечено выполненным")
    assert (await item_of(world.database, item_id)).state is ItemState.DONE


async def test_second_move_asks_why(world: World) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna)
    anna = world.phone(cast.anna)
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.taps("Перенести")
    await anna.taps("Через две недели")
    await anna.sees("ср, 31 марта")
    await anna.taps("Перенести")
    await anna.taps("Другой день")
    await anna.taps("▶️")
    await anna.taps("15")
    await anna.sees("Почему переносим")
    await anna.taps("Болезнь")
    await anna.sees("чт, 15 апреля", "Причина: болезнь")
    assert (await item_of(world.database, made.items[0])).postponed_times == 2
    await anna.taps("Перенести")
    await anna.taps("Через месяц")
    await anna.taps("✏️ Своя причина")
    await anna.sees("Напишите причину одним сообщением")
    await anna.says("Лектор приедет позже")
    await anna.sees("«Лектор приедет позже»")
    assert (await item_of(world.database, made.items[0])).postponed_times == 3


async def test_item_is_dropped_and_brought_back(world: World) -> None:
    cast = world.cast
    await plan(cast, cast.anna)
    anna = world.phone(cast.anna)
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.taps("Не актуально")
    await anna.taps("Мероприятие отменили")
    await anna.sees("снято с плана", "Причина: мероприятие отменили")
    await anna.taps("Вернуть в план")
    await anna.sees("В плане")
    await anna.taps("Не актуально")
    await anna.taps("✏️ Своя причина")
    await anna.sees("Напишите причину")
    await anna.says("Тему уже разобрали на педсовете")
    await anna.sees("снято с плана", "«Тему уже разобрали на педсовете»")


async def test_mentor_sends_back_with_his_own_words(world: World) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna)
    anna, boris = world.phone(cast.anna), world.phone(cast.boris)
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.taps("Сделано")
    await anna.taps("Без документа")
    await world.passes(minutes=3)
    await boris.says("/menu")
    await boris.taps_foreign(OpenCard(item_id=made.items[0]).pack())
    await boris.taps("Вернуть")
    await boris.sees("Что поправить", "Расскажите подробнее")
    await boris.sees_not("документ")
    await boris.says("Добавьте, пожалуйста, конспект")
    await boris.sees("На доработке", "Отменить решение")
    await world.passes(minutes=3)
    await anna.sees("На доработку (Кузнецов Б. Л.)", "Добавьте, пожалуйста, конспект")
    await anna.taps("Открыть")
    await anna.sees("Что поправить (Кузнецов Б. Л.):", "«Добавьте, пожалуйста, конспект»")
    await anna.sees("↩️ На доработке: ждёт вас")
    await anna.sees_not("Сделано")
    await anna.says("/due")
    await anna.sees("↩️ На доработке: ждут вас")
    await anna.taps("вебинар")
    await anna.taps("Отправить снова")
    await anna.sees("«Добавьте, пожалуйста, конспект»", "Пришлите сюда", "Без документа")
    await anna.says("Конспект в методкабинете")
    await anna.sees("ждёт подтверждения — Кузнецов Б. Л.")
    await anna.sees_not("Что поправить")
    await boris.taps_foreign(OpenCard(item_id=made.items[0]).pack())
    await boris.sees("Конспект в методкабинете", "Подтвердить")


async def test_owner_who_was_told_of_a_decision_is_told_that_it_is_taken_back(world: World) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna)
    anna, boris = world.phone(cast.anna), world.phone(cast.boris)
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.taps("Сделано")
    await anna.taps("Без документа")
    await boris.says("/menu")
    await boris.taps_foreign(OpenCard(item_id=made.items[0]).pack())
    await boris.taps("Подтвердить")
    await boris.taps("Отменить решение")
    await world.passes(minutes=3)
    await world.delivers()
    # She had not heard of it yet.
    assert not [one for one in anna.user.messages if "Подтверждено" in one.text]
    assert not [one for one in anna.user.messages if "Решение отменено" in one.text]
    await boris.taps_foreign(OpenCard(item_id=made.items[0]).pack())
    await boris.taps("Подтвердить")
    await world.passes(minutes=3)
    await world.delivers()
    await anna.sees("Подтверждено (Кузнецов Б. Л.)")
    await boris.taps_foreign(OpenCard(item_id=made.items[0]).pack())
    await boris.taps("Отменить решение")
    await world.passes(minutes=3)
    await world.delivers()
    await anna.sees("Решение отменено", "снова ждёт подтверждения", "От вас ничего не нужно")
    await anna.taps("Открыть")
    await anna.sees("ждёт подтверждения")


async def test_deputy_walks_from_a_number_to_the_item(world: World) -> None:
    cast = world.cast
    await plan(cast, cast.anna, [Planned(due_on=date(2027, 3, 1), kind=ItemKind.KPK)])
    vera = world.phone(cast.vera)
    await vera.says("/overdue")
    await vera.sees("Срок прошёл: 1 чел.", "Смирнова А. И. — 1 мероприятие, 16 дней")
    await vera.taps("Смирнова")
    await vera.taps("вебинар")
    await vera.sees("Смирнова А. И.", "Срок прошёл: пн, 1 марта")
    await vera.says("/summary")
    await vera.taps("Кто за числами")
    await vera.taps("Не утверждён")
    await vera.sees("Кузнецов Б. Л.")
    await vera.says("/summary")
    await vera.taps("Срок прошёл")
    await vera.taps("Смирнова")
    await vera.taps("О человеке")
    await vera.sees("Выполнено 0 из 1", "срок прошёл у 1", "ИОМ: выполняется")


async def test_foreign_item_and_summary_stay_closed(world: World) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna, [Planned(title="Канарейка")])
    for player in (cast.zoya, cast.irina, cast.klim, cast.egor, cast.lev):
        phone = world.phone(player)
        await phone.says("/menu")
        for data in (
            OpenItem(item_id=made.items[0]),
            OpenCard(item_id=made.items[0]),
            ShowEvidence(item_id=made.items[0]),
            ShowProof(item_id=made.items[0]),
            MoveWeek(item_id=made.items[0], rev=1),
            FinishBare(item_id=made.items[0], rev=1),
            ConfirmItem(item_id=made.items[0], rev=1),
            OpenPersonItems(post_id=cast.anna.post_id),
        ):
            await phone.taps_foreign(data.pack())
            await phone.sees_not("Канарейка")
        await phone.says("/summary")
        await phone.sees_not("Школа № 1 ·")
    assert (await item_of(world.database, made.items[0])).rev == 1


async def test_presses_stay_within_their_statements(world: World) -> None:
    """At most twenty, however many items there are; one write transaction besides the inbox's."""
    cast = world.cast
    made = await plan(cast, cast.anna, [Planned(title=f"№ {number}") for number in range(30)])
    anna, boris, vera = (world.phone(one) for one in (cast.anna, cast.boris, cast.vera))
    for phone in (anna, boris, vera):
        await phone.says("/menu")
    first = made.items[0]
    with counting(world.app.database) as cost:
        for phone, data in (
            (anna, OpenItem(item_id=first)),
            (anna, AskProof(item_id=first, rev=1)),
            (anna, FinishBare(item_id=first, rev=1)),
            (anna, AskDate(item_id=made.items[1], rev=1)),
            (anna, ShowMonth(item_id=made.items[1], rev=1, month=202704)),
            (anna, MoveTo(item_id=made.items[1], rev=1, day=20270330)),
            (anna, UndoMove(item_id=made.items[1], rev=2)),
            (anna, MoveWeek(item_id=made.items[2], rev=1)),
            (boris, OpenCard(item_id=first)),
            (boris, ConfirmItem(item_id=first, rev=2)),
            (vera, OpenSummary()),
            (vera, OpenPersonItems(post_id=cast.anna.post_id)),
        ):
            cost.clear()
            await phone.taps_foreign(data.pack())
            assert len(cost.statements) <= 20, (data, cost.statements)
            assert cost.write_transactions <= 1, data


async def test_date_is_moved_by_typed_words(world: World) -> None:
    """Understood first, moved by a press; what isn't understood is asked for again."""
    cast = world.cast
    made = await plan(cast, cast.anna)
    anna = world.phone(cast.anna)
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.taps("Перенести")
    await anna.sees("напишите словами")
    for words, answer in (
        ("когда-нибудь", "Не получилось понять дату"),
        ("10 марта", "уже прошёл"),
        ("24 марта", "Это и есть нынешний срок"),
        ("15 июня", "уже закончится"),
    ):
        await anna.says(words)
        await anna.sees(answer, "На какой день перенести")
    await anna.taps("Другой день")
    await anna.says("через две недели")
    await anna.sees("Понято так: ср, 31 марта")
    assert (await item_of(world.database, made.items[0])).due_on == date(2027, 3, 24)
    await anna.taps("Другая дата")
    await anna.says("до 1 апреля")
    await anna.taps("Да, перенести")
    assert anna.toast == "Новый срок: чт, 1 апреля"
    assert (await item_of(world.database, made.items[0])).due_on == date(2027, 4, 1)


async def test_calendar_of_a_move_offers_no_days_off(world: World) -> None:
    cast = world.cast
    await plan(cast, cast.anna)
    anna = world.phone(cast.anna)
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.taps("Перенести")
    await anna.taps("Другой день")
    assert {"20", "22"} <= set(anna.buttons)
    assert not {"21", "24", "28"} & set(anna.buttons)


async def test_move_is_undone_while_nothing_came_of_it(world: World) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna)
    anna = world.phone(cast.anna)
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.taps("Перенести")
    await anna.taps("Через две недели")
    await anna.taps("Отменить перенос")
    assert anna.toast == "Перенос отменён"
    await anna.sees("Срок: ср, 24 марта", "перенос отменён, срок снова 24 марта")
    await anna.sees_not("Отменить перенос")
    await anna.taps_foreign(UndoMove(item_id=made.items[0], rev=2).pack())
    await anna.sees("С тех пор здесь изменилось", "Срок: ср, 24 марта")


async def test_text_beside_buttons_leads_back_to_what_was_shown(world: World) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna)
    anna, boris = world.phone(cast.anna), world.phone(cast.boris)
    await anna.says("/due")
    await anna.says("а что здесь?")
    await anna.sees("Здесь отвечают кнопками", "Сроки", "вебинар")
    await anna.taps("вебинар")
    await anna.taps("Сделано")
    await anna.taps("Без документа")
    await anna.says("ура")
    await anna.taps("Нет, не нужно")
    await anna.sees("Выполнено", "Отменить отметку")
    await boris.says("/menu")
    await boris.taps_foreign(OpenCard(item_id=made.items[0]).pack())
    await boris.taps("Подтвердить")
    await boris.says("молодец")
    await boris.sees("Здесь отвечают кнопками", "Смирнова А. И.", "Отменить решение")
    await boris.says("/cancel")
    await boris.sees("Отменять нечего")


async def test_file_with_a_false_extension_is_told_of_and_attached_again(world: World) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna)
    anna = world.phone(cast.anna)
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.taps("Сделано")
    await anna.sends_document(PICTURE, "Сертификат.pdf")
    await anna.sees("Принято")
    await world.passes(minutes=3)
    await anna.sees("Файл «Сертификат.pdf»", TITLE, "внутри не то, что обещает название")
    await anna.taps("Прикрепить снова")
    await anna.sees("Пришлите ещё")
    await anna.sends_document(b"%PDF-1.7 real", "Сертификат.pdf")
    await world.passes(minutes=3)
    async with world.database.read() as tx:
        found = await tx.evidence.list_of_item(made.items[0])
    assert [one.fetch_state and one.fetch_state.value for one in found] == ["refused", "kept"]


async def test_file_that_is_never_given_is_told_of_in_other_words(world: World) -> None:
    cast = world.cast
    await plan(cast, cast.anna)
    anna = world.phone(cast.anna)
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.taps("Сделано")
    world.emulator.faults.add(method="getFile", kind="502", times=None)
    await anna.sends_document(b"%PDF-1.7", "Отчёт.pdf")
    await world.passes(minutes=30)
    await anna.sees_not("не удалось сохранить")
    await world.passes(days=1)
    await anna.sees_anywhere("Файл «Отчёт.pdf»", "так и не скачался", "Прикрепить снова")


async def test_a_number_beside_an_item_is_an_answer_and_no_material(world: World) -> None:
    """«1», «назад» answer the screen; a photo beside the choice of a note is kept as material."""
    made = await plan(world.cast, world.cast.anna, [Planned(due_on=date(2027, 3, 24))])
    anna = world.phone(world.cast.anna)
    await anna.says("/due")
    await anna.says("1")
    await anna.sees("[✅ Сделано]")
    await anna.says("5")
    await anna.sees("Здесь отвечают кнопками", "[✅ Сделано]")
    await anna.says("назад")
    await anna.sees("добрый день", "[⏰ Сроки]")
    await anna.taps_foreign(OpenItem(item_id=made.items[0]).pack())
    await anna.sees_not("Вы прислали")
    await anna.taps("Заметка")
    await anna.says("Взять карточки")
    await anna.sees("Заметка сохранена", "Взять карточки")
    await anna.taps("Заметка")
    await anna.says("Позвонить Вере")
    await anna.sees("Прежняя была: «Взять карточки»", "Позвонить Вере")
    await anna.taps("Заметка")
    await anna.sends_photo(png(80, 60), caption="План урока")
    await anna.sees("Вы прислали", "фото")
    await anna.says("/due")
    await anna.sees("прислано, но не приложено")
    await anna.says("1")
    await anna.sees("Позвонить Вере", "пока не приложили")


async def test_words_to_the_mentor_are_more_than_a_number(world: World) -> None:
    made = await plan(world.cast, world.cast.anna, [Planned(due_on=date(2027, 3, 24))])
    anna = world.phone(world.cast.anna)
    await anna.says("/due")
    await anna.taps_foreign(OpenItem(item_id=made.items[0]).pack())
    await anna.taps("Написать наставнику")
    await anna.says("77")
    await anna.sees("Слишком коротко", "[Не успеваю к сроку]")
    await anna.says("1")
    await anna.sees("Передано наставнику: «")


async def test_a_week_later_is_reckoned_from_the_present_date_where_that_is_meant(
    world: World,
) -> None:
    made = await plan(world.cast, world.cast.anna, [Planned(due_on=date(2027, 3, 24))])
    anna = world.phone(world.cast.anna)
    item = await item_of(world.database, made.items[0])
    await anna.says("/due")
    days = (item.due_on - date(2027, 3, 17)).days
    await anna.taps_foreign(OpenItem(item_id=made.items[0]).pack())
    await anna.taps("Перенести")
    await anna.says(f"через {days} дней")
    await anna.sees("[✅ Да, перенести]")
    await anna.sees_not("Это и есть нынешний срок")
