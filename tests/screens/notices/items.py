"""Notices about what was done and handed in."""

from domain.doing import SendBackReason
from domain.evidence import FetchState
from domain.item import ItemState
from domain.notice_views.items import (
    ConfirmedNotice,
    ItemRevokedNotice,
    LostFileNotice,
    ReportedNotice,
    SentBackNotice,
)
from handlers.notifications import screens as notices
from handlers.screen import Kept
from locales.translator import Translator
from tests.screens.notices.names import OTHER, WHO
from tests.screens.samples_due import ID, TITLES


def sent_back(comment: str | None, who: str | None = OTHER) -> SentBackNotice:
    return SentBackNotice(item_id=ID, rev=9, title=TITLES[0], who=who, comment=comment)


def lost(
    name: str | None, state: FetchState, again: ItemState | None = ItemState.DONE
) -> LostFileNotice:
    return LostFileNotice(item_id=ID, rev=9, title=TITLES[0], name=name, state=state, again=again)


def lost_states(name: str | None) -> tuple[FetchState, ...]:
    """All that a copy can come to; a picture runs nothing."""
    lost = set(FetchState) - {FetchState.WAITING, FetchState.KEPT}
    return tuple(sorted(lost if name else lost - {FetchState.MACROS}))


def items(t: Translator) -> dict[str, Kept]:
    """Reported, confirmed, sent back."""
    return {
        "reported": notices.reported(
            ReportedNotice(item_id=ID, rev=9, owner=WHO, title=TITLES[1], evidence_count=2), t
        ),
        "reported_bare": notices.reported(
            ReportedNotice(item_id=ID, rev=9, owner=WHO, title=TITLES[0], evidence_count=0), t
        ),
        "item_revoked": notices.item_revoked(ItemRevokedNotice(item_id=ID, title=TITLES[0]), t),
        "confirmed": notices.confirmed(ConfirmedNotice(item_id=ID, title=TITLES[0], who=OTHER), t),
        "confirmed_by_nobody": notices.confirmed(
            ConfirmedNotice(item_id=ID, title=TITLES[0], who=None), t
        ),
        "sent_back": notices.sent_back(sent_back("Нет <даты> & подписи"), t),
        "sent_back_bare": notices.sent_back(sent_back(None, None), t),
        **{
            f"sent_back_{code.value}": notices.sent_back(sent_back(code.value), t)
            for code in SendBackReason
        },
    }


def lost_files(t: Translator) -> dict[str, Kept]:
    """Of which there is no copy."""
    return {
        **{
            f"lost_{said}_{state.value}": notices.file_lost(lost(name, state), t)
            for said, name in (("file", "Сертификат <о> ПК & карта.pdf"), ("photo", None))
            for state in lost_states(name)
        },
        "lost_file_of_open": notices.file_lost(
            lost("Отчёт.pdf", FetchState.REFUSED, ItemState.SENT_BACK), t
        ),
        "lost_file_of_confirmed": notices.file_lost(lost("Отчёт.pdf", FetchState.FAILED, None), t),
    }
