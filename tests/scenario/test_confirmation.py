"""Who says that it was done: a visited colleague, the list of an event, a batch, a document."""

import hashlib
import re
from datetime import date, timedelta

import pytest
from aiogram.filters.callback_data import CallbackData
from sqlalchemy import select, update

from bot.limits import NoLimit, Urgency
from domain.doing import ItemEvent, Memo, TellPhrase
from domain.evidence import Proof, ProofForm
from domain.item import EvidenceKind, ItemAction, ItemKind, ItemState
from domain.plan_rules import ConfirmRule
from handlers.confirm.callbacks import ConfirmShown, OpenBatch, OpenCard, OpenWitness, Vouch
from handlers.due.callbacks import AskMemo, AskProof, FinishBare, SetMemo, SetVisited, TellFor
from handlers.events.callbacks import (
    BeginEvent,
    MarkTicked,
    Miss,
    OpenEvents,
    SetPresence,
    ShowPeople,
)
from services import plan_rules
from services.items import confirm
from storage.tables import CommentRow, ItemRow, MentoringRow
from tests.cast import Cast
from tests.counting import counting
from tests.emulator.pictures import png
from tests.scenario.world import Phone, World
from tests.services.doing import Planned, item_of, outbox_of, plan

VISIT = Planned(title="посетить урок коллеги", kind=ItemKind.LESSON_VISIT)
SEMINAR = Planned(title="семинар «Критерии до работы»", kind=ItemKind.SEMINAR)
COURSE = Planned(title="курсы «Формирующее оценивание»", kind=ItemKind.KPK)


def drawn(phone: Phone, prefix: str) -> str:
    """Data of the button of this kind that the live message shows."""
    live = phone.live
    assert live is not None
    return next(
        button.callback_data
        for row in live.buttons
        for button in row
        if button.callback_data and button.callback_data.startswith(prefix)
    )


async def history(world: World, item_id: int) -> list[ItemEvent]:
    async with world.database.read() as tx:
        item = await tx.items.get(item_id)
        return list(await tx.items.list_events(item, item.policy))


async def reports_visit(world: World, anna: Phone, *, to: str) -> None:
    """Anna's visit to the lesson of whoever is found by this part of the surname."""
    await anna.says("/due")
    await anna.taps("посетить")
    await anna.taps("Сделано")
    await anna.sees("Чей это был урок?", "Пропустить")
    await anna.says(to)
    await anna.taps(to)
    await anna.sees("Подтвердит одним нажатием")
    await anna.taps("Без документа")
    await world.passes(minutes=3)


async def test_visited_colleague_confirms_with_one_press_and_sees_nothing_else(
    world: World,
) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna, [VISIT, Planned(title="Канарейка")])
    anna, zoya = world.phone(cast.anna), world.phone(cast.zoya)
    await zoya.says("/menu")
    await reports_visit(world, anna, to="Ёлк")
    await zoya.sees("Смирнова А. И.", "посещение вашего урока", "Так и было?", "Не было")
    await zoya.sees("отмечено ср, 17 марта")
    for data in (OpenCard(item_id=made.items[0]), OpenCard(item_id=made.items[1])):
        await zoya.taps_foreign(data.pack())
        await zoya.sees_not("Канарейка", "История", "Срок:")
    await zoya.taps_foreign(OpenWitness(item_id=made.items[1]).pack())
    await zoya.sees_not("Канарейка")
    await zoya.taps_foreign(Vouch(item_id=made.items[0], rev=2).pack())
    assert zoya.toast == "Подтверждено"
    await zoya.sees("Спасибо", "Отменить решение")
    await world.passes(minutes=3)
    await anna.sees("Подтверждено (Ёлкина З. П.)")
    assert (await item_of(world.database, made.items[0])).state is ItemState.CONFIRMED


async def test_visit_that_was_not_comes_back_and_another_colleague_is_named(
    world: World,
) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna, [VISIT])
    anna, zoya, nina = (world.phone(one) for one in (cast.anna, cast.zoya, cast.nina))
    await zoya.says("/menu")
    await reports_visit(world, anna, to="Ёлк")
    await zoya.taps("Не было")
    await zoya.sees("Ответ передан", "Отменить решение")
    await world.passes(minutes=3)
    await anna.sees("На доработку (Ёлкина З. П.)", "этого не было")
    await anna.taps("Отправить снова")
    await anna.taps("Назвать коллегу")
    await anna.says("пав")
    await anna.taps("Павлова")
    await anna.taps("Без документа")
    await world.passes(minutes=3)
    await nina.says("/menu")
    await nina.taps("Подтвердить (1)")
    await nina.sees("Смирнова А. И.")
    await zoya.taps_foreign(Vouch(item_id=made.items[0], rev=3).pack())
    await zoya.sees_not("посещение")
    assert (await item_of(world.database, made.items[0])).state is ItemState.DONE


async def test_visit_whose_host_is_passed_over_takes_the_usual_way(world: World) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna, [VISIT])
    anna = world.phone(cast.anna)
    await anna.says("/due")
    await anna.taps("посетить")
    await anna.taps("Сделано")
    await anna.taps("Пропустить")
    await anna.taps("Без документа")
    await anna.sees("ждёт подтверждения — Кузнецов Б. Л.")
    assert (await item_of(world.database, made.items[0])).visited_id is None


async def test_list_of_an_event_confirms_what_many_had_planned(world: World) -> None:
    """The whole way: held, named from the plans, marked, told, and taken back by one of them."""
    cast = world.cast
    annas = await plan(cast, cast.anna, [SEMINAR])
    borises = await plan(cast, cast.boris, [SEMINAR])
    anna, boris, vera = (world.phone(one) for one in (cast.anna, cast.boris, cast.vera))
    for phone in (anna, boris):
        await phone.says("/menu")
    await vera.says("/menu")
    await vera.taps("События")
    await vera.taps("Новое событие")
    await vera.taps("Семинар")
    await vera.sees("как называется", "есть в планах: 2")
    await vera.taps("1. семинар")
    await vera.sees("Когда?")
    await vera.says("15 марта")
    await vera.sees("15 марта", "Список ведёт: Орлова В. П.")
    await vera.taps("Отметить участников")
    await vera.sees("☑️ Кузнецов Б. Л.", "☑️ Смирнова А. И.", "Отметить выбранных: 2")
    await vera.says("ёлк")
    await vera.taps("Ёлкина")
    await vera.sees("Отметить выбранных: 3")
    await vera.taps("Отметить выбранных")
    await vera.sees("Отмечено 3 человека")
    await world.passes(minutes=3)
    await anna.sees("Отмечено", "Критерии до работы", "выполнено и подтверждено", "Меня не было")
    events = await history(world, annas.items[0])
    assert [one.action for one in events] == [ItemAction.ATTEND]
    assert (await item_of(world.database, annas.items[0])).reported_on == date(2027, 3, 15)

    await boris.taps("Меня не было")
    await boris.sees("Отметка снята")
    item = await item_of(world.database, borises.items[0])
    assert (item.state, item.reported_on) == (ItemState.PLANNED, None)
    assert item.next_fire_at is not None
    await vera.taps("Отметить участников")
    await vera.sees("✋ Кузнецов Б. Л.", "✅ Смирнова А. И.")


async def test_kind_of_an_event_is_typed_as_well_as_pressed(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/menu")
    await vera.taps("События")
    await vera.taps("Новое событие")
    await vera.says("экскурсия")
    await vera.sees("По этим словам вид не выбрать", "Что проводится?", "Круглый стол")
    await vera.sends_document(b"plan", "План.docx")
    await vera.sees("Что проводится?", "Круглый стол")
    await vera.says("педагогический совет")
    await vera.sees("Педсовет: как называется?")
    await vera.taps("Назад")
    await vera.taps("Новое событие")
    await vera.says("Мастер класс по оцениванию")
    await vera.sees("Мастер класс по оцениванию", "Когда?", "«20 марта»")
    await vera.sees_not("как называется")
    await vera.taps("✏️ Название")
    await vera.sees("Мастер-класс: как называется?")
    await vera.taps("Назад")
    await vera.taps("Новое событие")
    await vera.says("открытый урок 5 апреля")
    await vera.sees("Открытый урок: как называется?")
    await vera.taps("Назад")
    await vera.taps("Новое событие")
    await vera.taps("Назад")
    await vera.says("семинар")
    await vera.sees_not("как называется")
    world.assert_quiet()


async def test_draft_of_an_event_is_removed_and_taken_back(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/menu")
    await vera.taps("События")
    for words in (None, "убери черновик", "удали его"):
        await vera.taps("Новое событие")
        await vera.says("Мастер класс по оцениванию")
        await vera.sees("Когда?", "🗑 Убрать черновик")
        if words is None:
            await vera.taps("🗑 Убрать черновик")
        else:
            await vera.says(words)
        await vera.sees("Событие отменено", "Вернуть событие")
        await vera.taps("🎤 События")
    world.assert_quiet()


async def test_events_are_closed_to_who_leads_nothing(world: World) -> None:
    cast = world.cast
    await plan(cast, cast.anna, [SEMINAR])
    for player in (cast.zoya, cast.irina, cast.lev, cast.egor):
        phone = world.phone(player)
        await phone.says("/menu")
        await phone.taps_foreign(OpenEvents().pack())
        await phone.sees_not("Новое событие")


async def test_reports_are_confirmed_five_at_a_time_as_they_were_shown(world: World) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna, [COURSE] * 6)
    anna, vera = world.phone(cast.anna), world.phone(cast.vera)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(ItemRow).values(
                state=ItemState.DONE.value,
                confirmer_id=cast.vera.person_id,
                reported_at=world.now - timedelta(days=1),
                asked_at=world.now - timedelta(days=1),
                reported_on=date(2027, 3, 16),
                rev=2,
            )
        )
    await vera.says("/menu")
    await vera.taps("Подтвердить (6)")
    await vera.taps("Подтвердить несколько")
    await vera.sees("Подтвердить сразу: 5", "потом ещё 1", "без документа")
    await vera.taps("⏭ 1")
    await vera.sees("Подтвердить сразу: 5")
    shown = drawn(vera, "c1s")
    await vera.taps("Подтвердить эти 5")
    await vera.sees("Подтверждено 5 мероприятий", "Остались только отложенные: 1")
    states = [(await item_of(world.database, one)).state for one in made.items]
    assert states == [ItemState.DONE, *[ItemState.CONFIRMED] * 5]
    await vera.taps("· курсы")
    await vera.taps("↩️ Отменить решение")
    assert (await item_of(world.database, made.items[1])).state is ItemState.DONE
    await vera.taps_foreign(shown)
    await vera.sees("список изменился")
    await vera.taps_foreign(ConfirmShown(seen=1).pack())
    assert (await item_of(world.database, made.items[0])).state is ItemState.DONE
    await world.passes(minutes=3)
    await anna.says("/menu")
    await anna.sees_anywhere("Подтверждено (Орлова В. П.)")


async def reported_with(world: World, texts: list[list[str]]) -> None:
    """Anna's courses, each with these texts handed in, wait for Vera."""
    cast = world.cast
    made = await plan(cast, cast.anna, [COURSE] * len(texts))
    async with cast.database.write() as tx:
        for item_id, handed_in in zip(made.items, texts, strict=True):
            proofs = tuple(Proof(form=ProofForm.TEXT, text=text) for text in handed_in)
            await tx.evidence.add(item_id, proofs, by=cast.anna.person_id, now=world.now)
        await tx.connection.execute(
            update(ItemRow).values(
                state=ItemState.DONE.value,
                confirmer_id=cast.vera.person_id,
                reported_at=world.now,
                asked_at=world.now,
                reported_on=date(2027, 3, 17),
                rev=2,
            )
        )


async def test_batch_shows_all_that_was_handed_in_as_far_as_it_fits(world: World) -> None:
    few = [f"материал {number}" for number in range(1, 8)]
    await reported_with(world, [few, []])
    vera = world.phone(world.cast.vera)
    await vera.says("/menu")
    await vera.taps_foreign(OpenBatch().pack())
    await vera.sees("ровно то, что видно ниже", *(f"«{one}»" for one in few))
    await vera.sees_not("откройте")


async def test_batch_says_of_each_report_what_it_does_not_show(world: World) -> None:
    long = [f"{number} & {'слово ' * 22}".strip() for number in range(1, 9)]
    await reported_with(world, [["конспект"], long, ["о" * 500], long, long])
    vera = world.phone(world.cast.vera)
    await vera.says("/menu")
    await vera.taps_foreign(OpenBatch().pack())
    await vera.sees("Материалы поместились не все", "«конспект»", "«8 & слово")
    await vera.sees_not("ровно то", "«1 & слово", "🔎 1\n")
    assert vera.live is not None
    said = [line for line in vera.live.text.split("\n") if "откройте" in line]
    assert [line[-1] for line in said] == ["2", "3", "4", "5"]
    assert "показано не целиком" in said[1]
    hidden = [int(re.findall(r"раньше:\s(\d+)", said[place])[0]) for place in (0, 2, 3)]
    assert vera.live.text.count("& слово") == 3 * len(long) - sum(hidden)
    assert len(vera.live.text) > 2000


class PressedMeanwhile(NoLimit):
    """Boris's chat is busy with his presses, one of which confirms just what waits to be sent."""

    def __init__(self, cast: Cast, item_id: int) -> None:
        self.cast, self.item_id = cast, item_id

    async def take(self, chat_id: int, urgency: Urgency) -> float:
        if urgency is not Urgency.UNASKED or chat_id != self.cast.boris.chat_id:
            return 0.0
        async with self.cast.call(self.cast.boris).write() as (tx, call):
            item = await tx.items.get(self.item_id)
            if item.waits:
                await confirm.confirm(tx, call, item.id, item.rev)
        return 3.0


async def test_request_that_waited_for_its_turn_is_not_sent_once_it_is_answered(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna, [Planned()])
    anna, boris = world.phone(cast.anna), world.phone(cast.boris)
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.taps("Сделано")
    await anna.taps("Без документа")
    monkeypatch.setattr(world.app.api, "_limiter", PressedMeanwhile(cast, made.items[0]))
    await world.passes(minutes=5)
    assert (await item_of(world.database, made.items[0])).state is ItemState.CONFIRMED
    await boris.sees_not("вебинар")
    asked = [one for one in await outbox_of(world.database, cast.boris) if one[0] != "due_list"]
    assert [(kind, state) for kind, _, state in asked] == [("item_reported", "moot")]
    await anna.sees_anywhere("Подтверждено (Кузнецов Б. Л.)")


async def test_kept_document_confirms_at_once_where_the_school_wants_it(world: World) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna, [COURSE])
    anna, vera = world.phone(cast.anna), world.phone(cast.vera)
    async with cast.call(cast.vera).write() as (tx, call):
        await plan_rules.set_confirming(
            tx, call, cast.school_id, ConfirmRule.DOCUMENTS_AT_ONCE, True
        )
    await anna.says("/due")
    await anna.taps("курсы")
    await anna.taps("Сделано")
    await anna.sends_photo(png())
    await anna.sees("Принято")
    await world.passes(minutes=5)
    await anna.sees("Подтверждено: курсы")
    await vera.says("/menu")
    await vera.sees_not("Ждут вашего подтверждения")
    await anna.says("/menu")
    await anna.taps_foreign(f"u1i:{made.items[0]}")
    await anna.sees("По сохранённому документу", "Отменить отметку")
    await anna.taps("Отменить отметку")
    await anna.sees("В плане")
    assert (await item_of(world.database, made.items[0])).state is ItemState.IN_PROGRESS


async def sends_as_proof(anna: Phone, content: bytes, name: str) -> None:
    await anna.says("/due")
    await anna.taps("курсы")
    await anna.taps("Сделано")
    await anna.sends_document(content, name)
    await anna.sees("Принято")


async def test_our_copy_is_byte_for_byte_what_was_sent(world: World) -> None:
    """However often the messenger fails first."""
    cast = world.cast
    made = await plan(cast, cast.anna, [COURSE])
    content = b"%PDF-1.7\r\n" + bytes(range(256)) * 300 + b"\x00\r\n%%EOF"
    world.emulator.faults.add(method="getFile", kind="502", times=3)
    await sends_as_proof(world.phone(cast.anna), content, "Удостоверение.pdf")
    await world.passes(minutes=30)
    async with world.database.read() as tx:
        (kept,) = await tx.evidence.list_of_item(made.items[0])
    assert kept.sha256 == hashlib.sha256(content).hexdigest()
    assert (world.app.settings.files_dir / kept.sha256).read_bytes() == content
    assert kept.proof.size == len(content)


async def test_macros_are_refused_in_words(world: World) -> None:
    cast = world.cast
    await plan(cast, cast.anna, [COURSE])
    anna = world.phone(cast.anna)
    content = b"PK\x03\x04" + bytes(40) + b"word/vbaProject.bin" + bytes(200)
    await sends_as_proof(anna, content, "Отчёт.docx")
    await world.passes(minutes=3)
    await anna.sees("Файл «Отчёт.docx»", "внутри макросы", "Прикрепить снова")


async def test_full_store_is_said_in_words_and_the_mark_stays(world: World) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna, [COURSE])
    anna = world.phone(cast.anna)
    settings = world.app.settings
    settings.files_dir.mkdir(parents=True, exist_ok=True)
    with (settings.files_dir / "other").open("wb") as other:
        other.truncate(settings.files_quota_mb << 20)
    await sends_as_proof(anna, b"%PDF-1.7 a certificate", "Удостоверение.pdf")
    await world.passes(hours=2)
    await anna.sees_not("кончилось место")
    await world.passes(days=1)
    await anna.sees_anywhere("Файл «Удостоверение.pdf»", "кончилось место", "Прикрепить снова")
    assert (await item_of(world.database, made.items[0])).state is ItemState.DONE


async def test_note_is_ones_own_and_a_word_reaches_the_mentor_alone(world: World) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna)
    anna, boris, vera = (world.phone(one) for one in (cast.anna, cast.boris, cast.vera))
    for phone in (boris, vera):
        await phone.says("/menu")
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.taps("Заметка")
    await anna.says("Тайная <заметка>")
    await anna.sees("Заметка для себя: «Тайная <заметка>»")
    await anna.taps("💬 Написать наставнику")
    await anna.taps("Нужен ваш совет")
    await anna.sees("Передано наставнику")
    await anna.taps("💬 Написать наставнику")
    await anna.says("Какую тему взять?")
    await world.passes(minutes=3)
    await boris.sees_anywhere("Смирнова А. И.", "Нужен ваш совет")
    await boris.sees_anywhere("Какую тему взять?")
    for phone in (boris, vera):
        await phone.taps_foreign(OpenCard(item_id=made.items[0]).pack())
        await phone.sees_not("Тайная", "Какую тему взять?")
    async with world.database.read() as tx:
        audiences = set((await tx.connection.execute(select(CommentRow.audience))).scalars())
        words = await tx.route_versions.list_words(
            made.route_id, (await tx.items.get(made.items[0])).policy
        )
    assert (audiences, words) == ({"pair"}, ())


async def test_word_is_not_offered_without_a_mentor(world: World) -> None:
    cast = world.cast
    async with cast.database.write() as tx:
        await tx.connection.execute(update(MentoringRow).values(state="ended"))
    await plan(cast, cast.anna)
    anna = world.phone(cast.anna)
    await anna.says("/due")
    await anna.taps("вебинар")
    await anna.sees("Заметка")
    await anna.sees_not("💬 Написать наставнику")


async def test_plan_names_the_document_it_asks_for(world: World) -> None:
    cast = world.cast
    made = await plan(cast, cast.anna, [COURSE])
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(ItemRow).values(evidence_kind=EvidenceKind.KPK_CERTIFICATE.value)
        )
    anna = world.phone(cast.anna)
    await anna.says("/due")
    await anna.taps("курсы")
    await anna.taps("Сделано")
    await anna.sees("удостоверение о ПК", "Без документа", "Есть ли на фото дети")
    assert (await item_of(world.database, made.items[0])).state is ItemState.PLANNED


async def test_presses_stay_within_their_statements(world: World) -> None:
    """At most twenty, and one write transaction besides the inbox's."""
    cast = world.cast
    made = await plan(cast, cast.anna, [VISIT, SEMINAR, COURSE, COURSE])
    visit, _, first, second = made.items
    anna, zoya, vera = (world.phone(one) for one in (cast.anna, cast.zoya, cast.vera))
    for phone in (anna, zoya, vera):
        await phone.says("/menu")
    post = cast.zoya.post_id
    with counting(world.app.database) as cost:

        async def presses(phone: Phone, data: CallbackData | str) -> None:
            cost.clear()
            await phone.taps_foreign(data if isinstance(data, str) else data.pack())
            assert len(cost.statements) <= 20, (data, cost.statements)
            assert cost.write_transactions <= 1, data

        await presses(anna, AskProof(item_id=visit, rev=1))
        await presses(anna, SetVisited(item_id=visit, rev=1, person_id=cast.zoya.person_id))
        await presses(anna, FinishBare(item_id=visit, rev=1))
        await presses(anna, AskMemo(item_id=first))
        await presses(anna, SetMemo(item_id=first, memo=Memo.SHARE))
        await presses(anna, TellFor(item_id=first, phrase=TellPhrase.MEET))
        for item_id in (first, second):
            await presses(anna, FinishBare(item_id=item_id, rev=1))
        await presses(zoya, Vouch(item_id=visit, rev=2))
        await presses(vera, OpenBatch())
        await presses(vera, drawn(vera, "c1s"))
        await presses(vera, OpenEvents())
        await presses(vera, BeginEvent(kind=ItemKind.SEMINAR))
        await presses(vera, drawn(vera, "ev1i"))
        await presses(vera, drawn(vera, "ev1s"))
        await presses(vera, ShowPeople(event_id=1))
        await presses(vera, SetPresence(event_id=1, post_id=post, on=True))
        await presses(vera, drawn(vera, "ev1y"))
        await presses(anna, Miss(event_id=1, post_id=cast.anna.post_id))
        await presses(vera, SetPresence(event_id=1, post_id=post, on=False))
    assert (await item_of(world.database, visit)).state is ItemState.CONFIRMED


async def test_old_buttons_of_a_list_say_what_changed(world: World) -> None:
    """A press on a list that is another by now marks nobody; a second «no» changes nothing."""
    cast = world.cast
    made = await plan(cast, cast.anna, [SEMINAR])
    anna, vera = world.phone(cast.anna), world.phone(cast.vera)
    await anna.says("/menu")
    await vera.says("/menu")
    await vera.taps("События")
    await vera.taps("Новое событие")
    await vera.taps("Семинар")
    await vera.taps("1. семинар")
    await vera.taps("Сегодня")
    await vera.taps("Отметить участников")
    first = drawn(vera, "ev1y")
    await vera.taps("Смирнова")
    await vera.taps_foreign(first)
    await vera.sees("список изменился")
    assert (await item_of(world.database, made.items[0])).state is ItemState.PLANNED
    await vera.taps("Отметить участников")
    await vera.taps("Смирнова")
    await vera.taps("Отметить выбранных")
    miss = Miss(event_id=1, post_id=cast.anna.post_id).pack()
    await anna.taps_foreign(miss)
    await anna.taps_foreign(miss)
    await anna.sees("Отметка снята")
    await anna.taps_foreign(MarkTicked(event_id=1, rev=1).pack())
    await anna.sees_not("Отмечено")
    assert (await item_of(world.database, made.items[0])).state is ItemState.PLANNED


async def test_name_of_an_event_keeps_its_short_words_and_no_order_is_one(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/menu")
    await vera.taps("События")
    await vera.taps("Новое событие")
    await vera.says("Семинар про ИИ 24 марта")
    await vera.sees("Семинар про ИИ", "24 марта")
    await vera.says("/menu")
    await vera.taps("События")
    await vera.taps("Новое событие")
    await vera.taps("Педсовет")
    await vera.says("убрать черновик")
    await vera.sees("как называется")
    await vera.sees_not("убрать черновик")
    world.assert_quiet()
