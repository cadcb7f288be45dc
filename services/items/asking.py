"""The word to whoever is asked to confirm a report."""

from domain.confirmation import WITNESSES, Confirmer
from domain.notices.items import ItemReported, ItemWitnessed
from domain.notices.notice import Notice
from services.call import Call
from services.items.change import reported_key
from services.notify import notify_all
from services.transaction import Transaction


async def tell_asked(tx: Transaction, call: Call, item_id: int, rev: int, asked: Confirmer) -> None:
    notice: Notice = ItemReported(item_id=item_id, rev=rev)
    if asked.role in WITNESSES:
        notice = ItemWitnessed(item_id=item_id, rev=rev)
    await notify_all(tx, call, notice, asked.people, key=reported_key(item_id, rev))
