"""What notices say, looked up when they are sent. Names are labels, ready to be shown."""

from dataclasses import dataclass
from datetime import date

from domain.campaigns import Campaign, Counts
from domain.closing import Verdict
from domain.events import Event
from domain.evidence import FetchState
from domain.external_results import ExternalResult
from domain.item import ItemKind, ItemState
from domain.mentoring import UNTOLD, Colleague, Side
from domain.municipal import MunicipalCampaign
from domain.offers import Lead
from domain.people import SchoolKind
from domain.plan import BasisKind
from domain.plan_rules import Standing
from domain.plan_sections import Answer
from domain.plan_views import EditsView
from domain.record import Entry, Term
from domain.route import RouteState
from domain.route_changes import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedNotice:
    """An item waits for the reader's confirmation."""

    item_id: int
    rev: int
    owner: str
    title: str
    evidence_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WitnessedNotice:
    """The reader was there: it was his lesson, or he keeps the list of the event. `on` is the day
    on which it was marked as done, `held_on` that of the event."""

    item_id: int
    rev: int
    owner: str
    title: str
    kind: ItemKind
    on: date
    held_on: date | None
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendedNotice:
    """The reader is on the list of an event; `item_id`: what of his plan it does."""

    event_id: int
    post_id: int
    kind: ItemKind
    title: str
    held_on: date
    today: date
    item_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventNotice:
    """The reader is asked to keep the list of the event."""

    event: Event
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CalledOffNotice:
    """`item_id`: what has left the reader's plan with the event."""

    event: Event
    item_id: int | None
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMovedNotice:
    """`item_id`: what follows the event in the reader's plan."""

    event: Event
    was: date
    item_id: int | None
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedNotice:
    """`statement`: what the reader chose, in his plan's words. `added`: by the rules of the school
    it is in his plan already; `answers`: what he may answer at once."""

    item_id: int
    route_id: int
    event: Event
    statement: str
    leader: str | None
    added: bool
    answers: tuple[Answer, ...]
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadNotice:
    """`who` is None for the question to the one who is asked; else who answered it how."""

    event: Event
    title: str
    today: date
    who: str | None = None
    answer: Lead | None = None
    joins: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmedNotice:
    """`who` is None where the document did, or the decider isn't known any more."""

    item_id: int
    title: str
    who: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRevokedNotice:
    """A decision about a report is taken back: it waits again."""

    item_id: int
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SentBackNotice:
    """`comment` is a code of `domain.doing.SendBackReason` or typed words."""

    item_id: int
    rev: int
    title: str
    who: str | None
    comment: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LostFileNotice:
    """`name` is None for a photo; `again`: it can be attached, and how the item stands then."""

    item_id: int
    rev: int
    title: str
    name: str | None
    state: FetchState
    again: ItemState | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RevokedNotice:
    """A decision about the reader's plan was undone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BasisProposedNotice:
    """`invited`: there is no plan yet, and the reader is invited to draw one up."""

    route_id: int
    who: str | None
    kind: BasisKind
    text: str
    reason: str | None
    invited: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemProposedNotice:
    """`added`: it is in the plan already, since its section is the methodist's; `asked`: it would
    be, but additions wait for a decision in this school."""

    route_id: int
    who: str | None
    title: str
    due_on: date | None
    added: bool
    today: date
    asked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredNotice:
    """`owner` is None where the reader is the plan's owner himself."""

    route_id: int
    post_id: int
    owner: str | None
    as_methodist: bool
    text: str
    standing: Standing
    reply: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOverNotice:
    """`owner` and `school` are None where the reader is the plan's owner himself."""

    route_id: int
    owner: str | None
    school: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentedNotice:
    route_id: int
    who: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentAskedNotice:
    """The school asks for the consent to hand the plan over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentGivenNotice:
    """The teacher agrees to his plan being handed over."""

    post_id: int
    owner: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmittedNotice:
    """A plan waits for the reader's decision."""

    route_id: int
    rev: int
    owner: str
    items: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovedNotice:
    who: str | None
    first_on: date | None
    last_on: date | None
    today: date
    edits: EditsView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedNotice:
    """`remarks`: so many items have a word of their own."""

    who: str | None
    comment: str | None
    remarks: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeNotice:
    """A change that waits for the reader, or that was decided about his plan."""

    change: Change
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionNotice:
    """The reader's plan begins on `first_on` and may be corrected until `until`."""

    route_id: int
    first_on: date
    until: date
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PairNotice:
    """A proposed pair as one of the two is asked about it. `other` is the other one; whoever is
    asked to be a mentor is not told for whom before both have agreed: None, but what many share.
    `told`: of the other one. `by` proposes it."""

    mentoring_id: int
    other: str | None
    as_mentor: bool
    by: str | None = None
    told: Colleague = UNTOLD


@dataclass(frozen=True, slots=True, kw_only=True)
class WordNotice:
    """What one of a pair said, about an item or not. `led`: the reader leads the school."""

    mentoring_id: int
    who: str
    text: str
    item: str | None
    item_id: int | None
    led: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingNotice:
    meeting_id: int
    who: str
    held_on: date
    topic: str
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PairEndingNotice:
    """A mentoring whose last day is `until`."""

    mentoring_id: int
    mentor: str
    mentee: str
    until: date
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PairEndedNotice:
    """`side` None: the reader leads the school. `reason`: a code, or what was typed."""

    mentoring_id: int
    mentor: str
    mentee: str
    mentee_post_id: int
    completed: bool
    reason: str | None
    side: Side | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PairDecidedNotice:
    """Both flags false: the reader proposed the pair and is told of both."""

    mentor: str
    mentee: str
    mentee_post_id: int
    agreed: bool
    as_mentor: bool
    as_mentee: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PostEndedNotice:
    """`school` is None for a post in a municipality."""

    school: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LostReportNotice:
    """A file of an independent result has no copy of ours; `name` is None for a photo."""

    result_id: int
    operator: str
    name: str | None
    state: FetchState


@dataclass(frozen=True, slots=True, kw_only=True)
class ExternalResultNotice:
    """Somebody of the school entered the reader's result; `who` is None where he has left."""

    result: ExternalResult
    who: str | None
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordNotice:
    """An entry of the reader's record that somebody else entered, sent back or removed; `who` is
    None where he isn't known any more, or need not be named."""

    entry: Entry
    who: str | None
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class LostRecordFileNotice:
    """A document of an entry has no copy of ours; `name` is None for a photo."""

    record_id: int
    title: str
    name: str | None
    state: FetchState


@dataclass(frozen=True, slots=True, kw_only=True)
class TermAheadNotice:
    """A term of the reader's own; `post_id`: where his record opens."""

    term: Term
    post_id: int
    today: date
    last_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyNotice:
    """Duties of `role` between two people; `as_deputy`: the reader has taken them over."""

    owner: str
    deputy: str
    role: str
    school_kind: SchoolKind | None
    as_deputy: bool
    since: date
    until: date
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinAskedNotice:
    """A newcomer by the common link waits for the reader's yes."""

    request_id: int
    school_id: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinDecidedNotice:
    """To the newcomer. `consented`: he was with the bot before and needs no door."""

    school: str
    accepted: bool
    consented: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DataAskedNotice:
    """`chat_id` is what the administrator's command asks for."""

    who: str
    chat_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DataErasedNotice:
    """`who` is None where nothing of the name is left."""

    erasure_id: int
    who: str | None
    school: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedNotice:
    """The person's data were exported at his own request."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlinkAskedNotice:
    """`who`, `by` as their school prints them; `asked_by` is a person."""

    post_id: int
    asked_by: int
    who: str
    by: str
    school: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlinkedNotice:
    post_id: int
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentRefusedNotice:
    """`who` as the school prints him; he is not yet kept «без бота». `withdrawn`: he had given the
    consent before."""

    post_id: int
    who: str
    withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountUnlinkedNotice:
    """A chat from which nobody speaks any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedNotice:
    """A diagnosis waits for the reader. `begun`: some of it is answered already; `scored`: it has
    levels, which his mentor and his leaders will see."""

    campaign: Campaign
    today: date
    minutes: int
    begun: bool
    scored: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalClosedNotice:
    """The numbers of all schools together."""

    campaign: MunicipalCampaign
    schools: int
    counts: Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalOpenedNotice:
    """The municipality has opened a diagnosis in the reader's school; `people` are asked
    in his part of it, none yet where it has not begun."""

    campaign: Campaign
    today: date
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignClosedNotice:
    """`counts` of the reader's part of the school."""

    campaign: Campaign
    today: date
    counts: Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingNotice:
    """The end of the reader's own plan is near; `year` other than 0: that of a long plan's year."""

    route_id: int
    last_on: date
    today: date
    again: bool
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseNotice:
    """Another's plan waits for the reader's word."""

    route_id: int
    owner: str
    finished: int
    total: int
    year: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ConcludedNotice:
    """The conclusion about the reader's plan, or the word about a year of it."""

    route_id: int
    who: str
    verdict: Verdict | None
    text: str
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RecalledNotice:
    route_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RepliedNotice:
    """What a plan's owner says to the reader's conclusion."""

    route_id: int
    owner: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedNotice:
    """A plan stopped, or goes on. `own`: the reader's. `led`: the reader decides about it; who is
    neither is the owner's mentor, and is not told the reason."""

    route_id: int
    owner: str
    state: RouteState
    reason: str | None
    own: bool
    led: bool
