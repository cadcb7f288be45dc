"""The rules of a school for its plans, usual ones and all the others."""

from dataclasses import replace

from domain.plan_rules import (
    ApprovalStep,
    ChangeKind,
    ConfirmRule,
    PlanRules,
    RouteForm,
    RouteTitle,
    RulesOfSchool,
    SectionPolicy,
)
from handlers.plan_rules import screens as one
from handlers.plan_rules.callbacks import Back
from handlers.screen import Screen
from locales.translator import Translator

USUAL = RulesOfSchool(school_id=10**15, school="Школа <№ 1> & сад", rules=PlanRules())
OTHER = replace(
    USUAL,
    rules=PlanRules(
        form=RouteForm.FORM_2,
        sections=SectionPolicy.OWNERS,
        steps=frozenset(ApprovalStep),
        decided=frozenset(ChangeKind),
        place="г. Киржач",
        title=RouteTitle.PROGRAMME,
        confirming=frozenset(ConfirmRule),
    ),
)
FEW = replace(
    USUAL,
    rules=PlanRules(
        steps=frozenset({ApprovalStep.DEPARTMENT}),
        decided=frozenset(),
        title=RouteTitle.IPPR,
        confirming=frozenset({ConfirmRule.SELF_EDUCATION}),
    ),
)
AGREED = replace(
    USUAL,
    rules=PlanRules(
        steps=frozenset({ApprovalStep.METHODIST}),
        confirming=frozenset({ConfirmRule.DOCUMENTS_AT_ONCE}),
    ),
)


def screens(t: Translator) -> dict[str, Screen]:
    back = Back.PEOPLE
    return {
        "rules": one.rules(t, USUAL, back),
        "rules, all others": one.rules(t, OTHER, Back.ADMIN),
        "rules, few": one.rules(t, FEW, back),
        "rules, methodist agrees": one.rules(t, AGREED, back),
        "titles": one.titles(t, OTHER, back),
        "forms": one.forms(t, USUAL, back),
        "sections": one.sections(t, OTHER, back),
        "steps": one.steps(t, FEW, back),
        "changes": one.decided(t, USUAL, back),
        "confirming": one.confirming(t, FEW, back),
        "settlement": one.ask_place(t, USUAL, back),
        "settlement, known": one.ask_place(t, OTHER, back),
    }
