"""Screens of the plan on paper and of a school's templates."""

from dataclasses import replace

from domain.people import ChannelPolicy
from domain.plan_rules import PlanRules, RouteForm
from domain.route import RouteState
from domain.route_templates import OwnTemplate, TemplatesView
from domain.self_diagnosis import DiagnosisOwner
from handlers.buttons import menu
from handlers.plan_rules.callbacks import Back
from handlers.route_papers import screens as one
from handlers.screen import Screen
from locales.translator import Translator
from services.route_papers import PaperHead
from tests.screens.plans import NOW, TODAY, ZONE, plan


def head(state: RouteState, policy: ChannelPolicy = ChannelPolicy.FULL) -> PaperHead:
    route = plan(state).route
    return PaperHead(
        route=route,
        owner=DiagnosisOwner(
            name=route.owner_name,
            staff_no=route.owner_staff_no or 12,
            school="Школа № 1",
            channel_policy=policy,
        ),
        zone=ZONE,
        today=TODAY,
        approved_at=None if state is RouteState.DRAFT else NOW,
    )


def screens(t: Translator) -> dict[str, Screen]:
    shipped = TemplatesView(
        school_id=1, school_name="Школа № 1 имени А. С. Пушкина", form=RouteForm.FORM_1, own=()
    )
    own = replace(
        shipped,
        own=(OwnTemplate(form=RouteForm.FORM_2, file_name="Наш <ИОМ>.docx", at=NOW),),
    )
    approved = head(RouteState.APPROVED)
    other = replace(approved.route, rules=PlanRules(form=RouteForm.FORM_2, place="Посёлок"))
    form = one.template(t, own, RouteForm.FORM_1)
    return {
        "papers, draft": one.papers(t, head(RouteState.DRAFT), menu(t)),
        "papers, approved": one.papers(t, approved, menu(t)),
        "papers, form 2, no names": one.papers(
            t,
            replace(head(RouteState.APPROVED, ChannelPolicy.NO_PERSONAL_DATA), route=other),
            menu(t),
        ),
        "papers, withdrawn": one.gone(t),
        "templates, shipped": one.templates(t, shipped, Back.PEOPLE),
        "templates, own": one.templates(t, own, Back.ADMIN),
        "template, shipped": form,
        "template, own": one.template(t, own, RouteForm.FORM_2),
        "template, taken": form.headed(t("papers-template-taken")),
        "template, refused": one.refused(t, (t("papers-need-docx"),), form),
        "template, removed": form.with_toast(t.plain("papers-toast-removed")),
    }
