"""What people do at random. Each deed is a line to be read, and done again by its seed."""

import random
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from emulator import Button, Message, PhoneError, User
from handlers.mydata.callbacks import EraseOwn
from tests.emulator.pictures import png
from tests.tour.sheet import staff_list
from tests.walk.texts import ANSWERS, COMMANDS, typed
from tests.walk.town import NEWCOMERS, Town, Walker

_TIMES = (
    timedelta(minutes=3),
    timedelta(hours=1),
    timedelta(hours=7),
    timedelta(days=1),
    timedelta(days=9),
)
_FILES = (
    ("Сертификат.pdf", b"%PDF-1.4 ..."),
    ("Пусто.pdf", b""),
    ("Картинка.jpg", b"MZ not a picture"),
    ("Таблица.xlsx", b"PK\x03\x04"),
    ("С макросами.docx", b"PK\x03\x04 word/vbaProject.bin"),
    ("Список педагогов.xlsx", staff_list()),
)


FAREWELL = 0.1
"""How often somebody who may delete his data for good does: the town would soon be empty."""


@dataclass(slots=True, kw_only=True)
class Deed:
    """What was done, by whom, and whether something visible must come of it.

    `label`: words of a button that were typed; where no button means them, they are anybody's text.
    """

    who: Walker
    words: str
    speaks: bool = True
    press_ids: tuple[str, ...] = ()
    label: str = ""


@dataclass(slots=True)
class Doer:
    """Chooses and does. `deeds` of one seed in one town are the same every time."""

    town: Town
    dice: random.Random

    async def act(self) -> Deed:
        who = self.dice.choice(self.town.walkers)
        if who.user.person.blocked:
            who.user.unblocks()
            return Deed(who=who, words="unblocks the bot", speaks=False)
        for _ in range(10):
            chosen = self._choose()
            try:
                return await chosen(who)
            except PhoneError:
                continue
        return await self._command(who)

    def _choose(self) -> Callable[[Walker], Awaitable[Deed]]:
        chances: tuple[tuple[int, Callable[[Walker], Awaitable[Deed]]], ...] = (
            (54, self._press),
            (8, self._press_old),
            (5, self._press_forged),
            (4, self._press_quickly),
            (12, self._text),
            (4, self._words_of_a_button),
            (8, self._command),
            (3, self._file),
            (1, self._album),
            (1, self._edit),
            (1, self._block),
            (2, self._time),
            (1, self._link),
        )
        weights = [weight for weight, _ in chances]
        return self.dice.choices([action for _, action in chances], weights)[0]

    # --- buttons

    async def _press(self, who: Walker) -> Deed:
        message = next((one for one in reversed(who.user.messages) if _pressable(one)), None)
        return await self._press_on(who, message)

    async def _press_old(self, who: Walker) -> Deed:
        shown = [message for message in who.user.messages if _pressable(message)]
        return await self._press_on(who, self.dice.choice(shown) if shown else None)

    async def _press_on(self, who: Walker, message: Message | None) -> Deed:
        if message is None:
            raise PhoneError("nothing to press")
        button = self.dice.choice(_pressable(message))
        if button.callback_data == EraseOwn().pack() and self.dice.random() > FAREWELL:
            raise PhoneError("thinks better of it")
        press = await who.user.presses(data=button.callback_data, message_id=message.message_id)
        return Deed(
            who=who,
            words=f"presses «{button.text}» <{button.callback_data}> on {message.message_id}",
            press_ids=(press.id,),
        )

    async def _press_forged(self, who: Walker) -> Deed:
        """A button that was drawn for somebody else, or one drawn long ago."""
        other = self.dice.choice(self.town.walkers)
        data = sorted(set(_drawn(other.user)))
        if not data:
            raise PhoneError("nothing was drawn yet")
        chosen = self.dice.choice(data)
        press = await who.user.presses_stale(chosen, _any_message(who.user))
        return Deed(
            who=who,
            words=f"presses <{chosen}> of {other.name}'s",
            press_ids=(press.id,),
        )

    async def _press_quickly(self, who: Walker) -> Deed:
        """Two presses and a text before the bot can answer the first."""
        first = await self._press(who)
        try:
            second, text = await self._press(who), await self._text(who)
        except PhoneError:
            # The first is on its way: nothing else may begin before it has been answered.
            return first
        return Deed(
            who=who,
            words=f"{first.words}, {second.words}, {text.words}",
            press_ids=first.press_ids + second.press_ids,
        )

    # --- words

    async def _text(self, who: Walker) -> Deed:
        text = typed(self.dice, who.side)
        await who.user.says(text)
        return Deed(who=who, words=f"types {text[:40]!r}, {len(text)} characters")

    async def _words_of_a_button(self, who: Walker) -> Deed:
        """What stands on a button of the newest screen, whole or in part, or a short answer."""
        message = next((one for one in reversed(who.user.messages) if _pressable(one)), None)
        text = self.dice.choice(ANSWERS)
        if message is not None and self.dice.random() < 0.6:
            button = self.dice.choice(_pressable(message))
            if button.callback_data == EraseOwn().pack():
                raise PhoneError("thinks better of it")
            words = button.text.split()
            text = " ".join(words[self.dice.randrange(len(words)) :]).lower() or text
        await who.user.says(text)
        return Deed(who=who, words=f"types {text!r}", label=text)

    async def _command(self, who: Walker) -> Deed:
        command = self.dice.choice(COMMANDS)
        await who.user.says(command)
        return Deed(who=who, words=f"types {command}")

    async def _edit(self, who: Walker) -> Deed:
        own = [one for one in who.user.messages if not one.from_bot and not one.files]
        if not own:
            raise PhoneError("nothing to edit")
        message = self.dice.choice(own)
        text = typed(self.dice, who.side)[:4000]
        await who.user.edits(message.message_id, text)
        return Deed(who=who, words=f"edits {message.message_id} to {text[:40]!r}")

    async def _link(self, who: Walker) -> Deed:
        """Newcomers open links that were shown to anybody; others only make one up."""
        if who.user.id in NEWCOMERS:
            links = [link for other in self.town.walkers for link in _links(other.user)]
            if links:
                link = self.dice.choice(links)
                await who.user.opens(link)
                return Deed(who=who, words=f"opens the link {link}")
        guess = f"{self.dice.getrandbits(64):x}"
        await who.user.opens(guess)
        return Deed(who=who, words=f"opens a made-up link {guess}")

    # --- files

    async def _file(self, who: Walker) -> Deed:
        if self.dice.random() < 0.5:
            await who.user.sends_photo(png(), caption=typed(self.dice, who.side)[:200])
            return Deed(who=who, words="sends a photo")
        name, content = self.dice.choice(_FILES)
        await who.user.sends_document(content, name)
        return Deed(who=who, words=f"sends {name}")

    async def _album(self, who: Walker) -> Deed:
        await who.user.sends_album([png(), png(9, 9)], caption="альбом")
        return Deed(who=who, words="sends an album")

    # --- the world

    async def _block(self, who: Walker) -> Deed:
        who.user.blocks()
        return Deed(who=who, words="blocks the bot", speaks=False)

    async def _time(self, who: Walker) -> Deed:
        time = self.dice.choice(_TIMES)
        await self.town.passes(time)
        return Deed(who=who, words=f"(time passes: {time})", speaks=False)


def _pressable(message: Message) -> list[Button]:
    if not message.from_bot:
        return []
    return [button for row in message.buttons for button in row if button.callback_data]


def _any_message(user: User) -> int:
    shown = [message.message_id for message in user.history if message.from_bot]
    if not shown:
        raise PhoneError("the bot has not written yet")
    return shown[-1]


def _drawn(user: User) -> Iterator[str]:
    """Data of all buttons that were ever shown to the person."""
    for message in user.history:
        markups = [message.markup, *(revision.markup for revision in message.revisions)]
        for markup in markups:
            for row in (markup or {}).get("inline_keyboard", []):
                for button in row:
                    if "callback_data" in button:
                        yield button["callback_data"]


def _links(user: User) -> Iterator[str]:
    """Payloads of invitation links that stand in the person's chat."""
    for message in user.messages:
        for part in message.text.split("?start=")[1:]:
            yield part.split()[0].split("\u00a0")[0][:64]
