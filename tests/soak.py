"""`python -m tests.soak --scenario NAME --seeds N`: what `make test` does, long.

With `CONTROL=1` the kill trial runs plain `start_polling` instead of the bot and has to report
losses. Exit code 1 where something is wrong.
"""

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from storage.migrate import upgrade_sqlite
from tests.kill.fanout import fan_out
from tests.kill.process import zygote
from tests.kill.trial import Size, kills
from tests.walk.walk import walk

WALK_STEPS = 10_000
KILLS = 25
TOLD, FAN_KILLS = 500, 5


async def _walks(first: int, seeds: int) -> bool:
    right = True
    for seed in range(first, first + seeds):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            template = folder / "template.db"
            upgrade_sqlite(template)
            walked = await walk(folder, template, seed=seed, steps=WALK_STEPS)
        print(walked, flush=True)
        right = right and not walked.problems
    return right


async def _kills(first: int, seeds: int) -> bool:
    target = "control" if os.environ.get("CONTROL") == "1" else "bot"
    right = True
    async with zygote() as forking:
        for seed in range(first, first + seeds):
            with tempfile.TemporaryDirectory() as name:
                outcome = await kills(forking, Path(name), target, seed, Size(kills=KILLS))
            print(outcome, flush=True)
            if target == "bot":
                right = right and not outcome.problems and len(outcome.counted) == KILLS
            else:
                print(f"  the control lost {outcome.findings.lost} answers", flush=True)
                right = right and outcome.findings.lost > 0
    return right


async def _fan_outs(first: int, seeds: int) -> bool:
    right = True
    async with zygote() as forking:
        for seed in range(first, first + seeds):
            with tempfile.TemporaryDirectory() as name:
                outcome = await fan_out(forking, Path(name), seed, listeners=TOLD, kills=FAN_KILLS)
            print(outcome, flush=True)
            right = right and not outcome.problems
    return right


async def _properties(first: int, seeds: int) -> bool:
    """Tests of properties with other examples than those that `make test` always tries."""
    right = True
    for seed in range(first, first + seeds):
        tried = await asyncio.to_thread(
            subprocess.run,
            [sys.executable, "-m", "pytest", "-q", "-n", os.environ.get("WORKERS", "2"),
             "-m", "hypothesis", f"--hypothesis-seed={seed}"],
            check=False,
            env={**os.environ, "PROPERTIES": "soak"},
        )  # fmt: skip
        print(f"properties, seed {seed}: exit code {tried.returncode}", flush=True)
        right = right and tried.returncode == 0
    return right


SCENARIOS: dict[str, Callable[[int, int], Awaitable[bool]]] = {
    "walk": _walks,
    "kill": _kills,
    "fanout": _fan_outs,
    "properties": _properties,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--scenario", choices=sorted(SCENARIOS), default="walk")
    parser.add_argument("--seeds", type=int, default=3, help="how many seeds")
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    options = parser.parse_args()
    began = time.monotonic()

    async def run() -> bool:
        return await SCENARIOS[options.scenario](options.first, options.seeds)

    right = asyncio.run(run())
    print(f"{options.scenario}: {'right' if right else 'WRONG'}, {time.monotonic() - began:.0f} s")
    return 0 if right else 1


if __name__ == "__main__":
    sys.exit(main())
