"""Rules of the catalogue: every statement can be worked on, and each item reads well in a plan."""

from collections import Counter
from collections.abc import Iterator

from content import wording
from content.codes import BASIS_KINDS, VARIANTS
from content.model import Catalogue, Questionnaire, Suggestion
from content.problem import Problem

SUGGESTIONS_AT_LEAST = 3
KINDS_AT_LEAST = 2
TITLE_LIMIT = 90
RESULT_LIMIT = 120
GENERAL_AT_LEAST = 12
GENERAL_AT_MOST = 20
GENERAL_OF_BASIS = 3


def catalogue_problems(
    catalogue: Catalogue, questionnaire: Questionnaire, file: str
) -> Iterator[Problem]:
    """`file` is the folder: keys begin with the name of the file inside it."""
    yield from _coverage(catalogue, questionnaire, file)
    yield from _general(catalogue, questionnaire, file)
    known = {statement.key for statement in questionnaire.statements}
    for suggestion in catalogue.suggestions:
        yield from _suggestion(suggestion, known, file)
    for code, values in (
        ("suggestion.duplicate_key", [s.key for s in catalogue.suggestions]),
        ("suggestion.duplicate_title", [s.title for s in catalogue.suggestions]),
    ):
        for value, times in Counter(values).items():
            if times > 1:
                yield Problem(code=code, file=file, key=value)


def _coverage(catalogue: Catalogue, questionnaire: Questionnaire, file: str) -> Iterator[Problem]:
    for variant in VARIANTS:
        for statement in questionnaire.for_variant(variant):
            offered = catalogue.for_statement(statement.key, variant)
            params: dict[str, str | int] = {"variant": variant, "found": len(offered)}
            if len(offered) < SUGGESTIONS_AT_LEAST:
                yield Problem(code="catalogue.too_few", file=file, key=statement.key, params=params)
            if len({suggestion.kind for suggestion in offered}) < KINDS_AT_LEAST:
                yield Problem(
                    code="catalogue.one_kind", file=file, key=statement.key, params=params
                )
            if not any(suggestion.inside for suggestion in offered):
                yield Problem(
                    code="catalogue.none_inside", file=file, key=statement.key, params=params
                )


def _general(catalogue: Catalogue, questionnaire: Questionnaire, file: str) -> Iterator[Problem]:
    for variant in VARIANTS:
        if not questionnaire.for_variant(variant):
            continue
        total = sum(s.statement is None and variant in s.variants for s in catalogue.suggestions)
        if not GENERAL_AT_LEAST <= total <= GENERAL_AT_MOST:
            yield Problem(
                code="catalogue.general_size",
                file=file,
                params={"variant": variant, "found": total},
            )
        for basis in BASIS_KINDS:
            found = len(catalogue.general(basis, variant))
            if basis != "deficit" and found < GENERAL_OF_BASIS:
                yield Problem(
                    code="catalogue.basis_without_items",
                    file=file,
                    key=f"general.{basis}",
                    params={"variant": variant, "found": found},
                )


def _suggestion(suggestion: Suggestion, known: set[str], file: str) -> Iterator[Problem]:
    key = suggestion.key
    if suggestion.statement is not None and suggestion.statement not in known:
        yield Problem(code="suggestion.unknown_statement", file=file, key=key)
    for_deficit = suggestion.bases == ("deficit",)
    if for_deficit != (suggestion.statement is not None) or not suggestion.bases:
        yield Problem(code="suggestion.wrong_basis", file=file, key=key)
    if not suggestion.variants:
        yield Problem(code="suggestion.for_nobody", file=file, key=key)
    for code, value, limit in (
        ("suggestion.title_length", suggestion.title, TITLE_LIMIT),
        ("suggestion.result_length", suggestion.result, RESULT_LIMIT),
    ):
        if not 0 < len(value) <= limit:
            yield Problem(
                code=code, file=file, key=key, params={"length": len(value), "limit": limit}
            )
    for value in (suggestion.title, suggestion.result):
        if not value[:1].isupper() or value.endswith("."):
            yield Problem(code="suggestion.not_a_line", file=file, key=key)
        for variant in suggestion.variants:
            for word in wording.foreign(value, variant):
                yield Problem(
                    code="suggestion.foreign_word",
                    file=file,
                    key=key,
                    params={"word": word, "variant": variant},
                )
