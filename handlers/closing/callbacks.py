"""Buttons about the end of a plan.

Those that hand over or decide carry the revision they were drawn for. `year` other than 0: the
review of that school year inside a longer plan. Dates are yyyymmdd.
"""

from aiogram.filters.callback_data import CallbackData

from domain.closing import About, Outcome, Verdict


class OpenClosing(CallbackData, prefix="cl1o"):
    """Of one's own plan."""

    route_id: int
    year: int = 0


class BeginClosing(CallbackData, prefix="cl1b"):
    route_id: int
    rev: int


class Reopen(CallbackData, prefix="cl1u"):
    """The plan goes on."""

    route_id: int
    rev: int


class OpenBasis(CallbackData, prefix="cl1i"):
    basis_id: int
    year: int = 0


class SetOutcome(CallbackData, prefix="cl1s"):
    basis_id: int
    outcome: Outcome
    year: int = 0


class ShowPhrases(CallbackData, prefix="cl1p"):
    basis_id: int
    about: About
    year: int = 0


class SetPhrase(CallbackData, prefix="cl1k"):
    """`key` of a ready phrase; empty: nothing is said about it."""

    basis_id: int
    about: About
    key: str = ""
    year: int = 0


class SetCarry(CallbackData, prefix="cl1c"):
    """Whether the basis goes into the next plan."""

    basis_id: int
    on: bool
    year: int = 0


class HandOver(CallbackData, prefix="cl1h"):
    route_id: int
    rev: int


class TakeBack(CallbackData, prefix="cl1t"):
    route_id: int


class FinishYear(CallbackData, prefix="cl1y"):
    """The review of a year inside a longer plan is written."""

    route_id: int
    year: int


class AskAnswer(CallbackData, prefix="cl1a"):
    """To the conclusion."""

    route_id: int


class SetAnswer(CallbackData, prefix="cl1r"):
    """`key` of a ready answer; empty: it is taken back."""

    route_id: int
    key: str = ""


class MakePortfolio(CallbackData, prefix="cl1z"):
    route_id: int


class OpenCases(CallbackData, prefix="cl2o"):
    """Plans that wait for the speaker's word."""

    page: int = 0


class OpenCase(CallbackData, prefix="cl2c"):
    route_id: int
    year: int = 0


class AskAnalysis(CallbackData, prefix="cl2a"):
    route_id: int


class SetAnalysis(CallbackData, prefix="cl2s"):
    """`key` of a ready one; empty: passed on."""

    route_id: int
    key: str = ""


class ChooseVerdict(CallbackData, prefix="cl2v"):
    route_id: int
    rev: int
    verdict: Verdict


class AskText(CallbackData, prefix="cl2w"):
    """The conclusion in one's own words."""

    route_id: int
    rev: int
    verdict: Verdict


class Conclude(CallbackData, prefix="cl2y"):
    route_id: int
    rev: int
    verdict: Verdict


class Recall(CallbackData, prefix="cl2u"):
    """Takes one's own conclusion back."""

    route_id: int
    rev: int


class SayOfYear(CallbackData, prefix="cl2k"):
    """A ready word about a year of a longer plan."""

    route_id: int
    year: int
    key: str


class OpenTogether(CallbackData, prefix="cl2b"):
    """Plans there is nothing to talk about, several to a screen."""


class ConcludeShown(CallbackData, prefix="cl2g"):
    """`seen` is the stamp of the plans, with their revisions, that are on the screen."""

    seen: int


class PutOffCase(CallbackData, prefix="cl2p"):
    route_id: int
    rev: int


class OpenMeetings(CallbackData, prefix="cl3o"):
    """To which bodies results were presented; a new entry."""


class ChooseBody(CallbackData, prefix="cl3b"):
    """`number` in the list of bodies."""

    school_id: int
    number: int


class OpenMeeting(CallbackData, prefix="cl3m"):
    presentation_id: int
    page: int = 0


class AskMeetingDay(CallbackData, prefix="cl3d"):
    presentation_id: int


class SetMeetingDay(CallbackData, prefix="cl3f"):
    presentation_id: int
    day: int


class AskProtocol(CallbackData, prefix="cl3n"):
    presentation_id: int


class SkipProtocol(CallbackData, prefix="cl3q"):
    presentation_id: int


class AskDecision(CallbackData, prefix="cl3e"):
    presentation_id: int


class SetDecision(CallbackData, prefix="cl3k"):
    """`key` of a ready one; empty: none."""

    presentation_id: int
    key: str = ""


class TickPlan(CallbackData, prefix="cl3t"):
    presentation_id: int
    route_id: int
    on: bool
    page: int = 0


class TickAll(CallbackData, prefix="cl3a"):
    presentation_id: int
    on: bool


class HoldMeeting(CallbackData, prefix="cl3h"):
    """The entry stands in the plans it names."""

    presentation_id: int


class UndoMeeting(CallbackData, prefix="cl3u"):
    """Back to writing it."""

    presentation_id: int


class DropMeeting(CallbackData, prefix="cl3x"):
    """What is being written is put away."""

    presentation_id: int


class OpenMoves(CallbackData, prefix="cl4o"):
    """Suspension, transfer, termination."""

    route_id: int


class AskSuspend(CallbackData, prefix="cl4p"):
    route_id: int


class Suspend(CallbackData, prefix="cl4s"):
    """`key` of a ready reason."""

    route_id: int
    rev: int
    key: str


class AskResume(CallbackData, prefix="cl4q"):
    route_id: int


class Resume(CallbackData, prefix="cl4r"):
    """`shift`: what is open moves by as many days as the plan stood still."""

    route_id: int
    rev: int
    shift: bool


class AskTransfer(CallbackData, prefix="cl4t"):
    route_id: int


class Transfer(CallbackData, prefix="cl4y"):
    route_id: int
    rev: int


class AskEnd(CallbackData, prefix="cl4e"):
    route_id: int


class AskEndFor(CallbackData, prefix="cl4f"):
    """Whether it is really terminated, for the ready reason `key`."""

    route_id: int
    key: str


class EndSaid(CallbackData, prefix="cl4z"):
    """Terminates, for the reason that was typed and is kept while it is asked about."""

    route_id: int


class EndFor(CallbackData, prefix="cl4k"):
    """Terminates, for a ready reason."""

    route_id: int
    rev: int
    key: str
