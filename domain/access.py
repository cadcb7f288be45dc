"""Who may do what: one function derives relations, one table says what a relation may do."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.errors import DomainError
from domain.people import Role


class Relation(StrEnum):
    """What an actor is to the subject of an action."""

    SELF = "self"
    MENTOR = "mentor"
    HEAD = "head"
    DEPUTY = "deputy"
    ROUTE_OFFICER = "route_officer"
    DIRECTOR = "director"
    METHODIST = "methodist"
    PLAN_METHODIST = "plan_methodist"
    """A methodist to whom the school has handed this plan over, its owner agreeing."""
    WITNESS = "witness"
    """Of one item: the colleague whose lesson was visited, or who keeps the list of the event."""
    ORGANISER = "organiser"
    """Of an event of a school."""
    RESPONSIBLE = "responsible"
    """For a measure of the school's year, while he works there."""
    ADMIN = "admin"


class Action(StrEnum):
    """Everything that is guarded. A use case names its action before it does anything."""

    MUNICIPALITY_CREATE = "municipality.create"
    MUNICIPALITY_THRESHOLDS = "municipality.thresholds"
    """Where the levels of its schools end: seen and set."""
    SCHOOL_CREATE = "school.create"
    DEPARTMENT_MANAGE = "department.manage"
    DEPUTY_INVITE = "deputy.invite"
    TEACHER_INVITE = "teacher.invite"
    POST_APPOINT = "post.appoint"
    PERSON_REMOVE = "person.remove"
    PERSON_STATUS = "person.status"
    PERSON_OFFLINE = "person.offline"
    LEAVE_TAKE = "leave.take"
    NAME_CORRECT = "name.correct"
    CARD_READ = "card.read"
    CARD_EDIT = "card.edit"
    ZONE_SET = "zone.set"
    DUTY_DELEGATE = "duty.delegate"
    STAFF_LIST = "staff.list"
    PERSON_PAGE = "person.page"
    STAFF_IMPORT = "staff.import"
    COMMON_LINK = "common_link.manage"
    REQUEST_DECIDE = "request.decide"
    AUDIENCE_CHOOSE = "audience.choose"
    MENTOR_PROPOSE = "mentor.propose"
    MENTOR_AGREE = "mentor.agree"
    MENTOR_END = "mentor.end"
    PAIR_TALK = "pair.talk"
    """What the two of a mentoring say to each other, and the notes of their meetings."""
    PAIR_READ = "pair.read"
    """Its facts: the order, days and topics of meetings, and what somebody was shown."""
    PAIR_MANAGE = "pair.manage"
    """Its order: number, term, pay."""
    PAIR_LIST = "pair.list"
    DIAGNOSIS_ANSWER = "diagnosis.answer"
    DIAGNOSIS_ANSWERS_READ = "diagnosis.answers_read"
    DIAGNOSIS_ENTER = "diagnosis.enter"
    """Typing in a paper blank for somebody «без бота»."""
    DIAGNOSIS_RESULT_READ = "diagnosis.result_read"
    EXTERNAL_RESULT_ADD = "external_result.add"
    EXTERNAL_RESULT_READ = "external_result.read"
    RECORD_EDIT = "record.edit"
    """Courses, contests and the like: entered and corrected, by oneself or for him."""
    RECORD_READ = "record.read"
    RECORD_FILES = "record.files"
    RECORD_CONFIRM = "record.confirm"
    RECORD_QUEUE = "record.queue"
    """What waits for confirmation, and whose course is due, in a school."""
    ROUTE_EDIT = "route.edit"
    ROUTE_SUBMIT = "route.submit"
    ROUTE_READ = "route.read"
    ROUTE_ITEMS_READ = "route.items_read"
    ROUTE_APPROVE = "route.approve"
    CHANGE_PROPOSE = "change.propose"
    CHANGE_READ = "change.read"
    CHANGE_DECIDE = "change.decide"
    CHANGE_QUEUE = "change.queue"
    ROUTE_PROPOSE = "route.propose"
    """Adding something to another's plan, with a reason."""
    PROPOSAL_ANSWER = "proposal.answer"
    """Whether the section is his to decide is `domain.plan_sections`."""
    ROUTE_HAND_OVER = "route.hand_over"
    HANDED_LIST = "route.handed_list"
    ROUTE_ADVISE = "route.advise"
    """A methodist's part in a plan that was handed over to him: its bases and items, and nothing
    that the school and the teacher say to each other about it."""
    PLAN_RULES_MANAGE = "plan_rules.manage"
    ROUTE_ENDORSE = "route.endorse"
    """Agreeing before the approval; a methodist to what was handed over to him."""
    CLOSING_WRITE = "closing.write"
    """Summing one's own plan up: beginning, reflection, handing over, answering."""
    CLOSING_READ = "closing.read"
    CLOSING_ANALYSE = "closing.analyse"
    CLOSING_CONCLUDE = "closing.conclude"
    ROUTE_SUSPEND = "route.suspend"
    ROUTE_END = "route.end"
    """Before its time: a transfer to another place, a termination."""
    MEETING_RECORD = "meeting.record"
    """To which body, when and by which protocol results of plans were presented."""
    PORTFOLIO_MAKE = "portfolio.make"
    ITEM_REPORT = "item.report"
    ITEM_POSTPONE = "item.postpone"
    ITEM_CONFIRM = "item.confirm"
    ITEM_WITNESS = "item.witness"
    """Saying that one thing of another's plan took place, seeing nothing else of the plan."""
    ITEM_TELL = "item.tell"
    """A word to one's mentor about an item."""
    EVENT_MANAGE = "event.manage"
    """Events that many attend: those of the school, a head's those of his department."""
    EVENT_MARK = "event.mark"
    """Who was there; the items of those who were are confirmed by the list."""
    EVENT_MISS = "event.miss"
    """«I was not there», of oneself."""
    ROADMAP_MANAGE = "roadmap.manage"
    """The school's year: its roadmap, its plan of methodical work, decisions."""
    MEASURE_READ = "measure.read"
    MEASURE_MARK = "measure.mark"
    """How a measure goes: done, put off, taken back."""
    EVIDENCE_READ = "evidence.read"
    SCHOOL_SUMMARY = "school.summary"
    SCHOOL_OVERDUE = "school.overdue"
    REPORT_MAKE = "report.make"
    """Tables and papers of the numbers of a school; those for everybody hold no names."""
    REPORT_STAFF = "report.staff"
    """What the cards say, in the table."""
    REPORT_RESULTS = "report.results"
    """Levels of groups by name, in the table."""
    DEPARTMENT_SUMMARY = "department.summary"
    """Totals of five and more, items and dates."""
    MUNICIPALITY_SUMMARY = "municipality.summary"
    """Schools in numbers, nobody's name."""
    DEPARTMENT_OVERDUE = "department.overdue"
    """Whose dates have passed, of a department: items and dates are what its head sees."""
    SCHOOL_LISTS = "school.lists"
    """Lists of people whom something is to be done about."""
    SCHOOL_WAITS = "school.waits"
    """Who in the school is waited for, and how long."""
    DEFICITS_READ = "deficits.read"
    """How many chose what to work on; a head those of his department. Never fewer than five."""
    DEFICITS_NAMES = "deficits.names"
    """Who chose it."""
    OFFER_MANAGE = "offer.manage"
    """An event of the school for those who chose the same: led by whom, proposed to all of them."""
    OFFER_LEAD = "offer.lead"
    """Answering whether oneself would lead it."""
    ROUTE_TEMPLATE = "route_template.manage"
    """The school's own templates of the forms that plans are printed by."""
    APPROVAL_QUEUE = "approval.queue"
    MUNICIPAL_CAMPAIGN_MANAGE = "municipal_campaign.manage"
    """One diagnosis for many schools; each of them then has its own, which its leaders handle."""
    MUNICIPAL_CAMPAIGN_MAP = "municipal_campaign.map"
    ENDORSEMENT_QUEUE = "endorsement.queue"
    CAMPAIGN_MANAGE = "campaign.manage"
    CAMPAIGN_PARTICIPATION = "campaign.participation"
    CAMPAIGN_MAP = "campaign.map"
    CAMPAIGN_TOTALS = "campaign.totals"
    """How many chose what; promised to the leaders of the school and to nobody else."""
    CAMPAIGN_DEPARTMENT_TOTALS = "campaign.department_totals"
    REMINDER_RULES_MANAGE = "reminder_rules.manage"
    REMINDER_SNOOZE = "reminder.snooze"
    CALENDAR_READ = "calendar.read"
    CALENDAR_MANAGE = "calendar.manage"
    NUDGE_SEND = "nudge.send"
    """A personal word about what waits, to people of the school."""
    ANNOUNCEMENT_SEND = "announcement.send"
    """A text of one's own to many: of the school, of a head to his department."""
    DATA_EXPORT = "data.export"
    ACCOUNT_UNLINK = "account.unlink"
    """Of somebody who has lost the way into his messenger."""
    DATA_TAKE = "data.take"
    """One's own data as a file."""
    DATA_ERASE = "data.erase"
    """One's own; those of who has left, and the record of every erasure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A role in a place and time. `zone` holds departments; None is the whole school.

    `delegated`: the post is another's, whose duties the actor has for a time.
    """

    id: int
    role: Role
    municipality_id: int | None
    school_id: int | None
    department_id: int | None = None
    zone: frozenset[int] | None = None
    main: bool = True
    since: date | None = None
    until: date | None = None
    delegated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who acts. `person_id` is None for the bot itself (ticks) and for a stranger."""

    person_id: int | None
    posts: tuple[Post, ...] = ()
    account_id: int | None = None

    def post_as(self, role: Role) -> Post | None:
        return next((post for post in self.posts if post.role is role), None)

    def has(self, *roles: Role) -> bool:
        return any(post.role in roles for post in self.posts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What an action is about: a person at a post, a school, a municipality, or nothing of these.

    `mentors` are person ids of accepted mentors; `handed_over`: the school has passed the route
    to the methodist, and the owner's consent to that stands. `witnesses`: of the item that it is
    about; `organiser_id`: of the event; `responsible_id`: for the measure.
    """

    person_id: int | None = None
    school_id: int | None = None
    municipality_id: int | None = None
    department_id: int | None = None
    mentors: frozenset[int] = frozenset()
    handed_over: bool = False
    witnesses: frozenset[int] = frozenset()
    organiser_id: int | None = None
    responsible_id: int | None = None


_SCHOOL_ROLES = {
    Role.DEPUTY: Relation.DEPUTY,
    Role.ROUTE_OFFICER: Relation.ROUTE_OFFICER,
    Role.DIRECTOR: Relation.DIRECTOR,
}


def relations(actor: Actor, subject: Subject) -> frozenset[Relation]:
    """All that the actor is to the subject, from all his posts together."""
    found: set[Relation] = set()
    if actor.person_id is not None:
        if actor.person_id == subject.person_id:
            found.add(Relation.SELF)
        if actor.person_id in subject.mentors:
            found.add(Relation.MENTOR)
        # Whoever has left the school vouches for nothing there.
        if any(post.school_id == subject.school_id is not None for post in actor.posts):
            if actor.person_id in subject.witnesses:
                found.add(Relation.WITNESS)
            if actor.person_id == subject.organiser_id:
                found.add(Relation.ORGANISER)
            if actor.person_id == subject.responsible_id:
                found.add(Relation.RESPONSIBLE)
    for post in actor.posts:
        match post.role:
            case Role.DEPUTY | Role.ROUTE_OFFICER | Role.DIRECTOR:
                in_zone = post.zone is None or subject.department_id in post.zone
                if (
                    subject.school_id is not None
                    and post.school_id == subject.school_id
                    and (in_zone or subject.person_id is None)
                ):
                    found.add(_SCHOOL_ROLES[post.role])
            case Role.HEAD:
                if post.department_id is not None and post.department_id == subject.department_id:
                    found.add(Relation.HEAD)
            case Role.METHODIST:
                if (
                    subject.municipality_id is not None
                    and post.municipality_id == subject.municipality_id
                ):
                    found.add(Relation.METHODIST)
                    if subject.handed_over:
                        found.add(Relation.PLAN_METHODIST)
            case Role.ADMIN:
                found.add(Relation.ADMIN)
            case Role.TEACHER:
                pass
    return frozenset(found)


_LEADERS = frozenset({Relation.DEPUTY, Relation.ROUTE_OFFICER, Relation.DIRECTOR})
_STAFF_KEEPERS = frozenset({Relation.DEPUTY, Relation.DIRECTOR})
_SELF = frozenset({Relation.SELF})

POLICY: dict[Action, frozenset[Relation]] = {
    Action.MUNICIPALITY_CREATE: frozenset({Relation.ADMIN}),
    Action.MUNICIPALITY_THRESHOLDS: frozenset({Relation.ADMIN, Relation.METHODIST}),
    Action.SCHOOL_CREATE: frozenset({Relation.ADMIN}),
    Action.DEPARTMENT_MANAGE: _STAFF_KEEPERS | {Relation.ADMIN},
    Action.DEPUTY_INVITE: frozenset({Relation.ADMIN, Relation.DIRECTOR}),
    Action.TEACHER_INVITE: _STAFF_KEEPERS,
    Action.POST_APPOINT: frozenset({Relation.ADMIN, Relation.DIRECTOR}),
    Action.PERSON_REMOVE: _STAFF_KEEPERS,
    Action.PERSON_STATUS: _STAFF_KEEPERS,
    Action.PERSON_OFFLINE: _STAFF_KEEPERS,
    Action.LEAVE_TAKE: _STAFF_KEEPERS | _SELF,
    Action.NAME_CORRECT: _STAFF_KEEPERS,
    Action.CARD_READ: _STAFF_KEEPERS | _SELF,
    Action.CARD_EDIT: _STAFF_KEEPERS | _SELF,
    Action.ZONE_SET: frozenset({Relation.ADMIN, Relation.DIRECTOR}),
    Action.DUTY_DELEGATE: frozenset({Relation.SELF, Relation.DIRECTOR}),
    Action.STAFF_LIST: _LEADERS,
    Action.PERSON_PAGE: _LEADERS,
    Action.STAFF_IMPORT: _STAFF_KEEPERS,
    Action.COMMON_LINK: _STAFF_KEEPERS,
    Action.REQUEST_DECIDE: _STAFF_KEEPERS,
    Action.AUDIENCE_CHOOSE: _SELF,
    Action.MENTOR_PROPOSE: _LEADERS,
    Action.MENTOR_AGREE: _SELF,
    Action.MENTOR_END: _LEADERS | _SELF,
    Action.PAIR_TALK: frozenset({Relation.SELF, Relation.MENTOR}),
    Action.PAIR_READ: _LEADERS | {Relation.SELF, Relation.MENTOR},
    Action.PAIR_MANAGE: _STAFF_KEEPERS,
    Action.PAIR_LIST: _LEADERS,
    Action.DIAGNOSIS_ANSWER: _SELF,
    Action.DIAGNOSIS_ANSWERS_READ: _SELF,
    Action.DIAGNOSIS_ENTER: _LEADERS,
    Action.DIAGNOSIS_RESULT_READ: _LEADERS | {Relation.SELF, Relation.MENTOR},
    Action.EXTERNAL_RESULT_ADD: _LEADERS | _SELF,
    Action.EXTERNAL_RESULT_READ: _LEADERS | {Relation.SELF, Relation.MENTOR},
    Action.RECORD_EDIT: _LEADERS | _SELF,
    Action.RECORD_READ: _LEADERS | {Relation.SELF, Relation.METHODIST},
    Action.RECORD_FILES: _LEADERS | _SELF,
    Action.RECORD_CONFIRM: _LEADERS,
    Action.RECORD_QUEUE: _LEADERS,
    Action.ROUTE_EDIT: _SELF,
    Action.ROUTE_SUBMIT: _SELF,
    Action.ROUTE_READ: _LEADERS | {Relation.SELF, Relation.MENTOR},
    Action.ROUTE_ITEMS_READ: _LEADERS | {Relation.SELF, Relation.MENTOR, Relation.HEAD},
    Action.ROUTE_APPROVE: _LEADERS,
    Action.CHANGE_PROPOSE: _SELF,
    Action.CHANGE_READ: _LEADERS | {Relation.SELF, Relation.MENTOR},
    Action.CHANGE_DECIDE: _LEADERS,
    Action.CHANGE_QUEUE: _LEADERS,
    Action.ROUTE_PROPOSE: _LEADERS,
    Action.PROPOSAL_ANSWER: _LEADERS | {Relation.SELF, Relation.PLAN_METHODIST},
    Action.ROUTE_HAND_OVER: _LEADERS,
    Action.HANDED_LIST: frozenset({Relation.METHODIST}),
    Action.ROUTE_ADVISE: frozenset({Relation.PLAN_METHODIST}),
    Action.PLAN_RULES_MANAGE: _LEADERS | {Relation.ADMIN},
    Action.ROUTE_ENDORSE: frozenset({Relation.HEAD, Relation.PLAN_METHODIST}),
    Action.CLOSING_WRITE: _SELF,
    Action.CLOSING_READ: _LEADERS | {Relation.SELF, Relation.MENTOR, Relation.PLAN_METHODIST},
    Action.CLOSING_ANALYSE: frozenset({Relation.MENTOR, Relation.PLAN_METHODIST}),
    Action.CLOSING_CONCLUDE: _LEADERS,
    Action.ROUTE_SUSPEND: _LEADERS | _SELF,
    Action.ROUTE_END: _LEADERS,
    Action.MEETING_RECORD: _LEADERS,
    Action.PORTFOLIO_MAKE: _LEADERS | _SELF,
    Action.ITEM_REPORT: _SELF,
    Action.ITEM_POSTPONE: _SELF,
    Action.ITEM_CONFIRM: _LEADERS | {Relation.MENTOR, Relation.HEAD},
    Action.ITEM_WITNESS: frozenset({Relation.WITNESS}),
    Action.ITEM_TELL: _SELF,
    Action.EVENT_MANAGE: _LEADERS | {Relation.HEAD},
    Action.EVENT_MARK: _LEADERS | {Relation.HEAD, Relation.ORGANISER},
    Action.EVENT_MISS: _SELF,
    Action.ROADMAP_MANAGE: _LEADERS,
    Action.MEASURE_READ: _LEADERS | {Relation.SELF, Relation.RESPONSIBLE, Relation.HEAD},
    Action.MEASURE_MARK: _LEADERS | {Relation.SELF, Relation.RESPONSIBLE},
    Action.EVIDENCE_READ: _LEADERS | {Relation.SELF, Relation.MENTOR, Relation.HEAD},
    Action.SCHOOL_SUMMARY: _LEADERS,
    Action.SCHOOL_OVERDUE: _LEADERS,
    Action.REPORT_MAKE: _LEADERS,
    Action.REPORT_STAFF: _STAFF_KEEPERS,
    Action.REPORT_RESULTS: _STAFF_KEEPERS,
    Action.DEPARTMENT_SUMMARY: _LEADERS | {Relation.HEAD},
    Action.MUNICIPALITY_SUMMARY: frozenset({Relation.METHODIST}),
    Action.DEPARTMENT_OVERDUE: frozenset({Relation.HEAD}),
    Action.SCHOOL_LISTS: _LEADERS,
    Action.SCHOOL_WAITS: _LEADERS,
    Action.DEFICITS_READ: _LEADERS | {Relation.HEAD, Relation.METHODIST},
    Action.DEFICITS_NAMES: _LEADERS,
    Action.OFFER_MANAGE: _LEADERS,
    Action.OFFER_LEAD: _SELF,
    Action.ROUTE_TEMPLATE: _LEADERS | {Relation.ADMIN},
    Action.APPROVAL_QUEUE: _LEADERS,
    Action.MUNICIPAL_CAMPAIGN_MANAGE: frozenset({Relation.METHODIST}),
    Action.MUNICIPAL_CAMPAIGN_MAP: frozenset({Relation.METHODIST}),
    Action.ENDORSEMENT_QUEUE: frozenset({Relation.HEAD, Relation.METHODIST}),
    Action.CAMPAIGN_MANAGE: _LEADERS,
    Action.CAMPAIGN_PARTICIPATION: _LEADERS | {Relation.METHODIST},
    Action.CAMPAIGN_MAP: _LEADERS,
    Action.CAMPAIGN_TOTALS: _LEADERS,
    Action.CAMPAIGN_DEPARTMENT_TOTALS: _LEADERS | {Relation.HEAD},
    Action.REMINDER_RULES_MANAGE: _LEADERS,
    Action.REMINDER_SNOOZE: _SELF,
    Action.CALENDAR_READ: _LEADERS,
    Action.CALENDAR_MANAGE: _LEADERS,
    Action.NUDGE_SEND: _LEADERS,
    Action.ANNOUNCEMENT_SEND: _LEADERS | {Relation.HEAD},
    Action.DATA_EXPORT: frozenset({Relation.ADMIN}),
    Action.ACCOUNT_UNLINK: frozenset({Relation.ADMIN}),
    Action.DATA_TAKE: _SELF,
    Action.DATA_ERASE: _STAFF_KEEPERS | _SELF | {Relation.ADMIN},
}

NOT_ABOUT_ONESELF = frozenset(
    {
        Action.ROUTE_APPROVE,
        Action.CHANGE_DECIDE,
        Action.ROUTE_PROPOSE,
        Action.ROUTE_ADVISE,
        Action.ROUTE_ENDORSE,
        Action.CLOSING_ANALYSE,
        Action.CLOSING_CONCLUDE,
        Action.ROUTE_END,
        Action.ITEM_CONFIRM,
        Action.RECORD_CONFIRM,
        Action.ITEM_WITNESS,
        Action.PERSON_REMOVE,
    }
)
"""Nobody approves, confirms or assesses himself, whatever his posts."""


def allowed(action: Action, held: Iterable[Relation]) -> bool:
    held = frozenset(held)
    if action in NOT_ABOUT_ONESELF and Relation.SELF in held:
        return False
    return bool(POLICY[action] & held)


def require(action: Action, actor: Actor, subject: Subject) -> None:
    """Raises DomainError("access.denied") unless a relation of the actor allows the action."""
    if not allowed(action, relations(actor, subject)):
        raise DomainError("access.denied", action=action.value)
