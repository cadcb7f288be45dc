"""The line of a broken rule: rules speak of keys, people open files."""

from dataclasses import replace
from pathlib import Path

from content import lines
from content.problem import Problem
from content.sources import CATALOGUE, CONSENT, text_of
from content.versioned import ContentError


def located(root: Path, problem: Problem) -> Problem:
    """The same problem with its line and, for the catalogue, the file inside the folder."""
    if problem.line is not None or not problem.key:
        return problem
    group, _, table = problem.key.partition(".")
    in_catalogue = problem.file == CATALOGUE
    file = f"{CATALOGUE}/{group}.toml" if in_catalogue else problem.file
    try:
        text = text_of(root, file)
    except ContentError:
        return problem
    if in_catalogue:
        return replace(problem, file=file, line=lines.of_table(text, table))
    role = group.partition("+")[0]
    return replace(problem, line=lines.of_words(text, role if file == CONSENT else problem.key))
