"""Coming in, leaving, duties, personal data."""

from dataclasses import dataclass
from typing import ClassVar

from domain.calendar import SendingKind
from domain.notices.notice import Notice, NoticeGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class PostEnded(Notice):
    """To a person whose place in a school ended: what becomes of his data."""

    kind: ClassVar[str] = "post_ended"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    post_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyHanded(Notice):
    """To who takes over and to whose duties they are: handed over, by when."""

    kind: ClassVar[str] = "duty_handed"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    delegation_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyEnded(Notice):
    """To both: the duties are back before their time."""

    kind: ClassVar[str] = "duty_ended"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    delegation_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DataAsked(Notice):
    """To the administrators: somebody asks for his data, which may not go by the chat."""

    kind: ClassVar[str] = "data_asked"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    person_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DataErased(Notice):
    """To the administrators and whoever keeps the staff list: a colleague has deleted his data."""

    kind: ClassVar[str] = "data_erased"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    erasure_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DataExported(Notice):
    """An export at the person's own request was made by the administrator."""

    kind: ClassVar[str] = "data_exported"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlinkAsked(Notice):
    """To the administrators: who keeps a staff list asks to unlink the chat of somebody there."""

    kind: ClassVar[str] = "unlink_asked"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    post_id: int
    asked_by: int
    """A person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlinked(Notice):
    """To who asked for it: a new link can be issued."""

    kind: ClassVar[str] = "unlinked"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    post_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkDenied(Notice):
    """To who issued a link: somebody else has opened it and said «это не я»."""

    kind: ClassVar[str] = "link_denied"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDED
    invitation_id: int
    post_id: int
    """Of the person it was made out to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountUnlinked(Notice):
    """To a chat from which a person spoke until now: his data are not shown there any more."""

    kind: ClassVar[str] = "account_unlinked"
    before_consent: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentRefused(Notice):
    """To who keeps the staff list: a person of it has refused the consent or withdrawn it, and goes
    on without the bot.

    Nothing hurries, and a slip is taken back before the hour of the list.
    """

    kind: ClassVar[str] = "consent_refused"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.OVERVIEW
    sending: ClassVar[SendingKind] = SendingKind.LIST
    post_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinAsked(Notice):
    """To who keeps the staff list: a newcomer by the common link waits for a yes."""

    kind: ClassVar[str] = "join_asked"
    group: ClassVar[NoticeGroup | None] = NoticeGroup.DECIDE
    request_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinDecided(Notice):
    """To the newcomer's account: he is on the list, or the school did not know him."""

    kind: ClassVar[str] = "join_decided"
    before_consent: ClassVar[bool] = True
    request_id: int
