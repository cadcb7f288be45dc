"""Answers and comments: each is kept at once, the last one stands.

`code` is the subject of a предметное statement as buttons name it (`Address.code`). After the
finish nothing is stored: the view says so by `is_open`.
"""

from collections.abc import Callable

from content.model import Statement
from domain.diagnosis import Address, DiagnosisState
from domain.errors import DomainError
from domain.scoring import AnswerValue
from domain.self_diagnosis import COMMENT_LIMIT, SKIPPED, TEXT_LIMIT
from domain.text import prose
from services.audit import write_audit
from services.call import Call
from services.diagnosis.permission import answering
from services.diagnosis.view import DiagnosisView, load
from services.transaction import Transaction


async def answer(
    tx: Transaction,
    call: Call,
    diagnosis_id: int,
    key: str,
    value: AnswerValue,
    code: str = "",
) -> DiagnosisView:
    """The place on the scale."""
    view = await _own(tx, call, diagnosis_id)
    address = _asked(view, key, code, "scale")
    return await _keep(tx, call, view, address, value.value)


async def answer_typed(
    tx: Transaction,
    call: Call,
    diagnosis_id: int,
    key: str,
    read: Callable[[DiagnosisView], AnswerValue | None],
    code: str = "",
) -> tuple[DiagnosisView, AnswerValue | None]:
    """As `answer`, with the place that `read` finds in what was typed: only the view knows whose
    words the scale has. None where it finds none: nothing is stored then."""
    view = await _own(tx, call, diagnosis_id)
    address = _asked(view, key, code, "scale")
    value = read(view) if view.is_open else None
    if value is None:
        return view, None
    return await _keep(tx, call, view, address, value.value), value


async def choose(
    tx: Transaction, call: Call, diagnosis_id: int, key: str, option: str, *, on: bool
) -> DiagnosisView:
    """Sets one option or, where several may be chosen, sets or unsets this one.

    Raises "diagnosis.too_many_options" with `most` where no more may be chosen.
    """
    view = await _own(tx, call, diagnosis_id)
    address = _asked(view, key, "", "one", "several")
    statement = view.statement(address)
    if option not in {one.key for one in statement.options}:
        raise DomainError("diagnosis.unknown_statement", key=key)
    if not view.is_open:
        return view
    if statement.kind == "one":
        return await _keep(tx, call, view, address, option)
    return await _keep(tx, call, view, address, _several(view, address, statement, option, on))


def _several(
    view: DiagnosisView, address: Address, statement: Statement, option: str, on: bool
) -> str | None:
    given = view.given(address)
    chosen = set(() if given is None else given.options) - {option}
    if on:
        chosen.add(option)
    if on and statement.most is not None and len(chosen) > statement.most:
        raise DomainError("diagnosis.too_many_options", most=statement.most)
    return ",".join(one.key for one in statement.options if one.key in chosen) or None


async def write(
    tx: Transaction, call: Call, diagnosis_id: int, key: str, typed: str
) -> DiagnosisView:
    """An answer in one's own words. Raises "text.empty" or "text.too_long"."""
    view = await _own(tx, call, diagnosis_id)
    address = _asked(view, key, "", "text")
    if not view.is_open:
        return view
    return await _keep(tx, call, view, address, None, prose(typed, limit=TEXT_LIMIT))


async def skip(tx: Transaction, call: Call, diagnosis_id: int, key: str) -> DiagnosisView:
    """Lets an optional question pass. Raises "diagnosis.unknown_statement" for any other."""
    view = await _own(tx, call, diagnosis_id)
    address = view.address(key)
    if not view.statement(address).optional:
        raise DomainError("diagnosis.unknown_statement", key=key)
    return await _keep(tx, call, view, address, SKIPPED)


async def comment(
    tx: Transaction, call: Call, diagnosis_id: int, key: str, typed: str | None, code: str = ""
) -> DiagnosisView:
    """Keeps what the teacher wrote beside a statement; None removes it.

    Raises "text.empty", "text.too_long" or, after the finish, "diagnosis.finished".
    """
    view = await _own(tx, call, diagnosis_id)
    if not view.is_open:
        raise DomainError("diagnosis.finished")
    text = None if typed is None else prose(typed, limit=COMMENT_LIMIT)
    address = view.address(key, code)
    await tx.answers.put_comment(diagnosis_id, address, text, call.now)
    await record(tx, call, "diagnosis.comment", diagnosis_id)
    return view.with_comment(address, text, call.now)


async def _own(tx: Transaction, call: Call, diagnosis_id: int) -> DiagnosisView:
    _, diagnosis = await answering(tx, call, diagnosis_id)
    return await load(tx, diagnosis)


def _asked(view: DiagnosisView, key: str, code: str, *kinds: str) -> Address:
    address = view.address(key, code)
    if view.statement(address).kind not in kinds:
        raise DomainError("diagnosis.unknown_statement", key=key)
    return address


async def _keep(
    tx: Transaction,
    call: Call,
    view: DiagnosisView,
    address: Address,
    value: str | None,
    text: str | None = None,
) -> DiagnosisView:
    if view.diagnosis.state is not DiagnosisState.OPEN:
        return view
    await tx.answers.put(view.diagnosis.id, address, value, call.now, text)
    await record(tx, call, "diagnosis.answer", view.diagnosis.id)
    return view.with_answer(address, value, call.now, text)


async def record(tx: Transaction, call: Call, action: str, diagnosis_id: int) -> None:
    """That something was answered; what was answered stays with the teacher."""
    await write_audit(tx, call, action, "diagnosis", diagnosis_id)
