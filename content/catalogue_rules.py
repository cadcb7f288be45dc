"""Rules of the catalogue: every statement and every ready basis can be worked on, and each item
reads well in a plan."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from content import wording
from content.codes import BASIS_KINDS, VARIANTS, Variant
from content.model import Catalogue, Questionnaire, Suggestion
from content.problem import Problem
from content.questionnaire_rules import SELF
from content.sources import GENERAL, READY

SUGGESTIONS_AT_LEAST = 4
KINDS_AT_LEAST = 2
SELF_EDUCATION = "self_education"
"""The section of what one does alone; the rest of what is done inside the school is shared."""
TITLE_LIMIT = 90
RESULT_LIMIT = 120
GENERAL_AT_LEAST = 12
GENERAL_AT_MOST = 20


def catalogue_problems(
    catalogue: Catalogue,
    questionnaires: Mapping[str, Questionnaire],
    ready: Sequence[str],
    file: str,
) -> Iterator[Problem]:
    """`ready`: keys of the ready bases. `file` is the folder: keys begin with the name of the file
    inside it.

    Without the self-diagnosis, which could not be read, there is nothing to compare with.
    """
    whole = questionnaires.get(SELF)
    if whole is None:
        return
    for variant in VARIANTS:
        for statement in _worked_on(questionnaires, variant):
            offered = catalogue.for_statement(statement, variant)
            yield from _offered(offered, variant, statement, file)
        for basis in ready:
            offered = catalogue.for_ready(basis, variant)
            yield from _offered(offered, variant, f"{READY}.{basis}", file)
    yield from _general(catalogue, whole, file)
    known = {statement.key for statement in whole.statements}
    for suggestion in catalogue.suggestions:
        yield from _suggestion(suggestion, known, ready, file)
    for code, values in (
        ("suggestion.duplicate_key", [s.key for s in catalogue.suggestions]),
        ("suggestion.duplicate_title", [s.title for s in catalogue.suggestions]),
    ):
        for value, times in Counter(values).items():
            if times > 1:
                yield Problem(code=code, file=file, key=value)


def _worked_on(questionnaires: Mapping[str, Questionnaire], variant: Variant) -> tuple[str, ...]:
    """Statements of the self-diagnosis to which its own difficulties or akin ones lead."""
    keys = [
        statement.key if name == SELF else statement.akin
        for name, questionnaire in questionnaires.items()
        for statement in questionnaire.for_variant(variant)
    ]
    return tuple(dict.fromkeys(key for key in keys if key))


def _offered(
    offered: Collection[Suggestion], variant: Variant, key: str, file: str
) -> Iterator[Problem]:
    """Enough to choose from, for whoever can't travel and for whoever works alone, too."""
    params: dict[str, str | int] = {"variant": variant, "found": len(offered)}
    own = [one for one in offered if one.section == SELF_EDUCATION]
    shared = [one for one in offered if one.inside and one.section != SELF_EDUCATION]
    for code, broken in (
        ("catalogue.too_few", len(offered) < SUGGESTIONS_AT_LEAST),
        ("catalogue.one_kind", len({one.kind for one in offered}) < KINDS_AT_LEAST),
        ("catalogue.none_inside", not shared),
        ("catalogue.no_self_education", not own),
    ):
        if broken:
            yield Problem(code=code, file=file, key=key, params=params)


def _general(catalogue: Catalogue, questionnaire: Questionnaire, file: str) -> Iterator[Problem]:
    for variant in VARIANTS:
        if not questionnaire.for_variant(variant):
            continue
        total = sum(
            s.statement is None and bool(s.bases) and variant in s.variants
            for s in catalogue.suggestions
        )
        if not GENERAL_AT_LEAST <= total <= GENERAL_AT_MOST:
            yield Problem(
                code="catalogue.general_size",
                file=file,
                params={"variant": variant, "found": total},
            )
        for kind in BASIS_KINDS:
            if kind != "deficit":
                yield from _offered(
                    catalogue.general(kind, variant), variant, f"{GENERAL}.{kind}", file
                )


def _suggestion(
    suggestion: Suggestion, known: set[str], ready: Sequence[str], file: str
) -> Iterator[Problem]:
    key = suggestion.key
    if suggestion.statement is not None and suggestion.statement not in known:
        yield Problem(code="suggestion.unknown_statement", file=file, key=key)
    good = (
        (bool(suggestion.bases) or bool(suggestion.ready)) and "deficit" not in suggestion.bases
        if suggestion.statement is None
        else suggestion.bases == ("deficit",) and not suggestion.ready
    )
    if not good:
        yield Problem(code="suggestion.wrong_basis", file=file, key=key)
    for basis in suggestion.ready:
        if basis not in ready:
            yield Problem(
                code="suggestion.unknown_basis", file=file, key=key, params={"word": basis}
            )
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
