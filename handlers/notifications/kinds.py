"""Every kind of notice with how its cause is looked up and how it is said."""

from collections.abc import Mapping
from types import MappingProxyType

from domain.notices.campaigns import (
    CampaignClosed,
    CampaignNudged,
    CampaignOpened,
    CampaignReminder,
    MunicipalClosed,
    MunicipalOpened,
)
from domain.notices.changes import ChangeAsked, ChangeDecided, CorrectionOffered
from domain.notices.closing import (
    ClosingOffered,
    ClosingToAnalyse,
    ClosingToConclude,
    ConclusionAnswered,
    ConclusionRecalled,
    RouteConcluded,
    RouteMoved,
)
from domain.notices.events import (
    Attended,
    EventCalledOff,
    EventEntrusted,
    EventMoved,
    EventOffered,
    LeadAnswered,
    LeadAsked,
    LeadDated,
)
from domain.notices.items import (
    DueList,
    FileLost,
    ItemConfirmed,
    ItemReported,
    ItemRevoked,
    ItemSentBack,
    ItemWitnessed,
    PassedSeen,
)
from domain.notices.mentoring import (
    MeetingNoted,
    MentorDecided,
    MentorProposed,
    MentorReplaced,
    PairEnded,
    TermEnding,
    WordSaid,
    WordShown,
)
from domain.notices.notice import Notice
from domain.notices.outreach import Announced, AnnouncementAgain, Nudged
from domain.notices.people import (
    AccountUnlinked,
    ConsentRefused,
    DataAsked,
    DataErased,
    DataExported,
    DutyEnded,
    DutyHanded,
    JoinAsked,
    JoinDecided,
    LinkDenied,
    PostEnded,
    UnlinkAsked,
    Unlinked,
)
from domain.notices.proposals import (
    BasisProposed,
    CommentTakenBack,
    ConsentAsked,
    ConsentGiven,
    ItemProposed,
    ProposalAnswered,
    RouteCommented,
    RouteHandedOver,
    RouteSpokenOf,
)
from domain.notices.records import (
    ExternalResultEntered,
    RecordDecided,
    RecordEntered,
    RecordFileLost,
    ReportLost,
    TermAhead,
)
from domain.notices.routes import (
    RouteApproved,
    RouteLeftOut,
    RouteObjected,
    RouteReturned,
    RouteRevoked,
    RouteSubmitted,
    RouteToEndorse,
)
from domain.notices.weeks import MentorWeek, SchoolWeek, WaitsWeek
from handlers.lists import wait_screens
from handlers.notifications import (
    campaign_screens,
    change_screens,
    closing_screens,
    event_screens,
    mentoring_screens,
    offer_screens,
    outreach_screens,
    proposal_screens,
    record_screens,
    reminder_screens,
    screens,
)
from handlers.notifications.registry import Rendering
from services.notices import (
    campaigns,
    changes,
    closing,
    events,
    external_results,
    items,
    mentoring,
    offers,
    outreach,
    people,
    proposals,
    records,
    routes,
    waits,
    weeks,
)

RENDERINGS: Mapping[type[Notice], Rendering] = MappingProxyType(
    {
        MentorProposed: Rendering(load=people.proposed, render=screens.proposed),
        MentorDecided: Rendering(load=people.decided, render=screens.pair_decided),
        MentorReplaced: Rendering(load=people.replaced, render=screens.replaced),
        PairEnded: Rendering(load=mentoring.ended, render=mentoring_screens.ended),
        TermEnding: Rendering(load=mentoring.ending, render=mentoring_screens.ending),
        WordSaid: Rendering(load=mentoring.said, render=mentoring_screens.said),
        WordShown: Rendering(load=mentoring.shown, render=mentoring_screens.said),
        MeetingNoted: Rendering(load=mentoring.met, render=mentoring_screens.met),
        RouteSubmitted: Rendering(load=routes.submitted, render=screens.submitted),
        RouteToEndorse: Rendering(load=routes.to_endorse, render=screens.to_endorse),
        RouteObjected: Rendering(load=routes.objected, render=screens.objected),
        RouteApproved: Rendering(load=routes.approved, render=screens.approved),
        RouteReturned: Rendering(load=routes.returned, render=screens.returned),
        RouteLeftOut: Rendering(load=routes.left_out, render=screens.left_out),
        RouteRevoked: Rendering(load=routes.revoked, render=screens.revoked),
        ChangeAsked: Rendering(load=changes.asked, render=change_screens.asked),
        ChangeDecided: Rendering(load=changes.decided, render=change_screens.decided),
        CorrectionOffered: Rendering(load=changes.correction, render=change_screens.correction),
        ClosingOffered: Rendering(load=closing.offered, render=closing_screens.offered),
        ClosingToAnalyse: Rendering(load=closing.to_analyse, render=closing_screens.to_analyse),
        ClosingToConclude: Rendering(load=closing.to_conclude, render=closing_screens.to_conclude),
        RouteConcluded: Rendering(load=closing.concluded, render=closing_screens.concluded),
        ConclusionRecalled: Rendering(load=closing.recalled, render=closing_screens.recalled),
        ConclusionAnswered: Rendering(load=closing.answered, render=closing_screens.answered),
        RouteMoved: Rendering(load=closing.moved, render=closing_screens.moved),
        BasisProposed: Rendering(
            load=proposals.basis_proposed, render=proposal_screens.basis_proposed
        ),
        ItemProposed: Rendering(
            load=proposals.item_proposed, render=proposal_screens.item_proposed
        ),
        ProposalAnswered: Rendering(load=proposals.answered, render=proposal_screens.answered),
        RouteHandedOver: Rendering(load=proposals.handed_over, render=proposal_screens.handed_over),
        RouteCommented: Rendering(load=proposals.commented, render=proposal_screens.commented),
        RouteSpokenOf: Rendering(load=proposals.spoken_of, render=proposal_screens.commented),
        CommentTakenBack: Rendering(
            load=proposals.comment_taken_back, render=proposal_screens.comment_taken_back
        ),
        ConsentGiven: Rendering(
            load=proposals.consent_given, render=proposal_screens.consent_given
        ),
        ConsentAsked: Rendering(
            load=proposals.consent_asked, render=proposal_screens.consent_asked
        ),
        ItemReported: Rendering(load=items.reported, render=screens.reported),
        ItemWitnessed: Rendering(load=items.witnessed, render=screens.witnessed),
        Attended: Rendering(load=events.attended, render=event_screens.attended),
        EventEntrusted: Rendering(load=events.entrusted, render=event_screens.entrusted),
        EventCalledOff: Rendering(load=events.called_off, render=event_screens.called_off),
        EventMoved: Rendering(load=events.moved, render=event_screens.moved),
        EventOffered: Rendering(load=offers.offered, render=offer_screens.offered),
        LeadAsked: Rendering(load=offers.lead_asked, render=offer_screens.lead_asked),
        LeadAnswered: Rendering(load=offers.lead_answered, render=offer_screens.lead_answered),
        LeadDated: Rendering(load=offers.lead_dated, render=offer_screens.lead_dated),
        ItemRevoked: Rendering(load=items.revoked, render=screens.item_revoked),
        ItemConfirmed: Rendering(load=items.confirmed, render=screens.confirmed),
        ItemSentBack: Rendering(load=items.sent_back, render=screens.sent_back),
        FileLost: Rendering(load=items.file_lost, render=screens.file_lost),
        DueList: Rendering(load=items.due_list, render=reminder_screens.due_list),
        PassedSeen: Rendering(load=items.passed_seen, render=reminder_screens.passed_seen),
        MentorWeek: Rendering(load=weeks.mentor_week, render=reminder_screens.mentor_week),
        SchoolWeek: Rendering(load=weeks.school_week, render=reminder_screens.school_week),
        WaitsWeek: Rendering(load=waits.waits_week, render=wait_screens.week),
        PostEnded: Rendering(load=people.post_ended, render=screens.post_ended),
        ReportLost: Rendering(load=external_results.report_lost, render=screens.report_lost),
        ExternalResultEntered: Rendering(
            load=external_results.entered, render=screens.external_result
        ),
        RecordEntered: Rendering(load=records.entered, render=record_screens.entered),
        RecordDecided: Rendering(load=records.decided, render=record_screens.decided),
        RecordFileLost: Rendering(load=records.file_lost, render=record_screens.file_lost),
        TermAhead: Rendering(load=records.term_ahead, render=record_screens.term_ahead),
        ConsentRefused: Rendering(load=people.consent_refused, render=screens.consent_refused),
        JoinAsked: Rendering(load=people.join_asked, render=screens.join_asked),
        JoinDecided: Rendering(load=people.join_decided, render=screens.join_decided),
        DutyHanded: Rendering(load=people.duty_handed, render=screens.duty_handed),
        DutyEnded: Rendering(load=people.duty_ended, render=screens.duty_ended),
        DataAsked: Rendering(load=people.data_asked, render=screens.data_asked),
        DataErased: Rendering(load=people.data_erased, render=screens.data_erased),
        DataExported: Rendering(load=people.exported, render=screens.exported),
        UnlinkAsked: Rendering(load=people.unlink_asked, render=screens.unlink_asked),
        Unlinked: Rendering(load=people.unlinked, render=screens.unlinked),
        LinkDenied: Rendering(load=people.link_denied, render=screens.link_denied),
        AccountUnlinked: Rendering(load=people.account_unlinked, render=screens.account_unlinked),
        CampaignOpened: Rendering(load=campaigns.opened, render=campaign_screens.opened),
        CampaignReminder: Rendering(load=campaigns.reminded, render=campaign_screens.reminded),
        CampaignNudged: Rendering(load=campaigns.nudged, render=campaign_screens.nudged),
        Nudged: Rendering(load=outreach.nudged, render=outreach_screens.nudged),
        Announced: Rendering(load=outreach.announced, render=outreach_screens.announced),
        AnnouncementAgain: Rendering(load=outreach.again, render=outreach_screens.announced),
        CampaignClosed: Rendering(load=campaigns.closed, render=campaign_screens.closed),
        MunicipalClosed: Rendering(
            load=campaigns.municipal_closed, render=campaign_screens.municipal_closed
        ),
        MunicipalOpened: Rendering(load=campaigns.municipal, render=campaign_screens.municipal),
    }
)
