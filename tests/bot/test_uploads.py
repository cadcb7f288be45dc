"""What a person sends to be read at once."""

import pytest

from bot.uploads import Uploads
from domain.errors import DomainError
from tests.scenario.world import Phone, World


async def _sent(anna: Phone, content: bytes) -> str:
    await anna.sends_document(content, "Список.xlsx")
    return next(message for message in anna.user.messages if message.files).files[0].file_id


async def test_content_comes_as_it_was_sent(bot_world: World, anna: Phone) -> None:
    file_id = await _sent(anna, b"PK content")
    assert await Uploads(bot_world.app.api).fetch(file_id, limit=100) == b"PK content"


async def test_larger_file_than_wanted_is_refused_in_megabytes(
    bot_world: World, anna: Phone
) -> None:
    file_id = await _sent(anna, b"x" * ((2 << 20) + 1))
    with pytest.raises(DomainError) as refused:
        await Uploads(bot_world.app.api).fetch(file_id, limit=2 << 20)
    assert refused.value == DomainError("upload.too_big", megabytes=2)


async def test_file_the_messenger_no_longer_knows_is_asked_for_again(bot_world: World) -> None:
    with pytest.raises(DomainError) as refused:
        await Uploads(bot_world.app.api).fetch("nobody-knows-it", limit=100)
    assert refused.value.code == "upload.gone"
