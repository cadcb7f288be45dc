"""The school's year: its roadmap, how its measures go, who is reminded of them."""

from services.roadmap import decisions, editing, making, marking, proposing, reading, reminding

__all__ = ["decisions", "editing", "making", "marking", "proposing", "reading", "reminding"]
