"""Lists of answers and the review before the result."""

from handlers.diagnosis.callbacks import Finish, GoOn, ListGroup, ListGroups, ShowStatement
from handlers.diagnosis.parts import answer_sign, button, menu
from handlers.progress import bar
from handlers.screen import Button, Screen, row, rows
from locales.translator import Translator
from services.diagnosis import DiagnosisView

NUMBERS_A_ROW = 5


def review(view: DiagnosisView, t: Translator) -> Screen:
    """All is answered: the last place where answers change."""
    diagnosis_id = view.diagnosis.id
    return Screen(
        text=t.lines(
            [
                t("diagnosis-review", total=view.total),
                bar(view.answered, view.total),
                "",
                t("diagnosis-review-explained"),
            ]
        ),
        rows=rows(
            row(button(t, "diagnosis-button-finish", Finish(diagnosis_id=diagnosis_id))),
            row(button(t, "diagnosis-button-list", ListGroups(diagnosis_id=diagnosis_id))),
            row(
                button(
                    t,
                    "button-back",
                    ShowStatement(diagnosis_id=diagnosis_id, key=view.statements[-1].key),
                ),
                menu(t),
            ),
        ),
    )


def groups(view: DiagnosisView, t: Translator) -> Screen:
    diagnosis_id = view.diagnosis.id
    return Screen(
        text=t.lines(
            [
                t("diagnosis-groups", answered=view.answered, total=view.total),
                bar(view.answered, view.total),
                "",
                t("diagnosis-groups-explained"),
            ]
        ),
        rows=rows(
            *(
                row(
                    Button(
                        text=t.plain(
                            "diagnosis-button-group",
                            group=progress.group.short_of(view.variant),
                            answered=progress.answered,
                            total=progress.total,
                        ),
                        data=ListGroup(diagnosis_id=diagnosis_id, group=progress.group.key).pack(),
                    )
                )
                for progress in view.groups
            ),
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
            statement=one.short_of(view.variant),
            answer=answer_sign(t, view.value_of(one.key)),
        )
        for number, one in enumerate(listed, start=1)
    ]
    numbers = [
        Button(
            text=str(number),
            data=ShowStatement(diagnosis_id=diagnosis_id, key=one.key).pack(),
        )
        for number, one in enumerate(listed, start=1)
    ]
    title = view.questionnaire.group(group_key).title_of(view.variant)
    return Screen(
        text=t.lines(
            [t("diagnosis-group", group=title), "", *lines, "", t("diagnosis-group-explained")]
        ),
        rows=rows(
            *(
                tuple(numbers[start : start + NUMBERS_A_ROW])
                for start in range(0, len(numbers), NUMBERS_A_ROW)
            ),
            row(button(t, "button-back", ListGroups(diagnosis_id=diagnosis_id)), menu(t)),
        ),
    )
