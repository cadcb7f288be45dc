"""The worker: one lane an account, in order inside it, lanes side by side up to a bound.

A lane runs the oldest unit, then the next. Albums and texts that Telegram may have cut wait a
moment for the rest of them. Where newer updates of the account wait already, the press is only
answered: the screen is drawn once, after the last one.
"""

import asyncio
from collections import deque
from dataclasses import dataclass, field

from bot.api import ApiError, Outage, TooManyRequests
from bot.clock import Clock
from bot.groups import Groups
from bot.health import DatabaseHealth
from bot.jobs import Job, Unit
from bot.limits import Sleep
from bot.logs import logger
from bot.marks import Marks
from bot.menus import CommandMenus
from bot.presenter import Presenter
from bot.turns import Reply, TurnRunner, apology
from domain.conversation import Account, Who
from domain.inbox import MAX_ATTEMPTS
from storage.engine import Database
from storage.outage import is_outage
from storage.repositories.who import utc_day

log = logger("bot.worker")

_RETRY_PAUSES = (0.0, 0.05, 0.2, 0.5)
_TELEGRAM_PAUSE = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tempo:
    """Waiting, in real seconds. `grace`: for the rest of an album or a cut text; `stop`: for
    turns under way when the bot stops."""

    grace: float = 1.0
    stop: float = 10.0
    lanes: int = 16
    sleep: Sleep = asyncio.sleep


@dataclass(slots=True)
class Lane:
    """`below`: the next screen has to move under what was typed meanwhile."""

    jobs: deque[Job] = field(default_factory=deque)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    below: bool = False


class Worker:
    def __init__(
        self,
        *,
        database: Database,
        clock: Clock,
        turns: TurnRunner,
        presenter: Presenter,
        groups: Groups,
        menus: CommandMenus,
        marks: Marks,
        health: DatabaseHealth,
        tempo: Tempo,
    ) -> None:
        self._database = database
        self._clock = clock
        self._turns = turns
        self._presenter = presenter
        self._groups = groups
        self._menus = menus
        self._marks = marks
        self._health = health
        self._tempo = tempo
        self._bound = asyncio.Semaphore(tempo.lanes)
        self._lanes: dict[int, Lane] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._stopping = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()

    def accept(self, job: Job) -> None:
        """Puts a stored update into its lane. After `stop` it stays in the inbox."""
        if self._stopping.is_set():
            return
        lane = self._lanes.get(job.lane)
        if lane is None:
            lane = self._lanes[job.lane] = Lane()
            self._idle.clear()
            task = asyncio.create_task(self._run_lane(job.lane, lane), name=f"lane {job.lane}")
            self._tasks.add(task)
            task.add_done_callback(self._lane_ended)
        lane.jobs.append(job)
        lane.arrived.set()

    async def idle(self) -> None:
        """Returns when everything accepted is answered and marked."""
        while not (self._idle.is_set() and self._marks.clean):
            await self._idle.wait()
            await self._marks.written()

    async def stop(self, patience: float) -> None:
        """Begins nothing new, lets what runs end within `patience` seconds."""
        self._stopping.set()
        for lane in self._lanes.values():
            lane.arrived.set()
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=patience)
            for task in late:
                task.cancel()
            if late:
                log.warning("turns cut off, they go on after the start", turns=len(late))
                await asyncio.wait(late, timeout=1)

    def _lane_ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not self._tasks:
            self._idle.set()
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("a lane broke", exc_info=error)

    async def _run_lane(self, key: int, lane: Lane) -> None:
        try:
            while lane.jobs and not self._stopping.is_set():
                unit = await self._next_unit(lane)
                if unit is None:
                    return
                try:
                    await self._run_unit(lane, unit)
                except Exception:
                    # Its row stays open: it is tried again after the next start.
                    log.exception("unit left behind", rows=unit.row_ids)
        finally:
            del self._lanes[key]

    async def _next_unit(self, lane: Lane) -> Unit | None:
        """The oldest job with its followers; None when the bot stops while they are awaited."""
        first = lane.jobs.popleft()
        unit = Unit(jobs=[first])
        if first.applied or not (first.envelope.album or first.envelope.maybe_cut):
            return unit
        while True:
            while lane.jobs and _follows(unit.jobs[-1], lane.jobs[0]):
                unit.jobs.append(lane.jobs.popleft())
            if lane.jobs or not _awaits_more(unit.jobs[-1]):
                return unit
            lane.arrived.clear()
            try:
                async with asyncio.timeout(self._tempo.grace):
                    await lane.arrived.wait()
            except TimeoutError:
                return unit
            if self._stopping.is_set():
                return None

    async def _run_unit(self, lane: Lane, unit: Unit) -> None:
        while not self._stopping.is_set():
            try:
                async with self._bound:
                    reply = await self._handle(unit)
                self._health.works()
            except Exception as error:
                if is_outage(error):
                    await self._health.wait_out(error)
                    continue
                if isinstance(error, Outage | TooManyRequests):
                    await self._tempo.sleep(_TELEGRAM_PAUSE)
                    continue
                failed = await self._failed(unit, error)
                if failed is None:
                    continue
                reply = failed
            if reply is not None and not await self._present(lane, unit, reply):
                return
            self._marks.answered(unit.row_ids)
            if reply is not None and reply.who is not None:
                await self._menus.update(reply.who, spoke=unit.first.envelope.press is None)
            return

    async def _handle(self, unit: Unit) -> Reply | None:
        envelope = unit.first.envelope
        if unit.first.account_id is None:
            await self._groups.handle(envelope)
            return None
        if envelope.kind == "my_chat_member":
            await self._standing(unit.first.account_id, envelope.body["my_chat_member"])
            return None
        return await self._turns.run(unit)

    async def _standing(self, account_id: int, event: dict[str, dict[str, str]]) -> None:
        """The person blocked the bot or came back."""
        reachable = event.get("new_chat_member", {}).get("status") == "member"
        async with self._database.write() as tx:
            await tx.who.set_reachable(account_id, reachable)

    async def _failed(self, unit: Unit, error: Exception) -> Reply | None:
        """Counts a failure. None: try again; a reply: given up, and the person is told."""
        job = unit.first
        job.attempts += 1
        log.error(
            "turn failed", row=job.row_id, attempt=job.attempts, exc_info=error, flow=job.flow
        )
        parked = job.attempts >= MAX_ATTEMPTS
        who = None
        try:
            async with self._database.write() as tx:
                await tx.inbox.count_failure(unit.row_ids)
                if parked:
                    await tx.inbox.park(unit.row_ids, now=self._clock.now())
                    if job.account_id is not None:
                        who = await tx.who.find(job.account_id, utc_day(self._clock.now()))
        except Exception as broken:
            job.attempts -= 1
            await self._health.wait_out(broken)
            return None
        if not parked:
            await self._tempo.sleep(_RETRY_PAUSES[min(job.attempts, len(_RETRY_PAUSES)) - 1])
            return None
        return _told(job, who)

    async def _present(self, lane: Lane, unit: Unit, reply: Reply) -> bool:
        """Shows the reply, waiting out Telegram's troubles. False: the bot stops, not shown."""
        press = unit.first.envelope.press
        lane.below = lane.below or press is None
        while True:
            newer = any(job.envelope.speaks for job in lane.jobs)
            try:
                if newer:
                    await self._presenter.acknowledge(reply.account, reply.screen, press)
                else:
                    await self._presenter.show(
                        reply.account, reply.screen, press=press, below=lane.below
                    )
                    lane.below = False
                return True
            except (Outage, TooManyRequests) as error:
                log.warning("reply waits", reason=error.description)
                if self._stopping.is_set():
                    return False
                await self._tempo.sleep(_TELEGRAM_PAUSE)
            except ApiError as error:
                log.error("reply refused", reason=error.description)
                return True


def _told(job: Job, who: Who | None) -> Reply:
    """The reply to a turn that was given up."""
    envelope = job.envelope
    account = (
        who.account
        if who
        else Account(
            id=job.account_id or 0,
            chat_id=envelope.chat_id,
            language=envelope.language,
            person_id=None,
        )
    )
    return Reply(
        account=account, screen=apology(account.language, pressed=envelope.press is not None)
    )


def _follows(previous: Job, job: Job) -> bool:
    """Whether the job is a further part of the same album or of a text that was cut."""
    before, after = previous.envelope, job.envelope
    if job.applied or after.kind != "message":
        return False
    if before.album is not None:
        return after.album == before.album
    return before.maybe_cut and after.text is not None and not after.command


def _awaits_more(job: Job) -> bool:
    return job.envelope.album is not None or job.envelope.maybe_cut
