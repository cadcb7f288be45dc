"""What people type for a date, and what is answered: a day, or the code of a question.

Wednesday is 17 March 2027, Friday 19 March. The school calendar knows the spring and the summer
holidays unless a row is asked without it.
"""

from datetime import date

import pytest

from domain.dates import DateProblem, parse
from tests.domain.test_dates import EN, RU, SPRING, SUMMER

WED = date(2027, 3, 17)
FRI = date(2027, 3, 19)
OCT = date(2026, 10, 15)
DEC = date(2026, 12, 25)
AUTUMN = (date(2026, 10, 26), date(2026, 11, 3))
WINTER = (date(2026, 12, 30), date(2027, 1, 10))
CALENDAR = (AUTUMN, WINTER, SPRING, SUMMER)

UNCLEAR = "date.unclear"
PAST = "date.past"
NO_DAY = "date.no_such_day"
NEEDS = "date.needs_holidays"


def on(day: int, month: int, year: int = 2027) -> date:
    return date(year, month, day)


RUSSIAN: list[tuple[str, date, date | str]] = [
    # Число и месяц
    ("до 25 марта", WED, on(25, 3)),
    ("  ДО   25 МАРТА ", WED, on(25, 3)),
    ("25 марта.", WED, on(25, 3)),
    ("25марта", WED, on(25, 3)),
    ("25 мар", WED, on(25, 3)),
    ("до 1 сент.", WED, on(1, 9)),
    ("1-го сентября", WED, on(1, 9)),
    ("первого сентября", WED, on(1, 9)),
    ("к первому июня", WED, on(1, 6)),
    ("двадцать пятого мая", WED, on(25, 5)),
    ("пятнадцатого апреля", WED, on(15, 4)),
    ("25 марта 2028", WED, on(25, 3, 2028)),
    ("15 марта", OCT, on(15, 3)),
    ("15 марта", WED, PAST),
    ("до 15 марта 2027 г.", WED, PAST),
    ("25 марта включительно", WED, on(25, 3)),
    ("думаю, 25 марта", WED, on(25, 3)),
    ("лучше 25 марта, пожалуйста", WED, on(25, 3)),
    ("перенести на 25 марта", WED, on(25, 3)),
    ("25 марта в 15:00", WED, on(25, 3)),
    ("чт, 25 марта", WED, on(25, 3)),
    ("пн, 25 марта", WED, UNCLEAR),
    # Описки в месяце
    ("25 маарта", WED, on(25, 3)),
    ("25 мрата", WED, on(25, 3)),
    ("25 апрля", WED, on(25, 4)),
    ("3 сентбря", WED, on(3, 9)),
    ("25 июна", WED, UNCLEAR),
    ("25 попугая", WED, UNCLEAR),
    # Цифрами
    ("25.03", WED, on(25, 3)),
    ("25.03.27", WED, on(25, 3)),
    ("25.03.2027г.", WED, on(25, 3)),
    ("25. 03. 2027", WED, on(25, 3)),
    ("25/03", WED, on(25, 3)),
    ("25-03-2027", WED, on(25, 3)),
    ("25-03-27", WED, on(25, 3)),
    ("2027-03-25", WED, on(25, 3)),
    ("25 03 2027", WED, on(25, 3)),
    ("25,03,2027", WED, on(25, 3)),
    ("15.03", WED, PAST),
    ("15-03-2027", WED, PAST),
    ("25-03", WED, UNCLEAR),
    ("25 03", WED, UNCLEAR),
    ("250327", WED, UNCLEAR),
    ("15", WED, UNCLEAR),
    ("15:00", WED, UNCLEAR),
    # Число без месяца
    ("к 20му", WED, on(20, 3)),
    ("к 15-му", WED, on(15, 4)),
    ("30 числа", WED, on(30, 3)),
    ("до первого", WED, on(1, 4)),
    ("15 числа следующего месяца", WED, on(15, 4)),
    ("31 числа", on(10, 4), NO_DAY),
    # Таких дней нет
    ("31 февраля", WED, NO_DAY),
    ("29 февраля 2027", WED, NO_DAY),
    ("29-02-2027", WED, NO_DAY),
    ("29 февраля", OCT, NO_DAY),
    ("29 февраля", on(1, 10), on(29, 2, 2028)),
    ("32 марта", WED, NO_DAY),
    ("15.13", WED, NO_DAY),
    # Через сколько
    ("сегодня", WED, on(17, 3)),
    ("завтра", WED, on(18, 3)),
    ("завтра в 9:00", WED, on(18, 3)),
    ("послезавтра", WED, on(19, 3)),
    ("после завтра", WED, on(19, 3)),
    ("через две недели", WED, on(31, 3)),
    ("через 2 нед", WED, on(31, 3)),
    ("через месяц", WED, on(17, 4)),
    ("через полгода", WED, on(17, 9)),
    ("через пол года", WED, on(17, 9)),
    ("через полтора месяца", WED, UNCLEAR),
    ("вчера", WED, PAST),
    # Дни недели
    ("в пятницу", WED, on(19, 3)),
    ("в пятницу", FRI, on(26, 3)),
    ("ближайшая пятница", FRI, on(26, 3)),
    ("в эту пятницу", FRI, on(19, 3)),
    ("в эту пятницу", on(20, 3), PAST),
    ("в следующую пятницу", FRI, on(26, 3)),
    ("в следующий вторник", WED, on(23, 3)),
    ("во вторник на следующей неделе", WED, on(23, 3)),
    ("на следующей неделе в среду", FRI, on(24, 3)),
    ("в пятницу на этой неделе", WED, on(19, 3)),
    ("в понедельник на этой неделе", WED, PAST),
    ("через неделю в среду", WED, on(24, 3)),
    ("в среду через неделю", FRI, on(24, 3)),
    ("через две недели в пятницу", WED, on(2, 4)),
    ("через месяц в пятницу", WED, UNCLEAR),
    ("на этой неделе", WED, on(19, 3)),
    ("на следующей неделе", WED, on(26, 3)),
    ("на той неделе", WED, UNCLEAR),
    # Края месяца, года
    ("в конце мая", WED, on(31, 5)),
    ("в последних числах мая", WED, on(31, 5)),
    ("в последний день мая", WED, on(31, 5)),
    ("в начале апреля", WED, on(5, 4)),
    ("в первых числах апреля", WED, on(5, 4)),
    ("в середине апреля", WED, on(15, 4)),
    ("в первой половине апреля", WED, on(15, 4)),
    ("во второй половине апреля", WED, on(30, 4)),
    ("до конца года", WED, on(31, 5)),
    ("до конца учебного года", WED, on(31, 5)),
    ("к началу учебного года", WED, on(1, 9)),
    ("к новому учебному году", WED, on(31, 8)),
    ("до нового года", OCT, on(31, 12, 2026)),
    ("после нового года", OCT, on(9, 1)),
    ("до майских", WED, on(30, 4)),
    ("после майских праздников", WED, on(10, 5)),
    ("до майских", on(5, 5), PAST),
    ("к лету", WED, on(31, 5)),
    ("после лета", WED, on(1, 9)),
    ("в конце лета", WED, on(31, 8)),
    ("после зимы", OCT, on(1, 3)),
    ("к весне", OCT, on(28, 2)),
    # По календарю школы
    ("до каникул", WED, on(26, 3)),
    ("после каникул", WED, on(5, 4)),
    ("после весенних каникул", OCT, on(5, 4)),
    ("до зимних каникул", OCT, on(29, 12, 2026)),
    ("после новогодних каникул", OCT, on(11, 1)),
    ("до летних каникул", WED, on(31, 5)),
    ("к концу четверти", WED, on(26, 3)),
    ("до конца первой четверти", OCT, on(25, 10, 2026)),
    ("до конца третьей четверти", OCT, on(26, 3)),
    ("до конца 4-й четверти", WED, on(31, 5)),
    ("до конца 5 четверти", WED, UNCLEAR),
    ("до конца полугодия", OCT, on(29, 12, 2026)),
    ("до конца полугодия", DEC, on(29, 12, 2026)),
    ("до конца полугодия", on(11, 1), on(31, 5)),
    ("до конца первого полугодия", WED, NEEDS),
    ("до осенних каникул", WED, NEEDS),
    # Две даты, ни одной
    ("25 марта или 3 апреля", WED, UNCLEAR),
    ("25 марта, 3 апреля", WED, UNCLEAR),
    ("25.03 и 26.03", WED, UNCLEAR),
    ("25–28 марта", WED, UNCLEAR),
    ("не раньше 25 марта", WED, UNCLEAR),
    ("не 25 марта", WED, UNCLEAR),
    ("", WED, UNCLEAR),
    ("никогда", WED, UNCLEAR),
    ("как получится", WED, UNCLEAR),
    ("пожалуйста", WED, UNCLEAR),
]

ENGLISH: list[tuple[str, date, date | str]] = [
    ("by March 25", WED, on(25, 3)),
    ("25th of March, please", WED, on(25, 3)),
    ("25 Marhc", WED, on(25, 3)),
    ("3 Setpember", WED, on(3, 9)),
    ("25-03-2027", WED, on(25, 3)),
    ("3/25", WED, on(25, 3)),
    ("March 15", WED, PAST),
    ("February 30", WED, NO_DAY),
    ("25", WED, UNCLEAR),
    ("tomorrow at 9:00", WED, on(18, 3)),
    ("in two weeks", WED, on(31, 3)),
    ("in two weeks on Friday", WED, on(2, 4)),
    ("on Friday next week", WED, on(26, 3)),
    ("Friday", FRI, on(26, 3)),
    ("this Friday", FRI, on(19, 3)),
    ("the last day of May", WED, on(31, 5)),
    ("before the May holidays", WED, on(30, 4)),
    ("before the new year", OCT, on(31, 12, 2026)),
    ("by summer", WED, on(31, 5)),
    ("after the spring break", OCT, on(5, 4)),
    ("before the winter holidays", OCT, on(29, 12, 2026)),
    ("by the end of the third term", OCT, on(26, 3)),
    ("by the end of the semester", OCT, on(29, 12, 2026)),
    ("before the new school year", WED, on(31, 8)),
    ("March 25 or April 3", WED, UNCLEAR),
    ("not March 25", WED, UNCLEAR),
    ("never", WED, UNCLEAR),
]


@pytest.mark.parametrize(
    ("text", "today", "answer"), RUSSIAN, ids=[f"{text} @{today}" for text, today, _ in RUSSIAN]
)
def test_russian_phrase_gets_its_day_or_its_question(
    text: str, today: date, answer: date | str
) -> None:
    parsed = parse(text, RU, today, CALENDAR)
    assert (parsed.code if isinstance(parsed, DateProblem) else parsed.day) == answer


@pytest.mark.parametrize(
    ("text", "today", "answer"), ENGLISH, ids=[f"{text} @{today}" for text, today, _ in ENGLISH]
)
def test_english_phrase_gets_its_day_or_its_question(
    text: str, today: date, answer: date | str
) -> None:
    parsed = parse(text, EN, today, CALENDAR)
    assert (parsed.code if isinstance(parsed, DateProblem) else parsed.day) == answer


@pytest.mark.parametrize(
    "text", ["после каникул", "до весенних каникул", "к концу четверти", "до конца полугодия"]
)
def test_day_told_by_holidays_is_asked_again_where_the_calendar_is_empty(text: str) -> None:
    assert parse(text, RU, WED) == DateProblem(code=NEEDS)


def test_slip_is_forgiven_only_where_one_month_is_meant() -> None:
    """«июня» and «июля» are a letter apart, and a word of four letters is near to anything."""
    for text in ("25 июна", "25 мюля", "25 мая мая", "25 аппрлея"):
        assert parse(text, RU, WED) == DateProblem(code=UNCLEAR)
