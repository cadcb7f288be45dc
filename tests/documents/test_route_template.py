"""A school's own template: taken if it can be filled in, refused with the place of each fault."""

import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jinja2 import TemplateError

from content.paper_fields import load_paper_fields
from documents import docx_archive, docx_templates, route_docx
from documents.route_template import check
from documents.template_grammar import ForbiddenTemplate, Grammar
from documents.template_words import told
from domain.paper_templates import TEMPLATE_BYTES, TemplateFault, TemplateProblem
from domain.plan_rules import RouteForm
from locales.translator import LANGUAGES, translator
from tests.documents import docxs, route_views

SHIPPED = docx_templates.path(RouteForm.FORM_1).read_bytes()
RELATIONS = "word/_rels/document.xml.rels"


HARMLESS = ("{{r", "{{p", "{#", "{%-", "{{ ((", "{{ not", "{% raw", "{% print")
"""Refused because nobody needs it or it spoils the text around, not because it could do harm."""


def faults(content: bytes) -> list[TemplateFault]:
    return [problem.fault for problem in check(content)]


def one(content: bytes) -> TemplateProblem:
    (problem,) = check(content)
    return problem


@pytest.mark.parametrize("form", RouteForm)
def test_the_shipped_templates_are_taken(form: RouteForm) -> None:
    assert check(docx_templates.path(form).read_bytes()) == ()


def test_a_template_edited_in_word_is_taken_and_filled_in() -> None:
    document = Document(BytesIO(SHIPPED))
    document.paragraphs[0].insert_paragraph_before("Управление образования: {{ муниципалитет }}")
    document.add_paragraph("{%p for м in мероприятия %}")
    document.add_paragraph("{{ м.номер }}) {{ м.название }}{% if not loop.last %};{% endif %}")
    document.add_paragraph("{%p endfor %}")
    file = BytesIO()
    document.save(file)
    assert check(file.getvalue()) == ()
    lines = docxs.body(route_docx.docx_by(file.getvalue(), route_views.route_paper()))
    assert lines[0] == "Управление образования: Зареченский\u00a0муниципальный округ".replace(
        "\u00a0", " "
    )
    assert [line.replace("\u00a0", " ") for line in lines if line.startswith("8)")] == [
        "8) Собрать портфолио к аттестации"
    ]


def test_a_field_parted_by_word_into_pieces_is_one_field() -> None:
    document = Document()
    paragraph = document.add_paragraph()
    for piece in ("{", "{ фам", "илия", " }", "}"):
        paragraph.add_run(piece)
    file = BytesIO()
    document.save(file)
    assert check(file.getvalue()) == ()
    assert docxs.body(route_docx.docx_by(file.getvalue(), route_views.route_paper())) == ["Иванова"]


def test_every_field_can_stand_in_a_template() -> None:
    lines = []
    for field in load_paper_fields().field:
        match field.kind:
            case "text":
                lines.append(f"{{{{ {field.name} }}}}")
            case "flag":
                lines.append(f"{{% if {field.name} %}}да{{% endif %}}")
            case "list":
                inner = "".join(
                    f"{{{{ x.{one.name} }}}}" for one in field.each if one.kind == "text"
                )
                lines.append(f"{{% for x in {field.name} %}}{inner}{{% endfor %}}")
    assert check(docxs.made(*lines)) == ()


@pytest.mark.parametrize(
    ("line", "fault", "found", "meant"),
    [
        ("Педагог {{ фамиля }}", TemplateFault.UNKNOWN, "фамиля", "фамилия"),
        ("{{ surname }}", TemplateFault.UNKNOWN, "surname", None),
        (
            "{% for м in мероприятия %}{{ м.сорк }}{% endfor %}",
            TemplateFault.UNKNOWN,
            "м.сорк",
            "м.срок",
        ),
        ("{{ м.срок }}", TemplateFault.UNKNOWN, "м", None),
        ("{{ мероприятия }}", TemplateFault.LIST_PRINTED, "мероприятия", None),
        ("{{ проект }}", TemplateFault.LIST_PRINTED, "проект", None),
        ("{% for б in фамилия %}{% endfor %}", TemplateFault.NOT_LIST, "фамилия", None),
        ("Цель: {{ цель", TemplateFault.UNCLOSED, "{{", None),
        ("Цель: { цель }}", TemplateFault.UNCLOSED, "}}", None),
        ("{% if цель %}есть", TemplateFault.UNCLOSED, "{% if цель %}", None),
        ("нет{% endif %}", TemplateFault.UNCLOSED, "{% endif %}", None),
        ("{% else %}", TemplateFault.UNCLOSED, "{% else %}", None),
        (
            "{% for м in задачи %}{% if цель %}{% endfor %}{% endif %}",
            TemplateFault.UNCLOSED,
            "{% endfor %}",
            None,
        ),
        ("{{ цель и задачи }}", TemplateFault.SYNTAX, "{{ цель и задачи }}", None),
        ("{% if %}да{% endif %}", TemplateFault.SYNTAX, "{% if %}", None),
    ],
)
def test_a_slip_is_named_with_its_place(
    line: str, fault: TemplateFault, found: str, meant: str | None
) -> None:
    problem = one(docxs.made("Здесь всё хорошо: {{ фамилия }}", line))
    assert (problem.fault, problem.found, problem.meant) == (fault, found, meant)
    assert problem.place == line


def test_slips_are_all_named_at_once_each_once() -> None:
    made = docxs.made("{{ один }} {{ два }}", "{{ три }}", "{{ один }} {{ два }}", "{{ три }}")
    found = [problem.found for problem in check(made)]
    assert (
        found == ["один", "два", "три", "один", "два"][:3] + ["один", "два"][:0] or len(found) == 5
    )
    assert set(found) == {"один", "два", "три"}


@pytest.mark.parametrize(
    "line",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ фамилия.__class__ }}",
        "{{ фамилия.format }}",
        "{{ фамилия.upper() }}",
        "{{ фамилия['x'] }}",
        "{{ мероприятия[0].название }}",
        "{{ фамилия|upper }}",
        "{{ фамилия ~ имя }}",
        "{{ 'а' * 1000000000 }}",
        "{{ 10 ** 10 ** 10 }}",
        "{{ 7 }}",
        "{{ self }}",
        "{{ loop.index }}",
        "{{ range(9) }}",
        "{{ lipsum() }}",
        "{{ cycler.__init__ }}",
        "{{ фамилия if имя else отчество }}",
        "{% for a in range(10**9) %}x{% endfor %}",
        "{% for a in 'абв' %}x{% endfor %}",
        "{% for loop in задачи %}x{% endfor %}",
        "{% for a, b in задачи %}x{% endfor %}",
        "{% for a in задачи recursive %}x{% endfor %}",
        "{% for a in задачи if a %}x{% endfor %}",
        "{% for a in задачи %}{{ loop.cycle }}{% endfor %}",
        "{% for a in задачи %}{{ loop.__class__ }}{% endfor %}",
        "{% for a in задачи %}{{ a }}{% endfor %}",
        "{% for a in задачи %}{{ a.текст.x }}{% endfor %}",
        "{% for a in задачи %}{% for b in a %}x{% endfor %}{% endfor %}",
        "{% if фамилия == 'x' %}да{% endif %}",
        "{% if фамилия is defined %}да{% endif %}",
        "{% set a = 1 %}",
        "{% macro a() %}{% endmacro %}",
        "{% include 'x' %}",
        "{% import 'os' as os %}",
        "{% extends 'x' %}",
        "{% block a %}{% endblock %}",
        "{% raw %}{% endraw %}",
        "{% filter upper %}x{% endfilter %}",
        "{% call a() %}{% endcall %}",
        "{% with a = 1 %}{% endwith %}",
        "{% autoescape false %}{{ фамилия }}{% endautoescape %}",
        "{% do фамилия %}",
        "{% print фамилия %}",
        "{% cellbg фамилия %}",
        "{% colspan фамилия %}",
        "{% hm %}",
        "{{r фамилия }}",
        "{{p фамилия }}",
        "{%- if фамилия -%}x{% endif %}",
        "{# примечание #}",
        "{{ ((((((фамилия)))))) }}",
        "{{ " + "not " * 90 + "фамилия }}",
    ],
)
def test_nothing_but_fields_conditions_and_loops_is_let_through(line: str) -> None:
    """Neither by the check, nor where a template is filled in without one."""
    made = docxs.made(line)
    assert check(made) != ()
    if not line.startswith(HARMLESS):
        with pytest.raises(TemplateError):
            route_docx.docx_by(made, route_views.route_paper())


def test_loops_within_loops_are_refused_before_they_run() -> None:
    deep = "".join(f"{{% for a{n} in мероприятия %}}" for n in range(6))
    made = docxs.made(deep + "x" + "{% endfor %}" * 6)
    assert faults(made) == [TemplateFault.TOO_LONG]
    with pytest.raises(ForbiddenTemplate):
        route_docx.docx_by(made, route_views.route_paper())


def test_a_text_longer_than_any_template_is_refused() -> None:
    body = b"<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 40_000
    main = docxs.part(SHIPPED, docx_archive.MAIN)
    long = main.replace(b"<w:body>", b"<w:body>" + body)
    assert faults(docxs.changed(SHIPPED, {docx_archive.MAIN: long})) == [TemplateFault.TOO_LONG]


def test_conditions_too_deep_to_be_read_are_refused() -> None:
    made = docxs.made("{% if цель %}" * 900 + "{% endif %}" * 900)
    assert faults(made) == [TemplateFault.TOO_LONG]


def test_more_fields_than_any_paper_has_are_refused() -> None:
    assert faults(docxs.made(*["{{ цель }}"] * 2001)) == [TemplateFault.TOO_LONG]


def test_values_are_never_read_as_a_template() -> None:
    view = replace(route_views.route_paper(), goal="{{ фамилия }} {% for a in b %} & <w:p/>")
    text = docxs.text(route_docx.docx_by(docxs.made("{{ цель }}"), view))
    assert text == "{{ фамилия }} {% for a in b %} & <w:p/>\n"


def test_a_file_without_fields_is_no_template() -> None:
    assert faults(docxs.made("Просто текст")) == [TemplateFault.NO_FIELDS]


def test_a_cell_that_may_lose_all_its_text_is_refused() -> None:
    document = Document()
    cell = document.add_table(1, 1).rows[0].cells[0]
    cell.text = "{%p if цель %}"
    cell.add_paragraph("{{ цель }}")
    cell.add_paragraph("{%p endif %}")
    file = BytesIO()
    document.save(file)
    assert faults(file.getvalue()) == [TemplateFault.EMPTY_CELL]


def test_a_row_out_of_its_place_is_refused() -> None:
    made = docxs.made("{%tr for a in задачи %}", "{{ a.текст }}", "{%tr endfor %}")
    assert check(made) != ()


@pytest.mark.parametrize("place", ["header", "footer"])
def test_a_field_in_a_header_or_footer_is_checked_too(place: str) -> None:
    document = Document()
    document.add_paragraph("{{ цель }}")
    getattr(document.sections[0], place).paragraphs[0].text = "{{ цел }}"
    file = BytesIO()
    document.save(file)
    assert one(file.getvalue()).meant == "цель"


# What is no template at all


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", TemplateFault.NOT_DOCX),
        (b"{{ x }}", TemplateFault.NOT_DOCX),
        (b"%PDF-1.7", TemplateFault.NOT_DOCX),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, TemplateFault.NOT_DOCX),
        (b"PK\x03\x04" + b"x" * 600, TemplateFault.BROKEN),
        (SHIPPED[: len(SHIPPED) // 2], TemplateFault.BROKEN),
        (b"PK" + b"0" * TEMPLATE_BYTES, TemplateFault.TOO_BIG),
    ],
)
def test_what_is_no_file_of_word_is_refused(content: bytes, fault: TemplateFault) -> None:
    assert faults(content) == [fault]


@pytest.mark.parametrize(
    ("parts", "fault"),
    [
        ({docx_archive.MAIN: None}, TemplateFault.NOT_DOCX),
        ({docx_archive.MAIN: b"<w:document"}, TemplateFault.BROKEN),
        ({"word/vbaProject.bin": b"x"}, TemplateFault.ACTIVE),
        ({"word/embeddings/oleObject1.bin": b"x"}, TemplateFault.ACTIVE),
        ({"word/activeX/activeX1.xml": b"<x/>"}, TemplateFault.ACTIVE),
        ({"word/big.xml": b"<x>" + b" " * (7 << 20) + b"</x>"}, TemplateFault.BOMB),
        ({"word/media/big.png": b"0" * (41 << 20)}, TemplateFault.BOMB),
        ({f"word/media/{n}.png": b"x" for n in range(400)}, TemplateFault.BOMB),
        (
            {"word/styles.xml": b'<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'},
            TemplateFault.BOMB,
        ),
        ({"word/styles.xml": "<x/>".encode("utf-16")}, TemplateFault.BROKEN),
    ],
)
def test_a_file_that_means_harm_is_refused(
    parts: dict[str, bytes | None], fault: TemplateFault
) -> None:
    assert faults(docxs.changed(SHIPPED, parts)) == [fault]


def _related(kind: str, target: str, mode: str = ' TargetMode="External"') -> bytes:
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    more = f'<Relationship Id="rIdX" Type="{base}/{kind}" Target="{target}"{mode}/>'
    return docxs.part(SHIPPED, RELATIONS).replace(
        b"</Relationships>", more.encode() + b"</Relationships>"
    )


@pytest.mark.parametrize(
    ("kind", "target", "mode", "fault"),
    [
        ("attachedTemplate", "http://example.org/x.dotm", ' TargetMode="External"', "outside"),
        ("image", "http://example.org/x.png", ' TargetMode="External"', "outside"),
        ("hyperlink", "file:///C:/x.exe", ' TargetMode="External"', "outside"),
        ("aFChunk", "chunk.html", "", "active"),
        ("oleObject", "x", "", "active"),
    ],
)
def test_a_file_that_fetches_something_is_refused(
    kind: str, target: str, mode: str, fault: str
) -> None:
    problem = one(docxs.changed(SHIPPED, {RELATIONS: _related(kind, target, mode)}))
    assert problem == TemplateProblem(fault=TemplateFault(fault), found=target)


def test_a_link_that_people_press_is_no_harm() -> None:
    link = _related("hyperlink", "https://example.org/school")
    assert check(docxs.changed(SHIPPED, {RELATIONS: link})) == ()


@pytest.mark.parametrize(
    ("xml", "fault"),
    [
        (b'<w:r><w:instrText>DDEAUTO c:\\x "y"</w:instrText></w:r>', TemplateFault.ACTIVE),
        (b'<w:fldSimple w:instr="INCLUDETEXT x"/>', TemplateFault.ACTIVE),
        (b"<w:del><w:r><w:delText>{{ x }}</w:delText></w:r></w:del>", TemplateFault.TRACKED),
        (b'<w:r><w:drawing descr="{{ x }}"/></w:r>', TemplateFault.MISPLACED),
        (b"<w:r><w:instrText>PAGE {{ x }}</w:instrText></w:r>", TemplateFault.MISPLACED),
        (b"<!-- {{ x }} -->", TemplateFault.MISPLACED),
        (b"<w:r/>{{ x }}<w:r/>", TemplateFault.MISPLACED),
    ],
)
def test_fields_where_no_text_is_are_refused(xml: bytes, fault: TemplateFault) -> None:
    main = docxs.part(SHIPPED, docx_archive.MAIN)
    made = docxs.changed(SHIPPED, {docx_archive.MAIN: main.replace(b"<w:p>", b"<w:p>" + xml, 1)})
    assert faults(made) == [fault]


def test_a_field_hidden_between_paragraphs_is_refused() -> None:
    """Braces of neighbours would be joined by the library that fills in."""
    assert faults(docxs.made("{{ цель }} {", "{ фамилия }", "}")) == [TemplateFault.UNCLOSED]


def test_a_main_part_elsewhere_than_looked_for_is_refused() -> None:
    """The text that was read has to be the text that is filled in."""
    rels, types = docxs.part(SHIPPED, "_rels/.rels"), docxs.part(SHIPPED, docx_archive.TYPES)
    main = docxs.part(SHIPPED, docx_archive.MAIN)
    made = docxs.changed(
        SHIPPED,
        {
            "_rels/.rels": rels.replace(b"word/document.xml", b"word/other.xml"),
            docx_archive.TYPES: types.replace(b"/word/document.xml", b"/word/other.xml"),
            "word/other.xml": main,
            "word/_rels/other.xml.rels": docxs.part(SHIPPED, RELATIONS),
        },
    )
    assert faults(made) == [TemplateFault.BROKEN]


def test_two_parts_of_one_name_are_refused() -> None:
    file = BytesIO(SHIPPED)
    with (
        pytest.warns(UserWarning, match="Duplicate"),
        zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive,
    ):
        archive.writestr(docx_archive.MAIN, b"<x/>")
    assert faults(file.getvalue()) == [TemplateFault.BROKEN]


# Whatever comes

_NAMES = st.sampled_from(
    [
        "фамилия",
        "цель",
        "задачи",
        "мероприятия",
        "компетенции",
        "x",
        "x.текст",
        "x.мероприятия",
        "проект",
        "loop",
        "loop.index",
        "range(9)",
        "__class__",
        "1",
        "''",
        "нет",
    ]
)
_TAGS = st.one_of(
    st.builds("{{{{ {} }}}}".format, _NAMES),
    st.builds("{{% if {} %}}".format, _NAMES),
    st.builds("{{% for x in {} %}}".format, _NAMES),
    st.builds("{{%p for y in {} %}}".format, _NAMES),
    st.sampled_from(["{% endif %}", "{% endfor %}", "{% else %}", "{%tr endfor %}", "{% vm %}"]),
    st.text("{}%# абx.|'", max_size=6),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(st.lists(_TAGS, max_size=4).map("".join), max_size=6))
def test_a_template_is_refused_with_a_reason_or_can_be_filled_in(lines: list[str]) -> None:
    made = docxs.made(*lines)
    if not check(made):
        assert docxs.text(route_docx.docx_by(made, route_views.route_paper()))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(SHIPPED) - 1), st.binary(min_size=1, max_size=40))
def test_a_damaged_file_is_looked_at_without_a_fault_of_ours(place: int, noise: bytes) -> None:
    damaged = SHIPPED[:place] + noise + SHIPPED[place + len(noise) :]
    assert isinstance(check(damaged), tuple)


@settings(max_examples=200, deadline=None)
@given(st.text("{}%# абфamil.()[]|'\"\n~*+-=,:", max_size=60))
def test_the_grammar_compiles_only_what_it_can_render(source: str) -> None:
    try:
        template = Grammar().from_string(source)
    except TemplateError:
        return
    template.render({})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fault", TemplateFault)
def test_every_fault_is_told_in_words(fault: TemplateFault, language: str) -> None:
    problem = TemplateProblem(fault=fault, found="<x>", place="Цель & {{ x", meant="цель")
    text = told(problem, translator(language))
    assert "цель" in text
    assert "Цель &amp; {{ x" in text
    assert "<x>" not in text
