"""Pairs of mentor and mentee that end with what happens beside them, and those that have ended."""

from datetime import datetime

from sqlalchemy import and_, case, exists, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.mentoring import EndReason, MentoringState, Pair
from storage.repositories.pair_rows import OPEN_CODES, read_pairs
from storage.repositories.pair_words import said
from storage.tables import CommentRow, MentoringRow, PostRow

_OVER_CODES = (MentoringState.ENDED.value, MentoringState.COMPLETED.value)


class EndedPairRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def list_of_person(
        self, person_id: int, since: datetime, *, limit: int
    ) -> tuple[Pair, ...]:
        """Pairs of the person that have worked and have ended since then, or with words that he
        has not read: these first, then the latest."""
        own = select(PostRow.id).where(PostRow.person_id == person_id)
        unread = exists().where(
            said(), CommentRow.author_id != person_id, CommentRow.read_at.is_(None)
        )
        return await read_pairs(
            self._connection,
            and_(
                MentoringRow.state.in_(_OVER_CODES),
                MentoringRow.mentor_agreed_at.is_not(None),
                MentoringRow.mentee_agreed_at.is_not(None),
                or_(
                    MentoringRow.mentor_person_id == person_id,
                    MentoringRow.mentee_post_id.in_(own),
                ),
                or_(unread, MentoringRow.ended_at >= since),
            ),
            order=(case((unread, 0), else_=1), MentoringRow.ended_at.desc()),
            limit=limit,
        )

    async def end_others(
        self, mentee_post_id: int, *, besides: int, now: datetime
    ) -> tuple[tuple[int, int], ...]:
        """A teacher has one mentor: the one who took over ends the former one's work.

        (pair, its mentor) of those that ended.
        """
        ended = await self._connection.execute(
            update(MentoringRow)
            .where(
                MentoringRow.mentee_post_id == mentee_post_id,
                MentoringRow.id != besides,
                MentoringRow.state.in_(OPEN_CODES),
            )
            .values(
                state=MentoringState.ENDED.value,
                ended_at=now,
                end_reason=EndReason.ANOTHER.value,
                rev=MentoringRow.rev + 1,
            )
            .returning(MentoringRow.id, MentoringRow.mentor_person_id)
        )
        return tuple(sorted((row.id, row.mentor_person_id) for row in ended))

    async def end_of_post(
        self, post_id: int, person_id: int, school_id: int | None, *, leaves: bool, now: datetime
    ) -> tuple[Pair, ...]:
        """Ends the pairs of a removed post; those of the person as a mentor in the school, too,
        if he leaves it altogether. The pairs that worked, as they were."""
        whose = MentoringRow.mentee_post_id == post_id
        if leaves:
            whose = or_(
                whose,
                and_(
                    MentoringRow.mentor_person_id == person_id,
                    MentoringRow.school_id == school_id,
                ),
            )
        worked = await read_pairs(
            self._connection, and_(whose, MentoringRow.state == MentoringState.ACTIVE.value)
        )
        await self._connection.execute(
            update(MentoringRow)
            .where(whose, MentoringRow.state.in_(OPEN_CODES))
            .values(state=MentoringState.ENDED.value, ended_at=now, rev=MentoringRow.rev + 1)
        )
        return worked

    async def restore(self, post_id: int, person_id: int, ended_at: datetime) -> None:
        """Working pairs that a removal ended at this moment work again; proposals stay ended."""
        await self._connection.execute(
            update(MentoringRow)
            .where(
                or_(
                    MentoringRow.mentee_post_id == post_id,
                    MentoringRow.mentor_person_id == person_id,
                ),
                MentoringRow.state == MentoringState.ENDED.value,
                MentoringRow.ended_at == ended_at,
                MentoringRow.mentor_agreed_at.is_not(None),
                MentoringRow.mentee_agreed_at.is_not(None),
            )
            .values(state=MentoringState.ACTIVE.value, ended_at=None, rev=MentoringRow.rev + 1)
        )
