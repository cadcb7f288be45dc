"""`python -m tests.tour`: a scripted day of the demonstration; screens go into build/tour.

Exit code 1 on any refusal by the emulator, unanswered press, silence, or a missing screen.
"""

import asyncio
import shutil
import sys
import tempfile
import time
from pathlib import Path

from bot import logs
from bot.demo.stage import Stage
from bot.settings import LogLevel
from tests.tour.camera import CHROMIUM, Camera
from tests.tour.day import Day
from tests.tour.guest import Album, TourFailed

FOLDER = Path("build/tour")


async def tour(folder: Path) -> int:
    logs.configure(level=LogLevel.WARNING)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="iom-tour-") as data:
        async with Stage(Path(data), 0) as stage, Camera(stage.emulator.base_url) as camera:
            print(f"the school is ready after {time.monotonic() - began:.1f} s", flush=True)
            if not camera.works:
                print(f"no browser at {CHROMIUM}: text only")
            album = Album(folder=folder, camera=camera, stage=stage)
            day = Day(stage, album)
            problems: list[str] = []
            try:
                async for part in day.parts():
                    print(f"  {part:14} {day.counts[part]:3} taps", flush=True)
            except (TourFailed, TimeoutError) as error:
                problems.append(str(error) or type(error).__name__)
            problems += [
                f"refused {count} times: {words}"
                for words, count in stage.emulator.refusal_counts().items()
            ]
            problems += [
                f"not answered: «{press.button}» of {press.person.name}"
                for press in stage.emulator.unanswered_presses()
            ]
    for what in (
        "from the invitation to the first statement",
        "statements",
        "from the first statement to the result",
        "from the result to submitted",
        "several",
    ):
        print(f"{what}: {day.counts.get(what, '-')}")
    print(f"{album.number} screens in {folder}, {time.monotonic() - began:.0f} s")
    for problem in problems:
        print(f"PROBLEM {problem}")
    return 1 if problems else 0


def main() -> int:
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    return asyncio.run(tour(FOLDER))


if __name__ == "__main__":
    sys.exit(main())
