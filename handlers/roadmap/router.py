"""The school's year: its roadmap and each measure of it."""

from aiogram import Router

from handlers.roadmap import decision_router, measure_router, year_router

router = Router(name="year")
router.include_routers(year_router.router, measure_router.router, decision_router.router)
