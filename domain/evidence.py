"""What a person hands in to show that an item was done, and what is not accepted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.errors import DomainError

SIZE_LIMIT = 20 * 1024 * 1024
"""Bytes: the messenger gives bots no larger file to download, so we could not keep a copy."""

TEXT_LIMIT = 4000
"""Characters of a written proof or a comment; a whole message fits."""

FORBIDDEN_EXTENSIONS = frozenset(
    {
        *("exe", "com", "bat", "cmd", "scr", "pif", "msi", "dll", "cpl", "lnk", "reg"),
        *("js", "jse", "vbs", "vbe", "wsf", "hta", "ps1", "psm1", "sh", "bash", "py", "jar"),
        *("apk", "ipa", "app", "dmg", "deb", "rpm", "iso", "img", "docm", "xlsm", "pptm"),
        *("htm", "html", "xhtml", "svg"),
    }
)
"""What runs when it is opened: programs, scripts, macros, pages."""


class ProofForm(StrEnum):
    TEXT = "text"
    LINK = "link"
    PHOTO = "photo"
    FILE = "file"


class FetchState(StrEnum):
    """Where our own copy of a file stands; a text or a link has none."""

    WAITING = "waiting"
    KEPT = "kept"
    REFUSED = "refused"
    """Looked into and not what its name says."""
    FAILED = "failed"
    """The messenger doesn't give it: given up."""
    MACROS = "macros"
    """A document that runs something when it is opened."""
    NO_ROOM = "no_room"
    """The folder of copies stayed full: given up. Of each of these the owner is told, and sees it
    on the item's page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """One thing handed in. `size` in bytes, as the messenger names it; None where it does not."""

    form: ProofForm
    text: str | None = None
    url: str | None = None
    file_id: str | None = None
    file_name: str | None = None
    size: int | None = None
    mime: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A proof as it is kept: of an item, of an independent result or of an entry of a record.

    `sha256` names our own copy once there is one. `held_item_id`: only sent beside that item; its
    owner has still to say what it is for.
    """

    id: int
    item_id: int | None
    proof: Proof
    at: datetime
    by: int
    external_result_id: int | None = None
    record_id: int | None = None
    held_item_id: int | None = None
    sha256: str | None = None
    fetch_state: FetchState | None = None

    @property
    def is_held(self) -> bool:
        return self.held_item_id is not None


LOST = frozenset({FetchState.REFUSED, FetchState.FAILED, FetchState.MACROS, FetchState.NO_ROOM})
"""There will be no copy of ours."""


def is_replaced(lost: Evidence, handed_in: Iterable[Evidence]) -> bool:
    """Whether another file came later; what came in the same message stands beside the lost one."""
    return any(
        one.at > lost.at and one.fetch_state is not None and one.fetch_state not in LOST
        for one in handed_in
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ToFetch:
    """A file whose copy is still to be made."""

    id: int
    file_id: str
    file_name: str | None
    attempts: int


def check_proof(proof: Proof) -> Proof:
    """The proof itself, or DomainError: evidence.empty, .too_big, .forbidden_type, .too_long."""
    name = proof.file_name or ""
    match proof.form:
        case ProofForm.TEXT | ProofForm.LINK:
            body = (proof.text or proof.url or "").replace("\0", "").strip()
            if not body:
                raise DomainError("evidence.empty", name="")
            if len(body) > TEXT_LIMIT:
                raise DomainError("evidence.too_long", limit=TEXT_LIMIT)
        case ProofForm.PHOTO | ProofForm.FILE:
            if not proof.file_id or proof.size == 0:
                raise DomainError("evidence.empty", name=name)
            if proof.size is not None and proof.size > SIZE_LIMIT:
                raise DomainError("evidence.too_big", name=name, limit=SIZE_LIMIT // 1024 // 1024)
            if extension(name) in FORBIDDEN_EXTENSIONS:
                raise DomainError("evidence.forbidden_type", name=name)
    return proof


def extension(name: str) -> str:
    """«docx» of «Сертификат.DOCX»; empty where there is none."""
    _, dot, ending = name.rpartition(".")
    return ending.casefold().strip() if dot else ""
