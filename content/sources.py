"""Reading of the TOML files under one root: what people write, turned into what `model` holds.

People leave out what follows from the rest (one text for several variants, the section of a
kind); here it is filled in. Everything is then validated by `Versioned.from_body`, and a fault is
given the line on which it stands.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from content import lines
from content.codes import (
    EVIDENCE_OF_KIND,
    INSTITUTION_KINDS,
    OUTSIDE_KINDS,
    OUTSIDE_VARIANTS,
    SCHOOL_VARIANTS,
    SECTION_OF_KIND,
    VARIANTS,
    ConsentKind,
)
from content.model import Catalogue, Consent, Holidays, Questionnaire
from content.versioned import ContentError, canonical

CATALOGUE = "catalogue"
OUTSIDE_LESSONS = f"{CATALOGUE}/outside_lessons"
"""Suggestions in the words of those who have no lessons: kindergartens, groups, unions."""
GENERAL = "general"
"""The file of suggestions for bases in one's own words."""
READY = "ready"
"""The file of suggestions for ready bases."""
CALENDAR = "calendar.toml"
CONSENTS: dict[ConsentKind, str] = {
    "diagnosis_messages": "texts/consent.toml",
    "named_to_methodist": "texts/consent_methodist.toml",
    "publication": "texts/consent_publication.toml",
}
SPEECH = "texts/speech.toml"
"""Words of a consent that differ by the kind of the institution."""
QUESTIONNAIRES = {
    "self": "questionnaires/self_diagnosis.toml",
    "objectivity": "questionnaires/objectivity.toml",
    "young": "questionnaires/young.toml",
    "requests": "questionnaires/requests.toml",
}
"""Questionnaires that are shipped, by key, in the order in which they are offered."""


def read_toml(root: Path, file: str) -> dict[str, Any]:
    """Raises ContentError when the file is absent or isn't TOML."""
    text = text_of(root, file)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        reason, line = lines.of_toml_error(text, str(error))
        raise ContentError("content.not_toml", file=file, reason=reason, line=line) from error


def text_of(root: Path, file: str) -> str:
    """Raises ContentError when the file is absent or isn't text in UTF-8."""
    try:
        return (root / file).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise ContentError("content.file_missing", file=file) from error
    except UnicodeDecodeError as error:
        raise ContentError("content.not_toml", file=file, reason=str(error)) from error


@contextmanager
def lines_named(root: Path, file: str) -> Iterator[None]:
    """Gives a fault of validation the line of its field in the file."""
    try:
        yield
    except ContentError as error:
        if error.line is not None:
            raise
        line = lines.of_place(text_of(root, file), error.place)
        raise ContentError(
            error.code, file=error.file, place=error.place, reason=error.reason, line=line
        ) from error


def read_questionnaire(root: Path, key: str) -> Questionnaire:
    file = QUESTIONNAIRES[key]
    data = read_toml(root, file)
    whole = {
        **{name: value for name, value in data.items() if name not in _ARRAYS},
        "groups": data.get("group", []),
        "statements": [_statement(entry) for entry in data.get("statement", [])],
    }
    with lines_named(root, file):
        return Questionnaire.from_body(canonical(whole), file=file)


_ARRAYS = ("group", "statement")
_MOVED = ("text", "labour")
"""Words of a variant that the model keeps beside those of the other variants."""


def _statement(entry: dict[str, Any]) -> dict[str, Any]:
    """What a variant says otherwise stands under its name: `preschool.text`, `preschool.short`;
    `other = "preschool"` takes the same words, though not the labour function, and so does
    `other.like = "preschool"` with words of its own beside it."""
    full = dict(entry)
    other, preschool = full.get("other"), full.get("preschool")
    own = {"like": other} if isinstance(other, str) else other
    if isinstance(own, dict) and isinstance(preschool, dict) and own.get("like") == "preschool":
        full["other"] = {**preschool, **own}
        for name in ("labour", "like"):
            full["other"].pop(name, None)
    for name in _MOVED:
        full[name] = _by_variant(full.get(name, {}))
    for variant in ("preschool", "other"):
        words = full.get(variant)
        if isinstance(words, dict):
            full[variant] = {name: value for name, value in words.items() if name not in _MOVED}
            for name in _MOVED:
                if name in words and isinstance(full[name], dict):
                    full[name] = {**full[name], variant: words[name]}
    if isinstance(full.get("options"), dict):
        full["options"] = [{"key": k, "title": title} for k, title in full["options"].items()]
    return {"group": str(entry.get("key", "")).partition(".")[0], **full}


def _by_variant(value: Any) -> Any:
    """One text serves both variants of a school; one under `all` serves every variant."""
    if isinstance(value, str):
        return dict.fromkeys(SCHOOL_VARIANTS, value)
    if isinstance(value, dict) and "all" in value:
        own = {name: text for name, text in value.items() if name != "all"}
        return {**dict.fromkeys(VARIANTS, value["all"]), **own}
    return value


def catalogue_files(root: Path) -> list[str]:
    """A file a group; the general suggestions are a file like these. Those of a school first."""
    return [
        f"{folder}/{path.name}"
        for folder in (CATALOGUE, OUTSIDE_LESSONS)
        for path in sorted((root / folder).glob("*.toml"))
        if path.name != "catalogue.toml"
    ]


def read_catalogue(root: Path) -> Catalogue:
    file = f"{CATALOGUE}/catalogue.toml"
    header = read_toml(root, file)
    suggestions = [
        suggestion for file in catalogue_files(root) for suggestion in _suggestions(root, file)
    ]
    try:
        with lines_named(root, file):
            return Catalogue.from_body(canonical({**header, "suggestions": suggestions}), file=file)
    except ContentError as error:
        raise _in_its_file(root, error, suggestions) from error


def _in_its_file(
    root: Path, error: ContentError, suggestions: list[dict[str, Any]]
) -> ContentError:
    """A suggestion is counted over all files together: here its own file and line are found."""
    name, _, rest = error.place.partition(".")
    number, _, field = rest.partition(".")
    if name != "suggestions" or not number.isdigit():
        return error
    key = suggestions[int(number)]["key"]
    group, _, table = key.partition(".")
    file, line = find_table(root, group, table, field.split("."))
    place = f"{table}.{field}"
    return ContentError(error.code, file=file, place=place, reason=error.reason, line=line)


def find_table(
    root: Path, group: str, table: str, field: Sequence[str] = (), variant: object = None
) -> tuple[str, int | None]:
    """The file of the catalogue that holds the table, and the line of its field.

    Where no table is called so, the first of those that begin with the name: a statement or a
    basis, the file of the variant first. The file of the group, and no line, where none does.
    """
    files = [f"{folder}/{group}.toml" for folder in (CATALOGUE, OUTSIDE_LESSONS)]
    if variant in OUTSIDE_VARIANTS:
        files.reverse()
    texts = {file: text_of(root, file) for file in files if (root / file).exists()}
    for file, text in texts.items():
        line = lines.of_table(text, table, field)
        if line is not None:
            return file, line
    for file, text in texts.items():
        line = lines.of_tables(text, table)
        if line is not None:
            return file, line
    return files[0], None


def _suggestions(root: Path, file: str) -> list[dict[str, Any]]:
    """Tables are named [statement.suggestion]; the name of the file is the group.

    Suggestions for ready bases, whose keys have two words, are [kind.basis.suggestion].
    """
    group = Path(file).stem
    served = list(OUTSIDE_VARIANTS if file.startswith(OUTSIDE_LESSONS) else SCHOOL_VARIANTS)
    found: list[dict[str, Any]] = []
    tables = read_toml(root, file)
    if group == READY:
        tables = {
            f"{kind}.{name}": entries
            for kind, bases in tables.items()
            for name, entries in (bases.items() if isinstance(bases, dict) else [("", bases)])
        }
    for name, entries in tables.items():
        if not isinstance(entries, dict):
            raise ContentError("content.invalid", file=file, place=name, reason="not_a_table")
        for slug, entry in entries.items():
            if not isinstance(entry, dict):
                raise ContentError(
                    "content.invalid", file=file, place=f"{name}.{slug}", reason="not_a_table"
                )
            found.append({"variants": served, **_suggestion(group, name, slug, entry)})
    return found


def _suggestion(group: str, name: str, slug: str, entry: dict[str, Any]) -> dict[str, Any]:
    kind = entry.get("kind")
    of_statement = group not in (GENERAL, READY)
    own = {"variants": list(VARIANTS)} if entry.get("variants") == "all" else {}
    return {
        "key": f"{group}.{name}.{slug}",
        "statement": f"{group}.{name}" if of_statement else None,
        "bases": ["deficit"] if of_statement else [],
        "ready": [name] if group == READY else [],
        "evidence": EVIDENCE_OF_KIND.get(kind, "none") if isinstance(kind, str) else "none",
        "section": SECTION_OF_KIND.get(kind) if isinstance(kind, str) else None,
        "inside": kind not in OUTSIDE_KINDS,
        **entry,
        **own,
    }


def read_consent(root: Path, kind: ConsentKind) -> Consent:
    """`text` and `refused` of a role name a text of [texts] and [refusals]: roles share them.

    Each text is there once for every kind of institution, with the words of the kind in it.
    """
    file = CONSENTS[kind]
    data, speech = read_toml(root, file), read_toml(root, SPEECH)
    shared = {"text": data.get("texts", {}), "refused": data.get("refusals", {})}
    words = []
    for institution in INSTITUTION_KINDS:
        for entry in data.get("words", []):
            full = {name: shared[name].get(entry.get(name)) for name in shared}
            spoken = _spoken({**entry, **full}, speech.get(institution, {}))
            words.append({**spoken, "kinds": [institution]})
    plain = {name: value for name, value in data.items() if name not in _CONSENT_PARTS}
    with lines_named(root, file):
        return Consent.from_body(canonical(_stripped({**plain, "words": words})), file=file)


_CONSENT_PARTS = ("texts", "refusals", "words")
_SPOKEN = re.compile(r"\{([^{}]+)\}")


def _spoken(entry: dict[str, Any], speech: dict[str, dict[str, str]]) -> dict[str, Any]:
    """Texts with «{школа}» said as this institution says it; a word without a line stays."""

    def said(language: str, text: Any) -> Any:
        known = speech.get(language, {})
        if not isinstance(text, str):
            return text
        return _SPOKEN.sub(lambda found: known.get(found[1], found[0]), text)

    return {
        name: {language: said(language, text) for language, text in value.items()}
        if isinstance(value, dict)
        else value
        for name, value in entry.items()
    }


def _stripped(value: Any) -> Any:
    """Texts in triple quotes end with a line break that belongs to the file, not to the text."""
    match value:
        case str():
            return value.strip()
        case dict():
            return {name: _stripped(inner) for name, inner in value.items()}
        case list():
            return [_stripped(inner) for inner in value]
        case _:
            return value


def read_holidays(root: Path) -> Holidays:
    data = read_toml(root, CALENDAR)
    with lines_named(root, CALENDAR):
        return Holidays.from_body(canonical(data), file=CALENDAR)
