"""A measured process: started, looked at, stopped."""

import asyncio
import gc
import os
import signal
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_TICKS = os.sysconf("SC_CLK_TCK")
_STOP_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Measured:
    process: Process
    log: Path

    @property
    def cpu_seconds(self) -> float:
        """User and system time of all threads so far."""
        stat = Path(f"/proc/{self.process.pid}/stat").read_text()
        fields = stat.rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS

    @property
    def memory_mb(self) -> float:
        """What is resident now, in MiB."""
        for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
        raise LookupError("the process is gone")


@contextmanager
def unpaused() -> Iterator[None]:
    """Our own collector rests: the phones and the emulator stand still for a fifth of a second when
    it walks through all of them, and whoever is measured would be said to have waited."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@asynccontextmanager
async def running(
    module: str, *arguments: str, environment: Mapping[str, str], log: Path
) -> AsyncIterator[Measured]:
    """`python -m module arguments`, of the surroundings only what Python needs."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    with log.open("wb") as said:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", module, *arguments,
            cwd=ROOT, env={**kept, **environment}, stdout=said, stderr=said,
        )  # fmt: skip
    try:
        yield Measured(process, log)
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
            try:
                async with asyncio.timeout(_STOP_SECONDS):
                    await process.wait()
            except TimeoutError:
                process.kill()
                await process.wait()
