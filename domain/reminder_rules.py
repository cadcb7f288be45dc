"""How a school wants its people reminded of dates, and what a person makes of it for himself."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from domain.calendar import LIST_AT, DayKind, check_list_time
from domain.errors import DomainError
from domain.item import ItemKind
from domain.people import SchoolKind
from domain.reminders import ReminderPolicy, asks_registration


class Moment(StrEnum):
    """Which steps of a school's rules are meant."""

    REGISTRATION = "registration"
    """Before the date of courses and contests."""
    OTHERS = "others"
    """Before any other date."""
    AFTER = "after"


CHOICES: dict[Moment, tuple[int, ...]] = {
    Moment.REGISTRATION: (60, 30, 14, 7, 3, 1),
    Moment.OTHERS: (30, 14, 7, 3, 1),
    Moment.AFTER: (1, 3, 7, 14),
}
"""Days that can be chosen, in the order in which they come."""

HOURS = tuple(time(14 + half // 2, half % 2 * 30) for half in range(12))
"""Hours of the list that can be chosen: from 14:00 to 19:30."""

EXAM_WEEKS = frozenset({DayKind.VPR, DayKind.GIA})


class Thinning(StrEnum):
    """What a person makes of the school's steps; never more than they are."""

    SCHOOL = "school"
    NEAR = "near"
    """The day before and the day itself, where the school has them; nothing afterwards."""
    WEEKLY = "weekly"
    """All of it, in one list on the first working day of a week."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderRules:
    """Of a school. Steps are days; the date itself always counts.

    `weekly`: after the last of `after` a line comes every week. `exam_weeks`: what can wait is
    written in the weeks of ВПР and exams, too.
    """

    registration: tuple[int, ...] = (30, 14, 1)
    others: tuple[int, ...] = (7, 1)
    after: tuple[int, ...] = (1, 7)
    weekly: bool = True
    list_at: time = LIST_AT
    saturday_works: bool = True
    exam_weeks: bool = False

    def __post_init__(self) -> None:
        check_list_time(self.list_at)
        for moment in Moment:
            if any(step <= 0 for step in self.steps(moment)):
                raise DomainError("reminders.bad_policy", moment=moment)

    def steps(self, moment: Moment) -> tuple[int, ...]:
        match moment:
            case Moment.REGISTRATION:
                return self.registration
            case Moment.OTHERS:
                return self.others
            case Moment.AFTER:
                return self.after


USUAL_REMINDERS = ReminderRules()


@dataclass(frozen=True, slots=True, kw_only=True)
class RemindersOfSchool:
    school_id: int
    school: str
    kind: SchoolKind
    rules: ReminderRules
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Preference:
    """A person's own. `list_at` None: the school's hour. `weekly`: the summary of a week."""

    list_at: time | None = None
    steps: Thinning = Thinning.SCHOOL
    weekly: bool = True


USUAL_PREFERENCE = Preference()


def list_hour(rules: ReminderRules, preference: Preference) -> time:
    return rules.list_at if preference.list_at is None else preference.list_at


def policy_of(kind: ItemKind, rules: ReminderRules, preference: Preference) -> ReminderPolicy:
    """The steps at which this person hears of an item of the kind."""
    before = rules.registration if asks_registration(kind) else rules.others
    match preference.steps:
        case Thinning.SCHOOL | Thinning.WEEKLY:
            return ReminderPolicy(
                before=before,
                after=rules.after,
                weekly=rules.weekly,
                once_a_week=preference.steps is Thinning.WEEKLY,
            )
        case Thinning.NEAR:
            near = tuple(step for step in before if step == 1)
            return ReminderPolicy(before=near, after=(), weekly=False)


def check_step(moment: Moment, step: int) -> int:
    """DomainError("reminders.bad_policy") unless the school may choose this step."""
    if step not in CHOICES[moment]:
        raise DomainError("reminders.bad_policy", moment=moment, step=step)
    return step


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnReminders:
    """A person's reminders as he sets them. `sums_up`: he gets a summary of others every week."""

    rules: ReminderRules
    own: Preference
    sums_up: bool

    @property
    def list_at(self) -> time:
        return list_hour(self.rules, self.own)


@dataclass(frozen=True, slots=True, kw_only=True)
class Snoozed:
    """When the line comes that was put off."""

    day: date
    at: time
