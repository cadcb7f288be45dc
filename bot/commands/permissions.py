"""`permissions --csv`: what each relation may do, from the one table that decides it."""

import argparse
import csv
import sys

from bot.settings import Settings
from domain.access import NOT_ABOUT_ONESELF, POLICY, Action, Relation
from locales.translator import Translator


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--csv", action="store_true", required=True)


async def run(_args: argparse.Namespace, _settings: Settings, _t: Translator) -> int:
    """Rows `action, relation, allowed`; `not_about_oneself` where no post of one's own helps."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(("action", "relation", "allowed", "not_about_oneself"))
    for action in Action:
        for relation in Relation:
            allowed = relation in POLICY[action]
            writer.writerow(
                (
                    action.value,
                    relation.value,
                    "yes" if allowed else "no",
                    "yes" if action in NOT_ABOUT_ONESELF else "no",
                )
            )
    return 0
