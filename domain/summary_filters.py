"""Of whom and of which time a summary tells: a part of the school, a group of people, a period.

What was chosen stands in the buttons, so it has a short code: «12-y-h20262».
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import assert_never

from domain.calendar import add_months, month_end, school_year

ATTESTATION_NEAR_MONTHS = 12
"""An attestation within so many months is near: a school year is planned with it in mind."""


class PeopleGroup(StrEnum):
    ALL = "a"
    YOUNG = "y"
    """Under three years of pedagogical work."""
    MENTORED = "m"
    """With a mentor whose pair works."""
    ATTESTATION = "t"
    """Whose attestation is near, by the dates of their cards."""


class PeriodKind(StrEnum):
    YEAR = "y"
    HALF = "h"
    QUARTER = "q"
    MONTH = "m"


_FIRST_MONTHS = {PeriodKind.HALF: (9, 1), PeriodKind.QUARTER: (9, 11, 1, 4)}
"""Of halves and quarters; the last one of each takes the summer along, so that they are the year
together. Days of the quarters are each school's own: whole months stand for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """`first` and `last` are its days; `number` counts halves and quarters from 1."""

    kind: PeriodKind
    first: date
    last: date
    number: int = 0

    @property
    def code(self) -> str:
        match self.kind:
            case PeriodKind.MONTH:
                return f"m{self.first:%Y%m}"
            case PeriodKind.YEAR:
                return f"y{self.first.year}"
            case PeriodKind.HALF | PeriodKind.QUARTER:
                return f"{self.kind.value}{school_year(self.first)[0]}{self.number}"
            case _:
                assert_never(self.kind)


def year_period(year: int) -> Period:
    """The school year that begins in September of `year`."""
    return Period(kind=PeriodKind.YEAR, first=date(year, 9, 1), last=date(year + 1, 8, 31))


def part_period(kind: PeriodKind, year: int, number: int) -> Period:
    """A half or a quarter of the school year that begins in `year`."""
    months = _FIRST_MONTHS[kind]
    firsts = [date(year if month >= 9 else year + 1, month, 1) for month in months]
    firsts.append(date(year + 1, 9, 1))
    last = firsts[number] - timedelta(days=1)
    return Period(kind=kind, first=firsts[number - 1], last=last, number=number)


def month_period(year: int, month: int) -> Period:
    first = date(year, month, 1)
    return Period(kind=PeriodKind.MONTH, first=first, last=month_end(first))


def parse_period(code: str) -> Period | None:
    """None for what is no code of a period."""
    try:
        kind, digits = PeriodKind(code[:1]), code[1:]
        if not digits.isascii() or not digits.isdecimal():
            return None
        year, number = int(digits[:4]), int(digits[4:] or 0)
        found: Period | None
        match kind:
            case PeriodKind.YEAR:
                found = year_period(year)
            case PeriodKind.MONTH:
                found = month_period(year, number)
            case PeriodKind.HALF | PeriodKind.QUARTER:
                found = part_period(kind, year, number) if number else None
            case _:
                assert_never(kind)
    except (ValueError, IndexError):
        return None
    return found if found is not None and found.code == code else None


def periods_offered(today: date) -> tuple[Period, ...]:
    """Of this school year: its halves and quarters as far as they have begun, this month and the
    one before; and the year before."""
    year = school_year(today)[0]
    parts = [
        part_period(kind, year, number)
        for kind, months in _FIRST_MONTHS.items()
        for number in range(1, len(months) + 1)
    ]
    before = add_months(today.replace(day=1), -1)
    months = [month_period(one.year, one.month) for one in (today, before)]
    return (
        *(one for one in parts if one.first <= today),
        *months,
        year_period(year - 1),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """`department_id` None: all that the reader's scope holds. `period` None: the school year as
    it stands today, with whatever of earlier dates is still to be done."""

    department_id: int | None = None
    group: PeopleGroup = PeopleGroup.ALL
    period: Period | None = None

    @property
    def code(self) -> str:
        """Empty where nothing is chosen."""
        parts = (
            str(self.department_id or ""),
            "" if self.group is PeopleGroup.ALL else self.group.value,
            "" if self.period is None else self.period.code,
        )
        return "-".join(parts).rstrip("-")


UNFILTERED = Filters()


def parse_filters(code: str) -> Filters:
    """What can't be read is not chosen: a button of some other time still opens the summary."""
    department, group, period = [*code.split("-"), "", "", ""][:3]
    known = department.isascii() and department.isdecimal()
    return Filters(
        department_id=(int(department) or None) if known else None,
        group=PeopleGroup(group) if group in set(PeopleGroup) else PeopleGroup.ALL,
        period=parse_period(period),
    )
