"""What Telegram refuses, in its own words: one table, a row a refusal.

`Refusal` is the table; a method refuses with ``raise Refused(Refusal.TEXT_EMPTY)``. Words in braces
are filled in by the place that refuses. Each row is tried by a test.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Row:
    """One refusal: the HTTP status, Telegram's description, and when it is given."""

    code: int
    description: str
    calls: str
    when: str


def _bad(description: str, calls: str, when: str) -> Row:
    return Row(400, f"Bad Request: {description}", calls, when)


def _html(description: str, when: str) -> Row:
    return _bad(f"can't parse entities: {description}", "parse_mode=HTML", when)


_EDIT, _SEND, _KEYS, _FILE = "editMessage*", "send*", "inline keyboard", "sendPhoto, sendDocument"
_HOOK, _COMMANDS, _POLL = "setWebhook", "setMyCommands", "getUpdates"
_SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
_OTHER_POLLER = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)
_HOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)
_LATE = "query is too old and response timeout expired or query ID is invalid"


class Refusal(Enum):
    """The table. A member's value is its row."""

    # any call
    UNAUTHORIZED = Row(401, "Unauthorized", "any", "the token is not the bot's")
    NO_METHOD = Row(404, "Not Found: method not found", "any", "there is no such method")
    BAD_JSON = _bad("can't parse JSON object", "any", "a JSON field or body is broken")
    TOO_MANY = Row(429, "Too Many Requests: retry after {n}", "send*, edit*", "flood limits")
    SERVER_ERROR = Row(500, "Internal Server Error", "any", "an outage")
    BAD_GATEWAY = Row(502, "Bad Gateway", "any", "an outage")
    GATEWAY_TIMEOUT = Row(504, "Gateway Timeout", "any", "an outage")

    # receiving
    OTHER_POLLER = Row(409, _OTHER_POLLER, _POLL, "a second poller came")
    WEBHOOK_ACTIVE = Row(409, _HOOK_ACTIVE, _POLL, "a webhook is set")
    POLL_ENDED = Row(
        409, "Conflict: terminated by setWebhook request", _POLL, "a webhook is set meanwhile"
    )
    WEBHOOK_HTTPS = _bad(
        "bad webhook: An HTTPS URL must be provided for webhook", _HOOK, "plain http, not loopback"
    )
    WEBHOOK_SECRET = _bad("secret token contains unallowed characters", _HOOK, "a bad secret")

    # whom to send to
    CHAT_EMPTY = _bad("chat_id is empty", _SEND, "no chat is named")
    CHAT_NOT_FOUND = _bad("chat not found", _SEND, "there is no such chat")
    NEVER_STARTED = Row(
        403,
        "Forbidden: bot can't initiate conversation with a user",
        _SEND,
        "the person never wrote to the bot",
    )
    BLOCKED = Row(403, "Forbidden: bot was blocked by the user", _SEND, "the person blocked it")
    DEACTIVATED = Row(403, "Forbidden: user is deactivated", _SEND, "the account is deleted")
    NOT_MEMBER = Row(
        403, "Forbidden: bot is not a member of the group chat", _SEND, "it left the group"
    )
    LEAVE_PRIVATE = _bad(
        "chat member status can't be changed in private chats", "leaveChat", "not a group"
    )
    REPLY_GONE = _bad("message to be replied not found", _SEND, "the message is gone")

    # text
    TEXT_EMPTY = _bad("message text is empty", "sendMessage, editMessageText", "empty or blanks")
    TEXT_LONG = _bad("message is too long", "sendMessage, editMessageText", "> 4096 units")
    CAPTION_LONG = _bad("message caption is too long", "captions", "> 1024 units")
    PARSE_MODE = _bad("unsupported parse_mode", "parse_mode", "neither HTML nor empty")
    TAG_UNSUPPORTED = _html('Unsupported start tag "{tag}" at byte offset {n}', "unknown tag")
    TAG_UNCLOSED = _html("Unclosed start tag at byte offset {n}", "the text ends inside a tag")
    TAG_UNFINISHED = _html(
        'Unclosed start tag "{tag}" at byte offset {n}', "the text ends before a value"
    )
    TAG_NO_END = _html(
        'Can\'t find end tag corresponding to start tag "{tag}"', "a tag is never closed"
    )
    TAG_UNMATCHED = _html(
        'Unmatched end tag at byte offset {n}, expected "</{tag}>", found "</{found}>"',
        "tags overlap",
    )
    END_UNEXPECTED = _html("Unexpected end tag at byte offset {n}", "nothing is open")
    END_UNCLOSED = _html("Unclosed end tag at byte offset {n}", "the text ends inside an end tag")
    ATTRIBUTE_EMPTY = _html(
        'Empty attribute name in the tag "{tag}" at byte offset {n}', "an attribute has no name"
    )
    ATTRIBUTE_EQUALS = _html(
        'Expected equal sign in declaration of an attribute of the tag "{tag}" at byte offset {n}',
        "an attribute has no value",
    )
    ATTRIBUTE_TOKEN = _html(
        "Unexpected end of name token at byte offset {n}", "a bare value holds odd characters"
    )
    SPAN_CLASS = _html(
        'Tag "span" must have class "tg-spoiler" at byte offset {n}', "span without its class"
    )

    # inline keyboard
    MARKUP_OBJECT = _bad("object expected as reply markup", _KEYS, "markup is not an object")
    BUTTON_DATA = _bad("BUTTON_DATA_INVALID", _KEYS, "callback_data empty or > 64 bytes")
    BUTTON_TYPE = _bad("Text buttons are unallowed in the inline keyboard", _KEYS, "no action")
    BUTTON_TEXT = _bad("inline keyboard button text must be non-empty", _KEYS, "empty text")
    BUTTON_URL = _bad(
        "inline keyboard button URL '{url}' is invalid: Wrong HTTP URL", _KEYS, "a bad link"
    )
    MARKUP_LONG = _bad("reply markup is too long", _KEYS, "> 100 buttons")

    # editing and deleting
    NOT_MODIFIED = _bad(_SAME, _EDIT, "nothing changes")
    EDIT_NOT_FOUND = _bad("message to edit not found", _EDIT, "there is no such message")
    EDIT_NOT_OURS = _bad("message can't be edited", _EDIT, "the message is not the bot's")
    EDIT_NO_TEXT = _bad("there is no text in the message to edit", _EDIT, "it is a media message")
    EDIT_NO_CAPTION = _bad("there is no caption in the message to edit", _EDIT, "it is a text")
    EDIT_NO_ID = _bad("message identifier is not specified", _EDIT, "no message is named")
    DELETE_NOT_FOUND = _bad("message to delete not found", "deleteMessage", "no such message")
    DELETE_OLD = _bad("message can't be deleted for everyone", "deleteMessage", "older than 48 h")

    # presses
    QUERY_OLD = _bad(_LATE, "answerCallbackQuery", "unknown, answered already or after 150 s")
    TOAST_LONG = _bad("MESSAGE_TOO_LONG", "answerCallbackQuery", "text > 200")

    # files
    NO_PHOTO = _bad("there is no photo in the request", "sendPhoto", "no file part")
    NO_DOCUMENT = _bad("there is no document in the request", "sendDocument", "no file part")
    FILE_EMPTY = _bad("file must be non-empty", _FILE, "an empty file")
    IMAGE_FAILED = _bad("IMAGE_PROCESS_FAILED", "sendPhoto", "not an image")
    PHOTO_DIMENSIONS = _bad(
        "PHOTO_INVALID_DIMENSIONS", "sendPhoto", "sides sum > 10000 or ratio > 20"
    )
    UPLOAD_BIG = _bad("file is too big", _FILE, "photo > 10 MB, document > 50 MB")
    DOWNLOAD_BIG = _bad("file is too big", "getFile", "> 20 MB")
    FILE_UNKNOWN = _bad(
        "wrong file_id or the file is temporarily unavailable", "getFile", "unknown file_id"
    )
    FILE_REMOTE = _bad(
        "wrong file identifier/HTTP URL specified", _FILE, "a file_id of no file, or a link"
    )
    FILE_TYPE = _bad(
        "can't use file of type {have} as {want}", _FILE, "a photo's id sent as a document"
    )
    ALBUM_EMPTY = _bad("there are no messages to send", "sendMediaGroup", "no item")
    ALBUM_LONG = _bad("too many messages to send as an album", "sendMediaGroup", "> 10 items")

    # commands and names
    COMMAND_NAME = _bad("BOT_COMMAND_INVALID", _COMMANDS, "not 1-32 of a-z 0-9 _")
    COMMAND_DESCRIPTION = _bad("command description must be non-empty", _COMMANDS, "empty")
    COMMAND_DESCRIPTION_LONG = _bad("BOT_COMMAND_DESCRIPTION_INVALID", _COMMANDS, "> 256")
    COMMANDS_MUCH = _bad("BOT_COMMANDS_TOO_MUCH", _COMMANDS, "> 100 commands")
    DESCRIPTION_LONG = _bad(
        "bot description is too long", "setMyDescription, setMyShortDescription", "> 512, > 120"
    )


class Refused(Exception):
    """A call is refused: the row, its words filled in, and for a 429 the seconds to wait."""

    def __init__(
        self, refusal: Refusal, *, retry_after: int | None = None, **words: object
    ) -> None:
        row = refusal.value
        self.refusal = refusal
        self.code = row.code
        self.description = row.description.format(n=words.pop("n", retry_after), **words)
        self.retry_after = retry_after
        super().__init__(self.description)
