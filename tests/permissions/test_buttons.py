"""Every button, with Anna's ids in it, pressed by everybody.

`buttons.csv` names the action that guards each kind of button; `own` shows only what is the
presser's, `pair` is for the two of a mentoring, `open` for anybody; with `+` either is enough.
Whoever the table of permissions does not allow changes nothing, and sees a canary only where he
may read that object.
"""

import csv
import importlib
import pkgutil
import shutil
from enum import Enum
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, get_args

import pytest
from aiogram.filters.callback_data import CallbackData

import handlers
from domain.errors import DomainError
from storage.engine import Database
from tests.cast import Cast, invite_everybody
from tests.handlers.pressing import Chat
from tests.permissions import table
from tests.permissions.exhibits import CANARY, SECRET, Exhibits, contents, put_out
from tests.screens.test_golden import drawn

BUTTONS = Path(__file__).with_name("buttons.csv")
STAGES = ("draft", "submitted", "active")
OWN = {"own", "open"}
READS = {
    "approval": "route.read",
    "campaigns": "campaign.participation",
    "card": "card.read",
    "changes": "change.read",
    "closing": "closing.read",
    "confirm": "route.items_read",
    "deficits": "offer.manage",
    "diagnosis": "diagnosis.result_read",
    "due": "route.items_read",
    "events": "event.mark",
    "external": "external_result.read",
    "municipal": "municipal_campaign.manage",
    "people": "staff.list",
    "plan_rules": "plan_rules.manage",
    "reminders": "reminder_rules.manage",
    "proposals": "route.read",
    "record": "record.read",
    "roadmap": "measure.read",
    "route": "route.read",
    "route_papers": "route.read",
    "staffing": "staff.list",
    "school_calendar": "calendar.read",
}
"""What the screen that explains a refusal may show, by flow."""
PARTING = {
    "closing.Suspend",
    "closing.Transfer",
    "mentoring.Decline",
    "mentoring.EndFor",
    "mentoring.EndPair",
    "mentoring.RemoveMeeting",
    "mentoring.TakeBackNo",
    "mentoring.TakeBackWord",
    "people.RemovePost",
    "people.RestorePost",
    "people.TakeBackMentor",
    "mydata.Erase",
    "mydata.EraseOwn",
    "staffing.RemoveFor",
    "staffing.SetAway",
}
"""Pressed last: after them the presser or Anna is no longer who they were."""
STRANGERS = {"neighbour", "other_school", "outsider", "removed_yesterday", "methodist", "admin"}
"""To whom even lists and summaries of their own show nothing of Anna."""


@cache
def kinds() -> dict[str, type[CallbackData]]:
    """«flow.ClassName» → class, of all flows."""
    found: dict[str, type[CallbackData]] = {}
    for flow in pkgutil.iter_modules(handlers.__path__):
        if not flow.ispkg:
            continue
        names = {one.name for one in pkgutil.iter_modules([str(_folder(flow.name))])}
        if "callbacks" not in names:
            continue
        module = importlib.import_module(f"handlers.{flow.name}.callbacks")
        for name, kind in vars(module).items():
            if (
                isinstance(kind, type)
                and issubclass(kind, CallbackData)
                and kind.__module__ == module.__name__
            ):
                found[f"{flow.name}.{name}"] = kind
    return found


def _folder(flow: str) -> Path:
    return Path(next(iter(handlers.__path__))) / flow


@cache
def guards() -> dict[str, str]:
    with BUTTONS.open(encoding="utf-8", newline="") as file:
        return {row["button"]: row["guard"] for row in csv.DictReader(file)}


def filled(kind: type[CallbackData], exhibits: Exhibits) -> CallbackData:
    """The button with Anna's ids and the first value of each choice."""
    values: dict[str, Any] = {}
    for name, field in kind.model_fields.items():
        hint = field.annotation
        options: tuple[Any, ...] = get_args(hint) if isinstance(hint, UnionType) else (hint,)
        first = next(option for option in options if option is not type(None))
        if name in exhibits.ids:
            values[name] = exhibits.ids[name]
        elif isinstance(first, type) and issubclass(first, Enum):
            values[name] = next(iter(first))
        elif first is bool:
            values[name] = True
        elif first is int:
            values[name] = 1
        elif name in {"key", "statement"}:
            values[name] = exhibits.statement
        elif name == "group":
            values[name] = exhibits.statement.partition(".")[0]
        else:
            values[name] = "x"
    return kind(**values)


def may_press(guard: str, relation: str) -> bool:
    if guard in OWN:
        return relation not in STRANGERS
    return any(
        relation in {"self", "mentor"} if one == "pair" else table.rows()[one][relation]
        for one in guard.split("+")
    )


async def press(chat: Chat, data: CallbackData) -> tuple[str, str | None]:
    """What was shown, and the code of a broken rule if the edge has to speak of one."""
    try:
        return drawn(await chat.presses(data)), None
    except DomainError as error:
        return f"{error.code} {dict(error.params)}", error.code


def test_every_button_has_a_row_and_every_row_a_button() -> None:
    assert sorted(guards()) == sorted(kinds())
    known = set(table.rows()) | {"own", "open", "pair"}
    named = {one for guard in guards().values() for one in guard.split("+")}
    assert named - known == set()


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("relation", table.relations())
async def test_nobody_sees_or_changes_what_his_role_does_not_allow(
    cast: Cast, relation: str, stage: str
) -> None:
    exhibits = await put_out(cast, stage)
    before = await contents(cast.database)
    forbidden = {
        name: filled(kind, exhibits)
        for name, kind in kinds().items()
        if not may_press(guards()[name], relation)
    }
    # What is about oneself may change what is one's own, so it comes after the comparison.
    others = {
        name: data
        for name, data in forbidden.items()
        if guards()[name] not in OWN and (stage != "submitted" or name.startswith("approval."))
    }
    chat = Chat(cast, table.player(cast, relation), still=True)
    for name, data in others.items():
        shown, _ = await press(chat, data)
        assert SECRET not in shown, f"{name} by {relation}: {shown}"
        if not may_press(READS.get(name.partition(".")[0], guards()[name]), relation):
            assert CANARY not in shown, f"{name} by {relation}: {shown}"
    assert await contents(cast.database) == before
    chat = Chat(cast, table.player(cast, relation))
    for name in forbidden.keys() - others.keys() if stage != "submitted" else ():
        shown, _ = await press(chat, forbidden[name])
        assert CANARY not in shown, f"{name} by {relation}: {shown}"
        assert SECRET not in shown, f"{name} by {relation}: {shown}"


@pytest.mark.parametrize("relation", table.relations())
async def test_nobody_is_refused_what_his_role_allows(
    template: Path, tmp_path: Path, relation: str
) -> None:
    """In at least one stage of the plan the button works or says something else than "not you"."""
    refused = sorted(
        (
            name
            for name in kinds()
            if guards()[name] not in OWN and may_press(guards()[name], relation)
        ),
        key=lambda name: (name in PARTING, name),
    )
    for stage in STAGES:
        path = tmp_path / f"{stage}.db"
        shutil.copy(template, path)
        database = Database(f"sqlite+aiosqlite:///{path}")
        try:
            cast = await invite_everybody(database)
            exhibits = await put_out(cast, stage)
            chat = Chat(cast, table.player(cast, relation))
            codes = {
                name: (await press(chat, filled(kinds()[name], exhibits)))[1] for name in refused
            }
        finally:
            await database.close()
        refused = [name for name, code in codes.items() if code == "access.denied"]
    assert refused == []
