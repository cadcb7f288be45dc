"""A photo with a caption where words are awaited: the caption answers, and that is said."""

from domain.item import ItemState
from tests.emulator.pictures import png
from tests.scenario.world import World
from tests.services.doing import item_of, plan

PICTURE = png()


async def test_caption_of_a_photo_is_why_a_report_goes_back(world: World) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna)
    anna, boris = world.phone(cast.anna), world.phone(cast.boris)
    await boris.says("/menu")
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.taps("Сделано")
    await anna.taps("Без документа")
    await world.passes(minutes=3)
    await boris.taps("Вернуть")
    await boris.sends_photo(PICTURE)
    await boris.sees("Файл не сохранён")
    assert (await item_of(world.database, made.items[0])).state is ItemState.DONE
    await boris.sends_photo(PICTURE, caption="Нет <подписи> и печати")
    await boris.sees("Прочитана только подпись: «Нет <подписи> и печати»", "не сохраняется")
    assert (await item_of(world.database, made.items[0])).state is ItemState.SENT_BACK
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
    cast = world.cast
    await plan(cast, cast.anna)
    anna = world.phone(cast.anna)
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.taps("Сделано")
    await anna.sends_photo(PICTURE, caption="Сертификат")
    await anna.sees("• фото", "Сертификат")
    await anna.sees_not("Прочитана только подпись")
