"""The conversation about the end of plans."""

from aiogram import Router

from handlers.closing.case_router import router as case_router
from handlers.closing.entry import FLOW
from handlers.closing.meeting_router import router as meeting_router
from handlers.closing.move_router import router as move_router
from handlers.closing.own_router import router as own_router

router = Router(name=FLOW)
router.include_routers(own_router, case_router, meeting_router, move_router)
