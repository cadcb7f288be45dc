"""Files both ways and every encoding of a call."""

from pathlib import Path

import aiohttp
import pytest

from emulator.images import dimensions
from tests.emulator.lab import Lab
from tests.emulator.pictures import png


async def test_document_is_downloaded_whole_when_a_person_sent_it(lab: Lab) -> None:
    content = bytes(range(256)) * 8000
    await lab.anna.sends_document(content, "план.pdf", mime="application/pdf", caption="мой")
    (update,) = await lab.get("getUpdates")
    document = update["message"]["document"]
    assert (document["file_name"], document["file_size"]) == ("план.pdf", len(content))
    file = await lab.get("getFile", file_id=document["file_id"])
    url = f"{lab.emu.base_url}/file/bot{lab.emu.token}/{file['file_path']}"
    async with lab.http.get(url) as answer:
        assert await answer.read() == content
    async with lab.http.get(url.replace("TEST", "OTHER")) as answer:
        assert answer.status == 401


async def test_photo_is_shown_with_its_sides_and_sent_again_by_its_id(lab: Lab) -> None:
    sent = await lab.upload(
        "sendPhoto",
        {"f": ("p.png", png(40, 20))},
        chat_id="11",
        photo="attach://f",
        caption="<b>Урок</b>",
        parse_mode="HTML",
    )
    size = sent["result"]["photo"][0]
    assert (size["width"], size["height"]) == (40, 20)
    again = await lab.get("sendPhoto", chat_id=11, photo=size["file_id"])
    assert again["photo"][0]["file_unique_id"] == size["file_unique_id"]
    first, second = lab.anna.messages
    assert (first.html, first.files[0].content) == ("<b>Урок</b>", second.files[0].content)


async def test_caption_changes_when_edited(lab: Lab) -> None:
    sent = await lab.upload("sendDocument", {"document": ("a.txt", b"abc")}, chat_id="11")
    edited = await lab.get(
        "editMessageCaption", chat_id=11, message_id=sent["result"]["message_id"], caption="Новая"
    )
    assert (edited["caption"], lab.anna.last.text) == ("Новая", "Новая")


async def test_album_of_documents_is_one_group_when_sent(lab: Lab) -> None:
    media = (
        '[{"type":"document","media":"attach://a","caption":"оба"},'
        '{"type":"document","media":"attach://b"}]'
    )
    parts = {"a": ("a.txt", b"1"), "b": ("b.txt", b"2")}
    sent = await lab.upload("sendMediaGroup", parts, chat_id="11", media=media)
    first, second = sent["result"]
    assert first["media_group_id"] == second["media_group_id"]
    assert [file.name for message in lab.anna.messages for file in message.files] == [
        "a.txt",
        "b.txt",
    ]


@pytest.mark.parametrize("encoding", ["query", "urlencoded", "multipart", "json"])
async def test_call_is_understood_in_every_encoding(lab: Lab, encoding: str) -> None:
    markup = '{"inline_keyboard":[[{"text":"Да","callback_data":"y"}]]}'
    fields = {"chat_id": "11", "text": "привет & пока", "reply_markup": markup}
    url = lab.url("sendmessage")
    match encoding:
        case "query":
            request = lab.http.get(url, params=fields)
        case "urlencoded":
            request = lab.http.post(url, data=fields)
        case "multipart":
            form = aiohttp.FormData(fields, default_to_multipart=True)
            request = lab.http.post(url, data=form)
        case _:
            request = lab.http.post(url, json=fields)
    async with request as answer:
        assert (await answer.json())["ok"]
    assert lab.anna.last.text == "привет & пока"
    assert lab.anna.last.buttons[0][0].callback_data == "y"


def test_sides_are_read_when_the_picture_is_a_real_one(tmp_path: Path) -> None:
    gif = b"GIF89a" + (30).to_bytes(2, "little") + (40).to_bytes(2, "little")
    frame = b"\xff\xc0\x00\x11\x08" + (50).to_bytes(2, "big") + (60).to_bytes(2, "big")
    jpeg = b"\xff\xd8\xff\xe0\x00\x04ab" + frame + b"\x03" + bytes(9)
    webp = b"RIFF\0\0\0\0WEBPVP8X" + bytes(8) + b"\x45\0\0\x4f\0\0"
    assert [dimensions(content) for content in (png(3, 4), gif, jpeg, webp)] == [
        (3, 4),
        (30, 40),
        (60, 50),
        (70, 80),
    ]
    assert dimensions(b"\xff\xd8\xff") is None
    assert dimensions(b"%PDF-1.7") is None
