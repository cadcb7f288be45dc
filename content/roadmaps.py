"""Roadmaps of a school's year that are shipped, ready words beside them, and what is proposed for
a plan of methodical work. Raises ContentError when a shipped file is broken.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import ClassVar, Literal

from pydantic import ConfigDict

from content.loader import ROOT
from content.ready import read_ready
from content.route_texts import ReadyText
from content.versioned import STRICT

TEMPLATES = ("help", "objectivity", "growth", "mentoring")
"""Keys of the templates in the order in which they are offered; each is a file of the folder."""
FOLDER = "roadmaps"
TEXTS = "roadmap_texts.toml"
METHODICAL = "methodical.toml"

Kind = Literal["school", "kindergarten", "additional"]
Part = Literal["diagnosis", "plans", "learning", "quality", "experience", "support", "results"]
Who = Literal[
    "director",
    "administration",
    "deputy",
    "officer",
    "heads",
    "teachers",
    "psychologist",
]
When = Literal["month", "year", "needed"]
Reason = Literal["deficit", "passed", "courses", "attestation", "young", "mentorless", "always"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateMeasure:
    """`title` is in the words of a school, `outside` in those of who has no lessons."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    key: str
    part: Part
    title: str
    who: Who
    document: str | None = None
    outside: str | None = None
    month: int | None = None
    when: When = "month"

    def title_of(self, kind: str) -> str:
        return self.title if kind == "school" or self.outside is None else self.outside


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadmapTemplate:
    """`kinds`: of the institutions it is offered to."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    key: str
    short: str
    about: str
    kinds: tuple[Kind, ...]
    measure: tuple[TemplateMeasure, ...]

    def find(self, key: str) -> TemplateMeasure | None:
        return next((one for one in self.measure if one.key == key), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadmapTexts:
    """Ready words, in the order in which they are offered."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    note: tuple[ReadyText, ...]
    reason: tuple[ReadyText, ...]
    document: tuple[ReadyText, ...]
    decision: tuple[ReadyText, ...]
    effect: tuple[ReadyText, ...]
    meeting: tuple[ReadyText, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodicalProposal:
    """`{short}` in the title is the difficulty it answers."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    key: str
    reason: Reason
    part: Part
    title: str
    month: int
    who: Who
    result: str
    outside: str | None = None

    def title_of(self, kind: str) -> str:
        return self.title if kind == "school" or self.outside is None else self.outside


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodicalProposals:
    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    proposal: tuple[MethodicalProposal, ...]


def file_of(key: str) -> str:
    return f"{FOLDER}/{key}.toml"


def read_template(root: Path, key: str) -> RoadmapTemplate:
    return read_ready(root, file_of(key), RoadmapTemplate)


def read_roadmap_texts(root: Path) -> RoadmapTexts:
    return read_ready(root, TEXTS, RoadmapTexts)


def read_methodical(root: Path) -> MethodicalProposals:
    return read_ready(root, METHODICAL, MethodicalProposals)


@cache
def load_template(key: str) -> RoadmapTemplate:
    """KeyError for a key that is not shipped: buttons come from outside."""
    if key not in TEMPLATES:
        raise KeyError(key)
    return read_template(ROOT, key)


@cache
def load_templates(kind: str) -> tuple[RoadmapTemplate, ...]:
    """Those offered to an institution of the kind."""
    return tuple(one for key in TEMPLATES if kind in (one := load_template(key)).kinds)


@cache
def load_roadmap_texts() -> RoadmapTexts:
    return read_roadmap_texts(ROOT)


@cache
def load_methodical() -> MethodicalProposals:
    return read_methodical(ROOT)
