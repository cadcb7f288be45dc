"""Diagnoses for many schools: put together → opened → followed by school → closed → the map."""

from aiogram import Router

from handlers.municipal import draft_router, running_router
from handlers.municipal.entry import FLOW

router = Router(name=FLOW)
router.include_routers(running_router.router, draft_router.router)
