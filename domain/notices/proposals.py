"""What is proposed to a plan, and plans handed over to methodists."""

from dataclasses import dataclass
from typing import ClassVar

from domain.notices.notice import Notice, NoticeGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class BasisProposed(Notice):
    """To the plan's owner: the school proposes something to work on, with a reason."""

    kind: ClassVar[str] = "basis_proposed"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    basis_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemProposed(Notice):
    """To the plan's owner: the methodist has added an item, or proposes one."""

    kind: ClassVar[str] = "item_proposed"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    item_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalAnswered(Notice):
    """To who proposed, and to the owner where another answered; one of the two ids is there."""

    kind: ClassVar[str] = "proposal_answered"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    route_id: int
    basis_id: int | None
    item_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteHandedOver(Notice):
    """To the plan's owner and to the methodists."""

    kind: ClassVar[str] = "route_handed_over"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    route_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteCommented(Notice):
    """To the plan's owner: the methodist's last word about it. What waits since before each word
    was told by itself."""

    kind: ClassVar[str] = "route_commented"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    route_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteSpokenOf(Notice):
    """To the plan's owner: a word of the methodist about it; the next one comes beside it."""

    kind: ClassVar[str] = "route_spoken_of"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    whole: ClassVar[bool] = True
    route_id: int
    comment_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentTakenBack(Notice):
    """To the plan's owner: a word that had reached him stands beside the plan no more."""

    kind: ClassVar[str] = "comment_taken_back"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    route_id: int
    author_id: int
    """A person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentAsked(Notice):
    """To a teacher: the school would like to hand his plan over and needs his consent."""

    kind: ClassVar[str] = "consent_asked"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    route_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentGiven(Notice):
    """To whoever asked for it: the plan may be handed over now."""

    kind: ClassVar[str] = "consent_given"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    route_id: int
