"""The common link, and the requests that came by it, as the deputy sees them."""

from datetime import date
from zoneinfo import ZoneInfo

from domain.joining import CommonLink, RequestCard, RequestPage
from domain.people import ChannelPolicy, person_label
from handlers.buttons import button, fitting, menu
from handlers.enrol.callbacks import (
    AcceptAs,
    AcceptNew,
    DeclineRequest,
    IssueLink,
    OpenEnrol,
    OpenRequest,
    OpenRequests,
    RevokeLink,
)
from handlers.enrol.parts import whole
from handlers.paging import pages
from handlers.screen import Button, Kept, Screen, row, rows
from locales.translator import Translator


def link(
    school_id: int, found: CommonLink | None, t: Translator, *, zone: ZoneInfo, today: date
) -> Screen:
    """Whether a link works. Its text is not kept: it can only be issued anew."""
    if found is None:
        text = t("enrol-link-none")
    else:
        until = t.day_short(found.expires_at.astimezone(zone).date(), today)
        text = t("enrol-link-works", until=until)
    return Screen(
        text=text,
        rows=rows(
            row(
                button(
                    t,
                    "enrol-button-issue" if found is None else "enrol-button-issue-again",
                    IssueLink(school_id=school_id),
                )
            ),
            row(
                None
                if found is None
                else button(t, "enrol-button-revoke", RevokeLink(school_id=school_id))
            ),
            row(button(t, "button-back", OpenEnrol(school_id=school_id)), menu(t)),
        ),
    )


def issued(
    found: CommonLink, address: str, t: Translator, *, zone: ZoneInfo, today: date
) -> Screen:
    """The link as a message that can be forwarded as it is."""
    until = t.day_short(found.expires_at.astimezone(zone).date(), today)
    shown = link(found.school_id, found, t, zone=zone, today=today)
    return Screen(
        text=t("enrol-link-issued", until=until),
        rows=shown.rows,
        kept=(
            Kept(text=t("enrol-link-forward", school=found.school_name, link=address, until=until)),
        ),
    )


def requests(view: RequestPage, t: Translator) -> Screen:
    lines = [t("enrol-requests-title", n=view.total) if view.total else t("enrol-requests-none")]
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *(
                row(
                    Button(
                        text=fitting(person_label(one.name, view.channel_policy, None)),
                        data=OpenRequest(request_id=one.id).pack(),
                    )
                )
                for one in view.requests
            ),
            pages(
                t,
                view.page,
                view.pages,
                lambda page: OpenRequests(school_id=view.school_id, page=page),
            ),
            row(button(t, "button-back", OpenEnrol(school_id=view.school_id)), menu(t)),
        ),
    )


def request(view: RequestCard, t: Translator, *, zone: ZoneInfo, today: date) -> Screen:
    """Who is it? Candidates are whole names: a button cut short would not tell two apart."""
    one = view.request
    policy = one.channel_policy
    lines = [
        t(
            "enrol-request",
            name=whole(one.name, policy),
            at=t.moment(one.at, zone, today),
        ),
        "",
    ]
    if policy is ChannelPolicy.NO_PERSONAL_DATA:
        lines += [t("enrol-request-hidden"), ""]
    if view.candidates:
        lines.append(t("enrol-request-candidates"))
        lines += [
            t(
                "enrol-request-candidate",
                number=str(number),
                name=_candidate(view, number),
            )
            for number in range(1, len(view.candidates) + 1)
        ]
    else:
        lines.append(t("enrol-request-nobody"))
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *(
                row(
                    Button(
                        text=fitting(
                            t.plain(
                                "enrol-button-accept-as",
                                number=str(number),
                                name=person_label(found.name, policy, found.staff_no),
                            )
                        ),
                        data=AcceptAs(request_id=one.id, rev=one.rev, post_id=found.post_id).pack(),
                    )
                )
                for number, found in enumerate(view.candidates, start=1)
            ),
            row(
                button(t, "enrol-button-accept-new", AcceptNew(request_id=one.id, rev=one.rev)),
                button(t, "enrol-button-decline", DeclineRequest(request_id=one.id, rev=one.rev)),
            ),
            row(button(t, "button-back", OpenRequests(school_id=one.school_id)), menu(t)),
        ),
    )


def _candidate(view: RequestCard, number: int) -> str:
    found, policy = view.candidates[number - 1], view.request.channel_policy
    shown, numbered = whole(found.name, policy), person_label(found.name, policy, found.staff_no)
    return shown if shown == found.name.full else numbered
