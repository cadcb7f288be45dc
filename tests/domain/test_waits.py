"""Who is waited for: nothing is lost on the way, and nobody is waited for by himself."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from domain.approval import Leader, may_decide
from domain.people import Role
from domain.waits import (
    Answerers,
    Asking,
    Wait,
    days_waited,
    grouped,
    once,
    pending,
    waiting_for,
)

START = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
PEOPLE = st.integers(1, 6)

LEADERS = st.lists(
    st.builds(
        Leader,
        person_id=PEOPLE,
        role=st.sampled_from((Role.DEPUTY, Role.ROUTE_OFFICER, Role.DIRECTOR)),
        zone=st.none() | st.frozensets(st.integers(1, 3), max_size=2),
        label=st.just(""),
        lent=st.booleans(),
        away=st.booleans(),
    ),
    max_size=5,
).map(tuple)
ANSWERERS = st.builds(
    Answerers,
    leaders=LEADERS,
    heads=st.dictionaries(st.integers(1, 3), st.lists(PEOPLE, max_size=2).map(tuple)),
    methodists=st.lists(PEOPLE, max_size=2).map(tuple),
)
ASKING = st.lists(
    st.builds(
        Asking,
        kind=st.sampled_from(Wait),
        object_id=st.integers(1, 9),
        since=st.integers(0, 90).map(lambda day: START + timedelta(days=day)),
        owner_id=PEOPLE,
        post_id=PEOPLE,
        department_id=st.none() | st.integers(1, 3),
        asked=st.none() | PEOPLE,
    ),
    max_size=20,
)


@given(ASKING, ANSWERERS, PEOPLE)
def test_every_thing_is_in_one_group_and_the_oldest_first(
    things: list[Asking], answerers: Answerers, reader: int
) -> None:
    kept = once(things)
    groups = grouped([pending(one, answerers) for one in kept], reader)
    in_groups = [one.asking for group in groups for one in group.pending]
    assert sorted(map(repr, in_groups)) == sorted(map(repr, kept))
    assert len({group.key for group in groups}) == len(groups)
    others = [group.oldest for group in groups if group.people != (reader,)]
    assert others == sorted(others)
    for group in groups:
        ages = [one.asking.since for one in group.pending]
        assert ages == sorted(ages)
        assert sum(count for _, count, _ in group.kinds) == len(group.pending)


@given(ASKING, ANSWERERS, PEOPLE)
def test_reader_is_told_of_all_that_waits_for_him_and_of_nothing_else(
    things: list[Asking], answerers: Answerers, reader: int
) -> None:
    found = [pending(one, answerers) for one in once(things)]
    own = waiting_for(found, reader)
    mine = next((one for one in grouped(found, reader) if one.people == (reader,)), None)
    assert (own is None) == (mine is None)
    if own is not None and mine is not None:
        assert own.pending == mine.pending


@given(ASKING, ANSWERERS)
def test_whoever_is_waited_for_may_answer_and_never_for_himself(
    things: list[Asking], answerers: Answerers
) -> None:
    for one in things:
        for person in pending(one, answerers).on:
            if one.kind in (Wait.APPROVAL, Wait.CHANGE, Wait.CONCLUSION):
                assert may_decide(
                    answerers.leaders,
                    actor=person,
                    owner=one.owner_id or 0,
                    department_id=one.department_id,
                )
            if one.kind not in (Wait.PROPOSAL, Wait.MENTOR):
                assert person != one.owner_id


def test_what_is_answered_together_is_as_old_as_its_oldest_part() -> None:
    newer = Asking(kind=Wait.PROPOSAL, object_id=1, since=START + timedelta(days=3))
    older = Asking(kind=Wait.PROPOSAL, object_id=1, since=START)
    assert once([newer, older]) == (older,)


def test_confirmation_waits_for_all_deputies_of_the_zone() -> None:
    deputies = tuple(
        Leader(person_id=number, role=Role.DEPUTY, zone=zone, label="")
        for number, zone in ((1, None), (2, frozenset({7})), (3, frozenset({8})))
    )
    report = Asking(kind=Wait.REPORT, object_id=1, since=START, department_id=7, asked=3)
    assert pending(report, Answerers(leaders=deputies)).on == {1, 2}
    mentor = Asking(kind=Wait.REPORT, object_id=1, since=START, department_id=7, asked=9)
    assert pending(mentor, Answerers(leaders=deputies)).on == {9}


def test_days_are_those_of_the_schools_calendar() -> None:
    evening = datetime(2027, 3, 1, 20, 30, tzinfo=UTC)
    moscow = ZoneInfo("Europe/Moscow")
    assert days_waited(evening, date(2027, 3, 2), moscow) == 1
    assert days_waited(evening, date(2027, 3, 1), moscow) == 0
    # 20:30 UTC is tomorrow in Yekaterinburg already.
    assert days_waited(evening, date(2027, 3, 2), ZoneInfo("Asia/Yekaterinburg")) == 0
