"""One's own pairs as each of the two sees them."""

from dataclasses import replace

from domain.mentoring import MentoringState, Pair
from domain.people import ChannelPolicy, PersonName
from handlers.diagnosis import result_screens
from handlers.mentoring import screens as one
from handlers.screen import Screen
from locales.translator import Translator
from tests.screens.samples_diagnosis import COURSE, TODAY, ZONE, outcome, view
from tests.screens.samples_privacy import SAID

PAIR = Pair(
    id=4,
    state=MentoringState.PROPOSED,
    rev=1,
    school_id=1,
    channel_policy=ChannelPolicy.FULL,
    proposed_by=9,
    mentor_person_id=1,
    mentor=PersonName(surname="Кузнецов", given="Борис", patronymic="Львович"),
    mentor_no=2,
    mentor_agreed_at=None,
    mentee_post_id=3,
    mentee_person_id=2,
    mentee=PersonName(surname="Константинопольская", given="Александра", patronymic="Львовна"),
    mentee_no=3,
    mentee_agreed_at=None,
)


def screens(t: Translator) -> dict[str, Screen]:
    half = replace(PAIR, mentor_agreed_at=SAID)
    works = replace(half, state=MentoringState.ACTIVE, mentee_agreed_at=SAID)
    hidden = replace(works, channel_policy=ChannelPolicy.NO_PERSONAL_DATA)
    levels = result_screens.levels(outcome(view(COURSE), own=False), t, ZONE, TODAY)
    return {
        "nobody": one.own((), 1, t),
        "asked to be a mentor": one.own((PAIR,), 1, t),
        "asked twice": one.own((PAIR, replace(PAIR, id=5)), 1, t),
        "a mentor proposed": one.own((PAIR,), 2, t),
        "mentor agreed": one.own((half,), 1, t),
        "mentor agreed, mentee asked": one.own((half,), 2, t),
        "mentees": one.own((works, replace(works, id=5)), 1, t),
        "my mentor": one.own((works,), 2, t),
        "without names": one.own((hidden,), 1, t),
        "levels of a mentee": one.levels(works, 1, levels, t),
        "end?": one.ask_end(works, 1, t),
        **{
            f"said: {key}": one.own((works,), 1, t).with_toast(t.plain(key))
            for key in (
                "mentoring-agreed-works",
                "mentoring-agreed-waits",
                "mentoring-declined",
                "mentoring-ended",
            )
        },
    }
