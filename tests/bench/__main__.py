"""`python -m tests.bench [--rounds 5] [--people 100000] [--store]`: how fast, as ratios of one run.

Prints the commit, the machine and a table; `--store` keeps them in docs/performance.md. Exit code 1
where a bar is not held. A machine that does something else meanwhile makes ratios worthless.
"""

import argparse
import asyncio
import os
import platform
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from tests.bench import answering, fanout, many, papers, region
from tests.bench.answering import Standing
from tests.bench.lines import HEAD, Line

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "performance.md"
MARKS = ("<!-- measured -->", "<!-- /measured -->")


def of_answers(found: dict[str, Standing]) -> list[Line]:
    bot, floor, echo = found["bot"], found["floor"], found["echo"]
    return [
        Line(
            what="answering a statement: answers a second",
            measured=f"{bot.a_second:.0f}",
            against=f"{floor.a_second:.0f}: the floor",
            ratio=bot.a_second / floor.a_second,
            least=0.7,
        ),
        Line(
            what="… against an echo that stores nothing",
            measured=f"{bot.a_second:.0f}",
            against=f"{echo.a_second:.0f}: the echo",
            ratio=bot.a_second / echo.a_second,
        ),
        Line(
            what="… CPU of an answer",
            measured=f"{bot.cpu_ms:.2f} ms",
            against=f"{floor.cpu_ms:.2f} ms: the floor (the echo: {echo.cpu_ms:.2f})",
            ratio=bot.cpu_ms / floor.cpu_ms,
        ),
        Line(
            what="… at half of its own capacity: 99 of 100 are answered within",
            measured=f"{bot.p99_ms:.0f} ms",
            against=f"{bot.p50_ms:.0f} ms: half of them",
            ratio=bot.p99_ms / bot.p50_ms,
            most=10,
        ),
        Line(
            what="memory",
            measured=f"{bot.memory_mb:.0f} MiB",
            against=f"{floor.memory_mb:.0f} MiB: the floor",
            ratio=bot.memory_mb / floor.memory_mb,
            most=1.5,
        ),
    ]


async def measured(rounds: int, people: int) -> list[Line]:
    # First: beside a hundred thousand phones the collector would be what is measured.
    drawn = papers.lines()
    with tempfile.TemporaryDirectory(prefix="iom-bench-") as name:
        folder = Path(name)
        standing = await answering.rounds(folder, rounds)
        found = of_answers(standing)
        if people:
            found += await many.lines(folder, people)
        found += await fanout.lines(folder, standing["bot"].cpu_ms)
        found += await region.lines(folder)
    return [*found, *drawn]


def _run(*command: str) -> str:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout


def about(rounds: int) -> str:
    commit = _run("git", "log", "-1", "--format=%h").strip() or "?"
    changed = " and changes" if _run("git", "status", "--porcelain", "--untracked-files=no") else ""
    return (
        f"Commit {commit}{changed}, {datetime.now(UTC):%d.%m.%Y}; {platform.machine()}, "
        f"{os.cpu_count()} cores, Python {platform.python_version()}, "
        f"SQLite; medians of {rounds} interleaved rounds."
    )


def _store(report: str) -> None:
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(MARKS[0])
    _, _, after = rest.partition(MARKS[1])
    PAGE.write_text(f"{before}{MARKS[0]}\n{report}\n{MARKS[1]}{after}", encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--people", type=int, default=many.MANY, help="0: that part is left out")
    parser.add_argument("--store", action="store_true", help="keep it in docs/performance.md")
    options = parser.parse_args()
    found = asyncio.run(measured(options.rounds, options.people))
    report = "\n".join([about(options.rounds), "", HEAD, *(line.row() for line in found)])
    print(report)
    if options.store:
        _store(report)
    return 0 if all(line.holds for line in found) else 1


if __name__ == "__main__":
    sys.exit(main())
