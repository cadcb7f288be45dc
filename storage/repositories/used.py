"""Whether anything at all is of a school: each table that names one, asked of the schema itself."""

from functools import cache

from sqlalchemy import ColumnElement, exists, or_

from storage.tables import SchoolRow
from storage.tables.base import Table


@cache
def used_school() -> ColumnElement[bool]:
    """Of a school: somebody was ever entered there, or something written down."""
    school = SchoolRow.__table__
    return or_(
        *(
            exists().where(column == SchoolRow.id).correlate(school)
            for table in Table.metadata.sorted_tables
            for column in table.columns
            if any(key.column.table is school for key in column.foreign_keys)
        )
    )
