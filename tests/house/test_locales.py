"""Every text of every language is used, complete and renders."""

import ast
import re
from collections.abc import Iterator
from functools import cache

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from locales.translator import LANGUAGES, Translator, translator
from tests.house.sources import ROOT, modules

PLURALS = {"zero", "one", "two", "few", "many"}
COUNTS = (0, 1, 2, 5, 11, 21, 22, 25, 111)


@cache
def messages(language: str) -> dict[str, ftl.Message]:
    found: dict[str, ftl.Message] = {}
    for path in sorted((ROOT / "locales" / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{path.name}: {str(entry.content)[:80]}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{language}: {entry.id.name} stands twice"
                found[entry.id.name] = entry
    return found


def variables(node: object) -> tuple[set[str], set[str]]:
    """(all variables, those that choose a plural)."""
    everything: set[str] = set()
    counting: set[str] = set()
    if isinstance(node, ftl.VariableReference):
        everything.add(node.id.name)
    if isinstance(node, ftl.SelectExpression) and isinstance(node.selector, ftl.VariableReference):
        keys = {v.key.name for v in node.variants if isinstance(v.key, ftl.Identifier)}
        numbers = any(isinstance(v.key, ftl.NumberLiteral) for v in node.variants)
        if keys & PLURALS or numbers:
            counting.add(node.selector.id.name)
    if isinstance(node, ftl.BaseNode):
        for value in vars(node).values():
            for child in value if isinstance(value, list) else [value]:
                more, counts = variables(child)
                everything |= more
                counting |= counts
    return everything, counting


@cache
def wanted() -> tuple[frozenset[str], re.Pattern[str]]:
    """Keys named in the code: whole ones, and a pattern of those put together."""
    whole: set[str] = set()
    patterns: set[str] = set()
    for _, nodes in modules():
        for node in nodes:
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value)
                # codes of domain errors become keys
                if re.fullmatch(r"[a-z_]+\.[a-z_.]+", node.value):
                    whole.add("error-" + node.value.replace(".", "-").replace("_", "-"))
            if isinstance(node, ast.JoinedStr):
                first = node.values[0]
                if isinstance(first, ast.Constant) and re.match(r"^[a-z]+-", str(first.value)):
                    patterns.add(
                        "".join(
                            re.escape(str(part.value))
                            if isinstance(part, ast.Constant)
                            else "[a-z0-9_-]+"
                            for part in node.values
                        )
                    )
    return frozenset(whole), re.compile("|".join(sorted(patterns)))


OF_THE_PLACE = frozenset({"kind", "words", "called"})
"""The translator gives them to every text: a language takes those it needs."""


def test_languages_have_the_same_keys_with_the_same_variables() -> None:
    russian, english = messages("ru"), messages("en")
    assert sorted(russian) == sorted(english)
    different = [
        key
        for key in russian
        if variables(russian[key])[0] - OF_THE_PLACE != variables(english[key])[0] - OF_THE_PLACE
    ]
    assert different == []


def referred(node: object) -> set[str]:
    """Messages that others stand on."""
    found = {node.id.name} if isinstance(node, ftl.MessageReference) else set[str]()
    if isinstance(node, ftl.BaseNode):
        for value in vars(node).values():
            for child in value if isinstance(value, list) else [value]:
                found |= referred(child)
    return found


def test_every_key_is_used_by_the_code_or_by_another_text() -> None:
    whole, together = wanted()
    inner = set[str]().union(*(referred(message) for message in messages("ru").values()))
    unused = [
        key
        for key in messages("ru")
        if key not in whole and key not in inner and not together.fullmatch(key)
    ]
    assert unused == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_renders_for_every_count(language: str) -> None:
    t = translator(language)
    for key, message in messages(language).items():
        everything, counting = variables(message)
        for count in COUNTS:
            args = {name: count if name in counting else "X" for name in everything}
            text = t(key, **args)
            assert text.strip(), key
            assert not re.search("[\u2066-\u2069]", text), f"{key}: isolating marks"
            if not counting:
                break


SPOKEN_TO_SCHOOLS = re.compile(
    r"admin-|command-|content-|demo-|home-admin|home-button-(admin|town)"
    r"|home-command-(schools|diagnoses-town)"
    r"|home-help-(admin|methodist)|campaigns-town|notice-town"  # operators, methodists
    r"|(error-)?municipal-|thresholds-|handover-(none|about-section|closed)"  # methodists
    r"|notice-municipal-closed"
    r"|home-stranger|people-bad-place|error-people-wrong-place"  # name all kinds of institutions
    r"|consent-audience-|settings-|home-diagnosis-unasked"  # only who gives lessons is asked
    r"|card-no-school|.*-(vpr|gia)$|position-|role-|document-example-"
    r"|document-(school|all-schools|position)"
    r"|record-level-words-"  # what people may type
)
"""Texts that nobody of a kindergarten or of additional education reads, or that name a school
beside the others."""

OF_A_SCHOOL = ("школ", "урок", "учител", "ученик", "шмо", "впр")


@pytest.mark.parametrize(
    ("kind", "words", "foreign"),
    [
        ("kindergarten", "preschool", (*OF_A_SCHOOL, "директор")),
        ("additional", "additional", OF_A_SCHOOL),
    ],
)
def test_who_works_in_no_school_reads_no_words_of_a_school(
    kind: str, words: str, foreign: tuple[str, ...]
) -> None:
    t = translator("ru", kind=kind, words=words)
    found: dict[str, str] = {}
    for key, message in messages("ru").items():
        if SPOKEN_TO_SCHOOLS.match(key):
            continue
        everything, counting = variables(message)
        for variant in _variants(message) | {"X"}:
            args = {name: 5 if name in counting else variant for name in everything}
            text = t(key, **{**args, "kind": kind, "words": words}).lower()
            if any(stem in text for stem in foreign):
                found[key] = text
    assert found == {}


WITHOUT_A_SCHOOL = re.compile(
    r"admin-|command-|demo-|doctor-|home-stranger|plan-rules-called-|document-route-title-"
)
"""Texts that are read where no school is at hand, and all names to choose one of."""

BUTTON = 28


@pytest.mark.parametrize(
    ("called", "foreign"),
    [("ippr", r"\bиом|программ\w+ развития"), ("programme", r"\bиом|\bиппр")],
)
def test_school_that_calls_its_plans_otherwise_reads_no_other_name(
    called: str, foreign: str
) -> None:
    t = translator("ru", called=called)
    said = _said(t, skipped=WITHOUT_A_SCHOOL)
    assert {key: text for key, text in said if re.search(foreign, text.lower())} == {}


@pytest.mark.parametrize("called", ["ippr", "programme"])
def test_buttons_stay_short_whatever_plans_are_called(called: str) -> None:
    own = {key for key, message in messages("ru").items() if _speaks_of_a_plan(message)}
    usual, other = translator("ru"), translator("ru", called=called)
    too_long = [
        text
        for key in sorted(own)
        if "-button-" in key or "-quick-" in key
        for text in [_rendered(other, key)]
        if len(text) > max(BUTTON, len(_rendered(usual, key)))
    ]
    assert too_long == []


def _speaks_of_a_plan(message: ftl.Message) -> bool:
    return any(key == "plan" or key.startswith("plan-") for key in referred(message))


def _rendered(t: Translator, key: str) -> str:
    everything, counting = variables(messages("ru")[key])
    return t.plain(key, **{name: 5 if name in counting else "X" for name in everything})


def _said(t: Translator, *, skipped: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Every text in every wording."""
    for key, message in messages("ru").items():
        if skipped.match(key):
            continue
        everything, counting = variables(message)
        for variant in _variants(message) | {"X"}:
            args = {name: 5 if name in counting else variant for name in everything}
            args.pop("called", None)
            yield key, t(key, **args)


def _variants(node: object) -> set[str]:
    """Every word on which some text of the message depends."""
    found: set[str] = set()
    if isinstance(node, ftl.Variant) and isinstance(node.key, ftl.Identifier):
        found.add(node.key.name)
    if isinstance(node, ftl.BaseNode):
        for value in vars(node).values():
            for child in value if isinstance(value, list) else [value]:
                found |= _variants(child)
    return found


def test_english_holds_no_cyrillic() -> None:
    for key, message in messages("en").items():
        if key == "settings-language-ru":
            # A language is named in itself: whoever cannot read English finds the way back.
            continue
        text = "".join(str(part.value) for part in _texts(message))
        assert not re.search("[а-яё]", text, re.IGNORECASE), key


def _texts(node: object) -> list[ftl.TextElement]:
    if isinstance(node, ftl.TextElement):
        return [node]
    if isinstance(node, ftl.BaseNode):
        return [
            text
            for value in vars(node).values()
            for child in (value if isinstance(value, list) else [value])
            for text in _texts(child)
        ]
    return []
