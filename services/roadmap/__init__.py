"""The school's year: its roadmap, how its measures go, who is reminded of them."""

from services.roadmap import editing, making, marking, proposing, reading, reminding

__all__ = ["editing", "making", "marking", "proposing", "reading", "reminding"]
