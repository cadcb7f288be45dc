"""Where the flow of independent results stands, drawn from the database."""

from content.external_texts import load_external_texts
from domain.conversation import BUTTON
from domain.errors import DomainError
from domain.external_results import ResultField
from handlers.diagnosis.callbacks import OpenDiagnosis
from handlers.external import screens
from handlers.home.entrance import entrance
from handlers.people.callbacks import OpenPerson
from handlers.screen import Button, Screen
from handlers.turn import Turn
from services import external_results

FLOW = "external"
OPERATOR = "external.operator"
"""The awaited text names the operator of a new result; `object_id` is the post."""

FIELD = "external.field"
"""The awaited text is a field's value; `object_id` is the result, `detail` the field."""

FILE = "external.file"

LIST = f"{FLOW}.{BUTTON}"
"""With `detail` «post:page» and no object: the list is shown."""


async def resume(turn: Turn, object_id: int | None) -> Screen:
    """The question that is awaited, else the result or the list, else the menu."""
    try:
        async with turn.read() as tx:
            awaited = await tx.conversation.find_expectation(turn.account_id)
        if object_id is None:
            if awaited is None or awaited.expects != LIST or awaited.detail is None:
                return await entrance(turn)
            post_id, _, page = awaited.detail.partition(":")
            return await listing(turn, int(post_id), int(page))
        if awaited and awaited.object_id == object_id:
            if awaited.expects == OPERATOR:
                return await operator(turn, object_id)
            if awaited.expects == FILE:
                return await file(turn, object_id)
            if awaited.expects == FIELD and awaited.detail:
                return await field(turn, object_id, ResultField(awaited.detail))
        return await result(turn, object_id)
    except DomainError:
        return await entrance(turn)


async def listing(turn: Turn, post_id: int, page: int = 0) -> Screen:
    async with turn.read() as tx:
        view = await external_results.list_of_post(tx, turn.call, post_id)
    target = OpenDiagnosis() if view.own else OpenPerson(post_id=post_id)
    back = Button(text=turn.t.plain("button-back"), data=target.pack())
    return screens.listing(view, turn.t, turn.today, back, page)


async def operator(turn: Turn, post_id: int) -> Screen:
    async with turn.read() as tx:
        view = await external_results.list_of_post(tx, turn.call, post_id)
    if not view.may_add:
        raise DomainError("access.denied")
    return screens.ask_operator(view.owner, view.own, turn.t, load_external_texts())


async def result(turn: Turn, external_id: int) -> Screen:
    async with turn.read() as tx:
        view = await external_results.page(tx, turn.call, external_id)
    return screens.page(view, turn.t, turn.today)


async def field(turn: Turn, external_id: int, asked: ResultField) -> Screen:
    """The page where the reader may not edit, or nothing is left to edit."""
    async with turn.read() as tx:
        view = await external_results.page(tx, turn.call, external_id)
    if not view.editable:
        return screens.page(view, turn.t, turn.today)
    return screens.ask(view, asked, turn.t, turn.today, load_external_texts())


async def file(turn: Turn, external_id: int) -> Screen:
    async with turn.read() as tx:
        view = await external_results.page(tx, turn.call, external_id)
    if not view.editable:
        return screens.page(view, turn.t, turn.today)
    return screens.ask_file(view, turn.t)
