"""Screens of a plan's owner at its end: what was reached, what helped, the answer. Pure."""

from content.closing_texts import load_closing_texts
from domain.closing import WHOLE, About, BasisResult, ClosingView, Outcome, Part
from domain.diagnosis import Form
from domain.route import RouteState
from domain.self_diagnosis import SELF_QUESTIONNAIRE
from handlers.buttons import button, fitting, menu
from handlers.closing import words
from handlers.closing.callbacks import (
    AskAnswer,
    AskResume,
    BeginClosing,
    FinishYear,
    HandOver,
    MakePortfolio,
    OpenBasis,
    OpenClosing,
    Reopen,
    SetAnswer,
    SetCarry,
    SetOutcome,
    SetPhrase,
    ShowPhrases,
    TakeBack,
)
from handlers.diagnosis.callbacks import BeginForm
from handlers.route import words as plan_words
from handlers.route.callbacks import BeginFrom, ShowPlan
from handlers.route_papers.opener import papers_opener
from handlers.screen import Button, Rows, Screen, row, rows
from locales.translator import Markup, Translator


def closing(t: Translator, view: ClosingView) -> Screen:
    """Where the end of one's plan stands, with the one next step first."""
    return Screen(
        text=t.lines([words.head(t, view), *_standing(t, view), *words.body(t, view)]),
        rows=rows(*_steps(t, view), *_always(t, view)),
    )


def _standing(t: Translator, view: ClosingView) -> list[Markup]:
    route = view.plan.route
    if view.year != WHOLE:
        key = "closing-year-lead" if view.reflecting else "closing-year-said"
        return [t(key, said=view.answered, total=len(view.bases))]
    match route.state:
        case RouteState.ACTIVE:
            return [t("closing-lead-active")]
        case RouteState.CLOSING if route.reflected_at is None:
            return [t("closing-lead-reflect", said=view.answered, total=len(view.bases))]
        case RouteState.CLOSING:
            return [waits(t, view)]
        case RouteState.SUSPENDED:
            day = (
                "none"
                if route.suspended_on is None
                else t.day_short(route.suspended_on, view.today)
            )
            return [
                t("closing-lead-suspended", day=day, reason=plan_words.reason(route.state_reason))
            ]
        case RouteState.TRANSFERRED:
            return [t("closing-lead-transferred")]
        case RouteState.TERMINATED:
            return [t("closing-lead-terminated", reason=plan_words.reason(route.state_reason))]
        case _:
            return []


def waits(t: Translator, view: ClosingView) -> Markup:
    """Whose word is due."""
    part = (view.waits_for or Part.DEPUTY).value
    if not view.waits:
        return t("closing-waits-nobody")
    return t(f"closing-waits-{part}", who=t.plain("route-or").join(view.waits))


def _steps(t: Translator, view: ClosingView) -> Rows:
    route = view.plan.route
    address = {"route_id": route.id, "rev": route.rev}
    if view.reflecting:
        hand_over = reopen = None
        if view.year == WHOLE:
            hand_over = button(t, "closing-button-hand-over", HandOver(**address))
            reopen = button(t, "closing-button-reopen", Reopen(**address))
        elif view.answered:
            hand_over = button(
                t, "closing-button-finish-year", FinishYear(route_id=route.id, year=view.year)
            )
        return rows(
            *(
                row(_basis_button(t, view, one, number))
                for number, one in enumerate(view.bases, start=1)
            ),
            *_repeat_rows(t, view),
            row(hand_over),
            row(reopen),
        )
    if view.year != WHOLE:
        return ()
    match route.state:
        case RouteState.ACTIVE:
            return rows(row(button(t, "closing-button-begin", BeginClosing(**address))))
        case RouteState.CLOSING if not view.acted:
            return rows(
                row(button(t, "closing-button-take-back", TakeBack(route_id=route.id))),
            )
        case RouteState.COMPLETED:
            return _after(t, view)
        case RouteState.SUSPENDED:
            return rows(row(button(t, "closing-button-resume", AskResume(route_id=route.id))))
        case _:
            return _next_plan(t, view)


def _basis_button(t: Translator, view: ClosingView, one: BasisResult, number: int) -> Button:
    mark = "closing-basis-said" if one.reflection.outcome is not None else "closing-basis-unsaid"
    label = t.plain(mark, number=str(number), text=plan_words.upper(one.basis.text))
    return Button(text=fitting(label), data=OpenBasis(basis_id=one.basis.id, year=view.year).pack())


def _repeat_rows(t: Translator, view: ClosingView) -> Rows:
    """A repeat diagnosis, where there is something to compare it with and none has come."""
    if view.year != WHOLE or not view.diagnosed or view.repeat is not None:
        return ()
    forms = [
        button(
            t,
            f"closing-button-repeat-{form.value}",
            BeginForm(post_id=view.plan.route.post_id, questionnaire=SELF_QUESTIONNAIRE, form=form),
        )
        for form in (Form.EXPRESS, Form.FULL)
    ]
    return rows(row(*forms))


def _after(t: Translator, view: ClosingView) -> Rows:
    word = view.word(Part.DEPUTY)
    key = "closing-button-answer" if word is None or word.reply is None else "closing-button-reply"
    return rows(
        row(button(t, key, AskAnswer(route_id=view.plan.route.id))),
        *_next_plan(t, view),
    )


def _next_plan(t: Translator, view: ClosingView) -> Rows:
    route = view.plan.route
    if not view.may_carry or route.state not in (RouteState.COMPLETED, RouteState.TRANSFERRED):
        return ()
    return rows(
        row(
            button(
                t,
                "closing-button-next-plan",
                BeginFrom(post_id=route.post_id, route_id=route.id),
            )
        )
    )


def _always(t: Translator, view: ClosingView) -> Rows:
    route = view.plan.route
    return rows(
        row(
            papers_opener(t, route.id),
            button(t, "closing-button-portfolio", MakePortfolio(route_id=route.id)),
        ),
        row(button(t, "route-button-plan", ShowPlan(route_id=route.id)), menu(t)),
    )


def basis(t: Translator, view: ClosingView, basis_id: int) -> Screen:
    """One basis: what became of it, what is said of it, whether it goes on."""
    number, one = place(view, basis_id)
    said = one.reflection
    parts = [
        t("closing-basis-head", number=str(number), total=len(view.bases)),
        *words.basis_lines(t, one, number),
        Markup(""),
        t(f"closing-ask-outcome-{one.basis.kind.value}"),
    ]
    outcomes = [
        row(
            Button(
                text=t.plain(
                    "route-chosen" if said.outcome is result else "route-not-chosen",
                    text=t.plain(f"closing-button-{one.basis.kind.value}-{result.value}"),
                ),
                data=SetOutcome(basis_id=basis_id, outcome=result, year=view.year).pack(),
            )
        )
        for result in Outcome
    ]
    about = [
        row(
            button(
                t,
                f"closing-button-{what.value}-{'said' if said.said(what) else 'ask'}",
                ShowPhrases(basis_id=basis_id, about=what, year=view.year),
            )
        )
        for what in About
    ]
    carry = None
    if view.year == WHOLE and said.outcome is not None:
        carry = Button(
            text=t.plain(
                "route-chosen" if said.carry else "route-not-chosen",
                text=t.plain("closing-button-carry"),
            ),
            data=SetCarry(basis_id=basis_id, on=not said.carry, year=view.year).pack(),
        )
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *outcomes,
            *(about if said.outcome is not None else ()),
            row(carry),
            row(_following(t, view, basis_id)),
            row(_back(t, view), menu(t)),
        ),
    )


def place(view: ClosingView, basis_id: int) -> tuple[int, BasisResult]:
    """Its number in the list, from 1."""
    return next(
        (number, one) for number, one in enumerate(view.bases, start=1) if one.basis.id == basis_id
    )


def _following(t: Translator, view: ClosingView, basis_id: int) -> Button | None:
    number, _ = place(view, basis_id)
    if number >= len(view.bases):
        return None
    following = view.bases[number].basis.id
    return button(t, "closing-button-next", OpenBasis(basis_id=following, year=view.year))


def _back(t: Translator, view: ClosingView) -> Button:
    return button(
        t, "closing-button-back", OpenClosing(route_id=view.plan.route.id, year=view.year)
    )


def phrases(t: Translator, view: ClosingView, basis_id: int, about: About) -> Screen:
    """Ready phrases that fit the basis; a text typed beside them is one's own words."""
    number, one = place(view, basis_id)
    variant = view.plan.route.variant
    said = one.reflection.said(about)
    parts = [
        t("closing-basis-head", number=str(number), total=len(view.bases)),
        t(
            f"closing-ask-{about.value}",
            text=plan_text(one),
            state="none"
            if one.reflection.outcome is None
            else words.outcome(t, one.basis.kind, one.reflection.outcome),
        ),
    ]
    if said:
        parts.append(t("closing-said-now", text=said))
    parts.append(t("closing-own-words"))
    ready = load_closing_texts().phrases(about.value, one.basis.kind.value)
    skip = button(
        t,
        "closing-button-remove" if said else "button-skip",
        SetPhrase(basis_id=basis_id, about=about, year=view.year),
    )
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(
                row(
                    Button(
                        text=phrase.short_of(variant),
                        data=SetPhrase(
                            basis_id=basis_id, about=about, key=phrase.key, year=view.year
                        ).pack(),
                    )
                )
                for phrase in ready
            ),
            row(skip),
            row(button(t, "button-back", OpenBasis(basis_id=basis_id, year=view.year)), menu(t)),
        ),
    )


def plan_text(one: BasisResult) -> str:
    return one.basis.text


def ask_answer(t: Translator, view: ClosingView) -> Screen:
    """The owner's word about the conclusion: it is kept and shown to both."""
    word = view.word(Part.DEPUTY)
    reply = None if word is None else word.reply
    parts = [t("closing-ask-answer")]
    if reply is not None:
        parts.append(t("closing-reply-own", text=reply))
    parts.append(t("closing-own-words"))
    route_id = view.plan.route.id
    remove = None
    if reply is not None:
        remove = button(t, "closing-button-remove", SetAnswer(route_id=route_id))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(
                row(Button(text=one.short, data=SetAnswer(route_id=route_id, key=one.key).pack()))
                for one in load_closing_texts().answer
            ),
            row(remove),
            row(button(t, "button-back", OpenClosing(route_id=route_id)), menu(t)),
        ),
    )
