"""A bare yes, «ок», «потом» where a reason, a comment or a material is awaited: it is none.

«Потом» leads back, as a no does; of anything else the question is put once more under a line that
says what is missing, and goes on awaiting its text.
"""

from aiogram import F, Router
from aiogram.types import Message

from handlers import typed_press
from handlers.approval import entry as approval
from handlers.changes import entry as changes
from handlers.closing import entry as closing
from handlers.confirm import entry as confirm
from handlers.diagnosis import entry as diagnosis
from handlers.due import entry as due
from handlers.filters import Expects, IsNoText, PutsOff
from handlers.handover import entry as handover
from handlers.mentoring import entry as mentoring
from handlers.proposals import entry as proposals
from handlers.record import entry as record
from handlers.registry import Resumes, awaited
from handlers.roadmap import entry as roadmap
from handlers.screen import Screen
from handlers.turn import Turn
from handlers.typed_press import TypedPress

MATERIALS = {
    record.FILE: "no-text-material",
    roadmap.NOTE: "no-text-material",
}
"""Here «не сделано» is no text either. The proofs of an item are asked for in its own flow."""

MISSING = {
    confirm.COMMENT: "no-text-return",
    approval.COMMENT: "no-text-return",
    record.REPLY: "no-text-return",
    due.DROP_WHY: "fallback-text",
    due.WHY: "fallback-text",
    due.REASON: "no-text-reason",
    due.OWN_WHY: "no-text-reason",
    changes.REASON: "no-text-reason",
    changes.DECLINE: "no-text-reason",
    closing.REASON: "no-text-reason",
    mentoring.END: "no-text-reason",
    proposals.REASON: "no-text-reason",
    roadmap.WHY: "no-text-reason",
    approval.REMARK: "no-text-comment",
    diagnosis.COMMENT: "no-text-comment",
    due.MEMO: "due-too-short",
    due.TELL: "due-too-short",
    handover.COMMENT: "no-text-comment",
    proposals.BASIS_WORDS: "no-text-comment",
    proposals.ITEM_WORDS: "no-text-comment",
    **MATERIALS,
}
"""What is awaited, and what is said to be missing."""

router = Router(name="no_text")


@router.message(Expects(*MISSING), F.text, PutsOff())
@router.message(Expects(*MATERIALS), F.text, PutsOff("typed-undone", "typed-soon"))
async def put_off(_message: Message, turn: Turn, resumes: Resumes, press: TypedPress) -> Screen:
    shown = turn.shown or (await awaited(turn, resumes)).buttons
    return await press(shown, typed_press.led_back) or await _asked_again(turn, resumes)


@router.message(Expects(*MISSING), F.text, IsNoText())
async def no_text(_message: Message, turn: Turn, resumes: Resumes) -> Screen:
    return await _asked_again(turn, resumes)


async def _asked_again(turn: Turn, resumes: Resumes) -> Screen:
    asked = "" if turn.expectation is None else turn.expectation.expects
    return (await awaited(turn, resumes)).headed(turn.t(MISSING[asked]))
