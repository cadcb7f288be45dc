"""Words typed beside the screens of mentoring that answer them. Pure."""

from collections.abc import Sequence

from domain.typed_choice import naming, typed_choice
from handlers import typed_press
from handlers.mentoring.callbacks import TakeBackWord
from handlers.screen import Button
from handlers.typed_press import is_made_of
from locales.translator import Translator

_YES, _NO, _BACK = "typed-yes", "typed-no", "typed-back"


def decides(t: Translator, text: str) -> bool:
    """A yes or a no to a proposal, whatever words it has."""
    return is_made_of(t, text, _YES, _NO, "mentoring-typed-agree", "mentoring-typed-decline")


def sends(t: Translator, text: str) -> bool:
    return is_made_of(t, text, _YES, "mentoring-typed-send")


def keeps_back(t: Translator, text: str) -> bool:
    return is_made_of(t, text, _NO, _BACK, "mentoring-typed-keep-back")


def gives_up(t: Translator, text: str) -> bool:
    """«Ой нет не надо», «стоп», «отмена»: nothing is to be said after all. «Нет», «подождите» alone
    are whole answers in a conversation."""
    around = "mentoring-typed-around"
    said = (_BACK, around, "mentoring-typed-give-up", "mentoring-typed-keep-back", "typed-slip")
    return is_made_of(t, text, *said) and not is_made_of(t, text, around)


def leaves(t: Translator, text: str) -> bool:
    """Back, and what is written stays; «отмена» and «передумала» give it up."""
    return goes_back(t, text) and not typed_press.cancels(t, text)


def goes_back(t: Translator, text: str) -> bool:
    return is_made_of(t, text, _BACK)


def says_nothing(t: Translator, text: str) -> bool:
    """No word to anybody, where «Написать» has not been pressed: «да», «потом», «спасибо»."""
    nothing = typed_press.says_nothing(t, text) or typed_press.is_no_text(t, text)
    return nothing or keeps_back(t, text) or gives_up(t, text)


def whose(text: str, names: Sequence[str]) -> int | None:
    """The place of the one whom the text names, in whatever case: «мелову», «Меловой»."""
    place = typed_choice(text, names)
    if place is not None:
        return place
    found = naming(text, names)
    return found[0] if len(found) == 1 else None


def takes_back(t: Translator, text: str) -> bool:
    return is_made_of(t, text, "mentoring-typed-take-back")


def regrets(t: Translator, shown: Sequence[Button], text: str) -> bool:
    """«Ой нет, верни», «отмени», «ой нет не надо», where a word may still be taken back."""
    said = typed_press.undoes(t, text) or typed_press.regrets(t, text)
    return said and bool(typed_press.of_kind(shown, TakeBackWord))


def last_word(_t: Translator, shown: Sequence[Button], _text: str) -> str | None:
    """What takes a word back, where there is one alone that may be."""
    found = typed_press.of_kind(shown, TakeBackWord)
    return found[0] if len(found) == 1 else None
