"""The last question before what nothing takes back, where the reason is named already.

Everybody concerned reads it, so what is typed beside that question never takes its place: a yes is
told that the button itself is needed, thanks decide nothing, a no or a slip leads one step back,
and of anything else it is said that it was not kept and where another reason is named.
"""

from domain.text import shortened
from handlers import typed_press
from handlers.screen import Screen
from handlers.turn import Turn
from handlers.typed_press import TypedPress

TEXT_SHOWN = 200


async def beside_named(turn: Turn, press: TypedPress, question: Screen) -> Screen:
    """`question` as it is drawn now."""
    t, text = turn.t, turn.text
    if typed_press.is_made_of(t, text, "typed-yes", "typed-ending"):
        return question.headed(t("typed-weighty"))
    if typed_press.is_made_of(t, text, "typed-thanks"):
        return question.headed(t("typed-thanked"))
    if typed_press.refuses(t, text):
        led_back = await press(turn.shown or question.buttons, typed_press.led_back)
        if led_back is not None:
            return led_back
    return question.headed(t("typed-reason-named", text=shortened(text, TEXT_SHOWN)))
