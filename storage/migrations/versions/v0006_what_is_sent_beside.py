"""What is sent beside an item is kept with it; the flow of a live message is read by nobody

Revision: 0006, after 0005
"""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

import storage.types

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

_account = sa.table("account", sa.column("id", _ID), sa.column("person_id", _ID))
_item = sa.table("item", sa.column("id", _ID))
_expectation = sa.table(
    "expectation",
    sa.column("account_id", _ID),
    sa.column("expects", sa.Text()),
    sa.column("object_id", _ID),
    sa.column("detail", sa.Text()),
    sa.column("asked_at", storage.types.UtcDateTime(timezone=True)),
)
_evidence = sa.table(
    "evidence",
    sa.column("held_item_id", _ID),
    *(sa.column(name, sa.Text()) for name in ("kind", "text", "url", "file_id", "file_name")),
    sa.column("size", _ID),
    sa.column("mime", sa.Text()),
    sa.column("fetch_attempts", _ID),
    sa.column("by", _ID),
    sa.column("at", storage.types.UtcDateTime(timezone=True)),
)


def upgrade() -> None:
    with op.batch_alter_table("evidence", schema=None) as batch_op:
        batch_op.add_column(sa.Column("held_item_id", _ID, nullable=True))
        batch_op.create_index(
            batch_op.f("ix_evidence_held_item_id"), ["held_item_id"], unique=False
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_evidence_held_item_id"), "item", ["held_item_id"], ["id"]
        )
    with op.batch_alter_table("live_message", schema=None) as batch_op:
        batch_op.drop_column("flow")
    _keep_what_waits()


def _keep_what_waits() -> None:
    """What was sent beside an item and waited in the row of what is awaited."""
    connection = op.get_bind()
    waiting = connection.execute(
        sa.select(
            _expectation.c.object_id,
            _expectation.c.detail,
            _expectation.c.asked_at,
            _account.c.person_id,
        )
        .join(_account, _account.c.id == _expectation.c.account_id)
        .join(_item, _item.c.id == _expectation.c.object_id)
        .where(
            _expectation.c.expects == "due.sent",
            _expectation.c.detail.is_not(None),
            _account.c.person_id.is_not(None),
        )
    ).all()
    held: list[dict[str, Any]] = [
        {
            "held_item_id": row.object_id,
            "kind": proof["form"],
            **{
                name: proof.get(name)
                for name in ("text", "url", "file_id", "file_name", "size", "mime")
            },
            "fetch_attempts": 0,
            "by": row.person_id,
            "at": row.asked_at,
        }
        for row in waiting
        for proof in json.loads(row.detail)
    ]
    if held:
        connection.execute(sa.insert(_evidence), held)
    connection.execute(
        sa.update(_expectation).where(_expectation.c.expects == "due.sent").values(detail=None)
    )
