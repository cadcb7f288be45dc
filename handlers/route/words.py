"""Pieces that screens of a plan share, for its owner and for whoever decides. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from zoneinfo import ZoneInfo

from domain import route_changes
from domain.doing import UNDER_WAY
from domain.item import ItemKind, ItemState, Section
from domain.paging import pages_of
from domain.plan import TITLE_LIMIT, Basis, Part, Plan, PlanItem, Route
from domain.plan_calendar import Avoid
from domain.plan_changes import Changes, FieldChange, ItemEdit
from domain.plan_hints import Hint
from domain.plan_rules import RouteTitle, Standing
from domain.plan_views import PlanView, Said
from domain.route import RouteState
from domain.text import shortened
from locales.translator import DEFAULT_LANGUAGE, Markup, Translator, translator

EXCERPT = 300
"""Characters of a comment or goal inside a screen."""

COMMENTS_SHOWN = 3

ITEMS_A_PAGE = 6
TITLE_SHOWN = 120
OFFER_SHOWN = 160
BARE_SHOWN = 2
GOAL_SHOWN = 200
TASK_SHOWN = 100
TASKS_SHOWN = 3
HINT_SHOWN = 60
HINTS_SHOWN = 3
REMARK_SHOWN = 160
CHANGES_SHOWN = 6
FIELD_TITLE = 60
FIELD_SHOWN = 120


def upper(text: str) -> str:
    """«критерии до начала работы» as the head of a line."""
    return text[:1].upper() + text[1:]


def lower(text: str) -> str:
    """«объяснение трудных понятий» after a colon; «ВПР» keeps its capitals."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def kind(t: Translator, item: PlanItem) -> str:
    return kind_name(t, item.kind)


def kind_name(t: Translator, item_kind: ItemKind) -> str:
    return t.plain(f"route-kind-{item_kind.value.replace('_', '-')}")


def title_of_kind(item_kind: ItemKind, basis: Basis | None) -> str:
    """«Семинар: критерии до начала работы», short enough for a title.

    It is kept, shown to colleagues and printed: so in the language of the plan, whatever language
    its owner reads the bot in.
    """
    name = upper(kind_name(translator(DEFAULT_LANGUAGE), item_kind))
    if basis is None:
        return name
    return shortened(f"{name}: {lower(basis.text)}", TITLE_LIMIT)


def section(t: Translator, one: Section) -> str:
    return t.plain(f"route-section-{one.value.replace('_', '-')}")


def due(t: Translator, day: date | None, today: date) -> str:
    return t.day(day, today) if day is not None else t.plain("route-no-date")


def why(t: Translator, avoid: Avoid) -> str:
    """«каникулы»: what stands against a day."""
    return t.plain(f"route-avoid-{avoid.value.replace('_', '-')}")


def evidence(t: Translator, item: PlanItem) -> str:
    return t.plain(f"route-evidence-{item.evidence.value.replace('_', '-')}")


def basis_line(t: Translator, basis: Basis) -> Markup:
    return t(f"route-basis-line-{basis.kind.value}", text=lower(basis.text))


def item_line(
    t: Translator, item: PlanItem, number: int, today: date, route_state: RouteState
) -> Markup:
    """«2. вебинар … — ср, 17 марта, без документа»; once it is under way, how it stands."""
    return t(
        "route-item-line",
        number=number,
        title=shortened(item.title, TITLE_SHOWN),
        day=due(t, item.due_on, today),
        evidence=_standing(t, item, today, route_state) or evidence(t, item),
    )


def _standing(t: Translator, item: PlanItem, today: date, route_state: RouteState) -> str | None:
    """What became of the item; None while it is merely planned. No date passes in a plan that
    stands still."""
    match item.state:
        case ItemState.DONE if item.confirmable:
            return t.plain("route-item-state-waits")
        case ItemState.DONE | ItemState.CONFIRMED | ItemState.SENT_BACK:
            return t.plain(f"route-item-state-{item.state.value.replace('_', '-')}")
        case ItemState.PLANNED | ItemState.IN_PROGRESS | ItemState.POSTPONED:
            passed = item.due_on is not None and item.due_on < today
            passed = passed and route_state is not RouteState.SUSPENDED
            return t.plain("route-item-state-passed") if passed else None
        case ItemState.DROPPED:
            return None


def plan_lines(
    t: Translator,
    plan: Plan,
    today: date,
    page: int,
    remarks: Mapping[int, str] = MappingProxyType({}),
) -> list[Markup]:
    """One page of items under the bases they serve, bases without items on the last page.

    `remarks`: what is said of single items, each beside its own.
    """
    shown = list(numbered(plan))[page * ITEMS_A_PAGE : (page + 1) * ITEMS_A_PAGE]
    lines: list[Markup] = []
    basis_id: int | None = -1
    for number, item in shown:
        if item.basis_id != basis_id:
            basis_id = item.basis_id
            basis = plan.basis(basis_id)
            lines.append(Markup(""))
            lines.append(
                marked(t, basis_line(t, basis), basis) if basis else t("route-basis-line-none")
            )
        lines.append(marked(t, item_line(t, item, number, today, plan.route.state), item))
        if item.id in remarks:
            lines.append(remark(t, remarks[item.id]))
    if page == page_count(plan) - 1:
        bare = [basis for basis in plan.bases if not plan.of_basis(basis.id)]
        for basis in bare[:BARE_SHOWN]:
            lines += [Markup(""), marked(t, basis_line(t, basis), basis), t("route-basis-bare")]
    return lines


def marked(t: Translator, line: Markup, one: Part) -> Markup:
    """With a sign where it is no accepted part of the plan yet."""
    if one.standing is Standing.ACCEPTED:
        return line
    return Markup(f"{line} {t(f'route-mark-{one.standing.value}')}")


def remark(t: Translator, text: str) -> Markup:
    return t("approval-remark", text=shortened(text, REMARK_SHOWN))


def numbered(plan: Plan) -> Iterable[tuple[int, PlanItem]]:
    return enumerate(plan.items, start=1)


def page_count(plan: Plan) -> int:
    return pages_of(len(plan.items), ITEMS_A_PAGE)


def page_of(plan: Plan, page: int) -> int:
    """The page, or the last one where there are fewer by now."""
    return min(max(page, 0), page_count(plan) - 1)


def page_with(plan: Plan, item: PlanItem) -> int:
    """The page on which the item stands; the first for a dropped one."""
    ids = [one.id for one in plan.items]
    return ids.index(item.id) // ITEMS_A_PAGE if item.id in ids else 0


def hint_lines(t: Translator, hints: Sequence[Hint]) -> list[Markup]:
    """The first few: more advice at once is read by nobody."""
    return [
        t(
            f"route-hint-{hint.kind.value.replace('_', '-')}",
            count=hint.count,
            text=shortened(hint.text, HINT_SHOWN),
            day="" if hint.day is None else t.day_short(hint.day, hint.day),
            month="" if hint.day is None else t.month_title(hint.day.year, hint.day.month),
            why="" if hint.why is None else why(t, hint.why),
        )
        for hint in hints[:HINTS_SHOWN]
    ]


def frame_lines(t: Translator, route: Route) -> list[Markup]:
    """The goal and the first tasks."""
    lines: list[Markup] = []
    if route.goal:
        lines.append(t("route-goal", text=shortened(route.goal, GOAL_SHOWN)))
    if route.tasks:
        lines.append(t("route-tasks"))
        lines += [
            t("route-start-line", text=shortened(text, TASK_SHOWN))
            for text in route.tasks[:TASKS_SHOWN]
        ]
    if len(route.tasks) > TASKS_SHOWN:
        lines.append(t("route-tasks-more", count=len(route.tasks) - TASKS_SHOWN))
    return lines


def said(t: Translator, comment: Said) -> Markup:
    return t("route-said", author=comment.author, text=shortened(comment.text, EXCERPT))


def comment_lines(t: Translator, comments: Sequence[Said]) -> list[Markup]:
    """The newest few, and how many more there are: the whole was told when it was said."""
    lines = [said(t, one) for one in comments[:COMMENTS_SHOWN]]
    if len(comments) > COMMENTS_SHOWN:
        lines.append(t("route-said-more", count=len(comments) - COMMENTS_SHOWN))
    return lines


def period(t: Translator, route: Route, first: date, last: date, today: date) -> Markup:
    """As it is fixed; before that from the approval on, unless it can't begin on that day."""
    until = t.day_short(last, today)
    waits = route.editable or route.state is RouteState.SUBMITTED
    if first == today and waits:
        return t("route-period-from-approval", last=until)
    return t("route-period", first=t.day_short(first, today), last=until)


def corrects_until(view: PlanView) -> date | None:
    """The last day on which the approved plan is offered for correction, while that lasts."""
    route = view.plan.route
    if route.decided_at is None or route.state not in UNDER_WAY:
        return None
    decided_on = route.decided_at.astimezone(view.zone).date()
    return route_changes.corrects_until(route.first_on, decided_on, view.today)


def head(t: Translator, route: Route) -> Markup:
    """As the school calls its plans, and where this one stands."""
    title = route.rules.title
    return t("route-head", called=title.value, state=state(t, route.state, title))


def state(t: Translator, route_state: RouteState, title: RouteTitle | None = None) -> str:
    """Agrees with how the plan is called: as in the reader's place where no `title` is given."""
    called = {} if title is None else {"called": title.value}
    return t.plain(f"route-state-{route_state.value}", **called)


def stopped_lines(t: Translator, route: Route, zone: ZoneInfo, today: date) -> list[Markup]:
    """Since when it stands still or is over before its end, and why."""
    match route.state:
        case RouteState.SUSPENDED:
            day = route.suspended_on
        case RouteState.TERMINATED | RouteState.TRANSFERRED:
            day = None if route.closed_at is None else route.closed_at.astimezone(zone).date()
        case _:
            return []
    if day is None:
        return []
    why = reason(route.state_reason)
    return [t(f"route-stopped-{route.state.value}", day=t.day_short(day, today), reason=why)]


def reason(text: str | None) -> str:
    """Why a plan stopped, after a colon and before a full stop."""
    return "none" if text is None else lower(text).rstrip(".")


def change_lines(
    t: Translator, changes: Changes, today: date, limit: int | None = CHANGES_SHOWN
) -> list[Markup]:
    """What is new, a line each; beyond the limit the rest is counted."""
    lines = [t("route-change-added", title=_title(title)) for title in changes.added]
    lines += [t("route-change-removed", title=_title(title)) for title in changes.removed]
    lines += [
        t(
            "route-change-moved",
            title=_title(title),
            before=t.day_short(before, today) if before else t.plain("route-no-date"),
            after=t.day_short(after, today) if after else t.plain("route-no-date"),
        )
        for title, before, after in changes.moved
    ]
    lines += [_edited(t, edit, one) for edit in changes.edited for one in edit.fields]
    lines += [_framed(t, one) for one in changes.frame]
    for what, texts in (("added", changes.bases_added), ("removed", changes.bases_removed)):
        lines += [t(f"approval-change-basis-{what}", text=_title(text)) for text in texts]
    if limit is None or len(lines) <= limit:
        return lines
    return [*lines[:limit], t("route-change-more", count=len(lines) - limit)]


def _edited(t: Translator, edit: ItemEdit, one: FieldChange) -> Markup:
    if one.field == "title":
        return t("approval-change-title", before=_title(one.before or ""), after=_title(edit.title))
    return t(
        "approval-change-field",
        title=shortened(edit.title, FIELD_TITLE),
        field=t.plain(f"approval-field-{one.field}"),
        before=_value(t, one.field, one.before),
        after=_value(t, one.field, one.after),
    )


def _framed(t: Translator, one: FieldChange) -> Markup:
    return t(
        "approval-change-frame",
        field=t.plain(f"approval-field-{one.field}"),
        before=_value(t, one.field, one.before),
        after=_value(t, one.field, one.after),
    )


def _value(t: Translator, field: str, value: str | None) -> str:
    """A code in words, a text shortened, «—» for nothing."""
    if value is None:
        return t.plain("approval-field-nothing")
    code = value.replace("_", "-")
    match field:
        case "evidence":
            return t.plain(f"route-evidence-{code}")
        case "kind":
            return t.plain(f"route-kind-{code}")
        case "section":
            return t.plain(f"approval-section-{code}")
        case "term":
            return t.plain(f"approval-term-{code}")
        case _:
            return shortened(value, FIELD_SHOWN)


def _title(text: str) -> str:
    return shortened(text, TITLE_SHOWN)
