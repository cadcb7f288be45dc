"""What a person answered, handed out at his own request: audited, and he is told."""

from typing import Any

from domain.access import Action, Subject, require
from domain.errors import DomainError
from domain.notices.people import DataExported
from domain.people import Platform
from services.audit import write_audit
from services.call import Call
from services.notify import notify
from services.transaction import Transaction


async def answers_of_account(
    tx: Transaction, call: Call, chat_id: int, platform: Platform = Platform.TELEGRAM
) -> dict[str, Any]:
    """`{"account", "answers": [{"diagnosis", "statement", "scope", "value", "at"}]}`.

    `account` is the id in the messenger, `at` an aware ISO 8601 time, `value` the code of the
    answer or the words typed. Raises
    "export.unknown_account" where nobody who joined speaks from it.
    """
    person_id = await person_of_account(tx, call, chat_id, platform)
    answers = await tx.answers.list_of_person(person_id)
    return {
        "account": chat_id,
        "answers": [
            {
                "diagnosis": answer.diagnosis_id,
                "statement": answer.statement_key,
                "scope": answer.scope,
                "value": answer.value,
                "at": answer.at.isoformat(),
            }
            for answer in answers
        ],
    }


async def person_of_account(
    tx: Transaction, call: Call, chat_id: int, platform: Platform = Platform.TELEGRAM
) -> int:
    """Whose data are about to be handed out: noted in the audit, and he is told.

    Raises "export.unknown_account" where nobody who joined speaks from the account.
    """
    require(Action.DATA_EXPORT, call.actor, Subject())
    person_id = await tx.diagnoses.find_person_of_chat(platform.value, chat_id)
    if person_id is None:
        raise DomainError("export.unknown_account", account=chat_id)
    await write_audit(tx, call, Action.DATA_EXPORT.value, "person", person_id, after=call.cause)
    await notify(
        tx,
        call,
        DataExported(),
        recipient_id=person_id,
        key=f"data_exported:{person_id}:{call.now.isoformat()}",
    )
    return person_id
