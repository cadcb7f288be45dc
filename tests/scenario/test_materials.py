"""What is handed in for an item, and what is sent beside it and waits for its owner's word."""

from domain.item import ItemState
from handlers.confirm.callbacks import OpenCard
from handlers.due.callbacks import AskProof, MoveTo, OpenItem
from tests.emulator.pictures import png
from tests.scenario.items import opens_item
from tests.scenario.world import World
from tests.services.doing import item_of

PICTURE = png()


async def test_several_things_in_one_turn_are_one_report(world: World) -> None:
    anna, item_id = await opens_item(world)
    await anna.taps("Сделано")
    await anna.user.sends_album([PICTURE, PICTURE])
    await world.settle()
    await anna.sees("Принято", "Отменить отметку")
    async with world.database.read() as tx:
        assert len(await tx.evidence.list_of_item(item_id)) == 2
    await anna.taps("Добавить материал")
    await anna.says("https://example.org/cert")
    await anna.sees("ссылка: https://example.org/cert")


async def test_photos_sent_one_after_another_are_all_kept(world: World) -> None:
    anna, item_id = await opens_item(world)
    await anna.taps("Сделано")
    await anna.sends_photo(PICTURE)
    await anna.sends_photo(PICTURE)
    await anna.sees("Принято", "Отменить отметку")
    await anna.sends_document(b"MZ...", "Отчёт.exe")
    await anna.sees("Отчёт.exe", "не принимаются", "Отменить отметку")
    async with world.database.read() as tx:
        assert len(await tx.evidence.list_of_item(item_id)) == 2


async def test_what_is_sent_before_a_button_is_kept_and_asked_about(world: World) -> None:
    """Nothing is done with it until its owner says so; one press does."""
    anna, item_id = await opens_item(world)
    await anna.sends_photo(PICTURE)
    await anna.sees("пока никуда не отправлено", "фото", "Есть ли на фото дети")
    await anna.says("Провела на параллели")
    await anna.sees("фото", "Провела на параллели", "Да, сделано")
    assert (await item_of(world.database, item_id)).state is ItemState.PLANNED
    await anna.sends_document(b"MZ...", "Отчёт.exe")
    await anna.sees("не принимаются", "Провела на параллели", "Да, сделано")
    await anna.taps_foreign(AskProof(item_id=item_id, rev=1).pack())
    await anna.sees("фото", "Провела на параллели", "Да, сделано")
    await anna.says("Да")
    await anna.sees("Принято", "фото", "Провела на параллели")
    assert (await item_of(world.database, item_id)).state is ItemState.DONE

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
        assert len(await tx.evidence.list_of_item(item_id)) == 4


async def test_what_was_sent_waits_on_where_the_item_changed_meanwhile(world: World) -> None:
    anna, item_id = await opens_item(world)
    await anna.says("Конспект у методиста")
    old = anna.data_of("Да, сделано")
    item = await item_of(world.database, item_id)
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
    boris = world.phone(world.cast.boris)
    await boris.says("/menu")
    anna, item_id = await opens_item(world)
    await anna.sends_photo(PICTURE, caption="Конспект и выводы")
    await anna.sees("пока никуда не отправлено", "фото", "Конспект и выводы")
    await anna.says("/menu")
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.sees("не приложено", "фото", "Конспект и выводы")
    await boris.taps_foreign(OpenCard(item_id=item_id).pack())
    await boris.sees_not("Конспект и выводы", "фото")
    await anna.sends_document(b"%PDF-1.7 ", "План.pdf")
    await anna.sees("фото", "Конспект и выводы", "План.pdf", "Да, сделано")
    await anna.taps("Меню")
    await anna.taps_foreign(AskProof(item_id=item_id, rev=1).pack())
    await anna.sees("фото", "Конспект и выводы", "План.pdf", "Да, сделано")
    await anna.taps("Да, сделано")
    await anna.sees("Принято", "фото", "Конспект и выводы", "План.pdf")
    await anna.taps("Всё о мероприятии")
    await anna.sees_not("не приложено")
    await world.passes(minutes=3)
    await boris.sees("Материалов: 3")
    async with world.database.read() as tx:
        kept = await tx.evidence.list_of_item(item_id)
    assert [one.fetch_state and one.fetch_state.value for one in kept] == ["kept", None, "kept"]


async def test_what_was_sent_beside_an_item_and_is_not_wanted_comes_back_by_a_press(
    world: World,
) -> None:
    anna, _ = await opens_item(world)
    await anna.sends_photo(PICTURE)
    await anna.taps("Нет, не нужно")
    await anna.sees("Присланное убрали", "Вернуть")
    await anna.sees_not("не приложено")
    back = anna.data_of("Вернуть")
    await anna.says("верни")
    await anna.sees("фото", "Да, сделано")
    await anna.taps("Назад")
    await anna.sees("не приложено", "фото")
    await anna.taps_foreign(back)
    await anna.sees("изменилось", "не приложено", "фото")


async def test_mark_taken_back_keeps_the_materials_for_the_next_one(world: World) -> None:
    boris = world.phone(world.cast.boris)
    await boris.says("/menu")
    anna, item_id = await opens_item(world)
    await anna.taps("Сделано")
    await anna.sends_photo(PICTURE, caption="Конспект и выводы")
    await anna.taps("Отменить отметку")
    await anna.sees("материалы остались здесь", "фото", "Конспект и выводы", "«Сделано»")
    assert (await item_of(world.database, item_id)).state is ItemState.IN_PROGRESS
    await boris.taps_foreign(OpenCard(item_id=item_id).pack())
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
    anna, item_id = await opens_item(world)
    boris = world.phone(world.cast.boris)
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
    async with world.database.read() as tx:
        before = await tx.evidence.list_of_item(item_id)
    gone = anna.data_of("1. фото")
    await anna.taps("1. фото")
    await anna.sees("Убрали: фото", "1. фото", "2. текст: «Провела на параллели»", "Вернуть")
    await anna.sees_not("3.")
    back = anna.data_of("Вернуть")
    await world.passes(minutes=1)
    await anna.taps("Вернуть")
    assert anna.toast == "Материал снова на месте"
    await anna.sees("Какой материал убрать?", "1. фото", "2. фото", "3. текст: «Провела")
    async with world.database.read() as tx:
        after = await tx.evidence.list_of_item(item_id)
    assert [(one.id, one.at, one.proof) for one in after] == [
        (one.id, one.at, one.proof) for one in before
    ]
    await anna.taps_foreign(back)
    await anna.sees("изменилось")
    await anna.taps_foreign(gone)
    await anna.sees("Убрали: фото", "2. текст: «Провела")
    left = anna.data_of("1. фото")
    await anna.taps_foreign(gone)
    await anna.sees("изменилось")
    await anna.taps("Убрать материал")
    await anna.taps("Назад")
    await world.passes(minutes=3)
    await boris.sees("Материалов: 2")
    await boris.taps("Подтвердить")
    await anna.taps_foreign(left)
    await anna.sees("подтверждено", "фото")
    async with world.database.read() as tx:
        assert len(await tx.evidence.list_of_item(item_id)) == 2


async def test_words_added_to_a_photo_are_accepted_beside_it(world: World) -> None:
    anna, _ = await opens_item(world)
    await anna.taps("Сделано")
    await anna.sends_photo(PICTURE)
    await anna.says("Провела на параллели")
    await anna.taps("Да, добавить")
    await anna.sees("Принято", "• текст: «Провела на параллели»", "Всего материалов: 2")


async def test_materials_that_are_all_named_are_not_counted(world: World) -> None:
    anna, _ = await opens_item(world)
    await anna.sends_photo(PICTURE, caption="Провела на параллели")
    await anna.taps("Да, сделано")
    await anna.sees("Принято", "фото", "Провела на параллели")
    await anna.sees_not("Всего материалов")


async def test_several_numbers_beside_the_list_of_materials_leave_it_there(world: World) -> None:
    """One press takes one away, and one brings it back; the list stays over any such words."""
    anna, item_id = await opens_item(world)
    await anna.taps("Сделано")
    await anna.user.sends_album([PICTURE, PICTURE])
    await world.settle()
    await anna.taps("Добавить материал")
    await anna.says("Провела на параллели")
    await anna.taps("Убрать материал")
    await anna.says("1, 3")
    await anna.sees("по одному", "Какой материал убрать?", "3. текст: «Провела на параллели»")
    await anna.says("12")
    await anna.sees("отвечают кнопками", "Какой материал убрать?")
    await anna.says("1")
    await anna.sees("Убрали: фото", "2. текст", "[↩️ Вернуть]")
    await anna.says("первое и второе")
    await anna.sees("по одному", "Какой материал убрать?", "2. текст", "[↩️ Вернуть]")
    await anna.taps("Вернуть")
    await anna.says("1 и 2")
    await anna.sees("по одному", "3. текст: «Провела на параллели»")
    async with world.database.read() as tx:
        assert len(await tx.evidence.list_of_item(item_id)) == 3
    await anna.says("Ссылка будет позже")
    await anna.sees("Вы прислали", "Ссылка будет позже")


async def test_one_of_what_was_sent_beside_an_item_is_removed_and_comes_back(world: World) -> None:
    """A list for all that is kept with the item; what is not handed in is marked there."""
    anna, item_id = await opens_item(world)
    await anna.taps("Сделано")
    await anna.says("Провела на параллели")
    await anna.sends_photo(PICTURE)
    await anna.says("И ссылка на запись")
    await anna.sees_not("Убрать материал")
    await anna.sends_document(b"%PDF-1.7 ", "План.pdf")
    await anna.taps("Убрать материал")
    await anna.sees("1. текст: «Провела на параллели»\n2. фото\n")
    await anna.sees("3. текст: «И ссылка на запись» (не приложено)", "4. файл: План.pdf (не пр")
    await anna.taps("Показать материалы")
    captions = [one.text for one in anna.user.messages if one.files]
    assert "4. файл: План.pdf (не приложено)" in captions[-1]
    await anna.taps("Убрать материал")
    await anna.taps("3. текст")
    await anna.sees("Убрали: текст: «И ссылка на запись»", "3. файл: План.pdf (не приложено)")
    await anna.taps("Вернуть")
    await anna.sees("3. текст: «И ссылка на запись» (не приложено)", "4. файл: План.pdf (не пр")
    await anna.taps("3. текст")
    await anna.taps("Назад")
    await anna.sees("файл: План.pdf (не приложено)", "видите только вы", "«Добавить материал»")
    await anna.taps("Добавить материал")
    await anna.sees("План.pdf", "Добавить это к материалам?")
    await anna.sees_not("И ссылка на запись")
    await anna.taps("Да, добавить")
    async with world.database.read() as tx:
        found = await tx.evidence.list_of_item(item_id)
    assert [one.proof.text or one.proof.file_name for one in found] == [
        "Провела на параллели",
        None,
        "План.pdf",
    ]


async def test_what_was_sent_comes_back_though_the_item_is_closed_by_now(world: World) -> None:
    anna, item_id = await opens_item(world)
    await anna.says("И ссылка на запись")
    await anna.taps("Назад")
    await anna.taps("Не актуально")
    await anna.taps("Мероприятие отменили")
    await anna.sees("И ссылка на запись» (не приложено)", "видите только вы")
    await anna.sees_not("Убрать материал", "Приложить можно")
    await anna.taps("Убрать присланное")
    await anna.sees("Присланное убрали")
    await anna.taps("Вернуть")
    assert anna.toast == "Материал снова на месте"
    await anna.sees("снято с плана", "И ссылка на запись» (не приложено)")
    async with world.database.read() as tx:
        assert len(await tx.evidence.list_held(item_id)) == 1


async def test_words_beside_an_item_may_be_a_note_or_nothing(world: World) -> None:
    anna, item_id = await opens_item(world)
    await anna.says("спросить у Ольги")
    await anna.taps("Это заметка для себя")
    await anna.sees("Заметка сохранена", "спросить у Ольги", "Сделано")
    await anna.says("взять карточки")
    await anna.taps("Это заметка для себя")
    await anna.sees("Прежняя была: «спросить у Ольги»", "взять карточки")
    await anna.says("ой")
    await anna.says("не надо")
    await anna.sees_not("ой")
    await anna.taps("Не актуально")
    await anna.says("да")
    await anna.sees("Причины в этом ответе нет")
    assert (await item_of(world.database, item_id)).state is ItemState.PLANNED
    async with world.database.read() as tx:
        assert await tx.evidence.list_of_item(item_id) == ()


async def test_bad_file_is_refused_in_words_and_the_question_stays(world: World) -> None:
    anna, item_id = await opens_item(world)
    await anna.taps("Сделано")
    await anna.sends_document(b"MZ...", "Отчёт.exe")
    await anna.sees("Отчёт.exe", "не принимаются", "Без документа")
    await anna.sends_document(b"", "пусто.pdf")
    await anna.sees("ничего нет", "Без документа")
    await anna.sends_document(b"%PDF-1.7 " + bytes(25 * 1024 * 1024), "большой.pdf")
    await anna.sees("большой.pdf", "МБ", "Без документа")
    await anna.says("<b>Готово</b> & точка")
    await anna.sees("Принято", "<b>Готово</b> & точка")
    assert (await item_of(world.database, item_id)).state is ItemState.DONE


async def test_file_with_a_false_extension_is_told_of_and_attached_again(world: World) -> None:
    anna, item_id = await opens_item(world)
    await anna.taps("Сделано")
    await anna.sends_document(PICTURE, "Сертификат.pdf")
    await anna.sees("Принято")
    await world.passes(minutes=3)
    await anna.sees("Файл «Сертификат.pdf»", "вебинар", "внутри не то, что обещает название")
    await anna.taps("Прикрепить снова")
    await anna.sees("Пришлите ещё")
    await anna.sends_document(b"%PDF-1.7 real", "Сертификат.pdf")
    await world.passes(minutes=3)
    async with world.database.read() as tx:
        found = await tx.evidence.list_of_item(item_id)
    assert [one.fetch_state and one.fetch_state.value for one in found] == ["refused", "kept"]


async def test_file_that_is_never_given_is_told_of_in_other_words(world: World) -> None:
    anna, _ = await opens_item(world)
    await anna.taps("Сделано")
    world.emulator.faults.add(method="getFile", kind="502", times=None)
    await anna.sends_document(b"%PDF-1.7", "Отчёт.pdf")
    await world.passes(minutes=30)
    await anna.sees_not("не удалось сохранить")
    await world.passes(days=1)
    await anna.sees_anywhere("Файл «Отчёт.pdf»", "так и не скачался", "Прикрепить снова")


async def test_a_number_beside_an_item_is_an_answer_and_no_material(world: World) -> None:
    """«1», «назад» answer the screen; a photo beside the choice of a note is kept as material."""
    anna, item_id = await opens_item(world)
    await anna.says("/due")
    await anna.says("1")
    await anna.sees("[✅ Сделано]")
    await anna.says("5")
    await anna.sees("отвечают кнопками", "[✅ Сделано]")
    await anna.says("назад")
    await anna.sees("Впереди", "1. вебинар")
    await anna.taps_foreign(OpenItem(item_id=item_id).pack())
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
    await anna.sees("Позвонить Вере", "не приложено")


async def test_question_about_what_was_sent_is_answered_in_words(world: World) -> None:
    """As any screen, by a part of a label; and «готово» is yes, whatever the button says."""
    anna, item_id = await opens_item(world)
    await anna.says("Спросить у Ольги")
    await anna.says("заметка")
    await anna.sees("Спросить у Ольги", "[✅ Сделано]")
    await anna.says("Конспект у методиста")
    await anna.says("Готово")
    await anna.sees("Принято", "Конспект у методиста")
    await anna.says("И ссылка на запись")
    await anna.sees("[➕ Да, добавить]")
    await anna.says("готово")
    await anna.sees("Принято", "И ссылка на запись")
    async with world.database.read() as tx:
        found = await tx.evidence.list_of_item(item_id)
    assert [one.proof.text for one in found] == ["Конспект у методиста", "И ссылка на запись"]


async def test_question_about_what_was_sent_is_answered_in_words_after_a_restart(
    world: World,
) -> None:
    anna, item_id = await opens_item(world)
    await anna.says("Конспект у методиста")
    await world.stops()
    await world.starts()
    await anna.says("да, сдел")
    await anna.sees("Принято", "Конспект у методиста")
    assert (await item_of(world.database, item_id)).state is ItemState.DONE


async def test_words_beside_an_item_that_takes_nothing_press_its_buttons_after_a_restart(
    world: World,
) -> None:
    anna, item_id = await opens_item(world)
    await anna.taps("Не актуально")
    await anna.taps("Мероприятие отменили")
    await anna.sends_photo(PICTURE)
    await anna.sees("Файл не сохранён", "снято с плана", "[↩️ Вернуть в план]")
    await world.stops()
    await world.starts()
    await anna.says("вернуть")
    await anna.sees("В плане")
    assert (await item_of(world.database, item_id)).state is ItemState.PLANNED


async def test_mark_taken_back_with_something_held_says_one_thing_about_it(world: World) -> None:
    anna, _ = await opens_item(world)
    await anna.taps("Сделано")
    await anna.sends_photo(PICTURE)
    await anna.says("Ещё был круглый стол")
    await anna.taps("◀️ Назад")
    await anna.taps("Отменить отметку")
    await anna.sees("Кнопка «Сделано» отправит всё вместе", "(не приложено)")
    await anna.sees_not("Уйдут вместе", "Приложить можно")
    await anna.taps("Сделано")
    await anna.taps("Да, сделано")
    await anna.taps("📋 Всё о мероприятии")
    await anna.sees("фото", "Ещё был круглый стол")
    await anna.sees_not("не приложено", "Кнопка «Сделано»")
