"""Somebody has lost his telephone: it takes two to let him in again, and he finds it all."""

from sqlalchemy import delete, select

from handlers.admin.callbacks import Unlink
from handlers.people.callbacks import FreshLink, FreshLinks, OpenPerson
from handlers.staffing.callbacks import RequestUnlink
from storage.tables import AuditRow, ConsentRow
from tests.scenario.test_enrolment import links
from tests.scenario.world import Phone, World
from tests.services import planning


async def asked(world: World) -> Phone:
    """The deputy has asked for Anna, on Anna's own page."""
    vera = world.phone(world.cast.vera)
    await vera.says("/menu")
    await vera.taps_foreign(OpenPerson(post_id=world.cast.anna.post_id).pack())
    await vera.sees_not("🔗 Выписать ссылку")
    await vera.taps("⋯ Другое")
    await vera.taps("📱 Новый Telegram")
    await vera.sees("прежний Telegram потерян", "спросите лично", "Всё сделанное сохранится")
    await vera.taps("📨 Попросить отвязать")
    await vera.sees("Администратор получил просьбу")
    return vera


async def test_who_opened_a_link_and_gave_no_consent_can_be_unlinked(world: World) -> None:
    """Another may have opened it: the one whom it was meant for must still be able to come in."""
    cast = world.cast
    async with world.database.write() as tx:
        await tx.connection.execute(
            delete(ConsentRow).where(ConsentRow.person_id == cast.anna.person_id)
        )
    await asked(world)


async def test_whoever_has_lost_a_telephone_finds_everything_with_a_new_link(world: World) -> None:
    cast = world.cast
    await planning.diagnosed(cast, cast.anna)
    old = world.phone(cast.anna)
    await old.says("/menu")
    vera = await asked(world)
    await world.passes(minutes=5)
    mila = world.phone(cast.mila)
    await mila.sees_anywhere("Орлова В. П. просит отвязать прежний Telegram: Смирнова А. И.")
    await mila.taps("📱 Отвязать Telegram")
    await mila.sees("Прежний Telegram отвязан")
    await world.passes(minutes=5)

    await old.sees_anywhere("Этот чат отвязан от ваших данных", "сразу скажите администрации")
    await old.says("/diagnosis")
    await old.sees("Чтобы войти, нужна личная ссылка")
    await vera.sees_anywhere("Смирнова А. И.: прежний Telegram отвязан")
    await vera.taps("🔗 Выписать ссылку")
    token = links(vera)[-1]

    new = world.newcomer(7001)
    await new.opens(token)
    await new.sees("Анна Игоревна", "🧭 ИОМ")
    await new.says("/diagnosis")
    await new.sees("Результат самодиагностики")
    async with cast.database.read() as tx:
        said = select(AuditRow.actor_id, AuditRow.action, AuditRow.object_id)
        said = said.where(AuditRow.action.in_(("account.ask_unlink", "account.unlink")))
        noted = (await tx.connection.execute(said.order_by(AuditRow.id))).all()
    anna = cast.anna.person_id
    assert [tuple(one) for one in noted] == [
        (cast.vera.person_id, "account.ask_unlink", anna),
        (cast.mila.person_id, "account.unlink", anna),
    ]


async def test_link_alone_opens_nobodys_answers_in_another_chat(world: World) -> None:
    """Neither before the administrator's word, nor for who asks."""
    cast = world.cast
    vera = await asked(world)
    await vera.taps_foreign(FreshLink(post_id=cast.anna.post_id).pack())
    assert "Этот человек уже в боте" in vera.toast
    assert not links(vera)
    await vera.taps_foreign(Unlink(post_id=cast.anna.post_id, asked_by=0).pack())
    anna = world.phone(cast.anna)
    await anna.says("/menu")
    await anna.sees("Анна Игоревна")


async def test_links_of_many_are_none_to_what_somebody_has_left(world: World) -> None:
    """They go by one message to a common chat; his own is handed over in person."""
    cast = world.cast
    await asked(world)
    mila, vera = world.phone(cast.mila), world.phone(cast.vera)
    await mila.says("/menu")
    unlink = Unlink(post_id=cast.anna.post_id, asked_by=cast.vera.person_id)
    await mila.taps_foreign(unlink.pack())
    await vera.taps_foreign(FreshLinks(school_id=cast.school_id).pack())
    assert not links(vera)
    await vera.taps_foreign(FreshLink(post_id=cast.anna.post_id).pack())
    assert len(links(vera)) == 1


async def test_second_request_and_second_unlinking_change_nothing(world: World) -> None:
    cast = world.cast
    await asked(world)
    vera = await asked(world)
    await world.passes(minutes=5)
    mila = world.phone(cast.mila)
    unlink = Unlink(post_id=cast.anna.post_id, asked_by=cast.vera.person_id).pack()
    requests = [one for one in mila.user.messages if "просит отвязать" in one.text]
    assert len(requests) == 1
    await mila.taps_foreign(unlink)
    await mila.taps_foreign(unlink)
    assert "уже отвязан" in mila.toast + mila.screen
    await vera.taps_foreign(RequestUnlink(post_id=cast.anna.post_id).pack())
    assert "уже отвязан" in vera.toast + vera.screen
    await world.passes(minutes=5)
    told = [one for one in vera.user.messages if "прежний Telegram отвязан" in one.text]
    assert len(told) == 1


async def test_administrator_unlinks_one_who_leads_and_never_himself(world: World) -> None:
    cast = world.cast
    mila = world.phone(cast.mila)
    await mila.says("/menu")
    await mila.taps_foreign(Unlink(post_id=cast.mila.post_id).pack())
    await mila.says("/menu")
    await mila.sees("Школы")
    await mila.taps("Школы")
    await mila.taps("Первый район")
    await mila.taps("Школа № 1")
    await mila.taps("Орлова")
    await mila.taps("📱 Новый Telegram")
    await mila.sees("Орлова В. П.: отвязать прежний Telegram?")
    await mila.taps("📱 Отвязать Telegram")
    await mila.sees("Прежний Telegram отвязан", "🔗 Выписать ссылку")
    await mila.taps("🔗 Выписать ссылку")
    await mila.sees("Ссылка — в сообщении выше, перешлите её", "Ещё не в боте")
    await mila.sees_not("Прежняя больше не действует")
    await mila.sees_not("выпишите ссылку")
    await mila.taps("🔗 Выписать ссылку")
    await mila.sees("Новая ссылка — в сообщении выше", "Прежняя больше не действует")
