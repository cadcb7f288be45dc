"""Dates typed by people. Today is Wednesday 17 March 2027 unless a test says otherwise."""

import time
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.date_words import DateWords
from domain.dates import (
    DateProblem,
    ParsedDate,
    parse,
    parse_deadline,
    parse_ending,
    parse_past,
    parse_past_ending,
)

LOCALES = Path(__file__).parents[2] / "locales"
TODAY = date(2027, 3, 17)
SPRING = (date(2027, 3, 27), date(2027, 4, 4))
SUMMER = (date(2027, 6, 1), date(2027, 8, 31))


def _words(language: str) -> DateWords:
    text = (LOCALES / language / "dates.toml").read_text(encoding="utf-8")
    return DateWords.from_dict(tomllib.loads(text))


RU = _words("ru")
EN = _words("en")

RUSSIAN = [
    ("сегодня", date(2027, 3, 17)),
    ("завтра", date(2027, 3, 18)),
    ("Послезавтра!", date(2027, 3, 19)),
    ("через день", date(2027, 3, 19)),
    ("до 25 марта", date(2027, 3, 25)),
    ("25 МАРТА", date(2027, 3, 25)),
    ("25-го марта", date(2027, 3, 25)),
    ("двадцать пятого марта", date(2027, 3, 25)),
    ("до первого сентября", date(2027, 9, 1)),
    ("к 20му", date(2027, 3, 20)),
    ("к 15му", date(2027, 4, 15)),
    ("20 числа", date(2027, 3, 20)),
    ("до 17", date(2027, 3, 17)),
    ("15 числа следующего месяца", date(2027, 4, 15)),
    ("25.03", date(2027, 3, 25)),
    ("до 25.03.", date(2027, 3, 25)),
    ("25.3.27", date(2027, 3, 25)),
    ("15.03.28", date(2028, 3, 15)),
    ("15.03.28 г.", date(2028, 3, 15)),
    ("25/03/2027", date(2027, 3, 25)),
    ("2027-03-25", date(2027, 3, 25)),
    ("25 марта 2027", date(2027, 3, 25)),
    ("25 марта 2027 года", date(2027, 3, 25)),
    ("25 марта 27", date(2027, 3, 25)),
    ("15 марта следующего года", date(2028, 3, 15)),
    ("25 марта этого года", date(2027, 3, 25)),
    ("чт, 25 марта", date(2027, 3, 25)),
    ("пт 19.03", date(2027, 3, 19)),
    ("10 января", date(2028, 1, 10)),
    ("1 октября", date(2027, 10, 1)),
    ("не позднее 25 марта", date(2027, 3, 25)),
    ("через неделю", date(2027, 3, 24)),
    ("через две недели", date(2027, 3, 31)),
    ("через пару недель", date(2027, 3, 31)),
    ("через 10 дней", date(2027, 3, 27)),
    ("через двадцать один день", date(2027, 4, 7)),
    ("через месяц", date(2027, 4, 17)),
    ("через 2 месяца", date(2027, 5, 17)),
    ("через полгода", date(2027, 9, 17)),
    ("через год", date(2028, 3, 17)),
    ("в течение недели", date(2027, 3, 24)),
    ("2 недели", date(2027, 3, 31)),
    ("в пятницу", date(2027, 3, 19)),
    ("до пятницы", date(2027, 3, 19)),
    ("в среду", date(2027, 3, 24)),
    ("во вторник", date(2027, 3, 23)),
    ("в эту пятницу", date(2027, 3, 19)),
    ("в ближайшую субботу", date(2027, 3, 20)),
    ("в следующую среду", date(2027, 3, 24)),
    ("в следующую пятницу", date(2027, 3, 26)),
    ("на следующей неделе", date(2027, 3, 26)),
    ("на этой неделе", date(2027, 3, 19)),
    ("в начале следующей недели", date(2027, 3, 22)),
    ("до конца недели", date(2027, 3, 19)),
    ("до конца месяца", date(2027, 3, 31)),
    ("в следующем месяце", date(2027, 4, 30)),
    ("в конце следующего месяца", date(2027, 4, 30)),
    ("в конце мая", date(2027, 5, 31)),
    ("конец мая", date(2027, 5, 31)),
    ("до конца февраля 2028", date(2028, 2, 29)),
    ("в начале апреля", date(2027, 4, 5)),
    ("в середине октября", date(2027, 10, 15)),
    ("в мае", date(2027, 5, 31)),
    ("май 2028", date(2028, 5, 31)),
    ("до мая", date(2027, 4, 30)),
    ("к июню", date(2027, 5, 31)),
    ("до конца года", date(2027, 5, 31)),
    ("до конца учебного года", date(2027, 5, 31)),
    ("до конца календарного года", date(2027, 12, 31)),
    ("до нового года", date(2027, 12, 31)),
    ("25\u00a0марта \U0001f642", date(2027, 3, 25)),
    ("\u200f25 марта\u200e", date(2027, 3, 25)),
]

ENGLISH = [
    ("today", date(2027, 3, 17)),
    ("Tomorrow", date(2027, 3, 18)),
    ("the day after tomorrow", date(2027, 3, 19)),
    ("March 25", date(2027, 3, 25)),
    ("25 March", date(2027, 3, 25)),
    ("by March 25th, 2027", date(2027, 3, 25)),
    ("the 25th of March", date(2027, 3, 25)),
    ("by the 20th", date(2027, 3, 20)),
    ("twenty first of April", date(2027, 4, 21)),
    ("3/25", date(2027, 3, 25)),
    ("25.03.2027", date(2027, 3, 25)),
    ("in two weeks", date(2027, 3, 31)),
    ("in a week", date(2027, 3, 24)),
    ("a week from now", date(2027, 3, 24)),
    ("in a couple of weeks", date(2027, 3, 31)),
    ("in 10 days", date(2027, 3, 27)),
    ("in a month", date(2027, 4, 17)),
    ("in a fortnight", date(2027, 3, 31)),
    ("friday", date(2027, 3, 19)),
    ("next Friday", date(2027, 3, 26)),
    ("this coming friday", date(2027, 3, 19)),
    ("next week", date(2027, 3, 26)),
    ("next month", date(2027, 4, 30)),
    ("end of May", date(2027, 5, 31)),
    ("at the end of the month", date(2027, 3, 31)),
    ("in the middle of October", date(2027, 10, 15)),
    ("early April", date(2027, 4, 5)),
    ("in May", date(2027, 5, 31)),
    ("by May", date(2027, 4, 30)),
    ("end of the year", date(2027, 5, 31)),
    ("by the end of the academic year", date(2027, 5, 31)),
    ("before the new year", date(2027, 12, 31)),
]

UNCLEAR = [
    "",
    "   ",
    "15",
    "2027",
    "15 03",
    "123456789012345678901234567890",
    "до",
    "го",
    "когда-нибудь",
    "не знаю",
    "марта мая",
    "15 16 марта",
    "через",
    "через 0 дней",
    "через 5000 дней",
    "через 10000000000 лет",
    "15 марта 1027",
    "15.03.202",
    "1.2.3.4",
    "112.03.2027",
    "пн, 25 марта",
    "в следующем году",
    "неделя",
    "\U0001f642",
    "\U0001f642" * 50,
    "١٥.٠٣",
    "١٥ марта",
    "في مارس",
    "<b>15 марта</b>",
    "15_марта",
    "\x00",
    "до 25 марта " * 341,
    "1" * 4096,
    "а" * 4096,
    "1." * 2048,
]


@pytest.mark.parametrize(("text", "day"), RUSSIAN)
def test_teacher_gets_the_day_he_means_when_typing_russian(text: str, day: date) -> None:
    parsed = parse(text, RU, TODAY)
    assert isinstance(parsed, ParsedDate)
    assert parsed.day == day


@pytest.mark.parametrize(("text", "day"), ENGLISH)
def test_teacher_gets_the_day_he_means_when_typing_english(text: str, day: date) -> None:
    parsed = parse(text, EN, TODAY)
    assert isinstance(parsed, ParsedDate)
    assert parsed.day == day


@pytest.mark.parametrize("words", [RU, EN])
@pytest.mark.parametrize("text", UNCLEAR)
def test_text_is_unclear_at_once_when_it_names_no_date(text: str, words: DateWords) -> None:
    started = time.perf_counter()
    assert parse(text, words, TODAY) == DateProblem(code="date.unclear")
    assert time.perf_counter() - started < 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("31 февраля", RU),
        ("30.02", RU),
        ("32.01.2028", RU),
        ("15.13", RU),
        ("0 мая", RU),
        ("29 февраля 2027", RU),
        ("31 числа следующего месяца", RU),
        ("february 30", EN),
    ],
)
def test_day_is_refused_when_the_calendar_has_none(text: str, words: DateWords) -> None:
    assert parse(text, words, TODAY) == DateProblem(code="date.no_such_day")


@pytest.mark.parametrize(
    ("text", "candidate"),
    [
        ("15.03", date(2027, 3, 15)),
        ("16 марта", date(2027, 3, 16)),
        ("25 января", date(2027, 1, 25)),
        ("15.03.2027", date(2027, 3, 15)),
        ("1 сентября 2026", date(2026, 9, 1)),
        ("в начале марта", date(2027, 3, 5)),
        ("в феврале", date(2027, 2, 28)),
        ("в этот понедельник", date(2027, 3, 15)),
    ],
)
def test_past_day_comes_back_as_a_candidate_when_it_was_typed(text: str, candidate: date) -> None:
    assert parse(text, RU, TODAY) == DateProblem(code="date.past", candidate=candidate)


@pytest.mark.parametrize(
    ("text", "today", "day"),
    [
        ("15 марта", date(2026, 10, 17), date(2027, 3, 15)),
        ("15 марта", date(2027, 3, 15), date(2027, 3, 15)),
        ("в пятницу", date(2027, 3, 19), date(2027, 3, 26)),
        ("в эту пятницу", date(2027, 3, 19), date(2027, 3, 19)),
        ("на этой неделе", date(2027, 3, 20), date(2027, 3, 20)),
        ("до конца года", date(2027, 6, 1), date(2028, 5, 31)),
        ("до конца года", date(2026, 9, 1), date(2027, 5, 31)),
        ("через месяц", date(2027, 1, 31), date(2027, 2, 28)),
        ("29 февраля", date(2027, 10, 1), date(2028, 2, 29)),
        ("до 5", date(2026, 12, 31), date(2027, 1, 5)),
        ("в следующую среду", date(2027, 3, 15), date(2027, 3, 24)),
    ],
)
def test_year_and_week_follow_today_when_they_are_not_named(
    text: str, today: date, day: date
) -> None:
    parsed = parse(text, RU, today)
    assert isinstance(parsed, ParsedDate)
    assert parsed.day == day


def test_last_december_is_past_when_typed_in_january() -> None:
    assert parse("25 декабря", RU, date(2027, 1, 10)) == DateProblem(
        code="date.past", candidate=date(2026, 12, 25)
    )


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("после каникул", date(2027, 4, 5)),
        ("до каникул", date(2027, 3, 26)),
        ("до конца каникул", date(2027, 4, 4)),
        ("до конца четверти", date(2027, 3, 26)),
    ],
)
def test_holidays_decide_when_they_are_known(text: str, day: date) -> None:
    assert parse(text, RU, TODAY) == DateProblem(code="date.needs_holidays")
    assert parse(text, RU, TODAY, [SUMMER, SPRING]) == ParsedDate(day=day, exact=False)


def test_current_holidays_are_meant_when_after_holidays_is_typed_in_them() -> None:
    parsed = parse("after the school holidays", EN, date(2027, 4, 1), [SPRING, SUMMER])
    assert parsed == ParsedDate(day=date(2027, 4, 5), exact=False)


@pytest.mark.parametrize(
    ("text", "exact"), [("25 марта", True), ("в конце мая", False), ("до конца года", False)]
)
def test_reading_is_marked_when_the_words_were_vague(text: str, exact: bool) -> None:
    parsed = parse(text, RU, TODAY)
    assert isinstance(parsed, ParsedDate)
    assert parsed.exact is exact


def test_table_is_refused_when_a_word_has_two_meanings() -> None:
    tables = tomllib.loads((LOCALES / "en" / "dates.toml").read_text(encoding="utf-8"))
    tables["months"]["6"].append("May")
    with pytest.raises(ValueError, match="two meanings"):
        DateWords.from_dict(tables)


@pytest.mark.parametrize(
    ("text", "words", "head", "day"),
    [
        ("Курсы по ИКТ до 20 мая", RU, "Курсы по ИКТ", date(2027, 5, 20)),
        ("Вебинар, не позднее 20.05", RU, "Вебинар", date(2027, 5, 20)),
        ("Курсы (до 20 мая)", RU, "Курсы", date(2027, 5, 20)),
        (
            "Довести до ума рабочую тетрадь — до конца апреля.",
            RU,
            "Довести до ума рабочую тетрадь",
            date(2027, 4, 30),
        ),
        ("Папка достижений до мая", RU, "Папка достижений", date(2027, 4, 30)),
        ("A course on ICT by 20 May", EN, "A course on ICT", date(2027, 5, 20)),
    ],
)
def test_day_is_parted_from_the_words_before_it(
    text: str, words: DateWords, head: str, day: date
) -> None:
    assert parse_deadline(text, words, TODAY) == (head, day)


@pytest.mark.parametrize(
    "text",
    [
        "Курсы по ИКТ",
        "до 20 мая",
        "Довести качество до 80",
        "Довести качество до 20 %",
        "Сократить проверку до 3 дней",
        "Читать от начала до конца",
        "Подготовить класс к 9 мая",
        "Курсы до 20 мая по информатике",
        "Вебинар до 31 апреля",
        "Вебинар до 1 марта",
        "Досмотреть 20 мая",
    ],
)
def test_words_stay_whole_where_no_day_ends_them(text: str) -> None:
    assert parse_deadline(text, RU, TODAY) is None


@pytest.mark.parametrize(
    ("text", "head", "day"),
    [
        ("Открытый урок, до 2 апреля", "Открытый урок", date(2027, 4, 2)),
        ("Педсовет 15 мая", "Педсовет", date(2027, 5, 15)),
        ("Заседание РМО — 15.05", "Заседание РМО", date(2027, 5, 15)),
        ("Неделя наставника (15 мая 2027 года)", "Неделя наставника", date(2027, 5, 15)),
    ],
)
def test_day_at_the_end_of_words_is_their_term(text: str, head: str, day: date) -> None:
    assert parse_ending(text, RU, TODAY) == (head, day)


@pytest.mark.parametrize(
    "text",
    [
        "15 мая",
        "Педсовет",
        "Концерт к 9 мая",
        "Изучить приказ от 15 мая",
        "Неделя открытых уроков с 3 по 15 мая",
        "Неделя открытых уроков 3-15 мая",
        "Неделя открытых уроков 25 апреля — 15 мая",
        "Уроки 3 и 15 мая",
        "Педсовет 31 апреля",
        "План на май 2027",
    ],
)
def test_day_that_belongs_to_the_words_stays_in_them(text: str) -> None:
    assert parse_ending(text, RU, TODAY) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Проведено 15 марта", date(2027, 3, 15)),
        ("проведено, 15.03", date(2027, 3, 15)),
        ("Протокол № 4 от 15 марта", None),
        ("Протокол № 4", None),
        ("15 марта", None),
    ],
)
def test_day_at_the_end_of_what_was_done_is_its_day(text: str, day: date | None) -> None:
    assert parse_past_ending(text, RU, TODAY) == day


_SCRAPS = sorted({" ".join(key) for words in (RU, EN) for key in words.entries})


@given(
    parts=st.lists(
        st.sampled_from([*_SCRAPS, "15.03", "31", "1", "2027", "-", "12/31", ",", "99999"])
        | st.text(max_size=5),
        max_size=6,
    ),
    today=st.dates(min_value=date(2024, 1, 1), max_value=date(2040, 12, 31)),
    holidays=st.sampled_from([(), (SPRING, SUMMER)]),
)
def test_answer_is_always_a_day_ahead_or_a_known_problem(
    parts: list[str], today: date, holidays: tuple[tuple[date, date], ...]
) -> None:
    for words in (RU, EN):
        parsed = parse(" ".join(parts), words, today, holidays)
        if isinstance(parsed, ParsedDate):
            assert parsed.day >= today
        else:
            assert (parsed.candidate is not None) == (parsed.code == "date.past")
            assert parsed.candidate is None or parsed.candidate < today


@given(
    day=st.dates(min_value=date(2027, 3, 17), max_value=date(2099, 12, 31)),
    form=st.sampled_from(["%d.%m.%Y", "%Y-%m-%d", "%d/%m/%Y", "до %d.%m.%Y года"]),
)
def test_numeric_date_survives_when_written_in_any_form(day: date, form: str) -> None:
    assert parse(day.strftime(form), RU, TODAY) == ParsedDate(day=day)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("сегодня", date(2027, 3, 17)),
        ("вчера", date(2027, 3, 16)),
        ("12 марта", date(2027, 3, 12)),
        ("17.03", date(2027, 3, 17)),
        ("18 марта", date(2026, 3, 18)),
        ("29 февраля", date(2024, 2, 29)),
        ("15.10.2023", date(2023, 10, 15)),
        ("1 сентября 2019 года", date(2019, 9, 1)),
        ("01.09.24", date(2024, 9, 1)),
        ("ноябрь 2026", date(2026, 11, 30)),
        ("март 2027", date(2027, 3, 17)),
        ("в прошлую пятницу", date(2027, 3, 12)),
        ("в прошлый понедельник", date(2027, 3, 8)),
        ("во вторник на прошлой неделе", date(2027, 3, 9)),
        ("на прошлой неделе во вторник", date(2027, 3, 9)),
    ],
)
def test_day_that_has_been_is_read_backwards(text: str, day: date) -> None:
    parsed = parse_past(text, RU, TODAY)
    assert isinstance(parsed, ParsedDate)
    assert parsed.day == day


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("в феврале", date(2027, 2, 28)),
        ("апрель", date(2026, 4, 30)),
        ("март", date(2027, 3, 17)),
    ],
)
def test_month_is_no_day_that_has_been(text: str, last: date) -> None:
    assert parse_past(text, RU, TODAY) == DateProblem(code="date.needs_day", candidate=last)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "date.unclear"),
        ("когда-нибудь", "date.unclear"),
        ("в пятницу", "date.future"),
        ("на этой неделе", "date.future"),
        ("через неделю", "date.future"),
        ("на прошлой неделе", "date.unclear"),
        ("в прошлый понедельник месяца", "date.unclear"),
        ("31 февраля", "date.no_such_day"),
        ("31.02.2024", "date.no_such_day"),
        ("завтра", "date.future"),
        ("18 марта 2027", "date.future"),
        ("апрель 2027", "date.future"),
        ("декабрь 2027", "date.future"),
    ],
)
def test_what_has_not_been_is_said_to_be_so(text: str, code: str) -> None:
    parsed = parse_past(text, RU, TODAY)
    assert isinstance(parsed, DateProblem)
    assert parsed.code == code


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("в пятницу", date(2027, 3, 12)),
        ("вторник", date(2027, 3, 16)),
        ("в среду", date(2027, 3, 10)),
        ("в прошлую среду", date(2027, 3, 10)),
        ("12 марта", date(2027, 3, 12)),
    ],
)
def test_weekday_of_what_was_held_is_the_last_one_before_today(text: str, day: date) -> None:
    assert parse_past(text, RU, TODAY, weekday_is_past=True) == ParsedDate(day=day)


@given(st.text(max_size=60), st.dates(date(2000, 1, 1), date(2100, 12, 31)))
def test_past_is_never_ahead_whatever_is_typed(text: str, today: date) -> None:
    parsed = parse_past(text, RU, today)
    assert isinstance(parsed, DateProblem) or parsed.day <= today
