"""Founding: municipality → school → who leads it."""

from aiogram import Router

from handlers.admin import leader_router, municipality_router, office_router, school_router
from handlers.admin.entry import FLOW

router = Router(name=FLOW)
router.include_routers(
    municipality_router.router,
    school_router.router,
    leader_router.router,
    office_router.router,
)
