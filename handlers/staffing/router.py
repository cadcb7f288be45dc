"""All that is done about people beside inviting and finding them."""

from aiogram import Router

from handlers.staffing import duty_router, role_router, status_router
from handlers.staffing.entry import FLOW

router = Router(name=FLOW)
router.include_routers(status_router.router, role_router.router, duty_router.router)
