"""Plans on paper as schools would have them: full ones, long ones, bare ones."""

from dataclasses import replace
from datetime import date, timedelta

from domain.card import Category, Education, ExtraCategory
from domain.closing import Outcome, Presented, Verdict
from domain.external_results import ResultLevel
from domain.item import EvidenceKind, ItemKind, Section
from domain.people import PersonName, Position, Vocabulary
from domain.plan import BasisKind
from domain.plan_rules import RouteForm, RouteTitle
from domain.route_paper import (
    Approval,
    BasisOutcome,
    CompletionMark,
    CourseRecord,
    DiagnosticMethod,
    GroupWords,
    OutsideResult,
    PaperBasis,
    PaperItem,
    PupilsNumber,
    RoutePaper,
    Signer,
    YearReview,
)
from domain.scoring import GroupLevel
from tests.documents import views

MARIA = PersonName(surname="Иванова", given="Мария", patronymic="Петровна")
OLGA = PersonName(surname="Петрова", given="Ольга", patronymic="Сергеевна")
IGOR = PersonName(surname="Сидоров", given="Игорь", patronymic="Николаевич")
PAVEL = PersonName(surname="Кузнецов", given="Павел", patronymic="Андреевич")

BASES = (
    PaperBasis(
        kind=BasisKind.DEFICIT,
        text="Подбираю критерии оценивания, понятные ученикам до начала работы",
        competency="Методические",
    ),
    PaperBasis(
        kind=BasisKind.DEFICIT,
        text="Замечаю признаки трудностей в учении и меняю задание для ученика с ОВЗ",
        competency="Психолого-педагогические",
    ),
    PaperBasis(
        kind=BasisKind.STRENGTH,
        text="Учу решать задачи повышенной сложности",
        competency="Предметные",
    ),
)

ITEMS = (
    PaperItem(
        section=Section.KPK,
        kind=ItemKind.KPK,
        title='Курсы "Формирующее оценивание в основной школе" (36 часов)',
        basis=0,
        from_on=date(2026, 10, 12),
        due_on=date(2026, 11, 20),
        expected_result="критерии к каждой проверочной работе готовы до урока",
        evidence=EvidenceKind.KPK_CERTIFICATE,
        evidence_detail="№ 3412 от 20.11.2026",
        mark=CompletionMark.CONFIRMED,
        marked_on=date(2026, 11, 23),
    ),
    PaperItem(
        section=Section.MUNICIPAL,
        kind=ItemKind.SEMINAR,
        title="Семинар РМО учителей математики «Отметки и результаты ВПР»",
        basis=0,
        due_on=date(2026, 12, 9),
        evidence=EvidenceKind.CERTIFICATE,
        mark=CompletionMark.DONE,
        marked_on=date(2026, 12, 10),
        note="выступление на 10 минут",
    ),
    PaperItem(
        section=Section.INTERNAL,
        kind=ItemKind.LESSON_VISIT,
        title="Посетить урок Петровой О. С. в 7Б и обсудить работу с критериями",
        basis=0,
        due_on=date(2027, 1, 22),
        expected_result="перенять приём самооценки по чек-листу",
        application="уроки алгебры в 7А и 8В",
        evidence=EvidenceKind.VISIT_CARD,
    ),
    PaperItem(
        section=Section.SELF_EDUCATION,
        kind=ItemKind.READING,
        title="Прочитать методические рекомендации по критериальному оцениванию",
        basis=0,
        due_on=date(2027, 2, 15),
        direction="методическое",
    ),
    PaperItem(
        section=Section.CONSULTATION,
        kind=ItemKind.CONSULTATION,
        title="Консультация педагога-психолога: признаки трудностей и приёмы поддержки",
        basis=1,
        due_on=date(2027, 2, 5),
        evidence=EvidenceKind.PROTOCOL,
    ),
    PaperItem(
        section=Section.INTERNAL,
        kind=ItemKind.OPEN_LESSON,
        title="Открытый урок с заданиями трёх уровней в 5А",
        basis=1,
        due_on=date(2027, 3, 18),
        expected_result="каждый ученик справился с заданием своего уровня",
        evidence=EvidenceKind.REVIEW,
    ),
    PaperItem(
        section=Section.MUNICIPAL,
        kind=ItemKind.MASTER_CLASS,
        title="Мастер-класс для коллег муниципалитета по задачам с параметром",
        basis=2,
        due_on=date(2027, 4, 14),
        evidence=EvidenceKind.LINK,
        evidence_detail="https://example.org/master-class/2027?lesson=5",
    ),
    PaperItem(
        section=Section.SELF_EDUCATION,
        kind=ItemKind.ATTESTATION,
        title="Собрать портфолио к аттестации",
        due_on=date(2027, 5, 20),
        evidence=EvidenceKind.FILE,
    ),
)


def route_paper(
    form: RouteForm = RouteForm.FORM_1, *, draft: bool = False, closed: bool = False
) -> RoutePaper:
    """Eight items on three bases. `closed`: with reflection and conclusion."""
    return RoutePaper(
        form=form,
        institution=views.SCHOOL,
        municipality="Зареченский муниципальный округ",
        place="с. Заречное",
        name=MARIA,
        day=date(2026, 9, 1),
        version=3,
        draft=draft,
        position=Position.TEACHER,
        subjects=("математика", "информатика"),
        classes="5А, 7А, 8В",
        department="ШМО учителей математики и информатики",
        education=Education.HIGHER_PEDAGOGICAL,
        category=Category.FIRST,
        category_on=date(2024, 12, 24),
        extra=(ExtraCategory.MENTOR,),
        attestation_on=date(2027, 10, 15),
        teaching_years=12,
        working_years=14,
        theme="Критериальное оценивание на уроках математики",
        courses=(
            CourseRecord(
                title="Обновлённые ФГОС: рабочая программа учителя математики",
                organiser="ИРО",
                hours=72,
                finished_on=date(2024, 3, 29),
            ),
            CourseRecord(title="Функциональная грамотность", hours=36),
        ),
        diagnosis="Диагностика, апрель 2026",
        diagnosis_on=date(2026, 4, 17),
        results=(
            GroupWords(title="Предметные", level=GroupLevel.STRENGTH),
            GroupWords(title="Методические", level=GroupLevel.GROWTH),
            GroupWords(title="Психолого-педагогические", level=GroupLevel.SUPPORT),
            GroupWords(title="Профессионально-личностные", level=GroupLevel.CONFIDENT),
        ),
        external=(
            OutsideResult(
                operator="ЦНППМ",
                level=ResultLevel.REGIONAL,
                kind="предметные и методические компетенции",
                held_on=date(2026, 2, 11),
                percent=64,
                level_name="базовый уровень",
                errors="Критерии к заданиям с развёрнутым ответом",
            ),
        ),
        methods=(
            DiagnosticMethod.SURVEY,
            DiagnosticMethod.OBSERVATION,
            DiagnosticMethod.DIALOGUE,
        ),
        bases=BASES,
        goal="Научиться строить урок так, чтобы каждый ученик заранее знал, по каким критериям"
        " оценят его работу, и видел своё продвижение.",
        tasks=(
            "Освоить приёмы формирующего оценивания.",
            "Научиться готовить задания трёх уровней.",
            "Поделиться с коллегами опытом решения задач с параметром.",
        ),
        first_on=date(2026, 9, 1),
        last_on=date(2027, 5, 31),
        items=ITEMS,
        numbers=(
            PupilsNumber(
                title="Качество по ВПР, математика, 7 класс",
                values=(("2024/2025", "41 %"), ("2025/2026", "48 %")),
            ),
            PupilsNumber(title="Средний балл ОГЭ", values=(("2024/2025", "3,6"),)),
        ),
        analysis="Отметки за четверть выше результатов ВПР у 9 учеников: критерии не совпадают.",
        planned_results=("Портфолио к аттестации", "Банк проверочных работ с критериями"),
        outcomes=(
            BasisOutcome(basis=0, outcome=Outcome.FULL, comment="Критерии готовы ко всем работам"),
            BasisOutcome(basis=1, outcome=Outcome.PARTLY),
            BasisOutcome(basis=2, outcome=Outcome.NOT, comment="Мастер-класс перенесён на осень"),
        )
        if closed
        else (),
        mentor_said="Урок в 5А показал уверенную работу с уровнями." if closed else None,
        methodist_said="Рекомендуется программа по второму основанию." if closed else None,
        reached=(
            (("Критерии известны ученикам до работы", True), ("Опыт описан", False))
            if closed
            else ()
        ),
        verdict=Verdict.PARTLY if closed else None,
        conclusion="План выполнен, работа над вторым основанием продолжится." if closed else None,
        concluded_by="Орлова В. П." if closed else None,
        concluded_on=date(2027, 5, 24) if closed else None,
        reply="С заключением и рекомендациями возражений нет." if closed else None,
        presented=(
            (
                Presented(
                    presentation_id=1,
                    body="Методический совет",
                    held_on=date(2027, 5, 27),
                    protocol_no="5",
                    decision="Одобрить результаты",
                ),
            )
            if closed
            else ()
        ),
        reviewed=Approval(
            body="ШМО учителей математики и информатики", on=date(2026, 8, 28), number="1"
        ),
        agreed=Approval(position="заместитель директора", name=OLGA, on=date(2026, 8, 31)),
        approved=Approval(position="директор", name=IGOR, on=date(2026, 9, 1), number="145-О"),
        signers=(
            Signer(position="наставник", name=PAVEL),
            Signer(position="заместитель директора", name=OLGA),
        ),
    )


def reviewed(form: RouteForm = RouteForm.FORM_1) -> RoutePaper:
    """Three years long, the first of them summed up."""
    return replace(
        route_paper(form),
        day=date(2027, 6, 1),
        last_on=date(2029, 5, 31),
        reviews=(
            YearReview(
                year=2026,
                outcomes=(
                    BasisOutcome(
                        basis=0,
                        outcome=Outcome.PARTLY,
                        comment="Помогло: Урок коллеги\nДальше: Критерии к проектам",
                    ),
                    BasisOutcome(basis=2, outcome=Outcome.FULL),
                ),
                said="Год прошёл по плану. В следующем году приоритет — работа с уровнями.",
                said_by="Заместитель директора Петрова О. С.",
                said_on=date(2027, 5, 28),
            ),
        ),
    )


def bare(form: RouteForm = RouteForm.FORM_1, *, draft: bool = True) -> RoutePaper:
    """Nothing is known but whose it is."""
    return RoutePaper(
        form=form,
        institution=views.SCHOOL,
        name=PersonName(surname="Ким"),
        day=date(2026, 9, 1),
        version=1,
        draft=draft,
    )


def kindergarten(form: RouteForm = RouteForm.FORM_2) -> RoutePaper:
    return RoutePaper(
        form=form,
        institution="МБДОУ «Детский сад № 5 „Ромашка“»",
        name=PersonName(surname="Белая", given="Любовь", patronymic="Игоревна"),
        day=date(2026, 9, 1),
        version=1,
        draft=False,
        title=RouteTitle.PROGRAMME,
        vocabulary=Vocabulary.PRESCHOOL,
        position=Position.PRESCHOOL_TEACHER,
        subjects=("развитие речи",),
        classes="старшая «Ромашка»",
        bases=(PaperBasis(kind=BasisKind.REQUEST, text="Игры с правилами для старшей группы"),),
        goal="Освоить игры с правилами.",
        first_on=date(2026, 9, 1),
        last_on=date(2029, 5, 31),
        items=(
            PaperItem(
                section=Section.INTERNAL,
                kind=ItemKind.OPEN_LESSON,
                title="Открытое занятие",
                basis=0,
                due_on=date(2027, 3, 1),
            ),
        ),
        numbers=(PupilsNumber(title="Речевое развитие", values=(("2025/2026", "52 %"),)),),
        approved=Approval(position="заведующий", name=OLGA),
    )


def long_paper(form: RouteForm, items: int = 120, *, draft: bool = False) -> RoutePaper:
    """As many items over twelve bases, some titles as long as they may be."""
    bases = tuple(
        PaperBasis(
            kind=BasisKind.DEFICIT,
            text=f"{basis.text} ({number + 1})",
            competency=basis.competency,
        )
        for number in range(12)
        for basis in (BASES[number % 3],)
    )
    sections = (
        Section.KPK,
        Section.CONSULTATION,
        Section.MUNICIPAL,
        Section.INTERNAL,
        Section.SELF_EDUCATION,
    )
    made = tuple(
        PaperItem(
            section=sections[number % 5],
            kind=ITEMS[number % 8].kind,
            title=f"{number + 1}-е мероприятие: {ITEMS[number % 8].title}"
            + (" и ещё о том же самом подробнее" * 3 if number % 9 == 0 else ""),
            basis=number // 10 % 12,
            due_on=date(2026, 9, 7) + timedelta(days=2 * number),
            expected_result=ITEMS[number % 8].expected_result,
            evidence=ITEMS[number % 8].evidence,
        )
        for number in range(items)
    )
    return replace(route_paper(form, draft=draft), bases=bases, items=made)
