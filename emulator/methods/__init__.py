"""The methods of the Bot API, by lower-case name: `(world, params) -> result`, or `Refused`.

getUpdates and the webhook's methods wait and deliver; they live in `emulator.polling` and
`emulator.webhook`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from emulator.methods import chats, media, messages, profile
from emulator.params import Params
from emulator.world import World

Method = Callable[[World, Params], object]

METHODS: Mapping[str, Method] = {
    "getme": profile.get_me,
    "sendmessage": messages.send_message,
    "editmessagetext": messages.edit_message_text,
    "editmessagecaption": messages.edit_message_caption,
    "editmessagereplymarkup": messages.edit_message_reply_markup,
    "deletemessage": messages.delete_message,
    "sendphoto": media.send_photo,
    "senddocument": media.send_document,
    "sendmediagroup": media.send_media_group,
    "getfile": media.get_file,
    "answercallbackquery": chats.answer_callback_query,
    "sendchataction": chats.send_chat_action,
    "getchat": chats.get_chat,
    "leavechat": chats.leave_chat,
    "setmycommands": profile.set_my_commands,
    "getmycommands": profile.get_my_commands,
    "deletemycommands": profile.delete_my_commands,
    "setmyname": profile.set_my_name,
    "getmyname": profile.get_my_name,
    "setmydescription": profile.set_my_description,
    "getmydescription": profile.get_my_description,
    "setmyshortdescription": profile.set_my_short_description,
    "getmyshortdescription": profile.get_my_short_description,
    "setchatmenubutton": profile.set_chat_menu_button,
    "getchatmenubutton": profile.get_chat_menu_button,
}
