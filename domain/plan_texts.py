"""Texts of an item that its owner may choose, type or leave out."""

from enum import StrEnum

from domain.plan import PlanItem


class ItemText(StrEnum):
    """PRACTICE: how the result is used in lessons; DIRECTION: the theme (KYRA 4)."""

    TITLE = "title"
    RESULT = "result"
    PRACTICE = "practice"
    DIRECTION = "direction"
    NOTE = "note"

    @property
    def column(self) -> str:
        return "expected_result" if self is ItemText.RESULT else self.value

    def of(self, item: PlanItem) -> str | None:
        match self:
            case ItemText.TITLE:
                return item.title
            case ItemText.RESULT:
                return item.expected_result
            case ItemText.PRACTICE:
                return item.practice
            case ItemText.DIRECTION:
                return item.direction
            case ItemText.NOTE:
                return item.note
