"""One view of each document, as a school would have it."""

from datetime import date

from domain.charts import (
    DeficitMap,
    DepartmentBar,
    MapCell,
    MapRow,
    MonthBar,
    ParticipationBars,
    ProgressBars,
    Radar,
    RadarAxis,
    SummaryBars,
)
from domain.meetings import Journal
from domain.papers import (
    Blank,
    BlankKind,
    BlankQuestion,
    BlankSection,
    InvitationCard,
    InvitationCards,
    ReportGroup,
    ReportStatement,
    ResultReport,
)
from domain.people import PersonName
from domain.scoring import AnswerValue, GroupLevel
from domain.tables import (
    ParticipationLine,
    ParticipationState,
    ParticipationTable,
    StaffTemplate,
    TotalsQuestion,
    TotalsTable,
)

SCHOOL = "МБОУ «Средняя общеобразовательная школа № 12»"
DIAGNOSIS = "Диагностика, апрель 2027"
DAY = date(2027, 4, 17)
LAST_TIME = date(2026, 5, 12)
MARIA = "Иванова Мария Петровна"
GROUPS = (
    "Предметные",
    "Методические",
    "Оценивание",
    "Психолого-педагогические",
    "Воспитательные",
    "Коммуникативные",
    "Цифровые",
    "Профессионально-личностные",
)
SCALE = (
    "Пока не получается",
    "Получается с опорой",
    "Делаю самостоятельно",
    "Могу показать коллегам",
    "Ещё не приходилось",
    "Не относится к моей работе",
)


def radar(
    *values: int | None, before: tuple[int | None, ...] = (), name: str | None = MARIA
) -> Radar:
    return Radar(
        title="Самодиагностика учителя",
        name=name,
        day=DAY,
        before_day=LAST_TIME if before else None,
        axes=tuple(
            RadarAxis(label=label, percent=value, before=before[i] if before else None)
            for i, (label, value) in enumerate(zip(GROUPS, values, strict=False))
        ),
    )


def cell(percent: int, people: int) -> MapCell:
    return MapCell(
        percent=percent, people=people, support=1, growth=1, confident=people - 3, strength=1
    )


def deficit_map(
    departments: tuple[str, ...] = ("ШМО математики", "Начальные классы"),
) -> DeficitMap:
    """The first department is too small to be seen, the second has a blank group."""
    small = MapRow(label=departments[0], cells=(None, None, None), total=None)
    others = tuple(
        MapRow(label=label, cells=(cell(12, 6), None, cell(88, 14)), total=cell(50, 14))
        for label in departments[1:]
    )
    return DeficitMap(
        school=SCHOOL,
        title=DIAGNOSIS,
        day=DAY,
        groups=GROUPS[:3],
        rows=(small, *others),
        school_row=MapRow(
            label="", cells=(cell(20, 9), cell(41, 8), cell(77, 17)), total=cell(46, 18)
        ),
    )


def participation_bars(
    departments: tuple[str, ...] = ("ШМО математики", "Начальные классы"),
) -> ParticipationBars:
    count = len(departments)
    return ParticipationBars(
        school=SCHOOL,
        title=DIAGNOSIS,
        day=DAY,
        rows=tuple(
            DepartmentBar(label=label, finished=3, begun=1, not_begun=0) for label in departments
        ),
        school_bar=DepartmentBar(label="", finished=3 * count, begun=count, not_begun=0),
    )


def month(label: str, *counts: int) -> MonthBar:
    """Counts: confirmed, done, passed, planned."""
    confirmed, done, passed, planned = counts
    return MonthBar(label=label, confirmed=confirmed, done=done, passed=passed, planned=planned)


def progress_bars(*months: MonthBar, name: str | None = MARIA) -> ProgressBars:
    return ProgressBars(
        title="Ход плана по месяцам",
        name=name,
        school=SCHOOL,
        period="1 сентября 2026 – 31 мая 2027",
        day=DAY,
        months=months,
        total=month("", 4, 2, 3, 7),
    )


def school_summary(*months: MonthBar) -> SummaryBars:
    return SummaryBars(
        school=SCHOOL,
        title="Сводка, 2026/2027 учебный год",
        chosen="ШМО учителей русского языка и литературы · молодые специалисты · 2-е полугодие",
        day=DAY,
        diagnosed=41,
        approved=30,
        people=48,
        approved_label="ИОМ утверждён",
        months=months,
        total=month("", 65, 16, 15, 69),
    )


def journal(*meetings: tuple[date, str, str | None], ordered: bool = True) -> Journal:
    return Journal(
        school=SCHOOL,
        mentor=PersonName(surname="Кузнецов", given="Борис", patronymic="Львович"),
        mentee=PersonName(surname="Иванова", given="Мария", patronymic="Петровна"),
        order_no="45-к" if ordered else None,
        order_on=date(2026, 9, 1) if ordered else None,
        since_on=date(2026, 9, 1) if ordered else None,
        until_on=date(2027, 5, 31) if ordered else None,
        day=DAY,
        meetings=meetings,
    )


def link(number: int) -> str:
    return f"https://t.me/school12_iom_bot?start=Zk9fQ2x1aVpWc0pYb1R4{number:03}"


def invitation_cards(*names: str) -> InvitationCards:
    return InvitationCards(
        school=SCHOOL,
        day=date(2027, 2, 14),
        until=date(2027, 2, 28),
        cards=tuple(
            InvitationCard(name=name, link=link(number)) for number, name in enumerate(names)
        ),
    )


def result_report(*, compared: bool = True) -> ResultReport:
    return ResultReport(
        school=SCHOOL,
        name=MARIA,
        diagnosis=DIAGNOSIS,
        questionnaire="Самодиагностика учителя",
        version=3,
        day=DAY,
        before_day=LAST_TIME if compared else None,
        groups=(
            ReportGroup(
                title="Методические",
                short="Методические",
                level=GroupLevel.CONFIDENT,
                percent=72,
                before=61,
                statements=(
                    ReportStatement(
                        text="Меняю ход урока, когда работа учеников показывает, что нужен пример.",
                        value=AnswerValue.INDEPENDENT,
                        comment="В пятых классах — да, в девятых не хватает времени.",
                    ),
                    ReportStatement(
                        text="Строю начало урока так, что ученики сами называют тему.",
                        value=AnswerValue.STRENGTH,
                    ),
                ),
            ),
            ReportGroup(
                title="Оценивание и анализ результатов",
                short="Оценивание",
                level=GroupLevel.SUPPORT,
                percent=33,
                before=None,
                statements=(
                    ReportStatement(
                        text="Подбираю критерии оценивания до начала работы.",
                        value=AnswerValue.NOT_YET,
                    ),
                    ReportStatement(
                        text="Сверяю отметки с результатами ВПР.", value=AnswerValue.NOT_MINE
                    ),
                ),
            ),
            ReportGroup(
                title="Цифровые",
                short="Цифровые",
                level=GroupLevel.FEW,
                percent=None,
                before=40,
                statements=(
                    ReportStatement(
                        text="Проверяю ответы нейросети по двум источникам.",
                        value=AnswerValue.NO_EXPERIENCE,
                    ),
                    ReportStatement(text="Выбираю материал под цель.", value=None),
                ),
            ),
        ),
        strengths=("начало урока",),
        difficulties=("критерии до начала работы", "отметки и ВПР"),
        no_experience=("проверка ответов нейросети",),
    )


def blank() -> Blank:
    return Blank(
        school=SCHOOL,
        questionnaire="Запросы и самодиагностика",
        version=2,
        day=DAY,
        sections=(
            BlankSection(
                title="Методические",
                questions=(
                    BlankQuestion(kind=BlankKind.SCALE, text="Меняю ход урока.", options=SCALE),
                    BlankQuestion(kind=BlankKind.SCALE, text="Ставлю цель урока.", options=SCALE),
                ),
            ),
            BlankSection(
                title="Оценивание",
                questions=(
                    BlankQuestion(kind=BlankKind.SCALE, text="Подбираю критерии.", options=SCALE),
                ),
            ),
            BlankSection(
                title=None,
                questions=(
                    BlankQuestion(
                        kind=BlankKind.ONE,
                        text="Сколько часов в неделю?",
                        options=("до часа", "больше"),
                    ),
                    BlankQuestion(
                        kind=BlankKind.SEVERAL,
                        text="Какие формы удобны?",
                        options=("вебинар", "посещение урока"),
                    ),
                    BlankQuestion(kind=BlankKind.TEXT, text="О чём поговорить с методистом?"),
                ),
            ),
        ),
    )


def participation_table(*names: str) -> ParticipationTable:
    states = tuple(ParticipationState)
    return ParticipationTable(
        school=SCHOOL,
        title=DIAGNOSIS,
        day=DAY,
        lines=tuple(
            ParticipationLine(
                name=name,
                department="ШМО математики" if number % 2 else None,
                position=None if number % 2 else "учитель",
                state=states[number % 3],
                finished=DAY if states[number % 3] is ParticipationState.FINISHED else None,
                reminded=None if number % 2 else LAST_TIME,
            )
            for number, name in enumerate(names)
        ),
    )


def staff_template(*departments: str) -> StaffTemplate:
    return StaffTemplate(school=SCHOOL, day=DAY, departments=departments)


def totals_table(*, of: str = "") -> TotalsTable:
    return TotalsTable(
        school=SCHOOL,
        title="Образовательные запросы, апрель 2027",
        day=DAY,
        finished=44,
        people=41,
        questions=(
            TotalsQuestion(
                text="Какие темы для вас сейчас важнее всего?",
                answered=41,
                options=(
                    ("Оценивание и диагностика", 22),
                    ("=Другая тема", 14),
                    ("Одарённые дети, олимпиады", 0),
                ),
            ),
            TotalsQuestion(text="Когда вам удобно принять коллег?", answered=None, options=()),
        ),
        of=of,
    )
