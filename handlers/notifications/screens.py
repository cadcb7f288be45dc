"""All that is sent unasked: who, what, by when, and the button that acts on it. Pure.

Buttons carry ids and revisions, never a place in a conversation: they work a month later.
"""

from domain.doing import SendBackReason
from domain.item import ItemState
from domain.notice_views.external_results import ExternalResultNotice, LostReportNotice
from domain.notice_views.items import (
    ConfirmedNotice,
    ItemRevokedNotice,
    LostFileNotice,
    ReportedNotice,
    SentBackNotice,
    WitnessedNotice,
)
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
    PairDecidedNotice,
    PairNotice,
    PostEndedNotice,
    UnlinkAskedNotice,
    UnlinkedNotice,
)
from domain.notice_views.routes import (
    ApprovedNotice,
    LeftOutNotice,
    ReturnedNotice,
    RevokedNotice,
    SubmittedNotice,
)
from domain.people import Role
from domain.text import shortened
from handlers.admin.callbacks import Unlink
from handlers.approval.callbacks import OpenCard as OpenPlan
from handlers.approval.history_screens import edits_rows
from handlers.buttons import LABEL, button, named
from handlers.confirm.callbacks import AskReturn, ConfirmItem, Deny, OpenCard, Vouch
from handlers.confirm.screens import witness_key
from handlers.due import words
from handlers.due.callbacks import AskMore, AskProof, OpenDue, OpenItem
from handlers.enrol.callbacks import OpenRequests
from handlers.external.callbacks import AskFile, OpenResult
from handlers.external.screens import told
from handlers.home.callbacks import OpenHome
from handlers.mentoring import parts
from handlers.mentoring.callbacks import Agree, Decline, OpenMentoring
from handlers.mydata.callbacks import TakeProtocol
from handlers.people.callbacks import FreshLink, OpenPerson
from handlers.positions import role_words
from handlers.privacy.callbacks import OpenPrivacy
from handlers.route.callbacks import OpenRoute
from handlers.route.words import change_lines
from handlers.screen import Button, Kept, row, rows
from handlers.staffing.callbacks import AskOffline, OwnDuties
from locales.translator import Markup, Translator

COMMENT_SHOWN = 600
REMARKS_SHOWN = 3


def reported(view: ReportedNotice, t: Translator) -> Kept:
    address = {"item_id": view.item_id, "rev": view.rev}
    said = t("notice-reported", owner=view.owner, title=view.title, count=view.evidence_count)
    return Kept(
        text=said,
        rows=rows(
            # Several of these may go as one message: the title says which one a row is about.
            row(
                Button(
                    text=shortened(f"🧭 {view.title}", LABEL),
                    data=OpenCard(item_id=view.item_id).pack(),
                )
            ),
            row(
                button(t, "confirm-button-confirm", ConfirmItem(**address)),
                button(t, "confirm-button-return", AskReturn(**address)),
            ),
        ),
    )


def witnessed(view: WitnessedNotice, t: Translator) -> Kept:
    """To who was there: one press answers, and nothing else of the plan is shown."""
    address = {"item_id": view.item_id, "rev": view.rev}
    return Kept(
        text=t(
            "notice-witnessed",
            owner=view.owner,
            title=view.title,
            what=witness_key(view.kind),
            day=t.day(view.on, view.today),
            held="none" if view.held_on is None else t.day(view.held_on, view.today),
        ),
        rows=(
            row(
                button(t, "confirm-button-confirm", Vouch(**address)),
                button(t, "confirm-button-not-there", Deny(**address)),
            ),
        ),
    )


def confirmed(view: ConfirmedNotice, t: Translator) -> Kept:
    return Kept(
        text=_decided(t, "notice-confirmed", "notice-confirmed-by", view.who, title=view.title),
        rows=(row(button(t, "notice-button-open", OpenItem(item_id=view.item_id))),),
    )


def item_revoked(view: ItemRevokedNotice, t: Translator) -> Kept:
    return Kept(
        text=t("notice-item-revoked", title=view.title),
        rows=(row(button(t, "notice-button-open", OpenItem(item_id=view.item_id))),),
    )


def sent_back(view: SentBackNotice, t: Translator) -> Kept:
    parts = [_decided(t, "notice-sent-back", "notice-sent-back-by", view.who, title=view.title)]
    if view.comment is not None:
        parts.append(_comment(t, view.comment))
    return Kept(
        text=t.lines(parts),
        rows=(
            row(
                button(t, "due-button-again", AskProof(item_id=view.item_id, rev=view.rev)),
                button(t, "notice-button-open", OpenItem(item_id=view.item_id)),
            ),
        ),
    )


def file_lost(view: LostFileNotice, t: Translator) -> Kept:
    """The file by its name, why there is none, and the way to attach it again."""
    said = "file" if view.name is not None else "photo"
    text = t(
        f"notice-{said}-{_dashed(view.state.value)}",
        name=shortened(view.name or "", words.TEXT_SHOWN),
        title=view.title,
    )
    address = {"item_id": view.item_id, "rev": view.rev}
    again = None
    if view.again is not None:
        target = AskMore if view.again is ItemState.DONE else AskProof
        again = button(t, "notice-button-attach", target(**address))
    opened = button(t, "notice-button-open", OpenItem(item_id=view.item_id))
    return Kept(text=text, rows=rows(row(again), row(opened)))


def report_lost(view: LostReportNotice, t: Translator) -> Kept:
    """As `file_lost`, about the report of an independent result."""
    said = "file" if view.name is not None else "photo"
    text = t(
        f"notice-report-{said}-{_dashed(view.state.value)}",
        name=shortened(view.name or "", words.TEXT_SHOWN),
        operator=view.operator,
    )
    again = button(t, "notice-button-attach", AskFile(external_id=view.result_id))
    return Kept(text=text, rows=(row(again),))


def _dashed(code: str) -> str:
    return code.replace("_", "-")


def _comment(t: Translator, comment: str) -> Markup:
    if comment in {code.value for code in SendBackReason}:
        return t(f"due-reason-{_dashed(comment)}")
    return t("due-comment", text=shortened(comment, COMMENT_SHOWN))


def submitted(view: SubmittedNotice, t: Translator) -> Kept:
    target = OpenPlan(route_id=view.route_id, rev=view.rev)
    return Kept(
        text=t("notice-submitted", owner=view.owner, count=view.items),
        rows=(row(button(t, "notice-button-review", target)),),
    )


def to_endorse(view: SubmittedNotice, t: Translator) -> Kept:
    target = OpenPlan(route_id=view.route_id, rev=view.rev)
    return Kept(
        text=t("notice-to-endorse", owner=view.owner, count=view.items),
        rows=(row(button(t, "notice-button-review", target)),),
    )


def objected(view: SubmittedNotice, t: Translator) -> Kept:
    target = OpenPlan(route_id=view.route_id, rev=view.rev)
    return Kept(
        text=t("notice-objected", owner=view.owner),
        rows=(row(button(t, "notice-button-review", target)),),
    )


def approved(view: ApprovedNotice, t: Translator) -> Kept:
    parts = [_decided(t, "notice-approved", "notice-approved-by", view.who)]
    if view.first_on is not None and view.last_on is not None:
        first, last = (t.day_short(day, view.today) for day in (view.first_on, view.last_on))
        later = "later" if view.first_on > view.today else "now"
        parts.append(t(f"notice-approved-{later}", first=first, last=last))
    edits = view.edits
    if edits is not None:
        parts.append(t("notice-approved-edits"))
        parts += change_lines(t, edits.changes, view.today)
    return Kept(
        text=t.lines(parts),
        rows=rows(
            *(() if edits is None else edits_rows(t, edits)),
            row(
                button(t, "notice-button-route", OpenRoute()),
                button(t, "due-button-list", OpenDue()),
            ),
        ),
    )


def returned(view: ReturnedNotice, t: Translator) -> Kept:
    parts = [_decided(t, "notice-returned", "notice-returned-by", view.who)]
    if view.comment:
        parts.append(t("due-comment", text=shortened(view.comment, COMMENT_SHOWN)))
    if view.remarks:
        parts.append(t("notice-returned-remarks", count=view.remarks))
    return Kept(text=t.lines(parts), rows=(row(button(t, "notice-button-route", OpenRoute())),))


def left_out(view: LeftOutNotice, t: Translator) -> Kept:
    decision = "approved" if view.approved else "returned"
    parts = [
        t(f"notice-left-out-{decision}", owner=view.owner, who=view.who or "none"),
        t("notice-left-out", count=view.count),
        *(
            t("notice-left-out-remark", text=shortened(one, COMMENT_SHOWN))
            for one in view.remarks[:REMARKS_SHOWN]
        ),
    ]
    if view.kept:
        parts.append(t(f"notice-left-out-kept-{decision}"))
    target = OpenPlan(route_id=view.route_id, rev=view.seen_rev)
    return Kept(text=t.lines(parts), rows=(row(button(t, "notice-button-review", target)),))


def revoked(_view: RevokedNotice, t: Translator) -> Kept:
    return Kept(
        text=t("notice-revoked"), rows=(row(button(t, "notice-button-route", OpenRoute())),)
    )


def proposed(view: PairNotice, t: Translator) -> Kept:
    key = "notice-proposed-mentor" if view.as_mentor else "notice-proposed-mentee"
    about = parts.asked_of_mentor if view.as_mentor else parts.about_mentor
    return Kept(
        text=t.lines([t(key, other=view.other or "", by=view.by or "none"), *about(t, view.told)]),
        rows=(
            row(
                button(t, "notice-button-agree", Agree(mentoring_id=view.mentoring_id)),
                button(t, "notice-button-decline", Decline(mentoring_id=view.mentoring_id)),
            ),
        ),
    )


def consent_refused(view: ConsentRefusedNotice, t: Translator) -> Kept:
    """Its button bears the name: several of them may stand under one message."""
    said = t.plain("notice-button-offline", who=view.who)
    return Kept(
        text=t("notice-consent-refused", who=view.who, withdrawn="yes" if view.withdrawn else "no"),
        rows=(row(named(said, AskOffline(post_id=view.post_id))),),
    )


def join_asked(view: JoinAskedNotice, t: Translator) -> Kept:
    """Several at once share the one button that leads to all of them."""
    return Kept(
        text=t("notice-join-asked", name=view.name),
        rows=(row(button(t, "notice-button-requests", OpenRequests(school_id=view.school_id))),),
    )


def join_decided(view: JoinDecidedNotice, t: Translator) -> Kept:
    if not view.accepted:
        return Kept(text=t("notice-join-declined", school=view.school))
    key = "notice-join-added" if view.consented else "notice-join-accepted"
    leads = "button-menu" if view.consented else "notice-button-enter"
    return Kept(text=t(key, school=view.school), rows=(row(button(t, leads, OpenHome())),))


def replaced(view: PairNotice, t: Translator) -> Kept:
    return Kept(
        text=t("notice-mentor-replaced", mentee=view.other or ""),
        rows=(row(button(t, "notice-button-mentoring", OpenMentoring())),),
    )


def pair_decided(view: PairDecidedNotice, t: Translator) -> Kept:
    if not view.agreed:
        key = "notice-pair-declined-mentor" if view.as_mentor else "notice-pair-declined"
    elif view.as_mentor:
        key = "notice-pair-mentor"
    elif view.as_mentee:
        key = "notice-pair-mentee"
    else:
        key = "notice-pair-works"
    said = t(key, mentor=view.mentor, mentee=view.mentee)
    if view.as_mentor or view.as_mentee:
        return Kept(text=said, rows=(row(button(t, "notice-button-mentoring", OpenMentoring())),))
    # Whoever proposed the pair leads the school: the page of the teacher says what is next.
    return Kept(text=said, rows=(row(_page(view.mentee, view.mentee_post_id)),))


def _page(who: str, post_id: int) -> Button:
    return Button(text=shortened(f"👥 {who}", LABEL), data=OpenPerson(post_id=post_id).pack())


def post_ended(view: PostEndedNotice, t: Translator) -> Kept:
    said = t("notice-post-ended") if view.school is None else None
    return Kept(
        text=said or t("notice-post-ended-school", school=view.school or ""),
        rows=(row(button(t, "notice-button-privacy", OpenPrivacy())),),
    )


def external_result(view: ExternalResultNotice, t: Translator) -> Kept:
    said = told(view.result, t, view.today)
    return Kept(
        text=_decided(t, "notice-external", "notice-external-by", view.who, told=said),
        rows=(row(button(t, "notice-button-open", OpenResult(external_id=view.result.id))),),
    )


def duty_handed(view: DutyNotice, t: Translator) -> Kept:
    return _duty(view, t, "handed")


def duty_ended(view: DutyNotice, t: Translator) -> Kept:
    return _duty(view, t, "ended")


def _duty(view: DutyNotice, t: Translator, what: str) -> Kept:
    who = "deputy" if view.as_deputy else "owner"
    said = t(
        f"notice-duty-{what}-{who}",
        owner=view.owner,
        deputy=view.deputy,
        role=role_words(t, Role(view.role), view.school_kind),
        since=t.day_short(view.since, view.today),
        until=t.day_short(view.until, view.today),
    )
    return Kept(text=said, rows=(row(button(t, "notice-button-duties", OwnDuties())),))


def data_asked(view: DataAskedNotice, t: Translator) -> Kept:
    return Kept(text=t("notice-data-asked", who=view.who, chat=str(view.chat_id)))


def data_erased(view: DataErasedNotice, t: Translator) -> Kept:
    text = (
        t("notice-data-erased-nobody")
        if view.who is None
        else t("notice-data-erased", who=view.who, school=view.school or "none")
    )
    take = TakeProtocol(erasure_id=view.erasure_id)
    return Kept(text=text, rows=(row(button(t, "erasing-button-protocol-take", take)),))


def unlink_asked(view: UnlinkAskedNotice, t: Translator) -> Kept:
    data = Unlink(post_id=view.post_id, asked_by=view.asked_by)
    return Kept(
        text=t("notice-unlink-asked", who=view.who, by=view.by, school=view.school),
        rows=(row(button(t, "admin-button-unlink", data)),),
    )


def unlinked(view: UnlinkedNotice, t: Translator) -> Kept:
    return Kept(
        text=t("notice-unlinked", who=view.who),
        rows=(row(button(t, "people-button-link", FreshLink(post_id=view.post_id))),),
    )


def link_denied(view: LinkDeniedNotice, t: Translator) -> Kept:
    """Its button bears the name: the page has the new link."""
    return Kept(
        text=t("notice-link-denied", who=view.who), rows=(row(_page(view.who, view.post_id)),)
    )


def account_unlinked(_view: AccountUnlinkedNotice, t: Translator) -> Kept:
    return Kept(text=t("notice-account-unlinked"))


def exported(_view: ExportedNotice, t: Translator) -> Kept:
    return Kept(
        text=t("notice-exported"),
        rows=(row(button(t, "notice-button-privacy", OpenPrivacy())),),
    )


def _decided(t: Translator, key: str, key_by: str, who: str | None, **args: object) -> Markup:
    """With the name of who decided, where it is known."""
    return t(key, **args) if who is None else t(key_by, who=who, **args)
