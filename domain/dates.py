"""Dates as people type them.

How the vague ones are read: the beginning, middle and end of a month are its 5th, 15th and last
day, of a week Monday, Wednesday and Friday; «next week» alone is its Friday. The end of the year
is 31 May, as plans are made for school years; «calendar» or «new» year says otherwise. A weekday
is the nearest one after today: «on Friday», said on a Friday, is in a week, «this Friday» today;
«next» puts it into the next calendar week, «in a week» into the week seven days on. «By May» is
30 April, «by the holidays» and «by summer» the day before they begin. Terms and half-years end
where the holidays behind them begin. Two dates in one text are none. Whatever was understood is
shown before it is kept.
A date without a year is the next such date; but one that passed up to 61 days ago is a slip
rather than a date ten months ahead, and comes back as a problem with the day itself.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.calendar import add_months, month_end, school_year, school_year_end
from domain.date_words import (
    DAY,
    END,
    HALF,
    HALF_YEAR,
    MIDDLE,
    MONTH,
    START,
    WEEK,
    YEAR,
    DateWords,
    Role,
    Token,
    normalise,
    tokens,
)
from domain.text import BETWEEN

RECENT_PAST = timedelta(days=61)
MAX_COUNT = 999
YEARS = range(2000, 2101)

_WORD = re.compile(r"\w+")
_OF_A_DATE = frozenset({Role.MONTH, Role.EDGE})

MONTH_EDGES = {START: 5, MIDDLE: 15}
WEEK_EDGES = {START: 0, MIDDLE: 2, END: 4}
HOLIDAY_MONTHS = {1: (10, 11), 2: (12, 1), 3: (3, 4), 4: (5, 6)}
"""In which month the holidays behind the first to the fourth term begin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedDate:
    """``exact``: the text names one day; otherwise the day is our reading of vague words."""

    day: date
    exact: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class DateProblem:
    """``code``: date.unclear, date.no_such_day, date.needs_holidays, date.needs_day, date.past,
    date.future or, of a period, date.backwards.

    ``candidate``: for date.past and date.future the day that was named, for date.needs_day the last
    one that may be meant.
    """

    code: str
    candidate: date | None = None


Parsed = ParsedDate | DateProblem
Holidays = Sequence[tuple[date, date]]

UNCLEAR = DateProblem(code="date.unclear")
NO_SUCH_DAY = DateProblem(code="date.no_such_day")
NEEDS_HOLIDAYS = DateProblem(code="date.needs_holidays")
NEEDS_DAY = "date.needs_day"


def parse(text: str, words: DateWords, today: date, holidays: Holidays = ()) -> Parsed:
    """``holidays``: first and last days of school holidays, for dates told by them."""
    found = tokens(text, words)
    if not found:
        return UNCLEAR
    marks = {token.role for token in found} & {Role.UNTIL, Role.ORDINAL}
    plain = plain_tokens(found)
    weekday = None
    if _pattern(plain)[:3] in ("wnm", "wmn"):
        # «fri, 19 March»: the weekday only has to agree.
        weekday, plain = plain[0].value - 1, plain[1:]
    try:
        parsed = _interpret(plain, marks, today, holidays)
    except (ValueError, OverflowError):
        # The arithmetic left the years that a date can hold.
        return UNCLEAR
    if weekday is not None and isinstance(parsed, ParsedDate) and parsed.day.weekday() != weekday:
        return UNCLEAR
    return parsed


def parse_shift(text: str, words: DateWords, base: date) -> date | None:
    """«На неделю», «на две недели позже», «на день раньше»: as far from `base`, the date that is
    moved. None where the text says anything else: «через неделю» is no shift."""
    said = _WORD.findall(normalise(text))
    if any(one in words.shift_never for one in said):
        return None
    marks = (*words.shift_by, *words.shift_later, *words.shift_earlier)
    earlier = any(one in words.shift_earlier for one in said)
    both = earlier and any(one in words.shift_later for one in said)
    if both or not any(one in marks for one in said):
        return None
    plain = plain_tokens(tokens(" ".join(one for one in said if one not in marks), words) or ())
    match _pattern(plain), [token.value for token in plain]:
        case "u", [unit]:
            count = 1
        case ("nu", [count, unit]) | ("un", [unit, count]) if 0 < count <= MAX_COUNT:
            pass
        case _:
            return None
    try:
        return _away(-count if earlier else count, unit, base)
    except (ValueError, OverflowError):
        return None


def is_until(text: str, words: DateWords) -> bool:
    """Whether it says by when: «до 2 апреля», «к маю»."""
    return any(token.role is Role.UNTIL for token in tokens(text, words) or ())


def parse_past(
    text: str, words: DateWords, today: date, *, weekday_is_past: bool = False
) -> Parsed:
    """A day that has been: «12 марта» is the last one. A month with its year is its last day, and
    the month that runs is today; a month alone names no day.

    «В прошлую пятницу» is in the calendar week before this one; with `weekday_is_past` «в пятницу»
    is the last Friday before today.
    DateProblem date.unclear, date.no_such_day, date.needs_day with a day of the month that was
    named, or date.future with the day that was.
    """
    found = tokens(text, words)
    if not found:
        return UNCLEAR
    plain = plain_tokens(found)
    match _pattern(plain), [token.value for token in plain]:
        case "o", [days]:
            named = today + timedelta(days=days)
        case ("nm", [day, month]) | ("mn", [month, day]) if day < 1000:
            days_back = [
                one
                for shift in range(8)
                if (one := _date_or_none(today.year - shift, month, day)) and one <= today
            ]
            # 29 February has to be looked for over a leap year.
            return ParsedDate(day=days_back[0]) if days_back else NO_SUCH_DAY
        case ("nmn", [day, month, year]) | ("mnn", [month, day, year]):
            year = year + 2000 if year < 100 else year
            full = _date_or_none(year, month, day) if 1900 <= year <= today.year + 100 else None
            if full is None:
                return NO_SUCH_DAY
            named = full
        case "mn", [month, year] if year in YEARS:
            named = _end_so_far(year, month, today)
            if named <= today:
                return ParsedDate(day=named, exact=False)
        case "m", [month]:
            year = today.year if month <= today.month else today.year - 1
            return DateProblem(code=NEEDS_DAY, candidate=_end_so_far(year, month, today))
        case ("lw" | "wlu" | "luw") as pattern, values if _of_weeks(pattern, values):
            monday = today - timedelta(days=today.weekday() + 7)
            return ParsedDate(day=monday + timedelta(days=values[pattern.index("w")] - 1))
        case "w", [weekday] if weekday_is_past:
            return ParsedDate(day=today - timedelta(days=(today.weekday() - weekday) % 7 + 1))
        case _:
            ahead = parse(text, words, today)
            if isinstance(ahead, DateProblem) or ahead.day <= today:
                return UNCLEAR
            named = ahead.day
    if named > today:
        return DateProblem(code="date.future", candidate=named)
    return ParsedDate(day=named)


def _of_weeks(pattern: str, values: Sequence[int]) -> bool:
    """Whether the unit, where there is one, is the week."""
    return "u" not in pattern or values[pattern.index("u")] == WEEK


def _end_so_far(year: int, month: int, today: date) -> date:
    """The last day of the month; of the one that runs, today."""
    return today if (year, month) == (today.year, today.month) else month_end(date(year, month, 1))


def without_refusal(text: str, words: DateWords) -> str:
    """«Нет, лучше в пятницу» without the no before another date; «не 5 мая» stays as it is."""
    rest = normalise(text).strip()
    while said := next((one for one in words.refusal if re.match(rf"{one}(?!\w)", rest)), ""):
        rest = rest[len(said) :].lstrip(f"{BETWEEN}.!")
    return rest


def parse_deadline(text: str, words: DateWords, today: date) -> tuple[str, date] | None:
    """What stands before «до 20 мая» at the end of the text, and that day.

    None where the text ends with nothing of the kind. Only with a month or an edge: «до 80» may be
    per cent, «до 3 дней» what is to be reached.
    """
    for match in _WORD.finditer(text):
        head, tail = text[: match.start()].rstrip(f"{BETWEEN}("), text[match.start() :]
        if not head or not normalise(tail).startswith(tuple(f"{one} " for one in words.deadline)):
            continue
        if not {token.role for token in tokens(tail, words) or ()} & _OF_A_DATE:
            continue
        parsed = parse(tail, words, today)
        if isinstance(parsed, ParsedDate):
            return head, parsed.day
    return None


def parse_ending(text: str, words: DateWords, today: date) -> tuple[str, date] | None:
    """As `parse_deadline`, and with a day that nothing parts from the words: «педсовет 15 мая»."""
    found = parse_deadline(text, words, today)
    if found is not None:
        return found
    head, tail = _before_day(text, words)
    parsed = parse(tail, words, today)
    return (head, parsed.day) if isinstance(parsed, ParsedDate) else None


def parse_past_ending(text: str, words: DateWords, today: date) -> date | None:
    """The day at the end of what has been: «проведено 15 марта»."""
    parsed = parse_past(_before_day(text, words)[1], words, today)
    return parsed.day if isinstance(parsed, ParsedDate) else None


def _before_day(text: str, words: DateWords) -> tuple[str, str]:
    """What stands before a day of a month at the end of the text, and that day; else all of it.

    A day behind a preposition, a number or another day belongs to the words: «протокол от
    24 марта», «с 3 по 15 мая».
    """
    for match in _WORD.finditer(text):
        head, tail = text[: match.start()].rstrip(f"{BETWEEN}("), text[match.start() :]
        if head and _names_day(tail, words):
            last = normalise(_WORD.findall(head)[-1]) if _WORD.search(head) else ""
            joined = (*words.range_from, *words.range_to, *words.deadline)
            own = len(last) > 2 and last.isalpha() and last not in joined
            return (head, tail) if own and (last,) not in words.entries else (text, "")
    return text, ""


def _names_day(text: str, words: DateWords) -> bool:
    """Whether it is a day and a month, in either order, with a year or without, from its first
    word on."""
    first = words.entries.get((normalise(_WORD.findall(text)[0]),))
    if first is not None and first.role not in (Role.NUMBER, Role.MONTH):
        return False
    match plain_tokens(tokens(text, words) or ()):
        case [Token(role=Role.NUMBER, value=day), Token(role=Role.MONTH), *rest] | [
            Token(role=Role.MONTH),
            Token(role=Role.NUMBER, value=day),
            *rest,
        ]:
            return day <= 31 and [one.role for one in rest] in ([], [Role.NUMBER])
        case _:
            return False


def plain_tokens(found: Sequence[Token]) -> list[Token]:
    """Without marks, tens and units of a spoken number joined, no «year» behind a year.

    An «in» stays only where it counts something: «in May» is «May».
    """
    kept = [token for token in found if token.role not in (Role.UNTIL, Role.ORDINAL)]
    if _pattern(kept)[:2] in ("ie", "im", "ix", "it"):
        kept = kept[1:]
    plain: list[Token] = []
    for token in kept:
        last = plain[-1] if plain else None
        if last is not None and last.role is Role.NUMBER:
            if token.role is Role.NUMBER and last.value in (20, 30) and 0 < token.value < 10:
                plain[-1] = Token(role=Role.NUMBER, value=last.value + token.value)
                continue
            if token == Token(role=Role.UNIT, value=YEAR) and last.value >= 1000:
                continue
        plain.append(token)
    return plain


def _pattern(plain: Sequence[Token]) -> str:
    return "".join(token.role.value for token in plain)


def _interpret(plain: Sequence[Token], marks: set[Role], today: date, holidays: Holidays) -> Parsed:
    until = Role.UNTIL in marks
    match _pattern(plain), [token.value for token in plain]:
        case "o", [days]:
            return _later(today + timedelta(days=days), today, exact=True)
        case "n", [day] if marks and day < 100:
            return _day_of_month(day, today)
        case ("nm", [day, month]) | ("mn", [month, day]) if day < 1000:
            return _soonest(lambda year: _date_or_none(year, month, day), today, exact=True)
        case ("nmn", [day, month, year]) | ("mnn", [month, day, year]):
            return _full(day, month, year, today)
        case "nnn", [day, month, year] if day <= 31 and 1 <= month <= 12 and year in YEARS:
            return _full(day, month, year, today)
        case "nmtu", [day, month, _, unit] if unit == YEAR:
            return _full(day, month, today.year, today)
        case "nmxu", [day, month, _, unit] if unit == YEAR:
            return _full(day, month, today.year + 1, today)
        case ("ntu" | "nxu") as pattern, [day, _, unit] if unit == MONTH:
            base = add_months(today, pattern.count("x"))
            return _full(day, base.month, base.year, today)
        case (("w" | "tw" | "xw"), [*_, weekday]):
            return _weekday(plain[0].role, weekday - 1, today)
        case ("wxu" | "wtu" | "xuw" | "tuw") as pattern, values:
            which = Role.NEXT if "x" in pattern else Role.THIS
            if values[pattern.index("u")] == WEEK:
                return _weekday(which, values[pattern.index("w")] - 1, today)
            return UNCLEAR
        case ("iuw" | "wiu" | "inuw" | "winu") as pattern, values:
            weeks = values[pattern.index("n")] if "n" in pattern else 1
            if values[pattern.index("u")] == WEEK:
                return _weekday_in(weeks, values[pattern.index("w")] - 1, today)
            return UNCLEAR
        case ("iu" | "ui") as pattern, values:
            return _counted(1, values[pattern.index("u")], today)
        case ("inu" | "nu" | "nui") as pattern, values:
            return _counted(values[pattern.index("n")], values[pattern.index("u")], today)
        case "m", [month]:
            return _soonest(lambda year: _whole_month(year, month, until=until), today)
        case "mn", [month, year] if year in YEARS:
            return _later(_whole_month(year, month, until=until), today)
        case "em", [edge, month]:
            return _soonest(lambda year: _month_edge(edge, date(year, month, 1)), today)
        case "emn", [edge, month, year] if year in YEARS:
            return _later(_month_edge(edge, date(year, month, 1)), today)
        case ("eu" | "etu" | "exu" | "tu" | "xu") as pattern, values:
            edge = values[0] if pattern.startswith("e") else END
            return _edge_of_unit(edge, values[-1], today, ahead=pattern.count("x"))
        case "eku", [edge, _, unit] if (edge, unit) == (END, YEAR):
            return ParsedDate(day=school_year_end(today), exact=False)
        case "eku", [edge, _, unit] if (edge, unit) == (START, YEAR):
            return _soonest(lambda year: date(year, 9, 1), today)
        case ("ecu", [edge, _, unit]) if (edge, unit) == (END, YEAR):
            return ParsedDate(day=date(today.year, 12, 31))
        case "y", [period] if until:
            return _soonest(lambda year: _first_of(period, year) - timedelta(days=1), today)
        case "ay", [_, period]:
            return _soonest(lambda year: _day_after(period, year), today)
        case "ey", [edge, period] if edge == END:
            return _soonest(lambda year: _day_after(period, year) - timedelta(days=1), today)
        case ("ah" | "h" | "eh" | "eq") as pattern, values:
            return _by_holidays(pattern, values, today, holidays, until=until)
        case "enq", [edge, number, term] if (edge, term) == (END, 0) and number in HOLIDAY_MONTHS:
            return _by_holidays("eq", [edge, number], today, holidays, until=until)
        case _:
            return UNCLEAR


def _date_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _later(day: date, today: date, *, exact: bool = False) -> Parsed:
    if day < today:
        return DateProblem(code="date.past", candidate=day)
    return ParsedDate(day=day, exact=exact)


def _soonest(in_year: Callable[[int], date | None], today: date, *, exact: bool = False) -> Parsed:
    """The next of the days a year apart, unless the last of them has only just passed."""
    days = [in_year(today.year + shift) for shift in (-1, 0, 1)]
    past = [day for day in days if day is not None and day < today]
    ahead = [day for day in days if day is not None and day >= today]
    if past and today - past[-1] <= RECENT_PAST:
        return DateProblem(code="date.past", candidate=past[-1])
    return ParsedDate(day=ahead[0], exact=exact) if ahead else NO_SUCH_DAY


def _full(day: int, month: int, year: int, today: date) -> Parsed:
    year = year + 2000 if year < 100 else year
    if year not in YEARS:
        return UNCLEAR
    found = _date_or_none(year, month, day)
    return NO_SUCH_DAY if found is None else _later(found, today, exact=True)


def _day_of_month(day: int, today: date) -> Parsed:
    """A day without a month is in this month or, if it has passed, in the next one."""
    base = today if day >= today.day else add_months(today.replace(day=1), 1)
    found = _date_or_none(base.year, base.month, day)
    return NO_SUCH_DAY if found is None else ParsedDate(day=found)


def _weekday(which: Role, weekday: int, today: date) -> Parsed:
    monday = today - timedelta(days=today.weekday())
    if which is Role.THIS:
        return _later(monday + timedelta(days=weekday), today, exact=True)
    if which is Role.NEXT:
        return ParsedDate(day=monday + timedelta(days=7 + weekday))
    return ParsedDate(day=today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1))


def _weekday_in(weeks: int, weekday: int, today: date) -> Parsed:
    """«In two weeks on Friday»: the Friday of the week that far ahead."""
    if not 0 < weeks <= MAX_COUNT:
        return UNCLEAR
    return ParsedDate(day=today + timedelta(days=7 * weeks - today.weekday() + weekday))


def _first_of(period: int, year: int) -> date:
    return date(year, period // 1_000_000, period // 10_000 % 100)


def _day_after(period: int, year: int) -> date:
    return date(year, period // 100 % 100, period % 100)


def _counted(count: int, unit: int, today: date) -> Parsed:
    if not 0 < count <= MAX_COUNT:
        return UNCLEAR
    return ParsedDate(day=_away(count, unit, today))


def _away(count: int, unit: int, day: date) -> date:
    if unit in (DAY, WEEK):
        return day + timedelta(days=count * (7 if unit == WEEK else 1))
    return add_months(day, count * {MONTH: 1, HALF_YEAR: 6, YEAR: 12}[unit])


def _whole_month(year: int, month: int, *, until: bool) -> date:
    first = date(year, month, 1)
    return first - timedelta(days=1) if until else month_end(first)


def _month_edge(edge: int, first: date) -> date:
    return month_end(first) if edge == END else first.replace(day=MONTH_EDGES[edge])


def _edge_of_unit(edge: int, unit: int, today: date, *, ahead: int) -> Parsed:
    """The edge of this (``ahead`` 0) or the next (1) week, month or school year."""
    if unit == WEEK:
        monday = today - timedelta(days=today.weekday() - 7 * ahead)
        day = monday + timedelta(days=WEEK_EDGES[edge])
        # Said on a weekend, «this week» can only mean what is left of it.
        return _later(max(day, today) if edge == END else day, today)
    if unit == MONTH:
        return _later(_month_edge(edge, add_months(today.replace(day=1), ahead)), today)
    if unit == YEAR and edge == END and not ahead:
        return ParsedDate(day=school_year_end(today), exact=False)
    return UNCLEAR


def _by_holidays(
    pattern: str, values: Sequence[int], today: date, holidays: Holidays, *, until: bool
) -> Parsed:
    """Before, after, at the edges of the nearest holidays of a kind; a term ends where they begin.

    The last of `values` is that kind: 0 is any, 1-4 those behind the term of that number.
    """
    edge, which = values[0], values[-1]
    if which == HALF:
        which = 2 if today.year == school_year(today)[0] else 4
    named = sorted(
        (first, last)
        for first, last in holidays
        if not which or first.month in HOLIDAY_MONTHS[which]
    )
    ahead = [(first, last) for first, last in named if first > today]
    running = [(first, last) for first, last in named if last >= today]
    match pattern:
        case "ah" if running:
            return ParsedDate(day=running[0][1] + timedelta(days=1), exact=False)
        case "eh" if edge == END and running:
            return ParsedDate(day=running[0][1], exact=False)
        case "eh" if edge == START and ahead:
            return ParsedDate(day=ahead[0][0], exact=False)
        case "eq" if edge == END and ahead:
            return ParsedDate(day=ahead[0][0] - timedelta(days=1), exact=False)
        case "h" if until and ahead:
            return ParsedDate(day=ahead[0][0] - timedelta(days=1), exact=False)
        case "ah":
            return NEEDS_HOLIDAYS
        case "eh" | "eq" if edge != MIDDLE:
            return NEEDS_HOLIDAYS
        case "h" if until:
            return NEEDS_HOLIDAYS
        case _:
            return UNCLEAR
