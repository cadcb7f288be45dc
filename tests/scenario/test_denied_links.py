"""«Это не я»: whoever issued the link hears that another has opened it."""

from sqlalchemy import select

from storage.tables import OutboxRow
from tests.scenario.costs import costs
from tests.scenario.test_enrolment import links
from tests.scenario.test_invited import invited
from tests.scenario.world import Phone, World

TOLD = "открыл другой человек и ответил «Это не я»"


def heard(phone: Phone) -> int:
    return sum(one.text.count(TOLD) for one in phone.user.messages)


async def test_who_issued_the_link_hears_once_that_another_opened_it(world: World) -> None:
    token = await invited(world)
    deputy, wrong = world.phone(world.cast.vera), world.newcomer(7003)
    await wrong.opens(token)
    await costs(world, wrong, wrong.data_of("Это не я"))
    await wrong.sees("Спасибо, что сказали")
    await world.passes(minutes=5)
    await deputy.sees_anywhere(f"Белова А. И.: личную ссылку {TOLD}")
    await deputy.sees_anywhere("Видны были только имя и название школы")
    assert not world.phone(world.cast.galina).user.messages, "only who issued it"
    await wrong.opens(token)
    await wrong.taps("Это не я")
    await world.passes(minutes=5)
    assert heard(deputy) == 1
    await deputy.taps("👥 Белова")
    await deputy.sees("Белова", "Ещё не в боте")
    assert heard(deputy) == 0, "the page stands in its place"
    await deputy.taps("🔗 Выписать ссылку")
    await wrong.opens(token)
    await wrong.sees("больше не действует")
    await deputy.sees("Новая ссылка")
    await wrong.opens(links(deputy)[-1])
    await wrong.taps("Это не я")
    await wrong.sees("Спасибо, что сказали")
    await world.passes(minutes=5)
    assert heard(deputy) == 1, "another link, another time"


async def test_nobody_is_told_of_what_came_right_meanwhile(world: World) -> None:
    token = await invited(world)
    deputy = world.phone(world.cast.vera)
    wrong, right = world.newcomer(7003), world.newcomer(7004)
    await wrong.opens(token)
    await wrong.taps("Это не я")
    await right.opens(token)
    await right.taps("Даю согласие")
    await world.passes(minutes=5)
    assert heard(deputy) == 0


async def test_of_a_link_replaced_meanwhile_nobody_is_told(world: World) -> None:
    token = await invited(world)
    deputy, wrong = world.phone(world.cast.vera), world.newcomer(7003)
    await wrong.opens(token)
    await wrong.says("это не я")
    await deputy.says("/teachers")
    await deputy.taps("Белова")
    await deputy.taps("🔗 Выписать ссылку")
    await world.passes(minutes=5)
    assert heard(deputy) == 0
    async with world.database.read() as tx:
        kept = await tx.connection.execute(
            select(OutboxRow.payload).where(OutboxRow.kind == "link_denied")
        )
        assert [sorted(one) for one in kept.scalars()] == [["invitation_id", "post_id"]]
