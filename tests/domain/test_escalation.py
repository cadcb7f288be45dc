"""The owner of a missed date hears who will see it, three days before anybody does."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.confirmation import UNCONFIRMED, Confirmer, ConfirmerRole
from domain.escalation import (
    NOTICE_DAYS,
    QUIET,
    Escalation,
    Stage,
    named,
    telling_day,
    told,
    unwarned,
    warned,
    warning_day,
)
from domain.item import ItemKind

DUE = date(2027, 3, 10)
MENTOR = Confirmer(role=ConfirmerRole.MENTOR, people=(1,))
HEAD = Confirmer(role=ConfirmerRole.HEAD, people=(2,))
DEPUTIES = Confirmer(role=ConfirmerRole.DEPUTY, people=(3, 4))
CHAIN = (MENTOR, HEAD, DEPUTIES)


def after(days: int) -> date:
    return DUE + timedelta(days=days)


def test_first_and_next_of_the_chain_are_told_on_their_days_after_a_warning() -> None:
    reached = QUIET
    assert telling_day(DUE, reached) is None
    days = []
    while (warning := warning_day(ItemKind.WEBINAR, DUE, reached)) is not None:
        reached = warned(reached, CHAIN, warning)
        telling = telling_day(DUE, reached)
        assert telling is not None
        days.append((warning, telling, named(reached, CHAIN)))
        reached = told(reached, CHAIN, telling)
    assert days == [(after(7), after(10), MENTOR), (after(18), after(21), HEAD)]
    assert reached.stage is Stage.NEXT_TOLD


@pytest.mark.parametrize("kind", sorted(UNCONFIRMED))
def test_self_education_concerns_nobody_else(kind: ItemKind) -> None:
    assert warning_day(kind, DUE, QUIET) is None


def test_it_ends_where_nobody_is_left_to_be_told() -> None:
    assert warned(QUIET, (), after(7)).stage is Stage.NEXT_TOLD
    reached = told(warned(QUIET, (MENTOR,), after(7)), (MENTOR,), after(10))
    assert warning_day(ItemKind.WEBINAR, DUE, reached) is None


def test_item_opened_again_has_a_week_from_that_day() -> None:
    reached = Escalation(on=after(30))
    assert warning_day(ItemKind.WEBINAR, DUE, reached) == after(37)


def test_owner_is_warned_anew_when_who_was_named_has_left_the_chain() -> None:
    reached = warned(QUIET, CHAIN, after(7))
    assert named(reached, (HEAD, DEPUTIES)) is None
    again = warned(unwarned(reached, (HEAD, DEPUTIES)), (HEAD, DEPUTIES), after(11))
    assert named(again, (HEAD, DEPUTIES)) == HEAD
    second = Escalation(stage=Stage.WARNED_OF_NEXT, on=after(18), to=2)
    back = unwarned(second, CHAIN)
    assert back == Escalation(stage=Stage.FIRST_TOLD, to=1)
    assert named(warned(back, CHAIN, after(19)), CHAIN) == HEAD


@given(
    delays=st.lists(st.integers(0, 40), min_size=4, max_size=4),
    chain=st.sampled_from([CHAIN[:1], CHAIN[:2], CHAIN, ()]),
)
def test_whoever_is_told_was_named_three_days_before_however_late_it_all_is(
    delays: list[int], chain: tuple[Confirmer, ...]
) -> None:
    reached, told_of, day = QUIET, [], DUE
    for delay in delays:
        warning = warning_day(ItemKind.SEMINAR, DUE, reached)
        if warning is not None:
            day = max(day, warning) + timedelta(days=delay)
            reached = warned(reached, chain, day)
            continue
        telling = telling_day(DUE, reached)
        if telling is None:
            break
        warned_on, step = day, named(reached, chain)
        assert step is not None
        assert (telling - warned_on).days >= NOTICE_DAYS
        assert (telling - DUE).days >= Stage.FIRST_TOLD
        day = max(day, telling) + timedelta(days=delay)
        told_of.append(step)
        reached = told(reached, chain, day)
    assert told_of == list(chain[: len(told_of)])
