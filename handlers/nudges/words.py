"""How what a nudge is about is called."""

from domain.campaigns import Campaign
from domain.nudges import Matter
from handlers.campaigns import words as diagnoses
from locales.translator import Translator


def matter(t: Translator, about: Matter, campaign: Campaign | None) -> str:
    """«Диагностика, апрель 2027 — ждём ответов», «прошёл срок мероприятий»."""
    if about is Matter.DIAGNOSIS:
        title = "" if campaign is None else diagnoses.title(t, campaign)
        return t.plain("nudge-matter-diagnosis", title=title)
    return t.plain(f"nudge-matter-{key(about)}")


def key(about: Matter) -> str:
    return about.value.replace("_", "-")
