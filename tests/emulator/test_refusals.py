"""Every row of the table of refusals, provoked over HTTP."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest

from emulator import Refusal
from tests.emulator.lab import Lab
from tests.emulator.pictures import png

Answer = dict[str, Any]
Scenario = Callable[[Lab], Awaitable[Answer]]


def call(method: str, **fields: Any) -> Scenario:
    async def scenario(lab: Lab) -> Answer:
        return await lab.ask(method, **fields)

    return scenario


def send(text: str, **fields: Any) -> Scenario:
    return call("sendMessage", chat_id=11, text=text, **fields)


def html(text: str) -> Scenario:
    return send(text, parse_mode="HTML")


def key(**button: Any) -> Scenario:
    return send("?", reply_markup={"inline_keyboard": [[button]]})


def upload(method: str, part: str, content: bytes, **fields: str) -> Scenario:
    async def scenario(lab: Lab) -> Answer:
        return await lab.upload(
            method, {"f": ("f.bin", content)}, chat_id="11", **{part: "attach://f"}, **fields
        )

    return scenario


def fault(kind: str) -> Scenario:
    async def scenario(lab: Lab) -> Answer:
        lab.emu.faults.add(method="sendMessage", kind=kind, retry_after=7)
        return await lab.ask("sendMessage", chat_id=11, text="x")

    return scenario


def to_person(**state: bool) -> Scenario:
    async def scenario(lab: Lab) -> Answer:
        for name, value in state.items():
            setattr(lab.anna.person, name, value)
        return await lab.ask("sendMessage", chat_id=11, text="x")

    return scenario


async def other_token(lab: Lab) -> Answer:
    async with lab.http.get(lab.url("getMe", token="1:OTHER")) as answer:
        assert answer.status == 401
        body: Answer = await answer.json()
        return body


async def broken_json(lab: Lab) -> Answer:
    headers = {"Content-Type": "application/json"}
    async with lab.http.post(lab.url("getMe"), data=b"{", headers=headers) as answer:
        body: Answer = await answer.json()
        return body


async def interrupted_poll(lab: Lab, by: Callable[[], Awaitable[object]]) -> Answer:
    first = asyncio.create_task(lab.ask("getUpdates", timeout=20))
    await lab.emu.until(lambda: lab.emu.api.poller.is_waiting)
    await by()
    return await first


async def second_poller(lab: Lab) -> Answer:
    return await interrupted_poll(lab, lambda: lab.ask("getUpdates", timeout=0))


async def webhook_while_polling(lab: Lab) -> Answer:
    url = "https://bot.example/hook"
    return await interrupted_poll(lab, lambda: lab.ask("setWebhook", url=url))


async def poll_with_webhook(lab: Lab) -> Answer:
    await lab.ask("setWebhook", url="https://bot.example/hook")
    return await lab.ask("getUpdates")


async def left_group(lab: Lab) -> Answer:
    group = lab.emu.add_group("Школа")
    return await lab.ask("sendMessage", chat_id=group.id, text="x")


async def same_edit(lab: Lab) -> Answer:
    sent = await lab.get("sendMessage", chat_id=11, text="<b>a</b>", parse_mode="HTML")
    bold = [{"type": "bold", "offset": 1, "length": 1}]
    return await lab.ask(
        "editMessageText", chat_id=11, message_id=sent["message_id"], text=" a ", entities=bold
    )


async def edit_of_a_person(lab: Lab) -> Answer:
    (said,) = await lab.anna.says("моё")
    return await lab.ask("editMessageText", chat_id=11, message_id=said.message_id, text="x")


async def text_of_a_photo(lab: Lab) -> Answer:
    sent = await lab.upload("sendPhoto", {"photo": ("p.png", png())}, chat_id="11")
    message_id = sent["result"]["message_id"]
    return await lab.ask("editMessageText", chat_id=11, message_id=message_id, text="x")


async def caption_of_a_text(lab: Lab) -> Answer:
    sent = await lab.get("sendMessage", chat_id=11, text="x")
    return await lab.ask(
        "editMessageCaption", chat_id=11, message_id=sent["message_id"], caption="y"
    )


async def old_delete(lab: Lab) -> Answer:
    sent = await lab.get("sendMessage", chat_id=11, text="x")
    lab.clock.pass_by(timedelta(hours=48, seconds=1))
    return await lab.ask("deleteMessage", chat_id=11, message_id=sent["message_id"])


async def answered_twice(lab: Lab) -> Answer:
    await lab.button()
    press = await lab.anna.presses("Да")
    await lab.get("answerCallbackQuery", callback_query_id=press.id)
    return await lab.ask("answerCallbackQuery", callback_query_id=press.id)


async def photo_as_document(lab: Lab) -> Answer:
    sent = await lab.upload("sendPhoto", {"photo": ("p.png", png())}, chat_id="11")
    photo = sent["result"]["photo"][0]["file_id"]
    return await lab.ask("sendDocument", chat_id=11, document=photo)


async def big_download(lab: Lab) -> Answer:
    message = await lab.anna.sends_document(b"0" * (20 * 1024 * 1024 + 1), "big.bin")
    return await lab.ask("getFile", file_id=message.files[0].file_id)


def command(name: str = "menu", description: str = "Меню", times: int = 1) -> Scenario:
    item = {"command": name, "description": description}
    return call("setMyCommands", commands=[item] * times)


SCENARIOS: dict[Refusal, Scenario] = {
    Refusal.UNAUTHORIZED: other_token,
    Refusal.NO_METHOD: call("sendNothing"),
    Refusal.BAD_JSON: broken_json,
    Refusal.TOO_MANY: fault("429"),
    Refusal.SERVER_ERROR: fault("500"),
    Refusal.BAD_GATEWAY: fault("502"),
    Refusal.GATEWAY_TIMEOUT: fault("504"),
    Refusal.OTHER_POLLER: second_poller,
    Refusal.WEBHOOK_ACTIVE: poll_with_webhook,
    Refusal.POLL_ENDED: webhook_while_polling,
    Refusal.WEBHOOK_HTTPS: call("setWebhook", url="http://bot.example/hook"),
    Refusal.WEBHOOK_SECRET: call("setWebhook", url="https://b.example/", secret_token="a b"),
    Refusal.CHAT_EMPTY: call("sendMessage", text="x"),
    Refusal.CHAT_NOT_FOUND: call("sendMessage", chat_id=404, text="x"),
    Refusal.NEVER_STARTED: to_person(started=False),
    Refusal.BLOCKED: to_person(blocked=True),
    Refusal.DEACTIVATED: to_person(deactivated=True),
    Refusal.NOT_MEMBER: left_group,
    Refusal.LEAVE_PRIVATE: call("leaveChat", chat_id=11),
    Refusal.REPLY_GONE: send("x", reply_parameters={"message_id": 999}),
    Refusal.TEXT_EMPTY: send(" \n "),
    Refusal.TEXT_LONG: send("я" * 4097),
    Refusal.CAPTION_LONG: upload("sendDocument", "document", b"x", caption="я" * 1025),
    Refusal.PARSE_MODE: send("*x*", parse_mode="MarkdownV3"),
    Refusal.TAG_UNSUPPORTED: html("a <div>b</div>"),
    Refusal.TAG_UNCLOSED: html("a <b"),
    Refusal.TAG_UNFINISHED: html("a <a href="),
    Refusal.TAG_NO_END: html("<b>a"),
    Refusal.TAG_UNMATCHED: html("<b><i>ю</b></i>"),
    Refusal.END_UNEXPECTED: html("a</b>"),
    Refusal.END_UNCLOSED: html("<b>a</b "),
    Refusal.ATTRIBUTE_EMPTY: html('<a ="x">b</a>'),
    Refusal.ATTRIBUTE_EQUALS: html("<a href>b</a>"),
    Refusal.ATTRIBUTE_TOKEN: html("<a href=x/y>b</a>"),
    Refusal.SPAN_CLASS: html("<span>a</span>"),
    Refusal.MARKUP_OBJECT: send("x", reply_markup=[1]),
    Refusal.BUTTON_DATA: key(text="a", callback_data="я" * 33),
    Refusal.BUTTON_TYPE: key(text="a"),
    Refusal.BUTTON_TEXT: key(text=" ", callback_data="a"),
    Refusal.BUTTON_URL: key(text="a", url="foo"),
    Refusal.MARKUP_LONG: send(
        "x", reply_markup={"inline_keyboard": [[{"text": "a", "callback_data": "b"}]] * 101}
    ),
    Refusal.NOT_MODIFIED: same_edit,
    Refusal.EDIT_NOT_FOUND: call("editMessageText", chat_id=11, message_id=999, text="x"),
    Refusal.EDIT_NOT_OURS: edit_of_a_person,
    Refusal.EDIT_NO_TEXT: text_of_a_photo,
    Refusal.EDIT_NO_CAPTION: caption_of_a_text,
    Refusal.EDIT_NO_ID: call("editMessageText", chat_id=11, text="x"),
    Refusal.DELETE_NOT_FOUND: call("deleteMessage", chat_id=11, message_id=999),
    Refusal.DELETE_OLD: old_delete,
    Refusal.QUERY_OLD: answered_twice,
    Refusal.TOAST_LONG: call("answerCallbackQuery", callback_query_id="1", text="я" * 201),
    Refusal.NO_PHOTO: call("sendPhoto", chat_id=11),
    Refusal.NO_DOCUMENT: call("sendDocument", chat_id=11, document="attach://gone"),
    Refusal.FILE_EMPTY: upload("sendDocument", "document", b""),
    Refusal.IMAGE_FAILED: upload("sendPhoto", "photo", b"no picture"),
    Refusal.PHOTO_DIMENSIONS: upload("sendPhoto", "photo", png(210, 10)),
    Refusal.UPLOAD_BIG: upload("sendPhoto", "photo", b"0" * (10 * 1024 * 1024 + 1)),
    Refusal.DOWNLOAD_BIG: big_download,
    Refusal.FILE_UNKNOWN: call("getFile", file_id="nothing"),
    Refusal.FILE_REMOTE: call("sendPhoto", chat_id=11, photo="nothing"),
    Refusal.FILE_TYPE: photo_as_document,
    Refusal.ALBUM_EMPTY: call("sendMediaGroup", chat_id=11, media=[]),
    Refusal.ALBUM_LONG: call("sendMediaGroup", chat_id=11, media=[{}] * 11),
    Refusal.COMMAND_NAME: command("Меню"),
    Refusal.COMMAND_DESCRIPTION: command(description=" "),
    Refusal.COMMAND_DESCRIPTION_LONG: command(description="я" * 257),
    Refusal.COMMANDS_MUCH: command(times=101),
    Refusal.DESCRIPTION_LONG: call("setMyShortDescription", short_description="я" * 121),
}

# The words of the rows that are filled in, as Telegram would give them to the scenario above.
FILLED = {
    Refusal.TOO_MANY: "Too Many Requests: retry after 7",
    Refusal.TAG_UNSUPPORTED: 'Unsupported start tag "div" at byte offset 2',
    Refusal.TAG_UNCLOSED: "Unclosed start tag at byte offset 2",
    Refusal.TAG_UNFINISHED: 'Unclosed start tag "a" at byte offset 2',
    Refusal.TAG_NO_END: 'Can\'t find end tag corresponding to start tag "b"',
    Refusal.TAG_UNMATCHED: 'at byte offset 8, expected "</i>", found "</b>"',
    Refusal.END_UNEXPECTED: "Unexpected end tag at byte offset 1",
    Refusal.END_UNCLOSED: "Unclosed end tag at byte offset 4",
    Refusal.ATTRIBUTE_EMPTY: 'Empty attribute name in the tag "a" at byte offset 0',
    Refusal.ATTRIBUTE_EQUALS: 'of an attribute of the tag "a" at byte offset 0',
    Refusal.ATTRIBUTE_TOKEN: "Unexpected end of name token at byte offset 8",
    Refusal.SPAN_CLASS: 'must have class "tg-spoiler" at byte offset 0',
    Refusal.BUTTON_URL: "inline keyboard button URL 'foo' is invalid: Wrong HTTP URL",
    Refusal.FILE_TYPE: "can't use file of type Photo as Document",
}


@pytest.mark.parametrize("refusal", Refusal, ids=lambda refusal: refusal.name.lower())
async def test_call_is_refused_in_telegrams_words_when_row_applies(
    lab: Lab, refusal: Refusal
) -> None:
    answer = await SCENARIOS[refusal](lab)

    row = refusal.value
    assert (answer["ok"], answer["error_code"]) == (False, row.code)
    words = re.escape(row.description)
    assert re.fullmatch(re.sub(r"\\{\w+\\}", ".*", words), answer["description"])
    assert FILLED.get(refusal, "") in answer["description"]
    recorded = [call.description for call in lab.emu.calls if not call.ok]
    assert answer["description"] in recorded


def test_rows_are_all_different_and_filled_words_all_tried_when_table_is_read() -> None:
    assert len(Refusal) >= 40
    assert len(Refusal.__members__) == len(Refusal)  # An equal row would be a silent alias.
    assert set(SCENARIOS) == set(Refusal)
    assert set(FILLED) == {refusal for refusal in Refusal if "{" in refusal.value.description}


async def test_failure_by_fault_is_no_refusal_when_counted(lab: Lab) -> None:
    await fault("502")(lab)
    assert not lab.emu.refusals
    await lab.ask("sendMessage", chat_id=11, text="")
    assert lab.emu.refusal_counts() == {"Bad Request: message text is empty": 1}


async def test_retry_after_is_a_parameter_when_flooded(lab: Lab) -> None:
    assert (await fault("429")(lab))["parameters"] == {"retry_after": 7}


async def test_press_is_refused_when_150_seconds_have_passed(lab: Lab) -> None:
    await lab.button()
    press = await lab.anna.presses("Да")
    lab.clock.pass_by(timedelta(seconds=150))
    answer = await lab.ask("answerCallbackQuery", callback_query_id=press.id)
    assert "query is too old" in answer["description"]
    assert lab.emu.unanswered_presses() == [press]


async def test_reply_is_sent_when_the_original_is_gone_and_that_is_allowed(lab: Lab) -> None:
    reply = {"message_id": 999, "allow_sending_without_reply": True}
    sent = await lab.get("sendMessage", chat_id=11, text="x", reply_parameters=json.dumps(reply))
    assert "reply_to_message" not in sent


@pytest.mark.parametrize("data", ["x" * 64, "я" * 32])
async def test_data_is_accepted_when_it_has_64_bytes(lab: Lab, data: str) -> None:
    sent = await lab.button(data=data)
    assert sent["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == data


async def test_length_is_counted_after_parsing_when_html_is_sent(lab: Lab) -> None:
    text = f"<b>{'&amp;' * 4094}😀</b>"
    assert (await lab.get("sendMessage", chat_id=11, text=text, parse_mode="HTML"))["entities"]
    longer = await lab.ask("sendMessage", chat_id=11, text=f"{text}x", parse_mode="HTML")
    assert longer["description"] == "Bad Request: message is too long"
