"""The limiter on a clock of its own: nobody waits for real."""

import asyncio
from itertools import pairwise

from bot.limits import FloodLimiter, Urgency


class Time:
    """Time that passes only while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0
        self._sleepers: list[tuple[float, asyncio.Future[None]]] = []

    def read(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        future = asyncio.get_running_loop().create_future()
        self._sleepers.append((self.now + seconds, future))
        await future

    async def run(self, *work: "asyncio.Task[None]") -> None:
        while not all(task.done() for task in work):
            for _ in range(20):
                await asyncio.sleep(0)
            if self._sleepers:
                self._sleepers.sort(key=lambda sleeper: sleeper[0])
                at, future = self._sleepers.pop(0)
                self.now = max(self.now, at)
                future.set_result(None)


async def moments(
    time: Time, limiter: FloodLimiter, wanted: list[tuple[int, Urgency]]
) -> list[float]:
    taken: list[float] = []

    async def one(chat_id: int, urgency: Urgency) -> None:
        begun = time.now
        waited = await limiter.take(chat_id, urgency)
        assert waited == time.now - begun
        taken.append(time.now)

    await time.run(*(asyncio.create_task(one(*each)) for each in wanted))
    return taken


async def test_thirty_a_second_in_all() -> None:
    time = Time()
    limiter = FloodLimiter(now=time.read, sleep=time.sleep)
    taken = await moments(time, limiter, [(chat, Urgency.UNASKED) for chat in range(90)])
    windows = [sum(start <= moment < start + 1 for moment in taken) for start in taken]
    assert max(windows) <= 30
    assert max(taken) < 4


async def test_chat_has_a_burst_of_five_redraws_and_then_one_a_second() -> None:
    time = Time()
    limiter = FloodLimiter(now=time.read, sleep=time.sleep)
    taken = await moments(time, limiter, [(1, Urgency.ANSWER)] * 8)
    assert taken[4] < 0.5
    assert taken[7] >= 2.9


async def test_unasked_messages_of_a_chat_are_a_second_apart() -> None:
    time = Time()
    limiter = FloodLimiter(now=time.read, sleep=time.sleep)
    taken = await moments(time, limiter, [(1, Urgency.UNASKED)] * 3)
    assert taken[1] - taken[0] >= 0.99
    assert taken[2] - taken[1] >= 0.99


async def test_answers_go_before_what_nobody_waits_for() -> None:
    time = Time()
    limiter = FloodLimiter(now=time.read, sleep=time.sleep)
    order: list[str] = []

    async def one(chat_id: int, urgency: Urgency) -> None:
        await limiter.take(chat_id, urgency)
        order.append(urgency.value)

    unasked = [asyncio.create_task(one(chat, Urgency.UNASKED)) for chat in range(60)]
    await asyncio.sleep(0)
    answers = [asyncio.create_task(one(100 + chat, Urgency.ANSWER)) for chat in range(10)]
    await time.run(*unasked, *answers)
    last_answer = max(place for place, kind in enumerate(order) if kind == "answer")
    assert last_answer < 45


async def test_fan_out_of_five_hundred_holds_up_nobody_who_waits_for_an_answer() -> None:
    """Twenty people press in the midst of it: none waits for the hundreds before him."""
    time = Time()
    limiter = FloodLimiter(now=time.read, sleep=time.sleep)
    unasked: list[float] = []
    waited: list[float] = []

    async def tell(chat_id: int) -> None:
        await limiter.take(chat_id, Urgency.UNASKED)
        unasked.append(time.now)

    async def answer(number: int) -> None:
        await time.sleep(number * 0.7)
        pressed_at = time.now
        await limiter.take(10_000 + number, Urgency.ANSWER)
        waited.append(time.now - pressed_at)

    told = [asyncio.create_task(tell(chat)) for chat in range(500)]
    answered = [asyncio.create_task(answer(number)) for number in range(20)]
    await time.run(*told, *answered)
    assert len(unasked) == 500
    assert len(waited) == 20
    assert max(waited) < 0.1
    taken = sorted(unasked)
    assert max(sum(start <= one < start + 1 for one in taken) for start in taken) <= 30


async def test_a_chat_hears_at_most_one_unasked_message_a_second_whatever_waits() -> None:
    time = Time()
    limiter = FloodLimiter(now=time.read, sleep=time.sleep)
    wanted = [(chat, Urgency.UNASKED) for chat in (1, 2, 3) for _ in range(6)]
    taken: dict[int, list[float]] = {}

    async def one(chat_id: int, urgency: Urgency) -> None:
        await limiter.take(chat_id, urgency)
        taken.setdefault(chat_id, []).append(time.now)

    await time.run(*(asyncio.create_task(one(*each)) for each in wanted))
    gaps = [b - a for times in taken.values() for a, b in pairwise(times)]
    assert min(gaps) >= 0.999
