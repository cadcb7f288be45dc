"""What is dear to make is made once for all workers of a session."""

import asyncio
import fcntl
import os
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """The file that `make` writes at the path it is given; other workers wait for it."""
    base = factory.getbasetemp()
    # xdist gives each worker a folder of its own in that of the session
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "once" / name
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "made"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.exists():
            unfinished = folder / "unfinished"
            # of a worker that failed at it
            unfinished.unlink(missing_ok=True)
            make(unfinished)
            unfinished.rename(path)
    return path


def run_apart(work: Coroutine[None, None, None]) -> None:
    """In a loop of its own thread: a session's fixture has no loop of a test."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.submit(asyncio.run, work).result()
