"""Papers that came in a chat: kept beside the screens, and drawn where there are the means."""

import asyncio
import shutil
from pathlib import Path

from emulator.model import StoredFile
from tests.tour.guest import Guest, TourFailed

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
DRAWER = shutil.which("pdftoppm")
_DOTS = "60"
"""An inch: enough to read a page at a glance."""


def files_of(guest: Guest, *endings: str) -> list[StoredFile]:
    found = [file for one in guest.user.messages if one.from_bot for file in one.files]
    return [file for file in found if file.name.endswith(endings)]


def last_file(guest: Guest, ending: str) -> bytes:
    found = files_of(guest, ending)
    if not found:
        raise TourFailed(f"{guest.key}: no {ending}")
    return found[-1].content


async def keep_papers(guest: Guest, folder: Path) -> None:
    """All of the chat, as files and as pictures of their pages."""
    for number, file in enumerate(files_of(guest, ".docx", ".pdf"), 1):
        kept = folder / f"paper-{number}{Path(file.name).suffix}"
        kept.write_bytes(file.content)
        await _draw(kept)


async def _draw(paper: Path) -> None:
    if OFFICE is None or DRAWER is None:
        return
    drawn = paper
    if paper.suffix == ".docx":
        out = paper.parent / "from-word"
        # A profile of its own: another office at work would refuse to share one.
        profile = f"-env:UserInstallation=file://{out.resolve()}/profile"
        made = ("--convert-to", "pdf", "--outdir", str(out), str(paper))
        await _run(OFFICE, profile, "--headless", *made)
        drawn = out / f"{paper.stem}.pdf"
    await _run(DRAWER, "-r", _DOTS, "-png", str(drawn), str(paper.with_suffix("")))


async def _run(*command: str) -> None:
    process = await asyncio.create_subprocess_exec(
        *command,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    if await process.wait():
        raise TourFailed(f"{Path(command[0]).name} could not read {Path(command[-1]).name}")
