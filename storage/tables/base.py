"""The declarative base and what every table shares."""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import BigInteger, Boolean, Date, Integer, MetaData, Text
from sqlalchemy.orm import DeclarativeBase

from storage.types import Json, UtcDateTime

BIG_ID = BigInteger().with_variant(Integer(), "sqlite")
"""64 bits everywhere: SQLite only autoincrements INTEGER, which has 64 bits there anyway."""

BYTEWISE = Text().with_variant(Text(collation="C"), "postgresql")
"""Text compared byte by byte, as SQLite compares any."""


class Table(DeclarativeBase):
    """Statuses are text checked by the domain's StrEnum; ids are integers."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        int: BIG_ID,
        str: Text(),
        bool: Boolean(),
        date: Date(),
        datetime: UtcDateTime(),
        dict[str, Any]: Json(),
        list[Any]: Json(),
    }
