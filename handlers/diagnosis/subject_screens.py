"""For which subjects the предметные block is answered."""

from domain.diagnosis import MOST_SUBJECTS, scope_code
from handlers.buttons import button, menu
from handlers.diagnosis.callbacks import ListSubjects, SetSubject, SettleSubjects, WriteSubject
from handlers.diagnosis.screens import back
from handlers.screen import Button, Screen, row, rows
from locales.translator import Markup, Translator
from services.diagnosis import DiagnosisView

A_ROW = 2


def choose(
    view: DiagnosisView, offered: tuple[str, ...], t: Translator, line: Markup | None = None
) -> Screen:
    diagnosis_id = view.diagnosis.id
    chosen = view.diagnosis.subjects or ()

    def subject(name: str) -> Button:
        held = name in chosen
        return Button(
            text=t.plain("diagnosis-button-given", answer=name) if held else name,
            data=SetSubject(diagnosis_id=diagnosis_id, scope=scope_code(name), on=not held).pack(),
        )

    parts: list[str] = [] if line is None else [line, ""]
    parts += [t("diagnosis-subjects"), "", t("diagnosis-subjects-explained", most=MOST_SUBJECTS)]
    drawn = [subject(name) for name in offered]
    apart = SettleSubjects(diagnosis_id=diagnosis_id, apart=True)
    together = SettleSubjects(diagnosis_id=diagnosis_id, apart=False)
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(tuple(drawn[start : start + A_ROW]) for start in range(0, len(drawn), A_ROW)),
            row(button(t, "diagnosis-button-subject-own", WriteSubject(diagnosis_id=diagnosis_id))),
            row(
                button(t, "diagnosis-button-subjects-apart", apart, count=len(chosen))
                if len(chosen) > 1
                else None
            ),
            row(button(t, "diagnosis-button-subjects-together", together)),
            row(_back(view, t), menu(t)),
        ),
    )


def _back(view: DiagnosisView, t: Translator) -> Button:
    """The marks stay; where they are asked for first, this is the way out of the block."""
    return back(view, view.asked[0], t)


def ask_name(view: DiagnosisView, t: Translator, problem: Markup | None = None) -> Screen:
    parts: list[str] = [] if problem is None else [problem, ""]
    parts.append(t("diagnosis-subject-ask"))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(button(t, "button-back", ListSubjects(diagnosis_id=view.diagnosis.id)), menu(t))
        ),
    )
