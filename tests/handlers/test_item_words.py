"""What an item that has changed says to the button that was drawn before."""

from domain.confirmation import ConfirmerRole
from domain.item import ItemAction, ItemState
from handlers.due import words
from locales.translator import translator
from tests.screens.samples_due import asked_on, event, item, page


def test_who_is_asked_now_is_not_what_has_changed() -> None:
    reported, asked = event(ItemAction.REPORT), asked_on(ConfirmerRole.DEPUTY)
    said = words.changed(translator("ru"), page(item(ItemState.DONE), reported, asked))
    assert "отмечено выполненным" in said
    assert "теперь подтверждает" not in said
