"""Staff lists that were read and wait to be taken, and the taking in batches."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, bindparam, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.card import Category
from domain.people import Employment, PersonName, Position, Role, name_key
from domain.staff_import import Filling, ImportState, Particulars, StaffFacts
from domain.staff_sheet import (
    RowRemark,
    SheetColumn,
    SheetDraft,
    SheetPerson,
    SheetRemark,
)
from storage.repositories.conditions import held
from storage.tables import (
    CardRow,
    DepartmentRow,
    PersonRow,
    PostRow,
    StaffImportRow,
    Table,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffImport:
    """`draft` is None once the list was taken, cancelled or forgotten."""

    id: int
    school_id: int
    by: int
    file_name: str
    state: ImportState
    rev: int
    draft: SheetDraft | None


class StaffImportRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self, school_id: int, by: int, file_name: str, draft: SheetDraft, now: datetime
    ) -> int:
        made = await self._connection.execute(
            insert(StaffImportRow)
            .values(
                school_id=school_id,
                by=by,
                file_name=file_name,
                rows=_encoded(draft),
                state=ImportState.READY.value,
                rev=1,
                at=now,
            )
            .returning(StaffImportRow.id)
        )
        return made.scalar_one()

    async def find(self, import_id: int) -> StaffImport | None:
        row = (
            await self._connection.execute(
                select(
                    StaffImportRow.id,
                    StaffImportRow.school_id,
                    StaffImportRow.by,
                    StaffImportRow.file_name,
                    StaffImportRow.state,
                    StaffImportRow.rev,
                    StaffImportRow.rows,
                ).where(StaffImportRow.id == import_id)
            )
        ).one_or_none()
        if row is None:
            return None
        return StaffImport(
            id=row.id,
            school_id=row.school_id,
            by=row.by,
            file_name=row.file_name,
            state=ImportState(row.state),
            rev=row.rev,
            draft=None if row.rows is None else _decoded(row.rows),
        )

    async def find_ready(self, school_id: int, by: int) -> int | None:
        """The list this person sent last and has not decided about."""
        return (
            await self._connection.execute(
                select(func.max(StaffImportRow.id)).where(
                    StaffImportRow.school_id == school_id,
                    StaffImportRow.by == by,
                    StaffImportRow.state == ImportState.READY.value,
                )
            )
        ).scalar_one_or_none()

    async def set_namesakes(self, import_id: int, rev: int, draft: SheetDraft) -> bool:
        changed = await self._connection.execute(
            update(StaffImportRow)
            .where(
                StaffImportRow.id == import_id,
                StaffImportRow.rev == rev,
                StaffImportRow.state == ImportState.READY.value,
            )
            .values(rows=_encoded(draft), rev=StaffImportRow.rev + 1)
        )
        return changed.rowcount == 1

    async def close(
        self, import_id: int, state: ImportState, *, rev: int | None, now: datetime
    ) -> bool:
        """Ends it and empties its rows. Of two at once, one gets True."""
        conditions = [
            StaffImportRow.id == import_id,
            StaffImportRow.state == ImportState.READY.value,
        ]
        if rev is not None:
            conditions.append(StaffImportRow.rev == rev)
        changed = await self._connection.execute(
            update(StaffImportRow)
            .where(*conditions)
            .values(
                state=state.value,
                applied_at=now if state is ImportState.APPLIED else None,
                **_emptied(),
            )
        )
        return changed.rowcount == 1

    async def cancel_others(self, school_id: int, by: int) -> None:
        """One list of a person at a time: the newest."""
        await self._connection.execute(
            update(StaffImportRow)
            .where(
                StaffImportRow.school_id == school_id,
                StaffImportRow.by == by,
                StaffImportRow.state == ImportState.READY.value,
            )
            .values(state=ImportState.CANCELLED.value, **_emptied())
        )

    async def forget_before(self, moment: datetime) -> int:
        changed = await self._connection.execute(
            update(StaffImportRow)
            .where(StaffImportRow.state == ImportState.READY.value, StaffImportRow.at <= moment)
            .values(state=ImportState.FORGOTTEN.value, **_emptied())
        )
        return changed.rowcount

    async def list_staff(
        self, school_id: int, today: date, departments: Collection[int] | None
    ) -> tuple[StaffFacts, ...]:
        """Everybody of the school once, by the post that teaches, in the order of enrolment.

        `departments`: those the reader leads; None is all of them.
        """
        teaching = PostRow.role != Role.TEACHER.value
        rows = await self._connection.execute(
            select(
                PostRow.id,
                PostRow.person_id,
                PostRow.department_id,
                PostRow.position,
                PostRow.subjects,
                PostRow.classes,
                PostRow.employment,
                PostRow.rate_hundredths,
                PostRow.hired_on,
                PersonRow.surname,
                PersonRow.given,
                PersonRow.patronymic,
                PersonRow.pedagogical_since_year,
                DepartmentRow.name.label("department"),
                CardRow.working_since_year,
                CardRow.category,
                CardRow.category_on,
                CardRow.fitness_on,
                CardRow.education,
                CardRow.birth_year,
            )
            .join(PersonRow, PersonRow.id == PostRow.person_id)
            .outerjoin(CardRow, CardRow.person_id == PostRow.person_id)
            .outerjoin(DepartmentRow, DepartmentRow.id == PostRow.department_id)
            .where(
                PostRow.school_id == school_id,
                held(today),
            )
            .order_by(teaching, PostRow.id)
        )
        found: dict[int, StaffFacts] = {}
        for row in rows:
            known = Particulars(
                department=row.department,
                position=None if row.position is None else Position(row.position),
                subjects=tuple(row.subjects or ()),
                classes=row.classes,
                employment=None if row.employment is None else Employment(row.employment),
                rate_hundredths=row.rate_hundredths,
                hired_on=row.hired_on,
                teaching_since=row.pedagogical_since_year,
                working_since=row.working_since_year,
                category=row.category,
                category_on=row.category_on,
                fitness_on=row.fitness_on,
                education=row.education,
                birth_year=row.birth_year,
            )
            facts = StaffFacts(
                post_id=row.id,
                person_id=row.person_id,
                name=PersonName(surname=row.surname, given=row.given, patronymic=row.patronymic),
                held=known,
                ours=departments is None or row.department_id in departments,
            )
            found.setdefault(row.person_id, facts)
        return tuple(sorted(found.values(), key=lambda one: one.post_id))

    async def add_departments(self, school_id: int, names: Sequence[str]) -> dict[str, int]:
        """Ids of the new ones by `name_key`."""
        if not names:
            return {}
        made = await self._connection.execute(
            insert(DepartmentRow).returning(DepartmentRow.id, DepartmentRow.name),
            [{"school_id": school_id, "name": one} for one in names],
        )
        return {name_key(row.name): row.id for row in made}

    async def department_ids(self, school_id: int) -> dict[str, int]:
        """By `name_key`; of two that are spelled alike the first."""
        rows = await self._connection.execute(
            select(DepartmentRow.id, DepartmentRow.name)
            .where(DepartmentRow.school_id == school_id)
            .order_by(DepartmentRow.id.desc())
        )
        return {name_key(row.name): row.id for row in rows}

    async def enrol(
        self,
        school_id: int,
        people: Sequence[tuple[SheetPerson, int | None, int]],
        *,
        since: date,
        now: datetime,
    ) -> tuple[int, ...]:
        """(row, department, staff number) each, all of different names: persons, posts, cards.

        Ids of the posts in that order. A few statements for all, whatever their number.
        """
        if not people:
            return ()
        made = await self._connection.execute(
            insert(PersonRow).returning(PersonRow.id, PersonRow.name_key),
            [
                {
                    "surname": person.name.surname,
                    "given": person.name.given,
                    "patronymic": person.name.patronymic,
                    "name_key": person.name.key,
                    "pedagogical_since_year": person.teaching_since,
                    "created_at": now,
                }
                for person, _, _ in people
            ],
        )
        ids = {row.name_key: row.id for row in made}
        posts = await self._connection.execute(
            insert(PostRow).returning(PostRow.id, PostRow.staff_no),
            [
                {
                    "person_id": ids[person.name.key],
                    "school_id": school_id,
                    "role": Role.TEACHER.value,
                    "department_id": department_id,
                    "main": True,
                    "staff_no": number,
                    "since": since,
                    "position": person.position,
                    "subjects": list(person.subjects) or None,
                    "classes": person.classes,
                    "employment": person.employment,
                    "rate_hundredths": person.rate_hundredths,
                    "hired_on": person.hired_on,
                }
                for person, department_id, number in people
            ],
        )
        by_number = {row.staff_no: row.id for row in posts}
        cards = [
            {"person_id": ids[person.name.key], "updated_at": now, **_card(person)}
            for person, _, _ in people
            if any(value is not None for value in _card(person).values())
        ]
        if cards:
            await self._connection.execute(insert(CardRow), cards)
        return tuple(by_number[number] for _, _, number in people)

    async def fill(
        self, fillings: Sequence[Filling], departments: Mapping[str, int], now: datetime
    ) -> None:
        """Fills empty fields; what stands is never overwritten, whoever wrote it meanwhile."""
        if not fillings:
            return
        await self._connection.execute(
            update(PostRow)
            .where(PostRow.id == bindparam("b_id"))
            .values({name: _unless_there(PostRow, name) for name in _OF_POST}),
            [
                {"b_id": one.post_id}
                | {f"b_{name}": _of_post(one.values, departments)[name] for name in _OF_POST}
                for one in fillings
            ],
        )
        experienced = [one for one in fillings if one.values.teaching_since is not None]
        if experienced:
            await self._connection.execute(
                update(PersonRow)
                .where(PersonRow.id == bindparam("b_id"))
                .values(pedagogical_since_year=_unless_there(PersonRow, "pedagogical_since_year")),
                [
                    {
                        "b_id": one.person_id,
                        "b_pedagogical_since_year": one.values.teaching_since,
                    }
                    for one in experienced
                ],
            )
        with_card = [one for one in fillings if any(_card(one.values).values())]
        if not with_card:
            return
        have = await self._connection.execute(
            select(CardRow.person_id).where(
                CardRow.person_id.in_([one.person_id for one in with_card])
            )
        )
        known = set(have.scalars())
        fresh = [one.person_id for one in with_card if one.person_id not in known]
        if fresh:
            await self._connection.execute(
                insert(CardRow), [{"person_id": one, "updated_at": now} for one in fresh]
            )
        await self._connection.execute(
            update(CardRow)
            .where(CardRow.person_id == bindparam("b_id"))
            .values(
                {name: _unless_there(CardRow, name) for name in _OF_CARD} | {"updated_at": now}
            ),
            [
                {"b_id": one.person_id}
                | {f"b_{name}": value for name, value in _card(one.values).items()}
                for one in with_card
            ],
        )


_OF_POST = (
    "department_id",
    "position",
    "subjects",
    "classes",
    "employment",
    "rate_hundredths",
    "hired_on",
)
_OF_CARD = (
    "education",
    "birth_year",
    "working_since_year",
    "category",
    "category_on",
    "fitness_on",
)


def _emptied() -> dict[str, Any]:
    """Of a list that is over nothing stays that may name anybody: its rows, its file's name."""
    return {"rows": None, "file_name": "", "rev": StaffImportRow.rev + 1}


def _unless_there(table: type[Table], name: str) -> ColumnElement[Any]:
    """The value of a column, and the parameter `b_<name>` where there is none."""
    column = table.__table__.c[name]
    return func.coalesce(column, bindparam(f"b_{name}", type_=column.type))


def _of_post(values: Particulars, departments: Mapping[str, int]) -> dict[str, Any]:
    return {
        "department_id": (
            None if values.department is None else departments[name_key(values.department)]
        ),
        "position": values.position,
        "subjects": list(values.subjects) or None,
        "classes": values.classes,
        "employment": values.employment,
        "rate_hundredths": values.rate_hundredths,
        "hired_on": values.hired_on,
    }


def _card(values: Particulars | SheetPerson) -> dict[str, Any]:
    return {
        "education": values.education,
        "birth_year": values.birth_year,
        "working_since_year": values.working_since,
        "category": values.category,
        "category_on": values.category_on,
        "fitness_on": values.fitness_on,
    }


def _encoded(draft: SheetDraft) -> dict[str, Any]:
    """Empty fields are left out: of 2,000 rows most have many."""
    return {
        "title": draft.title,
        "columns": list(draft.columns),
        "unknown": list(draft.unknown),
        "namesakes": draft.namesakes,
        "people": [_encoded_person(person) for person in draft.people],
        "remarks": [[one.row, one.remark.value, one.said, one.other] for one in draft.remarks],
    }


def _encoded_person(person: SheetPerson) -> dict[str, Any]:
    found = {}
    for key, value in asdict(person).items():
        if value is None or value == () or value is False:
            continue
        found[key] = value.isoformat() if isinstance(value, date) else value
    return found


def _decoded(rows: Mapping[str, Any]) -> SheetDraft:
    """Raises ValueError or TypeError for what another release has written."""
    return SheetDraft(
        title=rows["title"],
        columns=tuple(SheetColumn(one) for one in rows["columns"]),
        unknown=tuple(rows["unknown"]),
        namesakes=rows["namesakes"],
        people=tuple(_decoded_person(one) for one in rows["people"]),
        remarks=tuple(
            RowRemark(row=row, remark=SheetRemark(remark), said=said, other=other)
            for row, remark, said, other in rows["remarks"]
        ),
    )


_DAYS = ("hired_on", "category_on", "fitness_on")


def _decoded_person(stored: Mapping[str, Any]) -> SheetPerson:
    values = dict(stored)
    values["name"] = PersonName(**values["name"])
    values["subjects"] = tuple(values.get("subjects", ()))
    for key in _DAYS:
        if key in values:
            values[key] = date.fromisoformat(values[key])
    for key, kind in (("position", Position), ("employment", Employment), ("category", Category)):
        if key in values:
            values[key] = kind(values[key])
    return SheetPerson(**values)
