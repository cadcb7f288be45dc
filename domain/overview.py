"""What the first screen says to a person: where his work stands and what waits for him."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.people import SchoolKind
from domain.route import RouteState


class DiagnosisStanding(StrEnum):
    UNASKED = "unasked"
    """Whom the teacher teaches is not known yet."""
    NONE = "none"
    ASKED = "asked"
    """The school asks for one that is not begun."""
    OPEN = "open"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A diagnosis that has answers and waits beside what the menu names first; `title` as
    `TeacherFacts.questionnaire`."""

    diagnosis_id: int
    title: str | None
    answered: int
    statements: int
    minutes_left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TeacherFacts:
    """Of one post of a teacher. `finished` of `total` items of the plan; of the open ones `passed`
    before today, `soon` in the seven days from today, `nearest` the next of them.

    `questionnaire` is the title of what is open or asked where it is not the self-diagnosis;
    `closes_on` is the last day of the school's diagnosis that asks for it. `aside` was begun
    besides that, `asked_key` names the questionnaire asked for, which is not begun; `result_id` is
    the last finished self-diagnosis.
    """

    post_id: int
    kind: SchoolKind | None
    diagnosis: DiagnosisStanding
    answered: int
    statements: int
    minutes_left: int
    questionnaire: str | None
    closes_on: date | None
    route: RouteState | None
    passed: int
    soon: int
    nearest: date | None
    course_due: date | None = None
    """Where the next course is due within half a year, or was."""
    finished: int = 0
    total: int = 0
    route_id: int | None = None
    begins: bool = False
    """The plan is approved, and its first day has come."""
    sums_up: bool = False
    """The end of the plan is near, or all of it is done: its results can be summed up."""
    aside: Begun | None = None
    asked_key: str | None = None
    result_id: int | None = None
    following: RouteState | None = None
    """Of the plan that comes after `route`, where both are there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """`to_approve`: submitted routes of the schools led; `to_confirm`: items waiting on the person
    by name; `proposals`: mentorings waiting for his word; `staff`: teachers he leads, of whom
    `not_joined` are not in the bot and waited for; `changes`: of approved plans, that wait
    for the leaders of the schools led; `to_endorse`: plans that wait for his agreement;
    `records`: entries of people's records that wait for the leaders of the schools led; `unread`:
    words of mentors and mentees; `pairs_ending`, `pairs_unordered`: working pairs led whose term
    ends soon, and that have no order; `to_conclude`, `to_analyse`: plans at their end that wait
    for his word; `requests`: newcomers by the common link of the school whose staff he keeps;
    `lead_asked`: an event about which he has not said yet whether he leads it, `leads`: the next
    that he leads, on `leads_on` once it has a day; `measures`: open ones of the school's year that
    he or his department is responsible for; `drafted`, `drafted_of_town`: the diagnosis of the
    school led, and of many schools, that he has begun to put together and not opened; `unsent`:
    what he has typed to the other one of a pair and not sent."""

    teacher: TeacherFacts | None
    mentees: int
    to_confirm: int
    proposals: int
    to_approve: int
    staff: int
    not_joined: int
    changes: int = 0
    to_endorse: int = 0
    records: int = 0
    unread: int = 0
    pairs_ending: int = 0
    pairs_unordered: int = 0
    to_conclude: int = 0
    to_analyse: int = 0
    requests: int = 0
    lead_asked: int | None = None
    leads: int | None = None
    leads_on: date | None = None
    measures: int = 0
    drafted: int | None = None
    drafted_of_town: int | None = None
    unsent: int | None = None
