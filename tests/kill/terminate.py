"""SIGTERM while handlers and answers are slow: what was accepted is finished or kept for later."""

import random
import signal
from dataclasses import dataclass
from pathlib import Path

from emulator import FaultKind
from tests.kill.ledger import Findings
from tests.kill.process import Zygote
from tests.kill.stage import tell_all
from tests.kill.trial import Phones, Size, prepared, unexpected


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """`unfinished`: presses delivered and not answered when SIGTERM came; `unsent`: messages that
    waited to be sent then."""

    unfinished: int
    unsent: int
    exit_codes: tuple[int, int]
    findings: Findings
    refusals: tuple[str, ...]


async def terminated(zygote: Zygote, folder: Path, target: str, seed: int) -> Ended:
    """Every call takes a while; SIGTERM comes once presses are in flight; then it starts again."""
    size = Size(teachers=6, listeners=60)
    async with prepared(zygote, folder, target, size) as trial:
        await tell_all(trial.stage, trial.stage.listeners, "term", trial.emulator.now())
        phones = Phones(trial.emulator, trial.stage.teachers, random.Random(seed))
        await phones.greet()
        running = await trial.start()
        await phones.greeted()
        trial.emulator.faults.add(method="*", kind=FaultKind.DELAY, times=None, seconds=0.3)
        chats = [listener.chat_id for listener in trial.stage.listeners]
        await trial.emulator.until(lambda: any(trial.ledger.heard(chat) for chat in chats), 10)
        for _ in range(30):
            await phones.once()
        await trial.emulator.until(
            lambda: all(press.delivered for press in trial.ledger.pressed()), 10
        )
        unfinished, unsent = trial.ledger.unanswered(), trial.ledger.waiting()
        running.signal(signal.SIGTERM)
        first = await running.ended()
        trial.emulator.faults.clear()
        await phones.once()
        running = await trial.start()
        await trial.finished()
        running.signal(signal.SIGTERM)
        return Ended(
            unfinished=unfinished,
            unsent=unsent,
            exit_codes=(first, await running.ended()),
            findings=trial.ledger.findings(),
            refusals=unexpected(trial.emulator),
        )
