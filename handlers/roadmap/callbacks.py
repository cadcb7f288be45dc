"""Buttons of the school's year. `year` is the one in which a school year begins; days are
yyyymmdd."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from domain.roadmap import MeasureKind, Responsible, Shown, Timing


class PaperForm(StrEnum):
    DOCX = "w"
    PDF = "p"


class OpenRoadmap(CallbackData, prefix="rdo"):
    """`year` 0: the present one; `page` -1: that on which this month begins."""

    year: int = 0
    kind: MeasureKind = MeasureKind.ROADMAP
    shown: Shown = Shown.ALL
    page: int = -1


class OpenOwn(CallbackData, prefix="rdm"):
    """What the presser is responsible for, and the people of a department he heads."""

    shown: Shown = Shown.ALL
    page: int = -1


class ChooseTemplate(CallbackData, prefix="rdt"):
    year: int


class ShowTemplate(CallbackData, prefix="rdv"):
    key: str
    year: int


class TakeTemplate(CallbackData, prefix="rdk"):
    key: str
    year: int


class WithdrawRoadmap(CallbackData, prefix="rdw"):
    """As long as nothing of it was touched."""

    roadmap_id: int


class ShowOffices(CallbackData, prefix="rdf"):
    """Of whose measures nobody is named yet."""

    roadmap_id: int


class AskOffice(CallbackData, prefix="rda"):
    roadmap_id: int
    who: Responsible
    page: int = 0
    found: bool = False


class AssignOffice(CallbackData, prefix="rdn"):
    roadmap_id: int
    who: Responsible
    person_id: int


class AddMeasure(CallbackData, prefix="rd0"):
    """Ready ones of other templates; own words may be typed."""

    roadmap_id: int
    kind: MeasureKind = MeasureKind.ROADMAP
    page: int = 0


class AddReady(CallbackData, prefix="rd1"):
    """`key`: template and line."""

    roadmap_id: int
    key: str


class OpenMeasure(CallbackData, prefix="rde"):
    measure_id: int


class AskFinish(CallbackData, prefix="rdd"):
    measure_id: int


class Finish(CallbackData, prefix="rdr"):
    """`key`: of the ready note; empty: without one."""

    measure_id: int
    rev: int
    key: str = ""


class AskMove(CallbackData, prefix="rdj"):
    measure_id: int


class PickDay(CallbackData, prefix="rdq"):
    measure_id: int
    day: int


class Move(CallbackData, prefix="rdl"):
    """`key`: of the ready reason."""

    measure_id: int
    rev: int
    day: int
    key: str


class DropMeasure(CallbackData, prefix="rdx"):
    measure_id: int
    rev: int


class UndoMeasure(CallbackData, prefix="rdu"):
    measure_id: int
    rev: int


class AskTitle(CallbackData, prefix="rdi"):
    measure_id: int


class AskDue(CallbackData, prefix="rdh"):
    measure_id: int


class SetDue(CallbackData, prefix="rds"):
    """`day` 0 where the timing has none."""

    measure_id: int
    rev: int
    timing: Timing
    day: int


class AskPerson(CallbackData, prefix="rdy"):
    measure_id: int
    page: int = 0
    found: bool = False


class SetPerson(CallbackData, prefix="rdz"):
    measure_id: int
    rev: int
    person_id: int


class AskDocument(CallbackData, prefix="rdc"):
    measure_id: int


class SetDocument(CallbackData, prefix="rdg"):
    measure_id: int
    rev: int
    key: str


class SendPaper(CallbackData, prefix="rd2"):
    roadmap_id: int
    kind: MeasureKind
    form: PaperForm


class OpenProposals(CallbackData, prefix="rd3"):
    """What the totals ask of the next plan of methodical work."""

    page: int = 0


class TakeProposal(CallbackData, prefix="rd4"):
    """`key`: of the measure that the line stood for when it was drawn."""

    key: str
    page: int = 0


class TakeProposals(CallbackData, prefix="rd5"):
    """All that are left."""


class NewDecision(CallbackData, prefix="rd6"):
    """Ready words, or one's own typed."""


class DecideReady(CallbackData, prefix="rd7"):
    key: str


class AskFigure(CallbackData, prefix="rd8"):
    """Of what the totals say now, that from which the decision came."""

    measure_id: int


class SetFigure(CallbackData, prefix="rd9"):
    measure_id: int
    rev: int
    key: str


class AskSource(CallbackData, prefix="rdA"):
    """At which meeting it was decided."""

    measure_id: int


class SetSource(CallbackData, prefix="rdB"):
    measure_id: int
    key: str


class AskEffect(CallbackData, prefix="rdC"):
    measure_id: int


class SetEffect(CallbackData, prefix="rdD"):
    measure_id: int
    key: str


class TakeBackEffect(CallbackData, prefix="rdE"):
    measure_id: int


class SetEffectIn(CallbackData, prefix="rdF"):
    """When the effect is asked for, in months from today."""

    measure_id: int
    months: int


class OpenEffects(CallbackData, prefix="rdG"):
    """Decisions whose effect is to be told by now."""
