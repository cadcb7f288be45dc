"""Personal links as cards with a QR code: eight on a sheet, to be cut apart."""

from itertools import groupby

import segno

from documents.text import Verbatim
from documents.typesetting import pdf as typeset_pdf
from documents.words import short_day, words
from domain.papers import InvitationCards


def pdf(view: InvitationCards) -> bytes:
    """Raises ValueError without a card: an empty sheet is a mistake of the caller."""
    if not view.cards:
        raise ValueError("no card to print")
    t = words()
    return typeset_pdf(
        "invitation_cards",
        {
            "title": t.plain("document-cards-title"),
            "school": view.school,
            "steps": [t.plain("document-cards-step-1"), t.plain("document-cards-step-2")],
            "until": t.plain("document-cards-until", day=short_day(view.until)),
            "cards": [
                {
                    "name": card.name,
                    "link": Verbatim(card.link),
                    "short": Verbatim(_short(card.link)),
                    "qr": _qr(card.link),
                }
                for card in view.cards
            ],
        },
        day=view.day,
    )


def _short(link: str) -> str:
    """What one types by hand: browsers and phones add the rest."""
    return link.removeprefix("https://")


def _qr(link: str) -> dict[str, object]:
    """Dark runs as (column, row, length) and the side, in modules; the card is the white border."""
    matrix = segno.make(link, error="m", micro=False).matrix
    runs: list[tuple[int, int, int]] = []
    for y, line in enumerate(matrix):
        x = 0
        for dark, modules in groupby(line):
            length = len(list(modules))
            if dark:
                runs.append((x, y, length))
            x += length
    return {"side": len(matrix), "runs": runs}
