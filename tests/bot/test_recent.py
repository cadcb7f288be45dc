"""What is remembered of those who spoke last stays small."""

from bot.recent import Recent


def test_who_spoke_longest_ago_is_forgotten_first() -> None:
    recent: Recent[int, str] = Recent(2)
    recent[1], recent[2] = "a", "b"
    recent[1] = "c"
    recent[3] = "d"
    assert dict(recent) == {1: "c", 3: "d"}
