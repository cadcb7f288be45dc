"""The Renderer: parallel, remembered, bounded, and one failure harms nobody else."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

import pytest
import pytest_asyncio

from bot.renderer import THREADS, Renderer
from domain.errors import DomainError


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    text: str


class Press:
    """A drawing that counts and, where asked to, holds until it is let go."""

    def __init__(self, *, held: bool = False, parties: int = 1) -> None:
        self.drawn: list[str] = []
        self.open = threading.Event()
        self.begun = threading.Semaphore(0)
        self.together = threading.Barrier(parties, timeout=10)
        if not held:
            self.open.set()

    def __call__(self, page: Page) -> bytes:
        self.begun.release()
        self.together.wait()
        assert self.open.wait(10)
        self.drawn.append(page.text)
        if page.text.startswith("broken"):
            raise ValueError(page.text)
        return page.text.encode()

    async def has_begun(self, count: int = 1) -> None:
        for _ in range(count):
            assert await asyncio.to_thread(self.begun.acquire, True, 10)


Make = Callable[..., Renderer]


@pytest_asyncio.fixture
async def make() -> AsyncIterator[Make]:
    made: list[Renderer] = []

    def build(**settings: float) -> Renderer:
        made.append(Renderer(**settings))  # type: ignore[arg-type]  # counts and seconds alike
        return made[-1]

    yield build
    for renderer in made:
        await renderer.close()


async def test_two_drawings_run_at_the_same_time(make: Make) -> None:
    press = Press(parties=THREADS)  # passes only if both are inside at once
    renderer = make()
    pages = [renderer.render(press, Page(text=text)) for text in ("a", "b")]
    assert await asyncio.gather(*pages) == [b"a", b"b"]


async def test_the_loop_goes_on_while_something_is_drawn(make: Make) -> None:
    press = Press(held=True)
    waiting = asyncio.create_task(make().render(press, Page(text="slow")))
    await press.has_begun()
    assert not waiting.done()
    press.open.set()
    assert await waiting == b"slow"


async def test_an_equal_view_is_drawn_once(make: Make) -> None:
    press, renderer = Press(), make()
    first = await renderer.render(press, Page(text="same"))
    assert await renderer.render(press, Page(text="same")) is first
    assert press.drawn == ["same"]


async def test_a_view_asked_for_twice_at_once_is_drawn_once(make: Make) -> None:
    press, renderer = Press(), make()
    pages = [renderer.render(press, Page(text="same")) for _ in range(5)]
    assert await asyncio.gather(*pages) == [b"same"] * 5
    assert press.drawn == ["same"]


async def test_another_view_and_another_function_are_other_drawings(make: Make) -> None:
    renderer = make()
    assert await renderer.render(_upper, Page(text="a")) == b"A"
    assert await renderer.render(_twice, Page(text="a")) == b"aa"
    assert await renderer.render(_upper, Page(text="b")) == b"B"


async def test_the_cache_forgets_the_longest_unused_beyond_its_bytes(make: Make) -> None:
    press, renderer = Press(), make(cache_bytes=10)
    for text in ("aaaa", "bbbb", "aaaa", "cccc", "aaaa", "bbbb"):
        await renderer.render(press, Page(text=text))
    assert press.drawn == ["aaaa", "bbbb", "cccc", "bbbb"]


async def test_a_file_larger_than_the_cache_is_given_and_not_kept(make: Make) -> None:
    press, renderer = Press(), make(cache_bytes=3)
    for _ in range(2):
        assert await renderer.render(press, Page(text="large")) == b"large"
    assert press.drawn == ["large", "large"]


async def test_a_full_queue_is_refused_in_words_and_works_on(make: Make) -> None:
    press = Press(held=True)
    renderer = make(waiting=1, patience=0.01)
    accepted = [asyncio.create_task(renderer.render(press, Page(text=text))) for text in "abc"]
    await press.has_begun(THREADS)
    with pytest.raises(DomainError) as refused:
        await renderer.render(press, Page(text="d"))
    assert refused.value.code == "render.busy"
    press.open.set()
    assert await asyncio.gather(*accepted) == [b"a", b"b", b"c"]
    assert await renderer.render(press, Page(text="d")) == b"d"


async def test_one_failure_harms_nobody_else_and_is_tried_again(make: Make) -> None:
    press, renderer = Press(), make()
    pages = [renderer.render(press, Page(text=text)) for text in ("broken", "whole", "broken")]
    first, whole, again = await asyncio.gather(*pages, return_exceptions=True)
    assert isinstance(first, ValueError)
    assert isinstance(again, ValueError)
    assert whole == b"whole"
    with pytest.raises(ValueError, match="broken"):
        await renderer.render(press, Page(text="broken"))
    assert sorted(press.drawn) == ["broken", "broken", "whole"]


async def test_who_stops_waiting_stops_nobody_else(make: Make) -> None:
    press, renderer = Press(held=True), make()
    impatient = asyncio.create_task(renderer.render(press, Page(text="shared")))
    await press.has_begun()
    patient = asyncio.create_task(renderer.render(press, Page(text="shared")))
    impatient.cancel()
    with pytest.raises(asyncio.CancelledError):
        await impatient
    press.open.set()
    assert await patient == b"shared"
    assert press.drawn == ["shared"]


async def test_closing_ends_the_threads(make: Make) -> None:
    renderer = make()
    await renderer.render(_upper, Page(text="a"))
    assert _threads()
    await renderer.close()
    assert not _threads()
    with pytest.raises(RuntimeError):
        await renderer.render(_upper, Page(text="b"))


async def test_closing_drops_what_waits(make: Make) -> None:
    press, renderer = Press(held=True), make()
    tasks = [asyncio.create_task(renderer.render(press, Page(text=text))) for text in "abc"]
    await press.has_begun(THREADS)
    closing = asyncio.create_task(renderer.close())
    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert [type(result) for result in results] == [asyncio.CancelledError] * 3
    press.open.set()
    await closing
    assert sorted(press.drawn) == ["a", "b"]


async def test_what_is_no_dataclass_is_not_a_view(make: Make) -> None:
    with pytest.raises(TypeError):
        await make().render(lambda view: b"", object())


def _upper(page: Page) -> bytes:
    return page.text.upper().encode()


def _twice(page: Page) -> bytes:
    return page.text.encode() * 2


def _threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name.startswith("renderer")]
