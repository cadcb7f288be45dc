"""aiogram's models: built when they are used, and not before."""

import json
import subprocess
import sys

FRESH = """
import json
from bot.commands import NAMES, load
for name in NAMES:
    load(name)

from aiogram import methods, types
from pydantic import BaseModel

models = {
    name: model
    for module in (types, methods)
    for name in module.__all__
    if isinstance(model := getattr(module, name), type) and issubclass(model, BaseModel)
}
before = [name for name, model in models.items() if model.__pydantic_complete__]
update = types.Update.model_validate({
    "update_id": 1,
    "message": {
        "message_id": 1, "date": 1, "text": "x", "chat": {"id": 1, "type": "private"},
        "reply_to_message": {"message_id": 2, "date": 1, "chat": {"id": 1, "type": "private"}},
    },
})
methods.Response[types.ChatMemberOwner].model_validate({"ok": False, "error_code": 400})
method = methods.SendMessage(chat_id=1, text="x", reply_markup=types.ForceReply(force_reply=True))
after = [name for name, model in models.items() if model.__pydantic_complete__]
built = [name for name in models if name != "TelegramMethod"][::12]
for name in built:
    if not models[name].__pydantic_complete__:
        models[name].model_rebuild(raise_errors=True)
print(json.dumps({
    "models": len(models),
    "before": before,
    "after": after,
    "unbuilt": [name for name in built if not models[name].__pydantic_complete__],
    "text": update.message.text,
    "answered": type(update.message.reply_to_message).__name__,
    "markup": method.model_dump(exclude_none=True)["reply_markup"],
}))
"""


def test_a_model_is_built_when_it_is_used() -> None:
    """In a process of its own, as the bot begins. Of the rest every twelfth is tried: all of them
    take seconds, which is why they wait."""
    said = subprocess.run(
        [sys.executable, "-c", FRESH], check=True, capture_output=True, text=True, timeout=100
    )
    seen = json.loads(said.stdout)
    assert seen["models"] > 500
    # What names no other model is built where it is defined, and costs nothing.
    assert len(seen["before"]) < 150
    assert set(seen["after"]) - set(seen["before"]) == {"Update", "SendMessage", "ForceReply"}
    assert seen["unbuilt"] == []
    assert (seen["text"], seen["answered"]) == ("x", "Message")
    assert seen["markup"] == {"force_reply": True}
