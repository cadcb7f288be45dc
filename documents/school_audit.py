"""«Справка для проверки»: where each number comes from, and what people typed. No names."""

from collections.abc import Iterator

from documents import report_words as shared
from documents.route_words import capital
from documents.words import long_day
from domain.plain_paper import PaperPart, PaperTable, PlainPaper
from domain.reports import BoundsUsed, Origins
from locales.translator import Translator


def paper(view: Origins) -> PlainPaper:
    figures = view.figures
    t = shared.words_at(figures.head)
    return PlainPaper(
        institution=shared.institution(figures.head),
        register=shared.register(t),
        title=t.plain("report-audit-title"),
        subtitle=shared.subtitle(t, figures.head, figures.summary, "report-audit-about"),
        day=figures.head.day,
        parts=tuple(part for part in _parts(t, view) if not part.empty),
        signatures=(shared.signature(t, figures.head),),
        formal=True,
    )


def _parts(t: Translator, view: Origins) -> Iterator[PaperPart]:
    figures = view.figures
    yield PaperPart(
        heading=t.plain("report-part-counted"),
        lines=(
            t.plain(
                "report-counted-who",
                day=long_day(figures.head.day),
                total=figures.summary.people.teachers,
            ),
            *([t.plain("report-counted-away", count=figures.away)] if figures.away else ()),
            t.plain(
                "report-counted-year", first=long_day(figures.first), last=long_day(figures.last)
            ),
        ),
    )
    yield PaperPart(heading=t.plain("report-part-automatic"), lines=(t.plain("report-automatic"),))
    yield PaperPart(
        heading=t.plain("report-part-sources"),
        table=_table(
            t,
            ("figure", "value", "source"),
            (62, 22, 86),
            [(name, str(value), source) for name, value, source in shared.numbers(t, figures)],
        ),
    )
    yield _versions(t, view)
    yield PaperPart(
        heading=t.plain("report-part-bounds"), lines=tuple(_bounds(t, one) for one in view.bounds)
    )
    yield PaperPart(
        heading=t.plain("report-part-confirmed"),
        lines=(t.plain("report-unconfirmed", count=view.unconfirmed),) if view.unconfirmed else (),
        table=_table(
            t,
            ("confirmer", "items"),
            (130, 40),
            [
                (capital(t.plain(f"report-confirmer-{who.value}")), str(count))
                for who, count in view.confirmed
            ],
        ),
    )
    yield _by_hand(t, view)
    yield PaperPart(heading=t.plain("report-part-late"), lines=tuple(_late(t, view)))


def _table(
    t: Translator, head: tuple[str, ...], widths: tuple[int, ...], rows: list[tuple[str, ...]]
) -> PaperTable | None:
    if not rows:
        return None
    return PaperTable(
        head=tuple(t.plain(f"report-column-{key}") for key in head),
        rows=tuple(rows),
        widths=widths,
    )


def _versions(t: Translator, view: Origins) -> PaperPart:
    lines = []
    if view.results:
        own = view.results - view.invited
        lines.append(t.plain("report-invited", invited=view.invited, count=view.results, own=own))
    return PaperPart(
        heading=t.plain("report-part-versions"),
        lines=tuple(lines),
        table=_table(
            t,
            ("questionnaire", "version", "results", "days"),
            (60, 22, 28, 60),
            [
                (
                    t.plain("report-self"),
                    str(one.version),
                    str(one.results),
                    t.plain(
                        "report-days",
                        first=shared.numeric(one.first),
                        last=shared.numeric(one.last),
                    ),
                )
                for one in view.versions
            ],
        ),
    )


def _bounds(t: Translator, one: BoundsUsed) -> str:
    return t.plain(
        "report-bounds",
        support=_mean(one.support),
        growth=_mean(one.growth),
        confident=_mean(one.confident),
        share=str(one.share),
        count=one.results,
    )


def _mean(hundredths: int) -> str:
    """«1,75»."""
    return f"{hundredths // 100},{hundredths % 100:02}"


def _by_hand(t: Translator, view: Origins) -> PaperPart:
    figures = view.figures
    lines = []
    if figures.typed:
        total = figures.summary.people.diagnosed
        lines.append(t.plain("report-typed-of", count=figures.typed, total=total))
    if view.entries:
        lines.append(
            t.plain("report-entries", count=view.entries, confirmed=view.entries_confirmed)
        )
    counts = {
        "items": view.entries_of_items,
        "events": view.entries_of_events,
        "own": view.entries_own,
        "leaders": view.entries_by_leaders,
    }
    return PaperPart(
        heading=t.plain("report-part-by-hand"),
        lines=tuple(lines),
        table=_table(
            t,
            ("entered", "entries"),
            (130, 40),
            [
                (t.plain(f"report-entered-{key}"), str(count))
                for key, count in counts.items()
                if count
            ],
        ),
    )


def _late(t: Translator, view: Origins) -> Iterator[str]:
    counts = {
        "reported-late": view.reported_late,
        "told-late": view.told_late,
        "entries-late": view.entries_late,
    }
    if not any(counts.values()):
        yield t.plain("report-late-none")
    for key, count in counts.items():
        if count:
            yield t.plain(f"report-{key}", count=count)
