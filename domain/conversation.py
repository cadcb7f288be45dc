"""Facts of a conversation: the account, who is behind it, what text is awaited."""

from dataclasses import dataclass
from datetime import datetime

from domain.access import Actor
from domain.people import (
    Audience,
    ChannelPolicy,
    PersonName,
    Position,
    SchoolKind,
    Vocabulary,
    vocabulary_for,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    id: int
    chat_id: int
    language: str
    person_id: int | None
    reachable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The school (or municipality) of a person's current post, as far as talking needs it."""

    post_id: int
    role: str
    zone: str
    school_id: int | None
    school_name: str | None
    school_kind: SchoolKind | None
    channel_policy: ChannelPolicy
    audience: Audience | None
    position: Position | None = None
    offline: bool = False

    @property
    def vocabulary(self) -> Vocabulary:
        return vocabulary_for(self.school_kind, self.position)


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Everything about the speaker that the edge needs for one update."""

    account: Account
    actor: Actor
    name: PersonName | None = None
    consented: bool = False
    is_mentor: bool = False
    places: tuple[Place, ...] = ()

    @property
    def place(self) -> Place | None:
        """The place of the main post: its zone and vocabulary are the person's."""
        return self.places[0] if self.places else None

    def place_of(self, post_id: int) -> Place | None:
        return next((place for place in self.places if place.post_id == post_id), None)


BUTTON = "button"
"""«flow.button» and «flow.button.screen»: what is awaited on a screen of buttons."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """The next text (photo, file) of the account answers `expects` about `object_id`."""

    expects: str
    object_id: int | None = None
    detail: str | None = None
    asked_at: datetime | None = None

    @property
    def is_button(self) -> bool:
        """Nothing was asked: a screen of buttons is shown, and a text leads back to it."""
        return self.expects.split(".")[1:2] == [BUTTON]
