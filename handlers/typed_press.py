"""A press that was typed: words that name a button of the screen shown. Pure."""

import re
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence

from aiogram.filters.callback_data import CallbackData

from domain.name_search import surname_of
from domain.text import words_of
from domain.typed_choice import FEWEST_LETTERS, typed_choice
from handlers.screen import Button, Screen
from locales.translator import Translator

CHOSEN = "✅"
TICKS = ("▫️", "☑️")
SENT, UNDO = "✉️", "↩️"
BACK, GO_ON, MENU = "◀️", "▶️", "🏠"
MOST_NUMBERED = 8
"""As many rows as a page has."""

MOST_OF_SLIP = 6
"""Words of a text that a slip may stand in; a longer one tells of something."""

_ANSWERS = ("typed-yes", "typed-no", "typed-back", "typed-undo")
_SLIPS = (
    "typed-slip",
    "typed-slip-alone",
    "typed-refusal",
    "typed-no",
    "typed-later",
    "typed-fine",
)
_AROUND_UNDOING = ("typed-no", "typed-slip", "typed-slip-alone", "typed-oops")
_CLAUSES = re.compile(r"[,;:.!—–]")
_OF_PAGES = re.compile(r"\d+ / \d+")

Words = tuple[str, ...]
Reads = Callable[[Translator, Sequence[Button], str], str | None]
TypedPress = Callable[[Sequence[Button], Reads], Awaitable[Screen | None]]
"""Presses the button that the text of the turn is read as; None where it is none."""


def named(t: Translator, shown: Sequence[Button], text: str) -> str | None:
    """What the one button carries that says just this, or that says yes (no) where this is one.

    Whatever text is awaited: nobody writes a label of the screen for a title or a comment.
    """
    typed = words_of(text)
    # «2.5» is a date, «2 / 5» the pages of a list.
    if not typed or (len(typed) > 1 and all(word.isdecimal() for word in typed)):
        return None
    found = _one(one for one in shown if words_of(one.text) == typed or _spelled(one, typed))
    if found is None and cancels(t, text):
        found = _one(_cancelling(t, shown))
    elif found is None:
        found = _one(one for one in shown if _uncounted(one) == typed)
    if found is not None:
        return found
    for key in ("typed-yes", "typed-no"):
        if is_made_of(t, text, key):
            answer = phrases_of(t, key)[0]
            return _one(button for button in shown if _answer_of(button) == answer)
    return None


def after_all(t: Translator, shown: Sequence[Button], text: str) -> str | None:
    """«Да, беру», «передумала, беру»: the label that stands behind words of another mind."""
    return named(t, shown, _behind(t, text, "typed-after-all"))


def _behind(t: Translator, text: str, key: str) -> str:
    """The words that follow what the text under `key` lists, said any number of times."""
    typed, before = words_of(text), phrases_of(t, key)
    while (lead := next((one for one in before if typed[: len(one)] == one), None)) is not None:
        typed = typed[len(lead) :]
    return " ".join(typed)


def _answer_of(button: Button) -> Words:
    """«Нет» and «Нет, не нужно» answer; «Нет документа» names what is missing."""
    return words_of(_CLAUSES.split(button.text, maxsplit=1)[0])


def _uncounted(button: Button) -> Words:
    """«Отправить» of «Отправить: 22»; a row that begins with its number is no such label."""
    words = words_of(button.text)
    while len(words) > 1 and words[-1].isdecimal():
        words = words[:-1]
    return () if words[:1] and words[0].isdecimal() else words


def opens(_t: Translator, shown: Sequence[Button], text: str) -> str | None:
    """The one button whose label these words begin: «написать» is «Написать наставнику»."""
    typed = words_of(text)
    return _one(one for one in shown if typed and words_of(one.text)[: len(typed)] == typed)


def of_kind(shown: Sequence[Button], kind: type[CallbackData]) -> list[str]:
    """What the buttons of this kind send, in their order."""
    prefix = f"{kind.__prefix__}:"
    return [one.data for one in shown if one.data is not None and one.data.startswith(prefix)]


def begun(t: Translator, shown: Sequence[Button], text: str) -> str | None:
    """The one button whose label begins with all of this: «на неделю» is «На неделю, до 22 апреля».

    For screens whose texts are dates: «22 апреля» is a day, whatever labels name it."""
    return opens(t, shown, text) or _onward(t, shown, words_of(text))


def says_yes(t: Translator, text: str) -> bool:
    """Nothing but a yes, however often."""
    return is_made_of(t, text, "typed-yes")


def says_no(t: Translator, text: str) -> bool:
    return is_made_of(t, text, "typed-no")


def open_to(
    t: Translator, shown: Sequence[Button], text: str, is_asked: Callable[[Button], bool]
) -> list[Button]:
    """What the text may press: a bare yes only what is asked, and a label that says just this."""
    if not says_yes(t, text):
        return list(shown)
    return [one for one in shown if is_asked(one) or words_of(one.text) == words_of(text)]


def is_unclear(t: Translator, shown: Sequence[Button], text: str) -> bool:
    """A word of cancelling where several decisions could be meant: no way back to the menu."""
    return cancels(t, text) and len({one.data for one in _cancelling(t, shown)}) > 1


def is_unasked_yes(t: Translator, shown: Sequence[Button], text: str) -> bool:
    """A bare yes beside a decision that nobody has asked about: no text either."""
    return says_yes(t, text) and _yes(shown) is not None


def is_bare(t: Translator, text: str) -> bool:
    """Nothing but a yes, a no, «назад», «верни»."""
    return is_made_of(t, text, *_ANSWERS)


def cancels(t: Translator, text: str, *keys: str) -> bool:
    """«Отмени», «ой, не то, отмени», «передумала»; with `keys`, what they list besides. A no alone
    does not."""
    return _says_among(t, text, ("typed-cancel", *keys), _AROUND_UNDOING)


def undoes(t: Translator, text: str) -> bool:
    """«Верни», «ой нет, верни», «верни как было»."""
    return _says_among(t, text, ("typed-undo",), ("typed-cancel", *_AROUND_UNDOING))


def regrets(t: Translator, text: str) -> bool:
    """A word of cancelling, or «ой нет», «ой нет не надо»: said of what was just done as often as
    of the screen. A no alone is not."""
    return cancels(t, text) or _says_among(
        t, text, ("typed-oops",), ("typed-back", *_AROUND_UNDOING)
    )


def _says_among(t: Translator, text: str, keys: Words, around: Words) -> bool:
    """One of these at least, and nothing besides but what stands around it."""
    typed = words_of(text)
    phrases = [phrase for key in keys for phrase in phrases_of(t, key)]
    return _holds(typed, phrases) and is_made_of(t, text, *keys, *around)


def asks_help(t: Translator, text: str) -> bool:
    """«Помогите», or a sign alone."""
    return is_made_of(t, text, "typed-help") or set(text.split()) in ({"?"}, {"??"}, {"???"})


def is_no_text(t: Translator, text: str, *keys: str) -> bool:
    """As `is_bare`, and «ок», «спасибо», «потом», «не знаю», «помогите» besides: no reason, no
    comment, no name, no material. With `keys`, nor what they list."""
    nothing = ("typed-fine", "typed-later", "typed-unknown")
    return asks_help(t, text) or is_made_of(t, text, *_ANSWERS, *nothing, *keys)


def is_slip(t: Translator, text: str) -> bool:
    """«Ой, случайно нажала», «нет, не завершать»: the button is what is meant, and no words follow.

    Said of a press (`typed-slip`) it may stand among a few other words, and a few words that begin
    as a change of mind does (`typed-slip-opening`) are one; what else a slip is made of is one only
    where nothing else is said: «случайно задвоилось» is a reason."""
    typed = words_of(text)
    if len(typed) <= MOST_OF_SLIP and (
        _begins(typed, phrases_of(t, "typed-slip-opening"))
        or _holds(typed, phrases_of(t, "typed-slip"))
    ):
        return True
    return is_made_of(t, text, *_SLIPS)


def refuses(t: Translator, text: str) -> bool:
    """A no to what is asked, in whatever words: a slip, «потом», «назад», «отмена»."""
    return is_slip(t, text) or puts_off(t, text) or is_made_of(t, text, *_SLIPS, "typed-back")


def _begins(typed: Words, phrases: Iterable[Words]) -> bool:
    return any(typed[: len(phrase)] == phrase for phrase in phrases)


def puts_off(t: Translator, text: str, *keys: str) -> bool:
    """«Потом», «нет, не сейчас»; with `keys`, what they list besides. A bare no is no such word."""
    put_off = is_made_of(t, text, "typed-no", "typed-later", *keys)
    return put_off and not says_no(t, text)


def _holds(typed: Words, phrases: Sequence[Words]) -> bool:
    return any(_begins(typed[start:], phrases) for start in range(len(typed)))


def begins(t: Translator, text: str, key: str) -> bool:
    """Whether its first words are one of what the text under `key` lists."""
    return _begins(words_of(text), phrases_of(t, key))


def says_any(t: Translator, text: str, key: str) -> bool:
    """Whether one of what the text under `key` lists stands anywhere in it."""
    return _holds(words_of(text), phrases_of(t, key))


def is_made_of(t: Translator, text: str, *keys: str) -> bool:
    """Nothing but these, one after another: «нет, не надо»."""
    typed = words_of(text)
    phrases = [phrase for key in keys for phrase in phrases_of(t, key)]
    return bool(typed) and _are(typed, phrases)


def _are(typed: Words, phrases: Sequence[Words]) -> bool:
    return not typed or any(
        typed[: len(phrase)] == phrase and _are(typed[len(phrase) :], phrases) for phrase in phrases
    )


def only_leads_back(t: Translator, shown: Sequence[Button], text: str, data: str) -> bool:
    """Whether a word of regret, which may be meant of what was done before this screen, presses
    nothing but a way back. Beside a question it says no to that, and no more could be meant."""
    if not regrets(t, text) or _is_question(shown):
        return False
    ways = phrases_of(t, "typed-leading-back")
    return any(
        one.data == data and (one.text.startswith((BACK, MENU)) or words_of(one.text) in ways)
        for one in shown
    )


def _is_question(shown: Sequence[Button]) -> bool:
    """One decision, and the ways out of it."""
    acts = [one for one in shown if not one.text.startswith((BACK, MENU))]
    return len(acts) == 1 and _yes(acts) is not None


def led_back(_t: Translator, shown: Sequence[Button], _text: str) -> str | None:
    """Where the screen goes back, whatever was typed."""
    return _one(_begin(shown, BACK))


def undoing(t: Translator, shown: Sequence[Button], _text: str) -> str | None:
    """What takes back what was just done, whatever was typed."""
    return _one(_cancelling(t, shown))


def led_to_menu(_t: Translator, shown: Sequence[Button], _text: str) -> str | None:
    return _one(_begin(shown, MENU))


def answered(t: Translator, shown: Sequence[Button], text: str) -> str | None:
    """What a bare yes, no, «назад», «верни» means beside an awaited text: it is no reason, no
    title, no comment of anybody's."""
    typed = words_of(text)
    if says_yes(t, text):
        return _yes(shown)
    if is_unclear(t, shown, text):
        return None
    if undoes(t, text):
        return _one(_begin(shown, UNDO))
    if is_made_of(t, text, "typed-no", "typed-back") or cancels(t, text):
        return _back(t, shown, text) or _up(t, shown, typed)
    return None


def meant(t: Translator, shown: Sequence[Button], text: str) -> str | None:
    """The same of words that are nothing but an answer to the screen: a part of a label, the number
    of a row, yes, no, back."""
    typed = words_of(text)
    found = named(t, shown, text) or _onward(t, shown, typed)
    if found is not None:
        return found
    yes = phrases_of(t, "typed-yes")
    if says_yes(t, text):
        return _yes(shown)
    if is_unclear(t, shown, text):
        return None
    if undoes(t, text):
        return _one(_begin(shown, UNDO))
    if is_made_of(t, text, "typed-no", "typed-back") or cancels(t, text):
        return _back(t, shown, text) or _up(t, shown, typed)
    while typed and typed[0:1] in yes:
        typed = typed[1:]
    numbers = numbers_in(t, " ".join(typed))
    if numbers:
        return _numbered(shown, numbers[0]) if len(numbers) == 1 else None
    labels = [one.text for one in shown]
    place = typed_choice(" ".join(typed), labels)
    if place is None:
        place = typed_choice(_declined(t, typed, labels), labels)
    if place is None:
        place = surname_of(typed, labels)
    return None if place is None else shown[place].data


def _declined(t: Translator, typed: Words, labels: Sequence[str]) -> str:
    """«Диагностика» as the label «Продолжить диагностику» has it, «удали эту запись» as «Убрать
    запись»; nothing of any other word, nor of one that several labels have as it was typed: it
    means one of these."""
    forms = {phrase[0]: phrase[-1] for phrase in phrases_of(t, "typed-declined")}
    if not typed or typed[0] not in forms:
        return ""
    around = phrases_of(t, "typed-declined-around")
    rest = tuple(word for word in typed[1:] if (word,) not in around)
    label = " ".join((forms[typed[0]], *rest))
    if rest:
        return label if words_of(label) in map(words_of, labels) else ""
    return "" if any(typed[0] in words_of(one) for one in labels) else label


def placed(t: Translator, shown: Sequence[Button], text: str) -> str | None:
    """The button of that number from above, where a few ready words stand without numbers."""
    numbers = placed_at(t, text)
    ready = [one for one in shown if not one.text.startswith((BACK, MENU))]
    if len(numbers) != 1 or not 0 < numbers[0] <= len(ready):
        return None
    return ready[numbers[0] - 1].data


def placed_at(t: Translator, text: str) -> tuple[int, ...]:
    """As `numbers_in`, with the words before it: «давайте третью», «номер два»."""
    return numbers_in(t, _behind(t, text, "typed-placed"))


def says_nothing(t: Translator, text: str) -> bool:
    """Too little for words of one's own: yes, no, a number, a sign."""
    typed = words_of(text)
    answers = (
        *phrases_of(t, "typed-yes"),
        *phrases_of(t, "typed-no"),
        *phrases_of(t, "typed-back"),
    )
    short = sum(len(word) for word in typed) < FEWEST_LETTERS
    return short or typed in answers or bool(numbers_in(t, text))


def is_scrap(text: str) -> bool:
    """A letter or two slipped off the keyboard: «а», «ну», «не»; «ИЯ» is a name."""
    letters = "".join(words_of(text))
    return 0 < len(letters) < FEWEST_LETTERS and letters.isalpha() and not text.strip().isupper()


def numbers_in(t: Translator, text: str) -> tuple[int, ...]:
    """«1, 3», «1 и 3», «первое»; nothing where the text says anything else."""
    joins = phrases_of(t, "typed-and")
    found = [_number(t, word) for word in words_of(text) if (word,) not in joins]
    numbers = [number for number in found if number is not None]
    return tuple(dict.fromkeys(numbers)) if len(numbers) == len(found) else ()


def of_numbers(numbers: Sequence[int], keys: Sequence[str | None]) -> list[str] | None:
    """Those that stand at these places, from 1; None where one of the numbers is no place."""
    if any(not 1 <= number <= len(keys) for number in numbers):
        return None
    found = (keys[number - 1] for number in numbers)
    return [key for key in found if key is not None]


def _number(t: Translator, word: str) -> int | None:
    if word.isdecimal():
        return int(word[:3])
    for number in range(1, MOST_NUMBERED + 1):
        if (word,) in phrases_of(t, f"typed-number-{number}"):
            return number
    return None


def _numbered(shown: Sequence[Button], number: int) -> str | None:
    """The row that begins with its number; «2 / 5» is where one is in a list, no row of it."""
    return _one(
        one
        for one in shown
        if words_of(one.text)[:1] == (str(number),) and not _OF_PAGES.fullmatch(one.text)
    )


def _yes(shown: Sequence[Button]) -> str | None:
    """The one button with the sign of a decision; ticks of a list have it, too."""
    if any(button.text.startswith(TICKS) for button in shown):
        return None
    signs = (CHOSEN, SENT, GO_ON)
    return next((found for sign in signs if (found := _one(_begin(shown, sign)))), None)


def _spelled(button: Button, typed: Words) -> bool:
    """«Неактуально» is «Не актуально»; of numbers the places of the blanks matter."""
    letters = "".join(typed)
    return "".join(words_of(button.text)) == letters and letters.isalpha()


def _cancelling(t: Translator, shown: Sequence[Button]) -> Iterator[Button]:
    """«↩️ Отменить решение», «↩️ Отменить (3)», «↩️ Вернуть в план»."""
    labels = phrases_of(t, "typed-cancelling")
    return (
        one
        for one in _begin(shown, UNDO)
        if any(words_of(one.text)[: len(label)] == label for label in labels)
    )


def _back(t: Translator, shown: Sequence[Button], text: str) -> str | None:
    """Where no arrow leads back, «👥 К списку» or «⏰ Сроки» does, but not from the menu, which
    stands above them all; a no alone leads to no list."""
    led = _one(_begin(shown, BACK))
    if led is not None or says_no(t, text) or _one(_begin(shown, MENU)) is None:
        return led
    ways = phrases_of(t, "typed-leading-back")
    return _one(one for one in shown if words_of(one.text) in ways)


def _up(t: Translator, shown: Sequence[Button], typed: Words) -> str | None:
    """Where nothing else stands above the screen, the menu does; a no alone does not lead there."""
    return _one(_begin(shown, MENU)) if typed in phrases_of(t, "typed-back") else None


def _onward(t: Translator, shown: Sequence[Button], typed: Words) -> str | None:
    """The one step onward, whatever it is called: «Посмотреть целиком ▶️»."""
    if typed not in phrases_of(t, "typed-onward"):
        return None
    return _one(one for one in shown if one.text.endswith(GO_ON) and words_of(one.text))


def _begin(shown: Sequence[Button], sign: str) -> Iterator[Button]:
    """A sign alone turns pages."""
    return (one for one in shown if one.text.startswith(sign) and words_of(one.text))


def _one(found: Iterable[Button]) -> str | None:
    data = {button.data for button in found if button.data}
    return data.pop() if len(data) == 1 else None


def without_first(t: Translator, text: str, key: str) -> str | None:
    """The text behind words that the text under `key` lists; None where none of them opens it."""
    words = text.split()
    first = phrases_of(t, key)
    if len(words) < 2 or words_of(words[0]) not in first:
        return None
    return " ".join(words[1:])


def phrases_of(t: Translator, key: str) -> tuple[Words, ...]:
    """What a text lists between commas, each as typed words are compared with it."""
    return tuple(words_of(word) for word in t.plain(key).split(","))
