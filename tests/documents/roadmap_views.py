"""A school's year as papers print it."""

from dataclasses import replace
from datetime import date

from domain.people import ChannelPolicy, PersonName, SchoolKind
from domain.roadmap import (
    Decision,
    Measure,
    MeasureKind,
    MeasureState,
    Part,
    Reason,
    ReasonKind,
    Responsible,
    Roadmap,
    School,
    Timing,
)
from domain.roadmap_paper import RoadmapPaper

DAY = date(2027, 3, 17)
SCHOOL = School(id=1, name="Школа № 1", kind=SchoolKind.SCHOOL, policy=ChannelPolicy.FULL)
ANNA = PersonName(surname="Смирнова", given="Анна", patronymic="Игоревна")
DEPUTY = PersonName(surname="Соколова", given="Вера", patronymic="Павловна")
DIRECTOR = PersonName(surname="Орлов", given="Пётр", patronymic="Ильич")
DONE = Measure(
    id=1,
    roadmap_id=1,
    school_id=1,
    year=2026,
    kind=MeasureKind.ROADMAP,
    part=Part.QUALITY,
    title="Комплексный анализ результатов оценочных процедур и ГИА за прошлый год",
    timing=Timing.MONTH,
    due_on=date(2026, 9, 30),
    who=Responsible.HEADS,
    responsible_id=1,
    responsible="Смирнова\u00a0А.\u00a0И.",
    responsible_name=ANNA,
    document="Аналитическая справка",
    result=None,
    reason=None,
    state=MeasureState.DONE,
    done_on=date(2026, 9, 28),
    note="Справка составлена, выводы доведены до коллектива",
    rev=3,
)
PASSED = replace(
    DONE,
    id=2,
    title="Изучение методологии комплексного анализа результатов ГИА и ВПР",
    due_on=date(2026, 10, 31),
    who=Responsible.DEPUTY,
    responsible_id=None,
    responsible=None,
    responsible_name=None,
    document="Материалы семинара",
    state=MeasureState.PLANNED,
    done_on=None,
    note=None,
)
AHEAD = replace(
    PASSED,
    id=3,
    part=Part.RESULTS,
    title="Представление результатов работы по <планам> & на заседаниях кафедр",
    timing=Timing.DAY,
    due_on=date(2027, 3, 31),
    responsible_id=1,
    responsible="Смирнова\u00a0А.\u00a0И.",
    responsible_name=ANNA,
    document="Протоколы заседаний",
)
YEAR = replace(
    PASSED,
    id=4,
    part=Part.LEARNING,
    title="Участие в вебинарах",
    timing=Timing.YEAR,
    document=None,
    due_on=date(2027, 5, 31),
)
NEEDED = replace(
    PASSED,
    id=5,
    part=Part.PLANS,
    title="Назначение наставников",
    timing=Timing.NEEDED,
    who=Responsible.OFFICER,
)
MEASURES = (DONE, PASSED, AHEAD, YEAR, NEEDED)
METHODICAL = (
    replace(
        PASSED,
        id=6,
        year=2027,
        kind=MeasureKind.METHODICAL,
        part=Part.LEARNING,
        title="Семинар-практикум: критерии до начала работы",
        due_on=date(2027, 10, 31),
        document=None,
        result="Материалы семинара, приёмы в работе педагогов",
        reason=Reason(kind=ReasonKind.DEFICIT, people=14, key="assessment.criteria_before"),
    ),
    replace(
        PASSED,
        id=7,
        year=2027,
        kind=MeasureKind.METHODICAL,
        part=Part.SUPPORT,
        title="Закрепление наставников за молодыми специалистами",
        due_on=date(2027, 9, 30),
        document=None,
        result="Приказ о наставничестве",
        reason=Reason(kind=ReasonKind.MENTORLESS, people=3),
    ),
)


DECISION = replace(
    DONE,
    id=8,
    kind=MeasureKind.DECISION,
    title="Провести методический семинар по выявленному затруднению",
    timing=Timing.DAY,
    due_on=date(2026, 10, 20),
    reason=Reason(kind=ReasonKind.DEFICIT, people=14, key="assessment.criteria_before"),
    note=None,
    document=None,
)
DECIDED = Decision(
    source="Методический совет, протокол № 3",
    effect_on=date(2027, 3, 1),
    effect="Эффект есть, работу продолжаем",
    figure_now=6,
)


def course(*measures: Measure, school: School = SCHOOL) -> RoadmapPaper:
    return RoadmapPaper(
        school=school,
        roadmap=Roadmap(id=1, school_id=1, year=2026, template="help"),
        kind=MeasureKind.ROADMAP,
        measures=measures or MEASURES,
        day=DAY,
        decisions=() if measures else ((DECISION, DECIDED),),
        deputy=DEPUTY,
        director=DIRECTOR,
    )


def methodical() -> RoadmapPaper:
    return RoadmapPaper(
        school=SCHOOL,
        roadmap=Roadmap(id=2, school_id=1, year=2027, template=None),
        kind=MeasureKind.METHODICAL,
        measures=METHODICAL,
        day=DAY,
        deputy=DEPUTY,
        director=DIRECTOR,
    )
