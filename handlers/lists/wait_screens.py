"""Who is waited for, and how long. Pure."""

from aiogram.filters.callback_data import CallbackData

from domain.waits import PAGE, OwnWaits, ThingLine, ThingsView, Wait, WaitedFor, WaitsView
from handlers.approval.callbacks import OpenApproval, OpenAwaited
from handlers.approval.callbacks import OpenCard as OpenPlan
from handlers.buttons import LABEL, button, menu, named, two_by_two
from handlers.changes.callbacks import OpenChange
from handlers.changes.callbacks import OpenQueue as OpenChanges
from handlers.closing.callbacks import OpenCase, OpenCases
from handlers.confirm.callbacks import OpenCard, OpenConfirm
from handlers.enrol.callbacks import OpenRequest
from handlers.lists.callbacks import OpenLists, OpenThings, OpenWaits
from handlers.mentoring.callbacks import OpenMentoring
from handlers.paging import pages
from handlers.people.callbacks import OpenPerson
from handlers.record.callbacks import OpenEntry
from handlers.record.callbacks import OpenQueue as OpenRecords
from handlers.screen import Kept, Screen, row, rows
from locales.translator import Markup, Translator


def waits(t: Translator, view: WaitsView) -> Screen:
    """Those who are waited for, each with what for; a press opens what it is."""
    parts = [t("waits-head", school=view.school)]
    parts.append(t("waits-total", count=view.total) if view.total else t("waits-none"))
    for one in view.lines:
        parts += [Markup(""), t("waits-who", who=_who(t, one), mine="yes" if one.mine else "no")]
        parts += [_kind(t, *found) for found in one.kinds]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *((named(_label(t, one), OpenThings(group_key=one.key)),) for one in view.lines),
            pages(t, view.page, view.pages, lambda page: OpenWaits(page=page)),
            row(button(t, "lists-button-back", OpenLists()), menu(t)),
        ),
    )


def _who(t: Translator, one: WaitedFor) -> str:
    if one.mine:
        return t.plain("waits-you")
    return ", ".join(one.people) or t.plain("waits-nobody")


def _label(t: Translator, one: WaitedFor) -> str:
    """The number stays whole; of several people the first is named."""
    tail = f" · {one.count}"
    who = next(iter(one.people), t.plain("waits-nobody"))
    if one.mine:
        who = t.plain("waits-button-mine")
    if len(one.people) > 1 and not one.mine:
        tail = f" +{len(one.people) - 1}{tail}"
    room = LABEL - len(tail)
    return f"{who if len(who) <= room else f'{who[: room - 1].rstrip()}…'}{tail}"


def _kind(t: Translator, kind: Wait, count: int, days: int) -> Markup:
    things = t(f"waits-things-{kind.name.lower()}", count=count)
    return t("waits-kind", things=things, count=count, days=days)


def things(t: Translator, view: ThingsView) -> Screen:
    """What waits for some of them, the longest waiting first; each opens where it is answered."""
    numbered = tuple(enumerate(view.lines, start=view.page * PAGE + 1))
    mine = "yes" if view.group.mine else "no" if view.group.people else "nobody"
    parts = [t("waits-things-head", who=_who(t, view.group), mine=mine)]
    parts += [
        t(
            "waits-thing",
            number=number,
            what=t(f"waits-thing-{one.kind.name.lower()}"),
            who=one.owner or "none",
            age=t("waits-days", days=one.days),
        )
        for number, one in numbered
    ]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *((named(_thing_label(t, number, one), _target(one)),) for number, one in numbered),
            pages(
                t,
                view.page,
                view.pages,
                lambda page: OpenThings(group_key=view.group.key, page=page),
            ),
            row(button(t, "waits-button-back", OpenWaits()), menu(t)),
        ),
    )


def _thing_label(t: Translator, number: int, one: ThingLine) -> str:
    return f"{number}. {one.owner or t.plain('waits-thing-request')}"


def _target(one: ThingLine) -> CallbackData:
    """Where it is answered, or seen by whoever doesn't answer himself."""
    match one.kind:
        case Wait.APPROVAL | Wait.AGREEMENT | Wait.METHODIST:
            return OpenPlan(route_id=one.object_id)
        case Wait.CHANGE:
            return OpenChange(change_id=one.object_id)
        case Wait.CONCLUSION | Wait.ANALYSIS:
            return OpenCase(route_id=one.object_id)
        case Wait.REPORT:
            return OpenCard(item_id=one.object_id)
        case Wait.RECORD:
            return OpenEntry(record_id=one.object_id)
        case Wait.PROPOSAL | Wait.MENTOR:
            return OpenPerson(post_id=one.post_id or 0)
        case Wait.REQUEST:
            return OpenRequest(request_id=one.object_id)


_PLACES: dict[Wait, tuple[str, CallbackData]] = {
    Wait.APPROVAL: ("waits-button-approve", OpenApproval()),
    Wait.AGREEMENT: ("waits-button-agree", OpenAwaited()),
    Wait.METHODIST: ("waits-button-agree", OpenAwaited()),
    Wait.CHANGE: ("waits-button-changes", OpenChanges()),
    Wait.CONCLUSION: ("waits-button-conclude", OpenCases()),
    Wait.ANALYSIS: ("waits-button-conclude", OpenCases()),
    Wait.REPORT: ("waits-button-confirm", OpenConfirm()),
    Wait.RECORD: ("waits-button-records", OpenRecords()),
    Wait.MENTOR: ("waits-button-mentoring", OpenMentoring()),
    Wait.REQUEST: ("waits-button-requests", OpenWaits()),
}
"""Where all of a kind that wait for the reader are answered; his own plan is in the menu."""


def week(view: OwnWaits, t: Translator) -> Kept:
    """«Ждут вас: 2 плана на утверждение, самому давнему 12 дней», and where each is answered."""
    parts = [t("waits-week")]
    parts += [_kind(t, kind, count, days) for kind, count, days in view.kinds]
    places = dict(_PLACES[kind] for kind, *_ in view.kinds if kind in _PLACES)
    return Kept(
        text=t.lines(parts),
        rows=two_by_two([button(t, key, data) for key, data in places.items()]),
    )
