"""The conversation about changes of an approved plan."""

from aiogram import Router

from handlers.changes.draft_router import router as draft_router
from handlers.changes.entry import FLOW
from handlers.changes.plan_router import router as plan_router
from handlers.changes.queue_router import router as queue_router

router = Router(name=FLOW)
router.include_routers(plan_router, draft_router, queue_router)
