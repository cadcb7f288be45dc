"""The plan on paper: both forms, draft and approved, in Word and as PDF, read back."""

import os
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import fields as attributes
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import cycle, product
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from content.paper_fields import load_paper_fields
from documents import docx_templates, route_docx, route_pdf
from documents.file_names import route_file_name
from documents.route_fields import fields
from domain.people import ChannelPolicy
from domain.plan_rules import RouteForm, RouteTitle
from domain.route_paper import (
    RoutePaper,
)
from tests.documents import docxs, pdfs, route_views
from tests.documents.test_hostile import PRINTED, TEXTS

GOLDEN = Path(__file__).parent / "golden"

VIEWS: dict[str, Callable[[RouteForm], RoutePaper]] = {
    "draft": lambda form: route_views.route_paper(form, draft=True),
    "approved": route_views.route_paper,
    "closed": lambda form: route_views.route_paper(form, closed=True),
    "reviewed": route_views.reviewed,
    "bare": route_views.bare,
    "kindergarten": route_views.kindergarten,
}
each_form = pytest.mark.parametrize("form", RouteForm)


def pdf_text(view: RoutePaper) -> str:
    words = pdfs.text(route_pdf.pdf(view))
    return "\n".join(textwrap.wrap(words, 100, break_on_hyphens=False)) + "\n"


def docx_text(view: RoutePaper) -> str:
    return docxs.text(route_docx.docx(view))


FORMATS = {"pdf": pdf_text, "docx": docx_text}
DRAWN: dict[str, Callable[[RoutePaper], bytes]] = {"pdf": route_pdf.pdf, "docx": route_docx.docx}
each_format = pytest.mark.parametrize("kind", FORMATS)


@pdfs.needs_poppler
@pytest.mark.parametrize(("form", "state", "kind"), list(product(RouteForm, VIEWS, FORMATS)))
def test_words_of_a_plan_are_as_they_were_approved(form: RouteForm, state: str, kind: str) -> None:
    """`UPDATE_GOLDEN=1 pytest tests/documents` rewrites the files; read the difference."""
    text = FORMATS[kind](VIEWS[state](form))
    path = GOLDEN / f"route_form{form.value}_{state}_{kind}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    assert path.exists(), f"no golden file {path.name}: run with UPDATE_GOLDEN=1 and read it"
    assert text == path.read_text(encoding="utf-8")
    assert "None" not in text
    assert "{" not in text
    # no label without its words, no gap where words are not known
    if kind == "docx":
        lines = [line for line in text.splitlines() if not line.startswith("|")]
        assert not any(line.rstrip().endswith(":") or "  " in line for line in lines)


LONG = " ".join(f"слово{number}" for number in range(330))
"""As much as may be said of a basis: what helped, what hindered, what is next."""


def with_long_outcome(view: RoutePaper) -> RoutePaper:
    return replace(view, outcomes=tuple(replace(one, comment=LONG) for one in view.outcomes))


def with_long_note(view: RoutePaper) -> RoutePaper:
    first, *others = view.items
    return replace(view, items=(replace(first, note=LONG), *others))


@pdfs.needs_poppler
@pytest.mark.parametrize(
    ("form", "change"),
    [
        (RouteForm.FORM_1, with_long_outcome),
        (RouteForm.FORM_2, with_long_outcome),
        (RouteForm.FORM_1, with_long_note),
    ],
)
def test_row_longer_than_a_page_loses_nothing(
    form: RouteForm, change: Callable[[RoutePaper], RoutePaper]
) -> None:
    said = pdfs.text(route_pdf.pdf(change(route_views.route_paper(form, closed=True))))
    lost = [word for word in LONG.split() if word not in said]
    assert not lost


@pdfs.needs_poppler
@each_form
@each_format
def test_what_is_not_known_has_no_heading(form: RouteForm, kind: str) -> None:
    text = FORMATS[kind](route_views.bare(form))
    for absent in (
        "РАССМОТРЕНО",
        "СОГЛАСОВАНО",
        "Повышение квалификации",
        "Сопроводительный",
        "прохождении",
        "Цель",
        "Задачи",
        "Сроки",
        "Самоанализ",
        "План",
        "Рефлексия",
        "Заключение",
        "Должность",
    ):
        assert absent not in text


@pdfs.needs_poppler
@each_form
@each_format
def test_a_draft_says_so_and_leaves_day_and_number_to_a_hand(form: RouteForm, kind: str) -> None:
    draft = " ".join(FORMATS[kind](route_views.route_paper(form, draft=True)).split())
    approved = " ".join(FORMATS[kind](route_views.route_paper(form)).split())
    assert "Проект" in draft
    assert "Проект" not in approved
    assert "№ 145-О" in approved
    assert "145-О" not in draft
    assert "приказом от __________ № _____" in draft
    assert all(
        "Сформировано автоматически 1 сентября 2026 г." in text for text in (draft, approved)
    )


@pdfs.needs_poppler
@each_form
@each_format
def test_an_approval_without_an_order_leaves_a_line_for_it(form: RouteForm, kind: str) -> None:
    view = route_views.route_paper(form)
    assert view.approved is not None
    text = FORMATS[kind](replace(view, approved=replace(view.approved, number=None, on=None)))
    assert "приказом от __________ № _____" in " ".join(text.split())
    assert "И. Н. Сидоров" in text


@pdfs.needs_poppler
@each_format
@pytest.mark.parametrize(
    ("title", "goal", "heading"),
    [
        (RouteTitle.IOM, "Цель индивидуального образовательного маршрута", "МАРШРУТ"),
        (RouteTitle.IPPR, "Цель индивидуального плана профессионального развития", "ПЛАН"),
        (RouteTitle.PROGRAMME, "Цель индивидуальной программы развития", "ПРОГРАММА"),
    ],
)
def test_the_schools_own_title_is_declined(
    title: RouteTitle, goal: str, heading: str, kind: str
) -> None:
    text = " ".join(FORMATS[kind](replace(route_views.route_paper(), title=title)).split())
    assert goal in text
    assert heading in text.upper()


@pdfs.needs_poppler
@each_format
def test_the_schools_own_form_of_a_name_is_taken(kind: str) -> None:
    view = replace(route_views.route_paper(), name_genitive="Ивановой-Ли Марии Петровны")
    assert "Ивановой-Ли Марии Петровны" in " ".join(FORMATS[kind](view).split())


@pdfs.needs_poppler
@each_format
def test_a_kindergarten_is_spoken_of_in_its_words(kind: str) -> None:
    text = " ".join(FORMATS[kind](route_views.kindergarten()).split())
    assert "результатами воспитанников" in text
    assert "Внутренняя система" in text
    assert "Внутришкольная" not in text
    assert "Группы" in text
    assert "на 2026–2029 годы" in text


@pdfs.needs_poppler
@each_form
@each_format
def test_a_plan_of_120_items_has_them_all(form: RouteForm, kind: str) -> None:
    text = " ".join(FORMATS[kind](route_views.long_paper(form)).split())
    for number in range(1, 121):
        assert text.count(f"{number}-е мероприятие:") >= 1


@pdfs.needs_poppler
@each_form
def test_the_head_of_the_table_is_on_every_page_of_it(form: RouteForm) -> None:
    made = route_pdf.pdf(route_views.long_paper(form))
    head = "Наименование деятельности" if form is RouteForm.FORM_1 else "Самообразование Период"
    lying = [page for page in pdfs.page_texts(made) if "-е мероприятие" in page]
    assert len(lying) > 5
    assert all(head in page for page in lying)


@pdfs.needs_poppler
@each_form
def test_the_plan_lies_and_the_rest_stands(form: RouteForm) -> None:
    sizes = pdfs.page_sizes(route_pdf.pdf(route_views.route_paper(form)))
    assert set(sizes) == {(595, 842), (842, 595)}
    assert sizes[0] == (595, 842)
    sections = Document(BytesIO(route_docx.docx(route_views.route_paper(form)))).sections
    assert [section.orientation for section in sections] == [
        WD_ORIENT.PORTRAIT,
        WD_ORIENT.LANDSCAPE,
    ]


@each_form
def test_in_word_heads_repeat_and_rows_stay_whole(form: RouteForm) -> None:
    made = Document(BytesIO(route_docx.docx(route_views.long_paper(form))))
    plan = max(made.tables, key=lambda table: len(table.rows))
    rows: list[Any] = list(plan._tbl.tr_lst)
    assert len(rows) > 12
    assert [bool(list(row.iter(qn("w:tblHeader")))) for row in rows[:2]] == [True, False]
    assert all(
        list(row.iter(qn("w:cantSplit"))) for table in made.tables for row in table._tbl.tr_lst
    )


def test_in_word_rows_that_share_a_cell_are_on_one_page() -> None:
    """Else its words stay behind, and the rows on the next page serve nobody knows what."""
    made = Document(BytesIO(route_docx.docx(route_views.long_paper(RouteForm.FORM_1))))
    plan = max(made.tables, key=lambda table: len(table.rows))
    shared = [row.tc_lst[0].vMerge for row in plan._tbl.tr_lst]
    held = [
        all(
            paragraph.paragraph_format.keep_with_next
            for cell in row.cells
            for paragraph in cell.paragraphs
        )
        for row in plan.rows
    ]
    assert shared.count("continue") > 12
    assert [goes_on == "continue" for goes_on in shared[1:]] == held[:-1]


@pdfs.needs_poppler
@each_form
def test_a_plan_is_set_in_the_serif_we_ship(form: RouteForm) -> None:
    assert pdfs.fonts(route_pdf.pdf(route_views.route_paper(form))) == {"LiberationSerif"}


@each_form
@each_format
def test_equal_views_give_equal_files(form: RouteForm, kind: str) -> None:
    view = route_views.route_paper(form)
    assert DRAWN[kind](view) == DRAWN[kind](view)


@each_form
def test_the_shipped_template_is_the_one_that_is_built(form: RouteForm) -> None:
    """`python -m documents.docx_templates` writes them anew."""
    assert docx_templates.path(form).read_bytes() == docx_templates.build(form)


def _unfinished(form: RouteForm, items: int) -> RoutePaper:
    """A plan at whose end nothing is said yet: its table is what the signatures follow."""
    made = route_views.long_paper(form, items)
    return replace(made, outcomes=(), reflection=None, mentor_said=None, conclusion=None)


@pdfs.needs_poppler
@each_form
def test_signatures_are_never_alone_on_a_page(form: RouteForm) -> None:
    """However many rows there are, the last one is on their page, under the head of the table."""
    for count in range(1, 25):
        view = _unfinished(form, count)
        pages = pdfs.page_texts(route_pdf.pdf(view))
        (signed,) = [page for page in pages if "Подписи" in page]
        assert f"{count}-е мероприятие" in signed


@pdfs.needs_poppler
@each_form
def test_signatures_go_with_the_last_words_of_the_plan(form: RouteForm) -> None:
    for length in range(20, 32):
        words = "Слово за словом. " * length * 8
        view = replace(_unfinished(form, 3), conclusion=f"{words}Конец.")
        (signed,) = [page for page in pdfs.page_texts(route_pdf.pdf(view)) if "Подписи" in page]
        assert "Конец." in signed


@each_form
def test_in_word_what_stands_before_the_signatures_goes_with_them(form: RouteForm) -> None:
    view = _unfinished(form, 9)
    plan, _signatures = Document(BytesIO(route_docx.docx(view))).tables[-2:]
    rows: list[Any] = list(plan._tbl.tr_lst)
    kept = [len(list(row.iter(qn("w:keepNext")))) > 0 for row in rows[-2:]]
    assert kept == [False, True]
    told = replace(view, conclusion="Маршрут выполнен.")
    (words,) = [
        paragraph
        for paragraph in Document(BytesIO(route_docx.docx(told))).paragraphs
        if paragraph.text == "Маршрут выполнен."
    ]
    assert words.paragraph_format.keep_with_next


@docxs.needs_office
@pdfs.needs_poppler
@each_form
def test_another_program_opens_it_and_prints_the_same_words(
    form: RouteForm, tmp_path: Path
) -> None:
    made = docxs.as_pdf(route_docx.docx(route_views.long_paper(form, 40)), tmp_path)
    assert set(pdfs.page_sizes(made)) == {(595, 842), (842, 595)}
    pages = pdfs.page_texts(made)
    text = " ".join(pages)
    assert all(f"{number}-е мероприятие:" in text for number in range(1, 41))
    head = "Наименование деятельности" if form is RouteForm.FORM_1 else "Самообразование"
    assert all(head in page for page in pages if "-е мероприятие" in page)
    assert "М. П. Иванова" in text


@pytest.mark.parametrize(("form", "state"), list(product(RouteForm, VIEWS)))
def test_every_field_that_a_template_may_use_is_filled_in(form: RouteForm, state: str) -> None:
    """No field without a value, no value without a field, also within lists."""
    values = fields(VIEWS[state](form))
    known = load_paper_fields()
    assert sorted(values) == sorted(field.key for field in known.field)
    for field in known.field:
        value = values[field.key]
        match field.kind:
            case "text":
                assert isinstance(value, str)
            case "flag":
                assert isinstance(value, bool)
            case "list":
                assert isinstance(value, list)
                inner = sorted(one.key for one in field.each)
                assert all(sorted(entry) == inner for entry in value)


def test_names_of_fields_are_words_that_a_template_takes() -> None:
    known = load_paper_fields()
    names = [field.name for field in known.field]
    assert len(set(names)) == len(names)
    for name in (*names, *(one.name for field in known.field for one in field.each)):
        assert name.isidentifier()
        assert name == name.lower()


# Hostile words


def _everywhere(text: str, form: RouteForm) -> RoutePaper:
    """The text in the place of every free text of the paper."""

    def put(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(put(one) for one in value)
        if type(value) is str:
            return text
        if hasattr(value, "__dataclass_fields__") and type(value).__name__ != "PersonName":
            return replace(
                value, **{one.name: put(getattr(value, one.name)) for one in attributes(value)}
            )
        return value

    made = put(route_views.route_paper(form, closed=True))
    assert isinstance(made, RoutePaper)
    return made


def _letters(text: str) -> str:
    """Without spaces, marks of direction and the signs that typography changes."""
    return "".join(
        sign
        for sign in text
        if not sign.isspace() and sign not in '\u202a\u202b\u202c\u200e\u200f\u200b"«»„“-–—'
    )


def _typed() -> Iterator[str]:
    yield from (name for name in TEXTS if name not in {"one long word", "long"})


@pdfs.needs_poppler
@pytest.mark.parametrize(("form", "name"), list(zip(cycle(RouteForm), _typed())))
def test_hostile_words_are_words_in_a_pdf(form: RouteForm, name: str) -> None:
    expected = _letters(PRINTED.get(name, TEXTS[name]))
    read = _letters(pdfs.text(route_pdf.pdf(_everywhere(TEXTS[name], form))))
    assert not expected or read.count(expected) > 20


@pytest.mark.parametrize(("form", "name"), list(zip(cycle(reversed(RouteForm)), _typed())))
def test_hostile_words_are_words_in_word(form: RouteForm, name: str) -> None:
    shown = TEXTS[name] if name == "emoji" else PRINTED.get(name, TEXTS[name])
    read = _letters("".join(docxs.body(route_docx.docx(_everywhere(TEXTS[name], form)))))
    expected = _letters(shown).replace("\ufe0f", "")
    assert not expected or read.replace("/", "").count(expected.replace("/", "")) > 20


@pytest.mark.parametrize(
    ("form", "name", "kind"),
    [
        (RouteForm.FORM_1, "one long word", "pdf"),
        (RouteForm.FORM_2, "long", "pdf"),
        (RouteForm.FORM_1, "long", "docx"),
    ],
)
def test_words_longer_than_a_page_are_drawn_all_the_same(
    form: RouteForm, name: str, kind: str
) -> None:
    assert DRAWN[kind](_everywhere(TEXTS[name], form))


@each_format
def test_signs_that_no_file_can_hold_are_left_out(kind: str) -> None:
    view = replace(route_views.route_paper(), goal="цель\ufffe\uffff\x00\x0b конец")
    assert "цель конец" in " ".join(FORMATS[kind](view).split())


# Names of files


@pytest.mark.parametrize(
    ("view", "policy", "name"),
    [
        (route_views.route_paper(), ChannelPolicy.FULL, "ИОМ Иванова М. П. 2026-2027 форма 1.docx"),
        (
            route_views.route_paper(draft=True),
            ChannelPolicy.NO_PERSONAL_DATA,
            "ИОМ М. И. № 12 2026-2027 форма 1 проект.docx",
        ),
        (
            replace(
                route_views.route_paper(), first_on=date(2027, 3, 17), last_on=date(2027, 12, 31)
            ),
            ChannelPolicy.FULL,
            "ИОМ Иванова М. П. 2027 форма 1.docx",
        ),
        (route_views.bare(draft=False), ChannelPolicy.FULL, "ИОМ Ким форма 1.docx"),
        (
            route_views.kindergarten(),
            ChannelPolicy.FULL,
            "Программа развития Белая Л. И. 2026-2029 форма 2.docx",
        ),
    ],
)
def test_a_file_has_a_name_that_can_be_filed(
    view: RoutePaper, policy: ChannelPolicy, name: str
) -> None:
    assert route_file_name(view, "docx", policy=policy, staff_no=12) == name


def test_no_name_of_a_file_is_a_path() -> None:
    view = route_views.route_paper()
    odd = replace(view, name=replace(view.name, surname='../..\\C:*?"<>|\nИванова'))
    name = route_file_name(odd, "pdf")
    assert not set(name) & set('\\/:*?"<>|\n')
    assert (
        len(route_file_name(replace(view, name=replace(view.name, surname="я" * 500)), "pdf")) < 127
    )


def test_plan_that_was_broken_off_says_so_beside_its_term() -> None:
    view = route_views.route_paper(RouteForm.FORM_1)
    stopped = replace(view, stopped_on=date(2027, 3, 17))
    ended = str(fields(replace(stopped, stopped_why="увольнение"))["term"])
    assert "реализация прекращена" in ended
    assert ended.endswith("(увольнение)")
    assert "новое место работы" in str(fields(stopped)["term"])
    assert ";" not in str(fields(view)["term"])
