"""The plan on paper: what it is made of, and the templates a school prints it by."""

from services.route_papers.facts import (
    AT_ITS_END,
    PaperHead,
    ReviewFacts,
    RouteFacts,
    facts,
    facts_and_template,
    head,
)
from services.route_papers.templates import (
    find_for_sample,
    find_template,
    keep_template,
    list_templates,
    remove_template,
)

__all__ = [
    "AT_ITS_END",
    "PaperHead",
    "ReviewFacts",
    "RouteFacts",
    "facts",
    "facts_and_template",
    "find_for_sample",
    "find_template",
    "head",
    "keep_template",
    "list_templates",
    "remove_template",
]
