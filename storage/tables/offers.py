"""Events that a school offers to those who work on the same difficulty."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Table


class OfferRow(Table):
    """What an event is for. `leader_id` has agreed to lead it; `proposed_at`: it is in the plans of
    those who chose the statement, or before them."""

    __tablename__ = "offer"
    __table_args__ = (Index(None, "statement_key"),)  # what is offered for a statement

    event_id: Mapped[int] = mapped_column(ForeignKey("event.id"), primary_key=True)
    statement_key: Mapped[str]
    suggestion_key: Mapped[str | None]
    leader_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
    proposed_at: Mapped[datetime | None]


class OfferedItemRow(Table):
    """To whom it was proposed, as an item of which plan; `standing`: with which the item came."""

    __tablename__ = "offered_item"
    __table_args__ = (Index(None, "item_id"),)  # what an item was proposed for

    event_id: Mapped[int] = mapped_column(ForeignKey("offer.event_id"), primary_key=True)
    post_id: Mapped[int] = mapped_column(ForeignKey("post.id"), primary_key=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"))
    standing: Mapped[str]


class OfferAskRow(Table):
    """A colleague is asked whether he would lead the event; `item_id`: it is in his plan too."""

    __tablename__ = "offer_ask"

    event_id: Mapped[int] = mapped_column(ForeignKey("offer.event_id"), primary_key=True)
    post_id: Mapped[int] = mapped_column(ForeignKey("post.id"), primary_key=True)
    answer: Mapped[str | None]
    item_id: Mapped[int | None] = mapped_column(ForeignKey("item.id"))
    by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
