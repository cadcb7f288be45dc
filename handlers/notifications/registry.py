"""Notices by kind: how delivery looks at the cause again, and how it says it.

`handlers/notifications/kinds.py` fills the table; delivery asks it for every row it sends.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.conversation import Who
from domain.notices.notice import Notice
from handlers.screen import Kept
from locales.translator import Translator
from services.transaction import Transaction

Loader = Callable[[Transaction, Who, Any, datetime], Awaitable[Any]]
"""(transaction, recipient, the notice, now) → a view of the cause as it is now.

None: moot. The cause is done, moved, dropped, given to somebody else, or the recipient may no
longer know of it. Lives in `services/`.
"""

Renderer = Callable[[Any, Translator], Kept]
"""The view in the recipient's language: pure. Lives in `handlers/notifications/*screens.py`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """How one kind of notice is looked up and said."""

    load: Loader
    render: Renderer


Renderings = Mapping[type[Notice], Rendering]
