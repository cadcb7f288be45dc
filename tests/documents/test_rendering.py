"""Documents through the Renderer: from two threads at once as from one."""

import asyncio

from bot.renderer import Renderer
from documents import deficit_map, participation_xlsx, radar, result_report
from tests.documents import views


async def test_different_documents_drawn_at_once_are_what_they_are_alone() -> None:
    chart = views.radar(72, None, 33, 61)
    table = views.participation_table(views.MARIA)
    renderer = Renderer()
    try:
        drawn = await asyncio.gather(
            renderer.render(radar.png, chart),
            renderer.render(deficit_map.png, views.deficit_map()),
            renderer.render(result_report.pdf, views.result_report()),
            renderer.render(participation_xlsx.xlsx, table),
        )
    finally:
        await renderer.close()
    assert list(drawn) == [
        radar.png(chart),
        deficit_map.png(views.deficit_map()),
        result_report.pdf(views.result_report()),
        participation_xlsx.xlsx(table),
    ]
