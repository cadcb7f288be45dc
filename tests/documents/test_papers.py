"""Printed papers, read back: the words as approved, the code as a phone sees it."""

import os
import textwrap
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import segno

from documents import blank, invitation_cards, meeting_journal, result_report
from tests.documents import pdfs, views

pytestmark = pdfs.needs_poppler

GOLDEN = Path(__file__).parent / "golden"

PAPERS: dict[str, Callable[[], bytes]] = {
    "invitation_cards": lambda: invitation_cards.pdf(
        views.invitation_cards(views.MARIA, "Петров-Водкин Олег Сергеевич")
    ),
    "result_report": lambda: result_report.pdf(views.result_report()),
    "result_report_first": lambda: result_report.pdf(views.result_report(compared=False)),
    "blank": lambda: blank.pdf(views.blank()),
    "meeting_journal": lambda: meeting_journal.pdf(
        views.journal(
            (date(2026, 10, 3), "План и сроки", None),
            (date(2027, 3, 12), "Критерии до начала работы", "Посещение урока наставника"),
        )
    ),
    "meeting_journal_empty": lambda: meeting_journal.pdf(views.journal(ordered=False)),
}


@pytest.mark.parametrize("name", PAPERS)
def test_words_of_a_paper_are_as_they_were_approved(name: str) -> None:
    """`UPDATE_GOLDEN=1 pytest tests/documents` rewrites the files; read the difference."""
    text = "\n".join(textwrap.wrap(pdfs.text(PAPERS[name]()), 100, break_on_hyphens=False)) + "\n"
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.exists(), f"no golden file for {name}: run with UPDATE_GOLDEN=1 and read it"
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_is_set_in_the_fonts_we_ship(name: str) -> None:
    assert pdfs.fonts(PAPERS[name]()) == {"Inter"}


@pytest.mark.parametrize("name", PAPERS)
def test_equal_views_give_equal_files(name: str) -> None:
    assert PAPERS[name]() == PAPERS[name]()


@pytest.mark.parametrize(("people", "sheets"), [(1, 1), (8, 1), (9, 2), (100, 13)])
def test_eight_cards_fill_a_sheet(people: int, sheets: int) -> None:
    names = [f"{views.MARIA} {number}" for number in range(people)]
    made = invitation_cards.pdf(views.invitation_cards(*names))
    assert pdfs.pages(made) == sheets
    text = pdfs.text(made)
    assert text.count("t.me/school12_iom_bot") == people
    assert all(f"Петровна {number}" in text for number in (0, people - 1))


def test_the_code_on_a_card_is_the_code_of_its_link(tmp_path: Path) -> None:
    """Module by module on the printed sheet, with four white modules around."""
    made = invitation_cards.pdf(views.invitation_cards(views.MARIA))
    dpi = 300
    sheet = pdfs.page_picture(made, 1, dpi, tmp_path)
    matrix = segno.make(views.link(0), error="m", micro=False).matrix
    # millimetres: the sheet's edge, the card's padding, the width of card and code
    left, top, side = 8 + 97 - 7 - 31, 8 + 6, 31
    module = side / len(matrix)

    def dark(column: float, row: float) -> bool:
        x, y = left + (column + 0.5) * module, top + (row + 0.5) * module
        return sheet.at(round(x / 25.4 * dpi), round(y / 25.4 * dpi))[0] < 128

    size = range(len(matrix))
    assert [[dark(x, y) for x in size] for y in size] == [[bool(m) for m in row] for row in matrix]
    border = [-1, -2, -3, len(matrix), len(matrix) + 1, len(matrix) + 2]
    assert not any(dark(x, y) or dark(y, x) for x in border for y in size)


def test_a_link_copied_from_a_card_opens() -> None:
    text = pdfs.raw(invitation_cards.pdf(views.invitation_cards(views.MARIA)))
    assert views.link(0).removeprefix("https://") in text


def test_no_card_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="card"):
        invitation_cards.pdf(views.invitation_cards())


def test_a_long_double_name_stands_whole_on_its_card() -> None:
    name = "Константинопольская-Преображенская Александра Владиславовна"
    assert name in pdfs.text(invitation_cards.pdf(views.invitation_cards(name))).replace("- ", "-")


def test_a_report_of_two_groups_has_no_chart_and_all_words() -> None:
    view = views.result_report()
    text = pdfs.text(result_report.pdf(replace(view, groups=view.groups[:2])))
    assert "Дальше от центра" not in text
    assert "Оценивание и анализ результатов" in text


def test_questions_of_a_blank_are_numbered_through() -> None:
    text = pdfs.text(blank.pdf(views.blank()))
    assert [f"{number}." in text for number in range(1, 8)] == [True] * 6 + [False]


def test_a_blank_explains_only_what_it_asks() -> None:
    view = views.blank()
    text = pdfs.text(blank.pdf(replace(view, sections=view.sections[:1], name=views.MARIA)))
    assert "поставьте в каждой строке" in text
    assert "Где кружки" not in text
    assert views.MARIA in text
