"""Shipped content in the database: what was answered keeps the text it was answered in."""

from functools import cache

from content.loader import load_all
from content.model import Questionnaire, Versioned
from domain.errors import DomainError
from services.transaction import Transaction

_older: dict[str, Questionnaire] = {}
"""Questionnaires that are no longer shipped, by sha256: a published body never changes."""


async def ensure_published(tx: Transaction) -> None:
    """At the start of the bot. DomainError("content.changed") where a shipped file differs from
    what was published under its version: answers given to it would change their meaning."""
    published = await tx.contents.hashes()
    for content, sha256 in _hashed():
        known = published.get((content.content_kind, content.key, content.version))
        if known is None:
            await _add(tx, content)
        elif known != sha256:
            raise _changed(content)


async def publish(tx: Transaction, content: Versioned) -> int:
    """Id of the content's version; published now where it was not."""
    name = (content.content_kind, content.key, content.version)
    found = await tx.contents.find(*name)
    if found is None:
        await _add(tx, content)
        found = await tx.contents.find(*name)
        if found is None:
            raise LookupError(f"not published: {name}")
    version_id, sha256 = found
    if _sha256_of(content) != sha256:
        raise _changed(content)
    return version_id


async def questionnaire(tx: Transaction, version_id: int, sha256: str) -> Questionnaire:
    """The questionnaire of this version. The shipped one and those seen before cost no query."""
    shipped = _shipped().get(sha256)
    if shipped is not None:
        return shipped
    if sha256 not in _older:
        _older[sha256] = Questionnaire.from_body(await tx.contents.get_body(version_id))
    return _older[sha256]


async def _add(tx: Transaction, content: Versioned) -> None:
    await tx.contents.add(
        kind=content.content_kind,
        key=content.key,
        version=content.version,
        sha256=content.sha256,
        body=content.body,
    )


def _changed(content: Versioned) -> DomainError:
    return DomainError(
        "content.changed", kind=content.content_kind, key=content.key, version=content.version
    )


@cache
def _hashed() -> tuple[tuple[Versioned, str], ...]:
    """A hash is taken over the whole body, too slow for every press and every start."""
    return tuple((content, content.sha256) for content in load_all())


def _sha256_of(content: Versioned) -> str:
    shipped = next((sha256 for one, sha256 in _hashed() if one is content), None)
    return content.sha256 if shipped is None else shipped


@cache
def _shipped() -> dict[str, Questionnaire]:
    """By sha256."""
    return {sha256: one for one, sha256 in _hashed() if isinstance(one, Questionnaire)}
