"""Everything that is sent unasked, as screens without a live message."""

from dataclasses import replace
from datetime import date

from domain.closing import Verdict
from domain.doing import (
    DueListView,
    MenteeLine,
    MentorWeekView,
    PassedView,
    SendBackReason,
    Warned,
)
from domain.events import EventState
from domain.evidence import LOST, FetchState, ProofForm
from domain.item import ItemKind, ItemState
from domain.mentoring import EndReason, Side
from domain.notice_views import (
    AccountUnlinkedNotice,
    AnsweredNotice,
    ApprovedNotice,
    AttendedNotice,
    BasisProposedNotice,
    CalledOffNotice,
    CaseNotice,
    ChangeNotice,
    ClosingNotice,
    CommentedNotice,
    ConcludedNotice,
    ConfirmedNotice,
    ConsentAskedNotice,
    ConsentGivenNotice,
    ConsentRefusedNotice,
    CorrectionNotice,
    DataAskedNotice,
    DataErasedNotice,
    DutyNotice,
    EventMovedNotice,
    EventNotice,
    ExportedNotice,
    ExternalResultNotice,
    HandedOverNotice,
    ItemProposedNotice,
    JoinAskedNotice,
    JoinDecidedNotice,
    LeadNotice,
    LostFileNotice,
    LostRecordFileNotice,
    LostReportNotice,
    MeetingNotice,
    MovedNotice,
    OfferedNotice,
    PairDecidedNotice,
    PairEndedNotice,
    PairEndingNotice,
    PairNotice,
    PostEndedNotice,
    RecalledNotice,
    RecordNotice,
    RepliedNotice,
    ReportedNotice,
    ReturnedNotice,
    RevokedNotice,
    SentBackNotice,
    SubmittedNotice,
    TermAheadNotice,
    UnlinkAskedNotice,
    UnlinkedNotice,
    WitnessedNotice,
    WordNotice,
)
from domain.nudges import Matter
from domain.offers import Lead
from domain.people import SchoolKind
from domain.plan import BasisKind
from domain.plan_changes import Changes
from domain.plan_rules import ChangeKind, Standing
from domain.plan_sections import Answer
from domain.plan_views import EditsView
from domain.record import Term, TermKind
from domain.roadmap import RoadmapNumbers
from domain.route import RouteState
from domain.route_changes import ChangeState
from domain.summary import SchoolWeekView
from handlers.notifications import change_screens, event_screens, offer_screens, outreach_screens
from handlers.notifications import closing_screens as closing_notices
from handlers.notifications import mentoring_screens as mentoring
from handlers.notifications import proposal_screens as proposal_notices
from handlers.notifications import record_screens as records
from handlers.notifications import reminder_screens as reminders
from handlers.notifications import screens as notices
from handlers.screen import Kept, Screen
from locales.translator import Translator, translator
from tests.documents.roadmap_views import AHEAD, PASSED
from tests.screens.samples_announcements import TEXT as ANNOUNCED
from tests.screens.samples_changes import change
from tests.screens.samples_due import ID, TITLES, TODAY, line
from tests.screens.samples_events import PEDSOVET
from tests.screens.samples_external import BARE, WHOLE
from tests.screens.samples_nudges import CAMPAIGN
from tests.screens.samples_nudges import text as nudge_text
from tests.screens.samples_record import CONTEST, COURSE, TALK
from tests.screens.samples_summary import FULL as SUMMARY

WHO = "Орлова\u00a0В.\u00a0П."
OTHER = "Кузнецов\u00a0Б.\u00a0Л."


def due(*days: date, hidden: int = 0, warned: tuple[int, ...] = ()) -> DueListView:
    lines = tuple(line(number, day) for number, day in enumerate(days))
    told = {
        lines[at].id: Warned(day=date(2027, 3, 20), who=(WHO, OTHER)[: at + 1]) for at in warned
    }
    later = {one.id: date(2027, 3, 29) for one in lines if one.due_on < TODAY}
    return DueListView(lines=lines, hidden=hidden, today=TODAY, day=TODAY, warned=told, later=later)


def pair(
    *, agreed: bool = True, as_mentor: bool = False, as_mentee: bool = False
) -> PairDecidedNotice:
    return PairDecidedNotice(
        mentor=OTHER,
        mentee=WHO,
        mentee_post_id=ID,
        agreed=agreed,
        as_mentor=as_mentor,
        as_mentee=as_mentee,
    )


def _lost_states(name: str | None) -> tuple[FetchState, ...]:
    """All that a copy can come to; a picture runs nothing."""
    lost = set(FetchState) - {FetchState.WAITING, FetchState.KEPT}
    return tuple(sorted(lost if name else lost - {FetchState.MACROS}))


def _proposals(t: Translator) -> dict[str, Kept]:
    basis = BasisProposedNotice(
        route_id=ID,
        who=WHO,
        kind=BasisKind.DEFICIT,
        text="критерии до начала работы",
        reason="Об этом говорят <уроки>",
        invited=False,
    )
    item = ItemProposedNotice(
        route_id=ID, who=OTHER, title=TITLES[0], due_on=TODAY, added=False, today=TODAY
    )
    answer = AnsweredNotice(
        route_id=ID,
        post_id=ID,
        owner=WHO,
        as_methodist=False,
        text="критерии до начала работы",
        standing=Standing.DISCUSS,
        reply="Давайте <обсудим>",
    )
    own = replace(answer, owner=None, standing=Standing.ACCEPTED, reply=None)
    return {
        "basis proposed": proposal_notices.basis_proposed(basis, t),
        "basis proposed, invited": proposal_notices.basis_proposed(
            replace(basis, who=None, reason=None, invited=True), t
        ),
        "item proposed": proposal_notices.item_proposed(item, t),
        "item added": proposal_notices.item_proposed(
            replace(item, who=None, due_on=None, added=True), t
        ),
        "answered": proposal_notices.answered(answer, t),
        "answered, to the owner": proposal_notices.answered(own, t),
        "answered, to the methodist": proposal_notices.answered(
            replace(answer, as_methodist=True, standing=Standing.DECLINED), t
        ),
        "handed over": proposal_notices.handed_over(
            HandedOverNotice(route_id=ID, owner=WHO, school="Школа № 1"), t
        ),
        "handed over, own": proposal_notices.handed_over(
            HandedOverNotice(route_id=ID, owner=None, school=None), t
        ),
        "commented": proposal_notices.commented(
            CommentedNotice(route_id=ID, who=OTHER, text="Хороший <план>"), t
        ),
        "consent asked": proposal_notices.consent_asked(ConsentAskedNotice(), t),
        "consent given": proposal_notices.consent_given(
            ConsentGivenNotice(post_id=ID, owner=WHO), t
        ),
    }


def edits(may_object: bool) -> EditsView:
    moved = ((TITLES[0], date(2027, 4, 1), date(2027, 5, 5)),)
    return EditsView(
        route_id=ID,
        no=2,
        by=OTHER,
        changes=Changes(removed=(TITLES[0],), moved=moved),
        may_object=may_object,
    )


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


def sent_back(comment: str | None, who: str | None = OTHER) -> SentBackNotice:
    return SentBackNotice(item_id=ID, rev=9, title=TITLES[0], who=who, comment=comment)


def lost(
    name: str | None, state: FetchState, again: ItemState | None = ItemState.DONE
) -> LostFileNotice:
    return LostFileNotice(item_id=ID, rev=9, title=TITLES[0], name=name, state=state, again=again)


def _events(t: Translator) -> dict[str, Kept]:
    """What colleagues say of each other's deeds."""
    visit = WitnessedNotice(
        item_id=ID,
        rev=9,
        owner=WHO,
        title=TITLES[1],
        kind=ItemKind.LESSON_VISIT,
        on=TODAY,
        today=TODAY,
    )
    there = AttendedNotice(
        event_id=ID,
        post_id=ID,
        kind=ItemKind.SEMINAR,
        title="Критерии <до> работы",
        held_on=TODAY,
        today=TODAY,
        item_id=ID,
    )
    return {
        "witnessed_visit": notices.witnessed(visit, t),
        "witnessed_event": notices.witnessed(replace(visit, kind=ItemKind.SEMINAR), t),
        "attended": event_screens.attended(there, t),
        "attended_unplanned": event_screens.attended(replace(there, item_id=None), t),
        "entrusted": event_screens.entrusted(EventNotice(event=PEDSOVET, today=TODAY), t),
        **offers(t),
    }


def offers(t: Translator) -> dict[str, Kept]:
    """Of events for a shared difficulty."""
    offered = OfferedNotice(
        item_id=ID,
        route_id=ID,
        event=PEDSOVET,
        statement="критерии <до> начала работы",
        leader=OTHER,
        added=False,
        answers=(Answer.TAKE, Answer.DISCUSS, Answer.DECLINE),
        today=TODAY,
    )
    lead = LeadNotice(event=PEDSOVET, title="критерии <до> начала работы", today=TODAY)
    cancelled = CalledOffNotice(
        event=replace(PEDSOVET, state=EventState.CANCELLED), item_id=None, today=TODAY
    )
    moved = EventMovedNotice(event=PEDSOVET, was=date(2027, 3, 20), item_id=None, today=TODAY)
    return {
        "event_called_off": event_screens.called_off(cancelled, t),
        "event_called_off_planned": event_screens.called_off(replace(cancelled, item_id=ID), t),
        "event_moved": event_screens.moved(moved, t),
        "event_moved_planned": event_screens.moved(replace(moved, item_id=ID), t),
        "offered": offer_screens.offered(offered, t),
        "offered_waiting": offer_screens.offered(
            replace(offered, leader=None, answers=(Answer.DISCUSS, Answer.DECLINE)), t
        ),
        "offered_added": offer_screens.offered(
            replace(offered, added=True, answers=(Answer.DISCUSS,)), t
        ),
        "lead_asked": offer_screens.lead_asked(lead, t),
        **{
            f"lead_answered_{one.name.lower()}": offer_screens.lead_answered(
                replace(lead, who=OTHER, answer=one), t
            )
            for one in Lead
        },
        "lead_dated": offer_screens.lead_dated(lead, t),
        "lead_dated_joins": offer_screens.lead_dated(replace(lead, joins=True), t),
    }


def pairs(t: Translator) -> dict[str, Kept]:
    """Of working pairs."""
    word = WordNotice(
        mentoring_id=ID, who=WHO, text="Как <дела>?", item=None, item_id=None, led=False
    )
    ended = PairEndedNotice(
        mentoring_id=ID,
        mentor=WHO,
        mentee=OTHER,
        mentee_post_id=ID,
        completed=False,
        reason=None,
        side=Side.MENTOR,
    )
    return {
        "word_said": mentoring.said(word, t),
        "word_said_of_item": mentoring.said(replace(word, item="Урок & <разбор>", item_id=ID), t),
        "word_shown": mentoring.said(replace(word, led=True), t),
        "meeting_noted": mentoring.met(
            MeetingNotice(
                meeting_id=ID, who=WHO, held_on=TODAY, topic="План & <сроки>", today=TODAY
            ),
            t,
        ),
        "term_ending": mentoring.ending(
            PairEndingNotice(mentoring_id=ID, mentor=WHO, mentee=OTHER, until=TODAY, today=TODAY), t
        ),
        "pair_completed": mentoring.ended(replace(ended, completed=True, side=Side.MENTEE), t),
        "pair_ended": mentoring.ended(ended, t),
        "pair_ended_for": mentoring.ended(
            replace(ended, reason=EndReason.LOAD.value, side=None), t
        ),
        "pair_ended_typed": mentoring.ended(replace(ended, reason="Свои <слова>"), t),
    }


def _of_programmes(t: Translator) -> dict[str, Kept]:
    return {
        "submitted": notices.submitted(SubmittedNotice(route_id=ID, rev=4, owner=WHO, items=3), t),
        "approved": notices.approved(
            ApprovedNotice(who=OTHER, first_on=TODAY, last_on=date(2027, 12, 31), today=TODAY),
            t,
        ),
        "returned": notices.returned(ReturnedNotice(who=OTHER, comment=None, remarks=2), t),
        "revoked": notices.revoked(RevokedNotice(), t),
    }


def screens(t: Translator) -> dict[str, Screen]:
    near, far, late = date(2027, 3, 19), date(2027, 4, 15), date(2027, 3, 10)
    seen = tuple(replace(line(at, late), owner=who) for at, who in enumerate((WHO, OTHER)))
    mentees = (
        MenteeLine(
            post_id=ID, label=WHO, done=2, waiting=1, passed=3, next_on=near, next_title=TITLES[0]
        ),
        MenteeLine(
            post_id=ID, label=OTHER, done=0, waiting=0, passed=0, next_on=far, next_title="О" * 200
        ),
    )
    made: dict[str, Kept] = {
        "due_one": reminders.due_list(due(near), t),
        "due_measure": reminders.due_list(replace(due(), measures=(AHEAD,)), t),
        "due_items_and_measures": reminders.due_list(
            replace(due(near, late), measures=(PASSED, AHEAD, *[AHEAD] * 4)), t
        ),
        "due_today": reminders.due_list(due(TODAY), t),
        "due_next_week": reminders.due_list(due(date(2027, 3, 22)), t),
        "due_all_parts": reminders.due_list(due(late, TODAY, near, far), t),
        "due_far": reminders.due_list(due(far), t),
        "due_passed_one": reminders.due_list(due(late), t),
        "due_mixed": reminders.due_list(due(late, late, near, far), t),
        "due_full": reminders.due_list(due(*[late] * 4, *[near] * 4, hidden=3), t),
        "due_warned_one": reminders.due_list(due(late, warned=(0,)), t),
        "due_warned": reminders.due_list(due(late, late, near, warned=(0, 1)), t),
        "passed_seen": reminders.passed_seen(PassedView(lines=seen, hidden=2, today=TODAY), t),
        "mentor_week": reminders.mentor_week(
            MentorWeekView(lines=mentees, hidden=1, today=TODAY), t
        ),
        "mentor_week, nothing to confirm": reminders.mentor_week(
            MentorWeekView(lines=mentees[1:], hidden=0, today=TODAY), t
        ),
        "school_week": reminders.school_week(SchoolWeekView(summary=SUMMARY, to_confirm=2), t),
        "school_week, roadmap": reminders.school_week(
            SchoolWeekView(
                summary=SUMMARY,
                to_confirm=0,
                roadmap=RoadmapNumbers(current=2, passed=1, effects=1),
            ),
            t,
        ),
        "school_week, nothing to confirm": reminders.school_week(
            SchoolWeekView(summary=SUMMARY, to_confirm=0), t
        ),
        "reported": notices.reported(
            ReportedNotice(item_id=ID, rev=9, owner=WHO, title=TITLES[1], evidence_count=2), t
        ),
        "reported_bare": notices.reported(
            ReportedNotice(item_id=ID, rev=9, owner=WHO, title=TITLES[0], evidence_count=0), t
        ),
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
        "submitted": notices.submitted(SubmittedNotice(route_id=ID, rev=4, owner=WHO, items=3), t),
        "approved": notices.approved(
            ApprovedNotice(who=OTHER, first_on=TODAY, last_on=date(2027, 12, 31), today=TODAY),
            t,
        ),
        "approved_edited": notices.approved(
            ApprovedNotice(
                who=OTHER, first_on=TODAY, last_on=TODAY, today=TODAY, edits=edits(True)
            ),
            t,
        ),
        "approved_edited_late": notices.approved(
            ApprovedNotice(
                who=OTHER, first_on=TODAY, last_on=TODAY, today=TODAY, edits=edits(False)
            ),
            t,
        ),
        "to_endorse": notices.to_endorse(
            SubmittedNotice(route_id=ID, rev=2, owner=OTHER, items=5), t
        ),
        "objected": notices.objected(SubmittedNotice(route_id=ID, rev=2, owner=OTHER, items=5), t),
        "returned_remarks": notices.returned(ReturnedNotice(who=OTHER, comment=None, remarks=2), t),
        "approved_later": notices.approved(
            ApprovedNotice(
                who=None, first_on=date(2027, 9, 1), last_on=date(2028, 5, 31), today=TODAY
            ),
            t,
        ),
        "returned": notices.returned(ReturnedNotice(who=OTHER, comment="Разнесите сроки"), t),
        "returned_bare": notices.returned(ReturnedNotice(who=None, comment=None), t),
        "revoked": notices.revoked(RevokedNotice(), t),
        **{
            f"{name}_where_plans_are_programmes": one
            for name, one in _of_programmes(translator(t.language, called="programme")).items()
        },
        **_proposals(t),
        **_events(t),
        **{
            f"change_asked_{kind.value}": change_screens.asked(
                ChangeNotice(change=change(kind), today=TODAY), t
            )
            for kind in ChangeKind
        },
        **{
            f"change_{state.value}": change_screens.decided(
                ChangeNotice(change=change(state=state), today=TODAY), t
            )
            for state in (ChangeState.ACCEPTED, ChangeState.DECLINED, ChangeState.WAITING)
        },
        "correction": change_screens.correction(
            CorrectionNotice(
                route_id=ID,
                first_on=date(2027, 9, 1),
                until=date(2027, 9, 15),
                today=date(2027, 8, 25),
            ),
            t,
        ),
        **{
            f"lost_{said}_{state.value}": notices.file_lost(lost(name, state), t)
            for said, name in (("file", "Сертификат <о> ПК & карта.pdf"), ("photo", None))
            for state in _lost_states(name)
        },
        "lost_file_of_open": notices.file_lost(
            lost("Отчёт.pdf", FetchState.REFUSED, ItemState.SENT_BACK), t
        ),
        "lost_file_of_confirmed": notices.file_lost(lost("Отчёт.pdf", FetchState.FAILED, None), t),
        "proposed_mentor": notices.proposed(
            PairNotice(mentoring_id=ID, other=None, as_mentor=True), t
        ),
        "proposed_mentee": notices.proposed(
            PairNotice(mentoring_id=ID, other=OTHER, as_mentor=False), t
        ),
        "pair_mentor": notices.pair_decided(pair(as_mentor=True), t),
        "pair_mentee": notices.pair_decided(pair(as_mentee=True), t),
        "pair_works": notices.pair_decided(pair(), t),
        "pair_declined": notices.pair_decided(pair(agreed=False), t),
        "pair_declined_mentor": notices.pair_decided(pair(agreed=False, as_mentor=True), t),
        **pairs(t),
        "mentor_replaced": notices.replaced(
            PairNotice(mentoring_id=ID, other=WHO, as_mentor=True), t
        ),
        "post_ended": notices.post_ended(PostEndedNotice(school=None), t),
        "post_ended_school": notices.post_ended(PostEndedNotice(school="Школа № 1"), t),
        "external_result": notices.external_result(
            ExternalResultNotice(result=WHOLE, who=None, today=TODAY), t
        ),
        "record_entered": records.entered(RecordNotice(entry=COURSE, who=WHO, today=TODAY), t),
        "record_entered_alone": records.entered(
            RecordNotice(entry=CONTEST, who=None, today=TODAY), t
        ),
        "record_sent_back": records.decided(RecordNotice(entry=TALK, who=WHO, today=TODAY), t),
        "record_sent_back_alone": records.decided(
            RecordNotice(entry=replace(TALK, reply="В каком журнале?"), who=None, today=TODAY), t
        ),
        "record_removed": records.decided(
            RecordNotice(entry=replace(COURSE, removed_at=COURSE.at), who=None, today=TODAY), t
        ),
        **{
            f"record_lost_{name or 'photo'}_{state.value}": records.file_lost(
                LostRecordFileNotice(record_id=ID, title="Статья", name=name, state=state), t
            )
            for name in (None, "Статья.pdf")
            for state in _lost_states(name)
        },
        **{
            f"term_{kind.value}": records.term_ahead(
                TermAheadNotice(
                    term=Term(kind=kind, on=date(2027, 9, 20)),
                    post_id=ID,
                    today=TODAY,
                    last_on=date(2024, 9, 20),
                ),
                t,
            )
            for kind in TermKind
        },
        "external_result_by": notices.external_result(
            ExternalResultNotice(result=BARE, who=WHO, today=TODAY), t
        ),
        **{
            f"report lost: {state.value}, {name}": notices.report_lost(
                LostReportNotice(result_id=ID, operator="ЦНППМ", name=name, state=state), t
            )
            for state in sorted(LOST)
            for name in (None, "Отчёт.pdf")
        },
        "consent refused": notices.consent_refused(
            ConsentRefusedNotice(post_id=ID, who="<Белова> А. И."), t
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
        "chat unlinked": notices.account_unlinked(AccountUnlinkedNotice(), t),
        "exported": notices.exported(ExportedNotice(), t),
        **{
            f"closing offered{', again' * again}{', year' * bool(year)}": closing_notices.offered(
                ClosingNotice(
                    route_id=ID, last_on=date(2027, 5, 31), today=TODAY, again=again, year=year
                ),
                t,
            )
            for again, year in ((False, 0), (True, 0), (False, 2026))
        },
        "closing to analyse": closing_notices.to_analyse(
            CaseNotice(route_id=ID, owner=WHO, finished=9, total=12), t
        ),
        "closing to conclude": closing_notices.to_conclude(
            CaseNotice(route_id=ID, owner=WHO, finished=9, total=12), t
        ),
        "closing of a year": closing_notices.to_conclude(
            CaseNotice(route_id=ID, owner=WHO, finished=9, total=12, year=2026), t
        ),
        "concluded": closing_notices.concluded(
            ConcludedNotice(
                route_id=ID, who=WHO, verdict=Verdict.NOT, text="План <не> выполнен.", year=0
            ),
            t,
        ),
        "said of a year": closing_notices.concluded(
            ConcludedNotice(route_id=ID, who=WHO, verdict=None, text="Идёт & хорошо.", year=2026),
            t,
        ),
        "conclusion recalled": closing_notices.recalled(RecalledNotice(route_id=ID), t),
        "conclusion answered": closing_notices.answered(
            RepliedNotice(route_id=ID, owner=OTHER, text="Хочу <обсудить>"), t
        ),
        **{
            f"plan {state.value}{whose}": closing_notices.moved(
                MovedNotice(
                    route_id=ID,
                    owner=OTHER,
                    state=state,
                    reason=reason,
                    own=not whose,
                    led=whose == ", of another",
                ),
                t,
            )
            for state, reason, whose in (
                (RouteState.SUSPENDED, "Длительный отпуск", ""),
                (RouteState.ACTIVE, None, ""),
                (RouteState.TRANSFERRED, None, ""),
                (RouteState.TERMINATED, "Увольнение", ""),
                (RouteState.SUSPENDED, "Длительный отпуск", ", of another"),
                (RouteState.ACTIVE, None, ", of another"),
                (RouteState.SUSPENDED, None, ", of a mentee"),
                (RouteState.ACTIVE, None, ", of a mentee"),
                (RouteState.TRANSFERRED, None, ", of a mentee"),
                (RouteState.TERMINATED, None, ", of a mentee"),
            )
        },
        **{
            f"nudge {matter.value}{', one' * (count == 1)}": outreach_screens.nudged(
                nudge_text(
                    matter,
                    day=date(2027, 3, 1),
                    count=count,
                    title="урок <коллеги>",
                    route_id=ID,
                    campaign=CAMPAIGN,
                ),
                t,
            )
            for matter in Matter
            for count in (1, 3)
        },
        "nudge without names": outreach_screens.nudged(
            nudge_text(Matter.COURSE, polite=None, day=date(2027, 8, 1)), t
        ),
        "announced": outreach_screens.announced(ANNOUNCED, t),
        "announced again, with a file": outreach_screens.announced(
            replace(ANNOUNCED, again=True, file=ProofForm.FILE), t
        ),
    }
    return {name: Screen(text=kept.text, rows=kept.rows) for name, kept in made.items()}
