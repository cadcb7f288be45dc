"""Where words of one's own are awaited: a bare yes, «ок», «потом», «не знаю», a letter or two, a
word that tells the bot what to do are none, nor that the button was a slip.

«Потом» leads back, as a no does; of anything else the question is put once more under a line that
says what is missing, and goes on awaiting its text. Which texts are such is said where they are
taken (`handlers.filters.wants`), and whether a day alone is one; all others their flows read by
themselves: dates, options of a question, proofs of an item, what is said in a conversation.
"""

from handlers import typed_dates, typed_press
from handlers.filters import Wanted
from handlers.registry import Resumes, awaited
from handlers.screen import Screen
from handlers.turn import Turn
from handlers.typed_press import TypedPress
from handlers.unwritten import unwritten_lines


async def no_text(turn: Turn, resumes: Resumes, press: TypedPress, wanted: Wanted) -> Screen | None:
    """None where the text is one."""
    t, text = turn.t, turn.text
    if wanted.regretted and typed_press.regrets(t, text):
        shown = turn.shown or (await awaited(turn, resumes)).buttons
        taken_back = await press(shown, typed_press.undoing)
        if taken_back is not None:
            return taken_back
    if not wanted.stays and typed_press.puts_off(t, text, *wanted.put_off):
        shown = turn.shown or (await awaited(turn, resumes)).buttons
        led_back = await press(shown, typed_press.led_back)
        return led_back or await _asked_again(turn, resumes, wanted)
    nothing = ("typed-command", *wanted.nothing)
    none = typed_press.is_scrap(text) or typed_press.is_slip(t, text)
    unlike = bool(wanted.unlike) and typed_press.begins(t, text, wanted.unlike)
    day = wanted.no_day and typed_dates.is_day(text, t.language, turn.today)
    if none or unlike or day or typed_press.is_no_text(t, text, *nothing):
        return await _asked_again(turn, resumes, wanted)
    return None


async def _asked_again(turn: Turn, resumes: Resumes, wanted: Wanted) -> Screen:
    """The question as it stands before him; drawn anew where it is remembered no more."""
    line, shown = turn.t(wanted.line), turn.on_screen
    if shown is None:
        return (await awaited(turn, resumes)).headed(line)
    return shown.headed_once(line, *unwritten_lines(turn.t))
