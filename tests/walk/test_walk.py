"""A thousand random actions of the cast, an outsider and a stranger: nothing breaks, leaks or
stays silent. `WALK_SEED` and `WALK_STEPS` repeat or vary a walk; `make soak` tries many seeds."""

import os
from pathlib import Path

import pytest

from tests.walk.walk import walk

SEED = 369459
"""The same walk for everybody's change: what fails then was broken by it. It once met a press that
made one statement too many."""


@pytest.mark.timeout(300)
async def test_nothing_breaks_leaks_or_stays_silent_when_people_do_anything(
    tmp_path: Path, template: Path
) -> None:
    seed = int(os.environ.get("WALK_SEED") or SEED)
    print(f"WALK_SEED={seed}")
    walked = await walk(
        tmp_path, template, seed=seed, steps=int(os.environ.get("WALK_STEPS", "1000"))
    )
    assert not walked.problems, str(walked)
