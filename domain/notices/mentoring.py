"""How mentoring goes: agreeing, its term, words, meetings."""

from dataclasses import dataclass
from typing import ClassVar

from domain.notices.notice import Notice, NoticeGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class MentorProposed(Notice):
    """To each of the two: agree or decline."""

    kind: ClassVar[str] = "mentor_proposed"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    mentoring_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MentorDecided(Notice):
    """To the two and to who proposed: the pair works, or one of them declined."""

    kind: ClassVar[str] = "mentor_decided"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    mentoring_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MentorReplaced(Notice):
    """To the mentor of before: another one has taken over."""

    kind: ClassVar[str] = "mentor_replaced"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    mentoring_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PairEnded(Notice):
    """To the two and to who leads the school: the term is over, or it ended before that."""

    kind: ClassVar[str] = "pair_ended"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    mentoring_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TermEnding(Notice):
    """To who leads the school: the term of a mentoring comes to its end, it may be prolonged."""

    kind: ClassVar[str] = "term_ending"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    mentoring_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WordSaid(Notice):
    """To the other one of a mentoring."""

    kind: ClassVar[str] = "word_said"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.TALK
    comment_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WordShown(Notice):
    """To who leads the school: one of the two shows him what was said."""

    kind: ClassVar[str] = "word_shown"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.TALK
    comment_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingNoted(Notice):
    """To the other one of a mentoring."""

    kind: ClassVar[str] = "meeting_noted"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.TALK
    meeting_id: int
