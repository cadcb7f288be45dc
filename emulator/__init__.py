"""A local stand-in for Telegram: the Bot API over real HTTP, strict as the real one."""

from emulator.faults import FaultKind
from emulator.model import Button, Call, Group, Message, Person, Press, StoredFile
from emulator.people import PhoneError, User
from emulator.refusals import Refusal, Refused
from emulator.server import Emulator
from emulator.updates import Update

__all__ = [
    "Button",
    "Call",
    "Emulator",
    "FaultKind",
    "Group",
    "Message",
    "Person",
    "PhoneError",
    "Press",
    "Refusal",
    "Refused",
    "StoredFile",
    "Update",
    "User",
]
