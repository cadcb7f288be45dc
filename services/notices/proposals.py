"""Notices about what is proposed to plans and about handing them over, looked up when sent."""

from datetime import datetime

from domain.access import Action, Relation, allowed, relations
from domain.consents import ConsentKind
from domain.conversation import Who
from domain.notice_views.proposals import (
    AnsweredNotice,
    BasisProposedNotice,
    CommentedNotice,
    CommentTakenBackNotice,
    ConsentAskedNotice,
    ConsentGivenNotice,
    HandedOverNotice,
    ItemProposedNotice,
)
from domain.notices.proposals import (
    BasisProposed,
    CommentTakenBack,
    ConsentAsked,
    ConsentGiven,
    ItemProposed,
    ProposalAnswered,
    RouteCommented,
    RouteHandedOver,
    RouteSpokenOf,
)
from domain.people import person_label
from domain.plan import Basis, PlanItem, Route
from domain.plan_rules import Standing
from domain.plan_sections import BASES, SCHOOL, owns
from domain.route import FINAL_STATES, RouteState
from services.notices.recipient import today_of
from services.transaction import Transaction


async def basis_proposed(
    tx: Transaction, recipient: Who, notice: BasisProposed, now: datetime
) -> BasisProposedNotice | None:
    """Moot once it is answered or taken back."""
    route_id = await tx.plan_bases.find_basis_route(notice.basis_id)
    route = await _own(tx, recipient, route_id)
    if route is None:
        return None
    bases = await tx.plan_bases.list_bases(route.id)
    basis = next((one for one in bases if one.id == notice.basis_id), None)
    if basis is None or basis.added_by is None or basis.reply is not None:
        return None
    added = owns(BASES, route.rules.sections, SCHOOL)
    if basis.standing is not Standing.PROPOSED and not (
        added and basis.standing is Standing.ACCEPTED
    ):
        return None
    items = await tx.plan_items.list_items(route.id)
    others = [one for one in bases if one.added_by is None]
    return BasisProposedNotice(
        route_id=route.id,
        who=await tx.items.label_of(basis.added_by, route.school_id),
        kind=basis.kind,
        text=basis.text,
        reason=basis.reason,
        invited=route.state is RouteState.DRAFT and not items and not others,
    )


async def item_proposed(
    tx: Transaction, recipient: Who, notice: ItemProposed, now: datetime
) -> ItemProposedNotice | None:
    """Moot once it is answered."""
    route_id = await tx.plan_items.find_item_route(notice.item_id)
    route = await _own(tx, recipient, route_id)
    if route is None:
        return None
    item = await _item(tx, route, notice.item_id)
    if item is None or item.dropped or item.added_by is None:
        return None
    if item.standing not in (Standing.PROPOSED, Standing.ACCEPTED, Standing.ASKED):
        return None
    return ItemProposedNotice(
        route_id=route.id,
        who=await tx.items.label_of(item.added_by, route.school_id),
        title=item.title,
        due_on=item.due_on,
        added=item.standing is Standing.ACCEPTED,
        asked=item.standing is Standing.ASKED,
        today=today_of(recipient, now),
    )


async def answered(
    tx: Transaction, recipient: Who, notice: ProposalAnswered, now: datetime
) -> AnsweredNotice | None:
    """As it stands now; moot for whoever may not read the plan any more. Who takes an event that
    was offered to many is counted on its page, and not told one by one."""
    route = await tx.routes.find(notice.route_id)
    if route is None or not recipient.consented or route.state in FINAL_STATES:
        return None
    held = relations(recipient.actor, await tx.subjects.of_route(route.id))
    as_methodist = not allowed(Action.ROUTE_READ, held)
    if as_methodist and (notice.item_id is None or not allowed(Action.ROUTE_ADVISE, held)):
        return None
    one: Basis | PlanItem | None
    if notice.item_id is not None:
        one = await _item(tx, route, notice.item_id)
        words = await tx.proposals.list_item_words(route.id, route.person_id)
        reply = words.get(notice.item_id)
    else:
        bases = await tx.plan_bases.list_bases(route.id)
        one = next((each for each in bases if each.id == notice.basis_id), None)
        reply = one.reply if one is not None else None
    unsettled = (Standing.PROPOSED, Standing.ASKED)
    if one is None or (one.standing in unsettled and reply is None):
        return None
    taken = one.standing in (Standing.ACCEPTED, Standing.ASKED) and reply is None
    told_apart = notice.item_id if taken and Relation.SELF not in held else None
    if told_apart is not None and await tx.offers.find_of_item(told_apart) is not None:
        return None
    return AnsweredNotice(
        route_id=route.id,
        post_id=route.post_id,
        owner=None if Relation.SELF in held else route.owner,
        as_methodist=as_methodist,
        text=one.title if isinstance(one, PlanItem) else one.text,
        standing=one.standing,
        reply=reply,
    )


async def handed_over(
    tx: Transaction, recipient: Who, notice: RouteHandedOver, now: datetime
) -> HandedOverNotice | None:
    """Moot once it is taken back or the consent is withdrawn."""
    route = await tx.routes.find(notice.route_id)
    if route is None or not recipient.consented:
        return None
    subject = await tx.subjects.of_route(route.id)
    if not subject.handed_over:
        return None
    held = relations(recipient.actor, subject)
    if Relation.SELF in held:
        return HandedOverNotice(route_id=route.id, owner=None, school=None)
    if Relation.PLAN_METHODIST not in held:
        return None
    return HandedOverNotice(
        route_id=route.id,
        owner=route.owner,
        school=await tx.summary.school_name(route.school_id),
    )


async def commented(
    tx: Transaction, recipient: Who, notice: RouteCommented, now: datetime
) -> CommentedNotice | None:
    return await _comment(tx, recipient, notice.route_id, None)


async def spoken_of(
    tx: Transaction, recipient: Who, notice: RouteSpokenOf, now: datetime
) -> CommentedNotice | None:
    return await _comment(tx, recipient, notice.route_id, notice.comment_id)


async def _comment(
    tx: Transaction, recipient: Who, route_id: int, comment_id: int | None
) -> CommentedNotice | None:
    """The word of this id; None: the last one."""
    route = await _own(tx, recipient, route_id)
    if route is None:
        return None
    found = await tx.route_versions.list_comments(route.id)
    comment = next(
        (one for one in found if comment_id in (None, one.id) and not one.of_return), None
    )
    if comment is None:
        return None
    return CommentedNotice(
        route_id=route.id,
        who=person_label(comment.author_name, route.policy, comment.author_staff_no),
        text=comment.text,
    )


async def comment_taken_back(
    tx: Transaction, recipient: Who, notice: CommentTakenBack, now: datetime
) -> CommentTakenBackNotice | None:
    route = await _own(tx, recipient, notice.route_id)
    if route is None:
        return None
    return CommentTakenBackNotice(who=await tx.items.label_of(notice.author_id, route.school_id))


async def consent_asked(
    tx: Transaction, recipient: Who, notice: ConsentAsked, now: datetime
) -> ConsentAskedNotice | None:
    """Moot once it is given."""
    route = await _own(tx, recipient, notice.route_id)
    if route is None:
        return None
    last = await tx.consents.find_last(route.person_id, ConsentKind.NAMED_TO_METHODIST.value)
    return None if last is not None and last.stands else ConsentAskedNotice()


async def consent_given(
    tx: Transaction, recipient: Who, notice: ConsentGiven, now: datetime
) -> ConsentGivenNotice | None:
    """Moot once the plan is handed over, or the consent is withdrawn."""
    route = await tx.routes.find(notice.route_id)
    if route is None or not recipient.consented or route.state in FINAL_STATES:
        return None
    held = relations(recipient.actor, await tx.subjects.of_post(route.post_id))
    teacher = await tx.proposals.get_teacher(route.post_id)
    if not allowed(Action.ROUTE_HAND_OVER, held) or not teacher.agrees or teacher.handed_over:
        return None
    return ConsentGivenNotice(post_id=route.post_id, owner=route.owner)


async def _own(tx: Transaction, recipient: Who, route_id: int | None) -> Route | None:
    """The recipient's own plan, still under way."""
    route = None if route_id is None else await tx.routes.find(route_id)
    if route is None or not recipient.consented or route.state in FINAL_STATES:
        return None
    return route if route.person_id == recipient.actor.person_id else None


async def _item(tx: Transaction, route: Route, item_id: int) -> PlanItem | None:
    items = await tx.plan_items.list_items(route.id)
    return next((one for one in items if one.id == item_id), None)
