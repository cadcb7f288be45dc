"""What is told of an entry, what is read of typed words, when terms are spoken of."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.achievements import AchievementPeriod, first_day, within
from domain.card import FITNESS_YEARS, Category, years_after
from domain.errors import DomainError
from domain.item import ItemKind
from domain.record import (
    GROUPS,
    OF_ITEM,
    Entry,
    RecordField,
    RecordGroup,
    RecordKind,
    RecordState,
    Term,
    TermKind,
    WaitingEntry,
    check_day,
    dated_by_item,
    fields_of,
    read_choice,
    read_field,
    stamp_of,
)
from domain.terms import (
    ATTESTATION_MONTHS,
    COURSE_YEARS,
    LATE,
    attestation_term,
    course_due,
    due_reminder,
    first_reminded_after,
    last_course,
    months_before,
    reminder_day,
    window,
)

TODAY = date(2027, 3, 17)
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
AT = datetime(2027, 3, 17, 11, 20, tzinfo=UTC)


def entry(kind: RecordKind = RecordKind.KPK, on: date | None = TODAY, **told: object) -> Entry:
    values: dict[str, object] = {
        "id": 1,
        "person_id": 1,
        "post_id": 1,
        "kind": kind,
        "title": "Оценивание",
        "on_date": on,
        "by": 1,
        "at": AT,
        **told,
    }
    return Entry(**values)  # type: ignore[arg-type]  # mixed


def test_every_kind_has_a_group_and_asks_for_a_title_and_a_day() -> None:
    assert set(GROUPS) == set(RecordKind)
    assert set(GROUPS.values()) == set(RecordGroup)
    for kind in RecordKind:
        assert fields_of(kind)[:2] == (RecordField.TITLE, RecordField.ON_DATE)


def test_report_tables_find_what_they_ask_for() -> None:
    """UST 3: form and length; 4: level and result; 8: role; 11: level and role."""
    assert {RecordField.FORM, RecordField.HOURS} <= set(fields_of(RecordKind.KPK))
    assert {RecordField.LEVEL, RecordField.RESULT} <= set(fields_of(RecordKind.CONTEST))
    assert RecordField.ROLE in fields_of(RecordKind.ASSOCIATION)
    assert {RecordField.LEVEL, RecordField.ROLE} <= set(fields_of(RecordKind.EVENT))


def test_reading_and_visits_leave_no_entry() -> None:
    for kind in (ItemKind.READING, ItemKind.WEBINAR, ItemKind.LESSON_VISIT, ItemKind.ATTESTATION):
        assert kind not in OF_ITEM


@pytest.mark.parametrize(
    ("typed", "hours"), [("72", 72), ("72 ч", 72), ("108 часов", 108), ("72,0", 72)]
)
def test_hours_are_read(typed: str, hours: int) -> None:
    assert read_field(RecordField.HOURS, typed) == hours


@pytest.mark.parametrize("typed", ["много", "0", "5001", "", "9" * 40])
def test_hours_that_no_course_has_are_refused(typed: str) -> None:
    with pytest.raises(DomainError, match=r"record\.bad_hours"):
        read_field(RecordField.HOURS, typed)


def test_choices_of_another_kind_are_refused() -> None:
    assert read_choice(RecordKind.TALK, RecordField.ROLE, "speaker") == "speaker"
    for kind, field, value in (
        (RecordKind.ASSOCIATION, RecordField.ROLE, "speaker"),
        (RecordKind.KPK, RecordField.RESULT, "winner"),
        (RecordKind.KPK, RecordField.TITLE, "x"),
        (RecordKind.CONTEST, RecordField.LEVEL, "galactic"),
    ):
        with pytest.raises(DomainError, match=r"access\.gone"):
            read_choice(kind, field, value)


def test_day_ahead_and_day_before_a_working_life_are_refused() -> None:
    assert check_day(TODAY, TODAY) == TODAY
    with pytest.raises(DomainError, match=r"record\.future"):
        check_day(TODAY + timedelta(days=1), TODAY)
    with pytest.raises(DomainError, match=r"record\.long_ago"):
        check_day(date(1950, 1, 1), TODAY)


def test_entry_of_an_item_is_never_dated_ahead() -> None:
    assert dated_by_item(date(2027, 5, 1), TODAY) == TODAY
    assert dated_by_item(date(2027, 2, 1), TODAY) == date(2027, 2, 1)


def test_open_end_of_an_association_is_no_gap() -> None:
    assert RecordField.UNTIL not in entry(RecordKind.ASSOCIATION).missing


def test_stamp_tells_pages_and_revisions_apart() -> None:
    def lines(*pairs: tuple[int, int]) -> tuple[WaitingEntry, ...]:
        return tuple(
            WaitingEntry(entry=entry(id=number, rev=rev), owner="", files=0)
            for number, rev in pairs
        )

    stamps = {
        stamp_of(lines(*pairs))
        for pairs in (((1, 1), (2, 1)), ((2, 1), (1, 1)), ((1, 2), (2, 1)), ((1, 1),), ())
    }
    assert len(stamps) == 5


@pytest.mark.parametrize(
    ("found", "last"),
    [
        ((), None),
        ((entry(hours=8),), None),
        ((entry(hours=16),), TODAY),
        ((entry(hours=None),), TODAY),
        ((entry(RecordKind.RETRAINING, hours=520),), TODAY),
        ((entry(RecordKind.SECOND_DEGREE),), None),
        ((entry(RecordKind.CONTEST),), None),
        ((entry(state=RecordState.SENT_BACK),), None),
        ((entry(removed_at=AT),), None),
        ((entry(on=None),), None),
        ((entry(on=date(2020, 1, 1)), entry(on=date(2026, 1, 1))), date(2026, 1, 1)),
    ],
)
def test_last_course_has_sixteen_hours_at_least(
    found: tuple[Entry, ...], last: date | None
) -> None:
    assert last_course(found) == last


def test_next_course_is_due_in_three_years() -> None:
    assert course_due(date(2024, 2, 29)) == date(2027, 2, 28)
    assert course_due(None) is None


def test_what_is_planned_comes_before_what_runs_out() -> None:
    planned = attestation_term(
        planned_on=date(2027, 9, 20),
        category=Category.FIRST,
        category_on=date(2022, 12, 23),
        fitness_on=None,
        today=TODAY,
    )
    assert planned == Term(kind=TermKind.PLANNED, on=date(2027, 9, 20))
    runs_out = attestation_term(
        planned_on=date(2026, 9, 20),
        category=Category.FIRST,
        category_on=date(2022, 12, 23),
        fitness_on=None,
        today=TODAY,
    )
    assert runs_out == Term(kind=TermKind.CATEGORY, on=date(2027, 12, 23))


def test_category_without_a_term_needs_no_word() -> None:
    """Given from 1 September 2023 on; fitness is not asked of who has one."""
    assert (
        attestation_term(
            planned_on=None,
            category=Category.HIGHEST,
            category_on=date(2023, 9, 1),
            fitness_on=date(2022, 1, 1),
            today=TODAY,
        )
        is None
    )


def test_fitness_counts_where_there_is_no_category() -> None:
    term = attestation_term(
        planned_on=None,
        category=Category.NONE,
        category_on=None,
        fitness_on=date(2022, 10, 1),
        today=TODAY,
    )
    assert term == Term(kind=TermKind.FITNESS, on=date(2027, 10, 1))


@given(on=DAYS, kind=st.sampled_from(TermKind), wait=st.integers(-400, 40))
def test_reminder_is_due_only_for_a_month_from_its_day(on: date, kind: TermKind, wait: int) -> None:
    term = Term(kind=kind, on=on)
    today = on + timedelta(days=wait)
    found = due_reminder(term, today)
    due = {
        months
        for months in months_before(term)
        if reminder_day(on, months) <= today <= reminder_day(on, months) + LATE and today < on
    }
    assert (found in due) if due else (found is None)


@given(on=DAYS, months=st.sampled_from(ATTESTATION_MONTHS), late=st.integers(0, LATE.days))
def test_window_of_a_query_misses_no_term_whose_reminder_is_due(
    on: date, months: int, late: int
) -> None:
    today = reminder_day(on, months) + timedelta(days=late)
    first, last = window(today, months)
    assert first <= on <= last


@given(
    today=DAYS,
    months=st.sampled_from(ATTESTATION_MONTHS),
    years=st.sampled_from((0, COURSE_YEARS, FITNESS_YEARS)),
)
def test_first_day_that_is_reminded_of_later_is_the_first(
    today: date, months: int, years: int
) -> None:
    first = first_reminded_after(today, months, years)
    before = first - timedelta(days=1)
    assert reminder_day(years_after(first, years), months) > today
    assert reminder_day(years_after(before, years), months) <= today


def test_association_counts_while_it_lasts() -> None:
    first = first_day(AchievementPeriod.YEAR, TODAY)
    assert first == date(2026, 9, 1)
    assert within(entry(RecordKind.ASSOCIATION, date(2010, 9, 1)), first)
    assert not within(
        entry(RecordKind.ASSOCIATION, date(2010, 9, 1), until=date(2026, 5, 31)), first
    )
    assert within(entry(RecordKind.TALK, date(2026, 9, 1)), first)
    assert not within(entry(RecordKind.TALK, date(2026, 8, 31)), first)
    assert not within(entry(RecordKind.TALK, None), first)
    assert within(entry(RecordKind.TALK, None), None)
    assert not within(entry(state=RecordState.SENT_BACK), None)
