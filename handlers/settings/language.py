"""The language the bot speaks to somebody, from whichever screen he picks it."""

from dataclasses import replace

from handlers.turn import Turn
from locales.translator import LANGUAGES


async def speak(turn: Turn, flow: str, language: str) -> None:
    """Kept, and of this very answer too; a language there is not changes nothing."""
    if language not in LANGUAGES:
        return
    async with turn.write(flow) as tx:
        await tx.who.set_language(turn.account_id, language)
    turn.who = replace(turn.who, account=replace(turn.who.account, language=language))
