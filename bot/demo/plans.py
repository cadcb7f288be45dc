"""Plans of the demonstration: what was chosen, when it is due and what became of it.

Times are given by the school's clock.
"""

from datetime import date

from bot.demo.cast import at_school
from bot.demo.plan_script import (
    Confirm,
    Decision,
    PlannedItem,
    PlanScript,
    Postpone,
    Report,
    SendBack,
    link,
    photo,
    text,
)
from domain.doing import PostponeReason, SendBackReason
from domain.plan import BasisKind
from domain.plan_rules import Term

PLANS: dict[str, PlanScript] = {
    "anna": PlanScript(
        begun=at_school(2026, 11, 2, 15, 40),
        tasks=("deficit.try", "deficit.compare"),
        submitted=at_school(2026, 11, 2, 16, 5),
        decision=Decision(at=at_school(2026, 11, 5, 12, 20)),
        items=(
            PlannedItem(
                basis="assessment.criteria_before",
                suggestion="assessment.criteria_before.visit",
                due=date(2026, 12, 11),
                events=(
                    Report(
                        at=at_school(2026, 12, 10, 15, 10),
                        proofs=(
                            text(
                                "Урок литературы в 8 классе: критерии сочинения обсудили до "
                                "начала работы, лист критериев взят за образец."
                            ),
                        ),
                    ),
                    Confirm(at=at_school(2026, 12, 11, 13, 45), by="boris"),
                ),
            ),
            PlannedItem(
                basis="digital.check_ai",
                suggestion="digital.check_ai.rule",
                due=date(2027, 1, 29),
                events=(Report(at=at_school(2027, 1, 28, 17, 30)),),
            ),
            PlannedItem(
                basis="method.differentiation",
                suggestion="method.differentiation.levels",
                due=date(2027, 2, 19),
                events=(Postpone(at=at_school(2027, 2, 17, 15, 5), to=date(2027, 3, 17)),),
            ),
            PlannedItem(
                basis="assessment.criteria_before",
                suggestion="assessment.criteria_before.sheets",
                due=date(2027, 3, 19),
                events=(Report(at=at_school(2027, 3, 17, 13, 40), proofs=(photo(),)),),
            ),
            PlannedItem(
                basis="digital.check_ai",
                suggestion="digital.check_ai.webinar",
                due=date(2027, 3, 24),
            ),
            PlannedItem(
                basis="method.differentiation",
                suggestion="method.differentiation.course",
                due=date(2027, 5, 21),
            ),
        ),
    ),
    "boris": PlanScript(
        begun=at_school(2026, 11, 9, 16, 0),
        goal="share",
        tasks=("strength.show",),
        other_bases=(
            (BasisKind.STRENGTH, "strength.mentor"),
            (BasisKind.STRENGTH, "strength.share"),
            (BasisKind.STRENGTH, "strength.contest"),
        ),
        submitted=at_school(2026, 11, 9, 16, 30),
        decision=Decision(at=at_school(2026, 11, 12, 11, 0)),
        items=(
            PlannedItem(
                basis="strength.mentor",
                suggestion="general.strength.open_lesson",
                due=date(2027, 2, 12),
                events=(
                    Report(
                        at=at_school(2027, 2, 11, 14, 50),
                        proofs=(text("Урок истории в 9 классе, были пять коллег."),),
                    ),
                    Confirm(at=at_school(2027, 2, 12, 10, 15), by="dina"),
                ),
            ),
            PlannedItem(
                basis="digital.check_ai",
                suggestion="digital.check_ai.task_bank",
                due=date(2027, 4, 9),
            ),
            PlannedItem(
                basis="strength.share",
                suggestion="general.strength.publication",
                due=date(2027, 3, 19),
                events=(
                    Report(
                        at=at_school(2027, 3, 15, 17, 25),
                        proofs=(link("https://example.org/mentoring-in-school"),),
                    ),
                ),
            ),
            PlannedItem(
                basis="strength.contest",
                suggestion="general.strength.contest",
                due=date(2027, 3, 26),
                events=(
                    Report(
                        at=at_school(2027, 3, 16, 18, 5),
                        proofs=(text("Муниципальный этап, диплом второй степени."),),
                    ),
                ),
            ),
            PlannedItem(
                basis="strength.mentor",
                suggestion="general.strength.mentoring",
                due=date(2027, 5, 28),
            ),
        ),
    ),
    "olga": PlanScript(
        begun=at_school(2026, 11, 10, 17, 10),
        submitted=at_school(2026, 11, 11, 15, 20),
        decision=Decision(at=at_school(2026, 11, 13, 12, 5)),
        items=(
            PlannedItem(
                basis="assessment.marks_vpr",
                suggestion="assessment.marks_vpr.table",
                due=date(2026, 12, 25),
                events=(Report(at=at_school(2026, 12, 24, 16, 40)),),
            ),
            PlannedItem(
                basis="communication.hard_talk",
                suggestion="communication.hard_talk.rehearse",
                due=date(2027, 2, 5),
            ),
            PlannedItem(
                basis="assessment.marks_vpr",
                suggestion="assessment.marks_vpr.course",
                due=date(2027, 3, 31),
                events=(
                    Report(
                        at=at_school(2027, 3, 16, 15, 35),
                        proofs=(link("https://example.org/certificate-36"),),
                    ),
                ),
            ),
            PlannedItem(
                basis="assessment.marks_vpr",
                suggestion="assessment.marks_vpr.cross_check",
                due=date(2027, 3, 5),
            ),
            PlannedItem(
                basis="method.group_work",
                suggestion="method.group_work.roles",
                due=date(2027, 3, 12),
                events=(
                    Report(at=at_school(2027, 3, 11, 18, 15)),
                    SendBack(
                        at=at_school(2027, 3, 15, 11, 10),
                        by="dina",
                        comment=SendBackReason.TELL_MORE,
                    ),
                ),
            ),
            PlannedItem(
                basis="communication.hard_talk",
                suggestion="communication.hard_talk.plan",
                due=date(2027, 2, 26),
                events=(
                    Postpone(at=at_school(2027, 2, 24, 15, 30), to=date(2027, 3, 15)),
                    Postpone(
                        at=at_school(2027, 3, 15, 15, 0),
                        to=date(2027, 4, 16),
                        reason=PostponeReason.LOAD,
                    ),
                ),
            ),
            PlannedItem(
                basis="assessment.criteria_before",
                suggestion="assessment.criteria_before.with_pupils",
                due=date(2027, 5, 7),
            ),
        ),
    ),
    "ilya": PlanScript(
        begun=at_school(2026, 11, 16, 18, 30),
        submitted=at_school(2026, 11, 17, 15, 45),
        decision=Decision(at=at_school(2026, 11, 19, 10, 40)),
        items=(
            PlannedItem(
                basis="method.plan_change",
                suggestion="method.plan_change.mentor",
                due=date(2026, 12, 18),
                events=(
                    Report(at=at_school(2026, 12, 17, 14, 30)),
                    Confirm(at=at_school(2026, 12, 17, 17, 5), by="boris"),
                ),
            ),
            PlannedItem(
                basis="psychology.ovz",
                suggestion="psychology.ovz.reading",
                due=date(2027, 1, 22),
                events=(Report(at=at_school(2027, 1, 25, 19, 10)),),
            ),
            PlannedItem(
                basis="assessment.criteria_before",
                suggestion="assessment.criteria_before.visit",
                due=date(2027, 3, 15),
                events=(
                    Report(
                        at=at_school(2027, 3, 15, 16, 20),
                        proofs=(
                            text(
                                "Урок физики в 7 классе: ученики сами проверили лабораторную по "
                                "листу из пяти критериев."
                            ),
                            link("https://example.org/criteria-7"),
                        ),
                        visited="olga",
                    ),
                ),
            ),
            PlannedItem(
                basis="method.plan_change",
                suggestion="method.plan_change.stop_points",
                due=date(2027, 3, 19),
            ),
            PlannedItem(
                basis="psychology.ovz",
                suggestion="psychology.ovz.cards",
                due=date(2027, 4, 23),
            ),
        ),
    ),
    "tatiana": PlanScript(
        begun=at_school(2027, 3, 13, 12, 10),
        tasks=("deficit.see", "deficit.try"),
        submitted=at_school(2027, 3, 15, 16, 0),
        decision=Decision(
            at=at_school(2027, 3, 17, 13, 50),
            days=(("method.differentiation.bank", date(2027, 5, 21)),),
        ),
        items=(
            PlannedItem(
                basis="assessment.criteria_before",
                suggestion="assessment.criteria_before.with_pupils",
                due=date(2027, 4, 16),
            ),
            PlannedItem(
                basis="method.differentiation",
                suggestion="method.differentiation.bank",
                due=date(2027, 5, 14),
            ),
            PlannedItem(
                basis="assessment.self_check",
                suggestion="assessment.self_check.sheets",
                due=date(2027, 10, 15),
            ),
        ),
    ),
    "irina": PlanScript(
        begun=at_school(2027, 3, 16, 15, 55),
        goal="results",
        submitted=at_school(2027, 3, 16, 16, 20),
        tasks=("deficit.study", "deficit.try"),
        items=(
            PlannedItem(
                basis="assessment.criteria_before",
                suggestion="assessment.criteria_before.sheets",
                due=date(2027, 4, 23),
            ),
            PlannedItem(
                basis="method.project",
                suggestion="method.project.lead",
                due=date(2027, 11, 19),
            ),
            PlannedItem(
                basis="subject.literacy",
                suggestion="subject.literacy.course",
                due=date(2027, 10, 1),
            ),
        ),
    ),
    "pavel": PlanScript(
        begun=at_school(2027, 3, 17, 9, 40),
        goal=None,
        submitted=at_school(2027, 3, 17, 10, 5),
        items=(
            PlannedItem(
                basis="psychology.ovz", suggestion="psychology.ovz.specialist", due=date(2027, 4, 9)
            ),
            PlannedItem(
                basis="assessment.criteria_before",
                suggestion="assessment.criteria_before.webinar",
                due=date(2027, 4, 14),
            ),
            PlannedItem(
                basis="method.questions",
                suggestion="method.questions.visit",
                due=date(2027, 5, 21),
            ),
            PlannedItem(
                basis="psychology.ovz", suggestion="psychology.ovz.cards", due=date(2027, 9, 30)
            ),
        ),
    ),
    "sergey": PlanScript(
        begun=at_school(2027, 3, 10, 16, 30),
        submitted=at_school(2027, 3, 11, 15, 30),
        decision=Decision(
            at=at_school(2027, 3, 12, 11, 25),
            comment=(
                "Сергей Иванович, добавьте посещение урока коллеги и разнесите сроки: сейчас всё "
                "приходится на апрель."
            ),
            remarks=(
                (
                    "assessment.marks_vpr.norms",
                    "В эти дни идут ВПР: лучше начать после майских праздников.",
                ),
            ),
        ),
        items=(
            PlannedItem(
                basis="method.review", suggestion="method.review.schedule", due=date(2027, 4, 9)
            ),
            PlannedItem(
                basis="assessment.criteria_before",
                suggestion="assessment.criteria_before.sheets",
                due=date(2027, 4, 16),
            ),
            PlannedItem(
                basis="assessment.marks_vpr",
                suggestion="assessment.marks_vpr.norms",
                due=date(2027, 4, 23),
            ),
        ),
    ),
    "elena": PlanScript(
        begun=at_school(2027, 3, 15, 17, 20),
        goal=None,
        items=(
            PlannedItem(
                basis="psychology.difficulty_signs",
                suggestion="psychology.difficulty_signs.diary",
                due=date(2027, 5, 14),
            ),
            PlannedItem(
                basis="communication.hard_talk",
                suggestion="communication.hard_talk.reading",
                due=date(2027, 10, 8),
            ),
        ),
    ),
    "svetlana": PlanScript(
        begun=at_school(2026, 9, 8, 15, 10),
        goal="new_class",
        term=Term.HALF_YEAR,
        tasks=("task.first_lessons",),
        other_bases=((BasisKind.TASK, "task.new_class"),),
        submitted=at_school(2026, 9, 8, 15, 30),
        decision=Decision(at=at_school(2026, 9, 10, 12, 40)),
        items=(
            PlannedItem(
                basis="task.new_class",
                suggestion="ready.task.new_class.first_month",
                due=date(2026, 10, 9),
                events=(Report(at=at_school(2026, 10, 8, 15, 5)),),
            ),
            PlannedItem(
                basis="task.new_class",
                suggestion="general.task.new_class_visits",
                due=date(2027, 2, 26),
            ),
        ),
    ),
    "larisa": PlanScript(
        begun=at_school(2026, 9, 14, 15, 40),
        goal="attestation",
        tasks=("task.plan",),
        other_bases=((BasisKind.TASK, "task.attestation"), (BasisKind.STRENGTH, "strength.share")),
        submitted=at_school(2026, 9, 14, 16, 5),
        decision=Decision(at=at_school(2026, 9, 16, 11, 30)),
        items=(
            PlannedItem(
                basis="task.attestation",
                suggestion="ready.task.attestation.table",
                due=date(2026, 11, 20),
                events=(
                    Report(
                        at=at_school(2026, 11, 18, 15, 10),
                        proofs=(text("Таблица результатов за три года: 5–8 классы."),),
                    ),
                    Confirm(at=at_school(2026, 11, 19, 12, 0), by="dina"),
                ),
            ),
            PlannedItem(
                basis="task.attestation",
                suggestion="ready.task.attestation.self_analysis",
                due=date(2027, 2, 12),
                events=(
                    Report(
                        at=at_school(2027, 2, 11, 17, 25),
                        proofs=(link("https://example.org/self-analysis"),),
                    ),
                    Confirm(at=at_school(2027, 2, 12, 11, 40), by="dina"),
                ),
            ),
            PlannedItem(
                basis="strength.share",
                suggestion="general.strength.open_lesson",
                due=date(2027, 4, 22),
            ),
        ),
    ),
    "gleb": PlanScript(
        begun=at_school(2026, 9, 15, 16, 10),
        goal="share",
        tasks=("strength.show",),
        other_bases=((BasisKind.STRENGTH, "strength.share"),),
        submitted=at_school(2026, 9, 15, 16, 30),
        decision=Decision(at=at_school(2026, 9, 17, 12, 15)),
        items=(
            PlannedItem(
                basis="strength.share",
                suggestion="general.strength.master_class",
                due=date(2026, 12, 4),
                events=(
                    Report(
                        at=at_school(2026, 12, 3, 15, 30),
                        proofs=(text("Мастер-класс для коллег, двенадцать участников."),),
                    ),
                    Confirm(at=at_school(2026, 12, 4, 10, 20), by="dina"),
                ),
            ),
            PlannedItem(
                basis="strength.share",
                suggestion="general.strength.description",
                due=date(2027, 2, 5),
                events=(
                    Report(
                        at=at_school(2027, 2, 3, 18, 5),
                        proofs=(link("https://example.org/experience"),),
                    ),
                    Confirm(at=at_school(2027, 2, 4, 9, 45), by="dina"),
                ),
            ),
        ),
    ),
    "zhanna": PlanScript(
        begun=at_school(2026, 9, 16, 15, 20),
        goal="new_class",
        tasks=("task.first_lessons",),
        other_bases=((BasisKind.TASK, "task.new_class"),),
        submitted=at_school(2026, 9, 16, 15, 45),
        decision=Decision(at=at_school(2026, 9, 18, 11, 10)),
        items=(
            PlannedItem(
                basis="task.new_class",
                suggestion="ready.task.new_class.first_month",
                due=date(2026, 10, 23),
                events=(Report(at=at_school(2026, 10, 22, 15, 40)),),
            ),
            PlannedItem(
                basis="task.new_class",
                suggestion="general.task.new_class_visits",
                due=date(2027, 4, 16),
            ),
        ),
    ),
    "alina": PlanScript(
        begun=at_school(2027, 2, 15, 13, 40),
        tasks=("deficit.try",),
        submitted=at_school(2027, 2, 15, 14, 0),
        decision=Decision(at=at_school(2027, 2, 17, 10, 30), by="raisa"),
        items=(
            PlannedItem(
                basis="subject.speech",
                suggestion="subject.speech.logopedist",
                due=date(2027, 3, 12),
                events=(
                    Report(at=at_school(2027, 3, 11, 13, 30)),
                    Confirm(at=at_school(2027, 3, 12, 9, 40), by="raisa"),
                ),
            ),
            PlannedItem(
                basis="psychology.ovz",
                suggestion="psychology.ovz.inclusive_course",
                due=date(2027, 4, 30),
            ),
            PlannedItem(
                basis="method.environment",
                suggestion="method.environment.theme",
                due=date(2027, 5, 21),
            ),
        ),
    ),
    "darya": PlanScript(
        begun=at_school(2027, 3, 15, 16, 45),
        submitted=at_school(2027, 3, 15, 17, 0),
        decision=Decision(at=at_school(2027, 3, 17, 14, 19)),
        items=(
            PlannedItem(
                basis="communication.hard_talk",
                suggestion="communication.hard_talk.mentor",
                due=date(2027, 5, 14),
            ),
            PlannedItem(
                basis="psychology.motivation",
                suggestion="psychology.motivation.survey",
                due=date(2027, 10, 15),
            ),
            PlannedItem(
                basis="assessment.criteria_before",
                suggestion="assessment.criteria_before.visit",
                due=date(2027, 5, 21),
            ),
        ),
    ),
}
"""By the key of the player; whoever is not here has no plan.

Darya's was approved a minute ago and has not begun; Svetlana's is over, Larisa's is summed up,
Gleb's completed, Zhanna's suspended.
"""


TRAINING = ("olga", "communication.hard_talk.rehearse", date(2027, 2, 5))
"""Whose item, under which suggestion, the deputy's list of those who were there confirms; the day
of the training."""

TRAINED = ("anna", "boris")
"""Who was there without having it in his plan."""
