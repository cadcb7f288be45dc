"""Buttons of what is done about people: leaving, being away, roles, zones, duties.

Days are packed as 20270415; 0 is no day.
"""

from aiogram.filters.callback_data import CallbackData

from domain.people import PostStatus, Role
from domain.staff import LeavingReason


class OpenMore(CallbackData, prefix="sf1o"):
    """The rarer acts about a person."""

    post_id: int


class AskRemove(CallbackData, prefix="sf1r"):
    """Why: one tap removes, or says that he is only away."""

    post_id: int


class RemoveFor(CallbackData, prefix="sf1x"):
    post_id: int
    reason: LeavingReason


class OpenFormer(CallbackData, prefix="sf1f"):
    """Those who were on the list."""

    page: int = 0


class AskNewChat(CallbackData, prefix="sf2c"):
    """What becomes of a lost messenger, and the request to unlink it."""

    post_id: int


class RequestUnlink(CallbackData, prefix="sf2u"):
    post_id: int


class AskOffline(CallbackData, prefix="sf1n"):
    """What «без бота» means, and the switch."""

    post_id: int


class SetOffline(CallbackData, prefix="sf1b"):
    post_id: int
    offline: bool


class AskStatus(CallbackData, prefix="sf1a"):
    """Works, or is away: one's own or another's."""

    post_id: int


class SetStatus(CallbackData, prefix="sf1s"):
    """Works again at once; of an absence the days are asked."""

    post_id: int
    status: PostStatus


class AwayFrom(CallbackData, prefix="sf1u"):
    """The first day; `month` 0 is that of today."""

    post_id: int
    status: PostStatus
    month: int = 0


class AwayTill(CallbackData, prefix="sf1t"):
    """The last day, asked once the first one is known."""

    post_id: int
    status: PostStatus
    since: int
    month: int = 0


class SetAway(CallbackData, prefix="sf1y"):
    post_id: int
    status: PostStatus
    since: int
    until: int


class OpenLeaders(CallbackData, prefix="sf1l"):
    """Who leads the school and its parts."""

    school_id: int


class AskLeaderName(CallbackData, prefix="sf1i"):
    """The name of somebody to invite into the role."""

    school_id: int
    role: Role


class AskRole(CallbackData, prefix="sf1g"):
    """A further role for somebody of the list."""

    post_id: int


class AppointTo(CallbackData, prefix="sf1h"):
    """What the role opens, and whether to give it."""

    post_id: int
    role: Role


class Appoint(CallbackData, prefix="sf2h"):
    post_id: int
    role: Role


class AskZone(CallbackData, prefix="sf1z"):
    post_id: int


class SetZoneDepartment(CallbackData, prefix="sf1d"):
    """A department in the zone or out of it."""

    post_id: int
    department_id: int
    inside: bool


class SetWholeSchool(CallbackData, prefix="sf1w"):
    post_id: int


class OpenDuties(CallbackData, prefix="sf1p"):
    """Whose hands the duties of a leading post are in, and to whom they can go."""

    post_id: int


class ChooseDeputy(CallbackData, prefix="sf1q"):
    post_id: int
    page: int = 0
    found: bool = False


class DutyFrom(CallbackData, prefix="sf1j"):
    """The first day of somebody else's duties."""

    post_id: int
    to: int
    month: int = 0


class DutyTill(CallbackData, prefix="sf1k"):
    post_id: int
    to: int
    since: int
    month: int = 0


class HandDuty(CallbackData, prefix="sf1v"):
    post_id: int
    to: int
    since: int
    until: int


class EndDuty(CallbackData, prefix="sf1e"):
    delegation_id: int


class OwnDuties(CallbackData, prefix="sf1m"):
    """What one has handed over, and what one has taken over."""


class GiveMentees(CallbackData, prefix="sf2g"):
    """To whom the mentees of the person at the post may go."""

    post_id: int
    page: int = 0
    found: bool = False


class GiveMenteesTo(CallbackData, prefix="sf2t"):
    post_id: int
    to: int
