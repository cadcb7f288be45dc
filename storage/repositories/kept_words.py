"""What somebody has typed to the other one of a pair and not sent yet; its author's alone."""

from datetime import datetime

from sqlalchemy import ColumnElement, Select, delete, func, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.mentoring import MentoringState
from domain.pair_words import KeptWord, WordAudience
from storage.repositories.conditions import Someone
from storage.tables import CommentRow, MentoringRow


class KeptWordRepository:
    """For each pair, and for none that is chosen yet: None stands for it. What was kept last is
    asked about first."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def keep(
        self,
        *,
        author_id: int,
        mentoring_id: int | None,
        item_id: int | None,
        text: str,
        now: datetime,
        instead_of: int | None,
    ) -> None:
        if instead_of is not None:
            await self.forget(author_id, instead_of)
        await self._connection.execute(
            insert(CommentRow).values(
                mentoring_id=mentoring_id,
                item_id=item_id,
                author_id=author_id,
                text=text,
                at=now,
                audience=WordAudience.KEPT.value,
            )
        )

    async def find(self, author_id: int, mentoring_id: int | None) -> KeptWord | None:
        return await self._found(kept_by(author_id), CommentRow.mentoring_id == mentoring_id)

    async def find_by_id(self, author_id: int, comment_id: int) -> KeptWord | None:
        return await self._found(kept_by(author_id), CommentRow.id == comment_id)

    async def forget(self, author_id: int, comment_id: int) -> None:
        await self._connection.execute(
            delete(CommentRow).where(kept_by(author_id), CommentRow.id == comment_id)
        )

    async def _found(self, *conditions: ColumnElement[bool]) -> KeptWord | None:
        rows = await self._connection.execute(
            select(CommentRow.id, CommentRow.mentoring_id, CommentRow.item_id, CommentRow.text)
            .where(*conditions)
            .order_by(CommentRow.id.desc())
            .limit(1)
        )
        row = rows.one_or_none()
        if row is None:
            return None
        return KeptWord(
            id=row.id, mentoring_id=row.mentoring_id, item_id=row.item_id, text=row.text
        )


def kept_by(author_id: Someone) -> ColumnElement[bool]:
    return (CommentRow.author_id == author_id) & (CommentRow.audience == WordAudience.KEPT.value)


def latest_kept(author_id: Someone) -> Select[int]:
    """Id of what was kept last, of what can still be sent."""
    works = (
        select(MentoringRow.id)
        .where(
            MentoringRow.id == CommentRow.mentoring_id,
            MentoringRow.state == MentoringState.ACTIVE.value,
        )
        .exists()
    )
    return select(func.max(CommentRow.id)).where(
        kept_by(author_id), or_(CommentRow.mentoring_id.is_(None), works)
    )
