"""Notices: typed payloads of what is sent unasked, and their coding for the outbox.

A notice holds ids only. What it says is looked up when it is sent, so that it is never stale and
the outbox never holds a name or a text.
"""

import types
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any, ClassVar, get_args, get_origin, get_type_hints

from domain.calendar import SendingKind


class NoticeGroup(StrEnum):
    """Rows of one recipient and group that are due together go as one message."""

    DECIDE = "decide"
    """Something waits on the recipient's decision."""
    DECIDED = "decided"
    """Something was decided about the recipient."""
    TALK = "talk"
    """A mentor or a mentee said something, or noted that the two have met."""
    OVERVIEW = "overview"
    """How it goes with others: nothing to decide, one message a day at most."""
    OWN = "own"
    """What is the recipient's own to do: the list of his dates, and what comes at its hour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Base of all notices. `group` None: never merged with another one."""

    kind: ClassVar[str]
    group: ClassVar[NoticeGroup | None] = None
    sending: ClassVar[SendingKind] = SendingKind.AT_ONCE
    before_consent: ClassVar[bool] = False
    """Sent to who has not consented, too: it is about his own request to come in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MentorProposed(Notice):
    """To each of the two: agree or decline."""

    kind: ClassVar[str] = "mentor_proposed"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    mentoring_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MentorDecided(Notice):
    """To the two and to who proposed: the pair works, or one of them declined."""

    kind: ClassVar[str] = "mentor_decided"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    mentoring_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MentorReplaced(Notice):
    """To the mentor of before: another one has taken over."""

    kind: ClassVar[str] = "mentor_replaced"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    mentoring_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PairEnded(Notice):
    """To the two and to who leads the school: the term is over, or it ended before that."""

    kind: ClassVar[str] = "pair_ended"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    mentoring_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TermEnding(Notice):
    """To who leads the school: the term of a mentoring comes to its end, it may be prolonged."""

    kind: ClassVar[str] = "term_ending"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    mentoring_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WordSaid(Notice):
    """To the other one of a mentoring."""

    kind: ClassVar[str] = "word_said"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.TALK
    comment_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WordShown(Notice):
    """To who leads the school: one of the two shows him what was said."""

    kind: ClassVar[str] = "word_shown"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.TALK
    comment_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingNoted(Notice):
    """To the other one of a mentoring."""

    kind: ClassVar[str] = "meeting_noted"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.TALK
    meeting_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteSubmitted(Notice):
    """To who approves; `rev` is the revision that was submitted."""

    kind: ClassVar[str] = "route_submitted"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    route_id: int
    rev: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteToEndorse(Notice):
    """To who is asked to agree before the approval; `step` is a code of `ApprovalStep`."""

    kind: ClassVar[str] = "route_to_endorse"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    route_id: int
    rev: int
    step: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteObjected(Notice):
    """To who approves: the owner does not agree to the edits, his own text waits at `rev`."""

    kind: ClassVar[str] = "route_objected"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    route_id: int
    rev: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteApproved(Notice):
    kind: ClassVar[str] = "route_approved"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    route_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteReturned(Notice):
    kind: ClassVar[str] = "route_returned"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    route_id: int
    rev: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteRevoked(Notice):
    """To its owner: the decision he has heard of is undone, the plan waits at `rev` again."""

    kind: ClassVar[str] = "route_revoked"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    route_id: int
    rev: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeAsked(Notice):
    """To who decides about the plan: a change of it waits at `rev`."""

    kind: ClassVar[str] = "change_asked"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    change_id: int
    rev: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeDecided(Notice):
    """To the plan's owner: accepted, declined, or a decision he has heard of is undone."""

    kind: ClassVar[str] = "change_decided"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    change_id: int
    rev: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionOffered(Notice):
    """To the owner of a plan approved before the summer: it may be corrected now."""

    kind: ClassVar[str] = "correction_offered"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.OWN
    sending: ClassVar[SendingKind] = SendingKind.LIST
    route_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingOffered(Notice):
    """To the owner of a plan that is near its end: its results may be summed up. Once, and once
    `again`; `year` other than 0: the review of that year inside a longer plan."""

    kind: ClassVar[str] = "closing_offered"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.OWN
    sending: ClassVar[SendingKind] = SendingKind.LIST
    route_id: int
    again: bool
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingToAnalyse(Notice):
    """To the mentor, and to the methodist of a plan that was handed over."""

    kind: ClassVar[str] = "closing_to_analyse"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    route_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingToConclude(Notice):
    """To who concludes; `year` as in `ClosingOffered`."""

    kind: ClassVar[str] = "closing_to_conclude"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    route_id: int
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteConcluded(Notice):
    """To its owner: the conclusion; to be answered. `year` as in `ClosingOffered`."""

    kind: ClassVar[str] = "route_concluded"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    route_id: int
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ConclusionRecalled(Notice):
    """To the owner who has heard of a conclusion: it is taken back."""

    kind: ClassVar[str] = "conclusion_recalled"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    route_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ConclusionAnswered(Notice):
    """To who concluded: the owner's answer."""

    kind: ClassVar[str] = "conclusion_answered"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    route_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteMoved(Notice):
    """To its owner, or to who decides where the owner did it: the plan is suspended, goes on, is
    transferred or terminated. `state` is the one it came into."""

    kind: ClassVar[str] = "route_moved"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    route_id: int
    rev: int
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BasisProposed(Notice):
    """To the plan's owner: the school proposes something to work on, with a reason."""

    kind: ClassVar[str] = "basis_proposed"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    basis_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemProposed(Notice):
    """To the plan's owner: the methodist has added an item, or proposes one."""

    kind: ClassVar[str] = "item_proposed"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    item_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalAnswered(Notice):
    """To who proposed, and to the owner where another answered; one of the two ids is there."""

    kind: ClassVar[str] = "proposal_answered"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    route_id: int
    basis_id: int | None
    item_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteHandedOver(Notice):
    """To the plan's owner and to the methodists."""

    kind: ClassVar[str] = "route_handed_over"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    route_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteCommented(Notice):
    """To the plan's owner: the methodist's word about it."""

    kind: ClassVar[str] = "route_commented"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    route_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentAsked(Notice):
    """To a teacher: the school would like to hand his plan over and needs his consent."""

    kind: ClassVar[str] = "consent_asked"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    route_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentGiven(Notice):
    """To whoever asked for it: the plan may be handed over now."""

    kind: ClassVar[str] = "consent_given"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    route_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemReported(Notice):
    """To who confirms."""

    kind: ClassVar[str] = "item_reported"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    item_id: int
    rev: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemWitnessed(Notice):
    """To the colleague who was there: did it take place?"""

    kind: ClassVar[str] = "item_witnessed"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    item_id: int
    rev: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Attended(Notice):
    """To whoever is on the list of an event: it is known that he was there."""

    kind: ClassVar[str] = "attended"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    event_id: int
    post_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EventEntrusted(Notice):
    """To whoever is asked to keep the list of an event."""

    kind: ClassVar[str] = "event_entrusted"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    event_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemConfirmed(Notice):
    kind: ClassVar[str] = "item_confirmed"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    item_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemSentBack(Notice):
    kind: ClassVar[str] = "item_sent_back"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    item_id: int
    rev: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLost(Notice):
    """To who handed it in: the file could not be kept, it should be attached again."""

    kind: ClassVar[str] = "file_lost"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    item_id: int
    evidence_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLost(Notice):
    """As `FileLost`, about the report of an independent result."""

    kind: ClassVar[str] = "report_lost"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    result_id: int
    evidence_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DueList(Notice):
    """The one list a day: lines of the recipient's items, looked up when it is sent."""

    kind: ClassVar[str] = "due_list"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.OWN
    sending: ClassVar[SendingKind] = SendingKind.LIST
    day: str
    """Local date of the list, ISO."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedSeen(Notice):
    """To the next in the chain: dates that were missed, whose owners know that he is told."""

    kind: ClassVar[str] = "passed_seen"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.OVERVIEW
    sending: ClassVar[SendingKind] = SendingKind.LIST
    day: str
    """Local date of the message, ISO."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MentorWeek(Notice):
    """A mentor's summary of a week: his mentees in a line each. `week`: its Monday, ISO."""

    kind: ClassVar[str] = "mentor_week"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.OVERVIEW
    sending: ClassVar[SendingKind] = SendingKind.LIST
    week: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolWeek(Notice):
    """The summary of a school to who leads it, once a week."""

    kind: ClassVar[str] = "school_week"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.OVERVIEW
    sending: ClassVar[SendingKind] = SendingKind.LIST
    school_id: int
    week: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PostEnded(Notice):
    """To a person whose place in a school ended: what becomes of his data."""

    kind: ClassVar[str] = "post_ended"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    post_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ExternalResultEntered(Notice):
    """To whose result it is: somebody of his school entered it."""

    kind: ClassVar[str] = "external_result_entered"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    result_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordEntered(Notice):
    """To whose record it is: somebody of his school entered something."""

    kind: ClassVar[str] = "record_entered"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    record_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordDecided(Notice):
    """To whose record it is: an entry was sent back or removed by somebody else, at `rev`."""

    kind: ClassVar[str] = "record_decided"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    record_id: int
    rev: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordFileLost(Notice):
    """As `FileLost`, about a document of an entry of a record."""

    kind: ClassVar[str] = "record_file_lost"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    record_id: int
    evidence_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TermAhead(Notice):
    """To a person: his next course, or an attestation, is so many months ahead.

    `term` is a code of `TermKind`, `on` its day (ISO).
    """

    kind: ClassVar[str] = "term_ahead"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.OWN
    sending: ClassVar[SendingKind] = SendingKind.LIST
    term: str
    on: str
    months: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyHanded(Notice):
    """To who takes over and to whose duties they are: handed over, by when."""

    kind: ClassVar[str] = "duty_handed"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    delegation_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyEnded(Notice):
    """To both: the duties are back before their time."""

    kind: ClassVar[str] = "duty_ended"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    delegation_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DataAsked(Notice):
    """To the administrators: somebody asks for his data, which may not go by the chat."""

    kind: ClassVar[str] = "data_asked"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    person_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DataErased(Notice):
    """To the administrators and whoever keeps the staff list: a colleague has deleted his data."""

    kind: ClassVar[str] = "data_erased"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    erasure_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DataExported(Notice):
    """An export at the person's own request was made by the administrator."""

    kind: ClassVar[str] = "data_exported"


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinAsked(Notice):
    """To who keeps the staff list: a newcomer by the common link waits for a yes."""

    kind: ClassVar[str] = "join_asked"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    request_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinDecided(Notice):
    """To the newcomer's account: he is on the list, or the school did not know him."""

    kind: ClassVar[str] = "join_decided"
    before_consent: ClassVar[bool] = True
    request_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignOpened(Notice):
    """To everybody who is asked: a diagnosis of the school has opened."""

    kind: ClassVar[str] = "campaign_opened"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.OWN
    sending: ClassVar[SendingKind] = SendingKind.LIST
    campaign_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignReminder(Notice):
    """To those who have not passed. `step` and `day` (ISO) say which reminder of the term it is."""

    kind: ClassVar[str] = "campaign_reminder"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.OWN
    sending: ClassVar[SendingKind] = SendingKind.LIST
    campaign_id: int
    step: str
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignNudged(Notice):
    """One more reminder that a leader asked for, neutral and personal."""

    kind: ClassVar[str] = "campaign_nudged"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.OWN
    sending: ClassVar[SendingKind] = SendingKind.LIST
    campaign_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignClosed(Notice):
    """To who opened it: the numbers in one line."""

    kind: ClassVar[str] = "campaign_closed"
    sending: ClassVar[SendingKind] = SendingKind.LIST
    campaign_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalClosed(Notice):
    """To methodists: the term of their diagnosis is over in all schools."""

    kind: ClassVar[str] = "municipal_closed"
    sending: ClassVar[SendingKind] = SendingKind.LIST
    municipal_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalOpened(Notice):
    """To who leads a school: the municipality has opened a diagnosis in it."""

    kind: ClassVar[str] = "municipal_opened"
    campaign_id: int


KINDS: dict[str, type[Notice]] = {
    notice.kind: notice
    for notice in (
        MentorProposed,
        MentorDecided,
        MentorReplaced,
        PairEnded,
        TermEnding,
        WordSaid,
        WordShown,
        MeetingNoted,
        RouteSubmitted,
        RouteToEndorse,
        RouteObjected,
        RouteApproved,
        RouteReturned,
        RouteRevoked,
        ChangeAsked,
        ChangeDecided,
        CorrectionOffered,
        ClosingOffered,
        ClosingToAnalyse,
        ClosingToConclude,
        RouteConcluded,
        ConclusionRecalled,
        ConclusionAnswered,
        RouteMoved,
        BasisProposed,
        ItemProposed,
        ProposalAnswered,
        RouteHandedOver,
        RouteCommented,
        ConsentAsked,
        ConsentGiven,
        ItemReported,
        ItemWitnessed,
        Attended,
        EventEntrusted,
        ItemConfirmed,
        ItemSentBack,
        FileLost,
        ReportLost,
        DueList,
        PassedSeen,
        MentorWeek,
        SchoolWeek,
        PostEnded,
        ExternalResultEntered,
        RecordEntered,
        RecordDecided,
        RecordFileLost,
        TermAhead,
        DutyHanded,
        DutyEnded,
        DataAsked,
        DataErased,
        DataExported,
        JoinAsked,
        JoinDecided,
        CampaignOpened,
        CampaignReminder,
        CampaignNudged,
        CampaignClosed,
        MunicipalClosed,
        MunicipalOpened,
    )
}


def encode(notice: Notice) -> dict[str, Any]:
    return asdict(notice)


def decode(kind: str, payload: Mapping[str, object]) -> Notice:
    """Raises ValueError where the kind is unknown or the payload does not fit it."""
    notice = KINDS.get(kind)
    if notice is None:
        raise ValueError(f"unknown kind of notice: {kind}")
    hints = get_type_hints(notice)
    wanted = {field.name: hints[field.name] for field in fields(notice)}
    if set(payload) != set(wanted):
        raise ValueError(f"payload of {kind} has {sorted(payload)}, not {sorted(wanted)}")
    for name, hint in wanted.items():
        accepted = get_args(hint) if get_origin(hint) is types.UnionType else (hint,)
        if not isinstance(payload[name], accepted):
            raise ValueError(f"{kind}.{name} is {type(payload[name]).__name__}")
    return notice(**payload)
