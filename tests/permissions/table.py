"""The table of permissions, written by hand from the rules of the field, and who plays it."""

import csv
from functools import cache
from pathlib import Path

from tests.cast import Cast, Player

TABLE = Path(__file__).parents[1] / "permissions.csv"


@cache
def rows() -> dict[str, dict[str, bool]]:
    """action → relation → whether it is allowed."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return {
            row["action"]: {
                relation: verdict == "yes"
                for relation, verdict in row.items()
                if relation != "action"
            }
            for row in csv.DictReader(file)
        }


def relations() -> tuple[str, ...]:
    return tuple(next(iter(rows().values())))


def player(cast: Cast, relation: str) -> Player:
    """Who of the cast is that to Anna (school 1)."""
    return {
        "self": cast.anna,
        "mentor": cast.boris,
        "deputy": cast.vera,
        "route_officer": cast.nina,
        "head": cast.dina,
        "director": cast.galina,
        "methodist": cast.egor,
        "admin": cast.mila,
        "neighbour": cast.zoya,
        "other_school": cast.klim,
        "outsider": cast.lev,
        "removed_yesterday": cast.oleg,
    }[relation]
