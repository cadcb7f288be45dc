"""A person of the tour: what he does at his phone is counted, looked at and written down."""

from dataclasses import dataclass, field
from pathlib import Path

from bot.demo.cast import player
from bot.demo.stage import Stage
from emulator.model import Message
from emulator.people import PhoneError, User
from tests.tour.camera import Camera


class TourFailed(Exception):
    """Something on the way was refused, silent or not there."""


@dataclass(slots=True, kw_only=True)
class Album:
    """Every screen as text and picture, numbered in the order of the day."""

    folder: Path
    camera: Camera
    stage: Stage
    number: int = 0

    async def keep(self, user: User, what: str) -> None:
        self.number += 1
        name = f"{self.number:03d}-{user.id}"
        text = f"{user.name}: {what}\n\n" + "\n\n".join(_recent(user))
        (self.folder / f"{name}.txt").write_text(text + "\n", encoding="utf-8")
        await self.camera.shoot(user.id, self.folder / f"{name}.png")


@dataclass(slots=True, kw_only=True)
class Guest:
    key: str
    album: Album
    taps: int = 0
    typed: int = 0
    _seen: dict[int, tuple[str, int]] = field(default_factory=dict)

    @property
    def user(self) -> User:
        return self.album.stage.emulator.user(player(self.key).telegram_id)

    @property
    def text(self) -> str:
        return self.user.last.text.replace("\u00a0", " ")

    @property
    def buttons(self) -> list[str]:
        return [button.text for row in self.user.last.buttons for button in row]

    def offers(self, button: str) -> bool:
        return any(button in text for text in self.buttons)

    async def taps_on(self, *buttons: str) -> None:
        for button in buttons:
            before = self._looks()
            try:
                press = await self.user.presses(button)
            except PhoneError as error:
                raise TourFailed(f"{self.key}: {error}") from error
            self.taps += 1
            await self._after(f"нажимает «{press.button}»")
            if not press.answered:
                raise TourFailed(f"{self.key}: no answer to «{press.button}»")
            if self._looks() == before and not press.toast:
                raise TourFailed(f"{self.key}: nothing happened after «{press.button}»")

    async def says(self, text: str) -> None:
        before = self._looks()
        await self.user.says(text)
        self.typed += not text.startswith("/")
        await self._after(f"пишет «{text}»")
        if self._looks() == before:
            raise TourFailed(f"{self.key}: silence after «{text}»")

    async def opens(self, payload: str) -> None:
        await self.user.starts(payload)
        await self._after("открывает свою ссылку")

    async def sends_photo(self, content: bytes) -> None:
        before = self._looks()
        await self.user.sends_photo(content)
        await self._after("присылает фото")
        if self._looks() == before:
            raise TourFailed(f"{self.key}: silence after a photo")

    async def sends_document(self, content: bytes, name: str) -> None:
        before = self._looks()
        await self.user.sends_document(content, name)
        await self._after(f"присылает файл «{name}»")
        if self._looks() == before:
            raise TourFailed(f"{self.key}: silence after a file")

    async def looks(self, why: str) -> None:
        """At what came by itself."""
        await self.album.keep(self.user, why)

    def sees(self, *texts: str) -> None:
        shown = "\n".join(_recent(self.user, 3)).replace("\u00a0", " ")
        for text in texts:
            if text not in shown:
                raise TourFailed(f"{self.key}: «{text}» is not in\n{shown}")

    def has(self, *fragments: str) -> bool:
        """Whether one message of the chat, with its buttons, holds all of them."""
        chat = [_shown(one).replace("\u00a0", " ") for one in self.user.messages if one.from_bot]
        return any(all(part in shown for part in fragments) for shown in chat)

    async def _after(self, what: str) -> None:
        await self.album.stage.settle()
        await self.album.keep(self.user, what)

    def _looks(self) -> list[tuple[int, str, list[str]]]:
        """What the bot's messages say and offer now."""
        return [
            (one.message_id, one.text, [button.text for row in one.buttons for button in row])
            for one in self.user.messages
            if one.from_bot
        ]


def _recent(user: User, count: int = 2) -> list[str]:
    return [_shown(one) for one in user.messages[-count:] if one.from_bot]


def _shown(message: Message) -> str:
    lines = [message.text, *(f"[файл {file.name}]" for file in message.files)]
    lines += [" ".join(f"[{button.text}]" for button in row) for row in message.buttons]
    return "\n".join(line for line in lines if line)
