"""What a person sends to be read at once: fetched from the messenger within the turn."""

from dataclasses import dataclass

from bot.api import Api, BadRequest
from domain.errors import DomainError

_TOO_BIG = "file is too big"


@dataclass(frozen=True, slots=True)
class Uploads:
    """Outages go to the caller: the turn is tried again when the messenger answers."""

    api: Api

    async def fetch(self, file_id: str, *, limit: int) -> bytes:
        """The file's content. DomainError "upload.too_big" (`megabytes`) or "upload.gone"."""
        try:
            answer = await self.api.call("getFile", {"file_id": file_id})
            size = int(answer.get("file_size") or 0)
            if size > limit:
                raise DomainError("upload.too_big", megabytes=limit >> 20)
            return await self.api.download(str(answer["file_path"]), limit=limit)
        except BadRequest as error:
            if _TOO_BIG in error.description:
                raise DomainError("upload.too_big", megabytes=limit >> 20) from error
            raise DomainError("upload.gone") from error
