"""Screens of the plan on paper and of the school's own templates. Pure."""

from domain.plan_rules import RouteForm
from domain.route_templates import TemplatesView
from handlers.buttons import button, menu
from handlers.plan_rules.callbacks import Back, OpenRules
from handlers.route_papers.callbacks import (
    OpenTemplate,
    OpenTemplates,
    PaperFile,
    RemoveTemplate,
    SendPaper,
    SendSample,
    SendTemplate,
)
from handlers.screen import Button, Rows, Screen, row, rows
from locales.translator import Markup, Translator
from services.route_papers import PaperHead

OTHER = {RouteForm.FORM_1: RouteForm.FORM_2, RouteForm.FORM_2: RouteForm.FORM_1}


def papers(t: Translator, view: PaperHead, back: Button) -> Screen:
    """What the paper will be, and the files; the school's form first."""
    route = view.route
    form = route.rules.form
    parts = [t("papers-head", owner=view.owner.label)]
    if view.draft:
        parts.append(t("papers-draft"))
    elif view.approved_at is not None:
        day = view.approved_at.astimezone(view.zone).date()
        parts.append(t("papers-approved", day=t.day_short(day, view.today)))
    if not view.named:
        parts.append(t("papers-no-names"))
    parts += [Markup(""), t("papers-form", form=int(form.value))]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            _files(t, route.id, form),
            _other_files(t, route.id, OTHER[form]),
            row(back, menu(t)),
        ),
    )


def _files(t: Translator, route_id: int, form: RouteForm) -> tuple[Button, ...]:
    return row(
        *(
            button(
                t,
                f"papers-button-{file.value}",
                SendPaper(route_id=route_id, form=form, file=file),
            )
            for file in PaperFile
        )
    )


def _other_files(t: Translator, route_id: int, form: RouteForm) -> tuple[Button, ...]:
    """By the form that is not the school's: named on the button."""
    return row(
        *(
            button(
                t,
                f"papers-button-other-{file.value}",
                SendPaper(route_id=route_id, form=form, file=file),
                form=form.value,
            )
            for file in PaperFile
        )
    )


def templates(t: Translator, view: TemplatesView, back: Back) -> Screen:
    """Both forms with what each is printed by. `back`: to the school's rules as they are reached
    by whoever reads this."""
    parts = [t("papers-templates-head", school=view.school_name), Markup("")]
    for form in RouteForm:
        own = view.find(form)
        if own is None:
            parts.append(t("papers-template-shipped", form=form.value))
        else:
            parts.append(t("papers-template-own", form=form.value, name=own.file_name))
    parts += [Markup(""), t("papers-templates-why")]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(
                *(
                    button(
                        t,
                        "papers-button-template",
                        OpenTemplate(school_id=view.school_id, form=form),
                        form=form.value,
                    )
                    for form in RouteForm
                )
            ),
            row(
                button(t, "papers-button-rules", OpenRules(school_id=view.school_id, back=back)),
                menu(t),
            ),
        ),
    )


def template(t: Translator, view: TemplatesView, form: RouteForm) -> Screen:
    """One form: take the template, send another, look at a sample, go back to the shipped one."""
    own = view.find(form)
    key = "papers-template-shipped" if own is None else "papers-template-own"
    parts = [
        t(key, form=form.value, name="" if own is None else own.file_name),
        Markup(""),
        t("papers-template-steps"),
    ]
    return Screen(text=t.lines(parts), rows=_template_rows(t, view, form))


def _template_rows(t: Translator, view: TemplatesView, form: RouteForm) -> Rows:
    school_id = view.school_id
    remove = None
    if view.find(form) is not None:
        remove = button(t, "papers-button-remove", RemoveTemplate(school_id=school_id, form=form))
    return rows(
        row(
            button(t, "papers-button-take", SendTemplate(school_id=school_id, form=form)),
            button(t, "papers-button-sample", SendSample(school_id=school_id, form=form)),
        ),
        row(remove),
        row(button(t, "button-back", OpenTemplates(school_id=school_id)), menu(t)),
    )


def refused(t: Translator, problems: tuple[Markup, ...], screen: Screen) -> Screen:
    """What is wrong with a template that was sent; the one before stays."""
    return screen.headed(t.lines([t("papers-template-refused"), *problems]))


def gone(t: Translator) -> Screen:
    """The plan was taken back, or is not the reader's to print any more."""
    return Screen(text=t("approval-withdrawn"), rows=rows(row(menu(t))))
