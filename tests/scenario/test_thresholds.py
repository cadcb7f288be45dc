"""Where levels end: a municipality sets it for its schools, and what was frozen stays."""

from sqlalchemy import select

from domain.scoring import Thresholds
from storage import tables
from tests.cast import Cast, Player
from tests.scenario.test_municipality import neighbour
from tests.scenario.world import World
from tests.services.asking import begins, opened


async def test_methodist_sets_where_levels_end_and_frozen_results_stay(world: World) -> None:
    cast = world.cast
    await begins(cast, None, cast.boris.post_id)
    frozen = await _results(cast)
    egor = world.phone(cast.egor)
    await egor.says("/diagnoses")
    await egor.taps("📐 Пороги уровней")
    await egor.sees("меньше 1,00 (33 %)", "от 2,50 (83 %)", "меньше 60 %", "обычные")
    await egor.sees("педагога, который закончит диагностику после этого")
    await egor.taps("Поддержка: 1,00")
    await egor.sees("от 0,01 до 1,74", "✓ 1,00 (33 %)")
    await egor.taps("1,25 (42 %)")
    await egor.sees("меньше 1,25 (42 %)", "свои", "Вернуть обычные")
    await egor.taps("Развитие: 1,75")
    await egor.says("1.1")
    await egor.sees("Уровни идут по порядку", "от 1,26 до 2,49")
    await egor.says("много")
    await egor.sees("Нужно число от 0 до 3")
    await egor.says("1,9")
    await egor.sees("меньше 1,90 (63 %)", "Сохранено: было 1,75, стало 1,90")
    await egor.taps("↩️ Вернуть 1,75")
    await egor.sees("меньше 1,75 (58 %)", "Сохранено: было 1,90, стало 1,75")
    await egor.taps("↩️ Вернуть 1,90")
    await egor.sees("меньше 1,90 (63 %)")
    await egor.taps("Ответов: 60 %")
    await egor.says("70 %")
    await egor.sees("меньше 70 %")
    assert await _results(cast) == frozen
    await egor.taps("↩️ Вернуть обычные")
    await egor.sees("меньше 1,00 (33 %)", "обычные")
    async with cast.database.read() as tx:
        kept = (
            await tx.connection.execute(
                select(tables.AuditRow.before, tables.AuditRow.after).where(
                    tables.AuditRow.action == "municipality.thresholds"
                )
            )
        ).all()
    assert tuple(kept[0]) == ("100/175/250/60", "125/175/250/60")
    assert kept[-1].after == "/".join(str(value) for value in Thresholds().to_dict().values())
    world.assert_quiet()


async def test_methodist_reads_whom_a_change_concerns_while_a_diagnosis_is_open(
    world: World,
) -> None:
    """Of the whole municipality, of another one nothing; before anybody has passed, and after."""
    cast = world.cast
    await neighbour(cast)
    egor, lev = world.phone(cast.egor), world.phone(cast.lev)
    await egor.says("/diagnoses")
    await egor.taps("📐 Пороги уровней")
    await egor.sees_not("Сейчас идёт")
    asked = await opened(cast)
    await egor.says("/diagnoses")
    await egor.taps("📐 Пороги уровней")
    await egor.sees("Сейчас идёт диагностика (школ: 1)", "ещё никто не прошёл")
    await begins(cast, asked, cast.boris.post_id)
    await egor.taps("Поддержка: 1,00")
    await egor.sees("Пройдено: 1, у этих результатов останутся прежние", "Ещё не пройдено: 2")
    await egor.taps("1,25 (42 %)")
    await egor.sees("меньше 1,25", "на одной карте сойдутся те и другие")
    await lev.says("/diagnoses")
    await lev.taps("📐 Пороги уровней")
    await lev.sees_not("Сейчас идёт")
    world.assert_quiet()


async def test_administrator_sets_them_for_any_municipality_and_others_for_none(
    world: World,
) -> None:
    cast = world.cast
    await neighbour(cast)
    mila = world.phone(cast.mila)
    await mila.says("/schools")
    await mila.taps("Первый район")
    await mila.taps("📐 Пороги уровней")
    await mila.taps("Ресурс: 2,50")
    await mila.taps("2,75 (92 %)")
    await mila.sees("от 2,75 (92 %)")
    await mila.taps("◀️ Назад")
    await mila.sees("Школа № 1")
    for player in (cast.lev, cast.vera, cast.anna):
        await _cannot(world, player)
    world.assert_quiet()


async def _cannot(world: World, player: Player) -> None:
    phone = world.phone(player)
    await phone.says("/menu")
    id_ = world.cast.municipality_id
    for data in (f"th1o:{id_}", f"th1a:{id_}:growth", f"th1s:{id_}:growth:200", f"th1r:{id_}"):
        await phone.taps_foreign(data)
        await phone.sees_not("Первый район", "2,75")
    async with world.database.read() as tx:
        found = await tx.organisation.find_thresholds(id_)
    assert found is not None
    assert found[1].confident == 275


async def _results(cast: Cast) -> list[object]:
    async with cast.database.read() as tx:
        rows = await tx.connection.execute(
            select(tables.DiagnosisResultRow.score, tables.DiagnosisResultRow.thresholds)
        )
        return [tuple(one) for one in rows]
