"""Buttons of what a school finds hard, and of what it does about it.

`school_id` 0 is the reader's own school. Days are yyyymmdd.
"""

from aiogram.filters.callback_data import CallbackData

from domain.offers import Lead


class OpenDeficits(CallbackData, prefix="df1o"):
    school_id: int = 0
    page: int = 0


class ShowGroups(CallbackData, prefix="df1g"):
    school_id: int = 0


class ShowGroup(CallbackData, prefix="df1h"):
    group: str
    school_id: int = 0


class ShowDepartments(CallbackData, prefix="df1c"):
    pass


class ShowDepartment(CallbackData, prefix="df1d"):
    department_id: int


class ShowSchools(CallbackData, prefix="df1m"):
    """Of a methodist's municipality."""

    page: int = 0


class OpenStatement(CallbackData, prefix="df1s"):
    key: str
    school_id: int = 0


class ShowChoosers(CallbackData, prefix="df1p"):
    key: str
    page: int = 0


class ShowChoices(CallbackData, prefix="df1e"):
    """What may be offered for the statement."""

    key: str


class BeginOffer(CallbackData, prefix="df1b"):
    key: str
    choice: str


class OpenOffer(CallbackData, prefix="df1f"):
    event_id: int


class AskOfferDay(CallbackData, prefix="df1y"):
    event_id: int


class SetOfferDay(CallbackData, prefix="df1z"):
    event_id: int
    rev: int
    day: int


class ChooseLeader(CallbackData, prefix="df1l"):
    """`found`: of those found by the text typed last."""

    event_id: int
    page: int = 0
    found: bool = False


class AskLeader(CallbackData, prefix="df1a"):
    event_id: int
    post_id: int


class TakeBackAsk(CallbackData, prefix="df1u"):
    event_id: int
    post_id: int


class ProposeOffer(CallbackData, prefix="df1q"):
    event_id: int
    rev: int


class TakeBackOffer(CallbackData, prefix="df1x"):
    event_id: int


class ShowReplies(CallbackData, prefix="df1w"):
    event_id: int
    page: int = 0


class OpenQuestion(CallbackData, prefix="df1i"):
    """The question to who is asked to lead."""

    event_id: int


class AnswerLead(CallbackData, prefix="df1r"):
    event_id: int
    answer: Lead


class JoinPlan(CallbackData, prefix="df1j"):
    event_id: int
