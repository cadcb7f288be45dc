"""Who is waited for, and how long."""

from services.waits.reading import of_people, things, waits
from services.waits.week import own

__all__ = ["of_people", "own", "things", "waits"]
