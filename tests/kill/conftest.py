"""The forking process, once a test."""

from collections.abc import AsyncIterator

import pytest

from tests.kill.process import Zygote
from tests.kill.process import zygote as forking


@pytest.fixture
async def zygote() -> AsyncIterator[Zygote]:
    async with forking() as started:
        yield started
