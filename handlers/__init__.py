"""The conversation: pure screens, a folder a flow; aiogram routes between them."""

from handlers.lean import import_aiogram

import_aiogram()
