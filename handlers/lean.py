"""aiogram whose models are built when they are first used.

It defers the building of its six hundred models and then, at the end of its import, builds each
with all that it holds: three seconds and a hundred megabytes, of which a bot uses a thirtieth
(`docs/performance.md`).
"""

import sys
from typing import Any, Literal, Optional, Union

from pydantic import BaseModel


def import_aiogram() -> None:
    """To be called before anything imports aiogram; after that it has nothing to save."""
    if "aiogram" in sys.modules:
        return
    build = BaseModel.__dict__["model_rebuild"]
    BaseModel.model_rebuild = classmethod(_later)  # type: ignore[assignment]
    try:
        from aiogram import types
        from aiogram.client.default import Default
        from aiogram.methods import Response, TelegramMethod
        from aiogram.types.base import TelegramObject
    finally:
        BaseModel.model_rebuild = build  # type: ignore[method-assign]

    # The names by which aiogram's annotations call each other, as it gives them itself.
    names = {name: getattr(types, name) for name in types.__all__} | {
        "Default": Default,
        "List": list,
        "Literal": Literal,
        "Optional": Optional,
        "Union": Union,
    }

    def rebuild(cls: type[BaseModel], /, **options: Any) -> bool | None:
        built: bool | None = build.__func__(cls, **{"_types_namespace": names, **options})
        return built

    for base in (TelegramObject, TelegramMethod, Response):
        base.model_rebuild = classmethod(rebuild)  # type: ignore[assignment]


def _later(_model: type[BaseModel], /, **_options: Any) -> None:
    """pydantic asks `model_rebuild` again when a model that is not built is used."""
