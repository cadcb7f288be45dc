"""All rules over all shipped content: what `check-content` runs.

A file that can't be read is one problem, and the rest is still checked.
"""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from content import (
    closing_texts,
    departments,
    event_texts,
    external_texts,
    item_kinds,
    item_texts,
    offer_texts,
    pair_texts,
    paper_fields,
    record_texts,
    roadmaps,
    route_texts,
    staff_sheet,
    subjects,
)
from content.catalogue_rules import catalogue_problems
from content.loader import ROOT
from content.located import located
from content.model import Questionnaire
from content.problem import Problem
from content.published import published_problems, read_published
from content.questionnaire_rules import questionnaire_problems, shared_problems
from content.roadmap_rules import methodical_problems, template_problems
from content.route_text_rules import route_text_problems
from content.sources import (
    CALENDAR,
    CATALOGUE,
    CONSENTS,
    QUESTIONNAIRES,
    read_catalogue,
    read_consent,
    read_holidays,
    read_questionnaire,
)
from content.text_rules import consent_problems, holiday_problems
from content.versioned import ContentError, Versioned

T = TypeVar("T")

READY: tuple[Callable[[Path], object], ...] = (
    closing_texts.read_closing_texts,
    departments.read_departments,
    external_texts.read_external_texts,
    record_texts.read_record_texts,
    paper_fields.read_paper_fields,
    event_texts.read_event_texts,
    offer_texts.read_offer_texts,
    item_kinds.read_item_kinds,
    item_texts.read_item_texts,
    pair_texts.read_pair_texts,
    roadmaps.read_roadmap_texts,
    staff_sheet.read_sheet_words,
    subjects.read_subjects,
)
"""Ready words of which it is only asked that they can be read."""


def check(root: Path = ROOT) -> list[Problem]:
    """Problems in the order of the files; an empty list is good content."""
    problems: list[Problem] = []
    contents: list[Versioned] = []

    def read(reader: Callable[[], T]) -> T | None:
        try:
            return reader()
        except ContentError as error:
            problems.append(unreadable(error))
            return None

    questionnaires: dict[str, Questionnaire] = {}
    for key, file in QUESTIONNAIRES.items():
        questionnaire = read(partial(read_questionnaire, root, key))
        if questionnaire is not None:
            questionnaires[key] = questionnaire
            if questionnaire.key != key:
                problems.append(Problem(code="questionnaire.key", file=file, key=key))
            problems.extend(questionnaire_problems(questionnaire, file))
    problems.extend(shared_problems(questionnaires, QUESTIONNAIRES))
    contents.extend(questionnaires.values())
    texts = read(partial(route_texts.read_route_texts, root))
    if texts is not None:
        problems.extend(route_text_problems(texts, route_texts.FILE))
    catalogue = read(partial(read_catalogue, root))
    if catalogue is not None:
        contents.append(catalogue)
        bases = [basis.key for basis in texts.basis] if texts is not None else []
        problems.extend(catalogue_problems(catalogue, questionnaires, bases, CATALOGUE))
    for kind, file in CONSENTS.items():
        consent = read(partial(read_consent, root, kind))
        if consent is not None:
            contents.append(consent)
            if consent.key != kind:
                problems.append(Problem(code="consent.key", file=file, key=kind))
            problems.extend(consent_problems(consent, file))
    holidays = read(partial(read_holidays, root))
    if holidays is not None:
        contents.append(holidays)
        problems.extend(holiday_problems(holidays, CALENDAR))
    for key in roadmaps.TEMPLATES:
        template = read(partial(roadmaps.read_template, root, key))
        if template is not None:
            problems.extend(template_problems(template, roadmaps.file_of(key)))
    proposed = read(partial(roadmaps.read_methodical, root))
    if proposed is not None:
        problems.extend(methodical_problems(proposed, roadmaps.METHODICAL))
    for ready in READY:
        read(partial(ready, root))
    hashes = read(partial(read_published, root))
    if hashes is not None:
        problems.extend(published_problems(contents, hashes))
    return [located(root, problem) for problem in problems]


def unreadable(error: ContentError) -> Problem:
    """A file that can't be read, as a problem like any other."""
    params: dict[str, str | int] = {"reason": error.reason} if error.reason else {}
    return Problem(
        code=error.code, file=error.file, key=error.place, line=error.line, params=params
    )


def report(problems: list[Problem]) -> str:
    """A line a problem, in codes: for logs; people read the locales' words."""
    return "".join(f"{problem}\n" for problem in problems)


if __name__ == "__main__":
    found = check()
    sys.stdout.write(report(found))
    sys.exit(1 if found else 0)
