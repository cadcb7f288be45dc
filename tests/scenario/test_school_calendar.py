"""A school's calendar, told as it goes: entered by the deputy, and what it changes for everybody.

It is Wednesday 17 March 2027.
"""

from datetime import date

import pytest

from domain.calendar import DayKind
from handlers.school_calendar.callbacks import (
    AskEdge,
    AskFirst,
    AskLast,
    ChooseKind,
    Edge,
    OpenCalendar,
    OpenPeriod,
    RemovePeriod,
    SetPeriod,
)
from services import school_calendar
from tests.counting import counting
from tests.scenario.world import Phone, World
from tests.services.asking import opened
from tests.services.doing import Planned, plan

CANARY = "12–23 апреля"


async def opens_calendar(phone: Phone) -> None:
    await phone.says("/diagnoses")
    await phone.taps("📅 Календарь школы")


async def test_deputy_enters_holidays_and_vpr_and_a_diagnosis_knows_of_them(world: World) -> None:
    """Spring holidays picked, ВПР typed at once; then the days of a diagnosis are suggested."""
    vera = world.phone(world.cast.vera)
    await opens_calendar(vera)
    await vera.sees("Школа № 1", "Здесь пока пусто", "1–8 января", "4 ноября")

    await vera.taps("➕ Внести дни")
    await vera.sees("Что внести?", "Каникулы", "Нерабочие дни", "Тихая неделя")
    await vera.taps("Каникулы")
    await vera.sees("С какого дня?", "Осенние", "Летние", "Март 2027")
    await vera.taps("Весенние")
    await vera.taps("27")
    await vera.sees("Каникулы с 27 марта. По какой день включительно?", "Только 27 марта")
    await vera.taps(
        data=AskLast(
            school_id=world.cast.school_id,
            back="d",
            kind=DayKind.HOLIDAYS,
            first=20270327,
            month=202704,
        ).pack()
    )
    await vera.taps("4")
    await vera.sees("Каникулы: 27 марта — 4 апреля", "Это 9 дней", "🗑 Убрать")
    assert "Внесено" in vera.toast

    # Undone and done again, as often as one likes.
    await vera.taps("🗑 Убрать")
    await vera.sees("Из календаря убрано: Каникулы, 27 марта — 4 апреля")
    await vera.taps("↩️ Вернуть")
    await vera.sees("Каникулы: 27 марта — 4 апреля")

    await vera.taps("📅 Весь календарь")
    await vera.taps("➕ Внести дни")
    await vera.taps("ВПР")
    await vera.says("в апреле")
    await vera.sees("Не получилось понять, какие это дни", "С какого дня?")
    await vera.says("с 14 по 23 апреля")
    await vera.sees("ВПР: 14–23 апреля", "Это 10 дней")

    await vera.says("/diagnoses")
    await vera.taps("Открыть диагностику")
    await vera.taps("Вся самодиагностика")
    await vera.taps("Всех педагогов")
    await vera.sees("5–13 апреля", "✓ После каникул до 13 апреля")
    await vera.sees_not("приходятся")
    await vera.taps("Месяц")
    await vera.sees("⚠️ На этот срок приходятся ВПР (14–23 апреля); каникулы (27 марта — 4 апреля)")
    await vera.taps("✏️ Срок")
    await vera.taps("📅 Календарь школы")
    await vera.sees("Каникулы: 27 марта — 4 апреля", "ВПР: 14–23 апреля")
    await vera.taps("◀️ Назад")
    await vera.sees("шаг 3 из 3")
    await vera.taps("После каникул")
    await vera.sees("5–13 апреля")
    await vera.sees_not("приходятся", "приходится")
    await vera.taps("✏️ Срок")
    await vera.says("как-нибудь")
    await vera.sees("Не получилось понять срок", "например, «до 15 апреля» или «с 5 по 20 апреля»")
    await vera.says("до 2 апреля")
    await vera.sees("Последний день приходится на каникулы: люди могут не успеть")
    await vera.sees("срок на кнопке кончался в каникулы или в дни ВПР, он продлён")
    await vera.taps("Посмотреть целиком")
    await vera.sees(
        "Срок: 17 марта — 2 апреля", "Последний день приходится на каникулы", "✅ Открыть"
    )
    await vera.taps("✏️ Срок")
    await vera.taps("Первый день")
    await vera.says("с 20 марта по 6 апреля")
    await vera.sees("20 марта — 6 апреля", "приходятся каникулы")
    await vera.sees_not("приходится на каникулы")
    world.assert_quiet()


async def test_nobody_gets_the_list_on_a_holiday(world: World) -> None:
    """A date in the holidays is heard of before them; on them the bot is silent."""
    cast = world.cast
    anna, irina, vera = (world.phone(one) for one in (cast.anna, cast.irina, cast.vera))
    for phone in (anna, irina):
        await phone.says("/menu")
    due = [Planned(title="беседа", due_on=date(2027, 3, 30))]
    await plan(cast, cast.anna, due)
    await plan(cast, cast.irina, due)
    await world.passes(days=8)  # the step a week before is behind
    heard, heard_elsewhere = len(anna.user.messages), len(irina.user.messages)

    await opens_calendar(vera)
    await vera.taps("➕ Внести дни")
    await vera.taps("Каникулы")
    await vera.says("27 марта – 4 апреля")
    await vera.sees("Каникулы: 27 марта — 4 апреля")
    await world.passes(days=1, hours=1)
    assert len(anna.user.messages) > heard
    await anna.sees_anywhere("беседа")
    heard = len(anna.user.messages)
    await world.passes(days=8)
    assert len(anna.user.messages) == heard
    # Another school works on.
    assert len(irina.user.messages) > heard_elsewhere
    await world.passes(days=2)
    assert len(anna.user.messages) > heard
    world.assert_quiet()


async def test_news_held_back_by_a_quiet_week_goes_when_the_week_is_taken_out(
    world: World,
) -> None:
    """The week was entered by mistake; the diagnosis opened in it is heard of the same day."""
    cast = world.cast
    anna, irina, vera = (world.phone(one) for one in (cast.anna, cast.irina, cast.vera))
    for phone in (anna, irina):
        await phone.says("/menu")
    elsewhere = len(irina.user.messages)
    await opens_calendar(vera)
    await vera.taps("➕ Внести дни")
    await vera.taps("Тихая неделя")
    await vera.taps("Эта неделя")
    await vera.sees("Тихая неделя: 17–21 марта")
    await opened(cast, last=date(2027, 4, 15))
    await world.passes(hours=1)
    await anna.sees_not("вас просят ответить")
    # The page with the button is still in the chat.
    await vera.taps("🗑 Убрать")
    await world.passes(minutes=5)
    await anna.sees("вас просят ответить")
    assert len(irina.user.messages) == elsewhere
    world.assert_quiet()


async def test_edges_are_changed_by_pressing_and_by_typing(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await opens_calendar(vera)
    await vera.taps("➕ Внести дни")
    await vera.taps("Тихая неделя")
    await vera.taps("Следующая")
    await vera.sees("Тихая неделя: 22–28 марта")
    await vera.taps("Первый день")
    await vera.sees("Какой день первый?")
    await vera.taps("24")
    await vera.sees("Тихая неделя: 24–28 марта", "↩️ Как было")
    await vera.taps("Последний день")
    await vera.says("до 27 марта")
    await vera.sees("Тихая неделя: 24–27 марта")
    await vera.taps("↩️ Как было")
    await vera.sees("Тихая неделя: 24–28 марта")
    await vera.taps("Последний день")
    await vera.says("20 марта 2027")
    await vera.sees("Последний день раньше первого", "Какой день последний?")
    await vera.says("с 29 марта по 2 апреля")
    await vera.sees("Тихая неделя: 29 марта — 2 апреля")
    await vera.taps("📅 Весь календарь")
    await vera.sees_not("24–28 марта")
    await vera.taps("Тихая неделя 29.03–02.04")
    await vera.taps("🗑 Убрать")
    await vera.taps("📅 Весь календарь")
    await vera.sees("Здесь пока пусто")
    # A screen of yesterday still says what has become of it.
    await vera.taps_foreign(
        OpenPeriod(school_id=world.cast.school_id, back="d", kind=DayKind.QUIET, at=20270329).pack()
    )
    await vera.sees("Этих дней в календаре уже нет")
    world.assert_quiet()


async def test_words_about_holidays_are_understood_once_they_are_entered(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await opens_calendar(vera)
    await vera.taps("➕ Внести дни")
    await vera.taps("Каникулы")
    await vera.says("27 марта – 4 апреля")
    await vera.says("/diagnoses")
    await vera.taps("Открыть диагностику")
    await vera.taps("Вся самодиагностика")
    await vera.taps("Всех педагогов")
    await vera.says("до каникул")
    await vera.sees("26 марта")
    world.assert_quiet()


async def test_route_officer_enters_days_as_a_deputy_does(world: World) -> None:
    """They are no staff data."""
    cast = world.cast
    async with cast.call(cast.galina).write() as (tx, call):
        await school_calendar.set_period(
            tx, call, cast.school_id, DayKind.VPR, date(2027, 4, 12), date(2027, 4, 23)
        )
    nina = world.phone(cast.nina)
    await opens_calendar(nina)
    await nina.sees(f"ВПР: {CANARY}")
    await nina.sees("Внести дни")
    await nina.taps_foreign(
        SetPeriod(
            school_id=cast.school_id, back="d", kind=DayKind.QUIET, first=20270412, last=20270413
        ).pack()
    )
    async with cast.call(cast.galina).read() as (tx, call):
        found = (await school_calendar.get(tx, call, cast.school_id)).periods
    assert {one.kind for one in found} == {DayKind.VPR, DayKind.QUIET}
    await nina.says("/settings")
    await nina.taps("📅 Календарь школы")
    await nina.sees(f"ВПР: {CANARY}")
    await nina.taps("◀️ Назад")
    await nina.sees("⚙️ Настройки", "🧭 Правила ИОМ")


@pytest.mark.parametrize("name", ["anna", "klim", "lev", "oleg", "egor"])
async def test_nobody_else_sees_or_changes_a_school_s_days(world: World, name: str) -> None:
    """A teacher, the deputy of another school, an outsider, who was removed, the methodist."""
    cast = world.cast
    async with cast.call(cast.vera).write() as (tx, call):
        await school_calendar.set_period(
            tx, call, cast.school_id, DayKind.VPR, date(2027, 4, 12), date(2027, 4, 23)
        )
    phone = world.phone(getattr(cast, name))
    await phone.says("/menu")
    place = {"school_id": cast.school_id, "back": "d"}
    kind, first, last = DayKind.VPR, 20270412, 20270423
    for button in (
        OpenCalendar(**place),
        ChooseKind(**place),
        AskFirst(**place, kind=kind),
        AskLast(**place, kind=kind, first=first),
        OpenPeriod(**place, kind=kind, at=first),
        AskEdge(**place, kind=kind, at=first, edge=Edge.FIRST),
        SetPeriod(**place, kind=DayKind.QUIET, first=first, last=last),
        RemovePeriod(**place, kind=kind, first=first, last=last),
    ):
        await phone.taps_foreign(button.pack())
        await phone.sees_not(CANARY, "12.04", "12 апреля")
    async with cast.call(cast.vera).read() as (tx, call):
        found = (await school_calendar.get(tx, call, cast.school_id)).periods
    assert [(one.kind, one.first, one.last) for one in found] == [
        (DayKind.VPR, date(2027, 4, 12), date(2027, 4, 23))
    ]
    world.assert_quiet()


async def test_press_that_moves_everything_stays_within_its_budget(world: World) -> None:
    """Two diagnoses run, fifteen items are under way; days are entered, then changed."""
    cast = world.cast
    vera = world.phone(cast.vera)
    await opened(cast, last=date(2027, 4, 15))
    await opened(cast, cast.galina, questionnaire="objectivity", last=date(2027, 4, 14))
    for player in (cast.anna, cast.boris, cast.zoya):
        await plan(cast, player, [Planned(due_on=date(2027, 4, 14))] * 5)
    await opens_calendar(vera)
    await vera.taps("➕ Внести дни")
    await vera.taps("Каникулы")
    with counting(world.app.database) as cost:
        await vera.says("с 27 марта по 16 апреля")
        await vera.sees("Каникулы: 27 марта — 16 апреля")
        assert cost.write_transactions == 1
        assert len(cost.statements) <= 20, cost.statements
    await vera.taps("Последний день")
    with counting(world.app.database) as cost:
        await vera.taps("2")
        await vera.sees("Каникулы: 27 марта — 2 апреля")
        assert cost.write_transactions == 1
        assert len(cost.statements) <= 20, cost.statements
    with counting(world.app.database) as cost:
        await vera.taps("🗑 Убрать")
        await vera.sees("Из календаря убрано")
        assert cost.write_transactions == 1
        assert len(cost.statements) <= 20, cost.statements
