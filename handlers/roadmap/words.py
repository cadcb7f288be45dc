"""How the school's year is said: dates, people, reasons. Pure."""

from datetime import date

from content.loader import load_questionnaire
from content.roadmaps import TemplateMeasure
from domain.roadmap import (
    Course,
    Measure,
    MeasureAction,
    MeasureEvent,
    MeasureKind,
    MeasureState,
    Reason,
    ReasonKind,
    Responsible,
    Timing,
    group_of,
)
from handlers.progress import bar
from locales.translator import Markup, Translator


def years(year: int) -> dict[str, str]:
    """For «2026/27»."""
    return {"first": str(year), "last": f"{(year + 1) % 100:02}"}


def due(t: Translator, timing: Timing, day: date, today: date) -> str:
    """«октябрь», «15 октября», «в течение года», «по мере необходимости»."""
    match timing:
        case Timing.MONTH:
            return t.plain(f"date-month-name-{day.month}").lower()
        case Timing.DAY:
            return t.day_short(day, today)
        case Timing.YEAR:
            return t.plain("roadmap-in-year")
        case Timing.NEEDED:
            return t.plain("roadmap-as-needed")


def title(t: Translator, measure: Measure) -> Markup:
    """The head of its screens, with the sign of its kind."""
    return t(f"roadmap-measure-{measure.kind.value}", title=measure.title)


def heading(t: Translator, measure: Measure) -> str:
    timing, day = group_of(measure)
    if timing is Timing.MONTH:
        return t.plain(f"date-month-name-{day.month}")
    return t.plain("roadmap-head-year" if timing is Timing.YEAR else "roadmap-head-needed")


def template_heading(t: Translator, one: TemplateMeasure) -> str:
    if one.month is not None:
        return t.plain(f"date-month-name-{one.month}")
    return t.plain("roadmap-head-year" if one.when == "year" else "roadmap-head-needed")


def office(t: Translator, who: Responsible) -> str:
    return t.plain(f"roadmap-who-{who.value}")


def responsible(t: Translator, measure: Measure) -> str:
    """The person, else the office."""
    if measure.responsible is not None:
        return measure.responsible
    return t.plain("roadmap-nobody") if measure.who is None else office(t, measure.who)


def sign(measure: Measure, today: date) -> str:
    match measure.state:
        case MeasureState.DONE:
            return "✅"
        case MeasureState.DROPPED:
            return "🗑"
        case MeasureState.PLANNED:
            return "⏰" if measure.passed(today) else "▫️"


def course(t: Translator, found: Course) -> Markup:
    """«Выполнено 5 из 14 ▓▓▓░░░░░ · в этом месяце 2 · срок прошёл у 1»."""
    parts = [
        t("roadmap-course", done=found.done, total=found.total, bar=bar(found.done, found.total))
    ]
    if found.current:
        parts.append(t("roadmap-course-current", count=found.current))
    if found.passed:
        parts.append(t("roadmap-course-passed", count=found.passed))
    return Markup(" · ".join(parts))


def reason(t: Translator, found: Reason) -> str:
    """«критерии до начала работы — 14 чел.»."""
    if found.kind is ReasonKind.DEFICIT:
        return t.plain("roadmap-reason-deficit", short=short(found.key), people=found.people)
    return t.plain(f"roadmap-reason-{found.kind.value}", people=found.people)


def reason_then(t: Translator, found: Reason) -> str:
    """«критерии до начала работы: было 14 чел.», of another day."""
    if found.kind is ReasonKind.ALWAYS:
        return reason(t, found)
    return t.plain("roadmap-reason-then", what=reason_name(t, found), people=found.people)


def reason_kept(t: Translator, measure: Measure, found: Reason) -> str:
    """«критерии до начала работы — было 14 чел., когда мероприятие взяли в план»: the number is of
    that day, and nobody counts it again."""
    if found.kind is ReasonKind.ALWAYS:
        return reason(t, found)
    return t.plain(
        f"roadmap-reason-kept-{'decision' if measure.kind is MeasureKind.DECISION else 'plan'}",
        what=reason_name(t, found),
        people=found.people,
    )


def reason_name(t: Translator, found: Reason) -> str:
    """Without its number."""
    if found.kind is ReasonKind.DEFICIT:
        return short(found.key)
    return t.plain(f"roadmap-figure-{found.kind.value}")


def short(key: str | None) -> str:
    """A difficulty by its statement; its key where the questionnaire has it no more."""
    try:
        return load_questionnaire("self").statement(key or "").short
    except KeyError:
        return key or ""


def happened(t: Translator, one: MeasureEvent, today: date) -> Markup:
    said = t(
        f"roadmap-event-{one.action.value}",
        day=t.day_short(one.at.date(), today),
        who=one.by,
        old=due(t, one.old_timing, one.old_due_on, today)
        if one.action is MeasureAction.MOVE
        else "",
    )
    return said if one.text is None else Markup(f"{said}: {t('roadmap-quoted', text=one.text)}")
