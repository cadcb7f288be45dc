"""Messages that nobody asked for: what one of them costs."""

from pathlib import Path

from emulator import Emulator
from tests.bench.answering import TOKEN, target
from tests.bench.lines import Line
from tests.cast import START
from tests.kill.stage import build, tell_all

TOLD = 1_000
PATIENCE = 120.0


async def lines(folder: Path, answer_ms: float) -> list[Line]:
    """`answer_ms`: the CPU of an answered press, which has a message to redraw, too."""
    stage = await build(folder / "fanout.db", teachers=0, listeners=TOLD)
    async with Emulator(token=TOKEN) as emulator:
        for listener in stage.listeners:
            emulator.add_user(id=listener.chat_id, first_name="Анна", started=True)
        await tell_all(stage, stage.listeners, "bench", START)

        def sent() -> int:
            return sum(call.method == "sendMessage" for call in emulator.calls)

        async with target("bot", emulator, stage.path) as measured:
            before, already = measured.cpu_seconds, sent()
            await emulator.until(lambda: sent() >= TOLD, PATIENCE)
            spent = measured.cpu_seconds - before
    each = spent / (TOLD - already) * 1000
    return [
        Line(
            what=f"fan-out of {TOLD:,}: CPU of a message",
            measured=f"{each:.2f} ms",
            against=f"{answer_ms:.2f} ms: an answered press",
            ratio=each / answer_ms,
        )
    ]
