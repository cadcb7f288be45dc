"""The first screen of somebody who works here: where things stand, and the way to each."""

from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.access import Actor
from domain.conversation import Who
from domain.doing import UNDER_WAY
from domain.overview import Begun, DiagnosisStanding, Overview, TeacherFacts
from domain.people import LEADING, ChannelPolicy, Role, SchoolKind, person_label
from domain.route import RouteState
from handlers.admin.callbacks import OpenAdmin
from handlers.announcements.callbacks import OpenAnnouncements
from handlers.approval.callbacks import OpenApproval, OpenAwaited
from handlers.buttons import button
from handlers.campaigns.callbacks import OpenCampaign, OpenDiagnoses, OpenOwnDepartment
from handlers.changes.callbacks import OpenQueue
from handlers.closing.callbacks import OpenCases, OpenClosing
from handlers.confirm.callbacks import OpenConfirm
from handlers.consent.callbacks import AskAudience
from handlers.deficits.callbacks import OpenQuestion
from handlers.diagnosis.callbacks import GoOn, OpenDiagnosis, ShowOffer, ShowResult
from handlers.due.callbacks import OpenDue
from handlers.enrol.callbacks import OpenRequests
from handlers.events.callbacks import OpenEvents
from handlers.handover.callbacks import OpenHandedList
from handlers.home.callbacks import OpenHelp
from handlers.lists.callbacks import OpenLists, OpenWaits
from handlers.mentoring.callbacks import OpenKept, OpenMentoring, OpenPairs
from handlers.municipal.callbacks import OpenMunicipal
from handlers.municipal.callbacks import OpenOne as OpenTownDiagnosis
from handlers.nudges.callbacks import OpenNudges
from handlers.people.callbacks import OpenPeople
from handlers.record.callbacks import OpenQueue as OpenRecordQueue
from handlers.record.callbacks import OpenRecord
from handlers.roadmap.callbacks import OpenOwn as OpenOwnMeasures
from handlers.route.callbacks import OpenRoute
from handlers.screen import Button, Rows, Screen, row, rows
from handlers.settings.callbacks import OpenSettings
from handlers.settings.screens import switch
from handlers.summary.callbacks import OpenOverdue, OpenOwn, OpenSummary, OpenTown
from locales.translator import Markup, Translator


def menu(who: Who, facts: Overview, t: Translator, today: date) -> Screen:
    here = who.actor_here
    lines: list[str] = [_greeting(who, t)]
    if facts.teacher is not None:
        lines += _teacher_lines(facts.teacher, t, today)
    if facts.proposals:
        lines.append(t("home-proposals", n=facts.proposals))
    if facts.mentees:
        lines.append(t("home-mentees", n=facts.mentees))
    if facts.unread:
        lines.append(t("home-unread", n=facts.unread))
    if facts.to_confirm:
        lines.append(t("home-to-confirm", n=facts.to_confirm))
    if facts.to_analyse:
        lines.append(t("closing-line-asked", n=facts.to_analyse))
    if facts.to_endorse:
        lines.append(t("home-to-endorse", n=facts.to_endorse))
    if facts.lead_asked is not None:
        lines.append(t("home-lead-asked"))
    if facts.leads is not None:
        day = "none" if facts.leads_on is None else t.day_short(facts.leads_on, today)
        lines.append(t("home-leads", day=day))
    if _draft(facts) is not None:
        lines.append(t("home-drafted"))
    if facts.unsent is not None:
        lines.append(t("home-unsent"))
    lines += _lent_lines(who, t, today)
    if here.has(*LEADING):
        if facts.to_approve:
            lines.append(t("home-to-approve", n=facts.to_approve))
        if facts.changes:
            lines.append(t("home-changes", n=facts.changes))
        if facts.to_conclude:
            lines.append(t("closing-line-cases", n=facts.to_conclude))
        if facts.requests:
            lines.append(t("home-requests", n=facts.requests))
        if facts.pairs_ending or facts.pairs_unordered:
            lines.append(
                t("home-pairs", ending=facts.pairs_ending, unordered=facts.pairs_unordered)
            )
        lines.append(t("home-staff", n=facts.staff, outside=facts.not_joined, kind=_kind(who)))
    if here.has(Role.ADMIN):
        lines.append(t("home-admin"))
    if len(lines) == 1:
        lines.append(t("home-nothing"))
    return Screen(text=t.lines(lines), rows=_rows(who, facts, t))


def _greeting(who: Who, t: Translator) -> Markup:
    """By name where the school lets the bot write names."""
    place = who.place
    named = who.name is not None and (place is None or place.channel_policy is ChannelPolicy.FULL)
    if who.name is None or not named:
        return t("home-hello")
    return t("home-hello-name", name=who.name.polite)


def _kind(who: Who) -> str:
    """A kindergarten has педагоги where a school has учителя."""
    kind = None if who.place is None else who.place.school_kind
    return (kind or SchoolKind.SCHOOL).value


def _lent_lines(who: Who, t: Translator, today: date) -> list[str]:
    """Whose duties the reader has at this place."""
    return [
        t(
            "home-deputises",
            name=person_label(place.deputises_for, place.channel_policy, place.deputises_no),
            until=t.day_short(place.deputises_until, today),
        )
        for place in who.here
        if place.deputises_for is not None and place.deputises_until is not None
    ]


def _teacher_lines(facts: TeacherFacts, t: Translator, today: date) -> list[str]:
    lines: list[str] = []
    match facts.diagnosis:
        case DiagnosisStanding.UNASKED:
            lines.append(t("home-diagnosis-unasked"))
        case DiagnosisStanding.NONE:
            lines.append(t("home-diagnosis-none", minutes=facts.minutes_left))
        case DiagnosisStanding.ASKED:
            lines.append(
                t(
                    "home-diagnosis-asked",
                    title=facts.questionnaire or "self",
                    day=_until(facts, t, today),
                    minutes=facts.minutes_left,
                )
            )
        case DiagnosisStanding.OPEN:
            lines += _open_lines(facts, t, today)
        case DiagnosisStanding.FINISHED:
            lines.append(t("home-diagnosis-finished"))
    if facts.aside is not None:
        lines.append(_midway(facts.aside, t))
    if _passed_besides(facts):
        lines.append(t("home-diagnosis-finished"))
    lines.append(_route_line(facts, t))
    if facts.sums_up:
        lines.append(t("closing-offer"))
    if facts.following is not None:
        lines.append(t("home-route-following", state=facts.following.value))
    # Dates of a plan that nobody has approved yet bind nobody.
    if facts.route in UNDER_WAY and (facts.passed or facts.soon or facts.nearest):
        nearest = facts.nearest
        lines.append(
            t(
                "home-due",
                passed=facts.passed,
                soon=facts.soon,
                nearest="none" if nearest is None else t.day_short(nearest, today),
            )
        )
    if facts.course_due is not None:
        passed = "yes" if facts.course_due < today else "no"
        lines.append(t("home-course", day=t.day_short(facts.course_due, today), passed=passed))
    return lines


def _route_line(facts: TeacherFacts, t: Translator) -> Markup:
    """Once the plan is under way, how much of it is finished."""
    state = t("home-route", state=_route_state(facts))
    if facts.route not in UNDER_WAY or not facts.total:
        return state
    done = t("home-route-done", done=facts.finished, total=facts.total)
    return Markup(f"{state} · {done}")


def _route_state(facts: TeacherFacts) -> str:
    """Where a result is there and no plan yet, the line says that the plan is the next thing."""
    if facts.route is not None:
        return "begins" if facts.begins else facts.route.value
    passed = facts.diagnosis is DiagnosisStanding.FINISHED or _passed_besides(facts)
    return "ready" if passed else "none"


def _passed_besides(facts: TeacherFacts) -> bool:
    """The self-diagnosis is finished, and what is asked or begun is something else."""
    if facts.result_id is None or facts.questionnaire is None:
        return False
    return facts.aside is None or facts.aside.title is not None


def _open_lines(facts: TeacherFacts, t: Translator, today: date) -> list[str]:
    lines: list[str] = [_midway(facts, t)]
    if facts.closes_on is not None:
        lines.append(t("home-diagnosis-until", day=_until(facts, t, today)))
    return lines


def _midway(facts: TeacherFacts | Begun, t: Translator) -> Markup:
    counts = {
        "answered": facts.answered,
        "statements": facts.statements,
        "minutes": facts.minutes_left,
    }
    title = facts.title if isinstance(facts, Begun) else facts.questionnaire
    if facts.answered >= facts.statements:
        return t("home-diagnosis-complete", title=title or "self")
    if title is None:
        return t("home-diagnosis-open", **counts)
    return t("home-diagnosis-open-other", title=title, **counts)


def _until(facts: TeacherFacts, t: Translator, today: date) -> str:
    return "none" if facts.closes_on is None else t.day_short(facts.closes_on, today)


def _rows(who: Who, facts: Overview, t: Translator) -> Rows:
    teacher = facts.teacher
    here = who.actor_here
    leads = here.has(*LEADING)
    paired = teacher is not None or who.is_mentor or facts.proposals + facts.unread > 0
    return rows(
        row(_primary(teacher, t)),
        row(None if teacher is None else _go_on_aside(teacher.aside, t)),
        row(_sum_up(teacher, t)),
        *_waiting(here, facts, t),
        row(
            _button(t, "home-button-leads", _question(facts.leads), facts.leads is not None),
            _button(
                t,
                "roadmap-button-own",
                OpenOwnMeasures().pack(),
                facts.measures > 0 and not leads,
                count=facts.measures,
            ),
        ),
        row(
            _button(t, "home-button-route", OpenRoute().pack(), teacher is not None),
            _button(t, "home-button-due", OpenDue().pack(), teacher is not None),
        ),
        row(
            None if teacher is None else _result(teacher, t),
            _button(
                t,
                "home-button-mentoring" if who.is_mentor else "home-button-mentor",
                OpenMentoring().pack(),
                paired,
            ),
        ),
        row(
            None
            if teacher is None
            else _button(t, "home-button-record", OpenRecord(post_id=teacher.post_id).pack(), True)
        ),
        row(
            _button(t, "home-button-summary", OpenSummary().pack(), leads),
            _button(t, "home-button-overdue", OpenOverdue().pack(), leads),
        ),
        row(
            _button(t, "home-button-people", OpenPeople().pack(), leads, kind=_kind(who)),
            _button(t, "home-button-diagnoses", OpenDiagnoses().pack(), leads),
        ),
        row(
            _button(t, "home-button-lists", OpenLists().pack(), leads),
            _button(t, "home-button-waits", OpenWaits().pack(), leads),
        ),
        row(_button(t, "home-button-records", OpenRecordQueue().pack(), leads, n=facts.records)),
        row(_button(t, "home-button-events", OpenEvents().pack(), leads)),
        row(
            _button(t, "nudge-button-open", OpenNudges().pack(), leads),
            _button(t, "announce-button-open", OpenAnnouncements().pack(), leads),
        ),
        row(
            _button(
                t,
                "home-button-pairs",
                OpenPairs().pack(),
                leads and bool(facts.pairs_ending or facts.pairs_unordered),
            )
        ),
        *_others_rows(here, t),
        row(_button(t, "home-button-admin", OpenAdmin().pack(), here.has(Role.ADMIN))),
        row(switch(who, t)),
        row(
            _button(t, "home-button-settings", OpenSettings().pack(), True),
            _button(t, "home-button-help", OpenHelp().pack(), True),
        ),
    )


def _waiting(here: Actor, facts: Overview, t: Translator) -> Rows:
    """What waits for the person's word, before the places where nothing waits."""
    return rows(
        row(
            _button(
                t,
                "home-button-confirm",
                OpenConfirm().pack(),
                facts.to_confirm > 0,
                n=facts.to_confirm,
            ),
            _button(
                t,
                "home-button-approve",
                OpenApproval().pack(),
                facts.to_approve > 0,
                n=facts.to_approve,
            ),
        ),
        row(
            _button(
                t,
                "home-button-lead-asked",
                _question(facts.lead_asked),
                facts.lead_asked is not None,
            )
        ),
        row(
            _button(
                t,
                "approval-button-awaited",
                OpenAwaited().pack(),
                facts.to_endorse > 0,
                count=facts.to_endorse,
            )
        ),
        row(
            _button(
                t,
                "closing-button-cases-n",
                OpenCases().pack(),
                facts.to_conclude + facts.to_analyse > 0,
                n=facts.to_conclude + facts.to_analyse,
            ),
            _button(
                t, "home-button-changes", OpenQueue().pack(), facts.changes > 0, n=facts.changes
            ),
        ),
        row(_requests(here, facts, t)),
        row(_drafted(facts, t)),
        row(_unsent(facts, t)),
    )


def _question(event_id: int | None) -> str:
    return "" if event_id is None else OpenQuestion(event_id=event_id).pack()


def _draft(facts: Overview) -> CallbackData | None:
    """Of a diagnosis, where whoever reads this has left it."""
    if facts.drafted is not None:
        return OpenCampaign(campaign_id=facts.drafted)
    if facts.drafted_of_town is not None:
        return OpenTownDiagnosis(municipal_id=facts.drafted_of_town)
    return None


def _drafted(facts: Overview, t: Translator) -> Button | None:
    draft = _draft(facts)
    return None if draft is None else button(t, "home-button-drafted", draft)


def _unsent(facts: Overview, t: Translator) -> Button | None:
    if facts.unsent is None:
        return None
    return button(t, "home-button-unsent", OpenKept(word_id=facts.unsent))


def _requests(here: Actor, facts: Overview, t: Translator) -> Button | None:
    kept = next((one for one in here.posts if one.role in (Role.DEPUTY, Role.DIRECTOR)), None)
    if kept is None or kept.school_id is None or not facts.requests:
        return None
    return Button(
        text=t.plain("home-button-requests", n=facts.requests),
        data=OpenRequests(school_id=kept.school_id).pack(),
    )


def _others_rows(here: Actor, t: Translator) -> Rows:
    """Diagnoses as a methodist and a head see them."""
    town = _button(t, "home-button-town", OpenMunicipal().pack(), here.has(Role.METHODIST))
    schools = _button(t, "home-button-summary", OpenTown().pack(), here.has(Role.METHODIST))
    headed = [one.department_id for one in here.posts if one.role is Role.HEAD]
    # Somebody on the staff list as a head leads nothing until he is given a department.
    departments = [one for one in headed if one is not None]
    own = summed = None
    if departments:
        own = _button(
            t,
            "home-button-own-department",
            OpenOwnDepartment(department_id=departments[0]).pack(),
            True,
        )
    if departments and not here.has(*LEADING):
        target = OpenOwn(department_id=departments[0])
        summed = _button(t, "home-button-summary", target.pack(), True)
    held = _button(t, "home-button-events", OpenEvents().pack(), bool(departments))
    handed = _button(t, "handover-button-list", OpenHandedList().pack(), here.has(Role.METHODIST))
    leads = here.has(*LEADING)
    late = _button(t, "home-button-overdue", OpenOverdue().pack(), bool(departments) and not leads)
    word = _button(t, "announce-button-open", OpenAnnouncements().pack(), bool(departments))
    return rows(
        row(schools, town),
        row(handed),
        row(summed, own),
        row(late, None if leads else held),
        row(None if leads else word),
    )


def _sum_up(teacher: TeacherFacts | None, t: Translator) -> Button | None:
    """The plan's end, while it is near or being written."""
    if teacher is None or teacher.route_id is None:
        return None
    shown = teacher.sums_up or teacher.route is RouteState.CLOSING
    key = "closing-button-sum-up" if teacher.sums_up else "closing-button-open"
    return _button(t, key, OpenClosing(route_id=teacher.route_id).pack(), shown)


def _primary(teacher: TeacherFacts | None, t: Translator) -> Button | None:
    """The one next step of a teacher's diagnosis, where there is one."""
    if teacher is None:
        return None
    what = _what(teacher.questionnaire)
    match teacher.diagnosis:
        case DiagnosisStanding.OPEN:
            return button(t, "home-button-go-on", OpenDiagnosis(), what=what)
        case DiagnosisStanding.NONE | DiagnosisStanding.ASKED:
            target: CallbackData = OpenDiagnosis()
            if teacher.aside is not None and teacher.asked_key is not None:
                # The door would lead on with what has answers.
                target = ShowOffer(post_id=teacher.post_id, questionnaire=teacher.asked_key)
            return button(t, "home-button-begin", target, what=what)
        case DiagnosisStanding.UNASKED:
            return _button(
                t, "home-button-audience", AskAudience(post_id=teacher.post_id).pack(), True
            )
        case DiagnosisStanding.FINISHED:
            return None


def _what(title: str | None) -> str:
    return "diagnosis" if title is None else "questionnaire"


def _go_on_aside(aside: Begun | None, t: Translator) -> Button | None:
    if aside is None:
        return None
    target = GoOn(diagnosis_id=aside.diagnosis_id)
    return button(t, "home-button-go-on", target, what=_what(aside.title))


def _result(teacher: TeacherFacts, t: Translator) -> Button | None:
    """Where nothing is asked or open, the door itself is the result."""
    if teacher.diagnosis is DiagnosisStanding.FINISHED:
        return button(t, "home-button-diagnosis", OpenDiagnosis())
    if teacher.result_id is None:
        return None
    return button(t, "home-button-diagnosis", ShowResult(diagnosis_id=teacher.result_id))


def _button(t: Translator, key: str, data: str, shown: bool, **args: object) -> Button | None:
    return Button(text=t.plain(key, **args), data=data) if shown else None
