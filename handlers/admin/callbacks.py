"""Buttons of the administrator. `guided`: a step of founding a school, which leads to the next."""

from aiogram.filters.callback_data import CallbackData

from domain.people import ChannelPolicy, Role, SchoolKind


class OpenAdmin(CallbackData, prefix="g1o"):
    """Municipalities."""


class AskMunicipality(CallbackData, prefix="g1a"):
    """The name of a new municipality; of a known one where an id is given."""

    municipality_id: int = 0


class OpenMunicipality(CallbackData, prefix="g1m"):
    municipality_id: int


class AskMunicipalityZone(CallbackData, prefix="g1t"):
    municipality_id: int


class SetMunicipalityZone(CallbackData, prefix="g1z"):
    municipality_id: int
    zone: str


class AskSchool(CallbackData, prefix="g1s"):
    """The name of a new school of the municipality."""

    municipality_id: int


class RenameSchool(CallbackData, prefix="g1n"):
    school_id: int
    guided: bool = False


class AskRemoveSchool(CallbackData, prefix="g1e"):
    school_id: int


class RemoveSchool(CallbackData, prefix="g1y"):
    school_id: int


class OpenSchool(CallbackData, prefix="g1p"):
    school_id: int


class AskKind(CallbackData, prefix="g1k"):
    school_id: int
    guided: bool = False


class SetKind(CallbackData, prefix="g1q"):
    school_id: int
    kind: SchoolKind
    guided: bool = False


class AskZone(CallbackData, prefix="g1u"):
    school_id: int
    guided: bool = False


class SetZone(CallbackData, prefix="g1v"):
    school_id: int
    zone: str
    guided: bool = False


class AskPolicy(CallbackData, prefix="g1w"):
    school_id: int
    guided: bool = False


class SetPolicy(CallbackData, prefix="g1x"):
    school_id: int
    policy: ChannelPolicy


class AskLeader(CallbackData, prefix="g1i"):
    """The name of a deputy or a director to invite."""

    school_id: int
    role: Role


class LeaderLink(CallbackData, prefix="g1l"):
    """A fresh link for a leader who has not joined."""

    school_id: int
    post_id: int


class LeaderLinksAgain(CallbackData, prefix="g1g"):
    school_id: int


class OpenLeader(CallbackData, prefix="ga1o"):
    """One who leads a school, a methodist, an administrator."""

    post_id: int


class AskEndLeader(CallbackData, prefix="ga1e"):
    post_id: int


class EndLeader(CallbackData, prefix="ga1x"):
    post_id: int


class RestoreLeader(CallbackData, prefix="ga1r"):
    post_id: int


class OfficeLink(CallbackData, prefix="ga1l"):
    """A fresh link for one of them who has not joined."""

    post_id: int


class OpenOffice(CallbackData, prefix="ga1f"):
    """Methodists of a municipality; with 0, the administrators."""

    municipality_id: int = 0


class FormerLeaders(CallbackData, prefix="ga1p"):
    """Whose posts have ended: of a school, of the methodists of a municipality; with neither, of
    the administrators."""

    school_id: int = 0
    municipality_id: int = 0


class AskOfficer(CallbackData, prefix="ga1a"):
    """The name of somebody to invite there."""

    municipality_id: int = 0


class AskUnlink(CallbackData, prefix="ga1u"):
    """What becomes of the messenger of one who leads."""

    post_id: int


class Unlink(CallbackData, prefix="ga1c"):
    """`asked_by`: the person who asked for it; 0 where nobody did."""

    post_id: int
    asked_by: int = 0
