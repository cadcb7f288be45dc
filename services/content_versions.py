"""Shipped content in the database: what was answered keeps the text it was answered in."""

from functools import cache

from content.loader import load_all, questionnaires
from content.model import Questionnaire, Versioned
from domain.errors import DomainError
from services.transaction import Transaction

_older: dict[str, Questionnaire] = {}
"""Questionnaires that are no longer shipped, by sha256: a published body never changes."""


async def ensure_published(tx: Transaction) -> None:
    """At the start of the bot. DomainError("content.changed") where a shipped file differs from
    what was published under its version: answers given to it would change their meaning."""
    published = await tx.contents.hashes()
    for content in load_all():
        known = published.get((content.content_kind, content.key, content.version))
        if known is None:
            await _add(tx, content)
        else:
            _check(content, known)


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
    _check(content, sha256)
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


def _check(content: Versioned, published_sha256: str) -> None:
    if content.sha256 != published_sha256:
        raise DomainError(
            "content.changed", kind=content.content_kind, key=content.key, version=content.version
        )


@cache
def _shipped() -> dict[str, Questionnaire]:
    """By sha256: the hash is taken over the whole body, too slow for every press."""
    return {content.sha256: content for content in questionnaires()}
