"""Whose agreement is asked before an approval, and who is passed over."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.endorsement import Endorser, PassedOver, able, is_silent, passed_over, turn
from domain.plan_rules import ApprovalStep

OWNER, HEAD, METHODIST = 1, 2, 3
DEPARTMENT, TOWN = ApprovalStep.DEPARTMENT, ApprovalStep.METHODIST
BOTH = (
    Endorser(person_id=HEAD, step=DEPARTMENT, label="Ф"),
    Endorser(person_id=METHODIST, step=TOWN, label="З"),
)


def why(*found: Endorser, leads: bool = False, consented: bool = True) -> PassedOver | None:
    step = found[0].step if found else DEPARTMENT
    return passed_over(step, found, owner=OWNER, owner_leads=leads, consented=consented)


def test_steps_follow_in_their_order_and_the_decision_is_last() -> None:
    steps = frozenset(ApprovalStep)
    asked = [
        turn(steps, BOTH, owner=OWNER, owner_leads=False, consented=True, after=after).step
        for after in (None, DEPARTMENT, TOWN)
    ]
    assert asked == [DEPARTMENT, TOWN, None]


def test_step_the_school_has_not_switched_on_is_not_asked() -> None:
    found = turn({TOWN}, BOTH, owner=OWNER, owner_leads=False, consented=True)
    assert (found.step, found.passed) == (TOWN, ())


def test_each_reason_to_pass_a_step_over_is_named() -> None:
    def head(**values: object) -> Endorser:
        return Endorser(person_id=HEAD, step=DEPARTMENT, label="Ф", **values)  # type: ignore[arg-type]

    assert why() is PassedOver.VACANT
    assert why(head(away=True)) is PassedOver.AWAY
    assert why(head(joined=False)) is PassedOver.NOT_JOINED
    assert why(Endorser(person_id=OWNER, step=DEPARTMENT, label="С")) is PassedOver.OWN
    assert why(head(), leads=True) is PassedOver.LEADER
    assert why(BOTH[1], consented=False) is PassedOver.NO_CONSENT
    assert why(head()) is None


def test_answer_is_waited_for_seven_days() -> None:
    since = datetime(2027, 3, 17, tzinfo=UTC)
    assert not is_silent(since, since + timedelta(days=7) - timedelta(seconds=1))
    assert is_silent(since, since + timedelta(days=7))


endorsers = st.builds(
    Endorser,
    person_id=st.integers(1, 4),
    step=st.sampled_from(ApprovalStep),
    label=st.just("Ф"),
    away=st.booleans(),
    joined=st.booleans(),
)


@given(
    steps=st.frozensets(st.sampled_from(ApprovalStep)),
    found=st.lists(endorsers, max_size=5),
    leads=st.booleans(),
    consented=st.booleans(),
)
def test_nothing_waits_on_nobody_and_nobody_agrees_to_his_own_plan(
    steps: frozenset[ApprovalStep], found: list[Endorser], leads: bool, consented: bool
) -> None:
    """Whatever the posts: a step that is asked has somebody who can answer, each other step that
    the school wants is passed over by name, and the owner is never among those asked."""
    done: list[ApprovalStep] = []
    after = None
    while True:
        one = turn(steps, found, owner=OWNER, owner_leads=leads, consented=consented, after=after)
        done += [step for step, _ in one.passed]
        if one.step is None:
            break
        assert one.asked
        assert all(who.person_id != OWNER and who.joined and not who.away for who in one.asked)
        assert one.asked == able([who for who in found if who.step is one.step], OWNER)
        done.append(one.step)
        after = one.step
    assert done == [step for step in ApprovalStep if step in steps]
