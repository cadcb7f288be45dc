"""One trial: a bot under presses and a fan-out is killed at random moments and started again.

The presses of several teachers never stop while it is killed; messages to be sent unasked are put
into the outbox before each start. At the end nothing may be lost, doubled or left.
"""

import asyncio
import random
import signal
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import cycle, islice
from pathlib import Path

from domain.scoring import AnswerValue
from emulator import Emulator, FaultKind
from handlers.diagnosis.callbacks import GiveAnswer
from tests.cast import START
from tests.kill.ledger import Findings, Ledger
from tests.kill.process import Running, Zygote
from tests.kill.stage import Listener, Stage, Teacher, build, tell_all

IN_FLIGHT_SENDS = 4
"""Sends that may be under way at a kill, and so come twice."""

PATIENCE = 60.0
"""Seconds for what takes a moment on a machine that does nothing else."""

_OUTSTANDING = 40
_AIM_SECONDS = 1.0
PACES = (0.02, 0.06)
"""Seconds between presses, in turns: at the first, answers pile up and take all the pace that
Telegram allows; at the second, it leaves something for what is sent unasked."""
LEASES = timedelta(seconds=61)
"""The clock goes on by so much between a kill and the start: what the dead bot claimed is free."""

EXPECTED_REFUSALS = (
    "Bad Request: query is too old",
    "Bad Request: message is not modified",
    "Bad Request: message to delete not found",
    "Bad Request: message to edit not found",
    "Too Many Requests",
)
"""Refusals that repeating an answer after a kill brings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """`told`: messages that wait to be sent at each start; `alive`: the longest a bot lives before
    its killer takes aim, in seconds."""

    kills: int = 6
    teachers: int = 50
    listeners: int = 90
    told: int = 60
    alive: float = 2.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Kill:
    """What was in flight at a kill. `sends`: sent and not settled; `claimed`: about to be sent."""

    unwritten: int
    unanswered: int
    sends: int
    claimed: int
    waiting: int

    @property
    def idle(self) -> bool:
        return not (self.unwritten or self.unanswered or self.sends or self.claimed)

    @property
    def answers(self) -> bool:
        return bool(self.unwritten or self.unanswered)

    @property
    def fan_out(self) -> bool:
        return bool(self.sends or self.claimed)

    def __str__(self) -> str:
        return (
            f"answers not stored {self.unwritten}, not shown {self.unanswered}; "
            f"sends claimed {self.claimed}, sent and not settled {self.sends}, "
            f"waiting {self.waiting}" + (" — idle, not counted" if self.idle else "")
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """`refusals`: refusals of the emulator that no kill explains."""

    seed: int
    kills: tuple[Kill, ...]
    findings: Findings
    refusals: tuple[str, ...]
    late_duplicates: int
    exit_code: int

    @property
    def counted(self) -> list[Kill]:
        return [kill for kill in self.kills if not kill.idle]

    @property
    def problems(self) -> list[str]:
        found = [f"{name}: {count}" for name, count in self.findings.broken.items()]
        found += [f"refused: {refusal}" for refusal in self.refusals]
        allowed = sum(kill.sends for kill in self.kills)
        if self.findings.duplicates > allowed:
            found.append(f"duplicates: {self.findings.duplicates} of {allowed} in flight")
        found += [
            f"{kill.sends} sends were in flight at one kill"
            for kill in self.kills
            if kill.sends > IN_FLIGHT_SENDS
        ]
        if self.late_duplicates:
            found.append(f"duplicates without a kill: {self.late_duplicates}")
        if self.exit_code:
            found.append(f"exit code after SIGTERM: {self.exit_code}")
        return found

    def __str__(self) -> str:
        lines = [f"seed {self.seed}"]
        lines += [f"  kill {number}: {kill}" for number, kill in enumerate(self.kills, 1)]
        found = self.findings
        lines.append(
            f"  {found.accepted} answers accepted: {found.lost} lost, {found.doubled} doubled; "
            f"{found.duplicates} messages sent twice"
        )
        lines += [f"  PROBLEM {problem}" for problem in self.problems]
        return "\n".join(lines)


@dataclass(slots=True)
class Phones:
    """Teachers who press answers of random statements, in random order, without looking."""

    emulator: Emulator
    teachers: Sequence[Teacher]
    dice: random.Random
    gap: float = PACES[0]
    stopped: asyncio.Event = field(default_factory=asyncio.Event)

    async def greet(self) -> None:
        """Everybody wants a message with buttons to press on."""
        for teacher in self.teachers:
            await self.emulator.user(teacher.chat_id).starts()

    async def greeted(self) -> None:
        users = [self.emulator.user(teacher.chat_id) for teacher in self.teachers]
        await self.emulator.until(
            lambda: all(any(message.from_bot for message in user.messages) for user in users),
            PATIENCE,
        )

    async def press(self) -> None:
        while not self.stopped.is_set():
            if len(self.emulator.world.updates.pending) < _OUTSTANDING:
                await self.once()
            try:
                async with asyncio.timeout(self.dice.expovariate(1 / self.gap)):
                    await self.stopped.wait()
            except TimeoutError:
                continue

    async def once(self) -> None:
        teacher = self.dice.choice(self.teachers)
        user = self.emulator.user(teacher.chat_id)
        pressed = GiveAnswer(
            diagnosis_id=teacher.diagnosis_id,
            key=self.dice.choice(teacher.keys),
            value=self.dice.choice(list(AnswerValue)),
        )
        await user.presses_stale(pressed.pack(), user.last.message_id)


@dataclass(slots=True, kw_only=True)
class Trial:
    """The pieces of a trial: `target` is the bot or the control."""

    emulator: Emulator
    stage: Stage
    ledger: Ledger
    zygote: Zygote
    target: str
    folder: Path

    async def start(self) -> Running:
        """Starts the process and waits for its first poll that brought something."""
        emulator = self.emulator
        emulator.set_clock(emulator.now())
        known = len(emulator.calls)
        running = await self.zygote.run(self.target, self._environment(), self.folder / "bot.log")

        def polls() -> bool:
            if not running.alive():
                raise RuntimeError(f"the bot did not start:\n{running.said()[-4000:]}")
            return any(call.method == "getUpdates" for call in islice(emulator.calls, known, None))

        await emulator.until(polls, PATIENCE)
        return running

    def _environment(self) -> dict[str, str]:
        return {
            "BOT_TOKEN": self.emulator.token,
            "TELEGRAM_API_URL": self.emulator.base_url,
            "DATABASE_URL": f"sqlite+aiosqlite:///{self.stage.path}",
            "DATA_DIR": str(self.folder / "data"),
            "CLOCK_FILE": str(self.folder / "clock"),
            "LOG_LEVEL": "warning",
        }

    async def aim(self, dice: random.Random) -> None:
        """To the moment of the kill: any one; or at once when a press is accepted and not answered;
        or when a message is sent and not settled."""
        sent = len(self.emulator.calls)
        match dice.randrange(3):
            case 0:
                await self._once(self.ledger.owes)
            case 1:
                await self._once(lambda: self.ledger.told_since(sent))

    async def _once(self, holds: Callable[[], bool]) -> None:
        """At any moment, too, where it does not come to it."""
        try:
            await self.emulator.until(holds, _AIM_SECONDS)
        except TimeoutError:
            return

    def measured(self, excess_before: int) -> Kill:
        return Kill(
            unwritten=self.ledger.unwritten(),
            unanswered=self.ledger.unanswered(),
            sends=self.ledger.excess() - excess_before,
            claimed=self.ledger.claimed(),
            waiting=self.ledger.waiting(),
        )

    async def finished(self) -> None:
        """Waits until nothing is left to do; what can't settle is seen in the findings.

        The control never answers what it lost: it gets a moment to end what it has.
        """
        # What piled up while the bot was down goes out at the pace that Telegram allows.
        timeout = PATIENCE + self.ledger.waiting() / 10 if self.target == "bot" else 3.0
        try:
            async with asyncio.timeout(timeout):
                await self.emulator.settled(timeout)
                # Another process writes the database: nothing here tells when.
                while self.ledger.open_updates() or self.ledger.waiting():  # noqa: ASYNC110
                    await asyncio.sleep(0.1)
        except TimeoutError:
            return


@asynccontextmanager
async def prepared(zygote: Zygote, folder: Path, target: str, size: Size) -> AsyncIterator[Trial]:
    """An emulator with its people and a database with theirs."""
    clock = folder / "clock"
    clock.write_text(START.isoformat())
    stage = await build(folder / "iom.db", teachers=size.teachers, listeners=size.listeners)
    emulator = Emulator(clock_file=clock)
    chats = [one.chat_id for one in stage.teachers] + [one.chat_id for one in stage.listeners]
    for chat_id in chats:
        emulator.add_user(id=chat_id, first_name="Анна", started=True)
    async with emulator:
        yield Trial(
            emulator=emulator,
            stage=stage,
            ledger=Ledger(stage, emulator),
            zygote=zygote,
            target=target,
            folder=folder,
        )


async def kills(zygote: Zygote, folder: Path, target: str, seed: int, size: Size) -> Outcome:
    """The trial: at most three times as many kills as are to count."""
    dice = random.Random(seed)
    async with prepared(zygote, folder, target, size) as trial:
        phones = Phones(trial.emulator, trial.stage.teachers, dice)
        listeners = cycle(trial.stage.listeners)
        made: list[Kill] = []
        pressing: asyncio.Task[None] | None = None
        excess = 0
        try:
            while sum(not kill.idle for kill in made) < size.kills and len(made) < 3 * size.kills:
                phones.gap = PACES[len(made) % len(PACES)]
                missing = size.told - trial.ledger.waiting()
                await _tell(trial, list(islice(listeners, missing)), len(made))
                if pressing is None:
                    await phones.greet()
                    running = await trial.start()
                    await phones.greeted()
                    pressing = asyncio.create_task(phones.press())
                else:
                    await phones.once()
                    running = await trial.start()
                await asyncio.sleep(dice.uniform(0.0, size.alive))
                await trial.aim(dice)
                running.signal(signal.SIGKILL)
                await running.ended()
                made.append(trial.measured(excess))
                excess += made[-1].sends
                trial.emulator.move_clock(LEASES)
        finally:
            phones.stopped.set()
            if pressing is not None:
                await pressing
        await phones.once()
        running = await trial.start()
        trial.emulator.faults.clear()
        await trial.finished()
        running.signal(signal.SIGTERM)
        code = await running.ended()
        return Outcome(
            seed=seed,
            kills=tuple(made),
            findings=trial.ledger.findings(),
            refusals=unexpected(trial.emulator),
            late_duplicates=trial.ledger.excess() - excess,
            exit_code=code,
        )


async def _tell(trial: Trial, listeners: list[Listener], number: int) -> None:
    """A fan-out; a part of its sends takes a while, so that a kill finds some under way."""
    await tell_all(trial.stage, listeners, str(number), trial.emulator.now())
    trial.emulator.faults.clear()
    trial.emulator.faults.add(
        method="sendMessage",
        kind=FaultKind.DELAY,
        times=None,
        probability=0.5,
        seconds=0.05,
        seed=number,
    )
    trial.emulator.faults.add(
        kind=FaultKind.DUPLICATE_UPDATE, times=None, probability=0.05, seed=number
    )


def unexpected(emulator: Emulator) -> tuple[str, ...]:
    return tuple(
        f"{call.method}: {call.description}"
        for call in emulator.refusals
        if not call.description.startswith(EXPECTED_REFUSALS)
    )
