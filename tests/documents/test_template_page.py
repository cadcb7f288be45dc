"""`docs/templates.md` names every field that a template may use."""

import os

from content.paper_fields import load_paper_fields
from tests.house.sources import ROOT

PAGE = ROOT / "docs" / "templates.md"
BEGIN, END = "<!-- поля -->\n", "<!-- конец полей -->\n"
KINDS = {"text": "", "flag": "да или нет", "list": "перечень"}


def _table() -> str:
    rows = ["| поле | что это | |\n| --- | --- | --- |\n"]
    for field in load_paper_fields().field:
        rows.append(f"| `{field.name}` | {field.about} | {KINDS[field.kind]} |\n")
        rows += [
            f"| — у одного: `{one.name}` | {one.about} | {KINDS[one.kind]} |\n"
            for one in field.each
        ]
    return "".join(rows)


def test_the_page_lists_the_fields_as_they_are() -> None:
    """`UPDATE_GOLDEN=1 pytest tests/documents` rewrites the table."""
    head, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    table, _, tail = rest.partition(END)
    if os.environ.get("UPDATE_GOLDEN"):
        table = _table()
        PAGE.write_text(head + BEGIN + table + END + tail, encoding="utf-8")
    assert table == _table()
