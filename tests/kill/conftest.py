"""The forking process, once for all trials: it has no state of theirs, and starts for seconds."""

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.kill.process import Zygote
from tests.kill.process import zygote as forking


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def zygote() -> AsyncIterator[Zygote]:
    async with forking() as started:
        yield started
