"""The unit of work: one connection in one transaction, and the repositories over it."""

from functools import cached_property

from sqlalchemy.ext.asyncio import AsyncConnection

from storage.repositories.addressees import AddresseeRepository
from storage.repositories.announcements import AnnouncementRepository
from storage.repositories.answers import AnswerRepository
from storage.repositories.approval_edits import ApprovalEditRepository
from storage.repositories.approvals import ApprovalRepository
from storage.repositories.attendance import AttendanceRepository
from storage.repositories.audit import AuditRepository
from storage.repositories.calendar import CalendarRepository
from storage.repositories.campaign_audience import CampaignAudienceRepository
from storage.repositories.campaign_totals import CampaignTotalsRepository
from storage.repositories.campaigns import CampaignRepository
from storage.repositories.candidates import CandidateRepository
from storage.repositories.cards import CardRepository
from storage.repositories.closing_offers import ClosingOfferRepository
from storage.repositories.closings import ClosingRepository
from storage.repositories.consents import ConsentRepository
from storage.repositories.content import ContentRepository
from storage.repositories.conversation import ConversationRepository
from storage.repositories.data_subjects import DataSubjectRepository
from storage.repositories.decisions import DecisionRepository
from storage.repositories.deficits import DeficitRepository
from storage.repositories.delegations import DelegationRepository
from storage.repositories.diagnosis import DiagnosisRepository
from storage.repositories.doctor import DoctorRepository
from storage.repositories.document_templates import DocumentTemplateRepository
from storage.repositories.ended_pairs import EndedPairRepository
from storage.repositories.endorsements import EndorsementRepository
from storage.repositories.erasures import ErasureRepository
from storage.repositories.escalations import EscalationRepository
from storage.repositories.events import EventRepository
from storage.repositories.evidence import EvidenceRepository
from storage.repositories.external_results import ExternalResultRepository
from storage.repositories.horizon import HorizonRepository
from storage.repositories.inbox import InboxRepository
from storage.repositories.invitations import InvitationRepository
from storage.repositories.item_lists import ItemListRepository
from storage.repositories.items import ItemRepository
from storage.repositories.joining import JoiningRepository
from storage.repositories.kept_words import KeptWordRepository
from storage.repositories.lines import LineRepository
from storage.repositories.measure_lists import MeasureListRepository
from storage.repositories.meetings import MeetingRepository
from storage.repositories.mentoring import MentoringRepository
from storage.repositories.municipal_campaigns import MunicipalCampaignRepository
from storage.repositories.nudge_marks import NudgeMarkRepository
from storage.repositories.nudges import NudgeRepository
from storage.repositories.offers import OfferRepository
from storage.repositories.organisation import OrganisationRepository
from storage.repositories.outbox import OutboxRepository
from storage.repositories.overview import OverviewRepository
from storage.repositories.pair_words import PairWordRepository
from storage.repositories.participation import ParticipationRepository
from storage.repositories.people_lists import PeopleListRepository
from storage.repositories.personal import PersonalRepository
from storage.repositories.plan_bases import PlanBasisRepository
from storage.repositories.plan_edits import PlanEditRepository
from storage.repositories.plan_items import PlanItemRepository
from storage.repositories.plan_rules import PlanRulesRepository
from storage.repositories.posts import PostRepository
from storage.repositories.presentations import PresentationRepository
from storage.repositories.proposals import ProposalRepository
from storage.repositories.record_queue import RecordQueueRepository
from storage.repositories.records import RecordRepository
from storage.repositories.reminder_rules import ReminderRulesRepository
from storage.repositories.reports import ReportRepository
from storage.repositories.roadmaps import RoadmapRepository
from storage.repositories.route_changes import RouteChangeRepository
from storage.repositories.route_papers import RoutePaperRepository
from storage.repositories.route_versions import RouteVersionRepository
from storage.repositories.routes import RouteRepository
from storage.repositories.staff import StaffRepository
from storage.repositories.staff_imports import StaffImportRepository
from storage.repositories.subjects import SubjectRepository
from storage.repositories.summary import SummaryRepository
from storage.repositories.summary_lists import SummaryListRepository
from storage.repositories.summary_towns import SummaryTownRepository
from storage.repositories.terms import TermRepository
from storage.repositories.waits import WaitRepository
from storage.repositories.week_readers import WeekReaderRepository
from storage.repositories.who import WhoRepository


class Transaction:
    """Handed to every use case. Nobody commits behind its back: the block that opened it does."""

    def __init__(self, connection: AsyncConnection) -> None:
        self.connection = connection

    @cached_property
    def who(self) -> WhoRepository:
        return WhoRepository(self.connection)

    @cached_property
    def inbox(self) -> InboxRepository:
        return InboxRepository(self.connection)

    @cached_property
    def outbox(self) -> OutboxRepository:
        return OutboxRepository(self.connection)

    @cached_property
    def conversation(self) -> ConversationRepository:
        return ConversationRepository(self.connection)

    @cached_property
    def audit(self) -> AuditRepository:
        return AuditRepository(self.connection)

    @cached_property
    def calendar(self) -> CalendarRepository:
        return CalendarRepository(self.connection)

    @cached_property
    def campaigns(self) -> CampaignRepository:
        return CampaignRepository(self.connection)

    @cached_property
    def campaign_audience(self) -> CampaignAudienceRepository:
        return CampaignAudienceRepository(self.connection)

    @cached_property
    def campaign_totals(self) -> CampaignTotalsRepository:
        return CampaignTotalsRepository(self.connection)

    @cached_property
    def municipal_campaigns(self) -> MunicipalCampaignRepository:
        return MunicipalCampaignRepository(self.connection)

    @cached_property
    def participation(self) -> ParticipationRepository:
        return ParticipationRepository(self.connection)

    @cached_property
    def cards(self) -> CardRepository:
        return CardRepository(self.connection)

    @cached_property
    def delegations(self) -> DelegationRepository:
        return DelegationRepository(self.connection)

    @cached_property
    def subjects(self) -> SubjectRepository:
        return SubjectRepository(self.connection)

    @cached_property
    def contents(self) -> ContentRepository:
        return ContentRepository(self.connection)

    @cached_property
    def answers(self) -> AnswerRepository:
        return AnswerRepository(self.connection)

    @cached_property
    def diagnoses(self) -> DiagnosisRepository:
        return DiagnosisRepository(self.connection)

    @cached_property
    def data_subjects(self) -> DataSubjectRepository:
        return DataSubjectRepository(self.connection)

    @cached_property
    def erasures(self) -> ErasureRepository:
        return ErasureRepository(self.connection)

    @cached_property
    def personal(self) -> PersonalRepository:
        return PersonalRepository(self.connection)

    @cached_property
    def addressees(self) -> AddresseeRepository:
        return AddresseeRepository(self.connection)

    @cached_property
    def nudges(self) -> NudgeRepository:
        return NudgeRepository(self.connection)

    @cached_property
    def nudge_marks(self) -> NudgeMarkRepository:
        return NudgeMarkRepository(self.connection)

    @cached_property
    def announcements(self) -> AnnouncementRepository:
        return AnnouncementRepository(self.connection)

    @cached_property
    def deficits(self) -> DeficitRepository:
        return DeficitRepository(self.connection)

    @cached_property
    def offers(self) -> OfferRepository:
        return OfferRepository(self.connection)

    @cached_property
    def events(self) -> EventRepository:
        return EventRepository(self.connection)

    @cached_property
    def attendance(self) -> AttendanceRepository:
        return AttendanceRepository(self.connection)

    @cached_property
    def decisions(self) -> DecisionRepository:
        return DecisionRepository(self.connection)

    @cached_property
    def measures(self) -> MeasureListRepository:
        return MeasureListRepository(self.connection)

    @cached_property
    def roadmaps(self) -> RoadmapRepository:
        return RoadmapRepository(self.connection)

    @cached_property
    def evidence(self) -> EvidenceRepository:
        return EvidenceRepository(self.connection)

    @cached_property
    def external_results(self) -> ExternalResultRepository:
        return ExternalResultRepository(self.connection)

    @cached_property
    def records(self) -> RecordRepository:
        return RecordRepository(self.connection)

    @cached_property
    def record_queue(self) -> RecordQueueRepository:
        return RecordQueueRepository(self.connection)

    @cached_property
    def terms(self) -> TermRepository:
        return TermRepository(self.connection)

    @cached_property
    def items(self) -> ItemRepository:
        return ItemRepository(self.connection)

    @cached_property
    def item_lists(self) -> ItemListRepository:
        return ItemListRepository(self.connection)

    @cached_property
    def lines(self) -> LineRepository:
        return LineRepository(self.connection)

    @cached_property
    def reports(self) -> ReportRepository:
        return ReportRepository(self.connection)

    @cached_property
    def people_lists(self) -> PeopleListRepository:
        return PeopleListRepository(self.connection)

    @cached_property
    def waits(self) -> WaitRepository:
        return WaitRepository(self.connection)

    @cached_property
    def summary(self) -> SummaryRepository:
        return SummaryRepository(self.connection)

    @cached_property
    def summary_lists(self) -> SummaryListRepository:
        return SummaryListRepository(self.connection)

    @cached_property
    def summary_towns(self) -> SummaryTownRepository:
        return SummaryTownRepository(self.connection)

    @cached_property
    def organisation(self) -> OrganisationRepository:
        return OrganisationRepository(self.connection)

    @cached_property
    def posts(self) -> PostRepository:
        return PostRepository(self.connection)

    @cached_property
    def staff(self) -> StaffRepository:
        return StaffRepository(self.connection)

    @cached_property
    def invitations(self) -> InvitationRepository:
        return InvitationRepository(self.connection)

    @cached_property
    def joining(self) -> JoiningRepository:
        return JoiningRepository(self.connection)

    @cached_property
    def staff_imports(self) -> StaffImportRepository:
        return StaffImportRepository(self.connection)

    @cached_property
    def consents(self) -> ConsentRepository:
        return ConsentRepository(self.connection)

    @cached_property
    def mentoring(self) -> MentoringRepository:
        return MentoringRepository(self.connection)

    @cached_property
    def ended_pairs(self) -> EndedPairRepository:
        return EndedPairRepository(self.connection)

    @cached_property
    def candidates(self) -> CandidateRepository:
        return CandidateRepository(self.connection)

    @cached_property
    def pair_words(self) -> PairWordRepository:
        return PairWordRepository(self.connection)

    @cached_property
    def kept_words(self) -> KeptWordRepository:
        return KeptWordRepository(self.connection)

    @cached_property
    def meetings(self) -> MeetingRepository:
        return MeetingRepository(self.connection)

    @cached_property
    def overview(self) -> OverviewRepository:
        return OverviewRepository(self.connection)

    @cached_property
    def approvals(self) -> ApprovalRepository:
        return ApprovalRepository(self.connection)

    @cached_property
    def plan_bases(self) -> PlanBasisRepository:
        return PlanBasisRepository(self.connection)

    @cached_property
    def plan_edits(self) -> PlanEditRepository:
        return PlanEditRepository(self.connection)

    @cached_property
    def plan_items(self) -> PlanItemRepository:
        return PlanItemRepository(self.connection)

    @cached_property
    def route_papers(self) -> RoutePaperRepository:
        return RoutePaperRepository(self.connection)

    @cached_property
    def document_templates(self) -> DocumentTemplateRepository:
        return DocumentTemplateRepository(self.connection)

    @cached_property
    def approval_edits(self) -> ApprovalEditRepository:
        return ApprovalEditRepository(self.connection)

    @cached_property
    def closings(self) -> ClosingRepository:
        return ClosingRepository(self.connection)

    @cached_property
    def closing_offers(self) -> ClosingOfferRepository:
        return ClosingOfferRepository(self.connection)

    @cached_property
    def presentations(self) -> PresentationRepository:
        return PresentationRepository(self.connection)

    @cached_property
    def endorsements(self) -> EndorsementRepository:
        return EndorsementRepository(self.connection)

    @cached_property
    def plan_rules(self) -> PlanRulesRepository:
        return PlanRulesRepository(self.connection)

    @cached_property
    def reminder_rules(self) -> ReminderRulesRepository:
        return ReminderRulesRepository(self.connection)

    @cached_property
    def escalations(self) -> EscalationRepository:
        return EscalationRepository(self.connection)

    @cached_property
    def week_readers(self) -> WeekReaderRepository:
        return WeekReaderRepository(self.connection)

    @cached_property
    def route_changes(self) -> RouteChangeRepository:
        return RouteChangeRepository(self.connection)

    @cached_property
    def proposals(self) -> ProposalRepository:
        return ProposalRepository(self.connection)

    @cached_property
    def route_versions(self) -> RouteVersionRepository:
        return RouteVersionRepository(self.connection)

    @cached_property
    def routes(self) -> RouteRepository:
        return RouteRepository(self.connection)

    @cached_property
    def doctor(self) -> DoctorRepository:
        return DoctorRepository(self.connection)

    @cached_property
    def horizon(self) -> HorizonRepository:
        return HorizonRepository(self.connection)
