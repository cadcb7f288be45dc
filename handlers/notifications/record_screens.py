"""What is sent about a person's record and his terms. Pure."""

from domain.notice_views.records import LostRecordFileNotice, RecordNotice, TermAheadNotice
from domain.record import TermKind
from domain.text import shortened
from handlers.buttons import button
from handlers.card.callbacks import OpenCard
from handlers.record import words
from handlers.record.callbacks import AskFile, OpenEntry, OpenRecord
from handlers.screen import Kept, row, rows
from locales.translator import Translator


def entered(view: RecordNotice, t: Translator) -> Kept:
    one = view.entry
    return Kept(
        text=t(
            "notice-record-entered",
            title=shortened(one.title, words.TITLE_SHOWN),
            facts=words.facts(one, t, view.today),
            who=view.who or "none",
        ),
        rows=(row(button(t, "notice-button-open", OpenEntry(record_id=one.id))),),
    )


def decided(view: RecordNotice, t: Translator) -> Kept:
    one = view.entry
    if one.removed:
        said = t("notice-record-removed", title=shortened(one.title, words.TITLE_SHOWN))
    else:
        said = t(
            "notice-record-sent-back",
            title=shortened(one.title, words.TITLE_SHOWN),
            who=view.who or "none",
            words=words.reply(one.reply, t),
        )
    return Kept(
        text=said, rows=(row(button(t, "notice-button-open", OpenEntry(record_id=one.id))),)
    )


def file_lost(view: LostRecordFileNotice, t: Translator) -> Kept:
    """As of an item: what became of the file, and the way to send it again."""
    form = "photo" if view.name is None else "file"
    return Kept(
        text=t(
            f"notice-record-{form}-{words.slug(view.state.value)}",
            name=view.name or "",
            title=shortened(view.title, words.TITLE_SHOWN),
        ),
        rows=(row(button(t, "notice-button-attach", AskFile(record_id=view.record_id))),),
    )


def term_ahead(view: TermAheadNotice, t: Translator) -> Kept:
    term = view.term
    text = t(
        f"notice-term-{term.kind.value}",
        day=t.day_short(term.on, view.today),
        last="none" if view.last_on is None else t.day_short(view.last_on, view.today),
    )
    card = None
    if term.kind is not TermKind.COURSE:
        card = button(t, "card-button-open", OpenCard(post_id=view.post_id))
    return Kept(
        text=text,
        rows=rows(
            row(button(t, "record-button-open", OpenRecord(post_id=view.post_id))), row(card)
        ),
    )
