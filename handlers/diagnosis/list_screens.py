"""Lists of answers and the review before the result."""

from collections.abc import Sequence

from domain.diagnosis import Address
from handlers.buttons import button, menu
from handlers.diagnosis.addressing import show_statement
from handlers.diagnosis.callbacks import (
    Finish,
    GoOn,
    ListGroup,
    ListGroups,
    ListSubjects,
    ShowReview,
)
from handlers.diagnosis.parts import answer_words, go_on
from handlers.paging import pages, piece
from handlers.progress import bar
from handlers.screen import Button, Rows, Screen, row, rows
from locales.translator import Markup, Translator
from services.diagnosis import DiagnosisView

NUMBERS_A_ROW = 6
A_PAGE = 8
"""Unanswered statements named at once."""
ANSWER = 60
"""Characters of an answer in a list."""


def review(view: DiagnosisView, t: Translator, page: int = 0) -> Screen:
    """What has no answer yet, each a tap away; the finish once there is nothing of that."""
    return _complete(view, t) if view.complete else _left(view, t, page)


def reopened(view: DiagnosisView, t: Translator) -> Screen:
    """After the finish was taken back: what has become of the result, and the press that brings it
    back."""
    if not view.complete:
        return _left(view, t, 0)
    scored = view.questionnaire.scored
    parts = [
        t("diagnosis-reopened-head"),
        "",
        t("diagnosis-reopened-explained" if scored else "diagnosis-reopened-unscored"),
    ]
    finish = "diagnosis-button-finish-again" if scored else "diagnosis-button-hand-in"
    return _all_answered(view, t, parts, finish, row(menu(t)))


def _complete(view: DiagnosisView, t: Translator) -> Screen:
    """The last place where answers change."""
    scored = view.questionnaire.scored
    parts = [
        t("diagnosis-review", total=view.total),
        bar(view.answered, view.total),
        "",
        t("diagnosis-review-explained" if scored else "diagnosis-review-unscored"),
    ]
    finish = "diagnosis-button-finish" if scored else "diagnosis-button-hand-in"
    back = button(t, "button-back", show_statement(view.diagnosis.id, view.asked[-1]))
    return _all_answered(view, t, parts, finish, row(back, menu(t)))


def _all_answered(
    view: DiagnosisView,
    t: Translator,
    parts: Sequence[str],
    finish: str,
    ways_out: tuple[Button, ...],
) -> Screen:
    """The finish, under the key `finish`, with the way to the answers."""
    diagnosis_id = view.diagnosis.id
    return Screen(
        text=t.lines([*_whose(view, t), *parts]),
        rows=rows(
            row(button(t, finish, Finish(diagnosis_id=diagnosis_id))),
            row(button(t, "diagnosis-button-list", ListGroups(diagnosis_id=diagnosis_id))),
            ways_out,
        ),
    )


def _left(view: DiagnosisView, t: Translator, page: int) -> Screen:
    diagnosis_id = view.diagnosis.id
    left = view.left
    shown, page, total = piece(left, page, A_PAGE)
    lines = [
        t(
            "diagnosis-left-line",
            number=view.index_of(one) + 1,
            statement=_name(view, one, t),
        )
        for one in shown
    ]
    numbers = [
        Button(text=str(view.index_of(one) + 1), data=show_statement(diagnosis_id, one).pack())
        for one in shown
    ]
    return Screen(
        text=t.lines(
            [
                *_whose(view, t),
                t("diagnosis-left", count=len(left)),
                bar(view.answered, view.total),
                *_minutes(view, t),
                "",
                *lines,
                "",
                t("diagnosis-left-explained"),
            ]
        ),
        rows=rows(
            *_grid(numbers),
            pages(t, page, total, lambda to: ShowReview(diagnosis_id=diagnosis_id, page=to)),
            row(go_on(t, view)),
            row(button(t, "diagnosis-button-list", ListGroups(diagnosis_id=diagnosis_id)), menu(t)),
        ),
    )


def groups(view: DiagnosisView, t: Translator) -> Screen:
    diagnosis_id = view.diagnosis.id
    review_page = ShowReview(diagnosis_id=diagnosis_id, page=0)
    return Screen(
        text=t.lines(
            [
                *_whose(view, t),
                t("diagnosis-groups", answered=view.answered, total=view.total),
                bar(view.answered, view.total),
                *_minutes(view, t),
                "",
                t("diagnosis-groups-explained"),
            ]
        ),
        rows=rows(
            *(
                row(
                    button(
                        t,
                        "diagnosis-button-group",
                        ListGroup(diagnosis_id=diagnosis_id, group=progress.group.key),
                        group=progress.group.label_of(view.variant),
                        answered=progress.answered,
                        total=progress.total,
                    )
                )
                for progress in view.groups
            ),
            row(
                button(t, "diagnosis-button-subjects", ListSubjects(diagnosis_id=diagnosis_id))
                if view.subjects_open and view.variant == "soo"
                else None
            ),
            row(button(t, "diagnosis-button-review", review_page)),
            row(button(t, "button-back", GoOn(diagnosis_id=diagnosis_id)), menu(t)),
        ),
    )


def group(view: DiagnosisView, group_key: str, t: Translator) -> Screen:
    """Statements of the group by short name; numbered buttons open them."""
    diagnosis_id = view.diagnosis.id
    listed = view.in_group(group_key)
    lines = [
        t(
            "diagnosis-group-line",
            number=number,
            statement=_name(view, one, t),
            answer=answer_words(t, view.statement(one), view.given(one), limit=ANSWER),
        )
        for number, one in enumerate(listed, start=1)
    ]
    numbers = [
        Button(text=str(number), data=show_statement(diagnosis_id, one).pack())
        for number, one in enumerate(listed, start=1)
    ]
    title = view.questionnaire.group(group_key).title_of(view.variant)
    return Screen(
        text=t.lines(
            [
                *_whose(view, t),
                t("diagnosis-group", group=title),
                "",
                *lines,
                "",
                t("diagnosis-group-explained"),
            ]
        ),
        rows=rows(
            *_grid(numbers),
            row(button(t, "button-back", ListGroups(diagnosis_id=diagnosis_id)), menu(t)),
        ),
    )


def _grid(buttons: list[Button]) -> Rows:
    return tuple(
        tuple(buttons[start : start + NUMBERS_A_ROW])
        for start in range(0, len(buttons), NUMBERS_A_ROW)
    )


def _name(view: DiagnosisView, one: Address, t: Translator) -> str:
    short = view.statement(one).short_of(view.variant)
    if not one.scope:
        return short
    return t.plain("diagnosis-with-subject", statement=short, subject=one.scope)


def _minutes(view: DiagnosisView, t: Translator) -> list[Markup]:
    return [] if view.complete else [t("diagnosis-minutes-left", minutes=view.minutes_left)]


def _whose(view: DiagnosisView, t: Translator) -> list[Markup]:
    owner = view.diagnosis.owner
    return [] if owner is None else [t("diagnosis-blank-of", name=owner.label)]
