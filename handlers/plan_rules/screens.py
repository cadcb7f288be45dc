"""A school's rules for plans: all at a glance with what follows, each changed on its own. Pure."""

from aiogram.filters.callback_data import CallbackData

from domain.plan_rules import (
    ApprovalStep,
    ChangeKind,
    ConfirmRule,
    RouteForm,
    RouteTitle,
    RulesOfSchool,
    SectionPolicy,
)
from handlers.admin.callbacks import OpenSchool
from handlers.buttons import button, menu
from handlers.people.callbacks import OpenPeople
from handlers.plan_rules.callbacks import (
    AskPlace,
    Back,
    OpenRules,
    SetConfirming,
    SetDecided,
    SetForm,
    SetSections,
    SetStep,
    SetTitle,
    ShowConfirming,
    ShowDecided,
    ShowForms,
    ShowSections,
    ShowSteps,
    ShowTitles,
    SkipPlace,
)
from handlers.route_papers.callbacks import OpenTemplates
from handlers.screen import Button, Screen, row, rows
from handlers.settings.callbacks import OpenSettings
from locales.translator import Markup, Translator


def rules(t: Translator, view: RulesOfSchool, back: Back) -> Screen:
    """Every rule with one line of what follows from it."""
    found = view.rules
    steps = [step for step in ApprovalStep if step in found.steps]
    decided = [kind for kind in ChangeKind if kind in found.decided]
    lines = [
        t("plan-rules-head", school=view.school, called=found.title.value),
        t("plan-rules-title", called=found.title.value),
        t("plan-rules-form", form=_form(found.form)),
        t("plan-rules-sections", policy=found.sections.value),
        t("plan-rules-steps", which="_".join(step.value for step in steps) or "none"),
        t(
            "plan-rules-decided",
            some="some" if decided else "none",
            kinds=", ".join(t.plain(f"plan-rules-change-{kind.value}") for kind in decided),
        ),
        t(
            "plan-rules-confirming",
            which="_".join(rule.value for rule in ConfirmRule if rule in found.confirming)
            or "none",
        ),
        t("plan-rules-place", known="yes" if found.place else "no", place=found.place),
    ]
    place = {"school_id": view.school_id, "back": back}
    return Screen(
        text=t.lines(lines),
        rows=rows(
            row(
                button(t, "plan-rules-button-title", ShowTitles(**place)),
                button(t, "plan-rules-button-form", ShowForms(**place)),
            ),
            row(
                button(t, "plan-rules-button-sections", ShowSections(**place)),
                button(t, "plan-rules-button-steps", ShowSteps(**place)),
            ),
            row(
                button(t, "plan-rules-button-decided", ShowDecided(**place)),
                button(t, "plan-rules-button-confirming", ShowConfirming(**place)),
            ),
            row(button(t, "plan-rules-button-place", AskPlace(**place))),
            row(button(t, "plan-rules-button-templates", OpenTemplates(school_id=view.school_id))),
            row(button(t, "button-back", _way_back(view, back)), menu(t)),
        ),
    )


def _way_back(view: RulesOfSchool, back: Back) -> CallbackData:
    match back:
        case Back.PEOPLE:
            return OpenPeople()
        case Back.ADMIN:
            return OpenSchool(school_id=view.school_id)
        case Back.SETTINGS:
            return OpenSettings()


def _form(form: RouteForm) -> str:
    return f"form-{form.value}"


def titles(t: Translator, view: RulesOfSchool, back: Back) -> Screen:
    return _choice(
        t,
        view,
        back,
        [t("plan-rules-titles-about")],
        [
            (
                t.plain(f"plan-rules-called-{one.value}"),
                SetTitle(school_id=view.school_id, back=back, title=one),
                one is view.rules.title,
            )
            for one in RouteTitle
        ],
    )


def forms(t: Translator, view: RulesOfSchool, back: Back) -> Screen:
    return _choice(
        t,
        view,
        back,
        [
            t("plan-rules-forms-head"),
            *(t(f"plan-rules-about-{_form(one)}") for one in RouteForm),
        ],
        [
            (
                t.plain(f"plan-rules-choice-{_form(one)}"),
                SetForm(school_id=view.school_id, back=back, form=one),
                one is view.rules.form,
            )
            for one in RouteForm
        ],
    )


def sections(t: Translator, view: RulesOfSchool, back: Back) -> Screen:
    return _choice(
        t,
        view,
        back,
        [
            t("plan-rules-sections-head"),
            *(t(f"plan-rules-about-sections-{one.value}") for one in SectionPolicy),
        ],
        [
            (
                t.plain(f"plan-rules-choice-sections-{one.value}"),
                SetSections(school_id=view.school_id, back=back, policy=one),
                one is view.rules.sections,
            )
            for one in SectionPolicy
        ],
    )


def steps(t: Translator, view: RulesOfSchool, back: Back) -> Screen:
    """Each agreement on its own; without any, a plan goes straight to whoever approves."""
    chosen = view.rules.steps
    return _choice(
        t,
        view,
        back,
        [
            t("plan-rules-steps-head"),
            *(t(f"plan-rules-about-step-{one.value}") for one in ApprovalStep),
        ],
        [
            (
                t.plain(f"plan-rules-choice-step-{one.value}"),
                SetStep(school_id=view.school_id, back=back, step=one, on=one not in chosen),
                one in chosen,
            )
            for one in ApprovalStep
        ],
    )


def decided(t: Translator, view: RulesOfSchool, back: Back) -> Screen:
    """Each kind of change on its own."""
    chosen = view.rules.decided
    return _choice(
        t,
        view,
        back,
        [t("plan-rules-decided-head"), t("plan-rules-decided-about")],
        [
            (
                t.plain(f"plan-rules-choice-change-{one.value}"),
                SetDecided(school_id=view.school_id, back=back, kind=one, on=one not in chosen),
                one in chosen,
            )
            for one in ChangeKind
        ],
    )


def confirming(t: Translator, view: RulesOfSchool, back: Back) -> Screen:
    """What is confirmed otherwise than usual, each on its own."""
    chosen = view.rules.confirming
    return _choice(
        t,
        view,
        back,
        [
            t("plan-rules-confirming-head"),
            *(t(f"plan-rules-about-{_dashed(one)}") for one in ConfirmRule),
        ],
        [
            (
                t.plain(f"plan-rules-choice-{_dashed(one)}"),
                SetConfirming(school_id=view.school_id, back=back, rule=one, on=one not in chosen),
                one in chosen,
            )
            for one in ConfirmRule
        ],
    )


def _dashed(rule: ConfirmRule) -> str:
    return rule.value.replace("_", "-")


def ask_place(t: Translator, view: RulesOfSchool, back: Back) -> Screen:
    place = {"school_id": view.school_id, "back": back}
    lines = [t("plan-rules-ask-place")]
    if view.rules.place:
        lines.append(t("plan-rules-place-now", place=view.rules.place))
    return Screen(
        text=t.lines(lines),
        rows=rows(
            row(button(t, "plan-rules-button-skip", SkipPlace(**place))),
            row(button(t, "button-back", OpenRules(**place)), menu(t)),
        ),
    )


def _choice(
    t: Translator,
    view: RulesOfSchool,
    back: Back,
    lines: list[Markup],
    options: list[tuple[str, CallbackData, bool]],
) -> Screen:
    return Screen(
        text=Markup("\n\n".join(lines)),
        rows=rows(
            *(
                row(Button(text=f"✅ {text}" if chosen else text, data=data.pack()))
                for text, data, chosen in options
            ),
            row(
                button(t, "button-back", OpenRules(school_id=view.school_id, back=back)),
                menu(t),
            ),
        ),
    )
