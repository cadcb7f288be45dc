"""Every table says what it holds of a person and what becomes of it: `storage/personal.py`."""

import pytest

from storage.personal import (
    LEADING_NAMES,
    NOBODYS,
    RULES,
    TABLES,
    AnyColumn,
    Fate,
    Rule,
    table_of,
)
from storage.tables import Table
from storage.types import Json


def _name(table: type[Table]) -> str:
    return str(table.__tablename__)


WITH_RULES: list[type[Table]] = sorted(RULES, key=_name)
WITHOUT: list[type[Table]] = sorted(NOBODYS, key=_name)


def _leads_to_a_person(column: AnyColumn) -> bool:
    """By its foreign key, however far, or by its name."""
    if column.name in LEADING_NAMES:
        return True
    target = table_of(column)
    return target is not None and target in RULES and bool(RULES[target].through)


def _named(rule: Rule) -> set[str]:
    columns = (*rule.through, *rule.acted, *rule.wrote, *rule.authored)
    return {name.partition(".")[0] for name in columns}


def test_every_table_has_a_rule_or_says_why_it_needs_none() -> None:
    assert set(TABLES.values()) == set(RULES) | set(NOBODYS)
    assert set(RULES) & set(NOBODYS) == set()


@pytest.mark.parametrize("table", WITHOUT, ids=_name)
def test_tables_without_a_rule_lead_to_nobody(table: type[Table]) -> None:
    leading = [column.name for column in table.__table__.c if _leads_to_a_person(column)]
    assert leading == []


@pytest.mark.parametrize("table", WITH_RULES, ids=_name)
def test_every_column_that_leads_to_a_person_is_named_by_its_rule(table: type[Table]) -> None:
    """One that only points inside the owner's own things, as an item at its basis, is his."""
    rule, own = RULES[table], set()
    for name in rule.through:
        target = table_of(table.__table__.c[name])
        own |= {target} if target is not None else set()
    forgotten = [
        column.name
        for column in table.__table__.c
        if _leads_to_a_person(column)
        and column.name not in _named(rule)
        and not _is_inside(table, column)
    ]
    assert forgotten == []


def _is_inside(table: type[Table], column: AnyColumn) -> bool:
    """Rows of both tables are one person's and the row it is in goes with him."""
    target = table_of(column)
    return (
        target is not None
        and bool(RULES[table].through)
        and RULES[table].fate is Fate.DELETED
        and RULES[target].fate is Fate.DELETED
    )


@pytest.mark.parametrize("table", WITH_RULES, ids=_name)
def test_a_rule_names_only_what_is_there(table: type[Table]) -> None:
    rule, columns = RULES[table], set(table.__table__.c.keys())
    words = {word for said in rule.wrote.values() for word in said}
    named = _named(rule) | words | rule.hidden | rule.codes | {*rule.blank, *rule.blank_leaving}
    assert named - columns == set()


@pytest.mark.parametrize("table", WITH_RULES, ids=_name)
def test_what_stays_of_a_person_has_a_reason_and_no_words_in_it(table: type[Table]) -> None:
    rule = RULES[table]
    fates = {rule.fate, rule.leaving or rule.fate}
    if not rule.through or (fates == {Fate.DELETED} and rule.stays is None):
        return
    assert rule.why
    blanked = {*rule.blank, *rule.blank_leaving}
    typed = [
        column.name
        for column in table.__table__.c
        if isinstance(column.type, Json) or column.type.__class__.__name__ == "Text"
    ]
    assert set(typed) - blanked - rule.codes == set()
