"""Notices about a plan: its approval, proposals, changes, its end."""

from dataclasses import replace
from datetime import date

from domain.closing import Verdict
from domain.notice_views.changes import ChangeNotice, CorrectionNotice
from domain.notice_views.closing import (
    CaseNotice,
    ClosingNotice,
    ConcludedNotice,
    MovedNotice,
    RecalledNotice,
    RepliedNotice,
)
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
from domain.notice_views.routes import (
    ApprovedNotice,
    LeftOutNotice,
    ReturnedNotice,
    RevokedNotice,
    SubmittedNotice,
)
from domain.plan import BasisKind
from domain.plan_changes import Changes
from domain.plan_rules import ChangeKind, Standing
from domain.plan_views import EditsView
from domain.route import RouteState
from domain.route_changes import ChangeState
from handlers.notifications import change_screens
from handlers.notifications import closing_screens as closing_notices
from handlers.notifications import proposal_screens as proposal_notices
from handlers.notifications import screens as notices
from handlers.screen import Kept
from locales.translator import Translator, translator
from tests.screens.notices.names import OTHER, WHO
from tests.screens.samples_changes import change
from tests.screens.samples_due import ID, TITLES, TODAY

LEFT_OUT = LeftOutNotice(
    remarks=("Какой именно курс?",),
    route_id=ID,
    seen_rev=2,
    owner=WHO,
    who=OTHER,
    approved=True,
    count=1,
    kept=True,
)


def edits(may_object: bool) -> EditsView:
    moved = ((TITLES[0], date(2027, 4, 1), date(2027, 5, 5)),)
    return EditsView(
        route_id=ID,
        no=2,
        by=OTHER,
        changes=Changes(removed=(TITLES[0],), moved=moved),
        may_object=may_object,
    )


def _of_programmes(t: Translator) -> dict[str, Kept]:
    return {
        "submitted": notices.submitted(SubmittedNotice(route_id=ID, rev=4, owner=WHO, items=3), t),
        "approved": notices.approved(
            ApprovedNotice(who=OTHER, first_on=TODAY, last_on=date(2027, 12, 31), today=TODAY),
            t,
        ),
        "returned": notices.returned(ReturnedNotice(who=OTHER, comment=None, remarks=2), t),
        "left_out": notices.left_out(LEFT_OUT, t),
        "revoked": notices.revoked(RevokedNotice(), t),
    }


def proposals(t: Translator) -> dict[str, Kept]:
    basis = BasisProposedNotice(
        route_id=ID,
        who=WHO,
        kind=BasisKind.DEFICIT,
        text="критерии до начала работы",
        reason="Об этом говорят <уроки>",
        invited=False,
    )
    item = ItemProposedNotice(
        route_id=ID, who=OTHER, title=TITLES[0], due_on=TODAY, added=False, today=TODAY
    )
    answer = AnsweredNotice(
        route_id=ID,
        post_id=ID,
        owner=WHO,
        as_methodist=False,
        text="критерии до начала работы",
        standing=Standing.DISCUSS,
        reply="Давайте <обсудим>",
    )
    own = replace(answer, owner=None, standing=Standing.ACCEPTED, reply=None)
    return {
        "basis proposed": proposal_notices.basis_proposed(basis, t),
        "basis proposed, invited": proposal_notices.basis_proposed(
            replace(basis, who=None, reason=None, invited=True), t
        ),
        "item proposed": proposal_notices.item_proposed(item, t),
        "item added": proposal_notices.item_proposed(
            replace(item, who=None, due_on=None, added=True), t
        ),
        "answered": proposal_notices.answered(answer, t),
        "answered, to the owner": proposal_notices.answered(own, t),
        "answered, to the methodist": proposal_notices.answered(
            replace(answer, as_methodist=True, standing=Standing.DECLINED), t
        ),
        "handed over": proposal_notices.handed_over(
            HandedOverNotice(route_id=ID, owner=WHO, school="Школа № 1"), t
        ),
        "handed over, own": proposal_notices.handed_over(
            HandedOverNotice(route_id=ID, owner=None, school=None), t
        ),
        "commented": proposal_notices.commented(
            CommentedNotice(route_id=ID, who=OTHER, text="Хороший <план>"), t
        ),
        "comment taken back": proposal_notices.comment_taken_back(
            CommentTakenBackNotice(who=OTHER), t
        ),
        "consent asked": proposal_notices.consent_asked(ConsentAskedNotice(), t),
        "consent given": proposal_notices.consent_given(
            ConsentGivenNotice(post_id=ID, owner=WHO), t
        ),
    }


def approvals(t: Translator) -> dict[str, Kept]:
    """Of whoever decides, and to him."""
    return {
        "submitted": notices.submitted(SubmittedNotice(route_id=ID, rev=4, owner=WHO, items=3), t),
        "approved": notices.approved(
            ApprovedNotice(who=OTHER, first_on=TODAY, last_on=date(2027, 12, 31), today=TODAY),
            t,
        ),
        "approved_edited": notices.approved(
            ApprovedNotice(
                who=OTHER, first_on=TODAY, last_on=TODAY, today=TODAY, edits=edits(True)
            ),
            t,
        ),
        "approved_edited_late": notices.approved(
            ApprovedNotice(
                who=OTHER, first_on=TODAY, last_on=TODAY, today=TODAY, edits=edits(False)
            ),
            t,
        ),
        "to_endorse": notices.to_endorse(
            SubmittedNotice(route_id=ID, rev=2, owner=OTHER, items=5), t
        ),
        "objected": notices.objected(SubmittedNotice(route_id=ID, rev=2, owner=OTHER, items=5), t),
        "returned_remarks": notices.returned(ReturnedNotice(who=OTHER, comment=None, remarks=2), t),
        "approved_later": notices.approved(
            ApprovedNotice(
                who=None, first_on=date(2027, 9, 1), last_on=date(2028, 5, 31), today=TODAY
            ),
            t,
        ),
        "returned": notices.returned(ReturnedNotice(who=OTHER, comment="Разнесите сроки"), t),
        "left_out": notices.left_out(LEFT_OUT, t),
        "left_out_begun": notices.left_out(replace(LEFT_OUT, who=None, kept=False), t),
        "left_out_returned": notices.left_out(replace(LEFT_OUT, approved=False, count=3), t),
        "returned_bare": notices.returned(ReturnedNotice(who=None, comment=None), t),
        "revoked": notices.revoked(RevokedNotice(), t),
        **{
            f"{name}_where_plans_are_programmes": one
            for name, one in _of_programmes(translator(t.language, called="programme")).items()
        },
    }


def changes(t: Translator) -> dict[str, Kept]:
    """Of an approved plan."""
    return {
        **{
            f"change_asked_{kind.value}": change_screens.asked(
                ChangeNotice(change=change(kind), today=TODAY), t
            )
            for kind in ChangeKind
        },
        **{
            f"change_{state.value}": change_screens.decided(
                ChangeNotice(change=change(state=state), today=TODAY), t
            )
            for state in (ChangeState.ACCEPTED, ChangeState.DECLINED, ChangeState.WAITING)
        },
        "correction": change_screens.correction(
            CorrectionNotice(
                route_id=ID,
                first_on=date(2027, 9, 1),
                until=date(2027, 9, 15),
                today=date(2027, 8, 25),
            ),
            t,
        ),
    }


def closings(t: Translator) -> dict[str, Kept]:
    """Of a plan that ends, or stops before."""
    return {
        **{
            f"closing offered{', again' * again}{', year' * bool(year)}": closing_notices.offered(
                ClosingNotice(
                    route_id=ID, last_on=date(2027, 5, 31), today=TODAY, again=again, year=year
                ),
                t,
            )
            for again, year in ((False, 0), (True, 0), (False, 2026))
        },
        "closing to analyse": closing_notices.to_analyse(
            CaseNotice(route_id=ID, owner=WHO, finished=9, total=12), t
        ),
        "closing to conclude": closing_notices.to_conclude(
            CaseNotice(route_id=ID, owner=WHO, finished=9, total=12), t
        ),
        "closing of a year": closing_notices.to_conclude(
            CaseNotice(route_id=ID, owner=WHO, finished=9, total=12, year=2026), t
        ),
        "concluded": closing_notices.concluded(
            ConcludedNotice(
                route_id=ID, who=WHO, verdict=Verdict.NOT, text="План <не> выполнен.", year=0
            ),
            t,
        ),
        "said of a year": closing_notices.concluded(
            ConcludedNotice(route_id=ID, who=WHO, verdict=None, text="Идёт & хорошо.", year=2026),
            t,
        ),
        "conclusion recalled": closing_notices.recalled(RecalledNotice(route_id=ID), t),
        "conclusion answered": closing_notices.answered(
            RepliedNotice(route_id=ID, owner=OTHER, text="Хочу <обсудить>"), t
        ),
        **{
            f"plan {state.value}{whose}": closing_notices.moved(
                MovedNotice(
                    route_id=ID,
                    owner=OTHER,
                    state=state,
                    reason=reason,
                    own=not whose,
                    led=whose == ", of another",
                ),
                t,
            )
            for state, reason, whose in (
                (RouteState.SUSPENDED, "Длительный отпуск", ""),
                (RouteState.ACTIVE, None, ""),
                (RouteState.TRANSFERRED, None, ""),
                (RouteState.TERMINATED, "Увольнение", ""),
                (RouteState.SUSPENDED, "Длительный отпуск", ", of another"),
                (RouteState.ACTIVE, None, ", of another"),
                (RouteState.SUSPENDED, None, ", of a mentee"),
                (RouteState.ACTIVE, None, ", of a mentee"),
                (RouteState.TRANSFERRED, None, ", of a mentee"),
                (RouteState.TERMINATED, None, ", of a mentee"),
            )
        },
    }
