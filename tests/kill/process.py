"""The tested process as its tester holds it: started, signalled, waited for."""

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


class Zygote:
    """The forking process. One order at a time: `ended` waits inside it."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._lock = asyncio.Lock()

    async def order(self, **order: Any) -> dict[str, Any]:
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        async with self._lock:
            stdin.write(json.dumps(order).encode() + b"\n")
            await stdin.drain()
            answer = await stdout.readline()
        if not answer:
            raise RuntimeError("the forking process is gone")
        found: dict[str, Any] = json.loads(answer)
        return found

    async def run(self, name: str, environment: Mapping[str, str], log: Path) -> "Running":
        answer = await self.order(run=name, environment=dict(environment), log=str(log))
        return Running(zygote=self, pid=int(answer["pid"]), log=log)


@dataclass(slots=True, kw_only=True)
class Running:
    """One forked process; its output goes to `log`."""

    zygote: Zygote
    pid: int
    log: Path

    def alive(self) -> bool:
        """A zombie nobody has waited for counts as dead."""
        state = Path(f"/proc/{self.pid}/stat")
        try:
            return state.read_text().rpartition(")")[2].split()[0] != "Z"
        except OSError:
            return False

    def signal(self, number: signal.Signals) -> None:
        os.kill(self.pid, number)

    async def ended(self, timeout: float = 60.0) -> int:
        """The exit code, negative for the signal that ended it."""
        async with asyncio.timeout(timeout):
            answer = await self.zygote.order(wait=self.pid)
        return int(answer["code"])

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8") if self.log.exists() else ""


@asynccontextmanager
async def zygote() -> AsyncIterator[Zygote]:
    """Settings of the machine don't reach the tested process: only those of the trial."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TZ") if name in os.environ}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.kill.zygote",
        stdin=PIPE,
        stdout=PIPE,
        cwd=ROOT,
        env=kept,
    )
    try:
        yield Zygote(process)
    finally:
        assert process.stdin is not None
        process.stdin.close()
        try:
            async with asyncio.timeout(5):
                await process.wait()
        except TimeoutError:
            process.kill()
            await process.wait()
