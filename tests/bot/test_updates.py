"""An update on its way to the disk and to its handler: nothing goes but what is meant to."""

import json
from typing import Any

import pytest

from bot.turns import _needed
from bot.updates import as_payload, open_envelope

CHAT = {"id": 7, "type": "private"}


def message(text: str) -> dict[str, Any]:
    return {"update_id": 1, "message": {"message_id": 2, "date": 3, "chat": CHAT, "text": text}}


@pytest.mark.parametrize(
    "text", ["да", "«ёж» 👩🏽‍🏫", '\\u0000 "typed"', "a\\\\u0000", "\n\t\x01\u2028", ""]
)
def test_what_was_written_is_kept_as_it_was(text: str) -> None:
    body, payload = as_payload(message(text))
    assert body == message(text)
    assert json.loads(payload) == message(text)


@pytest.mark.parametrize(
    ("text", "left"), [("до\x00после", "допосле"), ("\x00\\u0000\x00", "\\u0000"), ("\x00", "")]
)
def test_nul_is_taken_out_of_what_is_kept_and_of_what_is_handled(text: str, left: str) -> None:
    body, payload = as_payload(message(text) | {"nested": [{"deep": text}, 1, None]})
    assert body == message(left) | {"nested": [{"deep": left}, 1, None]}
    assert json.loads(payload) == body
    assert "\x00" not in payload


def test_a_press_goes_on_as_its_button_alone_and_stays_whole_on_the_disk() -> None:
    shown = {"message_id": 2, "date": 3, "chat": CHAT, "text": "long"}
    press = {"id": "9", "from": {"id": 7}, "data": "home", "message": shown}
    envelope = open_envelope({"update_id": 1, "callback_query": press})
    assert envelope is not None
    assert _needed(envelope) == {
        "update_id": 1,
        "callback_query": {"id": "9", "from": {"id": 7}, "data": "home"},
    }
    assert envelope.body["callback_query"]["message"] == shown


def test_what_is_typed_goes_on_whole() -> None:
    envelope = open_envelope(message("words"))
    assert envelope is not None
    assert _needed(envelope) == message("words")
