"""A staff list against the staff that is there: who is new, whose empty fields it fills."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any

from domain.card import Category
from domain.people import ChannelPolicy, Employment, PersonName, Position, name_key
from domain.staff_sheet import (
    RowRemark,
    SheetColumn,
    SheetDraft,
    SheetPerson,
    SheetRemark,
)


class ImportState(StrEnum):
    READY = "ready"
    APPLIED = "applied"
    CANCELLED = "cancelled"
    FORGOTTEN = "forgotten"
    """Looked at and left: the rows went after a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """What the school keeps of somebody at a post; None is "not known"."""

    department: str | None = None
    position: Position | None = None
    subjects: tuple[str, ...] = ()
    classes: str | None = None
    employment: Employment | None = None
    rate_hundredths: int | None = None
    hired_on: date | None = None
    teaching_since: int | None = None
    working_since: int | None = None
    category: Category | str | None = None
    category_on: date | None = None
    fitness_on: date | None = None
    education: str | None = None
    birth_year: int | None = None


REMARKS_PAGE = 5
"""Rows that are named at a time: what the table would do stays on the phone above them."""

PARTICULARS = tuple(one.name for one in fields(Particulars))
_COLUMN_OF = {"rate_hundredths": SheetColumn.RATE}


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffFacts:
    """Somebody of the school as he stands. `ours`: of the departments the reader leads."""

    post_id: int
    person_id: int
    name: PersonName
    held: Particulars
    ours: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """Empty fields of somebody that the list fills, and nothing else."""

    post_id: int
    person_id: int
    values: Particulars


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """`added` never holds two people of one name, unless the draft says they are two."""

    added: tuple[SheetPerson, ...]
    fillings: tuple[Filling, ...]
    unchanged: int
    new_departments: tuple[str, ...]
    remarks: tuple[RowRemark, ...]

    @property
    def known(self) -> int:
        return self.unchanged + len(self.fillings)

    @property
    def kept_out(self) -> int:
        return sum(one.remark.keeps_out for one in self.remarks)

    @property
    def doubled(self) -> int:
        """Rows left out as a second mention of a name: the reader may say they are namesakes."""
        return sum(one.remark is SheetRemark.TWICE for one in self.remarks)


def plan_import(
    draft: SheetDraft, staff: Sequence[StaffFacts], departments: Sequence[str]
) -> ImportPlan:
    """The same list again gives a plan without changes: rows of one name meet people of that name
    in the order in which they were added."""
    known: dict[str, list[StaffFacts]] = defaultdict(list)
    likes: dict[str, set[str]] = defaultdict(set)
    for one in staff:
        known[one.name.key].append(one)
        likes[_signature(one.name)].add(one.name.key)
    first_row: dict[str, int] = {}
    seen_likes: dict[str, tuple[str, int]] = {}
    mentioned: dict[str, int] = defaultdict(int)
    added: list[SheetPerson] = []
    fillings: list[Filling] = []
    remarks = list(draft.remarks)
    unchanged = 0
    known_departments = {name_key(name): name for name in departments}
    for person in draft.people:
        key, like = person.name.key, _signature(person.name)
        nth = mentioned[key]
        if nth < len(known[key]):
            mentioned[key] += 1
            first_row.setdefault(key, person.row)
            filling, differing = _filling(known[key][nth], person)
            remarks += [
                RowRemark(row=person.row, remark=SheetRemark.DIFFERS, said=column.value)
                for column in differing
            ]
            if filling is None:
                unchanged += 1
            else:
                fillings.append(filling)
            continue
        if nth and not draft.namesakes:
            remarks.append(
                RowRemark(
                    row=person.row,
                    remark=SheetRemark.TWICE,
                    said=person.name.short,
                    other=first_row[key],
                )
            )
            continue
        others = likes[like] - {key}
        if others and (person.initials_only or any(_initials(one) for one in others)):
            remarks.append(
                RowRemark(row=person.row, remark=SheetRemark.LIKE_KNOWN, said=person.name.short)
            )
            continue
        like_key, like_row = seen_likes.get(like, (key, 0))
        if like_key != key and (person.initials_only or _initials(like_key)):
            remarks.append(
                RowRemark(
                    row=person.row,
                    remark=SheetRemark.LIKE_ANOTHER,
                    said=person.name.short,
                    other=like_row,
                )
            )
            continue
        mentioned[key] += 1
        first_row.setdefault(key, person.row)
        seen_likes.setdefault(like, (key, person.row))
        added.append(person)
    return ImportPlan(
        added=tuple(added),
        fillings=tuple(fillings),
        unchanged=unchanged,
        new_departments=_new_departments(added, fillings, known_departments),
        remarks=tuple(sorted(remarks, key=lambda one: (one.row, one.remark))),
    )


def _filling(
    held: StaffFacts, person: SheetPerson
) -> tuple[Filling | None, tuple[SheetColumn, ...]]:
    """What is empty here and said there; and what is said otherwise, which stays as it is."""
    if not held.ours:
        return None, ()
    values: dict[str, Any] = {}
    differing: list[SheetColumn] = []
    for name in PARTICULARS:
        said, stands = getattr(person, name), getattr(held.held, name)
        if said is None or said == ():
            continue
        if stands is None or stands == ():
            values[name] = said
        elif not _same(said, stands):
            differing.append(_COLUMN_OF.get(name) or SheetColumn(name))
    if held.held.category is not None and held.held.category != person.category:
        # A date belongs to the category of its own row.
        values.pop("category_on", None)
    if not values:
        return None, tuple(differing)
    filled: Particulars = replace(Particulars(), **values)
    filling = Filling(post_id=held.post_id, person_id=held.person_id, values=filled)
    return filling, tuple(differing)


def _same(said: object, stands: object) -> bool:
    if isinstance(said, str) and isinstance(stands, str):
        return name_key(said) == name_key(stands)
    if isinstance(said, tuple) and isinstance(stands, tuple):
        return {name_key(one) for one in said} == {name_key(one) for one in stands}
    return said == stands


def _new_departments(
    added: Sequence[SheetPerson], fillings: Sequence[Filling], known: Mapping[str, str]
) -> tuple[str, ...]:
    named = [one.department for one in added] + [one.values.department for one in fillings]
    found: dict[str, str] = {}
    for name in named:
        if name is not None and name_key(name) not in known:
            found.setdefault(name_key(name), name)
    return tuple(found.values())


def _signature(name: PersonName) -> str:
    """Surname and first letters: what «Иванова М. П.» and «Иванова Мария Петровна» share."""
    letters = "".join(part[0] for part in (name.given, name.patronymic) if part)
    return name_key(f"{name.surname} {letters}")


def _initials(key: str) -> bool:
    """Whether a name's key has initials for the given name."""
    parts = key.split()
    return len(parts) > 1 and parts[1].endswith(".")


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPreview:
    """What a file would do, before it does. `page` counts from 0 over the remarks."""

    import_id: int
    rev: int
    school_id: int
    file_name: str
    channel_policy: ChannelPolicy
    columns: tuple[SheetColumn, ...]
    not_taken: tuple[SheetColumn, ...]
    unknown: tuple[str, ...]
    plan: ImportPlan
    page: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What came of it."""

    school_id: int
    added: int
    filled: int
    unchanged: int
    kept_out: int
    departments: int
    not_joined: int
