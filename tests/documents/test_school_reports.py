"""Table and papers of a school, read back: the numbers, the words, and what is not there."""

import os
import re
import textwrap
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.table import Table
from docx.text.paragraph import Paragraph

from documents import (
    file_names,
    plain_docx,
    plain_pdf,
    school_audit,
    school_review,
    school_xlsx,
    stacked_bars,
)
from domain.charts import StackedBar, StackedBars
from domain.people import SchoolKind
from domain.plain_paper import PlainPaper
from domain.plan_rules import RouteTitle
from domain.reports import Figures, ReportRight
from domain.summary import ItemCounts
from domain.summary_filters import Filters, Period, PeriodKind, part_period, year_period
from tests.documents import docxs, pdfs, pngs, report_views
from tests.documents.test_tables import parts, read

GOLDEN = Path(__file__).parent / "golden"
FACTS = report_views.facts()
TABLE = report_views.table(FACTS)

PAPERS: dict[str, Callable[[], PlainPaper]] = {
    "school_review": lambda: school_review.paper(TABLE.figures),
    "school_audit": lambda: school_audit.paper(report_views.sources(FACTS)),
}


@pytest.mark.parametrize("name", PAPERS)
def test_words_of_a_paper_are_as_they_were_approved(name: str) -> None:
    """`UPDATE_GOLDEN=1 pytest tests/documents` rewrites the files; read the difference."""
    text = docxs.text(plain_docx.docx(PAPERS[name]()))
    path = GOLDEN / f"{name}_docx.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    assert path.exists(), f"no golden file for {name}: run with UPDATE_GOLDEN=1 and read it"
    assert text == path.read_text(encoding="utf-8")


@pdfs.needs_poppler
@pytest.mark.parametrize("name", PAPERS)
def test_the_pdf_says_what_word_says(name: str) -> None:
    paper = PAPERS[name]()
    printed = re.sub(r"\s+", " ", pdfs.text(plain_pdf.pdf(paper)))
    for part in paper.parts:
        assert part.heading in printed
        for line in part.lines:
            for word in textwrap.wrap(line, 20):
                assert word.split()[0].strip("«»") in printed, line


@pytest.mark.parametrize("name", PAPERS)
def test_equal_views_give_equal_files(name: str) -> None:
    assert plain_docx.docx(PAPERS[name]()) == plain_docx.docx(PAPERS[name]())


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_can_be_edited_signed_and_numbered(name: str) -> None:
    made = plain_docx.docx(PAPERS[name]())
    text = docxs.text(made)
    assert "№ ________" in text
    assert "Заместитель директора" in text
    assert "В. П. Орлова" in text
    assert "Сформировано автоматически 17 марта 2027 г." in text
    assert docxs.tables_with_repeated_head(made) >= 3
    assert "= " not in text


def test_a_short_table_stays_on_one_page() -> None:
    """A row that is not the last one keeps with the next."""
    for table in Document(BytesIO(plain_docx.docx(PAPERS["school_review"]()))).tables[:-1]:
        kept = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in table.rows]
        if 1 < len(kept) <= plain_docx.TOGETHER:
            assert all(kept[:-1])
            assert not kept[-1]


@pytest.mark.parametrize("name", PAPERS)
def test_table_is_not_torn_from_the_sentence_above_it(name: str) -> None:
    document = Document(BytesIO(plain_docx.docx(PAPERS[name]())))
    blocks = list(document.iter_inner_content())
    tables = [number for number, one in enumerate(blocks) if isinstance(one, Table)]
    assert len(tables) >= 3
    for number in tables[:-1]:
        above = blocks[number - 1]
        assert isinstance(above, Paragraph)
        if above.text:
            assert above.paragraph_format.keep_with_next, above.text
        head = blocks[number].rows[0].cells[0]  # type: ignore[union-attr]
        assert head.paragraphs[0].paragraph_format.keep_with_next


def test_sheets_read_back_equal_the_view() -> None:
    sheets = read(school_xlsx.xlsx(TABLE))
    assert list(sheets) == [
        "Итоги",
        "Педагоги",
        "Квалификация",
        "Участие",
        "Результаты",
        "Уровни",
        "Планы",
        "Мероприятия",
        "Просрочено",
        "Достижения",
        "Пояснения",
    ]
    assert len(sheets["Педагоги"]) == 1 + 48
    first = sheets["Педагоги"][1]
    assert first[:2] == [FACTS.staff[0].name, "ШМО учителей математики и информатики"]
    assert first[7:9] == [1, date(2010, 9, 1)]
    assert sheets["Квалификация"][1][5] == date(2024, 12, 24)
    assert sheets["Квалификация"][1][8] == date(2024, 11, 1)
    assert sheets["Педагоги"][2][7] == 1.5
    due = [row[4] for row in sheets["Мероприятия"][1:]]
    assert due == [one.due_on for one in FACTS.items]
    late = [row[5] for row in sheets["Просрочено"][1:]]
    assert late == [(FACTS.head.day - one.due_on).days for one in FACTS.items if one.passed]
    levels = {row[0]: row[1:] for row in sheets["Уровни"][1:]}
    for one in TABLE.figures.levels:
        counted = [one.support, one.growth, one.confident, one.strength]
        assert levels[one.title] == [one.people, *counted]
        assert sum(counted) == one.people


def test_what_was_typed_stays_a_text() -> None:
    made = school_xlsx.xlsx(TABLE)
    sheets = read(made)
    assert "=HYPERLINK(0)" in {row[2] for row in sheets["Мероприятия"]}
    assert ["+Учитель года", "-Управление образования"] in [
        [row[3], row[9]] for row in sheets["Достижения"]
    ]
    for name, text in parts(made).items():
        assert "<f>" not in text, name


def test_every_sheet_is_ready_for_the_printer() -> None:
    made = parts(school_xlsx.xlsx(TABLE))
    pages = [text for name, text in made.items() if name.startswith("xl/worksheets/sheet")]
    assert len(pages) == 11
    assert all('orientation="landscape"' in page for page in pages)
    assert all("fitToHeight" in page for page in pages)
    assert sum('state="frozen"' in page for page in pages) == 10
    assert sum("<autoFilter" in page for page in pages) == 10
    assert made["xl/workbook.xml"].count("_xlnm.Print_Titles") == 10


def test_the_legend_names_the_sheets_that_are_there() -> None:
    """Of whom, when, and what is left out; a route officer reads of no sheet he has not."""
    whole = {row[0]: row[1] for row in read(school_xlsx.xlsx(TABLE))["Пояснения"]}
    assert whole["О ком"] == "все педагоги"
    assert whole["За какое время"] == "за 2026/2027 учебный год"
    filters = Filters(period=year_period(2025))
    over = replace(TABLE, facts=replace(FACTS, summary=replace(FACTS.summary, filters=filters)))
    told = {row[0]: row[1] for row in read(school_xlsx.xlsx(over))["Пояснения"]}
    assert told["За какое время"] == (
        "за 2025/2026 учебный год; ИОМ, мероприятия и кадры на 17 марта 2027 г."
    )
    assert whole["Сформировано"] == "17 марта 2027 г."
    assert "Результаты" in whole
    assert "менее чем о 5" in str(whole["Уровни"])
    few = report_views.table(report_views.facts(rights=frozenset()))
    sheets = read(school_xlsx.xlsx(few))
    legend = {row[0]: row[1] for row in sheets["Пояснения"]}
    assert {"Результаты", "Квалификация"}.isdisjoint(sheets)
    assert {"Результаты", "Квалификация"}.isdisjoint(legend)
    assert "тем, кто ведёт карточки" in str(legend["Педагоги"])
    assert len(sheets["Педагоги"][0]) == 4
    named = {one.value for one in ReportRight}
    assert named == {"staff", "results"}


def test_no_name_of_a_teacher_is_in_a_paper() -> None:
    for make in PAPERS.values():
        text = docxs.text(plain_docx.docx(make()))
        assert [one.name for one in FACTS.staff if one.name.split()[0] in text] == []
        assert "HYPERLINK" not in text


def changed(view: Figures, **people: int) -> Figures:
    summary = replace(view.summary, people=replace(view.summary.people, **people))
    return replace(view, summary=summary)


@pytest.mark.parametrize(
    ("done", "said"),
    [
        (0, "Самодиагностику пока никто не прошёл, в списке 48 педагогов."),
        (1, "Самодиагностику прошёл 1 педагог из 48. Не прошли 47 педагогов."),
        (2, "Самодиагностику прошли 2 педагога из 48. Не прошли 46 педагогов."),
        (5, "Самодиагностику прошли 5 педагогов из 48. Не прошли 43 педагога."),
        (41, "Самодиагностику прошёл 41 педагог из 48. Не прошли 7 педагогов."),
        (47, "Самодиагностику прошли 47 педагогов из 48. Не прошёл 1 педагог."),
        (48, "Самодиагностику прошли все педагоги (48 чел.)."),
    ],
)
def test_numbers_agree_with_their_words(done: int, said: str) -> None:
    text = docxs.text(plain_docx.docx(school_review.paper(changed(TABLE.figures, diagnosed=done))))
    assert said in text


def test_a_school_that_has_just_begun_reads_no_empty_headings() -> None:
    nothing = report_views.facts()
    nothing = replace(
        nothing,
        diagnoses=(),
        plans=(),
        items=(),
        chosen=(),
        pairs=(),
        entries=(),
        staff=tuple(replace(one, young=False, away=False) for one in nothing.staff),
        summary=replace(
            nothing.summary,
            people=replace(
                nothing.summary.people, diagnosed=0, approved=0, waiting=0, young_without_mentor=0
            ),
            items=ItemCounts(total=0, finished=0, due=0, on_time=0, passed=0, passed_people=0),
        ),
    )
    paper = school_review.paper(report_views.numbers(nothing))
    assert [part.heading for part in paper.parts] == [
        "Участие в самодиагностике",
        "Индивидуальные образовательные маршруты (ИОМ)",
        "Выводы",
        "Предложения",
    ]


def test_results_of_few_are_named_but_not_told() -> None:
    few = replace(FACTS, diagnoses=FACTS.diagnoses[33:37])
    view = report_views.numbers(few)
    assert {one.people for one in view.levels} == {None}
    text = docxs.text(plain_docx.docx(school_review.paper(view)))
    assert "менее чем у 5 педагогов" in text
    assert "нужна поддержка" not in text


def test_a_kindergarten_reads_no_words_of_a_school() -> None:
    view = report_views.facts(kind=SchoolKind.KINDERGARTEN)
    head = replace(view.head, school="Детский сад «Берёзка»", title=RouteTitle.PROGRAMME)
    view = replace(
        view,
        head=head,
        staff=tuple(replace(one, department=None, department_id=None) for one in view.staff),
    )
    text = docxs.text(plain_docx.docx(school_review.paper(report_views.numbers(view))))
    assert "Заместитель заведующего" in text
    assert "Индивидуальные программы развития" in text
    assert "Утверждённая программа развития есть у 30 педагогов из 48." in text
    for word in ("ИОМ", "урок", "учител", "ШМО"):
        assert word not in text.replace("изменение хода урока", ""), word


@pytest.mark.parametrize(
    ("period", "said", "name"),
    [
        (None, "за 2026/2027 учебный год", "2026-2027"),
        (
            part_period(PeriodKind.HALF, 2026, 2),
            "за второе полугодие 2026/2027 учебного года",
            "2026-2027 2-е полугодие",
        ),
        (year_period(2025), "за 2025/2026 учебный год", "2025-2026"),
    ],
)
def test_time_and_department_are_named(period: Period | None, said: str, name: str) -> None:
    view = TABLE.figures
    summary = replace(
        view.summary,
        filters=Filters(period=period),
        department="ШМО физики",
    )
    view = replace(view, summary=summary)
    lines = school_review.paper(view).subtitle
    assert lines[1:3] == ("ШМО физики", said)
    over = period == year_period(2025)
    assert lines[3].startswith("ИОМ, мероприятия и кадры на " if over else "по состоянию на ")
    assert file_names.report_file_name(view, "table", "xlsx") == (
        f"Отчёт, Школа № 1, ШМО физики, {name}.xlsx"
    )


def test_bars_are_drawn_and_told_in_words() -> None:
    view = StackedBars(
        legend=("да", "нет"),
        rows=(StackedBar(label="Кафедра", parts=(3, 0)), StackedBar(label="ШМО", parts=(0, 0))),
    )
    assert stacked_bars.told(view) == "Кафедра (да: 3); ШМО ()"
    assert pngs.size(stacked_bars.png(view))[0] > 1000
    with pytest.raises(ValueError, match="parts"):
        StackedBars(legend=("да",), rows=view.rows)


@docxs.needs_office
def test_office_opens_the_paper(tmp_path: Path) -> None:
    made = docxs.as_pdf(plain_docx.docx(PAPERS["school_review"]()), tmp_path)
    assert "Аналитическая справка" in pdfs.text(made)


def test_paper_about_a_past_half_of_this_year_counts_nobody_who_came_later_as_missing() -> None:
    """Who took part in it is of that time, what is proposed is of today."""
    half = Filters(period=part_period(PeriodKind.HALF, 2026, 1))
    facts = replace(FACTS, summary=replace(FACTS.summary, filters=half, past=True))
    text = docxs.text(plain_docx.docx(school_review.paper(report_views.numbers(facts))))
    now = docxs.text(plain_docx.docx(PAPERS["school_review"]()))
    for of_today in ("Завершить самодиагностику", "Помочь", "Самодиагностика не завершена"):
        assert of_today in now, of_today
        assert of_today not in text, of_today
    assert "Предложения" in text
    assert "на доработке" not in text


def test_paper_about_a_finished_year_proposes_nothing_and_has_no_queues() -> None:
    before = replace(FACTS.summary, filters=Filters(period=year_period(2025)), year=(2025, 2026))
    facts = replace(
        FACTS,
        summary=replace(before, past=True),
        first=date(2025, 9, 1),
        last=date(2026, 8, 31),
    )
    text = docxs.text(plain_docx.docx(school_review.paper(report_views.numbers(facts))))
    assert "за 2025/2026 учебный год" in text
    for absent in ("Предложения", "ждёт утверждения", "ждут подтверждения", "В отпуске", "пока"):
        assert absent not in text, absent
    now = docxs.text(plain_docx.docx(PAPERS["school_review"]()))
    assert "Предложения" in now
    assert "ждёт утверждения" in now
