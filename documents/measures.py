"""The school's year on paper: the course of its roadmap, its plan of methodical work."""

from collections.abc import Callable

from content.loader import load_questionnaire
from documents.file_names import plain
from documents.names import initials_first
from documents.words import LANGUAGE
from domain.people import ChannelPolicy, PersonName
from domain.plain_paper import PaperPart, PaperTable, PlainPaper, Signature
from domain.roadmap import (
    Decision,
    Measure,
    MeasureKind,
    MeasureState,
    Part,
    Reason,
    ReasonKind,
    Timing,
    numbered,
)
from domain.roadmap_paper import RoadmapPaper
from locales.translator import Translator, translator

_COURSE_WIDTHS = (10, 80, 32, 36, 42, 57)
_DECISION_WIDTHS = (10, 58, 41, 26, 36, 43, 43)
_PLAN_WIDTHS = (10, 75, 30, 42, 50, 50)


def paper(view: RoadmapPaper) -> PlainPaper:
    t = _words(view)
    methodical = view.kind is MeasureKind.METHODICAL
    return PlainPaper(
        title=t.plain(f"document-measures-title-{view.kind.value}"),
        subtitle=(
            view.school.name,
            t.plain("document-measures-year", first=str(view.year), last=str(view.year + 1)),
            *(
                ()
                if methodical
                else (t.plain("document-measures-as-of", day=f"{view.day:%d.%m.%Y}"),)
            ),
        ),
        day=view.day,
        parts=(_plan(t, view),) if methodical else (_course(t, view), *_decisions(t, view)),
        landscape=True,
        approval=_stamp(t, view) if methodical else (),
        signatures=(
            Signature(role=_capital(t.plain("place-deputy")), name=_signed(view, view.deputy)),
            Signature(role=_capital(t.plain("place-director")), name=_signed(view, view.director)),
        )[: 1 if methodical else 2],
    )


def file_name(view: RoadmapPaper, extension: str) -> str:
    """«Дорожная карта Школа № 1 2026-2027.docx»."""
    t = _words(view)
    title = t.plain(f"document-measures-file-{view.kind.value}")
    return plain(f"{title} {view.school.name} {view.year}-{view.year + 1}", extension)


def _course(t: Translator, view: RoadmapPaper) -> PaperPart:
    done = sum(one.state is MeasureState.DONE for one in view.measures)
    passed = sum(one.passed(view.day) for one in view.measures)
    line = t.plain("document-measures-done", done=done, total=len(view.measures), passed=passed)
    return PaperPart(
        heading="",
        lines=(line,),
        table=PaperTable(
            head=tuple(
                t.plain(f"document-measures-{name}")
                for name in ("number", "title", "due", "who", "document", "mark")
            ),
            rows=_rows(
                t,
                view,
                lambda one: (
                    one.title,
                    due(t, one),
                    responsible(t, view, one),
                    one.document or "",
                    _mark(t, view, one),
                ),
            ),
            widths=_COURSE_WIDTHS,
        ),
    )


def _plan(t: Translator, view: RoadmapPaper) -> PaperPart:
    return PaperPart(
        heading="",
        table=PaperTable(
            head=tuple(
                t.plain(f"document-measures-{name}")
                for name in ("number", "title", "due", "who", "result", "reason-of-plan")
            ),
            rows=_rows(
                t,
                view,
                lambda one: (
                    one.title,
                    due(t, one),
                    responsible(t, view, one),
                    _result(t, view, one),
                    "" if one.reason is None else _reason(t, one.reason),
                ),
            ),
            widths=_PLAN_WIDTHS,
        ),
    )


def _rows(
    t: Translator, view: RoadmapPaper, cells: Callable[[Measure], tuple[str, ...]]
) -> tuple[tuple[str, ...], ...]:
    """Under headings of directions, numbered through as on the screens."""
    found: list[tuple[str, ...]] = []
    numbers = numbered((one.id, one.part) for one in view.measures)
    for part in Part:
        inside = [one for one in view.measures if one.part is part]
        if inside:
            found.append((t.plain(f"document-measures-part-{part.value}"),))
        for one in inside:
            found.append((str(numbers[one.id]), *cells(one)))
    return tuple(found)


def due(t: Translator, one: Measure) -> str:
    match one.timing:
        case Timing.MONTH:
            month = t.plain(f"date-month-name-{one.due_on.month}").lower()
            return t.plain("document-measures-month", month=month, year=str(one.due_on.year))
        case Timing.DAY:
            return f"{one.due_on:%d.%m.%Y}"
        case Timing.YEAR:
            return t.plain("document-measures-in-year")
        case Timing.NEEDED:
            return t.plain("document-measures-as-needed")


def responsible(t: Translator, view: RoadmapPaper, one: Measure) -> str:
    """By name, as the channel of the school lets it be said; else by office."""
    if one.responsible_name is not None and view.school.policy is ChannelPolicy.FULL:
        return one.responsible_name.short
    if one.responsible is not None:
        return one.responsible
    return "" if one.who is None else _capital(t.plain(f"roadmap-who-{one.who.value}"))


def _mark(t: Translator, view: RoadmapPaper, one: Measure) -> str:
    if one.state is MeasureState.DONE:
        day = "" if one.done_on is None else f"{one.done_on:%d.%m.%Y}"
        return t.plain("document-measures-marked", day=day, note=one.note or "none")
    return t.plain("document-measures-passed") if one.passed(view.day) else ""


def _result(t: Translator, view: RoadmapPaper, one: Measure) -> str:
    """What is to come of it; of what is done, that it is done."""
    planned = one.result or one.document or ""
    if one.state is not MeasureState.DONE:
        return planned
    mark = _mark(t, view, one)
    return t.plain("document-measures-result-done", result=planned, mark=mark) if planned else mark


def _reason(t: Translator, reason: Reason) -> str:
    if reason.kind is ReasonKind.DEFICIT:
        return t.plain("roadmap-reason-deficit", short=_short(reason.key), people=reason.people)
    return t.plain(f"roadmap-reason-{reason.kind.value}", people=reason.people)


def _short(key: str | None) -> str:
    try:
        return load_questionnaire("self").statement(key or "").short
    except KeyError:
        return key or ""


def _stamp(t: Translator, view: RoadmapPaper) -> tuple[str, ...]:
    return (
        t.plain("document-measures-approve"),
        t.plain(
            "document-measures-approver",
            office=_capital(t.plain("place-director")),
            name=_signed(view, view.director) or "_" * 20,
        ),
        t.plain("document-measures-approved-on"),
    )


def _signed(view: RoadmapPaper, name: PersonName | None) -> str:
    """Nothing, to be written by hand, where nobody is known or names are not sent."""
    if name is None or view.school.policy is not ChannelPolicy.FULL:
        return ""
    return initials_first(name)


def _words(view: RoadmapPaper) -> Translator:
    """Russian, as the institution speaks and calls its plans."""
    return translator(LANGUAGE, kind=view.school.kind.value, called=view.school.called.value)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _decisions(t: Translator, view: RoadmapPaper) -> tuple[PaperPart, ...]:
    """What was decided this year, from which figure, and what came of it."""
    rows = tuple(
        (
            str(number),
            one.title if found.source is None else f"{one.title} ({found.source})",
            "" if one.reason is None else _reason(t, one.reason),
            due(t, one),
            responsible(t, view, one),
            _mark(t, view, one),
            _effect(t, one, found),
        )
        for number, (one, found) in enumerate(view.decisions, start=1)
    )
    if not rows:
        return ()
    columns = ("number", "decision", "reason-of-decision", "due", "who", "mark", "effect")
    table = PaperTable(
        head=tuple(t.plain(f"document-measures-{name}") for name in columns),
        rows=rows,
        widths=_DECISION_WIDTHS,
    )
    return (PaperPart(heading=t.plain("document-measures-decisions"), table=table),)


def _effect(t: Translator, one: Measure, found: Decision) -> str:
    if found.effect is None:
        return ""
    if one.reason is None or found.figure_now is None:
        return found.effect
    few = one.reason.kind is ReasonKind.DEFICIT and found.figure_now == 0
    key = "document-measures-then-few" if few else "document-measures-then-now"
    numbers = t.plain(key, then=one.reason.people, now=found.figure_now)
    return f"{found.effect} ({numbers})"
