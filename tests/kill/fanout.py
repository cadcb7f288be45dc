"""A fan-out to many under everything that a messenger does, and a bot that is killed meanwhile.

Flood limits, bad gateways, answers that are lost after the message was taken. Everybody is told;
what comes twice was in flight at a kill, or its answer was lost.
"""

import asyncio
import random
import signal
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

from emulator import FaultKind
from tests.kill.process import Running, Zygote
from tests.kill.stage import tell_all
from tests.kill.trial import IN_FLIGHT_SENDS, LEASES, Size, Trial, prepared, unexpected

PATIENCE = 240.0
"""Seconds for five hundred messages at the pace that Telegram allows, on a busy machine."""
FAULTS = (
    (FaultKind.TOO_MANY, 0.02),
    (FaultKind.BAD_GATEWAY, 0.03),
    (FaultKind.LOST, 0.02),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FanOut:
    """`doubled`: messages that came twice; `lost_answers`: taken, with the answer cut off."""

    seed: int
    listeners: int
    told: int
    doubled: int
    kills: int
    lost_answers: int
    refusals: tuple[str, ...]
    exit_code: int

    @property
    def problems(self) -> list[str]:
        found = list(self.refusals)
        if self.told < self.listeners:
            found.append(f"{self.listeners - self.told} were not told")
        allowed = self.kills * IN_FLIGHT_SENDS + self.lost_answers
        if self.doubled > allowed:
            found.append(f"{self.doubled} came twice, {allowed} at most may")
        if self.exit_code:
            found.append(f"exit code {self.exit_code}")
        return found

    def __str__(self) -> str:
        return (
            f"seed {self.seed}: {self.told} of {self.listeners} told, {self.doubled} twice "
            f"(killed {self.kills} times, answers lost {self.lost_answers})"
            + "".join(f"\n  PROBLEM {problem}" for problem in self.problems)
        )


async def fan_out(zygote: Zygote, folder: Path, seed: int, *, listeners: int, kills: int) -> FanOut:
    """Killed `kills` times, each at a random message of the fan-out; then left to end it."""
    dice = random.Random(seed)
    async with prepared(zygote, folder, "bot", Size(teachers=1, listeners=listeners)) as trial:
        emulator = trial.emulator
        await tell_all(trial.stage, trial.stage.listeners, "fan", emulator.now())
        rules = [
            emulator.faults.add(
                method="sendMessage", kind=kind, times=None, probability=chance, seed=seed + at
            )
            for at, (kind, chance) in enumerate(FAULTS)
        ]
        marks = sorted(dice.sample(range(1, max(listeners - 1, kills + 1)), kills))
        for mark in marks:
            running = await _woken(trial)
            await emulator.until(partial(_has_told, trial, mark), PATIENCE)
            running.signal(signal.SIGKILL)
            await running.ended()
            emulator.move_clock(LEASES)
        running = await _woken(trial)
        async with asyncio.timeout(PATIENCE):
            await _all_settled(trial)
        running.signal(signal.SIGTERM)
        code = await running.ended()
        told = [len(trial.ledger.heard(one.chat_id)) for one in trial.stage.listeners]
        return FanOut(
            seed=seed,
            listeners=listeners,
            told=sum(count > 0 for count in told),
            doubled=sum(max(0, count - 1) for count in told),
            kills=kills,
            lost_answers=rules[-1].hits,
            refusals=unexpected(emulator),
            exit_code=code,
        )


async def _all_settled(trial: Trial) -> None:
    """What was put off after a refusal waits for minutes: the clock goes on to its moment."""
    while (moment := trial.ledger.next_attempt()) is not None:
        ahead = moment - trial.emulator.now()
        if ahead > timedelta(0):
            trial.emulator.move_clock(ahead)
        # Another process writes the database: nothing here tells when.
        await asyncio.sleep(0.2)


async def _woken(trial: Trial) -> Running:
    """Started, with somebody who presses START: a poll that brings nothing is not seen to end."""
    for teacher in trial.stage.teachers:
        await trial.emulator.user(teacher.chat_id).starts()
    return await trial.start()


def _has_told(trial: Trial, mark: int) -> bool:
    return sum(call.method == "sendMessage" and call.ok for call in trial.emulator.calls) >= mark
