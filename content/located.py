"""The line of a broken rule: rules speak of keys, people open files."""

from dataclasses import replace
from pathlib import Path

from content import lines
from content.problem import Problem
from content.sources import CATALOGUE, CONSENTS, find_table, text_of
from content.versioned import ContentError


def located(root: Path, problem: Problem) -> Problem:
    """The same problem with its line and, for the catalogue, the file inside the folder."""
    if problem.line is not None or not problem.key:
        return problem
    group, _, table = problem.key.partition(".")
    if problem.file == CATALOGUE:
        file, line = find_table(root, group, table, variant=problem.params.get("variant"))
        return replace(problem, file=file, line=line)
    try:
        text = text_of(root, problem.file)
    except ContentError:
        return problem
    of_consent = problem.file in CONSENTS.values()
    word = group.partition("+")[0] if of_consent else problem.key
    return replace(problem, line=lines.of_words(text, word))
