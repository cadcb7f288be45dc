"""What people type, and worse. Latin letters are few, so that a stray English word is found."""

import random

from tests.walk.town import Side

CANARIES = {Side.ONE: "Зимородок", Side.TWO: "Кулик"}
"""A word in everything that people of a school type: nobody else may ever see it."""

COMMANDS = (
    "/start",
    "/menu",
    "/help",
    "/settings",
    "/privacy",
    "/cancel",
    "/diagnosis",
    "/route",
    "/due",
    "/mentor",
    "/summary",
    "/overdue",
    "/report",
    "/approve",
    "/teachers",
    "/schools",
    "/diagnoses",
    "/deficits",
    "/mydata",
    "/remind",
    "/announce",
)
DATES = ("15.05", "до 15 марта", "через неделю", "31 февраля", "завтра", "1.1.2000", "32.13.2027")
NASTY = (
    "<b>жирный",
    "</b>",
    "Я & Ты <ты>",
    "&lt;&amp;&#60;",
    "\u202eсправа налево\u202c",
    "👩🏽‍🏫🇷🇺👍",
    "нуль\x00внутри",
    "  \n\t .",
    "0",
    "-1",
    "99999999999999999999",
    "«ёлочки» — тире…",
    "Ёж" * 30,
    "/",
    "/нет_такой",
    "';--",
    "%s {0} {$name} $name",
)
ANSWERS = (
    "передумала",
    "не хочу",
    "не знаю",
    "нет, отмени",
    "не отправлять",
    "отправь",
    "помогите",
    "?",
    "не успела, перенесу на апрель",
    "подтверждаю",
    "семинар по чтению 15 апреля",
    "Да",
    "нет",
    "назад",
    "1 и 3",
    "первое",
    "2",
    "дальше",
    "Готово",
    "отмена",
    "да, отправить",
)
NAMES = ("Снегирёв Пётр Ильич", "Синицына Ольга", "о'Коннор-Дятлова Зинаида Тимуровна", "Щегол")


def typed(dice: random.Random, side: Side) -> str:
    """A text of the side's people; each holds the side's canary where there is one."""
    canary = CANARIES.get(side, "")
    match dice.randrange(10):
        case 0:
            return _padded(canary, dice.choice("жщ😀"), 4096)
        case 1:
            return _padded(canary, dice.choice("жщ"), 5000)
        case 2:
            return "\n".join(f"{name} {canary}".strip() for name in dice.sample(NAMES, 2))
        case 3 | 4:
            return dice.choice(DATES)
        case 5:
            return f"Свой пункт {canary}"
        case _:
            return f"{dice.choice(NASTY)} {canary}"


def _padded(head: str, filler: str, length: int) -> str:
    """UTF-16 units as Telegram counts them: an emoji is two."""
    each = 2 if filler > "\uffff" else 1
    return head + filler * ((length - len(head)) // each)
