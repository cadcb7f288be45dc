"""What screens of other flows show of changes, too. Pure."""

from domain.route_changes import Change, ChangeState
from handlers.buttons import button
from handlers.changes.callbacks import Withdraw
from handlers.screen import Button
from locales.translator import Translator


def withdraw_button(t: Translator, change: Change) -> Button:
    key = "shown" if change.state is ChangeState.SHOWN else "waiting"
    return button(t, f"change-button-withdraw-{key}", Withdraw(change_id=change.id, rev=change.rev))
