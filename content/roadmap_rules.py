"""Rules of the shipped roadmaps and of what is proposed for a plan of methodical work."""

from collections import Counter
from collections.abc import Iterator

from content.problem import Problem
from content.roadmaps import (
    MethodicalProposal,
    MethodicalProposals,
    RoadmapTemplate,
    TemplateMeasure,
)
from content.wording import foreign

TITLE_LIMIT = 160
SHORT_LIMIT = 28
MEASURES_AT_LEAST = 8
MEASURES_AT_MOST = 20


def template_problems(template: RoadmapTemplate, file: str) -> Iterator[Problem]:
    """What a template may not be: of the wrong size, undated, in words of somebody else's work."""
    count = len(template.measure)
    if count < MEASURES_AT_LEAST:
        params: dict[str, str | int] = {"found": count, "limit": MEASURES_AT_LEAST}
        yield Problem(code="ready.too_few", file=file, key=template.key, params=params)
    if count > MEASURES_AT_MOST:
        params = {"found": count, "limit": MEASURES_AT_MOST}
        yield Problem(code="ready.too_many", file=file, key=template.key, params=params)
    if not 0 < len(template.short) <= SHORT_LIMIT:
        params = {"length": len(template.short), "limit": SHORT_LIMIT}
        yield Problem(code="ready.short_length", file=file, key=template.key, params=params)
    yield from _doubled([one.key for one in template.measure], file)
    outside = set(template.kinds) - {"school"}
    for one in template.measure:
        if (one.when == "month") != (one.month is not None):
            yield Problem(code="roadmap.undated", file=file, key=one.key)
        yield from _worded(one, file, outside=bool(outside))


def methodical_problems(found: MethodicalProposals, file: str) -> Iterator[Problem]:
    yield from _doubled([one.key for one in found.proposal], file)
    for one in found.proposal:
        if ("{short}" in one.title) != (one.reason == "deficit"):
            yield Problem(code="roadmap.reason", file=file, key=one.key)
        yield from _worded(one, file, outside=True)


def _worded(
    one: TemplateMeasure | MethodicalProposal, file: str, *, outside: bool
) -> Iterator[Problem]:
    if one.month is not None and not 1 <= one.month <= 12:
        yield Problem(code="roadmap.month", file=file, key=one.key)
    for text in (one.title, one.outside or ""):
        if len(text) > TITLE_LIMIT:
            params: dict[str, str | int] = {"length": len(text), "limit": TITLE_LIMIT}
            yield Problem(code="ready.text_length", file=file, key=one.key, params=params)
    for word in foreign(one.title_of("kindergarten"), "preschool") if outside else ():
        params = {"word": word, "variant": "preschool"}
        yield Problem(code="ready.foreign_word", file=file, key=one.key, params=params)


def _doubled(keys: list[str], file: str) -> Iterator[Problem]:
    for key, times in Counter(keys).items():
        if times > 1:
            yield Problem(code="ready.duplicate_key", file=file, key=key)
