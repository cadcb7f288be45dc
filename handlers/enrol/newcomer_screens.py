"""What a newcomer sees who came by the common link. Never a list, never another person."""

from domain.joining import JoinRequest, RequestState
from handlers.buttons import button, menu
from handlers.enrol.callbacks import AskOwnName, CheckOwn, TakeOwnName, WithdrawOwn
from handlers.privacy.callbacks import OpenPrivacy
from handlers.screen import Button, Screen, row, rows
from locales.translator import Translator


def ask_name(request: JoinRequest, t: Translator, *, offered: bool = False) -> Screen:
    """The next text is the name. One that has been sent stays until another one is written.

    `offered`: what was typed is one without the digits beside it, and may be taken so.
    """
    sent = request.state is not RequestState.NAMING
    return Screen(
        text=t("enrol-newcomer-again", school=request.school_name, name=request.name.full)
        if sent
        else t("enrol-newcomer-name", school=request.school_name),
        rows=rows(
            row(button(t, "enrol-button-take-name", TakeOwnName()) if offered else None),
            row(button(t, "button-back", CheckOwn()) if sent else None),
            row(_out(t, sent=sent)),
            row(button(t, "home-button-privacy", OpenPrivacy())),
        ),
    )


def stands(request: JoinRequest, t: Translator, *, known: bool) -> Screen:
    """An open request. `known`: the speaker is known to the bot by name and has a menu."""
    if request.state is RequestState.NAMING:
        return Screen(
            text=t("enrol-newcomer-unnamed", school=request.school_name),
            rows=rows(
                row(button(t, "enrol-button-write-name", AskOwnName())),
                row(_out(t, sent=False)),
                row(button(t, "home-button-privacy", OpenPrivacy())),
            ),
        )
    return Screen(
        text=t("enrol-newcomer-waits", school=request.school_name, name=request.name.full),
        rows=rows(
            row(
                button(t, "enrol-button-check", CheckOwn()),
                None if known else button(t, "enrol-button-correct", AskOwnName()),
            ),
            row(button(t, "enrol-button-withdraw", WithdrawOwn())),
            row(menu(t) if known else button(t, "home-button-privacy", OpenPrivacy())),
        ),
    )


def _out(t: Translator, *, sent: bool) -> Button:
    """There is no request to take back before a name is sent."""
    return button(t, f"enrol-button-{'withdraw' if sent else 'leave'}", WithdrawOwn())
