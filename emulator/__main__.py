"""`python -m emulator`: the emulator by itself, with three strangers and no bot."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import signal
import sys
from pathlib import Path

from emulator.server import Emulator

_PEOPLE = (("Anna", "Smirnova"), ("Boris", "Orlov"), ("Vera", "Lebedeva"))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m emulator", description=__doc__)
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--token", default="123456:TEST")
    parser.add_argument("--clock-file", type=Path, help="file to hold the moved time")
    parser.add_argument("--no-flood", action="store_true", help="switch the flood limits off")
    return parser.parse_args()


async def _serve(arguments: argparse.Namespace) -> None:
    emulator = Emulator(
        token=arguments.token, flood=not arguments.no_flood, clock_file=arguments.clock_file
    )
    for number, (first, last) in enumerate(_PEOPLE, start=1001):
        emulator.add_user(id=number, first_name=first, last_name=last, show=True)
    await emulator.start(port=arguments.port)
    sys.stdout.write(f"{emulator.base_url}/  token {emulator.token}\n")
    sys.stdout.flush()
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    await stop.wait()
    await emulator.stop()


def main() -> int:
    arguments = _arguments()
    with contextlib.suppress(KeyboardInterrupt):
        try:
            asyncio.run(_serve(arguments))
        except OSError as error:
            sys.stderr.write(f"emulator: {error}\n")
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
