"""A photo with a caption where words are awaited: the caption answers, and that is said."""

from domain.item import ItemState
from tests.emulator.pictures import png
from tests.scenario.items import opens_item
from tests.scenario.world import World
from tests.services.doing import item_of

PICTURE = png()


async def test_caption_of_a_photo_is_why_a_report_goes_back(world: World) -> None:
    boris = world.phone(world.cast.boris)
    await boris.says("/menu")
    anna, item_id = await opens_item(world)
    await anna.taps("Сделано")
    await anna.taps("Без документа")
    await world.passes(minutes=3)
    await boris.taps("Вернуть")
    await boris.sends_photo(PICTURE)
    await boris.sees("Файл не сохранён")
    assert (await item_of(world.database, item_id)).state is ItemState.DONE
    await boris.sends_photo(PICTURE, caption="Нет <подписи> и печати")
    await boris.sees("Прочитана только подпись: «Нет <подписи> и печати»", "не сохраняется")
    assert (await item_of(world.database, item_id)).state is ItemState.SENT_BACK
    await world.passes(minutes=3)
    await anna.sees("Нет <подписи> и печати")


async def test_caption_of_a_certificate_is_the_title_of_an_entry_and_the_photo_is_named(
    world: World,
) -> None:
    anna = world.phone(world.cast.anna)
    await anna.says("/menu")
    await anna.taps("Достижения")
    await anna.taps("Добавить")
    await anna.taps("Публикация")
    await anna.sends_photo(PICTURE, caption="Статья о критериях")
    await anna.sees("Прочитана только подпись: «Статья о критериях»", "не сохраняется")


async def test_caption_where_files_are_awaited_is_kept_with_its_photo(world: World) -> None:
    anna, _ = await opens_item(world)
    await anna.taps("Сделано")
    await anna.sends_photo(PICTURE, caption="Сертификат")
    await anna.sees("• фото", "Сертификат")
    await anna.sees_not("Прочитана только подпись")
