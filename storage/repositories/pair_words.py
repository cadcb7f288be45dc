"""What the two of a mentoring say to each other."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Text,
    and_,
    case,
    cast,
    delete,
    exists,
    func,
    insert,
    literal,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.notices.mentoring import WordSaid, WordShown
from domain.pair_words import PairWord, WordAudience
from storage.repositories.kept_words import kept_by
from storage.repositories.sent import begins, went_out
from storage.tables import CommentRow, ItemRow, MentoringRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Of one pair: how much one of the two has not read, and when the last word was said."""

    unread: int
    last_at: datetime | None


class PairWordRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self,
        *,
        mentoring_id: int,
        route_id: int | None,
        item_id: int | None,
        author_id: int,
        text: str,
        now: datetime,
    ) -> int:
        made = await self._connection.execute(
            insert(CommentRow)
            .values(
                mentoring_id=mentoring_id,
                route_id=route_id,
                item_id=item_id,
                author_id=author_id,
                text=text,
                at=now,
                audience=WordAudience.PAIR.value,
            )
            .returning(CommentRow.id)
        )
        return made.scalar_one()

    async def find(self, mentoring_id: int, comment_id: int) -> PairWord | None:
        found = await self._words(mentoring_id, CommentRow.id == comment_id)
        return found[0] if found else None

    async def find_pair_of(self, comment_id: int) -> int | None:
        """Id of the pair in which the word was said."""
        rows = await self._connection.execute(
            select(MentoringRow.id).join(CommentRow, said()).where(CommentRow.id == comment_id)
        )
        return rows.scalar_one_or_none()

    async def pairs_of(self, words: Collection[int]) -> frozenset[int]:
        """Ids of the pairs in which these words were said."""
        rows = await self._connection.execute(
            select(MentoringRow.id).join(CommentRow, said()).where(CommentRow.id.in_(words))
        )
        return frozenset(rows.scalars())

    async def list_of_pair(
        self, mentoring_id: int, *, limit: int, offset: int = 0
    ) -> tuple[PairWord, ...]:
        """The newest first."""
        return await self._words(mentoring_id, limit=limit, offset=offset)

    async def list_shown(self, mentoring_id: int, *, limit: int) -> tuple[PairWord, ...]:
        """What who leads the school was shown, the newest first."""
        shown = CommentRow.audience == WordAudience.LEADERS.value
        return await self._words(mentoring_id, shown, limit=limit)

    async def count_of_pair(self, mentoring_id: int, reader_id: int) -> tuple[int, bool]:
        """How much was said; whether the reader has typed more and not sent it."""
        kept = kept_by(reader_id) & (CommentRow.mentoring_id == mentoring_id)
        counted = await self._connection.execute(
            select(func.count(), select(CommentRow.id).where(kept).exists())
            .select_from(CommentRow)
            .join(MentoringRow, said())
            .where(MentoringRow.id == mentoring_id)
        )
        total, has_more = counted.one()
        return total, bool(has_more)

    async def contacts(self, mentoring_ids: Collection[int], reader_id: int) -> dict[int, Contact]:
        """By pair."""
        unread = and_(CommentRow.author_id != reader_id, CommentRow.read_at.is_(None))
        rows = await self._connection.execute(
            select(
                MentoringRow.id,
                func.sum(case((unread, 1), else_=0)).label("unread"),
                func.max(CommentRow.at).label("last_at"),
            )
            .join(CommentRow, said())
            .where(MentoringRow.id.in_(mentoring_ids))
            .group_by(MentoringRow.id)
        )
        return {row.id: Contact(unread=row.unread or 0, last_at=row.last_at) for row in rows}

    async def mark_read(self, reader_id: int, words: Collection[int], now: datetime) -> None:
        """Of these the other one's, where they are not read yet."""
        await self._connection.execute(
            update(CommentRow)
            .where(
                CommentRow.id.in_(words),
                CommentRow.author_id != reader_id,
                CommentRow.read_at.is_(None),
            )
            .values(read_at=now)
        )

    async def mark_seen(self, words: Collection[int], now: datetime) -> None:
        await self._connection.execute(
            update(CommentRow)
            .where(CommentRow.id.in_(words), CommentRow.seen_at.is_(None))
            .values(seen_at=now)
        )

    async def set_audience(self, comment_id: int, audience: WordAudience) -> None:
        await self._connection.execute(
            update(CommentRow).where(CommentRow.id == comment_id).values(audience=audience.value)
        )

    async def remove(self, comment_id: int) -> None:
        await self._connection.execute(delete(CommentRow).where(CommentRow.id == comment_id))

    async def _words(
        self,
        mentoring_id: int,
        condition: ColumnElement[bool] | None = None,
        *,
        limit: int | None = None,
        offset: int = 0,
    ) -> tuple[PairWord, ...]:
        rows = await self._connection.execute(
            select(
                CommentRow.id,
                CommentRow.author_id,
                CommentRow.text,
                CommentRow.at,
                CommentRow.item_id,
                CommentRow.audience,
                CommentRow.read_at.is_not(None).label("read"),
                _sent(WordSaid.kind).label("delivered"),
                CommentRow.seen_at.is_not(None).label("seen"),
                _sent(WordShown.kind).label("told"),
                ItemRow.title,
            )
            .select_from(CommentRow)
            .join(MentoringRow, said())
            .outerjoin(ItemRow, ItemRow.id == CommentRow.item_id)
            .where(MentoringRow.id == mentoring_id, *(() if condition is None else (condition,)))
            .order_by(CommentRow.at.desc(), CommentRow.id.desc())
            .limit(limit)
            .offset(offset)
        )
        return tuple(
            PairWord(
                id=row.id,
                author_id=row.author_id,
                text=row.text,
                at=row.at,
                item_id=row.item_id,
                item=row.title,
                audience=WordAudience(row.audience),
                read=bool(row.read),
                delivered=bool(row.delivered),
                seen=bool(row.seen),
                told=bool(row.told),
            )
            for row in rows
        )


def key_of(kind: str, comment_id: int) -> str:
    """How keys of notices about a word begin; each recipient's id follows behind the colon."""
    return f"{kind}:{comment_id}:"


def _sent(kind: str) -> ColumnElement[bool]:
    """The word has gone out as a message; whether that was read nobody tells the bot."""
    key = key_of(kind, 0).removesuffix("0:")
    return exists().where(begins(literal(key) + cast(CommentRow.id, Text) + ":"), went_out())


def said() -> ColumnElement[bool]:
    """The word was said between the two of the pair."""
    return and_(
        CommentRow.mentoring_id == MentoringRow.id,
        CommentRow.audience.in_((WordAudience.PAIR.value, WordAudience.LEADERS.value)),
    )
