"""The journal of a mentor's meetings: days and topics, to be signed. Nobody's notes are in it."""

from documents.names import NameCase, full_name, initials_first
from documents.typesetting import pdf as typeset_pdf
from documents.words import long_day, words
from domain.meetings import Journal


def pdf(view: Journal) -> bytes:
    t = words()
    return typeset_pdf(
        "meeting_journal",
        {
            "title": t.plain("document-journal-title"),
            "mentor": full_name(view.mentor, NameCase.GENITIVE),
            "school": view.school,
            "facts": [
                [t.plain("document-journal-mentee"), view.mentee.full],
                *_order(view),
                *_term(view),
                [t.plain("document-journal-meetings"), str(len(view.meetings))],
            ],
            "head": [
                t.plain("document-journal-number"),
                t.plain("document-journal-day"),
                t.plain("document-journal-topic"),
            ],
            "rows": [
                [
                    str(number),
                    f"{day:%d.%m.%Y}",
                    topic
                    if item is None
                    else t.plain("document-journal-item", topic=topic, item=item),
                ]
                for number, (day, topic, item) in enumerate(view.meetings, start=1)
            ],
            "none": t.plain("document-journal-none"),
            "signatures": [
                [t.plain("document-journal-mentor"), initials_first(view.mentor)],
                [t.plain("document-journal-mentee"), initials_first(view.mentee)],
            ],
        },
        day=view.day,
    )


def _order(view: Journal) -> list[list[str]]:
    if view.order_no is None:
        return []
    t = words()
    said = t.plain("document-journal-order-no", number=view.order_no)
    if view.order_on is not None:
        said = t.plain(
            "document-journal-order-on", number=view.order_no, day=long_day(view.order_on)
        )
    return [[t.plain("document-journal-order"), said]]


def _term(view: Journal) -> list[list[str]]:
    if view.since_on is None or view.until_on is None:
        return []
    t = words()
    term = t.plain(
        "document-journal-days", first=long_day(view.since_on), last=long_day(view.until_on)
    )
    return [[t.plain("document-journal-term"), term]]
