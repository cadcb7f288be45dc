"""What people do with their phones, and what the bot hears of it."""

import pytest

from emulator import PhoneError
from tests.emulator.lab import Lab
from tests.emulator.pictures import png


async def test_long_text_arrives_as_two_messages_when_pasted(lab: Lab) -> None:
    await lab.anna.says("я" * 5000)
    updates = await lab.get("getUpdates")
    assert [len(update["message"]["text"]) for update in updates] == [4096, 904]


async def test_press_brings_its_message_and_is_answered_once(lab: Lab) -> None:
    sent = await lab.button("Да, согласен", "agree:1")
    press = await lab.anna.presses("согласен")
    (update,) = await lab.get("getUpdates")
    query = update["callback_query"]
    assert (query["data"], query["message"]) == ("agree:1", sent)
    assert query["from"]["first_name"] == "Анна"
    assert lab.emu.unanswered_presses() == [press]
    await lab.get("answerCallbackQuery", callback_query_id=query["id"], text="Принято")
    assert lab.emu.unanswered_presses() == []
    assert lab.anna.toasts == ["Принято"]


async def test_button_of_an_older_message_is_pressed_when_it_is_named(lab: Lab) -> None:
    old, _ = await lab.button(data="1"), await lab.button(data="2")
    assert (await lab.anna.presses("Да")).data == "2"
    assert (await lab.anna.presses("Да", message_id=old["message_id"])).data == "1"
    assert (await lab.anna.presses(data="1")).message_id == old["message_id"]
    with pytest.raises(PhoneError, match="no button"):
        await lab.anna.presses("Нет")


async def test_message_comes_with_date_0_when_it_is_inaccessible(lab: Lab) -> None:
    sent = await lab.button()
    await lab.anna.presses("Да", inaccessible=True)
    await lab.get("deleteMessage", chat_id=11, message_id=sent["message_id"])
    await lab.anna.presses_stale("yes", sent["message_id"])
    first, second = await lab.get("getUpdates")
    assert first["callback_query"]["message"]["date"] == 0
    assert second["callback_query"]["message"]["date"] == 0


async def test_bot_hears_of_blocking_and_is_refused_until_unblocked(lab: Lab) -> None:
    lab.anna.blocks()
    with pytest.raises(PhoneError, match="blocked"):
        await lab.anna.says("x")
    assert (await lab.ask("sendMessage", chat_id=11, text="x"))["error_code"] == 403
    lab.anna.unblocks()
    assert (await lab.ask("sendMessage", chat_id=11, text="x"))["ok"]
    standings = [
        update["my_chat_member"]["new_chat_member"]["status"]
        for update in await lab.get("getUpdates")
    ]
    assert standings == ["kicked", "member"]


async def test_newcomer_can_be_written_to_when_he_has_opened_a_deep_link(lab: Lab) -> None:
    newcomer = lab.emu.add_user(id=77, first_name="Пётр")
    assert (await lab.ask("sendMessage", chat_id=77, text="x"))["error_code"] == 403
    await newcomer.opens("invite_-1")
    (update,) = await lab.get("getUpdates")
    assert update["message"]["text"] == "/start invite_-1"
    assert update["message"]["entities"][0]["type"] == "bot_command"
    assert (await lab.ask("sendMessage", chat_id=77, text="x"))["ok"]
    with pytest.raises(PhoneError, match="deep link"):
        await newcomer.opens("a b")


async def test_edited_message_comes_when_a_person_edits_his_text(lab: Lab) -> None:
    (said,) = await lab.anna.says("было")
    await lab.anna.edits(said.message_id, "стало")
    update = (await lab.get("getUpdates"))[-1]
    assert update["edited_message"]["text"] == "стало"
    assert said.edited
    assert [revision.text for revision in said.revisions] == ["было"]


async def test_album_comes_as_several_updates_with_one_id(lab: Lab) -> None:
    await lab.anna.sends_album([png(), ("план.docx", b"x")], caption="два")
    photo, document = (update["message"] for update in await lab.get("getUpdates"))
    assert photo["media_group_id"] == document["media_group_id"]
    assert (photo["caption"], photo["photo"][0]["width"]) == ("два", 8)
    assert document["document"]["file_name"] == "план.docx"


async def test_bot_in_a_group_hears_commands_only_and_none_after_leaving(lab: Lab) -> None:
    group = lab.emu.add_group("Педсовет")
    await lab.anna.adds_bot(group)
    await lab.anna.says("просто разговор", chat=group)
    await lab.anna.says("/start", chat=group)
    joined, said = await lab.get("getUpdates")
    assert joined["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert said["message"]["chat"] == {"id": group.id, "type": "group", "title": "Педсовет"}
    await lab.get("leaveChat", chat_id=group.id)
    await lab.anna.says("/start", chat=group)
    assert len(await lab.get("getUpdates")) == 2


async def test_history_keeps_edits_and_deleted_messages_when_the_chat_shows_neither(
    lab: Lab,
) -> None:
    sent = await lab.button()
    where = {"chat_id": 11, "message_id": sent["message_id"]}
    await lab.get("editMessageText", **where, text="Ответ")
    assert (lab.anna.last.text, lab.anna.last.buttons, lab.anna.last.edited) == ("Ответ", [], True)
    assert [revision.text for revision in lab.anna.last.revisions] == ["Вопрос"]
    await lab.get("deleteMessage", **where)
    assert lab.anna.messages == []
    assert [message.deleted for message in lab.anna.history] == [True]


async def test_message_is_not_marked_edited_when_only_its_keyboard_changes(lab: Lab) -> None:
    sent = await lab.button()
    await lab.get("editMessageReplyMarkup", chat_id=11, message_id=sent["message_id"])
    assert (lab.anna.last.buttons, lab.anna.last.edited) == ([], False)


async def test_commands_are_those_of_chat_and_language_when_several_are_set(lab: Lab) -> None:
    english = lab.emu.add_user(id=12, first_name="Ann", language_code="en")

    async def put(name: str, **where: object) -> None:
        await lab.get("setMyCommands", commands=[{"command": name, "description": "d"}], **where)

    await put("all")
    await put("chat", scope={"type": "chat", "chat_id": 11})
    await put("english", language_code="en")
    assert [item["command"] for item in lab.anna.commands] == ["chat"]
    assert [item["command"] for item in english.commands] == ["english"]
    await lab.get("deleteMyCommands", scope={"type": "chat", "chat_id": 11})
    assert [item["command"] for item in lab.anna.commands] == ["all"]
    assert await lab.get("getMyCommands", language_code="en") == english.commands


async def test_calls_are_recorded_with_parameters_and_results(lab: Lab) -> None:
    await lab.upload("sendDocument", {"document": ("a.txt", b"abc")}, chat_id="11")
    (call,) = lab.emu.calls
    assert (call.method, call.ok, call.at) == ("sendDocument", True, lab.clock.at)
    assert call.params == {"chat_id": "11", "document": {"file": "a.txt", "size": 3}}
    assert call.result["document"]["file_size"] == 3


async def test_people_stay_and_chats_go_when_reset(lab: Lab) -> None:
    await lab.anna.says("x")
    before = lab.emu.updates[0].update_id
    lab.emu.reset()
    assert (lab.anna.messages, lab.anna.person.started, list(lab.emu.calls)) == ([], False, [])
    await lab.anna.says("снова")
    (update,) = await lab.get("getUpdates", offset=before + 1)
    assert update["message"]["text"] == "снова"
