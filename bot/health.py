"""Whether the database answers: said once when it stops, once when it is back."""

from bot.limits import Sleep
from bot.logs import logger
from storage.outage import is_outage

log = logger("bot.database")

_FIRST_PAUSE = 0.5
_LONGEST_PAUSE = 10.0


class DatabaseHealth:
    """Shared by all who meet an outage, so that the log has one line and not hundreds."""

    def __init__(self, sleep: Sleep) -> None:
        self._sleep = sleep
        self._pause = 0.0

    @property
    def down(self) -> bool:
        return self._pause > 0

    def works(self) -> None:
        if self._pause:
            self._pause = 0.0
            log.info("database answers again")

    async def wait_out(self, error: BaseException) -> None:
        """Waits a little where the database is away; raises the error where it is another one."""
        if not is_outage(error):
            raise error
        if not self._pause:
            log.error("database does not answer, waiting", reason=_first_line(error))
            self._pause = _FIRST_PAUSE
        await self._sleep(self._pause)
        self._pause = min(_LONGEST_PAUSE, self._pause * 2) if self._pause else 0.0


def _first_line(error: BaseException) -> str:
    lines = str(error).splitlines()
    return lines[0] if lines else type(error).__name__
