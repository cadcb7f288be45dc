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
from tests.scenario.items import opens_item
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
    await vera.says("/summary")
    await vera.sees("Мероприятия: 1 · выполнено: 0 · ждут подтверждения: 1")
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


async def test_no_reason_is_promised_for_days_that_the_plan_does_not_have(world: World) -> None:
    cast = world.cast
    await plan(cast, cast.anna, [Planned(due_on=date(2027, 5, 20))])
    anna = world.phone(cast.anna)
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.taps("Перенести")
    await anna.sees("До 31 мая, последнего дня плана, причину не спросим.")
    await anna.sees_not("дальше")


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


async def test_new_date_stays_when_no_reason_is_typed(world: World) -> None:
    """Words that are no reason lose no date."""
    anna, item_id = await opens_item(world)
    await anna.taps("Перенести")
    await anna.taps("Конец учебного года")
    await anna.sees("Почему переносим", "31 мая")
    await anna.says("да")
    await anna.sees("Причины в этом ответе нет", "Почему переносим", "31 мая")
    await anna.taps("Большая нагрузка")
    assert (await item_of(world.database, item_id)).due_on == date(2027, 5, 31)


async def test_menu_ends_the_question_for_a_proof(world: World) -> None:
    """A word said after leaving is no report."""
    anna, item_id = await opens_item(world)
    await anna.taps("Сделано")
    await anna.taps("Назад")
    await anna.says("спасибо")
    assert (await item_of(world.database, item_id)).state is ItemState.PLANNED


async def test_due_command_ends_the_question_for_a_proof(world: World) -> None:
    anna, _ = await opens_item(world)
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
    anna, item_id = await opens_item(world)
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
    assert (await item_of(world.database, item_id)).postponed_times == 2
    await anna.taps("Перенести")
    await anna.taps("Через месяц")
    await anna.taps("✏️ Своя причина")
    await anna.sees("Напишите причину одним сообщением")
    await anna.says("Лектор приедет позже")
    await anna.sees("«Лектор приедет позже»")
    assert (await item_of(world.database, item_id)).postponed_times == 3


async def test_item_is_dropped_and_brought_back(world: World) -> None:
    anna, _ = await opens_item(world)
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
    anna, item_id = await opens_item(world)
    boris = world.phone(world.cast.boris)
    await anna.taps("Сделано")
    await anna.taps("Без документа")
    await world.passes(minutes=3)
    await boris.says("/menu")
    await boris.taps_foreign(OpenCard(item_id=item_id).pack())
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
    await boris.taps_foreign(OpenCard(item_id=item_id).pack())
    await boris.sees("Конспект в методкабинете", "Подтвердить")


async def test_what_is_to_be_put_right_stays_when_the_date_is_moved(world: World) -> None:
    """And when the next mark is taken back; it goes with what answers it."""
    anna, item_id = await opens_item(world)
    boris = world.phone(world.cast.boris)
    await anna.taps("Сделано")
    await anna.taps("Без документа")
    await boris.says("/menu")
    await boris.taps_foreign(OpenCard(item_id=item_id).pack())
    await boris.taps("Вернуть")
    await boris.says("Добавьте, пожалуйста, конспект")
    await anna.taps_foreign(OpenItem(item_id=item_id).pack())
    await anna.taps("Перенести")
    await anna.taps("Через две недели")
    asked = "Что поправить (Кузнецов Б. Л.): «Добавьте, пожалуйста, конспект»"
    await anna.taps_foreign(OpenItem(item_id=item_id).pack())
    await anna.sees("ср, 31 марта", "На доработке, срок перенесён", asked)
    await anna.says("/due")
    await anna.sees("ср, 31 марта", "· ↩️ на доработке")
    await anna.taps_foreign(OpenItem(item_id=item_id).pack())
    await boris.taps_foreign(OpenCard(item_id=item_id).pack())
    await boris.sees("ср, 31 марта", "На доработке, срок перенесён")
    await anna.taps("Сделано")
    await anna.sees(asked)
    await anna.taps("Без документа")
    await anna.sees_not("Что поправить")
    await anna.taps("Отменить отметку")
    await anna.sees(asked)
    await anna.taps("Сделано")
    await anna.taps("Без документа")
    await boris.taps_foreign(OpenCard(item_id=item_id).pack())
    await boris.taps("Подтвердить")
    await boris.taps("Отменить решение")
    await anna.taps_foreign(OpenItem(item_id=item_id).pack())
    await anna.taps("Отменить отметку")
    await anna.sees_not("Что поправить")


async def test_owner_who_was_told_of_a_decision_is_told_that_it_is_taken_back(world: World) -> None:
    anna, item_id = await opens_item(world)
    boris = world.phone(world.cast.boris)
    await anna.taps("Сделано")
    await anna.taps("Без документа")
    await boris.says("/menu")
    await boris.taps_foreign(OpenCard(item_id=item_id).pack())
    await boris.taps("Подтвердить")
    await boris.taps("Отменить решение")
    await world.passes(minutes=3)
    await world.delivers()
    # She had not heard of it yet.
    assert not [one for one in anna.user.messages if "Подтверждено" in one.text]
    assert not [one for one in anna.user.messages if "Решение отменено" in one.text]
    await boris.taps_foreign(OpenCard(item_id=item_id).pack())
    await boris.taps("Подтвердить")
    await world.passes(minutes=3)
    await world.delivers()
    await anna.sees("Подтверждено (Кузнецов Б. Л.)")
    await boris.taps_foreign(OpenCard(item_id=item_id).pack())
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
    anna, item_id = await opens_item(world)
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
    assert (await item_of(world.database, item_id)).due_on == date(2027, 3, 24)
    await anna.taps("Другая дата")
    await anna.says("до 1 апреля")
    await anna.taps("Да, перенести")
    assert anna.toast == "Новый срок: чт, 1 апреля"
    assert (await item_of(world.database, item_id)).due_on == date(2027, 4, 1)


async def test_calendar_of_a_move_offers_no_days_off(world: World) -> None:
    anna, _ = await opens_item(world)
    await anna.taps("Перенести")
    await anna.taps("Другой день")
    assert {"20", "22"} <= set(anna.buttons)
    assert not {"21", "24", "28"} & set(anna.buttons)


async def test_move_is_undone_while_nothing_came_of_it(world: World) -> None:
    anna, item_id = await opens_item(world)
    await anna.taps("Перенести")
    await anna.taps("Через две недели")
    await anna.taps("Отменить перенос")
    assert anna.toast == "Перенос отменён"
    await anna.sees("Срок: ср, 24 марта", "перенос отменён, срок снова 24 марта")
    await anna.sees_not("Отменить перенос")
    await anna.taps_foreign(UndoMove(item_id=item_id, rev=2).pack())
    await anna.sees("С тех пор здесь изменилось", "Срок: ср, 24 марта")


async def test_text_beside_buttons_leads_back_to_what_was_shown(world: World) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna)
    anna, boris = world.phone(cast.anna), world.phone(cast.boris)
    await anna.says("/due")
    await anna.says("а что здесь?")
    await anna.sees("отвечают кнопками", "Сроки", "вебинар")
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
    await boris.sees("отвечают кнопками", "Смирнова А. И.", "Отменить решение")
    await boris.says("/cancel")
    await boris.sees("Отменять нечего")


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
