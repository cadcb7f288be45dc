"""Screens of whoever decides about plans."""

from dataclasses import replace
from datetime import date

from domain.approval_edits import ApprovalEdit, EditField, edited, stamp
from domain.calendar import QuickDate
from domain.endorsement import PassedOver
from domain.plan import Plan, VersionCause, snapshot
from domain.plan_changes import Changes, FieldChange, ItemEdit, changes
from domain.plan_hints import hints, load_by_month
from domain.plan_rules import ApprovalStep, Standing
from domain.plan_views import (
    ApprovedPlan,
    AwaitedLine,
    BatchOutcome,
    BatchView,
    CardView,
    CompareView,
    Digest,
    EditedItemView,
    EditsView,
    HistoryLine,
    HistoryView,
    QueuedDepartment,
    QueueLine,
    QueueView,
    Said,
    StepLine,
    VersionView,
    Writer,
)
from domain.route import RouteState
from handlers.approval import batch_screens as batch
from handlers.approval import editing_screens
from handlers.approval import history_screens as history
from handlers.approval import screens as one
from handlers.screen import Screen
from locales.translator import Translator
from tests.screens.plans import BIG, NOW, TODAY, ZONE, crowded, plan

EDITED = (
    ItemEdit(
        title="Открытый урок",
        fields=(
            FieldChange(field="title", before="Урок", after="Открытый урок"),
            FieldChange(field="evidence", before="none", after="protocol"),
            FieldChange(field="section", before="self_education", after="internal"),
        ),
    ),
)


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
        QueueLine(
            route_id=BIG + n,
            owner="Смирнова А. И.",
            items=n + 1,
            waiting_days=n,
            edits=n in (1, 3),
            remarks=n in (2, 3),
        )
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
                    edited=EDITED,
                    frame=(
                        FieldChange(field="goal", before=None, after="Учить по критериям"),
                        FieldChange(field="term", before=None, after="two_years"),
                    ),
                    bases_added=("новый класс",),
                    bases_removed=("аттестация",),
                ),
            ),
        ),
        "card, many changes": one.card(
            t, card(waiting, changes=Changes(added=many, edited=EDITED))
        ),
        "card, crowded": one.card(t, card(crowded(RouteState.SUBMITTED))),
        "card, crowded, comments": one.card(
            t, card(crowded(RouteState.ACTIVE), comments=(replace(said, text="о" * 1000),) * 5)
        ),
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
        **_queues(t, lines),
        **_judging(t, waiting),
        **_batches(t),
        **_histories(t, waiting),
    }


def _queues(t: Translator, lines: tuple[QueueLine, ...]) -> dict[str, Screen]:
    asked = tuple(
        AwaitedLine(route_id=BIG + n, rev=3, owner="Смирнова А. И.", items=n + 1, waiting_days=n)
        for n in range(9)
    )
    full = QueueView(lines=lines, total=40, page=0, pages=5, asked=3, clean=38)
    beside = (one.awaited_beside(t, asked[:2]), one.changes_beside(t, 21))
    return {
        "queue, many without remarks": one.queue(t, full, beside),
        "queue, of a department": one.queue(
            t,
            QueueView(lines=lines, total=9, page=0, pages=2, department=DEPARTMENT),
        ),
        "queue, departments": one.queue_departments(t, (DEPARTMENT,) * 3),
        "queue, no departments": one.queue_departments(t, ()),
        "queue, empty, another waits": one.queue(
            t, QueueView(lines=(), total=0, page=0, pages=1, asked=1), beside
        ),
        "awaited": one.awaited(t, asked, leads=True),
        "awaited, none": one.awaited(t, (), leads=False),
    }


DEPARTMENT = QueuedDepartment(id=BIG, name="ШМО учителей русского языка и литературы", count=9)
STEPS = (
    StepLine(step=ApprovalStep.DEPARTMENT, who="Фомина Д. О.", at=NOW),
    StepLine(step=ApprovalStep.METHODIST, asked=("Зуев Е. И.",), until=date(2027, 3, 24)),
)


def _judging(t: Translator, waiting: Plan) -> dict[str, Screen]:
    first, second = waiting.items[:2]
    edits = (
        ApprovalEdit(item_id=first.id, field=EditField.DUE_ON, value="2027-05-05"),
        ApprovalEdit(item_id=first.id, field=EditField.EVIDENCE, value="protocol"),
        ApprovalEdit(item_id=second.id, field=EditField.DROPPED, value="1"),
    )
    remark = ApprovalEdit(item_id=first.id, field=EditField.REMARK, value="Уточните тему")
    with_edits = card(
        waiting,
        notes=edits,
        seen=stamp({1: edits}),
        edits=changes(snapshot(waiting), snapshot(edited(waiting, edits))),
        bared=(waiting.bases[0].text,),
        traced=True,
    )
    with_remark = card(waiting, notes=(remark,), seen=stamp({1: (remark,)}))
    passed = tuple(StepLine(step=ApprovalStep.METHODIST, at=NOW, why=why) for why in PassedOver)
    objected = replace(waiting, route=replace(waiting.route, objected_at=NOW))
    asked = replace(waiting, route=replace(waiting.route, step=ApprovalStep.METHODIST))
    narrow = replace(waiting, bases=(), route=replace(waiting.route, goal=None))
    returned = replace(
        waiting, route=replace(waiting.route, state=RouteState.RETURNED, decided_at=NOW)
    )

    def item(shown: CardView, now: object, remark: str | None = None) -> EditedItemView:
        return EditedItemView(
            card=shown,
            item=first,
            now=now,  # type: ignore[arg-type]  # an item, or None
            remark=remark,
            quick=((QuickDate.WEEK, date(2027, 3, 24)),),
            closed=frozenset(),
        )

    out = card(waiting, notes=edits)
    changed = edited(waiting, edits[:2]).item(first.id)
    plain = item(card(waiting), first)
    agreeing = card(narrow, may_decide=False, may_endorse=True, narrow=True, steps=STEPS)
    others_write = card(
        waiting,
        others=(
            Writer(who="Кабинетова Г. Ю.", edits=1, remarks=0),
            Writer(who="Орлова В. П.", edits=2, remarks=1),
            Writer(who="Фомина Д. О.", edits=0, remarks=1),
        ),
        seen=stamp({2: edits}),
    )
    return {
        "card, with edits": one.card(t, with_edits),
        "card, with remarks": one.card(t, with_remark),
        "card, others write": one.card(t, others_write),
        "card, steps": one.card(t, card(asked, may_decide=False, steps=STEPS)),
        "card, steps passed over": one.card(t, card(waiting, steps=passed)),
        "card, objected": one.card(t, card(objected)),
        "card, to agree": one.card(t, agreeing),
        "card, to agree, with a remark": one.card(
            t, replace(agreeing, notes=(remark,), seen=with_remark.seen)
        ),
        "card, agreed": one.card(t, replace(agreeing, may_endorse=False, may_unendorse=True)),
        "card, returned, of a leader": one.card(t, card(returned, leads=True)),
        "card, returned with remarks": one.card(
            t, card(returned, remarks={first.id: "Уточните тему"}, may_decide=False)
        ),
        "card, decided over words": one.card(
            t, card(returned, decided_by="Орлова В. П.", may_decide=False, kept=2)
        ).headed(t("error-route-decided")),
        "return, with remarks": one.ask_return(t, with_remark),
        "return, others write": one.ask_return(t, others_write),
        "return, of who agrees": one.ask_return(t, agreeing),
        "editing": editing_screens.editing(t, card(waiting)),
        "editing, with edits": editing_screens.editing(t, with_edits),
        "editing, others write": editing_screens.editing(
            t, replace(with_edits, others=others_write.others)
        ),
        "editing, crowded": editing_screens.editing(t, card(crowded(RouteState.SUBMITTED))),
        "editing, to agree": editing_screens.editing(t, agreeing),
        "edited item": editing_screens.item(t, plain),
        "edited item, edited": editing_screens.item(t, item(out, changed, "Уточните тему")),
        "edited item, with a remark alone": editing_screens.item(
            t, item(with_remark, first, "Уточните тему")
        ),
        "edited item, left out": editing_screens.item(
            t, item(replace(out, bared=(waiting.bases[0].text,)), None)
        ),
        "edited item, to agree": editing_screens.item(t, item(agreeing, first)),
        "edited item, decided": editing_screens.item(
            t, item(card(returned, may_decide=False), first)
        ),
        "editing remark": editing_screens.ask_remark(t, item(out, first, "Уточните тему")),
        "editing title": editing_screens.ask_title(t, plain),
        "editing dates": editing_screens.dates(t, plain),
        "editing month": editing_screens.month(t, plain, 202704),
        "editing typed date": editing_screens.typed_date(t, plain, date(2027, 4, 16)),
        "editing evidence": editing_screens.evidence(t, plain),
        "editing sections": editing_screens.sections(t, plain),
        **{
            f"card, {code}": one.card(t, card(waiting)).headed(t(f"error-route-{code}", limit=60))
            for code in (
                "step-first",
                "step-passed",
                "edits-changed",
                "remarks-pending",
                "last-item",
                "too-many-notes",
            )
        },
    }


def _batches(t: Translator) -> dict[str, Screen]:
    waiting = plan(RouteState.SUBMITTED)
    longest = crowded(RouteState.SUBMITTED)
    many = replace(longest, items=longest.items[:8])
    last = replace(waiting.items[-1], standing=Standing.PROPOSED)
    waiting = replace(waiting, items=(*waiting.items[:-1], last))
    digests = tuple(
        Digest(
            plan=replace(one_plan, route=replace(one_plan.route, id=BIG + n, rev=3)), today=TODAY
        )
        for n, one_plan in enumerate((waiting, many, many, many, many))
    )
    outcome = BatchOutcome(
        approved=tuple(
            ApprovedPlan(route_id=BIG + n, rev=4, owner=owner)
            for n, owner in enumerate(("Смирнова А. И.", "Кузнецов Б. Л.", "Фомина Д. О."))
        ),
        left=("Ёлкина З. П.",),
        before=("Соколова И. М.",),
    )
    shown = batch.batch(t, BatchView(shown=digests, more=33))
    return {
        "batch": shown,
        "batch, one": batch.batch(t, BatchView(shown=digests[:1], more=0, skipped=1)),
        "batch, done": batch.batch(t, BatchView(shown=digests, more=33), outcome.approved)
        .headed(batch.told(t, outcome))
        .with_toast(t.plain("approval-toast-batch", count=3)),
        "batch, done, the last": batch.batch(
            t, BatchView(shown=(), more=0), outcome.approved
        ).headed(batch.told(t, outcome)),
        "batch, changed": shown.headed(t("approval-batch-changed")),
        "batch, empty": batch.batch(t, BatchView(shown=(), more=0)),
        "batch, put off": batch.batch(t, BatchView(shown=(), more=0, skipped=2)),
    }


def _histories(t: Translator, waiting: Plan) -> dict[str, Screen]:
    who = "Орлова В. П."
    deeds = (
        HistoryLine(action="submit", who="Смирнова А. И.", at=NOW, no=1),
        HistoryLine(action="endorse", who=who, at=NOW, step=ApprovalStep.DEPARTMENT),
        HistoryLine(action="unendorse", who=who, at=NOW, step=ApprovalStep.DEPARTMENT),
        HistoryLine(
            action="pass_over",
            who=None,
            at=NOW,
            step=ApprovalStep.METHODIST,
            why=PassedOver.SILENT,
        ),
        HistoryLine(
            action="return",
            who=who,
            at=NOW,
            words=((None, "Начните с урока"), ("Вебинар", "Уточните тему"), ("Урок", "Позже")),
        ),
        HistoryLine(action="withdraw", who=who, at=NOW),
        HistoryLine(action="approve", who=who, at=NOW, no=2),
        HistoryLine(action="revoke", who=who, at=NOW, no=3),
        HistoryLine(action="object", who=who, at=NOW, no=4),
        HistoryLine(action="begin_due", who=None, at=NOW),
    )
    told = HistoryView(
        route_id=BIG,
        owner="Смирнова А. И.",
        own=False,
        lines=deeds,
        numbers=(1, 2, 3, 4),
        zone=ZONE,
        today=TODAY,
    )
    version = VersionView(
        route_id=BIG,
        owner="Смирнова А. И.",
        no=1,
        cause=VersionCause.SUBMIT,
        at=NOW,
        body=snapshot(waiting),
        zone=ZONE,
        today=TODAY,
    )
    compared = CompareView(
        route_id=BIG,
        owner="Смирнова А. И.",
        older=1,
        newer=3,
        numbers=(1, 2, 3, 4),
        changes=Changes(
            added=("Новое дело",),
            removed=("Прежнее дело",),
            moved=(("Вебинар", date(2027, 4, 1), date(2027, 5, 1)),),
            edited=EDITED,
            frame=(FieldChange(field="tasks", before="Первая", after="Первая; вторая"),),
        ),
        today=TODAY,
    )
    made = EditsView(route_id=BIG, no=2, by=who, changes=compared.changes, may_object=True)
    return {
        "history": history.history(t, told),
        "history, first page": history.history(t, told, 1),
        "history, own, nothing": history.history(t, replace(told, own=True, lines=(), numbers=())),
        "version": history.version(t, version),
        **{
            f"version, {cause.value}": history.version(t, replace(version, cause=cause), 9)
            for cause in VersionCause
            if cause is not VersionCause.SUBMIT
        },
        "version, crowded": history.version(
            t, replace(version, body=snapshot(crowded(RouteState.SUBMITTED))), 1
        ),
        "compare": history.compare(t, compared),
        "compare, the same": history.compare(
            t, replace(compared, changes=Changes(), numbers=(1, 2), older=1, newer=2)
        ),
        "compare, nothing to": one.withdrawn(t).headed(t("error-route-one-version")),
        "edits, asked about": history.ask_objection(t, made),
        "edits": history.edits(t, made, TODAY),
        "edits, too late": history.edits(t, replace(made, may_object=False), TODAY).headed(
            t("error-route-begun")
        ),
        "edits, none": history.edits(t, None, TODAY).headed(t("error-route-nothing-to-object")),
    }
