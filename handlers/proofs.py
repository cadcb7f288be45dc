"""What was sent in a turn as proofs: texts, links, photos, files; the rest is named, not lost."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from aiogram.types import Message
from pydantic import TypeAdapter, ValidationError

from domain.doing import MEMO_LIMIT
from domain.errors import DomainError
from domain.evidence import Evidence, Proof, ProofForm, check_proof
from handlers.turn import Turn

_LINK = re.compile(r"^(?:https?://)\S+$", re.IGNORECASE)
_BARE_LINK = re.compile(r"^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/\S*)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """`problems`: why the rest was not accepted."""

    accepted: tuple[Proof, ...]
    problems: tuple[DomainError, ...]


def sent(turn: Turn) -> Sent:
    accepted: list[Proof] = []
    problems: list[DomainError] = []
    for found in _proofs(turn):
        if isinstance(found, DomainError):
            problems.append(found)
            continue
        try:
            accepted.append(check_proof(found))
        except DomainError as error:
            problems.append(error)
    return Sent(accepted=tuple(accepted), problems=tuple(problems))


def packed(gone: tuple[Evidence, ...]) -> str:
    """As the `detail` of an expectation: what may come back."""
    return _evidence_in().dump_json(gone, exclude_defaults=True).decode()


def unpacked(detail: str) -> tuple[Evidence, ...]:
    """Nothing where an earlier release has packed it: its place is not known."""
    try:
        return _evidence_in().validate_json(detail) if detail else ()
    except ValidationError:
        return ()


def noted(held: Sequence[Evidence]) -> str | None:
    """The words as one note; None where there is more than words, or too many of them."""
    written = [one.proof.text or one.proof.url for one in held]
    if not written or not all(written):
        return None
    note = "\n".join(one for one in written if one)
    return note if len(note) <= MEMO_LIMIT else None


@cache
def _evidence_in() -> TypeAdapter[tuple[Evidence, ...]]:
    return TypeAdapter(tuple[Evidence, ...])


def _proofs(turn: Turn) -> list[Proof | DomainError]:
    found: list[Proof | DomainError] = []
    for message in turn.messages:
        if message.text is None:
            found.append(_file(message) or DomainError("evidence.unsupported"))
    words = turn.text.replace("\0", "").strip()
    if words:
        found.append(_written(words))
    elif not found:
        found.append(DomainError("evidence.empty", name=""))
    return found


def _written(words: str) -> Proof:
    if _LINK.match(words):
        return Proof(form=ProofForm.LINK, url=words)
    if _BARE_LINK.match(words):
        return Proof(form=ProofForm.LINK, url=f"https://{words}")
    return Proof(form=ProofForm.TEXT, text=words)


def _file(message: Message) -> Proof | None:
    if message.photo:
        largest = message.photo[-1]
        return Proof(
            form=ProofForm.PHOTO,
            file_id=largest.file_id,
            size=largest.file_size,
            mime="image/jpeg",
        )
    document = message.document or message.video or message.audio
    if document is None:
        return None
    return Proof(
        form=ProofForm.FILE,
        file_id=document.file_id,
        file_name=document.file_name,
        size=document.file_size,
        mime=document.mime_type,
    )
