"""Reading of the TOML files under one root: what people write, turned into what `model` holds.

People leave out what follows from the rest (one text for both variants, the section of a kind);
here it is filled in. Everything is then validated by `Versioned.from_body`.
"""

import tomllib
from pathlib import Path
from typing import Any

from content.codes import (
    EVIDENCE_OF_KIND,
    OUTSIDE_KINDS,
    SECTION_OF_KIND,
    VARIANTS,
    ConsentKind,
)
from content.model import Catalogue, Consent, Holidays, Questionnaire
from content.versioned import ContentError, canonical

CATALOGUE = "catalogue"
CALENDAR = "calendar.toml"
CONSENTS: dict[ConsentKind, str] = {
    "diagnosis_messages": "texts/consent.toml",
    "named_to_methodist": "texts/consent_methodist.toml",
    "publication": "texts/consent_publication.toml",
}
QUESTIONNAIRES = {"self": "questionnaires/self_diagnosis.toml"}


def read_toml(root: Path, file: str) -> dict[str, Any]:
    """Raises ContentError when the file is absent or isn't TOML."""
    try:
        return tomllib.loads((root / file).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ContentError("content.file_missing", file=file) from error
    except tomllib.TOMLDecodeError as error:
        raise ContentError("content.not_toml", file=file, reason=str(error)) from error


def read_questionnaire(root: Path, key: str) -> Questionnaire:
    file = QUESTIONNAIRES[key]
    data = read_toml(root, file)
    return Questionnaire.from_body(
        canonical(
            {
                **{name: value for name, value in data.items() if name not in _ARRAYS},
                "groups": data.get("group", []),
                "statements": [_statement(entry) for entry in data.get("statement", [])],
            }
        ),
        file=file,
    )


_ARRAYS = ("group", "statement")


def _statement(entry: dict[str, Any]) -> dict[str, Any]:
    key = str(entry.get("key", ""))
    return {
        "group": key.partition(".")[0],
        **entry,
        "text": _by_variant(entry.get("text")),
        "labour": _by_variant(entry.get("labour")),
    }


def _by_variant(value: Any) -> Any:
    return {"noo": value, "soo": value} if isinstance(value, str) else value


def catalogue_files(root: Path) -> list[str]:
    """The header first, then a file a group; the general suggestions are a file like these."""
    names = sorted(path.name for path in (root / CATALOGUE).glob("*.toml"))
    return [f"{CATALOGUE}/{name}" for name in names if name != "catalogue.toml"]


def read_catalogue(root: Path) -> Catalogue:
    file = f"{CATALOGUE}/catalogue.toml"
    header = read_toml(root, file)
    suggestions = [
        suggestion for file in catalogue_files(root) for suggestion in _suggestions(root, file)
    ]
    return Catalogue.from_body(canonical({**header, "suggestions": suggestions}), file=file)


def _suggestions(root: Path, file: str) -> list[dict[str, Any]]:
    """Tables are named [statement.suggestion]; the name of the file is the group."""
    group = Path(file).stem
    found: list[dict[str, Any]] = []
    for name, entries in read_toml(root, file).items():
        if not isinstance(entries, dict):
            raise ContentError("content.invalid", file=file, place=name, reason="not_a_table")
        for slug, entry in entries.items():
            if not isinstance(entry, dict):
                raise ContentError(
                    "content.invalid", file=file, place=f"{name}.{slug}", reason="not_a_table"
                )
            found.append(_suggestion(group, name, slug, entry))
    return found


def _suggestion(group: str, name: str, slug: str, entry: dict[str, Any]) -> dict[str, Any]:
    kind = entry.get("kind")
    general = group == "general"
    return {
        "key": f"{group}.{name}.{slug}",
        "statement": None if general else f"{group}.{name}",
        "bases": ["deficit"],
        "variants": list(VARIANTS),
        "evidence": EVIDENCE_OF_KIND.get(kind, "none") if isinstance(kind, str) else "none",
        "section": SECTION_OF_KIND.get(kind) if isinstance(kind, str) else None,
        "inside": kind not in OUTSIDE_KINDS,
        **entry,
    }


def read_consent(root: Path, kind: ConsentKind) -> Consent:
    """`text` and `refused` of a role name a text of [texts] and [refusals]: roles share them."""
    file = CONSENTS[kind]
    data = read_toml(root, file)
    shared = {"text": data.get("texts", {}), "refused": data.get("refusals", {})}
    words = []
    for entry in data.get("words", []):
        full = {name: shared[name].get(entry.get(name)) for name in shared}
        words.append({**entry, **full})
    plain = {name: value for name, value in data.items() if name not in _CONSENT_PARTS}
    return Consent.from_body(canonical(_stripped({**plain, "words": words})), file=file)


_CONSENT_PARTS = ("texts", "refusals", "words")


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
    return Holidays.from_body(canonical(read_toml(root, CALENDAR)), file=CALENDAR)
