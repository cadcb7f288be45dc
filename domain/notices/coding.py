"""Notices as the outbox keeps them."""

import types
from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any, get_args, get_origin, get_type_hints

from domain.notices import (
    campaigns,
    changes,
    closing,
    events,
    items,
    mentoring,
    outreach,
    people,
    proposals,
    records,
    routes,
    weeks,
)
from domain.notices.notice import Notice

KINDS: dict[str, type[Notice]] = {
    notice.kind: notice
    for notice in (
        mentoring.MentorProposed,
        mentoring.MentorDecided,
        mentoring.MentorReplaced,
        mentoring.PairEnded,
        mentoring.TermEnding,
        mentoring.WordSaid,
        mentoring.WordShown,
        mentoring.MeetingNoted,
        routes.RouteSubmitted,
        routes.RouteToEndorse,
        routes.RouteObjected,
        routes.RouteApproved,
        routes.RouteReturned,
        routes.RouteLeftOut,
        routes.RouteRevoked,
        changes.ChangeAsked,
        changes.ChangeDecided,
        changes.CorrectionOffered,
        closing.ClosingOffered,
        closing.ClosingToAnalyse,
        closing.ClosingToConclude,
        closing.RouteConcluded,
        closing.ConclusionRecalled,
        closing.ConclusionAnswered,
        closing.RouteMoved,
        proposals.BasisProposed,
        proposals.ItemProposed,
        proposals.ProposalAnswered,
        proposals.RouteHandedOver,
        proposals.RouteCommented,
        proposals.RouteSpokenOf,
        proposals.CommentTakenBack,
        proposals.ConsentAsked,
        proposals.ConsentGiven,
        items.ItemReported,
        items.ItemWitnessed,
        events.Attended,
        events.EventEntrusted,
        events.EventOffered,
        events.EventCalledOff,
        events.EventMoved,
        events.LeadAsked,
        events.LeadAnswered,
        events.LeadDated,
        items.ItemConfirmed,
        items.ItemSentBack,
        items.ItemRevoked,
        items.FileLost,
        records.ReportLost,
        items.DueList,
        items.PassedSeen,
        weeks.MentorWeek,
        weeks.SchoolWeek,
        weeks.WaitsWeek,
        people.PostEnded,
        records.ExternalResultEntered,
        records.RecordEntered,
        records.RecordDecided,
        records.RecordFileLost,
        records.TermAhead,
        people.DutyHanded,
        people.DutyEnded,
        people.DataAsked,
        people.DataErased,
        people.DataExported,
        people.UnlinkAsked,
        people.Unlinked,
        people.LinkDenied,
        people.AccountUnlinked,
        people.ConsentRefused,
        people.JoinAsked,
        people.JoinDecided,
        campaigns.CampaignOpened,
        campaigns.CampaignReminder,
        campaigns.CampaignNudged,
        outreach.Nudged,
        outreach.Announced,
        outreach.AnnouncementAgain,
        campaigns.CampaignClosed,
        campaigns.MunicipalClosed,
        campaigns.MunicipalOpened,
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
