"""The day it is for a recipient."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.conversation import Who

FALLBACK_ZONE = "Europe/Moscow"


def today_of(recipient: Who, now: datetime) -> date:
    """By the zone of his main post."""
    place = recipient.main_place
    return now.astimezone(ZoneInfo(place.zone if place else FALLBACK_ZONE)).date()
