"""Buttons of mentoring; a pair is named by its id, its state decides what a press still does.

Days are yyyymmdd, months yyyymm; `item_id` 0 is nothing in particular.
"""

from aiogram.filters.callback_data import CallbackData

from domain.mentoring import EndReason, Pay, TermLength


class OpenMentoring(CallbackData, prefix="m1o"):
    """One's own pairs."""


class ShowMentees(CallbackData, prefix="m1k"):
    """A page of one's mentees."""

    page: int


class OpenPair(CallbackData, prefix="m1p"):
    """A pair as one of the two sees it."""

    mentoring_id: int


class OpenPairItems(CallbackData, prefix="m1i"):
    """The mentee's plan under way."""

    mentoring_id: int
    page: int = 0


class ShowCourse(CallbackData, prefix="m1g"):
    """A picture of the mentee's plan by month."""

    mentoring_id: int


class OpenLevels(CallbackData, prefix="m1l"):
    """Levels of the mentee's groups, for the mentor of a working pair; never answers."""

    mentoring_id: int


class Agree(CallbackData, prefix="m1y"):
    mentoring_id: int


class Decline(CallbackData, prefix="m1n"):
    mentoring_id: int


class TakeBackNo(CallbackData, prefix="m1x"):
    """The proposal waits again, as long as nobody has heard of the no."""

    mentoring_id: int


class AskEnd(CallbackData, prefix="m1q"):
    """Why a working pair ends, and what follows; it needs a new proposal to begin again."""

    mentoring_id: int


class AskEndFor(CallbackData, prefix="m1d"):
    """Whether it really ends for a ready reason, or without any."""

    mentoring_id: int
    reason: EndReason | None = None


class EndPair(CallbackData, prefix="m1e"):
    """Ends it without a reason."""

    mentoring_id: int


class EndFor(CallbackData, prefix="m1f"):
    mentoring_id: int
    reason: EndReason


class EndSaid(CallbackData, prefix="m1h"):
    """Ends it for the reason that was typed and is kept while it is asked about."""

    mentoring_id: int


class OpenWords(CallbackData, prefix="m1w"):
    """What the two have said to each other; from 0, the newest ones."""

    mentoring_id: int
    page: int = 0


class AskWord(CallbackData, prefix="m1a"):
    """What to say to the other one."""

    mentoring_id: int
    item_id: int = 0


class WriteAnew(CallbackData, prefix="m1m"):
    """The same of an answer: what was left unsent stays apart from it."""

    mentoring_id: int
    item_id: int = 0


class ChooseItem(CallbackData, prefix="m1c"):
    """Which item of the plan it is about."""

    mentoring_id: int
    page: int = 0


class SayReady(CallbackData, prefix="m1r"):
    mentoring_id: int
    item_id: int
    word: str


class SayTyped(CallbackData, prefix="m1t"):
    """What was typed beside the conversation is said."""

    mentoring_id: int


class ChooseWhom(CallbackData, prefix="m1v"):
    """For which of one's pairs it is, what was typed beside all of them; a page of these."""

    page: int


class WriteTo(CallbackData, prefix="m1u"):
    """For this one; it is asked once more before it is said."""

    mentoring_id: int


class GiveUpTyped(CallbackData, prefix="m1z"):
    """What was typed is not sent and kept no more; 0: it was for none of one's pairs yet."""

    mentoring_id: int


class OpenKept(CallbackData, prefix="m1j"):
    """What was typed and left without being sent."""

    word_id: int


class TakeBackWord(CallbackData, prefix="m1b"):
    mentoring_id: int
    comment_id: int


class SetShown(CallbackData, prefix="m1s"):
    """Shown to who leads the school, or no longer."""

    mentoring_id: int
    comment_id: int
    shown: bool


class OpenMeetings(CallbackData, prefix="m2o"):
    mentoring_id: int
    page: int = 0


class ShowMeetingMonth(CallbackData, prefix="m2h"):
    """Another day than today or yesterday; 0 is this month."""

    mentoring_id: int
    month: int = 0


class AskTopic(CallbackData, prefix="m2d"):
    mentoring_id: int
    day: int


class NoteMeeting(CallbackData, prefix="m2t"):
    mentoring_id: int
    day: int
    topic: str


class OpenMeeting(CallbackData, prefix="m2p"):
    meeting_id: int


class AskNote(CallbackData, prefix="m2n"):
    meeting_id: int


class LinkMeeting(CallbackData, prefix="m2l"):
    """What of the plan the meeting was the doing of."""

    meeting_id: int
    item_id: int


class RemoveMeeting(CallbackData, prefix="m2x"):
    meeting_id: int


class SendJournal(CallbackData, prefix="m2j"):
    mentoring_id: int


class OpenPairs(CallbackData, prefix="mo1l"):
    """Pairs of the school, for who leads it."""

    page: int = 0


class OpenLed(CallbackData, prefix="mo1p"):
    """A pair as whoever leads the school sees it."""

    mentoring_id: int


class AskOrder(CallbackData, prefix="mo1o"):
    mentoring_id: int


class AskOrderDay(CallbackData, prefix="mo1a"):
    """The day of the order; `month` 0 is this one."""

    mentoring_id: int
    month: int = 0


class SetOrderDay(CallbackData, prefix="mo1d"):
    mentoring_id: int
    day: int


class AskTerm(CallbackData, prefix="mo1t"):
    mentoring_id: int


class SetTerm(CallbackData, prefix="mo1s"):
    mentoring_id: int
    length: TermLength


class AskPay(CallbackData, prefix="mo1y"):
    mentoring_id: int


class SetPay(CallbackData, prefix="mo1w"):
    mentoring_id: int
    pay: Pay


class Prolong(CallbackData, prefix="mo1r"):
    """By a year from the last day that was seen."""

    mentoring_id: int
    day: int
