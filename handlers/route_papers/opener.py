"""The way to the papers of a plan, for the screens of other flows."""

from handlers.buttons import button
from handlers.route_papers.callbacks import OpenPapers
from handlers.screen import Button
from locales.translator import Translator


def papers_opener(t: Translator, route_id: int) -> Button:
    return button(t, "papers-button-open", OpenPapers(route_id=route_id))
