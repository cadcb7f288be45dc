"""A methodist takes his comment back: who is told of it, and what he himself is told."""

from handlers.handover.callbacks import TakeBackComment
from tests.scenario.costs import costs
from tests.scenario.test_proposals import commented_plan, speaks
from tests.scenario.world import World

GONE = "убран: рядом с планом его больше нет"


async def test_whom_a_comment_has_reached_is_told_that_it_is_gone(world: World) -> None:
    anna, egor = await commented_plan(world)
    await speaks(world, "Не тот план")
    await world.passes(minutes=5)
    await anna.sees_anywhere("(Зуев Е. И.): «Не тот план»")
    back = egor.data_of("↩️ Убрать комментарий")
    await costs(world, egor, back)
    await egor.sees("Педагог его уже получил", "придёт сообщение, что комментарий убран")
    await world.passes(minutes=5)
    await anna.sees_anywhere(f"Комментарий к вашему ИОМ (Зуев Е. И.) {GONE}")
    assert back.startswith(TakeBackComment.__prefix__)
    await egor.taps_foreign(back)
    await egor.sees("Комментарий убран")
    await egor.sees_not("уже получил", "ещё не ушло")
    await world.passes(minutes=5)
    assert sum(one.text.count(GONE) for one in anna.user.messages) == 1


async def test_of_a_comment_not_sent_yet_nobody_hears(world: World) -> None:
    anna, egor = await commented_plan(world)
    await speaks(world, "Ошибка")
    await egor.says("удали")
    await egor.sees("Комментарий убран", "ещё не ушло, и педагог его не получит")
    await egor.sees_not("уже получил")
    await world.passes(minutes=10)
    assert not [one for one in anna.user.messages if "омментарий" in one.text]


async def test_one_comment_taken_back_leaves_the_other_to_be_told(world: World) -> None:
    """Of keys that begin alike just the one is meant."""
    anna, egor = await commented_plan(world)
    await speaks(world, *(f"Слово {number}" for number in range(1, 12)))
    await egor.says("удали")
    await egor.sees("ещё не ушло")
    await world.passes(minutes=10)
    said = "".join(one.text for one in anna.user.messages)
    assert "«Слово 10»" in said
    assert "«Слово 11»" not in said
    assert GONE not in said
