"""A backup on disk: one tar file with the database and our copies of evidence.

    database        a SQLite file, or what pg_dump wrote in its custom format
    files/<sha256>  an evidence file under the hash of its bytes
    manifest.json   what it is; the last member, so an archive cut short has none

Not compressed: photos and documents are already. Only its owner may read it.
"""

import hashlib
import io
import json
import os
import re
import tarfile
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from domain.errors import DomainError

FORMAT = 1
DATABASE = "database"
MANIFEST = "manifest.json"
FILES = "files"

_HASH = re.compile(r"[0-9a-f]{64}")
_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """`engine` is "sqlite" or "postgresql", `revision` that of the schema, `files` a count."""

    engine: str
    revision: str
    made_at: datetime
    database_sha256: str
    files: int
    format: int = FORMAT


def pack(
    target: Path, database: Path, files: Path, *, engine: str, revision: str, made_at: datetime
) -> Manifest:
    """Writes beside `target` and renames when all is on the disk: never half a backup.

    A file that disappears meanwhile was erased on request and is left out.
    DomainError("backup.exists") where there is something already.
    """
    if target.exists():
        raise DomainError("backup.exists", file=target.name)
    part = target.with_name(f".{target.name}.part")
    descriptor = os.open(part, os.O_CREAT | os.O_TRUNC | os.O_RDWR, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as out:
            with tarfile.open(fileobj=out, mode="w") as archive:
                archive.add(database, DATABASE, recursive=False)
                manifest = Manifest(
                    engine=engine,
                    revision=revision,
                    made_at=made_at,
                    database_sha256=sha256_of(database),
                    files=_add_files(archive, files),
                )
                _add_manifest(archive, manifest)
            out.flush()
            os.fsync(out.fileno())
        os.replace(part, target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)
    return manifest


def unpack(source: Path, folder: Path) -> Manifest:
    """Puts the members into `folder`, each checked against its hash.

    DomainError: backup.missing, backup.not_a_backup, backup.corrupt(file, member).
    """
    if not source.is_file():
        raise DomainError("backup.missing", file=source.name)
    (folder / FILES).mkdir()
    try:
        with tarfile.open(source, mode="r:") as archive:
            manifest = _extract(archive, folder, source.name)
    except tarfile.TarError as error:
        code = "backup.corrupt" if (folder / DATABASE).exists() else "backup.not_a_backup"
        raise DomainError(code, file=source.name, member=DATABASE) from error
    if manifest is None:
        code = "backup.corrupt" if (folder / DATABASE).exists() else "backup.not_a_backup"
        raise DomainError(code, file=source.name, member=MANIFEST)
    if sha256_of(folder / DATABASE) != manifest.database_sha256:
        raise DomainError("backup.corrupt", file=source.name, member=DATABASE)
    if sum(1 for _ in (folder / FILES).iterdir()) != manifest.files:
        raise DomainError("backup.corrupt", file=source.name, member=FILES)
    return manifest


def sha256_of(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def evidence_files(folder: Path) -> Iterable[Path]:
    """Finished copies; what is still being fetched has another kind of name."""
    if not folder.is_dir():
        return ()
    return sorted(path for path in folder.iterdir() if _HASH.fullmatch(path.name))


def sync_folder(folder: Path) -> None:
    """A rename is on the disk only once its folder is."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _add_files(archive: tarfile.TarFile, folder: Path) -> int:
    count = 0
    for path in evidence_files(folder):
        try:
            archive.add(path, f"{FILES}/{path.name}", recursive=False)
        except FileNotFoundError:
            continue
        count += 1
    return count


def _add_manifest(archive: tarfile.TarFile, manifest: Manifest) -> None:
    body = json.dumps(asdict(manifest) | {"made_at": manifest.made_at.isoformat()}).encode()
    info = tarfile.TarInfo(MANIFEST)
    info.size = len(body)
    info.mode = 0o600
    archive.addfile(info, io.BytesIO(body))


def _extract(archive: tarfile.TarFile, folder: Path, name: str) -> Manifest | None:
    """Names are matched, never joined: an archive from elsewhere writes nothing outside."""
    manifest: Manifest | None = None
    for member in archive:
        parent, _, last = member.name.rpartition("/")
        # a link would be followed, and may lead out of the archive's own members
        stream = archive.extractfile(member) if member.isreg() else None
        if stream is None:
            raise DomainError("backup.not_a_backup", file=name)
        if member.name == MANIFEST:
            manifest = _read_manifest(stream.read(), name)
        elif member.name == DATABASE:
            _write(stream, folder / DATABASE)
        elif parent == FILES and _HASH.fullmatch(last):
            if _write(stream, folder / FILES / last) != last:
                raise DomainError("backup.corrupt", file=name, member=member.name)
        else:
            raise DomainError("backup.not_a_backup", file=name)
    return manifest


def _read_manifest(body: bytes, name: str) -> Manifest:
    try:
        given = json.loads(body)
        if given["format"] != FORMAT:
            raise DomainError("backup.newer", file=name, revision=str(given["format"]))
        return Manifest(**given | {"made_at": datetime.fromisoformat(given["made_at"])})
    except (ValueError, KeyError, TypeError) as error:
        raise DomainError("backup.corrupt", file=name, member=MANIFEST) from error


def _write(stream: IO[bytes], path: Path) -> str:
    """sha256 of what was written."""
    digest = hashlib.sha256()
    with path.open("wb") as out:
        os.chmod(path, 0o600)
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
            out.write(chunk)
        out.flush()
        os.fsync(out.fileno())
    return digest.hexdigest()
