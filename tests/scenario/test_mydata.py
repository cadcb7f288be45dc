"""/mydata: everybody gets his own as a file, deletes it, and is somebody new afterwards."""

import json
from datetime import timedelta
from io import BytesIO

import pytest
from docx import Document
from sqlalchemy import delete, func, select, update

from storage.tables import AccountRow, ContentVersionRow, ErasureRow, PostRow, SchoolRow
from tests.cast import Cast
from tests.permissions.exhibits import CANARY, SECRET, put_out
from tests.scenario.test_enrolment import links
from tests.scenario.world import Phone, World


def newest_file(phone: Phone) -> tuple[str, bytes]:
    message = next(one for one in reversed(phone.user.messages) if one.files)
    file = message.files[0]
    return file.name or "", file.content


def words_of(content: bytes) -> str:
    document = Document(BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in document.paragraphs), *cells]).replace("\u00a0", " ")


async def at_work(world: World) -> None:
    """Anna with a diagnosis, a plan and evidence; she alone has a name to look for."""
    async with world.database.write() as tx:
        await tx.connection.execute(delete(ContentVersionRow))
    await put_out(world.cast, "active")


async def leaves(cast: Cast) -> None:
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(PostRow)
            .where(PostRow.person_id == cast.anna.person_id)
            .values(until=cast.now.date() - timedelta(days=1))
        )


async def test_teacher_takes_all_of_her_data_and_nothing_of_others(world: World) -> None:
    await at_work(world)
    anna = world.phone(world.cast.anna)
    await anna.says("/mydata")
    await anna.sees("Мои данные", "Что хранится", "Кто видит")
    await anna.taps("📄 Для другой программы")
    name, content = newest_file(anna)
    assert name == "Мои данные.json"
    found = json.loads(content)
    assert found["person_id"] == world.cast.anna.person_id
    assert [row["surname"] for row in found["data"]["person"]] == [CANARY]
    assert len(found["data"]["answer"]) == 52
    assert f"{SECRET} answer" in content.decode()
    assert "Ёлкина" not in content.decode()
    await anna.taps("📄 Для другой программы")
    await anna.sees("Такой файл только что отправлен")
    world.assert_quiet()


async def test_the_document_is_in_words_and_without_codes(world: World) -> None:
    await at_work(world)
    anna = world.phone(world.cast.anna)
    await anna.says("/mydata")
    await anna.taps("Word")
    name, content = newest_file(anna)
    assert name == "Мои данные.docx"
    text = words_of(content)
    assert f"{CANARY} Анна Игоревна" in text
    assert "Пока не получается" in text
    assert f"{CANARY} item" in text
    assert f"{CANARY} operator — 17 марта 2027 г." in text
    for code in ("None", "not_yet", "active", "planned", "self_", "{", "diagnosis_messages"):
        assert code not in text, code


async def test_the_file_is_the_administrators_where_the_school_keeps_names_out_of_the_chat(
    world: World,
) -> None:
    async with world.database.write() as tx:
        await tx.connection.execute(update(SchoolRow).values(channel_policy="no_personal_data"))
    anna, mila = world.phone(world.cast.anna), world.phone(world.cast.mila)
    await anna.says("/mydata")
    await anna.sees("через мессенджер эти данные не передаются")
    await anna.sees_not("📄 Для другой программы", "Word")
    await anna.taps_foreign("my1f:json")
    await anna.sees("Через мессенджер эти данные не передаются")
    await anna.taps("Попросить файл")
    await anna.sees("Администратору передана ваша просьба")
    await world.passes(minutes=5)
    await mila.sees("просит свои данные файлом", f"--account {world.cast.anna.chat_id}")
    await mila.sees_not("Смирнова")


async def test_teacher_deletes_her_data_and_the_deputy_gets_the_protocol(world: World) -> None:
    await at_work(world)
    anna, vera = world.phone(world.cast.anna), world.phone(world.cast.vera)
    await anna.says("/mydata")
    await anna.taps("Удалить мои данные")
    await anna.sees("ответы диагностик: 52", "имя и должность в списке сотрудников")
    await anna.taps("Оставить как есть")
    await anna.sees("Что хранится")
    await anna.taps("Удалить мои данные")
    await anna.taps("Удалить навсегда")
    await anna.sees("ваши данные удалены", "до 31 марта")
    await anna.taps_foreign("my1x")
    await anna.says("/mydata")
    await anna.sees("Пока вы не вошли по ссылке")
    await world.passes(minutes=5)
    await vera.sees(f"{CANARY} А.\u00a0И.", "удалил свои данные")
    await vera.taps("Взять протокол")
    name, content = newest_file(vera)
    assert name == "Протокол удаления данных 2.docx"
    text = words_of(content)
    assert "31 марта 2027 г." in text
    async with world.database.read() as tx:
        swept = await tx.connection.execute(
            select(ErasureRow.swept_at).order_by(ErasureRow.id.desc()).limit(1)
        )
        assert swept.scalar_one() is not None
    world.assert_quiet()


async def test_who_was_erased_comes_back_as_a_stranger_when_the_bot_is_written_to(
    world: World,
) -> None:
    anna = world.phone(world.cast.anna)
    await anna.says("/mydata")
    await anna.taps("Удалить мои данные")
    await anna.taps("Удалить навсегда")
    await world.passes(minutes=5)
    async with world.database.read() as tx:
        accounts = select(func.count()).where(AccountRow.chat_id == world.cast.anna.chat_id)
        assert (await tx.connection.execute(accounts)).scalar_one() == 0
    await anna.says("/start")
    await anna.sees("ссылк")
    world.assert_quiet()


async def test_who_was_erased_is_asked_for_a_consent_as_anybody_with_a_new_link(
    world: World,
) -> None:
    """What he once withdrew is said of data that are gone, and the link may be in other hands."""
    anna = world.phone(world.cast.anna)
    await anna.says("/mydata")
    await anna.taps("Удалить мои данные")
    await anna.taps("Удалить навсегда")
    await world.passes(minutes=5)
    vera = world.phone(world.cast.vera)
    await vera.says("/teachers")
    await vera.taps("Смирнова")
    await vera.taps("Выписать ссылку")
    other = world.newcomer(7011)
    await other.opens(links(vera)[-1])
    await other.sees(
        "Анна Игоревна", "Школа № 1", "[✅ Даю согласие]", "[Отказаться]", "[Это не я]"
    )
    await other.sees_not("Согласие отозвано", "Ответы сохранены")
    await other.taps("Это не я")
    await anna.opens(links(vera)[-1])
    await anna.says("даю согласие")
    await anna.sees("Кого вы учите?")
    await anna.says("/privacy")
    await anna.sees_not("отозвано")
    world.assert_quiet()


@pytest.mark.parametrize("name", ["vera", "mila"])
async def test_data_of_who_left_are_deleted_by_who_answers_for_them(
    world: World, name: str
) -> None:
    await leaves(world.cast)
    phone = world.phone(getattr(world.cast, name))
    if name == "vera":
        await phone.says("/teachers")
        await phone.taps("Убранные из списка")
        await phone.taps("Смирнова")
        await phone.taps("Удалить данные")
    else:
        await phone.says("/schools")
        await phone.taps("Удаление данных")
        await phone.taps("Назад")
        await phone.taps("Удаление данных")
        await phone.taps("Смирнова")
    await phone.sees("Удалить данные: Смирнова А.\u00a0И.?")
    await phone.taps("Удалить навсегда")
    await phone.sees("Данные удалены, протокол 1")
    await phone.taps("Взять протокол")
    assert newest_file(phone)[0] == "Протокол удаления данных 1.docx"
    await world.passes(minutes=2)
    await phone.taps_foreign(f"er1x:{world.cast.anna.person_id}:0")
    await phone.sees("Эти данные уже удалены")
    world.assert_quiet()


async def test_who_withdrew_the_consent_still_sees_and_deletes_what_is_kept(world: World) -> None:
    anna = world.phone(world.cast.anna)
    await anna.says("/privacy")
    await anna.taps("Диагностика и сообщения")
    await anna.taps("Отозвать согласие")
    await anna.taps("Отозвать")
    await anna.says("/mydata")
    await anna.sees("Что хранится")
    await anna.taps("📄 Для другой программы")
    assert newest_file(anna)[0] == "Мои данные.json"
