"""Who leads a school, and what may be done to him only by who may appoint him."""

from domain.people import Role

BY_DIRECTOR = frozenset({Role.DEPUTY, Role.DIRECTOR, Role.ROUTE_OFFICER})
"""Removed, sent on leave, given a zone by the director or the administrator, not by a fellow
deputy."""
