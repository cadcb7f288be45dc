"""«Аналитическая справка» for a pedsovet: text, charts and proposals made of numbers, no names.

A paragraph stands there only where there is something to say, and a proposal only where a number
asks for it.
"""

from collections.abc import Iterator

from documents import report_words as shared
from documents.school_proposals import conclusions, proposals, strongest, weakest
from domain.charts import StackedBar, StackedBars
from domain.plain_paper import PaperPart, PaperTable, PlainPaper
from domain.record import RecordGroup
from domain.report_figures import APPROVED
from domain.reports import Figures, MonthCount
from domain.summary import SMALL_GROUP
from locales.translator import Translator


def paper(view: Figures) -> PlainPaper:
    t = shared.words_at(view.head)
    return PlainPaper(
        institution=shared.institution(view.head),
        register=shared.register(t),
        title=t.plain("report-review-title"),
        subtitle=shared.subtitle(t, view.head, view.summary, "report-review-about"),
        day=view.head.day,
        parts=tuple(part for part in _parts(t, view) if not part.empty),
        signatures=(shared.signature(t, view.head),),
        formal=True,
    )


def _parts(t: Translator, view: Figures) -> Iterator[PaperPart]:
    yield _participation(t, view)
    yield _levels(t, view)
    yield _chosen(t, view)
    yield _plans(t, view)
    yield _items(t, view)
    yield _mentoring(t, view)
    yield _courses(t, view)
    yield _change(t, view)
    for key, lines in (
        ("report-part-conclusions", conclusions(t, view)),
        ("report-part-proposals", proposals(t, view)),
    ):
        yield PaperPart(heading=t.plain(key), lines=tuple(lines), numbered=True)


def _participation(t: Translator, view: Figures) -> PaperPart:
    people = view.summary.people
    total, done = people.teachers, people.diagnosed
    if done == 0:
        key = "report-diagnosed-nobody" if view.closed else "report-diagnosed-none"
        lines = [t.plain(key, total=total)]
    elif done == total:
        lines = [t.plain("report-diagnosed-all", total=total)]
    else:
        lines = [t.plain("report-diagnosed-some", done=done, total=total, rest=total - done)]
    if view.typed:
        lines.append(t.plain("report-typed", count=view.typed))
    if view.away and not view.closed:
        lines.append(t.plain("report-away", count=view.away))
    return PaperPart(
        heading=t.plain("report-part-participation"),
        lines=tuple(lines),
        chart=StackedBars(
            legend=(t.plain("report-legend-passed"), t.plain("report-legend-not-passed")),
            rows=tuple(
                StackedBar(
                    label=one.label or t.plain("report-other-places"),
                    parts=(one.diagnosed, one.teachers - one.diagnosed),
                    note=t.plain("report-of", done=one.diagnosed, total=one.teachers),
                )
                for one in view.places
            ),
        )
        if view.places and done
        else None,
    )


def _levels(t: Translator, view: Figures) -> PaperPart:
    heading = t.plain("report-part-levels")
    shown = [one for one in view.levels if one.people is not None]
    if not shown:
        lines = [t.plain("report-levels-none", count=SMALL_GROUP)] if view.levels else []
        return PaperPart(heading=heading, lines=tuple(lines))
    lines = [t.plain("report-levels-intro")]
    best, worst = strongest(view), weakest(view)
    if best is not None:
        lines.append(
            t.plain(
                "report-level-strong",
                group=best.title,
                count=best.confident + best.strength,
                people=best.people,
            )
        )
    if worst is not None:
        lines.append(
            t.plain(
                "report-level-weak",
                group=worst.title,
                count=worst.support + worst.growth,
                people=worst.people,
            )
        )
    hidden = [one.title for one in view.levels if one.people is None]
    if hidden:
        lines.append(t.plain("report-levels-hidden", count=SMALL_GROUP, groups=_named(t, hidden)))
    return PaperPart(
        heading=heading,
        lines=tuple(lines),
        chart=StackedBars(
            legend=shared.level_words(t),
            rows=tuple(
                StackedBar(label=one.title, parts=shared.level_numbers(one)) for one in shown
            ),
        ),
        table=PaperTable(
            head=(
                t.plain("report-column-group"),
                t.plain("report-column-people"),
                *shared.level_words(t),
            ),
            rows=tuple(
                (one.title, str(one.people), *map(str, shared.level_numbers(one))) for one in shown
            ),
            widths=(58, 14, 24, 24, 27, 23),
        ),
    )


def _named(t: Translator, groups: list[str]) -> str:
    return ", ".join(t.plain("report-group-named", group=group) for group in groups)


def _chosen(t: Translator, view: Figures) -> PaperPart:
    rarely = (
        [t.plain("report-chosen-rarely", count=view.chosen_rarely, least=SMALL_GROUP)]
        if view.chosen_rarely
        else []
    )
    return PaperPart(
        heading=t.plain("report-part-chosen"),
        lines=tuple(rarely),
        table=_table(
            (t.plain("report-column-deficit"), t.plain("report-column-teachers")),
            [(short, str(people)) for short, people in view.chosen],
        ),
    )


def _table(head: tuple[str, str], rows: list[tuple[str, str]]) -> PaperTable | None:
    return PaperTable(head=head, rows=tuple(rows), widths=(135, 35)) if rows else None


def _plans(t: Translator, view: Figures) -> PaperPart:
    people = view.summary.people
    total, count = people.teachers, people.approved
    if count == 0:
        line = t.plain("report-approved-nobody" if view.closed else "report-approved-none")
    elif count == total:
        line = t.plain("report-approved-all", total=total)
    else:
        line = t.plain("report-approved", count=count, total=total)
    return PaperPart(
        heading=t.plain("report-part-plans"),
        lines=(line,),
        table=_table(
            (t.plain("report-column-state"), t.plain("report-column-teachers")),
            [
                (t.plain(f"report-plan-{'none' if state is None else state.value}"), str(people))
                for state, people in view.plans
                if not view.over or state in APPROVED
            ],
        ),
    )


def _items(t: Translator, view: Figures) -> PaperPart:
    items = view.summary.items
    heading = t.plain("report-part-items")
    if items.total == 0:
        return PaperPart(heading=heading)
    waiting = 0 if view.closed else view.waiting
    lines = [t.plain("report-items", total=items.total, finished=items.finished, waiting=waiting)]
    if items.due:
        # Rounded half up.
        percent = (200 * items.on_time + items.due) // (2 * items.due)
        lines.append(
            t.plain(
                "report-due",
                due=items.due,
                done=items.on_time,
                percent=percent,
                later=items.later,
                today=items.today,
                left=items.left,
            )
        )
    if items.passed:
        lines.append(t.plain("report-overdue", count=items.passed, people=items.passed_people))
    elif items.due:
        lines.append(t.plain("report-overdue-none"))
    return PaperPart(
        heading=heading,
        lines=tuple(lines),
        chart=StackedBars(
            legend=tuple(
                t.plain(f"report-legend-{key}")
                for key in ("finished", "waiting", "overdue", "ahead")
            ),
            rows=tuple(_month(t, one) for one in view.months),
            striped=2,
        ),
    )


def _month(t: Translator, one: MonthCount) -> StackedBar:
    month = t.plain(f"date-month-name-{one.month}").lower()
    return StackedBar(
        label=t.plain("report-month", month=month, year=str(one.year)),
        parts=(one.finished, one.waiting, one.passed, one.ahead),
        note=str(one.total),
    )


def _mentoring(t: Translator, view: Figures) -> PaperPart:
    lines: list[str] = []
    if view.closed:
        # Pairs are known as they are today: of a year that is over they say nothing.
        return PaperPart(heading=t.plain("report-part-mentoring"))
    if view.pairs:
        lines.append(t.plain("report-mentored", count=view.pairs))
    if view.young:
        alone = view.summary.people.young_without_mentor
        lines.append(t.plain("report-young", count=view.young, alone=alone))
    return PaperPart(heading=t.plain("report-part-mentoring"), lines=tuple(lines))


def _courses(t: Translator, view: Figures) -> PaperPart:
    courses, total = view.courses, view.summary.people.teachers
    heading = t.plain("report-part-courses")
    if not courses.in_three_years and not view.made:
        return PaperPart(heading=heading)
    lines = [
        t.plain("report-courses", count=courses.in_three_years, total=total, now=courses.in_period)
    ]
    if courses.ahead:
        lines.append(t.plain("report-courses-ahead", count=courses.ahead))
    if courses.unknown:
        lines.append(t.plain("report-courses-unknown", count=courses.unknown))
    winners = sum(one.winners for one in view.made if one.group is RecordGroup.CONTESTS)
    if winners:
        lines.append(t.plain("report-winners", count=winners))
    rows = tuple(
        (t.plain(f"report-made-{one.group.value}"), str(one.entries), str(one.people))
        for one in view.made
    )
    head = ("made", "entries", "teachers")
    return PaperPart(
        heading=heading,
        lines=tuple(lines),
        table=PaperTable(
            head=tuple(t.plain(f"report-column-{key}") for key in head),
            rows=rows,
            widths=(110, 30, 30),
        )
        if rows
        else None,
    )


def _change(t: Translator, view: Figures) -> PaperPart:
    heading = t.plain("report-part-change")
    before, people = view.before, view.summary.people
    if before is None:
        return PaperPart(heading=heading)
    years = {"first": str(before.year[0]), "last": str(before.year[1])}
    lines = [
        t.plain("report-change-diagnosed", then=before.diagnosed, now=people.diagnosed, **years),
        t.plain("report-change-approved", then=before.approved, now=people.approved, **years),
    ]
    if before.moves:
        lines.append(t.plain("report-change-both", count=before.both, least=SMALL_GROUP))
    head = ("group", "compared", "up", "down")
    return PaperPart(
        heading=heading,
        lines=tuple(lines),
        table=PaperTable(
            head=tuple(t.plain(f"report-column-{key}") for key in head),
            rows=tuple(
                (one.title, str(one.people), str(one.up), str(one.down)) for one in before.moves
            ),
            widths=(80, 30, 30, 30),
        )
        if before.moves
        else None,
    )
