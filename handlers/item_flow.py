"""What the owner's and the confirmer's conversations about an item do alike.

A press changes the item in one write, then its page is drawn as it is now; a press that came too
late draws it under a line that says what happened since.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from domain.doing import ItemPage
from domain.errors import DomainError
from handlers import errors
from handlers.due import words
from handlers.registry import Resume
from handlers.screen import Screen
from handlers.turn import Turn
from locales.translator import Translator
from services.items import reading
from services.transaction import Transaction

Work = Callable[[Transaction], Awaitable[object]]
Show = Callable[[Turn, int], Awaitable[Screen]]

STALE = frozenset({"item.changed", "item.wrong_state"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFlow:
    """`page` draws an item; `resume` draws what the flow awaits about it, else the item."""

    name: str
    page: Callable[[Translator, ItemPage], Screen]
    resume: Resume

    async def show(self, turn: Turn, item_id: int) -> Screen:
        async with turn.read() as tx:
            return self.page(turn.t, await reading.item_page(tx, turn.call, item_id))

    async def changed(self, turn: Turn, item_id: int) -> Screen:
        """The item as it is now, under a line that says what happened to it since the button."""
        async with turn.read() as tx:
            found = await reading.item_page(tx, turn.call, item_id)
        return self.page(turn.t, found).headed(words.changed(turn.t, found))

    async def change(
        self,
        turn: Turn,
        item_id: int,
        work: Work,
        *,
        toast: str | None = None,
        show: Show | None = None,
        awaits: str = "",
    ) -> Screen:
        """Does the work and shows the item, or `show`; a broken rule is said over the screen.

        `awaits` names the screen of buttons, where words beside it are answered in another way.
        """
        try:
            async with turn.write(self.name, item_id) as tx:
                await work(tx)
                await turn.awaits_button(tx, awaits)
        except DomainError as error:
            return await self.refused(turn, item_id, error)
        screen = await (show or self.show)(turn, item_id)
        return screen if toast is None else screen.with_toast(turn.t.plain(toast))

    async def refused(self, turn: Turn, item_id: int, error: DomainError) -> Screen:
        """What changed since the button was drawn, or the rule that was broken."""
        if error.code in STALE:
            await turn.shows(self.name, item_id)
            return await self.changed(turn, item_id)
        return await errors.shown_again(turn, error, self.resume, item_id)
