"""A screen on which several things are decided with one press, in any flow that has one."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from domain.conversation import BUTTON
from handlers.batches import Seen, packed, seen_stamp, unpacked
from handlers.turn import Turn
from services.call import Call
from services.transaction import Transaction

View = TypeVar("View")
Outcome = TypeVar("Outcome")
Put = tuple[Seen, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Several(Generic[View]):
    """`read`: the first things that wait, but those put off; `shown_of`: what of them stands on the
    screen. `button` names it among the screens of the flow, `beside` those that lead back to it.
    """

    flow: str
    button: str
    read: Callable[[Transaction, Call, Put], Awaitable[View]]
    shown_of: Callable[[View], Put]
    beside: tuple[str, ...] = ()

    async def on_screen(self, tx: Transaction, turn: Turn) -> tuple[Put, Put]:
        """What the speaker's screen shows, and what he has put off."""
        awaited = await tx.conversation.find_expectation(turn.account_id)
        screens = {f"{self.flow}.{BUTTON}.{one}" for one in (self.button, *self.beside)}
        if awaited is None or awaited.expects not in screens:
            return (), ()
        return unpacked(awaited.detail)

    async def show(self, tx: Transaction, turn: Turn, skipped: Put = ()) -> View:
        view = await self.read(tx, turn.call, skipped)
        await self._remember(tx, turn, view, skipped)
        return view

    async def put_off(self, tx: Transaction, turn: Turn, one: Seen) -> View:
        """Another one comes in its place."""
        _, before = await self.on_screen(tx, turn)
        return await self.show(tx, turn, tuple(dict.fromkeys((*before, one))))

    async def decide(
        self,
        tx: Transaction,
        turn: Turn,
        stamp: int,
        act: Callable[[Put, Put], Awaitable[tuple[Outcome, View]]],
    ) -> tuple[Outcome | None, View]:
        """Acts on what is on the screen and was put off; None: the press was of a screen that is
        another by now, which is only drawn anew."""
        shown, skipped = await self.on_screen(tx, turn)
        if not shown or seen_stamp(shown) != stamp:
            return None, await self.show(tx, turn, skipped)
        outcome, view = await act(shown, skipped)
        await self._remember(tx, turn, view, skipped)
        return outcome, view

    async def _remember(self, tx: Transaction, turn: Turn, view: View, skipped: Put) -> None:
        await turn.awaits_button(tx, self.button, detail=packed(self.shown_of(view), skipped))
