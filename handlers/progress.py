"""The bar under a count: «▓▓▓░░░░░»."""

CELLS = 8


def bar(done: int, total: int, cells: int = CELLS) -> str:
    """Rounded half up, but full only when all is done and empty only when nothing is."""
    if total <= 0 or done <= 0:
        return "░" * cells
    if done >= total:
        return "▓" * cells
    filled = min(max((2 * done * cells + total) // (2 * total), 1), cells - 1)
    return "▓" * filled + "░" * (cells - filled)
