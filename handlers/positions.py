"""What somebody is, in the words of his institution: воспитатель, педагог, заведующий."""

from domain.conversation import Place
from domain.people import Position, Role, SchoolKind
from locales.translator import Translator, translator


def translator_at(language: str, place: Place | None) -> Translator:
    """Speaks as the reader's institution does, in the words of his work and of its plans."""
    if place is None:
        return translator(language)
    kind = place.school_kind or SchoolKind.SCHOOL
    return translator(
        language, kind=kind.value, words=place.vocabulary.value, called=place.title.value
    )


def position_words(t: Translator, position: Position) -> str:
    return t.plain(f"position-{position.value}")


def role_words(
    t: Translator, role: Role, kind: SchoolKind | None, position: Position | None = None
) -> str:
    """A teacher is named by his position where it is known; a kindergarten has no директор."""
    elsewhere = kind in (SchoolKind.KINDERGARTEN, SchoolKind.ADDITIONAL)
    match role:
        case Role.TEACHER:
            if position is not None and position is not Position.OTHER:
                return position_words(t, position)
            return t.plain("role-educator" if elsewhere else "role-teacher")
        case Role.DEPUTY | Role.DIRECTOR if kind is SchoolKind.KINDERGARTEN:
            return t.plain(f"role-preschool-{role.value}")
        case Role.HEAD if elsewhere:
            return t.plain("role-educator-head")
        case _:
            return t.plain(f"role-{role.value}")
