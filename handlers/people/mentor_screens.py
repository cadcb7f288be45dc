"""Choosing whom to ask to be a teacher's mentor."""

from aiogram.filters.callback_data import CallbackData

from domain.mentoring import Candidate, Candidates
from domain.people import ChannelPolicy, person_label
from handlers.buttons import button, fitting, menu
from handlers.paging import pages
from handlers.people.callbacks import ChooseMentor, OpenPerson, ProposeMentor
from handlers.screen import Button, Screen, row, rows
from locales.translator import Markup, Translator


def candidates(view: Candidates, t: Translator, origin: CallbackData | None = None) -> Screen:
    """A tap asks; nobody is a mentor before both have agreed. `origin`: the list it was opened
    from, where that was not the teacher's page."""
    policy = view.channel_policy
    lines: list[str] = [
        t("people-choose-mentor", name=person_label(view.mentee, policy, view.mentee_no))
    ]
    if view.query:
        lines.append(t("people-found", query=view.query[:60], n=view.total))
    first = [one for one in view.found if one.merit]
    if first:
        lines.append(t("people-mentor-first"))
        lines += [_reason(t, one, policy) for one in first]
    lines.append(t("people-search") if view.found else t("people-nobody-found"))
    people = [
        Button(
            text=fitting(person_label(one.name, policy, one.staff_no)),
            data=ProposeMentor(
                mentee_post_id=view.mentee_post_id, mentor_post_id=one.post_id
            ).pack(),
        )
        for one in view.found
    ]

    def to(page: int) -> ChooseMentor:
        return ChooseMentor(post_id=view.mentee_post_id, page=page, found=bool(view.query))

    back = button(t, "button-back", origin or OpenPerson(post_id=view.mentee_post_id))
    return Screen(
        text=Markup("\n".join(lines)),
        rows=rows(
            *(tuple(people[start : start + 2]) for start in range(0, len(people), 2)),
            pages(t, view.page, view.pages, to),
            row(back, menu(t)),
        ),
    )


def _reason(t: Translator, one: Candidate, policy: ChannelPolicy) -> Markup:
    why = [
        *(
            [t("people-mentor-strong", groups=", ".join(one.merit.groups))]
            if one.merit.groups
            else []
        ),
        *([t("people-mentor-experienced")] if one.merit.experienced else []),
    ]
    name = person_label(one.name, policy, one.staff_no)
    return t("people-mentor-reason", name=name, why=Markup("; ".join(why)))
