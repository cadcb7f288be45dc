"""To whom somebody may announce: the part of the school he leads, or the department he heads."""

from dataclasses import dataclass
from datetime import date

from domain.access import Action, Subject, require
from domain.addressing import Addressee
from domain.announcements import Announcement, AnnouncementText
from domain.errors import DomainError
from domain.notices.outreach import Announced
from domain.people import Role
from domain.scopes import Scope
from services.call import Call
from services.outreach import Reached, reached
from services.scopes import scopes_of
from services.transaction import Transaction

NOTICE = Announced(announcement_id=0)
"""Stands for any of them where only its hours are asked for."""


async def led(tx: Transaction, call: Call) -> Scope:
    """The first school he leads, the main post first; of who heads departments, those.

    DomainError("access.denied") for anybody else.
    """
    scopes = scopes_of(call.actor)
    if scopes:
        require(
            Action.ANNOUNCEMENT_SEND,
            call.actor,
            await tx.subjects.of_school(scopes[0].school_id),
        )
        return scopes[0]
    headed = [
        post
        for post in call.actor.posts
        if post.role is Role.HEAD and post.school_id is not None and post.department_id
    ]
    if not headed or headed[0].school_id is None:
        raise DomainError("access.denied", action=Action.ANNOUNCEMENT_SEND.value)
    school_id = headed[0].school_id
    own = frozenset(
        post.department_id for post in headed if post.school_id == school_id and post.department_id
    )
    for department_id in own:
        subject = Subject(school_id=school_id, department_id=department_id)
        require(Action.ANNOUNCEMENT_SEND, call.actor, subject)
    return Scope(school_id=school_id, departments=own)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An announcement of the caller's own."""

    announcement: Announcement
    scope: Scope


async def held(tx: Transaction, call: Call, announcement_id: int) -> Held:
    """DomainError("access.denied") for who may announce nothing, "access.gone" for another's."""
    scope = await led(tx, call)
    found = await tx.announcements.find(announcement_id)
    if found is None or found.by != call.person_id or found.school_id != scope.school_id:
        raise DomainError("access.gone")
    return Held(announcement=found, scope=scope)


async def addressed(tx: Transaction, call: Call, one: Held) -> tuple[Addressee, ...]:
    """Teachers of the group, in the part of the school that the author leads today."""
    group = tx.announcements.in_group(one.announcement.group, one.announcement.ids, call.today)
    return await tx.addressees.list_teachers(
        one.scope, call.today, but=call.person_id, conditions=[group]
    )


async def reached_by(tx: Transaction, call: Call, one: Held) -> Reached:
    return await reached(
        tx,
        call,
        one.announcement.school_id,
        await addressed(tx, call, one),
        one.announcement.chosen,
        NOTICE,
        weekly=False,
    )


async def text_of(
    tx: Transaction,
    announcement: Announcement,
    today: date,
    *,
    again: bool = False,
    read: bool = False,
) -> AnnouncementText | None:
    """None where there is no text, or its author is unknown there."""
    if not announcement.text:
        return None
    author = await tx.announcements.find_author(announcement.by, announcement.school_id, today)
    if author is None:
        return None
    return AnnouncementText(
        announcement_id=announcement.id,
        text=announcement.text,
        author=author.label,
        role=author.role,
        kind=author.kind,
        file=None if announcement.file is None else announcement.file.form,
        again=again,
        read=read,
    )
