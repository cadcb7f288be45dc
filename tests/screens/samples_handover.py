"""Plans handed over, as the methodist sees them and adds to them."""

from dataclasses import replace
from datetime import date

from domain.calendar import QuickDate
from domain.handover import (
    AddedView,
    AddingView,
    AdvisedPlan,
    HandedLine,
    HandedPage,
    Suggested,
)
from domain.item import Section
from domain.plan import Plan
from domain.plan_rules import PlanRules, RouteTitle, SectionPolicy, Standing
from domain.plan_views import Said
from domain.route import RouteState
from handlers.calendar_keyboard import packed_day
from handlers.handover import screens as one
from handlers.screen import Screen
from locales.translator import Translator
from tests.screens.plans import BASES, BIG, ITEMS, NOW, TODAY, crowded, plan

LINES = tuple(
    HandedLine(
        route_id=BIG + n,
        school="Школа <№ 1> & сад" if n < 3 else "Школа № 2",
        owner="Смирнова\u00a0А.\u00a0И.",
        state=RouteState.ACTIVE if n % 2 else RouteState.SUBMITTED,
        items=n + 1,
    )
    for n in range(8)
)


def advised(shown: Plan, **changed: object) -> AdvisedPlan:
    made = AdvisedPlan(
        plan=shown,
        school="Школа <№ 1> & сад",
        today=TODAY,
        first=date(2027, 3, 17),
        last=date(2027, 12, 31),
        adds=True,
        comments=(),
    )
    return replace(made, **changed)  # type: ignore[arg-type]  # values of the view's own fields


def screens(t: Translator) -> dict[str, Screen]:
    page = HandedPage(lines=LINES, total=19, page=1, pages=3)
    active = plan(RouteState.ACTIVE)
    offered = replace(ITEMS[0], standing=Standing.PROPOSED, added_by=7)
    some = plan(RouteState.ACTIVE, items=(offered, *ITEMS[1:]))
    other = replace(
        active,
        route=replace(
            active.route,
            goal="Освоить новое",
            rules=PlanRules(sections=SectionPolicy.OWNERS, title=RouteTitle.PROGRAMME),
        ),
    )
    handed_in = plan(RouteState.SUBMITTED)
    to_accept = (
        replace(ITEMS[0], section=Section.KPK),
        replace(ITEMS[1], section=Section.CONSULTATION, accepted_by=7),
        replace(ITEMS[2], section=Section.MUNICIPAL),
    )
    said = Said(author="Зуев\u00a0Е.\u00a0И.", text="Хороший план", at=NOW)
    much = tuple(replace(said, text="о" * 1000) for _ in range(5))
    adding = AddingView(
        plan=active,
        section=Section.CONSULTATION,
        basis=BASES[0],
        offers=tuple(
            Suggested(key=f"assessment.criteria_before.{n}", title=f"Дело <{n}>") for n in range(9)
        ),
    )
    made = AddedView(
        plan=some,
        item=offered,
        today=TODAY,
        first=TODAY,
        last=date(2027, 12, 31),
        quick=((QuickDate.WEEK, date(2027, 3, 24)), (QuickDate.MONTH, date(2027, 4, 16))),
    )
    return {
        "list": one.listing(t, page),
        "list, empty": one.listing(t, HandedPage(lines=(), total=0, page=0, pages=1)),
        "list, found": one.listing(t, replace(page, query="<смир>")),
        "list, not found": one.listing(
            t, HandedPage(lines=(), total=0, page=0, pages=1, query="смир")
        ),
        "plan": one.plan(t, advised(some)),
        "plan, other rules": one.plan(t, advised(other, comments=(said,))),
        "plan, crowded": one.plan(t, advised(crowded(RouteState.ACTIVE)), 1),
        "plan, crowded, comments": one.plan(
            t, advised(crowded(RouteState.ACTIVE), comments=much), 1
        ),
        "plan, closed to additions": one.plan(t, advised(plan(RouteState.RETURNED), adds=False)),
        "plan, to accept": one.plan(t, advised(handed_in, acceptable=to_accept)),
        "accepting": one.accepting(t, advised(handed_in, acceptable=to_accept)),
        "accepting, page of an item": one.accepting_with(
            t, advised(handed_in, acceptable=(*to_accept * 3, to_accept[0])), 0
        ),
        "accepting, none": one.accepting(t, advised(handed_in)),
        "section": one.choose_section(t, advised(active)),
        "section, owners": one.choose_section(t, advised(other)),
        **{
            f"basis, {section.value}": one.choose_basis(t, advised(active), section)
            for section in (Section.KPK, Section.CONSULTATION, Section.MUNICIPAL)
        },
        "suggestions": one.offers(t, adding),
        "suggestions, none": one.offers(t, replace(adding, offers=())),
        "added": one.added(t, made),
        "added, in the plan": one.added(t, replace(made, item=ITEMS[0])),
        "typed date": one.typed_date(
            t, made, packed_day(date(2027, 5, 15)), t.day(date(2027, 5, 15), TODAY)
        ),
        "comment": one.ask_comment(t, advised(active)),
        "comment, another": one.ask_comment(
            t, advised(active, comments=(said, said), last_comment=BIG)
        ),
        "comment, too many": one.ask_comment(t, advised(active, comments=much)),
        "comment, sent": one.commented(
            t, advised(active, comments=(said,), last_comment=BIG)
        ).headed(t("handover-commented")),
        **{
            f"comment, taken back: {told}": one.plan(t, advised(active)).headed(
                t("handover-comment-gone", told=told)
            )
            for told in ("waiting", "sent", "none")
        },
        "closed": one.closed(t),
        **{
            f"refused: {code}": one.plan(t, advised(active)).headed(t(f"error-handover-{code}"))
            for code in ("no-consent", "no-plan", "acted", "closed", "not-yours")
        },
    }
