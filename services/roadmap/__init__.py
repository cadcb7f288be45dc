"""The school's year: its roadmap, how its measures go, who is reminded of them."""

from services.roadmap import editing, making, marking, reading, reminding

__all__ = ["editing", "making", "marking", "reading", "reminding"]
