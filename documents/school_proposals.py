"""What follows from the numbers of a school: conclusions and proposals, each from a figure."""

from collections.abc import Iterator

from domain.reports import Figures, LevelCount
from domain.route import RouteState
from domain.summary import SMALL_GROUP
from locales.translator import Translator

_NAMED = 3


def strongest(view: Figures) -> LevelCount | None:
    """Where most are sure of themselves, if more than half are."""
    found = [one for one in view.levels if one.people]
    if not found:
        return None
    best = max(found, key=lambda one: _share(one.confident + one.strength, one))
    return best if 2 * (best.confident + best.strength) > (best.people or 0) else None


def weakest(view: Figures) -> LevelCount | None:
    """Where most need support; never the strongest."""
    best = strongest(view)
    found = [
        one for one in view.levels if one.people and one is not best and one.support + one.growth
    ]
    return max(found, key=lambda one: _share(one.support + one.growth, one), default=None)


def _share(part: int, one: LevelCount) -> tuple[float, int]:
    return part / (one.people or 1), part


def conclusions(t: Translator, view: Figures) -> Iterator[str]:
    """Of a year that is over, without what could still be done in it."""
    people, items = view.summary.people, view.summary.items
    rest = people.teachers - people.diagnosed
    if people.teachers and rest == 0:
        yield t.plain("report-concludes-diagnosed-all")
    elif people.diagnosed and not view.over:
        yield t.plain("report-concludes-diagnosed-some", rest=rest)
    without = people.teachers - people.approved
    if without and not view.over:
        yield t.plain("report-concludes-plans", rest=without, total=people.teachers)
    best, worst = strongest(view), weakest(view)
    if best is not None and worst is not None:
        yield t.plain("report-concludes-levels", strong=best.title, weak=worst.title)
    elif worst is not None:
        yield t.plain("report-concludes-weak", group=worst.title)
    if items.due:
        key = "on-time" if 2 * items.on_time >= items.due else "late"
        rest = items.due - items.on_time
        yield t.plain(f"report-concludes-{key}", done=items.on_time, due=items.due, rest=rest)
    moves = () if view.before is None else view.before.moves
    for key, groups in (
        ("up", [one.title for one in moves if one.tells and one.up > one.down]),
        ("down", [one.title for one in moves if one.tells and one.down > one.up]),
    ):
        if groups:
            named = ", ".join(t.plain("report-group-named", group=group) for group in groups)
            yield t.plain(f"report-concludes-{key}", groups=named)
    if people.young_without_mentor and not view.closed:
        yield t.plain("report-concludes-young", count=people.young_without_mentor)


def proposals(t: Translator, view: Figures) -> Iterator[str]:
    """In the order of the paper; none about a school year that is over."""
    if view.closed:
        return
    people, items = view.summary.people, view.summary.items
    submitted = dict(view.plans).get(RouteState.SUBMITTED, 0)
    counts = {"approval": submitted}
    if not view.over:
        counts = {
            "diagnosis": people.teachers - people.diagnosed,
            "plans": people.teachers - people.approved - submitted,
            **counts,
        }
    for key, count in counts.items():
        if count > 0:
            yield t.plain(f"report-proposes-{key}", count=count)
    worst = weakest(view)
    if worst is not None:
        helpers = worst.strength if worst.strength >= SMALL_GROUP else 0
        yield t.plain("report-proposes-group", group=worst.title, helpers=helpers)
    if view.chosen:
        named = "; ".join(
            t.plain("report-counted", name=short, people=count)
            for short, count in view.chosen[:_NAMED]
        )
        yield t.plain("report-proposes-chosen", list=named)
    counts = {
        "overdue": items.passed,
        "confirm": view.waiting,
        "young": people.young_without_mentor,
        "courses": view.courses.ahead,
        "unknown-courses": view.courses.unknown,
    }
    for key, count in counts.items():
        if count > 0:
            yield t.plain(f"report-proposes-{key}", count=count)
