"""One's own data, their deletion, and those of who has left."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from domain.erasure import Erasure, ErasureKind, Foresight, Former, Lost
from handlers.mydata import screens as one
from handlers.screen import Screen
from locales.translator import Translator
from services.personal_data import Standing

ZONE = ZoneInfo("Europe/Moscow")
TODAY = date(2027, 3, 17)
NOW = datetime(2027, 3, 17, 11, tzinfo=UTC)
ID = 10**15
COUNTS = dict.fromkeys(Lost, 3)


def foreseen(kind: ErasureKind, counts: dict[Lost, int]) -> Foresight:
    return Foresight(person_id=ID, kind=kind, counts=counts, label="Иванова М. П. <&>")


def made(number: int, kind: ErasureKind) -> Erasure:
    return Erasure(
        id=number,
        person_id=ID,
        kind=kind,
        by=None,
        at=NOW,
        counts=COUNTS,
        until=datetime(2027, 3, 31, 11, tzinfo=UTC),
    )


FORMER = tuple(
    Former(person_id=ID + number, label=f"Иванова М. П. <{number}>", school=school, left_on=day)
    for number, (school, day) in enumerate(
        [("Школа № 1", date(2027, 3, 1)), ("Школа № 1", None), (None, None)]
    )
)


def screens(t: Translator) -> dict[str, Screen]:
    works, left = ErasureKind.WORKS, ErasureKind.LEFT
    return {
        "own": one.own(Standing(by_chat=True, asked=False), t, has_card=True),
        "own without a card": one.own(Standing(by_chat=True, asked=False), t, has_card=False),
        "own, not by the chat": one.own(Standing(by_chat=False, asked=False), t, has_card=True),
        "own, asked for": one.own(Standing(by_chat=False, asked=True), t, has_card=True),
        "erase?": one.ask_own(foreseen(works, COUNTS), t),
        "erase? nothing is there": one.ask_own(foreseen(works, {}), t),
        "erase? has left": one.ask_own(foreseen(left, COUNTS), t),
        "erased": one.erased_own(made(1, works), t, ZONE, TODAY),
        "erased, has left": one.erased_own(made(1, left), t, ZONE, TODAY),
        "who has left": one.erasing(
            FORMER, (made(ID, left), made(2, works)), t, ZONE, TODAY, page=0, more=True
        ),
        "who has left, the next page": one.erasing(FORMER, (), t, ZONE, TODAY, page=1, more=False),
        "nobody has left": one.erasing((), (), t, ZONE, TODAY, page=0, more=False),
        "erase who left?": one.ask_left(foreseen(left, COUNTS), ID, t),
        "erase who left, from the list?": one.ask_left(foreseen(left, {}), 0, t),
        "erased who left": one.erased_left(made(ID, left), t, ZONE, TODAY),
        "protocol sent": one.taken(t),
    }
