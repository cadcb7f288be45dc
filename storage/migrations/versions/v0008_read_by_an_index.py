"""What is asked of all messages and all words is read by an index

Keys of what is sent stand in one order on every server: those that begin alike, together.

Revision: 0008, after 0007
"""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(op.f("ix_comment_item_id"), "comment", ["item_id"], unique=False)
    # SQLite compares text byte by byte as it is.
    if op.get_bind().dialect.name == "postgresql":
        op.execute('ALTER TABLE outbox ALTER COLUMN key TYPE text COLLATE "C"')
