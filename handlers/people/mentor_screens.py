"""Choosing whom to ask to be a teacher's mentor."""

from aiogram.filters.callback_data import CallbackData

from domain.addressing import Skip
from domain.card import Category
from domain.mentoring import Candidate, Candidates, Colleague, Merit, Proposal
from domain.people import ChannelPolicy, person_label
from handlers.buttons import button, menu, named, two_by_two
from handlers.mentoring.parts import position
from handlers.paging import pages
from handlers.people.callbacks import ChooseMentor, OpenPerson, ProposeMentor, SendProposal
from handlers.screen import Screen, row, rows
from locales.translator import Markup, Translator


def candidates(view: Candidates, t: Translator, origin: CallbackData | None = None) -> Screen:
    """A tap shows what is to be known of him. Who is new to work is marked, and whom the bot can't
    ask; these come last.
    `origin`: the list it was opened from, where that was not the teacher's page."""
    policy = view.channel_policy
    lines: list[str] = [
        t("people-choose-mentor", name=person_label(view.mentee, policy, view.mentee_no))
    ]
    if view.query:
        lines.append(t("people-found", query=view.query[:60], n=view.total))
    first = [one for one in view.found if one.merit and not one.merit.young and one.without is None]
    if first:
        lines.append(t("people-mentor-first"))
        lines += [_reason(t, one, policy) for one in first]
    if any(one.merit.young for one in view.found):
        lines.append(t("people-mentor-young-sign"))
    lines += deaf(view, t)
    lines.append(t("people-search") if view.found else t("people-nobody-found"))
    people = [
        named(
            label(one, policy, t),
            ProposeMentor(mentee_post_id=view.mentee_post_id, mentor_post_id=one.post_id),
        )
        for one in view.found
    ]

    def to(page: int) -> ChooseMentor:
        return ChooseMentor(post_id=view.mentee_post_id, page=page, found=bool(view.query))

    back = button(t, "button-back", origin or OpenPerson(post_id=view.mentee_post_id))
    return Screen(
        text=Markup("\n".join(lines)),
        rows=rows(
            *two_by_two(people),
            pages(t, view.page, view.pages, to),
            row(back, menu(t)),
        ),
    )


def label(one: Candidate, policy: ChannelPolicy, t: Translator) -> str:
    """On a button: the name, with signs before it."""
    return t.plain(
        "people-mentor-candidate",
        name=person_label(one.name, policy, one.staff_no),
        young="yes" if one.merit.young else "no",
        deaf="no" if one.without is None else "yes",
    )


def deaf(view: Candidates, t: Translator) -> list[Markup]:
    """What the sign beside those whom the bot can't ask means."""
    reasons = {Skip(one.without.value) for one in view.found if one.without is not None}
    listed = [t("choosing-why", why=why.value) for why in Skip if why in reasons]
    return [t("people-mentor-deaf", list=Markup(", ".join(listed)))] if listed else []


def _reason(t: Translator, one: Candidate, policy: ChannelPolicy) -> Markup:
    name = person_label(one.name, policy, one.staff_no)
    return t("people-mentor-reason", name=name, why=_why(t, one.merit), mentees=one.mentees)


def _why(t: Translator, merit: Merit) -> Markup:
    """What speaks for somebody; empty where nothing does, as far as the reader may know."""
    why: list[Markup] = []
    if merit.groups:
        why.append(t("people-mentor-strong", groups=", ".join(merit.groups)))
    if merit.same_department:
        why.append(t("people-mentor-same-department"))
    if merit.experienced:
        why.append(t("people-mentor-experienced"))
    elif merit.category in (Category.FIRST, Category.HIGHEST):
        why.append(t("people-mentor-category", category=merit.category.value))
    return Markup("; ".join(why))


def ask(view: Proposal, t: Translator, *, found: bool) -> Screen:
    """Asked once before it is sent: whom, what speaks for and against him, what he will read; of
    whom the bot can't ask, why there is nothing to send, or for how long the mentor's yes will
    wait. `found`: the way back leads to those
    found by what was typed."""
    lines = [t("people-ask-mentor", mentor=view.mentor, mentee=view.mentee)]
    place = Colleague(position=view.position, department=view.department)
    if view.department is not None:
        lines.append(t("people-mentor-place", who=position(t, place), department=view.department))
    if view.merit and not view.merit.young:
        lines.append(t("people-mentor-for", why=_why(t, view.merit)))
    if view.mentees:
        lines.append(t("people-mentor-busy", count=view.mentees))
    if view.merit.young:
        lines.append(t("people-mentor-young"))
    lines.append(Markup(""))
    if view.without is not None:
        lines.append(t("people-ask-mentor-unasked", why=view.without.value))
        return _unasked(view, t, lines, ChooseMentor(post_id=view.mentee_post_id, found=found))
    if view.oneself:
        lines.append(t("people-ask-mentor-oneself"))
    elif view.told.department is None:
        lines.append(t("people-ask-mentor-unnamed"))
    else:
        lines.append(
            t(
                "people-ask-mentor-told",
                who=position(t, view.told),
                department=view.told.department,
            )
        )
    if view.mentee_without is not None:
        why = view.mentee_without.value
        lines.append(t("people-ask-mentor-mentee-unasked", mentee=view.mentee, why=why))
    address = {"mentee_post_id": view.mentee_post_id, "mentor_post_id": view.mentor_post_id}
    back = ChooseMentor(post_id=view.mentee_post_id, found=found)
    return Screen(
        text=t.lines(lines),
        rows=rows(
            row(button(t, "people-button-send-proposal", SendProposal(**address))),
            row(button(t, "button-back", back), menu(t)),
        ),
    )


def _unasked(view: Proposal, t: Translator, lines: list[Markup], others: ChooseMentor) -> Screen:
    """Nothing is sent to nobody: the way leads to another candidate, or to where the link is."""
    page = OpenPerson(post_id=view.mentor_post_id)
    return Screen(
        text=t.lines(lines),
        rows=rows(
            row(named(f"👤 {view.mentor}", page) if view.may_open else None),
            row(button(t, "people-button-other-mentor", others), menu(t)),
        ),
    )
