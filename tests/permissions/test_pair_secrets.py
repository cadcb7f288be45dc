"""What a mentor and his mentee say to each other is shown to nobody else, whatever he presses."""

import pytest

from domain.pair_words import WordAudience
from handlers.mentoring.callbacks import OpenKept, OpenLed, OpenMeetings
from storage.repositories.pair_words import PairWordRepository
from tests.cast import Cast
from tests.handlers.pressing import Chat
from tests.permissions import table
from tests.permissions.exhibits import SECRET, put_out
from tests.permissions.test_buttons import filled, guards, kinds, may_press, press
from tests.screens.test_golden import drawn

FLOWS = {"approval", "confirm", "due", "handover", "mentoring", "people", "proposals", "summary"}
"""Where a plan, an item, a person or a pair is shown."""
OTHERS = ("deputy", "route_officer", "director", "head", "methodist", "admin", "neighbour")


@pytest.mark.parametrize("relation", OTHERS)
async def test_nobody_but_the_two_reads_their_words_and_notes(cast: Cast, relation: str) -> None:
    exhibits = await put_out(cast, "active")
    chat = Chat(cast, table.player(cast, relation))
    # What only looks comes first: some of the others end the pair.
    for name, kind in sorted(kinds().items(), key=lambda one: ".Open" not in one[0]):
        if name.partition(".")[0] not in FLOWS or not may_press(guards()[name], relation):
            continue
        shown, _ = await press(chat, filled(kind, exhibits))
        assert SECRET not in shown, f"{name} by {relation}: {shown}"


@pytest.mark.parametrize(
    ("relation", "sees"),
    [("deputy", True), ("director", True), ("head", False), ("methodist", False), ("admin", False)],
)
async def test_what_was_shown_is_read_by_who_leads_and_notes_are_not(
    cast: Cast, relation: str, sees: bool
) -> None:
    exhibits = await put_out(cast, "active")
    async with cast.database.write() as tx:
        words = PairWordRepository(tx.connection)
        await words.set_audience(exhibits.ids["comment_id"], WordAudience.LEADERS)
    shown, _ = await press(Chat(cast, table.player(cast, relation)), OpenLed(mentoring_id=1))
    assert (f"{SECRET} between two" in shown) is sees
    shown, _ = await press(Chat(cast, table.player(cast, relation)), OpenMeetings(mentoring_id=1))
    assert SECRET not in shown


async def test_what_is_not_sent_is_its_authors_alone(cast: Cast) -> None:
    """Not even the other one of the two sees it, whatever he presses."""
    exhibits = await put_out(cast, "active")
    author = Chat(cast, table.player(cast, "mentor"))
    shown = drawn(await author.presses(OpenKept(word_id=exhibits.ids["word_id"])))
    assert f"{SECRET} not sent" in shown
    other = Chat(cast, table.player(cast, "self"))
    for name, kind in sorted(kinds().items(), key=lambda one: ".Open" not in one[0]):
        if name.partition(".")[0] in {"home", "mentoring"}:
            shown, _ = await press(other, filled(kind, exhibits))
            assert f"{SECRET} not sent" not in shown, f"{name}: {shown}"


@pytest.mark.parametrize("relation", ["self", "mentor"])
async def test_the_two_read_words_and_notes(cast: Cast, relation: str) -> None:
    await put_out(cast, "active")
    chat = Chat(cast, table.player(cast, relation))
    assert f"{SECRET} note" in drawn(await chat.presses(OpenMeetings(mentoring_id=1)))
