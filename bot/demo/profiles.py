"""How the people of the demonstration answer: profiles of real work, not noise.

What a profile doesn't name is answered «Делаю самостоятельно».
"""

from dataclasses import dataclass
from types import MappingProxyType

from domain.scoring import AnswerValue


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Keys of statements by answer."""

    not_yet: tuple[str, ...] = ()
    with_support: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()
    no_experience: tuple[str, ...] = ()
    not_mine: tuple[str, ...] = ()

    def value_of(self, key: str) -> AnswerValue:
        for keys, value in (
            (self.not_yet, AnswerValue.NOT_YET),
            (self.with_support, AnswerValue.WITH_SUPPORT),
            (self.strengths, AnswerValue.STRENGTH),
            (self.no_experience, AnswerValue.NO_EXPERIENCE),
            (self.not_mine, AnswerValue.NOT_MINE),
        ):
            if key in keys:
                return value
        return AnswerValue.INDEPENDENT


_TALKER = (
    "communication.hard_talk",
    "communication.instruction",
    "communication.dialogue",
    "communication.parents_news",
    "subject.explanation",
    "subject.world",
)
_CLASS_TUTOR = (
    "upbringing.class_rules",
    "upbringing.conflict",
    "upbringing.values",
    "upbringing.class_hour",
)

PROFILES = MappingProxyType(
    {
        # A philologist of fifteen years: words come easily, criteria and levels less so.
        "anna": Profile(
            not_yet=("assessment.criteria_before", "digital.check_ai"),
            with_support=(
                "method.differentiation",
                "method.project",
                "assessment.marks_vpr",
                "assessment.self_check",
                "psychology.ovz",
                "psychology.pmpk",
                "digital.interactive",
            ),
            strengths=(*_TALKER, "upbringing.values", "personal.share", "method.questions"),
            no_experience=("psychology.gifted",),
        ),
        # The mentor: nearly everything is firm, new tools are not.
        "boris": Profile(
            with_support=("digital.check_ai", "digital.interactive", "psychology.pmpk"),
            strengths=(
                *_TALKER,
                *_CLASS_TUTOR,
                "communication.lesson_talk",
                "communication.colleagues",
                "subject.hard_tasks",
                "subject.misconceptions",
                "method.lesson_goal",
                "method.questions",
                "method.plan_change",
                "assessment.feedback",
                "assessment.item_analysis",
                "personal.share",
                "personal.lesson_review",
            ),
        ),
        # A mathematician: strong subject, marks differ from ВПР, parents are hard.
        "olga": Profile(
            not_yet=("assessment.marks_vpr", "communication.hard_talk"),
            with_support=(
                "method.group_work",
                "assessment.criteria_before",
                "assessment.feedback",
                "psychology.motivation",
                "upbringing.class_hour",
                "personal.workload",
            ),
            strengths=(
                "subject.hard_tasks",
                "subject.misconceptions",
                "subject.programme",
                "digital.results_table",
                "assessment.item_analysis",
            ),
        ),
        # Second year at school: zeal, tools, little experience.
        "ilya": Profile(
            not_yet=("method.plan_change", "assessment.criteria_before", "psychology.ovz"),
            with_support=(
                "subject.misconceptions",
                "method.lesson_goal",
                "method.differentiation",
                "method.homework",
                "assessment.feedback",
                "psychology.difficulty_signs",
                "psychology.pace",
                "upbringing.conflict",
                "communication.hard_talk",
                "communication.instruction",
                "personal.workload",
            ),
            strengths=(
                "digital.choose_material",
                "digital.check_ai",
                "digital.interactive",
                "digital.results_table",
            ),
            no_experience=("psychology.pmpk", "upbringing.bullying", "subject.programme"),
            not_mine=("upbringing.self_government",),
        ),
        "tatiana": Profile(
            not_yet=("assessment.criteria_before",),
            with_support=(
                "method.differentiation",
                "assessment.self_check",
                "psychology.pmpk",
                "digital.safety",
            ),
            strengths=(*_CLASS_TUTOR, "communication.parents_news", "psychology.motivation"),
        ),
        "irina": Profile(
            not_yet=("assessment.criteria_before", "method.project"),
            with_support=(
                "subject.literacy",
                "assessment.own_test",
                "psychology.gifted",
                "digital.check_ai",
            ),
            strengths=("subject.explanation", "upbringing.values", "communication.dialogue"),
        ),
        "pavel": Profile(
            not_yet=("psychology.ovz",),
            with_support=(
                "method.questions",
                "assessment.criteria_before",
                "psychology.motivation",
                "communication.parents_news",
                "personal.theme",
            ),
            strengths=("subject.hard_tasks", "method.project", "digital.interactive"),
        ),
        "sergey": Profile(
            with_support=(
                "method.review",
                "assessment.criteria_before",
                "assessment.marks_vpr",
                "upbringing.bullying",
            ),
            strengths=("subject.world", "method.group_work", "communication.instruction"),
            no_experience=("psychology.pmpk",),
        ),
        "elena": Profile(
            not_yet=("psychology.difficulty_signs", "communication.hard_talk"),
            with_support=("method.task_by_pupils", "assessment.feedback", "digital.safety"),
            strengths=("upbringing.class_rules", "subject.world", "psychology.pace"),
        ),
        "svetlana": Profile(
            not_yet=("digital.check_ai",),
            with_support=("assessment.use_results", "psychology.gifted", "method.review"),
            strengths=(
                *_TALKER,
                *_CLASS_TUTOR,
                "psychology.difficulty_signs",
                "psychology.specialists",
                "method.task_by_pupils",
                "method.homework",
                "personal.lesson_review",
            ),
        ),
        "maria": Profile(
            not_yet=("subject.literacy",),
            with_support=("method.group_work", "method.review", "assessment.criteria_before"),
            strengths=("subject.explanation", "method.questions"),
        ),
        "inna": Profile(
            with_support=("method.homework", "assessment.self_check", "digital.check_ai"),
            strengths=("upbringing.class_rules", "communication.parents_news"),
        ),
        "larisa": Profile(
            not_yet=("digital.interactive",),
            with_support=(
                "assessment.criteria_before",
                "assessment.use_results",
                "psychology.ovz",
                "method.differentiation",
            ),
            strengths=("communication.dialogue", "upbringing.values", "subject.world"),
        ),
        "gleb": Profile(
            not_yet=("assessment.self_check", "psychology.gifted"),
            with_support=("assessment.criteria_before", "method.review", "communication.hard_talk"),
            strengths=("digital.check_ai", "digital.choose_material", "subject.explanation"),
        ),
        "darya": Profile(
            not_yet=("communication.hard_talk",),
            with_support=(
                "psychology.motivation",
                "assessment.criteria_before",
                "assessment.feedback",
                "upbringing.class_hour",
            ),
            strengths=("subject.hard_tasks", "subject.misconceptions", "assessment.item_analysis"),
        ),
        "yuri": Profile(
            not_yet=("assessment.criteria_before", "upbringing.conflict"),
            with_support=(
                "psychology.ovz",
                "psychology.pace",
                "method.group_work",
                "communication.instruction",
            ),
            strengths=("digital.results_table", "subject.programme"),
            no_experience=("psychology.pmpk",),
        ),
        "alla": Profile(
            with_support=("assessment.criteria_before", "psychology.pmpk", "digital.check_ai"),
            strengths=(*_CLASS_TUTOR, "communication.parents_news", "method.homework"),
        ),
        "zhanna": Profile(
            not_yet=("psychology.ovz", "digital.check_ai"),
            with_support=("method.differentiation", "assessment.self_check", "personal.share"),
            strengths=("subject.explanation", "upbringing.class_rules"),
        ),
        # A kindergarten: the same eight groups, the statements of a воспитатель.
        "alina": Profile(
            not_yet=("psychology.ovz",),
            with_support=(
                "subject.speech",
                "method.environment",
                "assessment.observation",
                "communication.hard_talk",
            ),
            strengths=("subject.play", "upbringing.class_rules", "communication.parents_news"),
        ),
    }
)

PROFILES_AGAIN = MappingProxyType(
    {
        # Half a year of her plan: criteria come by themselves now, levels of tasks with support.
        "anna": Profile(
            with_support=(
                "method.differentiation",
                "assessment.marks_vpr",
                "psychology.ovz",
                "psychology.pmpk",
                "digital.interactive",
            ),
            strengths=(
                *_TALKER,
                "upbringing.values",
                "personal.share",
                "method.questions",
                "assessment.criteria_before",
                "digital.check_ai",
            ),
        ),
        "boris": Profile(
            with_support=("digital.interactive", "psychology.pmpk"),
            strengths=(
                *_TALKER,
                *_CLASS_TUTOR,
                "communication.lesson_talk",
                "communication.colleagues",
                "subject.hard_tasks",
                "subject.misconceptions",
                "method.lesson_goal",
                "method.questions",
                "method.plan_change",
                "assessment.feedback",
                "assessment.item_analysis",
                "personal.share",
                "personal.lesson_review",
            ),
        ),
        "olga": Profile(
            not_yet=("communication.hard_talk",),
            with_support=(
                "assessment.marks_vpr",
                "assessment.criteria_before",
                "psychology.motivation",
                "upbringing.class_hour",
                "personal.workload",
            ),
            strengths=(
                "subject.hard_tasks",
                "subject.misconceptions",
                "subject.programme",
                "digital.results_table",
                "assessment.item_analysis",
                "method.group_work",
            ),
        ),
    }
)
"""How they answer in spring who had answered in autumn."""
