"""Грифы and signatures of a plan on paper, with lines where a hand will write."""

from documents.names import initials_first
from documents.route_words import Fields, capital, lines, position_of, typed
from documents.typography import typographic
from documents.words import long_day, words
from domain.people import PersonName
from domain.route_paper import Approval, RoutePaper, Signer

_LINE, _DAY_LINE, _NUMBER_LINE = "_" * 14, "_" * 10, "_" * 5
_SIGNED, _SHORTEST = 26, 6
"""Characters that a third of the title page holds in one line; beyond, a surname is torn."""


def stamp_fields(view: RoutePaper) -> Fields:
    return {
        "reviewed": "" if view.reviewed is None else _reviewed(view.reviewed, view),
        "agreed": "" if view.agreed is None else _agreed(view.agreed, view),
        "approved": _approved(view.approved or Approval(), view),
        "signers": [
            {
                "position": capital(typed(signer.position)),
                "name": "" if signer.name is None else initials_first(signer.name),
            }
            for signer in (_owner(view), *view.signers)
        ],
    }


def _owner(view: RoutePaper) -> Signer:
    position = position_of(view)
    return Signer(position=position or words().plain("document-route-teacher"), name=view.name)


def _reviewed(stamp: Approval, view: RoutePaper) -> str:
    return lines(typed(stamp.body), _numbered("document-route-protocol", stamp, view))


def _agreed(stamp: Approval, view: RoutePaper) -> str:
    day = None if view.draft else stamp.on
    return lines(
        capital(typed(stamp.position)),
        _signature(stamp.name),
        long_day(day) if day else _blank_day(),
    )


def _approved(stamp: Approval, view: RoutePaper) -> str:
    return lines(
        _numbered("document-route-order", stamp, view),
        capital(typed(stamp.position)),
        _signature(stamp.name),
    )


def _numbered(key: str, stamp: Approval, view: RoutePaper) -> str:
    """«Приказ № 45 от 1 сентября 2026 г.» with lines for what a hand will write."""
    number = None if view.draft else stamp.number
    day = None if view.draft else stamp.on
    return typographic(
        words().plain(key, number=number or _NUMBER_LINE, day=long_day(day) if day else _DAY_LINE)
    )


def _signature(name: PersonName | None) -> str:
    if name is None:
        return _LINE
    signed = initials_first(name)
    line = "_" * max(_SHORTEST, _SIGNED - len(signed))
    return f"{line}\u00a0{signed}" if len(line) + len(signed) <= _SIGNED else f"{line} {signed}"


def _blank_day() -> str:
    return typographic(words().plain("document-route-blank-day"))
