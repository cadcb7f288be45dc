"""aiogram's dispatcher over all flows. It only routes: order, state and sending are not its own."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from aiogram import Dispatcher, Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.dispatcher.event.telegram import TelegramEventObserver
from aiogram.filters.callback_data import CallbackQueryFilter
from aiogram.types import CallbackQuery, ErrorEvent, Message, TelegramObject, User

from domain.conversation import Expectation
from handlers import flows, typed_press
from handlers.captions import Captions
from handlers.diagnosis import entry as diagnosis
from handlers.diagnosis_flow import asks_nothing
from handlers.filters import ASKED, ASKED_AMONG, READ_APART, WEIGHTY, Expects, Wanted
from handlers.gate import Gate, is_closed
from handlers.home.callbacks import OpenHelp
from handlers.mentoring import entry as mentoring
from handlers.no_text import no_text
from handlers.overtaken import asked_again, is_overtaken
from handlers.registry import Resumes, awaited
from handlers.screen import Button, Screen
from handlers.stray import stray
from handlers.turn import Turn
from handlers.typed_press import Reads, TypedPress
from handlers.unwritten import unwritten_lines
from locales.translator import Translator


class Flows(Router):
    """All flows: a press goes straight to the handlers whose buttons begin as its own does.

    There are hundreds of kinds of buttons in dozens of flows; asking each in turn costs more than
    drawing the screen. What is left (a button cut short) goes to those that take any press.
    A broken rule is answered by whoever gave the turn: no flow is asked about errors.
    """

    def __init__(self, flows: Iterable[Router]) -> None:
        super().__init__()
        self._by_prefix: dict[str, TelegramEventObserver] = {}
        self._of_any: list[Router] = []
        self._by_words: dict[str, str] = {}
        self._wanted: dict[str, Wanted] = {}
        for flow in flows:
            self.include_router(flow)
            self._wanted |= _wanted_by(flow)
            for handler in _presses(flow):
                prefix = _prefix(handler)
                if prefix is not None:
                    alone = self._by_prefix.get(prefix)
                    if alone is None:
                        alone = TelegramEventObserver(router=self, event_name="callback_query")
                        self._by_prefix[prefix] = alone
                    alone.handlers.append(handler)
                    if handler.flags.get("typed"):
                        self._by_words[prefix] = handler.flags["typed"]
                elif flow not in self._of_any:
                    self._of_any.append(flow)

    async def propagate_event(self, update_type: str, event: TelegramObject, **kwargs: Any) -> Any:
        if isinstance(event, ErrorEvent):
            return UNHANDLED
        if isinstance(event, CallbackQuery):
            return await self._pressed(event, **kwargs)
        if isinstance(event, Message) and update_type == "message":
            return await self._typed(update_type, event, **kwargs)
        return await super().propagate_event(update_type, event, **kwargs)

    async def _typed(self, update_type: str, message: Message, **kwargs: Any) -> Any:
        """Words that say just what a button of the screen says press it, whatever is awaited; what
        else they may mean is asked by who gets what nobody has taken, with `press`. What may answer
        something newer than what is awaited answers nothing."""
        turn: Turn = kwargs["turn"]
        words = _is_words_alone(turn)
        press = self._pressing(message, **kwargs) if words else _nothing
        if not is_closed(turn):
            wanted = turn.expectation and self._wanted.get(turn.expectation.expects)
            if words:
                if _asks_help(turn):
                    return await self._press_for(message, OpenHelp().pack(), **kwargs)
                if wanted and wanted.stays and typed_press.says_no(turn.t, turn.text):
                    return await no_text(turn, kwargs["resumes"], press, wanted)
                screen = await _named(press, turn, kwargs["resumes"])
                if screen is not None:
                    return screen
            if await is_overtaken(turn, message):
                return await asked_again(turn, kwargs["resumes"])
            if wanted and message.text is not None and not message.text.startswith("/"):
                screen = await no_text(turn, kwargs["resumes"], press, wanted)
                if screen is not None:
                    return screen
        return await super().propagate_event(update_type, message, press=press, **kwargs)

    def _pressing(self, message: Message, **kwargs: Any) -> TypedPress:
        turn: Turn = kwargs["turn"]

        async def press(shown: Sequence[Button], reads: Reads) -> Screen | None:
            data = self.read(turn.t, shown, turn.text, reads)
            if data is None:
                return None
            if self._by_words.get(_prefix_of(data)) == WEIGHTY["typed"]:
                screen = await awaited(turn, kwargs["resumes"])
                if turn.on_screen and data not in {one.data for one in screen.buttons}:
                    # A screen that nothing leads back to is shown as it stands.
                    screen = turn.on_screen
                return screen.headed_once(turn.t("typed-weighty"), *unwritten_lines(turn.t))
            only_back = not self._asks_own_words(turn.expectation) and typed_press.only_leads_back(
                turn.t, shown, turn.text, data
            )
            pressed: Screen = await self._press_for(message, data, **kwargs)
            if only_back:
                return pressed.headed_once(turn.t("typed-only-back"), *unwritten_lines(turn.t))
            return pressed

        return press

    def _asks_own_words(self, question: Expectation | None) -> bool:
        """Beside a list a part of a name may be typed, beside a diagnosis another last day; nobody
        is asked for them."""
        wanted = question and self._wanted.get(question.expects)
        if question is not None and asks_nothing(question.expects):
            return False
        return _asks(question) and not (wanted and wanted.chooses)

    def read(self, t: Translator, shown: Sequence[Button], text: str, reads: Reads) -> str | None:
        """What the text presses of those that it may press."""
        open_ = [one for one in shown if self._read_as(one) != READ_APART["typed"]]
        return reads(t, typed_press.open_to(t, open_, text, self._asked_of(shown)), text)

    def _asked_of(self, shown: Sequence[Button]) -> Callable[[Button], bool]:
        kinds = Counter(_prefix_of(one.data) for one in shown)

        def is_asked(button: Button) -> bool:
            read_as = self._read_as(button)
            among = read_as == ASKED_AMONG["typed"] and kinds[_prefix_of(button.data)] > 1
            return among or read_as == ASKED["typed"]

        return is_asked

    def _read_as(self, button: Button) -> str | None:
        return self._by_words.get(_prefix_of(button.data))

    async def _press_for(self, message: Message, data: str, **kwargs: Any) -> Any:
        """As if the button had been pressed: a press knows of nothing awaited, nor of messages."""
        turn: Turn = kwargs["turn"]
        turn.expectation, turn.messages = None, ()
        query = CallbackQuery(
            id="typed",
            from_user=message.from_user or User(id=message.chat.id, is_bot=False, first_name="-"),
            chat_instance="typed",
            data=data,
        )
        screen = await self._pressed(query, **kwargs)
        return screen.spoken() if isinstance(screen, Screen) else screen

    async def _pressed(self, event: CallbackQuery, **kwargs: Any) -> Any:
        alone = self._by_prefix.get(_prefix_of(event.data))
        response = await alone.trigger(event, **kwargs) if alone else UNHANDLED
        for flow in self._of_any:
            if response is not UNHANDLED:
                break
            response = await flow.propagate_event("callback_query", event, **kwargs)
        return response


def build(routers: Iterable[Router]) -> Dispatcher:
    """Handlers get `turn: Turn` and `resumes: Resumes` and return a Screen."""
    dispatcher = Dispatcher(disable_fsm=True)
    gate = Gate()
    for observer in (dispatcher.message, dispatcher.edited_message, dispatcher.callback_query):
        observer.middleware(gate)
    dispatcher.message.outer_middleware(Captions())
    dispatcher.include_router(Flows(routers))
    return dispatcher


@cache
def shared() -> Dispatcher:
    """One a process: a router can be attached only once."""
    return build(flows.routers())


def _asks(question: Expectation | None) -> bool:
    """Whether words are awaited that are more than a yes or a no; a message to somebody may be
    just that, and what is written already stays when he goes back."""
    if question is None or question.is_button:
        return False
    return question.expects not in (mentoring.WORD, mentoring.TYPED)


def _is_words_alone(turn: Turn) -> bool:
    words = [one.text for one in turn.messages]
    return len(words) == 1 and words[0] is not None and not words[0].startswith("/")


def _is_no_answer(turn: Turn) -> bool:
    """«Нет» beside a statement says how it goes as often as «back»."""
    question = turn.expectation
    answers = question is not None and question.expects in diagnosis.ANSWERED
    return answers and typed_press.says_no(turn.t, turn.text)


def _asks_help(turn: Turn) -> bool:
    """Beside a screen that waits for no words; in a conversation the other one is asked."""
    question = turn.expectation
    if question is not None and not question.is_button:
        return False
    talks = question is not None and question.expects.startswith(mentoring.FLOW)
    return not talks and typed_press.asks_help(turn.t, turn.text)


async def _named(press: TypedPress, turn: Turn, resumes: Resumes) -> Screen | None:
    """What the text names on the screen beside which it was typed, or what a bare yes or no means
    there; None where it is neither."""
    shown = turn.shown
    screen = await press(shown, typed_press.named)
    if screen is None and _is_no_answer(turn):
        return await stray(turn, resumes)
    if screen is None and _asks(turn.expectation) and typed_press.is_bare(turn.t, turn.text):
        shown = shown or (await awaited(turn, resumes)).buttons
        screen = await press(shown, typed_press.answered)
        if screen is None and typed_press.is_unasked_yes(turn.t, shown, turn.text):
            return await stray(turn, resumes)
    if screen is None and typed_press.is_unclear(turn.t, shown, turn.text):
        return await stray(turn, resumes)
    return screen


async def _nothing(_shown: Sequence[Button], _reads: Reads) -> None:
    """What was sent is no word, or of somebody to whom nothing is open."""


def _prefix_of(data: str | None) -> str:
    return (data or "").partition(":")[0]


def _wanted_by(flow: Router) -> dict[str, Wanted]:
    return {
        expected: handler.flags["wants"]
        for tail in flow.chain_tail
        for handler in tail.message.handlers
        if "wants" in handler.flags
        for one in handler.filters or ()
        if isinstance(one.callback, Expects)
        for expected in one.callback.expectations
    }


def _presses(flow: Router) -> Iterator[HandlerObject]:
    for tail in flow.chain_tail:
        yield from tail.callback_query.handlers


def _prefix(handler: HandlerObject) -> str | None:
    for one in handler.filters or ():
        if isinstance(one.callback, CallbackQueryFilter):
            return one.callback.callback_data.__prefix__
    return None
