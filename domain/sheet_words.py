"""Phrases by which the columns and the values of a staff list are known. The words are data."""

from dataclasses import dataclass

from domain.phrases import Phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetWords:
    """Keys: of `columns` SheetColumn, of `positions` Position, of `subjects` their names."""

    columns: Phrases
    positions: Phrases
    subjects: Phrases
    leaders: Phrases
    others: Phrases
    skipped: Phrases
    signature: Phrases
    vacancy: Phrases
    department: Phrases
    none: Phrases
    under_a_year: Phrases
    months: Phrases
    many_years: Phrases
    employment_main: Phrases
    employment_internal: Phrases
    employment_external: Phrases
    part_time: Phrases
    category_highest: Phrases
    category_first: Phrases
    category_fitness: Phrases
    rate_words: Phrases
    hours: Phrases
