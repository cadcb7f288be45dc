"""Text from outside stays text, in every document: no code, no formula, no markup, no crash."""

import zipfile
from dataclasses import replace
from io import BytesIO

import pytest

from documents import (
    blank,
    deficit_map,
    invitation_cards,
    map_xlsx,
    participation_bars,
    participation_xlsx,
    progress_bars,
    radar,
    result_report,
    school_summary,
    staff_template_xlsx,
)
from domain.papers import BlankKind, BlankQuestion, BlankSection
from tests.documents import pdfs, pngs, views
from tests.documents.test_tables import read

TEXTS = {
    "formula": '=1+1 и =HYPERLINK("http://x")',
    "plus": "+7 900 000-00-00",
    "minus": "-2+3",
    "at": "@SUM(A1)",
    "html": "<x> & <script>alert(1)</script>",
    "typst code": '#panic("x") #sys.inputs $x^2$ *b* _i_ `c` @ref <label> // /* */ [ ] { }',
    "quotes": '«"» "кавычки" \'\'',
    "backslash": r"\ \n \u{41} C:\temp",
    "right to left": "שלום",
    "escape of a spreadsheet": "_x0041_ и _x000D_",
    "braces of a template": "{{ name }} { $name } %s %(x)s",
    "arrows": "a -> b, 2x2, --, ..., ~",
    "emoji": "Хорошо 🙂👩‍🏫 да",
    "control": "до\x00по\x07сле\x1b[31m",
    "half a character": "до\ud83dпосле",
    "new lines": "первая\nвторая\r\nтретья",
    "one long word": "Q" * 4096,
    "long": ("слово " * 700).strip(),
    "empty": "",
    "spaces": "   ",
}
PRINTED = {
    # no font of ours has pictures, no format has control characters: these are left out
    "emoji": "Хорошо да",
    "control": "допосле[31m",
    "half a character": "допосле",
}
each = pytest.mark.parametrize("name", TEXTS)


def _letters(text: str) -> str:
    """Without spaces and marks of direction: where lines break is the paper's business."""
    return "".join(c for c in text if not c.isspace() and c not in "\u202a\u202b\u202c\u200f\u200b")


@each
@pdfs.needs_poppler
def test_it_is_read_in_a_report(name: str) -> None:
    text = TEXTS[name]
    view = views.result_report()
    first = view.groups[0]
    statement = replace(first.statements[0], text=text, comment=text)
    group = replace(first, title=text, short=text, statements=(statement,))
    hostile = replace(
        view,
        name=text,
        school=text,
        diagnosis=text,
        questionnaire=text,
        groups=(group, *view.groups[1:]),
        strengths=(text,),
    )
    _is_read(name, pdfs.text(result_report.pdf(hostile)), least=8)


@each
@pdfs.needs_poppler
def test_it_is_read_on_a_blank(name: str) -> None:
    text = TEXTS[name]
    options = (text, "второй")
    questions = tuple(
        BlankQuestion(kind=kind, text=text, options=() if kind is BlankKind.TEXT else options)
        for kind in BlankKind
        if kind is not BlankKind.SCALE
    )
    section = BlankSection(title=text, questions=questions)
    scale = BlankQuestion(kind=BlankKind.SCALE, text=text, options=views.SCALE)
    view = replace(
        views.blank(),
        name=text,
        sections=(section, BlankSection(title=None, questions=(scale,))),
    )
    _is_read(name, pdfs.text(blank.pdf(view)), least=7)


@each
@pdfs.needs_poppler
def test_it_keeps_to_its_card(name: str) -> None:
    """A name longer than any card is cut there; the neighbour and the sheet stay as they are."""
    made = invitation_cards.pdf(
        replace(views.invitation_cards(TEXTS[name], views.MARIA), school=TEXTS[name])
    )
    assert pdfs.pages(made) == 1
    text = pdfs.text(made)
    assert views.MARIA in text
    assert text.count("t.me/school12_iom_bot") == 2
    expected = _letters(PRINTED.get(name, TEXTS[name]))
    assert expected[:100] in _letters(text)


@each
def test_it_does_not_spoil_a_picture(name: str) -> None:
    text = TEXTS[name]
    axes = replace(views.radar(10, 20, None), title=text, name=text)
    axes = replace(axes, axes=tuple(replace(axis, label=text) for axis in axes.axes))
    chart = views.deficit_map((text, text))
    chart = replace(chart, school=text, title=text, groups=(text,) * 3)
    bars = replace(views.participation_bars((text,)), school=text, title=text)
    course = replace(
        views.progress_bars(views.month(text, 1, 1, 1, 1), name=text),
        school=text,
        title=text,
        period=text,
    )
    summary = replace(
        views.school_summary(views.month(text, 1, 1, 1, 1)),
        school=text,
        title=text,
        chosen=text,
        approved_label=text,
    )
    for made in (
        radar.png(axes),
        deficit_map.png(chart),
        participation_bars.png(bars),
        progress_bars.png(course),
        school_summary.png(summary),
    ):
        picture = pngs.size(made)
        assert sum(picture) <= 10_000
        assert max(picture) <= 2.5 * min(picture)


@each
def test_it_is_a_string_in_a_spreadsheet(name: str) -> None:
    text = TEXTS[name]
    table = replace(views.participation_table(text, text), school=text, title=text)
    chart = views.deficit_map((text, text))
    chart = replace(chart, school=text, title=text, groups=(text,) * 3)
    staff = replace(views.staff_template(text), school=text)
    expected = _in_a_cell(text)
    made = participation_xlsx.xlsx(table)
    assert [row[0] for row in read(made)["Участие"][1:]] == [expected] * 2
    assert read(made)["Пояснения"][0][1] == expected
    _has_no_formula(made)
    made = map_xlsx.xlsx(chart)
    assert read(made)["Проценты"][0][1:4] == [expected] * 3
    assert [row[0] for row in read(made)["Проценты"][1:3]] == [expected] * 2
    _has_no_formula(made)
    made = staff_template_xlsx.xlsx(staff)
    assert [row[2] for row in read(made)["Список"][1:]] == [expected] * 2
    _has_no_formula(made)


def test_a_text_longer_than_a_cell_is_cut_with_a_sign() -> None:
    table = views.participation_table("я" * 40_000)
    cell = str(read(participation_xlsx.xlsx(table))["Участие"][1][0])
    assert len(cell) == 32_767
    assert cell.endswith("я…")


def _is_read(name: str, text: str, *, least: int) -> None:
    expected = _letters(PRINTED.get(name, TEXTS[name]))
    if name in {"one long word", "long"}:
        # pages break inside of it: the letters are counted instead
        sign = expected[0] if name == "one long word" else "слово"
        whole = _letters(TEXTS[name]).count(sign)
        assert _letters(text).count(sign) >= (least - 1) * whole
    elif expected:
        assert _letters(text).count(expected) >= least


def _in_a_cell(text: str) -> str:
    plain = text.replace("\r\n", "\n")
    return "".join(c for c in plain if c not in "\x00\x07\x1b\ud83d")


def _has_no_formula(made: bytes) -> None:
    with zipfile.ZipFile(BytesIO(made)) as file:
        sheets = [file.read(name) for name in file.namelist() if "worksheets/" in name]
    assert sheets
    assert not any(b"<f>" in sheet or b"<f " in sheet or b"hyperlink" in sheet for sheet in sheets)
