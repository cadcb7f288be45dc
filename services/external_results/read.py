"""Independent results as the teacher, his mentor and his leaders see them."""

from domain.access import Action, Relation, Subject, allowed, relations, require
from domain.errors import DomainError
from domain.evidence import Evidence
from domain.external_results import (
    ExternalResult,
    ResultList,
    ResultPage,
    ResultState,
)
from domain.people import PostHolder
from services.call import Call
from services.transaction import Transaction

_LEADING = frozenset({Relation.DEPUTY, Relation.DIRECTOR, Relation.ROUTE_OFFICER})


async def list_of_post(tx: Transaction, call: Call, post_id: int) -> ResultList:
    subject = await tx.subjects.of_post(post_id)
    require(Action.EXTERNAL_RESULT_READ, call.actor, subject)
    return ResultList(
        owner=await owner(tx, post_id),
        results=await tx.external_results.list_of_post(post_id),
        own=Relation.SELF in relations(call.actor, subject),
        may_add=allowed(Action.EXTERNAL_RESULT_ADD, relations(call.actor, subject)),
    )


async def page(tx: Transaction, call: Call, result_id: int) -> ResultPage:
    """Removed ones too: their page is the way to take the removal back."""
    subject = await tx.subjects.of_external_result(result_id)
    require(Action.EXTERNAL_RESULT_READ, call.actor, subject)
    result = await found(tx, result_id)
    return ResultPage(
        owner=await owner(tx, result.post_id),
        result=result,
        files=await tx.evidence.list_of_result(result_id),
        own=Relation.SELF in relations(call.actor, subject),
        may_edit=may_edit(call, subject, result),
    )


async def files_of(tx: Transaction, call: Call, result_id: int) -> tuple[Evidence, ...]:
    subject = await tx.subjects.of_external_result(result_id)
    require(Action.EXTERNAL_RESULT_READ, call.actor, subject)
    if (await found(tx, result_id)).state is ResultState.REMOVED:
        return ()
    return await tx.evidence.list_of_result(result_id)


def may_edit(call: Call, subject: Subject, result: ExternalResult) -> bool:
    """Whoever entered it, while the right to enter is still his; who leads the school, always."""
    held = relations(call.actor, subject)
    if not allowed(Action.EXTERNAL_RESULT_ADD, held):
        return False
    return result.entered_by == call.actor.person_id or bool(held & _LEADING)


async def found(tx: Transaction, result_id: int) -> ExternalResult:
    result = await tx.external_results.find(result_id)
    if result is None:
        raise DomainError("access.gone")
    return result


async def owner(tx: Transaction, post_id: int) -> PostHolder:
    known = await tx.posts.find_holder(post_id)
    if known is None:
        raise DomainError("access.gone")
    return known
