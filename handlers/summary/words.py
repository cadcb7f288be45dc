"""What was chosen for a summary, in words."""

from domain.summary_filters import Filters, PeopleGroup, Period, PeriodKind
from locales.translator import Translator


def chosen(t: Translator, filters: Filters, department: str | None) -> str:
    """«ШМО математиков · молодые специалисты · II полугодие»."""
    parts = []
    if department is not None:
        parts.append(department)
    if filters.group is not PeopleGroup.ALL:
        parts.append(t.plain(f"summary-group-{filters.group.name.lower()}"))
    if filters.period is not None:
        parts.append(period(t, filters.period))
    return " · ".join(parts)


def period(t: Translator, one: Period) -> str:
    match one.kind:
        case PeriodKind.YEAR:
            last = f"{one.last.year % 100:02}"
            return t.plain("summary-period-year", first=str(one.first.year), last=last)
        case PeriodKind.HALF:
            return t.plain("summary-period-half", number=one.number)
        case PeriodKind.QUARTER:
            return t.plain(
                "summary-period-quarter",
                first=t.plain(f"date-month-name-{one.first.month}"),
                last=t.plain(f"date-month-name-{one.last.month}").lower(),
            )
        case PeriodKind.MONTH:
            return t.month_title(one.first.year, one.first.month)
