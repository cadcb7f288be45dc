"""Several unasked messages as one: each button says which part it is of."""

from bot.rendering import held, join
from handlers.screen import Button, Kept, Rows
from locales.translator import Markup, translator

T = translator("ru")


def part(text: str, *rows: tuple[tuple[str, str], ...]) -> Kept:
    shown: Rows = tuple(tuple(Button(text=said, data=data) for said, data in row) for row in rows)
    return Kept(text=Markup(text), rows=shown)


def labels(kept: Kept) -> list[list[str]]:
    return [[one.text for one in row] for row in kept.rows]


def test_buttons_that_read_alike_bear_the_number_of_their_part() -> None:
    shown = join(
        [
            part("first", (("Go", "a:1"),)),
            part("beside", (("Menu", "m"),)),
            part("second", (("Go", "a:2"), ("Menu", "m"))),
        ],
        T,
    )
    assert shown.text == "1. first\n\nbeside\n\n2. second"
    assert labels(shown) == [["Go · 1"], ["Menu"], ["Go · 2"]]


def test_how_many_it_is_about_does_not_tell_a_button_from_another() -> None:
    shown = join([part("week", (("Yes (3)", "a"),)), part("one", (("Yes", "b"), ("No", "c")))], T)
    assert labels(shown) == [["Yes (3) · 1"], ["Yes · 2", "No"]]


def test_what_reads_alike_and_does_the_same_is_one_button() -> None:
    shown = join([part("first", (("Go", "a"), ("Plan", "p"))), part("second", (("Plan", "p"),))], T)
    assert shown.text == "first\n\nsecond"
    assert labels(shown) == [["Go", "Plan"]]


def test_how_many_one_message_holds_whole() -> None:
    """The first goes however long it is."""
    long = part("x" * 1500)
    assert held([]) == 0
    assert held([long, long]) == 2
    assert held([long, long, long]) == 2
    assert held([part("x" * 5000), long]) == 1
    assert join([long, long, long], T).text.endswith("x\n\n…")
