"""Rules of the ready texts of a plan: they fit their buttons and suit whoever reads them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import get_args

from content import wording
from content.codes import BASIS_KINDS, VARIANTS
from content.problem import Problem
from content.route_texts import Change, ReadyText, ReadyWords, RouteTexts

SHORT_LIMIT = 26
"""With the tick before it, a text fits a button of 28 characters."""
TEXT_LIMIT = 120
TASKS_AT_LEAST = 2
TASKS_AT_MOST = 4
GOALS_AT_LEAST = 3
REASONS_AT_LEAST = 4


def route_text_problems(texts: RouteTexts, file: str) -> Iterator[Problem]:
    for ready in (
        texts.basis,
        texts.goal,
        texts.task,
        texts.reply,
        texts.change_reason,
        texts.proposal_reason,
    ):
        yield from _doubles(ready, file)
        for one in ready:
            yield from _text(one, file)
    for kind in BASIS_KINDS:
        yield from _counted(
            f"task.{kind}", len(texts.tasks(kind)), TASKS_AT_LEAST, TASKS_AT_MOST, file
        )
        yield from _counted(f"goal.{kind}", len(texts.goals(kind)), GOALS_AT_LEAST, None, file)
    for change in get_args(Change):
        found = len(texts.reasons(change))
        yield from _counted(f"change_reason.{change}", found, REASONS_AT_LEAST, None, file)


def _counted(
    key: str, found: int, at_least: int, at_most: int | None, file: str
) -> Iterator[Problem]:
    if found < at_least:
        params: dict[str, str | int] = {"found": found, "limit": at_least}
        yield Problem(code="ready.too_few", file=file, key=key, params=params)
    if at_most is not None and found > at_most:
        params = {"found": found, "limit": at_most}
        yield Problem(code="ready.too_many", file=file, key=key, params=params)


def _doubles(ready: Sequence[ReadyText], file: str) -> Iterator[Problem]:
    for key, times in Counter(one.key for one in ready).items():
        if times > 1:
            yield Problem(code="ready.duplicate_key", file=file, key=key)
    for variant in VARIANTS:
        shorts = Counter(one.short_of(variant) for one in ready)
        for one in ready:
            if shorts[one.short_of(variant)] > 1:
                yield Problem(
                    code="ready.duplicate_short",
                    file=file,
                    key=one.key,
                    params={"word": one.short_of(variant), "variant": variant},
                )


def _text(one: ReadyText, file: str) -> Iterator[Problem]:
    said: list[ReadyText | ReadyWords] = [one]
    if one.outside is not None:
        said.append(one.outside)
    for words in said:
        for code, value, limit in (
            ("ready.short_length", words.short, SHORT_LIMIT),
            ("ready.text_length", words.text, TEXT_LIMIT),
        ):
            if not 0 < len(value) <= limit:
                params: dict[str, str | int] = {"length": len(value), "limit": limit}
                yield Problem(code=code, file=file, key=one.key, params=params)
            if not value[:1].isupper() or value.endswith("."):
                yield Problem(code="ready.not_a_line", file=file, key=one.key)
    for variant in VARIANTS:
        for word in wording.foreign(f"{one.short_of(variant)} {one.text_of(variant)}", variant):
            yield Problem(
                code="ready.foreign_word",
                file=file,
                key=one.key,
                params={"word": word, "variant": variant},
            )
