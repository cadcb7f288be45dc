"""Several things on a screen decided with one press: which they are, at which revisions. Pure.

What is shown and what was put off stands in the row that says what is awaited; the button carries
a stamp of it, so that nobody decides about what he has not seen.
"""

import zlib
from collections.abc import Sequence

Seen = tuple[int, int]
"""An id and the revision at which it was shown."""


def seen_stamp(shown: Sequence[Seen]) -> int:
    """A number that the button carries to say what, at which revisions, it was drawn for."""
    return zlib.crc32(repr(tuple(shown)).encode())


def packed(shown: Sequence[Seen], skipped: Sequence[Seen]) -> str:
    """What is on the screen and what was put off, for the row that says what is awaited."""
    told = [f"{one}:{rev}" for one, rev in shown]
    return ",".join([*told, *(f"-{one}:{rev}" for one, rev in skipped)])


def unpacked(detail: str | None) -> tuple[tuple[Seen, ...], tuple[Seen, ...]]:
    """Shown and put off."""
    shown: list[Seen] = []
    skipped: list[Seen] = []
    for one in (detail or "").split(","):
        found, _, rev = one.removeprefix("-").partition(":")
        if not found.isdigit() or not rev.isdigit():
            continue
        (skipped if one.startswith("-") else shown).append((int(found), int(rev)))
    return tuple(shown), tuple(skipped)
