"""Pairs as each of the two sees them, and as who leads the school does."""

from dataclasses import replace
from datetime import date, timedelta

from domain.doing import ItemLine, ItemList
from domain.item import ItemKind, ItemState, Progress
from domain.meetings import Meeting, MeetingItem, MeetingList, MeetingPage, NewMeeting, Topic
from domain.mentoring import (
    Colleague,
    EndReason,
    MentoringState,
    Pair,
    Pay,
    Side,
    TermLength,
    last_day,
)
from domain.pair_words import PairWord, Speaking, WordAudience, WordList
from domain.pairs import LedPair, OwnPairs, PairLine, PairList, PairPage, TermNumbers
from domain.people import ChannelPolicy, PersonName, Position
from handlers.diagnosis import result_screens
from handlers.mentoring import led_screens, meeting_screens, word_screens
from handlers.mentoring import screens as one
from handlers.screen import Screen
from locales.translator import Translator
from services.mentoring.words import ready_words
from tests.screens.samples_diagnosis import COURSE, TODAY, ZONE, outcome, view
from tests.screens.samples_privacy import SAID

BIG = 10**15
TOLD = Colleague(position=Position.TEACHER, department="Кафедра <математики> & физики")
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
HALF = replace(PAIR, mentor_agreed_at=SAID)
WORKS = replace(HALF, id=BIG, state=MentoringState.ACTIVE, mentee_agreed_at=SAID)
ORDERED = replace(
    WORKS,
    order_no="45-к <1>",
    order_on=date(2026, 9, 1),
    since_on=date(2026, 9, 1),
    until_on=TODAY + timedelta(days=90),
    pay=Pay.BY_RULES.value,
)
ENDING = replace(ORDERED, until_on=TODAY + timedelta(days=7), pay="500 руб. & грамота")
ENDED = replace(ORDERED, state=MentoringState.ENDED, end_reason=EndReason.REACHED.value)
OVER = replace(ORDERED, state=MentoringState.COMPLETED)
COURSE_OF_12 = Progress(
    total=12, finished=5, passed=2, due=7, on_time=4, nearest_due=TODAY + timedelta(days=3)
)
TITLE = "Посещение урока <наставника> & разбор по карте наблюдения"
MET = Meeting(id=BIG, held_on=TODAY - timedelta(days=3), topic="План & <сроки>", by=1)
NOTED = replace(MET, note="Договорились о <посещении> в пятницу", item_id=BIG, item=TITLE, by=2)
OWN = PairWord(id=BIG, author_id=1, text="Как <дела> & планы?", at=SAID)
THEIRS = PairWord(
    id=8, author_id=2, text="Нужен ваш совет.\nКогда удобно?", at=SAID, item_id=BIG, item=TITLE
)
ITEM = MeetingItem(id=BIG, rev=7, title=TITLE, state=ItemState.PLANNED, confirmable=True)


def line(pair: Pair = WORKS, **values: object) -> PairLine:
    usual = PairLine(
        pair=pair, progress=COURSE_OF_12, to_confirm=0, unread=0, last_on=None, today=TODAY
    )
    return replace(usual, **values)  # type: ignore[arg-type]


def own(
    *asked: Pair,
    person_id: int = 1,
    mentors: tuple[PairLine, ...] = (),
    mentees: tuple[PairLine, ...] = (),
    pages: int = 1,
    told: Colleague | None = None,
    ended: tuple[PairLine, ...] = (),
) -> OwnPairs:
    return OwnPairs(
        person_id=person_id,
        asked=asked,
        mentors=mentors,
        mentees=mentees,
        page=0,
        pages=pages,
        today=TODAY,
        told={} if told is None else {pair.mentee_post_id: told for pair in asked},
        ended=ended,
    )


def page(found: PairLine, side: Side = Side.MENTOR, *, bare: bool = False) -> PairPage:
    return PairPage(
        line=found,
        side=side,
        route_id=None if bare else BIG,
        words=() if bare else (THEIRS,),
        meetings=() if bare else (MET, NOTED),
        zone=ZONE,
    )


def words(*said: PairWord, pair: Pair = WORKS, side: Side = Side.MENTOR) -> WordList:
    return WordList(
        pair=pair,
        side=side,
        words=said,
        total=12 if said else 0,
        page=0,
        today=TODAY,
        zone=ZONE,
    )


def meetings(*found: Meeting, side: Side | None = Side.MENTOR, pair: Pair = WORKS) -> MeetingList:
    return MeetingList(pair=pair, side=side, meetings=found, total=len(found), page=0, today=TODAY)


def meeting(met: Meeting, side: Side = Side.MENTOR, **values: object) -> MeetingPage:
    usual = MeetingPage(
        pair=WORKS, side=side, meeting=met, items=(ITEM,), linked=None, today=TODAY, own=True
    )
    return replace(usual, **values)  # type: ignore[arg-type]


def led(pair: Pair, **values: object) -> LedPair:
    usual = LedPair(
        pair=pair,
        meetings=0,
        last_meeting=None,
        shown=(),
        may_manage=True,
        may_end=True,
        today=TODAY,
        zone=ZONE,
    )
    return replace(usual, **values)  # type: ignore[arg-type]


def screens(t: Translator) -> dict[str, Screen]:
    hidden = replace(WORKS, channel_policy=ChannelPolicy.NO_PERSONAL_DATA)
    levels = result_screens.levels(outcome(view(COURSE), own=False), t, ZONE, TODAY)
    items = ItemList(
        lines=tuple(
            ItemLine(
                id=BIG + number,
                rev=1,
                title=TITLE,
                kind=ItemKind.LESSON_VISIT,
                due_on=TODAY + timedelta(days=number - 1),
                state=state,
                confirmable=state is not ItemState.DONE,
            )
            for number, state in enumerate((ItemState.PLANNED, ItemState.DONE, ItemState.POSTPONED))
        ),
        total=11,
        page=1,
        today=TODAY,
    )
    nothing = ItemList(lines=(), total=0, page=0, today=TODAY)
    busy = line(to_confirm=2, unread=3, last_on=TODAY - timedelta(days=2))
    topics = (Topic(key=f"b{BIG}", text=TITLE), Topic(key="splan", text="План и сроки"))
    speaking = Speaking(pair=WORKS, side=Side.MENTOR, today=TODAY)
    to_mentor = replace(speaking, side=Side.MENTEE, item_id=BIG, item=TITLE)
    shown = replace(OWN, audience=WordAudience.LEADERS)
    lengths = {length: last_day(length, TODAY) for length in TermLength}
    return {
        "nobody": one.own(own(), t),
        "a no was said": one.declined(one.own(own(), t), 4, t),
        "asked to be a mentor": one.own(own(PAIR), t),
        "asked to be a mentor, told of whom": one.own(own(PAIR, told=TOLD), t),
        "asked twice": one.own(own(PAIR, replace(PAIR, id=5)), t),
        "mentor agreed": one.own(own(HALF), t),
        "mentor agreed, mentee asked": one.own(own(HALF, person_id=2), t),
        "mentor agreed, mentee asked and told": one.own(
            own(HALF, person_id=2, told=replace(TOLD, subjects=("физика",))), t
        ),
        "mentees": one.own(own(mentees=(busy, line(ORDERED, progress=None))), t),
        "mentees on pages": one.own(own(mentees=(busy,), pages=3), t),
        "my mentor": one.own(own(person_id=2, mentors=(line(unread=1),)), t),
        "pairs that have ended": one.own(
            own(
                ended=(
                    line(ENDED, progress=None, unread=4, last_on=TODAY - timedelta(days=2)),
                    line(OVER, progress=None),
                )
            ),
            t,
        ),
        "two mentors": one.own(own(person_id=2, mentors=(line(), line(ORDERED))), t),
        "without names": one.own(own(mentees=(line(hidden),)), t),
        "a mentee": one.pair(t, page(busy)),
        "a mentee with an order": one.pair(t, page(line(ENDING))),
        "a mentee without a plan": one.pair(t, page(line(progress=None), bare=True)),
        "a mentee whose plan stands still": one.pair(
            t, replace(page(line(progress=None)), suspended=True)
        ),
        "a mentor": one.pair(t, page(line(ORDERED), Side.MENTEE)),
        "a mentee of before": one.pair(t, page(line(ENDED, progress=None), bare=True)),
        "a mentor of before": one.pair(t, page(line(OVER), Side.MENTEE, bare=True)),
        "items of a mentee": one.items(t, WORKS, items),
        "no items": one.items(t, WORKS, nothing),
        "levels of a mentee": one.levels(WORKS, levels, t),
        "end?": one.ask_end(WORKS, Side.MENTOR, t),
        "end, by who leads?": one.ask_end(WORKS, None, t),
        "end for a ready reason?": one.ask_end_for(WORKS, Side.MENTOR, EndReason.LOAD, t),
        "end without a reason?": one.ask_end_for(WORKS, None, None, t),
        "end for these words?": one.ask_end_for(WORKS, Side.MENTOR, "Переезд <b> & отъезд", t),
        "nothing said": word_screens.listing(t, words(), 1),
        "said": word_screens.listing(t, words(OWN, THEIRS), 1),
        "said, read and shown": word_screens.listing(
            t, words(shown, replace(OWN, read=True), replace(shown, seen=True), THEIRS), 1
        ),
        "said and sent": word_screens.listing(
            t, words(replace(OWN, delivered=True), replace(shown, told=True)), 1
        ),
        "said, more not sent": word_screens.listing(t, replace(words(OWN), kept=True), 1),
        "said before": word_screens.listing(t, words(OWN, pair=ENDED, side=Side.MENTEE), 2),
        "what to say": word_screens.ask(t, speaking, ready_words(Side.MENTOR)),
        "what to say of an item": word_screens.ask(t, to_mentor, ready_words(Side.MENTEE)),
        "typed beside": word_screens.ask_typed(
            t,
            replace(speaking, side=Side.MENTEE, kept="Можно я приду на ваш урок <b> & посмотрю?"),
            of_several=False,
        ),
        "typed beside several, for one": word_screens.ask_typed(
            t, replace(speaking, kept="Приходите <b> & посмотрите"), of_several=True
        ),
        "bare yes, of an item": word_screens.ask_typed(
            t, replace(to_mentor, kept="Да"), of_several=False
        ),
        "typed beside several": word_screens.to_whom(
            t, [WORKS, *[ENDED] * 8], WORKS.mentor_person_id, "Приходите <b> & посмотрите", 0
        ),
        "about what": word_screens.choose_item(t, WORKS, items),
        "about nothing": word_screens.choose_item(t, WORKS, nothing),
        "no meetings": meeting_screens.listing(t, meetings()),
        "meetings": meeting_screens.listing(t, meetings(MET, NOTED)),
        "meetings for who leads": meeting_screens.listing(t, meetings(MET, side=None)),
        "no meetings for who leads": meeting_screens.listing(t, meetings(side=None)),
        "meetings of before": meeting_screens.listing(t, meetings(MET, pair=ENDED)),
        "the day of a meeting": meeting_screens.month(t, WORKS, 0, TODAY),
        "its topic": meeting_screens.ask_topic(
            t,
            NewMeeting(pair=WORKS, side=Side.MENTOR, held_on=TODAY, topics=topics, today=TODAY),
        ),
        "a meeting": meeting_screens.meeting(t, meeting(MET)),
        "another's meeting": meeting_screens.meeting(t, meeting(NOTED, own=False)),
        "a meeting to be marked done": meeting_screens.meeting(
            t, meeting(NOTED, Side.MENTEE, linked=ITEM)
        ),
        "a meeting to be confirmed": meeting_screens.meeting(
            t, meeting(NOTED, linked=replace(ITEM, state=ItemState.DONE), may_confirm=True)
        ),
        "its note": meeting_screens.ask_note(t, meeting(MET)),
        "pairs": led_screens.listing(
            t,
            PairList(
                pairs=(ENDING, ORDERED, WORKS),
                numbers=TermNumbers(pairs=9, ending=1, unordered=1),
                page=0,
                today=TODAY,
            ),
        ),
        "no pairs": led_screens.listing(
            t,
            PairList(
                pairs=(), numbers=TermNumbers(pairs=0, ending=0, unordered=0), page=0, today=TODAY
            ),
        ),
        "a pair without an order": led_screens.page(t, led(WORKS)),
        "a pair with an order": led_screens.page(
            t, led(ORDERED, meetings=5, last_meeting=MET, shown=(shown, replace(THEIRS)))
        ),
        "a pair that ends": led_screens.page(t, led(ENDING)),
        "a pair for a route officer": led_screens.page(
            t, led(replace(ORDERED, pay=None), may_manage=False)
        ),
        "a pair that has ended": led_screens.page(t, led(ENDED)),
        "a pair whose term is over": led_screens.page(t, led(OVER)),
        "a proposed pair": led_screens.page(t, led(PAIR)),
        "a declined pair": led_screens.page(t, led(replace(PAIR, state=MentoringState.DECLINED))),
        "the order": led_screens.ask_order(t, WORKS),
        "its day": led_screens.ask_order_day(t, ORDERED, 202609, TODAY),
        "its term": led_screens.ask_term(t, WORKS, lengths, TODAY),
        "its pay": led_screens.ask_pay(t, WORKS),
        **{
            f"said: {key}": one.own(own(), t).with_toast(t.plain(key))
            for key in (
                "mentoring-agreed-works",
                "mentoring-agreed-waits",
                "mentoring-declined",
                "mentoring-ended",
                "mentoring-said",
                "mentoring-taken-back",
                "mentoring-shown",
                "mentoring-hidden",
                "mentoring-meeting-noted",
                "mentoring-meeting-removed",
                "mentoring-kept",
                "mentoring-prolonged",
                "mentoring-no-levels",
            )
        },
        "with names on paper": one.own(own(), t).headed(t("mentoring-journal-names")),
    }
