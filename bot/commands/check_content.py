"""`check-content`: the shipped questionnaires, catalogue and texts by their rules.

Texts of all languages are compiled by the way, which an installation wants to be done once.
"""

import argparse

from bot.settings import Settings
from content.check import check
from content.problem import Problem
from locales.translator import LANGUAGES, Translator, translator


def arguments(_parser: argparse.ArgumentParser) -> None:
    """All of it, always."""


async def run(_args: argparse.Namespace, _settings: Settings, t: Translator) -> int:
    """Exit code 1 where something is wrong: a sentence a problem, and how many there are."""
    # Compiled once and kept: whoever installs does it where the bot itself may not write.
    for language in LANGUAGES:
        translator(language)
    problems = check()
    if not problems:
        print(t.plain("command-content-ok"))
        return 0
    for problem in problems:
        print(sentence(t, problem))
    print(t.plain("content-problems", count=len(problems)))
    return 1


def sentence(t: Translator, problem: Problem) -> str:
    """«file, line, statement: what is wrong with it»; numbers stand as they are in the file."""
    name = problem.code.replace(".", "-").replace("_", "-")
    params = {param: str(value) for param, value in problem.params.items()}
    said = t.plain(f"content-{name}", **params)
    line = "" if problem.line is None else t.plain("content-line", line=str(problem.line))
    place = ", ".join(part for part in (problem.file, line, problem.key) if part)
    return t.plain("content-problem", place=place, said=said)
