"""Notices about people, their posts and their data."""

from datetime import date

from domain.notice_views.people import (
    AccountUnlinkedNotice,
    ConsentRefusedNotice,
    DataAskedNotice,
    DataErasedNotice,
    DutyNotice,
    ExportedNotice,
    JoinAskedNotice,
    JoinDecidedNotice,
    LinkDeniedNotice,
    PostEndedNotice,
    UnlinkAskedNotice,
    UnlinkedNotice,
)
from domain.people import SchoolKind
from handlers.notifications import screens as notices
from handlers.screen import Kept
from locales.translator import Translator
from tests.screens.notices.names import OTHER, WHO
from tests.screens.samples_due import ID, TODAY


def duty(*, as_deputy: bool) -> DutyNotice:
    return DutyNotice(
        owner=WHO,
        deputy=OTHER,
        role="deputy",
        school_kind=SchoolKind.SCHOOL,
        as_deputy=as_deputy,
        since=date(2027, 7, 1),
        until=date(2027, 7, 28),
        today=TODAY,
    )


def posts(t: Translator) -> dict[str, Kept]:
    """That have ended."""
    return {
        "post_ended": notices.post_ended(PostEndedNotice(school=None), t),
        "post_ended_school": notices.post_ended(PostEndedNotice(school="Школа № 1"), t),
    }


def people(t: Translator) -> dict[str, Kept]:
    """Newcomers, duties, data."""
    return {
        "consent refused": notices.consent_refused(
            ConsentRefusedNotice(post_id=ID, who="<Белова> А. И."), t
        ),
        "consent withdrawn": notices.consent_refused(
            ConsentRefusedNotice(post_id=ID, who="<Белова> А. И.", withdrawn=True), t
        ),
        "newcomer asks": notices.join_asked(
            JoinAskedNotice(request_id=ID, school_id=ID, name="<Белова> А. И."), t
        ),
        **{
            f"newcomer {'accepted' if accepted else 'declined'}{', known' * known}": (
                notices.join_decided(
                    JoinDecidedNotice(school="Школа <№ 1>", accepted=accepted, consented=known), t
                )
            )
            for accepted, known in ((True, False), (True, True), (False, False))
        },
        "duty_handed_deputy": notices.duty_handed(duty(as_deputy=True), t),
        "duty_handed_owner": notices.duty_handed(duty(as_deputy=False), t),
        "duty_ended_deputy": notices.duty_ended(duty(as_deputy=True), t),
        "duty_ended_owner": notices.duty_ended(duty(as_deputy=False), t),
        "data asked": notices.data_asked(DataAskedNotice(who="И. М. № 12", chat_id=777), t),
        "data erased": notices.data_erased(
            DataErasedNotice(erasure_id=ID, who="Иванова М. П.", school="Школа № 1"), t
        ),
        "data erased of who left": notices.data_erased(
            DataErasedNotice(erasure_id=ID, who=None, school=None), t
        ),
        "unlink asked": notices.unlink_asked(
            UnlinkAskedNotice(
                post_id=ID, asked_by=ID, who="И. М. № 12", by="О. В. № 2", school="Школа № 1"
            ),
            t,
        ),
        "unlinked": notices.unlinked(UnlinkedNotice(post_id=ID, who="И. М. № 12"), t),
        "link denied": notices.link_denied(LinkDeniedNotice(post_id=ID, who="И. М. № 12"), t),
        "chat unlinked": notices.account_unlinked(AccountUnlinkedNotice(), t),
        "exported": notices.exported(ExportedNotice(), t),
    }
