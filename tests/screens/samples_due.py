"""Screens of what is to be done."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from domain.calendar import QuickDate
from domain.confirmation import ConfirmerRole
from domain.doing import (
    ColleagueLine,
    ColleagueList,
    Item,
    ItemEvent,
    ItemLine,
    ItemList,
    ItemPage,
    NewDates,
)
from domain.evidence import Evidence, FetchState, Proof, ProofForm
from domain.item import EvidenceKind, ItemAction, ItemKind, ItemState
from domain.people import ChannelPolicy
from domain.plan_rules import ChangeKind, PlanRules
from domain.reminder_rules import Snoozed
from domain.route import RouteState
from handlers.due import beside_screens as beside
from handlers.due import evidence_screens as evidence
from handlers.due import materials_screens as materials
from handlers.due import move_screens as move
from handlers.due import screens as due
from handlers.screen import Screen
from locales.translator import Translator
from tests.screens.samples_changes import change

DECIDED = PlanRules(decided=frozenset(ChangeKind))
TODAY = date(2027, 3, 17)
NOW = datetime(2027, 3, 17, 11, 20, tzinfo=UTC)
ID = 10**15
TITLES = (
    "Вебинар «Критериальное оценивание»",
    "Посетить урок Петровой О. С. и заполнить карту посещения",
    "КПК «Формирующее оценивание в основной школе», 36 часов",
)


def item(
    state: ItemState = ItemState.PLANNED,
    *,
    due_on: date = date(2027, 3, 24),
    confirmable: bool = True,
    postponed_times: int = 0,
    result: str | None = "Лист критериев к двум работам",
) -> Item:
    return Item(
        id=ID,
        route_id=ID,
        route_state=RouteState.ACTIVE,
        last_on=date(2027, 5, 31),
        post_id=ID,
        owner_id=ID,
        owner="Смирнова\u00a0А.\u00a0И.",
        policy=ChannelPolicy.FULL,
        school_id=1,
        zone=ZoneInfo("Europe/Moscow"),
        title=TITLES[0],
        kind=ItemKind.WEBINAR,
        due_on=due_on,
        expected_result=result,
        evidence_kind=EvidenceKind.NONE,
        state=state,
        rev=7,
        confirmable=confirmable,
        confirmer_id=ID,
        reported_at=NOW,
        reported_on=TODAY,
        asked_at=NOW,
        visited_id=None,
        event_id=None,
        postponed_times=postponed_times,
        last_step=-7,
        next_fire_at=None,
    )


def line(number: int, due_on: date, state: ItemState = ItemState.PLANNED) -> ItemLine:
    return ItemLine(
        id=ID + number,
        rev=3,
        title=TITLES[number % len(TITLES)],
        kind=ItemKind.WEBINAR,
        due_on=due_on,
        state=state,
        confirmable=True,
        owner="Смирнова\u00a0А.\u00a0И.",
        post_id=ID,
        reported_on=TODAY if state is ItemState.DONE else None,
        evidence_count=number,
        holds=number == 1,
    )


def of_plan(item: ItemLine, year: int) -> ItemLine:
    """Of the plan of a school year."""
    return replace(item, plan_first=date(year, 9, 1), plan_last=date(year + 1, 5, 31))


SENT = (
    Proof(form=ProofForm.TEXT, text="Провела на параллели <b> & записала выводы"),
    Proof(form=ProofForm.PHOTO, file_id="p", size=9),
    Proof(form=ProofForm.FILE, file_id="f", file_name="Конспект.pdf", size=9),
)
EVIDENCE = (
    Evidence(
        id=1,
        item_id=ID,
        at=NOW,
        by=1,
        proof=Proof(form=ProofForm.TEXT, text="Выводы <b> & конспект"),
    ),
    Evidence(
        id=2,
        item_id=ID,
        at=NOW,
        by=1,
        proof=Proof(form=ProofForm.LINK, url="https://example.org/cert"),
    ),
    Evidence(
        id=3, item_id=ID, at=NOW, by=1, proof=Proof(form=ProofForm.PHOTO, file_id="p", size=9)
    ),
    Evidence(
        id=4,
        item_id=ID,
        at=NOW,
        by=1,
        proof=Proof(form=ProofForm.FILE, file_id="f", file_name="Сертификат.pdf", size=9),
        fetch_state=FetchState.REFUSED,
    ),
)


def event(action: ItemAction, *, reason: str | None = None, by_owner: bool = True) -> ItemEvent:
    return ItemEvent(
        action=action,
        before={"state": "planned", "due_on": "2027-03-20"},
        after={"state": "planned", "due_on": "2027-03-24"},
        reason=reason,
        by="Кузнецов\u00a0Б.\u00a0Л.",
        by_owner=by_owner,
        at=NOW,
    )


def asked_on(role: ConfirmerRole) -> ItemEvent:
    return ItemEvent(
        action=ItemAction.ASK,
        before={"state": "done", "due_on": "2027-03-20"},
        after={"state": "done", "due_on": "2027-03-20", "asked": role.value},
        reason=None,
        by=None,
        by_owner=False,
        at=NOW,
    )


def history(*reasons: str) -> tuple[ItemEvent, ...]:
    return tuple(event(ItemAction.DROP, reason=reason) for reason in reasons)


LISTED = ItemList(lines=(line(0, date(2027, 3, 10)), line(1, TODAY)), total=2, page=0, today=TODAY)


def page(shown: Item, *events: ItemEvent, full: bool = False, own: bool = True) -> ItemPage:
    return ItemPage(
        item=shown,
        events=events,
        evidence=EVIDENCE if full else (),
        asked="Кузнецов\u00a0Б.\u00a0Л." if shown.confirmable else None,
        today=TODAY,
        own=own,
    )


def holding(sent: tuple[Proof, ...], state: ItemState = ItemState.PLANNED) -> ItemPage:
    return replace(page(item(state)), held=held(sent))


def held(sent: tuple[Proof, ...]) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(id=10 + place, item_id=None, held_item_id=ID, proof=proof, at=NOW, by=1)
        for place, proof in enumerate(sent)
    )


def dates(shown: Item, *quick: tuple[QuickDate, date]) -> NewDates:
    """Sundays and two holidays in May are off."""
    first, last = date(2027, 3, 18), date(2027, 5, 31)
    days = [date.fromordinal(day) for day in range(first.toordinal(), last.toordinal() + 1)]
    return NewDates(
        item=shown,
        today=TODAY,
        first=first,
        last=last,
        closed=frozenset(day for day in days if day.weekday() == 6)
        | {date(2027, 5, 1), date(2027, 5, 10)},
        quick=quick,
    )


def colleagues(query: str = "", total: int = 17) -> ColleagueList:
    names = ("Кузнецов\u00a0Б.\u00a0Л.", "Петрова\u00a0О.\u00a0С.", "Ёлкина\u00a0З.\u00a0П.")
    lines = tuple(
        ColleagueLine(person_id=ID + number, label=name) for number, name in enumerate(names)
    )
    return ColleagueList(
        lines=lines if total else (), total=total, page=1 if total > 8 else 0, query=query
    )


def words_screens(t: Translator) -> dict[str, Screen]:
    """Whose lesson, notes, words to the mentor, what came of a list."""
    visit = replace(item(), kind=ItemKind.LESSON_VISIT, evidence_kind=EvidenceKind.VISIT_CARD)
    named = replace(page(visit), visited="Петрова\u00a0О.\u00a0С.", mentored=True)
    attended = replace(
        page(item(ItemState.CONFIRMED), event(ItemAction.ATTEND, by_owner=False)),
        item=replace(item(ItemState.CONFIRMED), event_id=ID),
    )
    noted = replace(named, memo="agree_date")
    typed = replace(page(item()), memo="Взять <b>карту</b> посещения & ручку")
    return {
        "ask_visited": due.ask_visited(t, visit, colleagues()),
        "ask_visited_found": due.ask_visited(t, visit, colleagues("петр", 1)),
        "ask_visited_nobody": due.ask_visited(t, visit, colleagues("щщ", 0)),
        "ask_proof_visit": due.ask_proof(t, page(visit)),
        "ask_proof_visited": due.ask_proof(t, named),
        "item_visited": due.item(t, noted),
        "item_noted": due.item(t, typed),
        "ask_sent": beside.ask_sent(t, holding(SENT)),
        "ask_sent_words": beside.ask_sent(t, holding(SENT[:1])),
        "item_holding": due.item(t, holding(SENT)),
        "item_holding_confirmed": due.item(t, holding(SENT, ItemState.CONFIRMED)),
        "sent_dropped": materials.dropped(t, page(item())),
        "materials": materials.listed(t, page(item(ItemState.DONE), full=True)),
        "materials_many": materials.listed(
            t,
            replace(page(item(ItemState.DONE)), evidence=EVIDENCE * 4),
            1,
        ),
        "materials_not_all_handed_in": materials.listed(
            t, replace(page(item(ItemState.DONE), full=True), held=held(SENT))
        ),
        "item_holding_more": due.item(
            t, replace(page(item(ItemState.DONE), full=True), held=held(SENT[:1]))
        ),
        "item_holding_sent_back": due.item(t, holding(SENT[:1], ItemState.SENT_BACK)),
        "material_removed": materials.removed(
            t, page(item(ItemState.DONE), full=True), held(SENT)[0]
        ),
        "material_removed_last": materials.removed(t, page(item(ItemState.DONE)), EVIDENCE[2]),
        "item_taken_back": due.item(t, page(item(ItemState.IN_PROGRESS), full=True)).headed(
            t("due-recalled-kept")
        ),
        "item_taken_back_holding": due.item(
            t,
            replace(page(item(ItemState.IN_PROGRESS), full=True), held=held(SENT[:1])),
        ),
        "ask_proof_taken_back": due.ask_proof(t, page(item(ItemState.IN_PROGRESS), full=True)),
        "toast_put_back": materials.listed(t, page(item(ItemState.DONE), full=True)).with_toast(
            t.plain("due-toast-put-back")
        ),
        "materials_one_at_a_time": materials.listed(
            t, page(item(ItemState.DONE), full=True)
        ).headed(t("due-materials-one")),
        "caption": due.item(t, page(item())).headed(t("fallback-caption", text="Нет <подписи>")),
        "sent_accepted": beside.accepted(t, page(item(ItemState.DONE)), held(SENT)),
        "sent_accepted_besides": beside.accepted(
            t, page(item(ItemState.DONE)), (*EVIDENCE, *held(SENT[:1]))
        ),
        "sent_finished": beside.accepted(
            t, page(item(ItemState.DONE, confirmable=False)), held(SENT[:1])
        ),
        "ask_sent_with_kept": beside.ask_sent(
            t, replace(holding(SENT), evidence=page(item(ItemState.DONE), full=True).evidence)
        ),
        "ask_sent_much": beside.ask_sent(t, holding(SENT * 6)),
        "ask_sent_more": beside.ask_sent(t, holding(SENT, ItemState.DONE)),
        "ask_memo": due.ask_memo(t, page(item())),
        "ask_memo_again": due.ask_memo(t, noted),
        "ask_tell": due.ask_tell(t, item()),
        "memo_over_another": due.item(t, typed).headed(
            t.lines([t("due-memo-kept"), t("due-memo-before", text="Взять карточки")])
        ),
        "tell_too_short": due.ask_tell(t, item()).headed(t("due-too-short")),
        "told": due.item(t, named).headed(t("due-told", text="Не успеваю к сроку")),
        "item_attended": due.item(t, attended),
        "item_by_document": due.item(
            t,
            page(
                replace(item(ItemState.CONFIRMED), confirmer_id=None),
                replace(event(ItemAction.CONFIRM, reason="by_document"), by=None),
            ),
        ),
        "item_lost_files": due.item(
            t,
            replace(
                page(item(ItemState.DONE)),
                evidence=tuple(
                    replace(EVIDENCE[3], fetch_state=state)
                    for state in (FetchState.FAILED, FetchState.MACROS, FetchState.NO_ROOM)
                ),
            ),
        ),
        **{
            f"toast_{key}": due.item(t, typed).with_toast(t.plain(f"due-toast-{key}"))
            for key in ("memo", "memo-gone")
        },
    }


def screens(t: Translator) -> dict[str, Screen]:
    days = [date(2027, 3, day) for day in (3, 15, 17, 19, 24, 26, 30, 31)]
    full = ItemList(
        lines=tuple(line(number, day) for number, day in enumerate(days)),
        total=30,
        page=1,
        today=TODAY,
    )
    reported = (line(1, date(2027, 3, 16), ItemState.DONE),)
    first = ItemList(
        lines=(line(0, days[0]), line(1, days[3])), total=2, page=0, today=TODAY, reported=reported
    )
    quick = tuple((code, date(2027, 4, 10 + n)) for n, code in enumerate(QuickDate))
    open_states = (ItemState.PLANNED, ItemState.IN_PROGRESS, ItemState.POSTPONED)
    return {
        "list": due.due(t, first),
        "what_is_done": due.due(t, first).headed(t("due-what-done")),
        "list_page": due.due(t, full),
        "list_with_returned": due.due(
            t,
            ItemList(
                lines=(
                    line(0, days[0]),
                    line(1, days[1], ItemState.SENT_BACK),
                    replace(line(2, days[4], ItemState.POSTPONED), asked_back=True),
                ),
                total=3,
                page=0,
                today=TODAY,
                reported=reported,
            ),
        ),
        "list_of_three_plans": due.due(
            t,
            ItemList(
                lines=(
                    of_plan(line(0, date(2026, 5, 20)), 2025),
                    of_plan(line(1, date(2027, 3, 10)), 2026),
                    of_plan(line(2, date(2027, 4, 2)), 2026),
                    of_plan(line(3, date(2027, 9, 20)), 2027),
                ),
                total=4,
                page=0,
                today=TODAY,
            ),
        ),
        "list_empty": due.due(t, ItemList(lines=(), total=0, page=0, today=TODAY)),
        "list_suspended": due.due(
            t, ItemList(lines=(), total=0, page=0, today=TODAY, suspended=ID)
        ),
        "list_all_reported": due.due(
            t, ItemList(lines=(), total=0, page=0, today=TODAY, reported=reported)
        ),
        "list_of_measures_alone": due.due(
            t, ItemList(lines=(), total=0, page=0, today=TODAY, measures=2)
        ),
        **{f"item_{state.value}": due.item(t, page(item(state))) for state in open_states},
        "item_snoozed": due.item(t, page(replace(item(), snoozed_until=date(2027, 3, 22)))),
        "item_far": due.item(t, page(item(due_on=date(2027, 5, 20)))),
        "list_snoozed": due.snoozed(
            t, LISTED, TODAY, Snoozed(day=date(2027, 3, 18), at=time(14, 30))
        ),
        "nothing_to_snooze": due.due(t, LISTED).headed(t("error-reminders-nothing-to-snooze")),
        "item_moved": due.item(t, page(item(ItemState.POSTPONED), event(ItemAction.POSTPONE))),
        "item_move_undone": due.item(t, page(item(), event(ItemAction.UNPOSTPONE))),
        "item_with_lost_files": due.item(
            t,
            replace(
                page(item(ItemState.DONE)),
                evidence=(EVIDENCE[3], replace(EVIDENCE[2], fetch_state=FetchState.FAILED)),
            ),
        ),
        "item_passed": due.item(t, page(item(due_on=date(2027, 3, 1), result=None))),
        "item_done": due.item(t, page(item(ItemState.DONE), event(ItemAction.REPORT), full=True)),
        "item_done_vacant": due.item(
            t,
            ItemPage(
                item=item(ItemState.DONE),
                events=(),
                evidence=(),
                asked=None,
                today=TODAY,
                own=True,
            ),
        ),
        "item_with_an_entry": due.item(t, replace(page(item(ItemState.DONE)), record_id=ID)),
        "item_confirmed_with_an_entry": due.item(
            t, replace(page(item(ItemState.CONFIRMED)), record_id=ID)
        ),
        "item_with_much": due.item(t, replace(page(item(ItemState.DONE)), evidence=EVIDENCE * 3)),
        **{
            f"item_asked_{kind.value}": due.item(
                t, replace(page(item()), asked_change=change(kind))
            )
            for kind in (ChangeKind.DATE, ChangeKind.REPLACE, ChangeKind.DROP)
        },
        "item_left_for_good": due.item(
            t, page(item(ItemState.DROPPED), event(ItemAction.DROP, by_owner=False))
        ),
        "ask_date_decided": move.ask_date(t, dates(replace(item(), rules=DECIDED), *quick)),
        "ask_drop_decided": due.ask_drop(t, replace(item(), rules=DECIDED), None, TODAY),
        "item_asked_on": due.item(
            t,
            page(item(ItemState.DONE), *(asked_on(role) for role in reversed(list(ConfirmerRole)))),
        ),
        "item_finished": due.item(t, page(item(ItemState.DONE, confirmable=False))),
        "item_confirmed": due.item(
            t,
            page(
                item(ItemState.CONFIRMED),
                *(event(action, by_owner=False) for action in list(ItemAction)[:6]),
            ),
        ),
        "item_sent_back": due.item(
            t,
            page(
                item(ItemState.SENT_BACK),
                *(event(action, by_owner=False) for action in list(ItemAction)[6:]),
                event(ItemAction.SEND_BACK, reason="Нет <даты>", by_owner=False),
            ),
        ),
        "item_sent_back_moved": due.item(
            t,
            page(
                item(ItemState.POSTPONED),
                event(ItemAction.SEND_BACK, reason="Нет <даты>", by_owner=False),
                event(ItemAction.POSTPONE),
            ),
        ),
        "item_dropped": due.item(
            t,
            page(
                item(ItemState.DROPPED),
                *history("not_relevant", "replaced", "cancelled", "no_opportunity"),
            ),
        ),
        "item_reasons_moved": due.item(
            t,
            page(
                item(),
                *history("moved_by_organiser", "no_places", "illness", "load"),
                *history("waiting_for_others"),
            ),
        ),
        "item_reasons_back": due.item(
            t,
            page(
                item(),
                *history("no_document", "unreadable", "other_event", "tell_more"),
                *history("not_there", "by_document"),
            ),
        ),
        "item_of_another": due.item(t, page(item(), own=False)),
        "ask_proof": due.ask_proof(t, page(item())),
        **words_screens(t),
        "ask_proof_again": due.ask_proof(
            t,
            page(
                item(ItemState.SENT_BACK),
                event(ItemAction.SEND_BACK, reason="no_document", by_owner=False),
                full=True,
            ),
        ),
        "ask_more": due.ask_proof(t, page(item(ItemState.DONE)), more=True),
        "ask_date": move.ask_date(t, dates(item(), *quick)),
        "ask_date_again": move.ask_date(t, dates(item(postponed_times=1), *quick[:2])),
        "typed_date": move.typed_date(t, dates(item()), date(2027, 4, 1)),
        "month": move.month(t, dates(item()), 202704),
        "month_now": move.month(t, dates(item()), 202703),
        "month_last": move.month(t, dates(item()), 202705),
        "ask_reason": move.ask_reason(t, item(), date(2027, 5, 20), TODAY),
        "ask_drop": due.ask_drop(t, item(), date(2027, 3, 26), TODAY),
        "ask_move_reason": move.ask_move_reason(t, item(), date(2027, 5, 20), TODAY),
        "item of a suspended plan, date behind": due.item(
            t,
            page(
                replace(item(due_on=date(2027, 3, 10)), route_state=RouteState.SUSPENDED), full=True
            ),
        ),
        "ask_drop_reason": due.ask_drop_reason(t, item()),
        "accepted": due.item(t, page(item(ItemState.DONE))).headed(t("due-accepted")),
        "changed": due.item(t, page(item())).headed(t("due-changed")),
        "changed_to": due.item(t, page(item())).headed(t("due-changed-to", what="…")),
        **{
            f"toast_{key}": due.item(t, page(item())).with_toast(t.plain(f"due-toast-{key}"))
            for key in ("done", "recalled", "dropped", "restored", "move-undone")
        },
        "toast_moved": due.item(t, page(item())).with_toast(
            t.plain("due-toast-moved", day=t.day(TODAY, TODAY))
        ),
        **_refusals(t),
        **_files(t),
    }


def _refusals(t: Translator) -> dict[str, Screen]:
    ask = due.ask_proof(t, page(item()))
    item_codes = (
        "changed",
        "left-for-good",
        "wrong-state",
        "route-closed",
        "date-passed",
        "date-same",
        "date-outside",
        "reason-needed",
        "not-your-decision",
        "comment-empty",
    )
    lines = {code: t(f"error-item-{code}") for code in item_codes}
    lines["empty"] = t("error-evidence-empty")
    lines["too-big"] = t("error-evidence-too-big", name="Отчёт.pdf", limit=20)
    lines["too-long"] = t("error-evidence-too-long", limit=4000)
    lines["forbidden-type"] = t("error-evidence-forbidden-type", name="Отчёт.exe")
    lines["unsupported"] = t("error-evidence-unsupported")
    return {f"refused_{code}": ask.headed(line) for code, line in lines.items()}


def _files(t: Translator) -> dict[str, Screen]:
    base = due.item(t, page(item(ItemState.DONE), full=True))
    whole = t.lines(evidence.texts(t, EVIDENCE))
    return {
        "evidence": Screen(
            text=t.lines([whole, base.text]), rows=base.rows, files=evidence.resent(t, EVIDENCE)
        )
    }
