"""Facts of a conversation: the account, who is behind it, what text is awaited."""

from dataclasses import dataclass, replace
from datetime import date, datetime

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
from domain.plan_rules import RouteTitle


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
    title: RouteTitle = RouteTitle.IOM
    offline: bool = False
    municipality_id: int | None = None
    municipality_name: str | None = None
    main: bool = True
    deputises_for: PersonName | None = None
    deputises_no: int | None = None
    deputises_until: date | None = None

    @property
    def key(self) -> tuple[int | None, int | None]:
        """What makes two posts one place: the school, or the municipality of who has no school."""
        return self.school_id, None if self.school_id is not None else self.municipality_id

    @property
    def name(self) -> str | None:
        """None for who installs the bot: he has no place in particular."""
        return self.school_name or self.municipality_name

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
    weekly: bool = True
    """Whether he wants the summaries of a week."""
    places: tuple[Place, ...] = ()

    @property
    def place(self) -> Place | None:
        """The current place, the first of all: its menu, zone and vocabulary are shown."""
        return self.places[0] if self.places else None

    @property
    def main_place(self) -> Place | None:
        """Where the person counts: what is sent unasked goes by its clock."""
        own = [place for place in self.places if place.deputises_for is None]
        return next((place for place in own if place.main), own[0] if own else None)

    @property
    def stations(self) -> tuple[Place, ...]:
        """One place each of those between which the menu is switched, in order of name."""
        found: dict[tuple[int | None, int | None], Place] = {}
        for place in self.places:
            if place.name is not None:
                found.setdefault(place.key, place)
        return tuple(sorted(found.values(), key=lambda place: place.name or ""))

    @property
    def here(self) -> tuple[Place, ...]:
        """Posts at the current place, and those that belong to no place."""
        current = self.place
        if current is None or current.name is None:
            key = self.stations[0].key if self.stations else None
        else:
            key = current.key
        return tuple(place for place in self.places if place.name is None or place.key == key)

    @property
    def actor_here(self) -> Actor:
        """The speaker with the posts of the current place alone: what the menu offers.

        Never for permission, which looks at all posts.
        """
        ids = {place.post_id for place in self.here}
        return replace(self.actor, posts=tuple(post for post in self.actor.posts if post.id in ids))

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
