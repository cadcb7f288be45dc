"""The stages of `make check`, each with its time: what passes here passes in CI.

`python -m tests.check STAGE …`; exit code 1 as soon as a stage fails. Python may keep what it has
compiled: hundreds of modules, compiled anew in every worker and every bot that a test starts, cost
more than some stages.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import nullcontext
from pathlib import Path

PYTHON = sys.executable
ROOM = 2 * 1024**3
"""Bytes; the tests need a tenth of it."""

STAGES: dict[str, list[str]] = {
    "format": [PYTHON, "-m", "ruff", "format", "--check", "."],
    "lint": [PYTHON, "-m", "ruff", "check", "."],
    "types": [PYTHON, "-m", "mypy"],
    "layers": [PYTHON, "-c", "from importlinter.cli import lint_imports_command; "
               "lint_imports_command()", "--no-cache"],
    "content": [PYTHON, "-m", "bot", "check-content"],
    "test": [PYTHON, "-m", "pytest", "-q", "-n", os.environ.get("WORKERS", "3"),
             "--dist", "worksteal"],
}  # fmt: skip


def main(names: list[str]) -> int:
    surroundings = {**os.environ}
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    # On a fresh clone each worker of the tests would compile all of them for itself; while the
    # stages before leave a processor free, it is done once.
    compiling = _compiling(surroundings) if len(names) > 1 and "test" in names else None
    times: list[tuple[str, float]] = []
    try:
        for name in names:
            print(f"── {name}", flush=True)
            began = time.monotonic()
            if name == "test" and compiling is not None:
                compiling.wait()
            code = _code_of(name, surroundings)
            times.append((name, time.monotonic() - began))
            if code != 0:
                print(f"── {name}: failed", flush=True)
                return 1
    finally:
        if compiling is not None and compiling.poll() is None:
            compiling.kill()
    for name, seconds in times:
        print(f"{name:8} {seconds:6.1f} s")
    print(f"{'total':8} {sum(seconds for _, seconds in times):6.1f} s")
    return 0


def _code_of(name: str, surroundings: dict[str, str]) -> int:
    """Temporary files of the tests lie in memory where there is room: every commit of thousands of
    databases waits for the disk, and nobody keeps them."""
    memory = Path("/dev/shm")
    roomy = name == "test" and memory.is_dir() and shutil.disk_usage(memory).free > ROOM
    with tempfile.TemporaryDirectory(dir=memory) if roomy else nullcontext() as folder:
        placed = surroundings if folder is None else {**surroundings, "TMPDIR": folder}
        return subprocess.run(STAGES[name], check=False, env=placed).returncode


def _compiling(surroundings: dict[str, str]) -> subprocess.Popen[bytes]:
    """The tests are collected, and nobody hears of it: what is wrong with them, they say later."""
    return subprocess.Popen(
        [PYTHON, "-m", "pytest", "--collect-only", "-q"],
        env=surroundings,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or list(STAGES)))
