"""Notices about mentors and mentees."""

from dataclasses import replace

from domain.mentoring import Colleague, EndReason, Side
from domain.notice_views.mentoring import (
    MeetingNotice,
    PairEndedNotice,
    PairEndingNotice,
    WordNotice,
)
from domain.notice_views.people import PairDecidedNotice, PairNotice
from domain.people import Position
from handlers.notifications import mentoring_screens as mentoring
from handlers.notifications import screens as notices
from handlers.screen import Kept
from locales.translator import Translator
from tests.screens.notices.names import OTHER, WHO
from tests.screens.samples_due import ID, TODAY


def pair(
    *, agreed: bool = True, as_mentor: bool = False, as_mentee: bool = False
) -> PairDecidedNotice:
    return PairDecidedNotice(
        mentor=OTHER,
        mentee=WHO,
        mentee_post_id=ID,
        agreed=agreed,
        as_mentor=as_mentor,
        as_mentee=as_mentee,
    )


def working(t: Translator) -> dict[str, Kept]:
    """Of working pairs."""
    word = WordNotice(
        mentoring_id=ID, who=WHO, text="Как <дела>?", item=None, item_id=None, led=False
    )
    ended = PairEndedNotice(
        mentoring_id=ID,
        mentor=WHO,
        mentee=OTHER,
        mentee_post_id=ID,
        completed=False,
        reason=None,
        side=Side.MENTOR,
    )
    return {
        "word_said": mentoring.said(word, t),
        "word_said_of_item": mentoring.said(replace(word, item="Урок & <разбор>", item_id=ID), t),
        "word_shown": mentoring.said(replace(word, led=True), t),
        "meeting_noted": mentoring.met(
            MeetingNotice(
                meeting_id=ID, who=WHO, held_on=TODAY, topic="План & <сроки>", today=TODAY
            ),
            t,
        ),
        "term_ending": mentoring.ending(
            PairEndingNotice(mentoring_id=ID, mentor=WHO, mentee=OTHER, until=TODAY, today=TODAY), t
        ),
        "pair_completed": mentoring.ended(replace(ended, completed=True, side=Side.MENTEE), t),
        "pair_ended": mentoring.ended(ended, t),
        "pair_ended_for": mentoring.ended(
            replace(ended, reason=EndReason.LOAD.value, side=None), t
        ),
        "pair_ended_typed": mentoring.ended(replace(ended, reason="Свои <слова>"), t),
    }


def pairs(t: Translator) -> dict[str, Kept]:
    """From the proposal on."""
    return {
        "proposed_mentor": notices.proposed(
            PairNotice(mentoring_id=ID, other=None, as_mentor=True), t
        ),
        "proposed_mentor_told": notices.proposed(
            PairNotice(
                mentoring_id=ID,
                other=None,
                as_mentor=True,
                by=WHO,
                told=Colleague(position=Position.TEACHER, department="Кафедра <математики>"),
            ),
            t,
        ),
        "proposed_mentee": notices.proposed(
            PairNotice(mentoring_id=ID, other=OTHER, as_mentor=False), t
        ),
        "proposed_mentee_told": notices.proposed(
            PairNotice(
                mentoring_id=ID,
                other=OTHER,
                as_mentor=False,
                told=Colleague(
                    position=Position.TEACHER,
                    department="Кафедра <математики>",
                    subjects=("алгебра", "геометрия"),
                ),
            ),
            t,
        ),
        "pair_mentor": notices.pair_decided(pair(as_mentor=True), t),
        "pair_mentee": notices.pair_decided(pair(as_mentee=True), t),
        "pair_works": notices.pair_decided(pair(), t),
        "pair_declined": notices.pair_decided(pair(agreed=False), t),
        "pair_declined_mentor": notices.pair_decided(pair(agreed=False, as_mentor=True), t),
        **working(t),
        "mentor_replaced": notices.replaced(
            PairNotice(mentoring_id=ID, other=WHO, as_mentor=True), t
        ),
    }
