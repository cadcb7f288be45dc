"""Diagnoses of a school: put together → opened → followed → closed → the map."""

from aiogram import Router

from handlers.campaigns import draft_router, result_router, running_router
from handlers.campaigns.entry import FLOW

router = Router(name=FLOW)
router.include_routers(running_router.router, draft_router.router, result_router.router)
