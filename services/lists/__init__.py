"""Lists of people whom something is to be done about."""

from services.lists.reading import case, hub, page

__all__ = ["case", "hub", "page"]
