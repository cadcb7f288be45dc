"""What the screens of enrolment share."""

from domain.people import ChannelPolicy, PersonName, person_label


def whole(name: PersonName, policy: ChannelPolicy) -> str:
    """The whole name where the school lets names be written, for telling people apart."""
    return name.full if policy is ChannelPolicy.FULL else person_label(name, policy, None)
