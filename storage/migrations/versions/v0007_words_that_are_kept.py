"""What is typed to the other one of a pair is kept until it is sent or given up

Revision: 0007, after 0006
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

import storage.types

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

_OF_PAIR, _OF_SEVERAL = "mentoring_words.typed", "mentoring.typed"
_BEHIND = "\x1f"

_account = sa.table("account", sa.column("id", _ID), sa.column("person_id", _ID))
_expectation = sa.table(
    "expectation",
    sa.column("account_id", _ID),
    sa.column("expects", sa.Text()),
    sa.column("object_id", _ID),
    sa.column("detail", sa.Text()),
    sa.column("asked_at", storage.types.UtcDateTime(timezone=True)),
)
_comment = sa.table(
    "comment",
    *(sa.column(name, _ID) for name in ("mentoring_id", "item_id", "author_id")),
    sa.column("text", sa.Text()),
    sa.column("at", storage.types.UtcDateTime(timezone=True)),
    sa.column("audience", sa.Text()),
)


def upgrade() -> None:
    with op.batch_alter_table("comment", schema=None) as batch_op:
        batch_op.create_index(
            "ix_comment_kept",
            ["author_id"],
            unique=False,
            sqlite_where=sa.text("audience = 'kept'"),
            postgresql_where=sa.text("audience = 'kept'"),
        )
    _keep_what_waits()


def _keep_what_waits() -> None:
    """Until then it stood in the row of what is awaited, and went with it."""
    connection = op.get_bind()
    waiting = connection.execute(
        sa.select(_expectation, _account.c.person_id)
        .join(_account, _account.c.id == _expectation.c.account_id)
        .where(
            _expectation.c.expects.in_((_OF_PAIR, _OF_SEVERAL)),
            _expectation.c.detail.is_not(None),
            _account.c.person_id.is_not(None),
        )
    ).all()
    kept: list[dict[str, Any]] = []
    for row in waiting:
        text, _, behind = row.detail.partition(_BEHIND)
        kept.append(
            {
                "mentoring_id": row.object_id if row.expects == _OF_PAIR else None,
                "item_id": int(behind) if behind.isdecimal() else None,
                "author_id": row.person_id,
                "text": text,
                "at": row.asked_at,
                "audience": "kept",
            }
        )
        several = behind == _OF_SEVERAL
        connection.execute(
            sa.update(_expectation)
            .where(_expectation.c.account_id == row.account_id)
            .values(detail=_OF_SEVERAL if several else None)
        )
    if kept:
        connection.execute(sa.insert(_comment), kept)
