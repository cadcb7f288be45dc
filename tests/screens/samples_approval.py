"""Screens of whoever decides about plans."""

from dataclasses import replace
from datetime import date

from domain.plan import Plan
from domain.plan_changes import Changes
from domain.plan_hints import hints, load_by_month
from domain.plan_views import CardView, QueueLine, QueueView, Said
from domain.route import RouteState
from handlers.approval import screens as one
from handlers.screen import Screen
from locales.translator import Translator
from tests.screens.samples_route import BIG, NOW, TODAY, ZONE, crowded, plan


def card(shown: Plan, **changed: object) -> CardView:
    made = CardView(
        plan=shown,
        today=TODAY,
        zone=ZONE,
        first=date(2027, 3, 17),
        last=date(2027, 12, 31),
        load=load_by_month(shown),
        hints=hints(shown),
        may_decide=shown.route.state is RouteState.SUBMITTED,
    )
    return replace(made, **changed)  # type: ignore[arg-type]  # values of the view's own fields


def screens(t: Translator) -> dict[str, Screen]:
    lines = tuple(
        QueueLine(route_id=BIG + n, owner="Смирнова А. И.", items=n + 1, waiting_days=n)
        for n in range(8)
    )
    waiting = plan(RouteState.SUBMITTED)
    many = tuple(f"Мероприятие {n}" for n in range(5))
    decided = replace(waiting.route, state=RouteState.APPROVED, decided_at=NOW, decided_by=2)
    returned = replace(decided, state=RouteState.RETURNED)
    said = Said(author="Орлова В. П.", text="Распределите сроки", at=NOW)
    return {
        "queue, empty": one.queue(t, QueueView(lines=(), total=0, page=0, pages=1)),
        "queue": one.queue(t, QueueView(lines=lines, total=19, page=1, pages=3)),
        "card": one.card(t, card(waiting)),
        "card, after another text": one.card(
            t,
            card(
                waiting,
                comment=said,
                changes=Changes(
                    added=("Новое дело",),
                    removed=("Прежнее дело",),
                    moved=(("Вебинар", date(2027, 4, 1), date(2027, 5, 1)),),
                    edited=("Открытый урок",),
                    other=True,
                ),
            ),
        ),
        "card, many changes": one.card(t, card(waiting, changes=Changes(added=many, edited=many))),
        "card, crowded": one.card(t, card(crowded(RouteState.SUBMITTED))),
        "card, crowded, last page": one.card(t, card(crowded(RouteState.SUBMITTED)), 99),
        "card, approved": one.card(
            t, card(replace(waiting, route=decided), decided_by="Орлова В. П.", moved=1)
        ),
        "card, approved, another waits": one.card(
            t, card(replace(waiting, route=decided)), following=lines[0]
        ),
        "card, returned": one.card(
            t, card(replace(waiting, route=returned), decided_by="Орлова В. П.", comment=said)
        ),
        "card, may be undone": one.card(
            t, card(replace(waiting, route=returned), comment=said, may_revoke=True)
        ),
        "card, undone": one.card(t, card(waiting)).with_toast(t.plain("approval-toast-revoked")),
        **{
            f"card, {code}": one.card(t, card(replace(waiting, route=decided))).headed(
                t(f"error-route-{code}")
            )
            for code in ("acted", "not-your-decision")
        },
        "return": one.ask_return(t, card(waiting)),
        "withdrawn": one.withdrawn(t),
    }
