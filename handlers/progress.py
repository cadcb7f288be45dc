"""How far something has come: the bar under a count «▓▓▓░░░░░», the course of a plan in a line."""

from datetime import date

from domain.item import Progress
from locales.translator import Markup, Translator

CELLS = 8


def bar(done: int, total: int, cells: int = CELLS) -> str:
    """Rounded half up, but full only when all is done and empty only when nothing is."""
    if total <= 0 or done <= 0:
        return "░" * cells
    if done >= total:
        return "▓" * cells
    filled = min(max((2 * done * cells + total) // (2 * total), 1), cells - 1)
    return "▓" * filled + "░" * (cells - filled)


def progress_line(t: Translator, found: Progress, today: date) -> Markup:
    """«Выполнено 5 из 12 · срок прошёл у 2 · ближайший 15 марта»."""
    parts = [t("summary-progress", done=found.finished, total=found.total)]
    if found.passed:
        parts.append(t("summary-progress-passed", count=found.passed))
    if found.nearest_due is not None:
        parts.append(t("summary-progress-nearest", day=t.day_short(found.nearest_due, today)))
    return Markup(" · ".join(parts))
