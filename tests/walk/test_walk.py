"""A thousand random actions of the cast, an outsider and a stranger: nothing breaks, leaks or
stays silent. `WALK_SEED` and `WALK_STEPS` repeat a walk."""

import os
import random
from pathlib import Path

import pytest

from tests.walk.walk import walk


@pytest.mark.timeout(300)
async def test_nothing_breaks_leaks_or_stays_silent_when_people_do_anything(
    tmp_path: Path, template: Path
) -> None:
    seed = int(os.environ.get("WALK_SEED") or random.SystemRandom().randrange(1_000_000))
    print(f"WALK_SEED={seed}")
    walked = await walk(
        tmp_path, template, seed=seed, steps=int(os.environ.get("WALK_STEPS", "1000"))
    )
    assert not walked.problems, str(walked)
