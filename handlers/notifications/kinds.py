"""Every kind of notice with how its cause is looked up and how it is said."""

from collections.abc import Mapping
from types import MappingProxyType

from domain import notices
from domain.notices import Notice
from handlers.lists import wait_screens
from handlers.notifications import (
    campaign_screens,
    change_screens,
    closing_screens,
    desk_screens,
    event_screens,
    mentoring_screens,
    offer_screens,
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
    desk,
    events,
    external_results,
    items,
    mentoring,
    offers,
    people,
    proposals,
    records,
    routes,
    waits,
    weeks,
)

RENDERINGS: Mapping[type[Notice], Rendering] = MappingProxyType(
    {
        notices.MentorProposed: Rendering(load=people.proposed, render=screens.proposed),
        notices.MentorDecided: Rendering(load=people.decided, render=screens.pair_decided),
        notices.MentorReplaced: Rendering(load=people.replaced, render=screens.replaced),
        notices.PairEnded: Rendering(load=mentoring.ended, render=mentoring_screens.ended),
        notices.TermEnding: Rendering(load=mentoring.ending, render=mentoring_screens.ending),
        notices.WordSaid: Rendering(load=mentoring.said, render=mentoring_screens.said),
        notices.WordShown: Rendering(load=mentoring.shown, render=mentoring_screens.said),
        notices.MeetingNoted: Rendering(load=mentoring.met, render=mentoring_screens.met),
        notices.RouteSubmitted: Rendering(load=routes.submitted, render=screens.submitted),
        notices.RouteToEndorse: Rendering(load=routes.to_endorse, render=screens.to_endorse),
        notices.RouteObjected: Rendering(load=routes.objected, render=screens.objected),
        notices.RouteApproved: Rendering(load=routes.approved, render=screens.approved),
        notices.RouteReturned: Rendering(load=routes.returned, render=screens.returned),
        notices.RouteRevoked: Rendering(load=routes.revoked, render=screens.revoked),
        notices.ChangeAsked: Rendering(load=changes.asked, render=change_screens.asked),
        notices.ChangeDecided: Rendering(load=changes.decided, render=change_screens.decided),
        notices.CorrectionOffered: Rendering(
            load=changes.correction, render=change_screens.correction
        ),
        notices.ClosingOffered: Rendering(load=closing.offered, render=closing_screens.offered),
        notices.ClosingToAnalyse: Rendering(
            load=closing.to_analyse, render=closing_screens.to_analyse
        ),
        notices.ClosingToConclude: Rendering(
            load=closing.to_conclude, render=closing_screens.to_conclude
        ),
        notices.RouteConcluded: Rendering(load=closing.concluded, render=closing_screens.concluded),
        notices.ConclusionRecalled: Rendering(
            load=closing.recalled, render=closing_screens.recalled
        ),
        notices.ConclusionAnswered: Rendering(
            load=closing.answered, render=closing_screens.answered
        ),
        notices.RouteMoved: Rendering(load=closing.moved, render=closing_screens.moved),
        notices.BasisProposed: Rendering(
            load=proposals.basis_proposed, render=proposal_screens.basis_proposed
        ),
        notices.ItemProposed: Rendering(
            load=proposals.item_proposed, render=proposal_screens.item_proposed
        ),
        notices.ProposalAnswered: Rendering(
            load=proposals.answered, render=proposal_screens.answered
        ),
        notices.RouteHandedOver: Rendering(
            load=proposals.handed_over, render=proposal_screens.handed_over
        ),
        notices.RouteCommented: Rendering(
            load=proposals.commented, render=proposal_screens.commented
        ),
        notices.ConsentGiven: Rendering(
            load=proposals.consent_given, render=proposal_screens.consent_given
        ),
        notices.ConsentAsked: Rendering(
            load=proposals.consent_asked, render=proposal_screens.consent_asked
        ),
        notices.ItemReported: Rendering(load=items.reported, render=screens.reported),
        notices.ItemWitnessed: Rendering(load=items.witnessed, render=screens.witnessed),
        notices.Attended: Rendering(load=events.attended, render=event_screens.attended),
        notices.EventEntrusted: Rendering(load=events.entrusted, render=event_screens.entrusted),
        notices.EventOffered: Rendering(load=offers.offered, render=offer_screens.offered),
        notices.LeadAsked: Rendering(load=offers.lead_asked, render=offer_screens.lead_asked),
        notices.LeadAnswered: Rendering(
            load=offers.lead_answered, render=offer_screens.lead_answered
        ),
        notices.LeadDated: Rendering(load=offers.lead_dated, render=offer_screens.lead_dated),
        notices.ItemConfirmed: Rendering(load=items.confirmed, render=screens.confirmed),
        notices.ItemSentBack: Rendering(load=items.sent_back, render=screens.sent_back),
        notices.FileLost: Rendering(load=items.file_lost, render=screens.file_lost),
        notices.DueList: Rendering(load=items.due_list, render=reminder_screens.due_list),
        notices.PassedSeen: Rendering(load=items.passed_seen, render=reminder_screens.passed_seen),
        notices.MentorWeek: Rendering(load=weeks.mentor_week, render=reminder_screens.mentor_week),
        notices.SchoolWeek: Rendering(load=weeks.school_week, render=reminder_screens.school_week),
        notices.WaitsWeek: Rendering(load=waits.waits_week, render=wait_screens.week),
        notices.PostEnded: Rendering(load=people.post_ended, render=screens.post_ended),
        notices.ReportLost: Rendering(
            load=external_results.report_lost, render=screens.report_lost
        ),
        notices.ExternalResultEntered: Rendering(
            load=external_results.entered, render=screens.external_result
        ),
        notices.RecordEntered: Rendering(load=records.entered, render=record_screens.entered),
        notices.RecordDecided: Rendering(load=records.decided, render=record_screens.decided),
        notices.RecordFileLost: Rendering(load=records.file_lost, render=record_screens.file_lost),
        notices.TermAhead: Rendering(load=records.term_ahead, render=record_screens.term_ahead),
        notices.JoinAsked: Rendering(load=people.join_asked, render=screens.join_asked),
        notices.JoinDecided: Rendering(load=people.join_decided, render=screens.join_decided),
        notices.DutyHanded: Rendering(load=people.duty_handed, render=screens.duty_handed),
        notices.DutyEnded: Rendering(load=people.duty_ended, render=screens.duty_ended),
        notices.DataAsked: Rendering(load=people.data_asked, render=screens.data_asked),
        notices.DataErased: Rendering(load=people.data_erased, render=screens.data_erased),
        notices.DataExported: Rendering(load=people.exported, render=screens.exported),
        notices.CampaignOpened: Rendering(load=campaigns.opened, render=campaign_screens.opened),
        notices.CampaignReminder: Rendering(
            load=campaigns.reminded, render=campaign_screens.reminded
        ),
        notices.CampaignNudged: Rendering(load=campaigns.nudged, render=campaign_screens.nudged),
        notices.Nudged: Rendering(load=desk.nudged, render=desk_screens.nudged),
        notices.Announced: Rendering(load=desk.announced, render=desk_screens.announced),
        notices.AnnouncementAgain: Rendering(load=desk.again, render=desk_screens.announced),
        notices.CampaignClosed: Rendering(load=campaigns.closed, render=campaign_screens.closed),
        notices.MunicipalClosed: Rendering(
            load=campaigns.municipal_closed, render=campaign_screens.municipal_closed
        ),
        notices.MunicipalOpened: Rendering(
            load=campaigns.municipal, render=campaign_screens.municipal
        ),
    }
)
