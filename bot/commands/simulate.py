"""`simulate`: a year of an invented town, and what its people would have received.

Nothing is sent, no database of one's own is touched. Exit code 1 where something was sent that
must not be.
"""

import argparse
import asyncio
import json
import tempfile
from dataclasses import asdict
from pathlib import Path

from bot.settings import Settings
from bot.simulation.findings import Findings, find
from bot.simulation.year import Year
from locales.translator import Translator
from storage.engine import Database
from storage.migrate import upgrade_sqlite

DAYS, PEOPLE = 365, 50


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--days", type=int, metavar="NUMBER", default=DAYS)
    parser.add_argument("--people", type=int, metavar="NUMBER", default=PEOPLE)
    parser.add_argument("--seed", type=int, metavar="NUMBER", default=1)
    parser.add_argument("--json", action="store_true")


async def run(args: argparse.Namespace, settings: Settings, t: Translator) -> int:
    with tempfile.TemporaryDirectory(prefix="iom-simulate-") as folder:
        file = Path(folder) / "simulated.db"
        await asyncio.to_thread(upgrade_sqlite, file)
        database = Database(f"sqlite+aiosqlite:///{file}")
        try:
            year = Year(
                database, people=max(1, args.people), days=max(1, args.days), seed=args.seed
            )
            found = find(await year.play())
        finally:
            await database.close()
    if args.json:
        print(json.dumps(asdict(found) | {"right": found.right}, indent=2))
    else:
        print(_as_text(found, args, t))
    return 0 if found.right else 1


def _as_text(found: Findings, args: argparse.Namespace, t: Translator) -> str:
    lines = [
        t.plain("simulate-head", people=args.people, days=args.days, seed=str(args.seed)),
        t.plain("simulate-messages", count=str(found.messages)),
        t.plain(
            "simulate-a-day",
            mean=f"{found.mean:.3f}",
            p95=str(found.p95),
            most=str(found.most),
        ),
        t.plain("simulate-kinds"),
        *(t.plain("simulate-kind", count=f"{count:6}", kind=kind) for kind, count in found.by_kind),
        t.plain("simulate-forbidden"),
        *(
            t.plain("simulate-forbidden-line", count=f"{count:6}", what=t.plain(f"simulate-{what}"))
            for what, count in found.forbidden
        ),
        t.plain("simulate-right" if found.right else "simulate-wrong"),
    ]
    return "\n".join(lines)
