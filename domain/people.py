"""People, posts and names: who somebody is, and how the bot prints him."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum

from domain.errors import DomainError

NAME_LIMIT = 120
"""Characters of a whole name as typed; longer is not a name but a pasted text."""


class Role(StrEnum):
    """What a post gives a person in a school or a municipality."""

    TEACHER = "teacher"
    DEPUTY = "deputy"
    DIRECTOR = "director"
    ROUTE_OFFICER = "route_officer"
    HEAD = "head"
    METHODIST = "methodist"
    ADMIN = "admin"


LEADING = (Role.DEPUTY, Role.ROUTE_OFFICER, Role.DIRECTOR)
"""Who leads a school."""
KEEPING = (Role.DEPUTY, Role.DIRECTOR)
"""Who keeps its staff list: invites and removes."""


def keeps_post(role: Role, *, may_keep: bool, may_appoint: bool) -> bool:
    """Whether somebody keeps a post of the role: of those who lead, who appoints them; of the
    others, who keeps the staff list."""
    return may_appoint if role in LEADING else may_keep


class SchoolKind(StrEnum):
    SCHOOL = "school"
    KINDERGARTEN = "kindergarten"
    ADDITIONAL = "additional"


class ChannelPolicy(StrEnum):
    """What the bot itself writes about people into the chat of a school."""

    FULL = "full"
    NO_PERSONAL_DATA = "no_personal_data"


class Audience(StrEnum):
    """Whom a teacher teaches; picks the variant of questionnaire 1."""

    NOO = "noo"
    SOO = "soo"
    BOTH = "both"
    OTHER = "other"


class Position(StrEnum):
    """What somebody works as. It picks the words of his work and, with `Audience`, the variant of
    questionnaire 1. Names as in the nomenclature of teachers' positions (resolution 225 of 2022).
    """

    TEACHER = "teacher"
    PRESCHOOL_TEACHER = "preschool_teacher"
    MUSIC_LEADER = "music_leader"
    PE_INSTRUCTOR = "pe_instructor"
    ADDITIONAL_TEACHER = "additional_teacher"
    PSYCHOLOGIST = "psychologist"
    SPEECH_THERAPIST = "speech_therapist"
    DEFECTOLOGIST = "defectologist"
    SOCIAL_PEDAGOGUE = "social_pedagogue"
    ORGANISER = "organiser"
    TUTOR = "tutor"
    LIBRARIAN = "librarian"
    TRAINER = "trainer"
    METHODIST = "methodist"
    ADVISER = "adviser"
    OTHER = "other"


class Vocabulary(StrEnum):
    """The words of somebody's work: урок and ученики, or занятие and дети, and so on."""

    SCHOOL = "school"
    PRESCHOOL = "preschool"
    ADDITIONAL = "additional"


_OF_KINDERGARTEN = frozenset(
    {Position.PRESCHOOL_TEACHER, Position.MUSIC_LEADER, Position.PE_INSTRUCTOR}
)
_OF_ADDITIONAL = frozenset({Position.ADDITIONAL_TEACHER, Position.TRAINER})


def vocabulary_for(kind: SchoolKind | None, position: Position | None) -> Vocabulary:
    """The position decides where it tells the work; else the kind of the institution does."""
    if position in _OF_KINDERGARTEN:
        return Vocabulary.PRESCHOOL
    if position in _OF_ADDITIONAL:
        return Vocabulary.ADDITIONAL
    if position is Position.TEACHER:
        return Vocabulary.SCHOOL
    match kind:
        case SchoolKind.KINDERGARTEN:
            return Vocabulary.PRESCHOOL
        case SchoolKind.ADDITIONAL:
            return Vocabulary.ADDITIONAL
        case SchoolKind.SCHOOL | None:
            return Vocabulary.SCHOOL


class Employment(StrEnum):
    """Whoever works here as an external part-timer counts at his main place only."""

    MAIN = "main"
    INTERNAL = "internal"
    EXTERNAL = "external"


class PostStatus(StrEnum):
    """Whoever is away is neither asked nor reminded; denominators of indicators leave the long
    ones out."""

    WORKS = "works"
    ON_LEAVE = "on_leave"
    PARENTAL = "parental"
    LONG_LEAVE = "long_leave"


class Platform(StrEnum):
    TELEGRAM = "telegram"


def variant_for(
    kind: SchoolKind | None, audience: Audience | None, position: Position | None = None
) -> str | None:
    """Key of the questionnaire's variant; None only where it depends on whom the teacher teaches
    and nobody has said that yet.

    Whoever teaches both levels takes the one of 5-11: its statements cover both.
    """
    if position in _OF_KINDERGARTEN:
        return "preschool"
    if position not in (None, Position.TEACHER):
        return "other"
    match kind:
        case SchoolKind.KINDERGARTEN:
            return "preschool"
        case SchoolKind.ADDITIONAL:
            return "other"
        case SchoolKind.SCHOOL | None:
            return _of_lessons(audience)


def _of_lessons(audience: Audience | None) -> str | None:
    match audience:
        case Audience.NOO:
            return "noo"
        case Audience.SOO | Audience.BOTH:
            return "soo"
        case Audience.OTHER:
            return "other"
        case None:
            return None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """Parts of a name; only the surname is sure to be there."""

    surname: str
    given: str = ""
    patronymic: str = ""

    @property
    def full(self) -> str:
        """«Иванова Мария Петровна»."""
        return " ".join(part for part in (self.surname, self.given, self.patronymic) if part)

    @property
    def short(self) -> str:
        """«Иванова М. П.», with non-breaking spaces."""
        initials = [f"{part[0]}." for part in (self.given, self.patronymic) if part]
        return "\u00a0".join([self.surname, *initials])

    @property
    def polite(self) -> str:
        """«Мария Петровна», or what is known of it."""
        return " ".join(part for part in (self.given, self.patronymic) if part) or self.surname

    @property
    def initials(self) -> str:
        """«М. И.»: given name and surname, for channels without personal data."""
        return "\u00a0".join(f"{part[0]}." for part in (self.given, self.surname) if part)

    @property
    def key(self) -> str:
        return name_key(self.full)


def name_key(text: str) -> str:
    """Form by which names are sorted and searched: databases know no Cyrillic case and no ё."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().replace("ё", "е").split())


_NUMBERING = re.compile(r"^\s*(?:\d{1,3}\s*[.)\]]?|[-–—•*])\s*")
_BEHIND_NAME = re.compile(r"[,;(]|\s[-–—]\s")
_SEPARATORS = re.compile(r"[,;]")
_PARTICLES = ("оглы", "кызы", "угли", "гызы")
_PATRONYMICS = ("ич", "вна", "чна", "шна", *_PARTICLES)
_WHOLE_PATRONYMICS = ("вич", "вна")
"""What small letters alone don't hide: hardly another word ends so."""
_LIKE = 0.6
"""From here on two surnames are one with a slip in it."""
_NAME_PART = re.compile(r"^[^\W\d_]+(?:['’`-][^\W\d_]+)*\.?$")


def parse_name(line: str) -> PersonName:
    """A line of a pasted list as a name: «Фамилия Имя Отчество», numbering allowed.

    Raises DomainError("people.name_digits", name) where it is one but for digits beside it, a date
    or a class; DomainError("people.bad_name") where it can't be one.
    """
    cleaned = _unnumbered(line)
    # What stands behind a comma, a bracket or a dash is a post or a subject, not a name.
    head = _BEHIND_NAME.split(cleaned, maxsplit=1)[0].strip()
    cleaned = head if len(head.split()) > 1 else _SEPARATORS.sub(" ", cleaned)
    if not cleaned or len(cleaned) > NAME_LIMIT:
        raise DomainError("people.bad_name", line=line[:NAME_LIMIT])
    parts = cleaned.split()
    plain = [part for part in parts if not any(char.isdigit() for char in part)]
    if len(plain) < len(parts) and plain and len(plain[0]) > 1:
        # «Б класс 7А» is no name: a surname is longer than the letter of a class.
        raise _name_with_digits(line, " ".join(plain))
    if not 2 <= len(parts) <= 5 or not all(_NAME_PART.match(part) for part in parts):
        raise DomainError("people.bad_name", line=line[:NAME_LIMIT])
    if any(part.lower() not in _PARTICLES for part in parts[3:]):
        # A fourth word hides behind the initials of a list: nobody would notice «математика».
        raise DomainError("people.bad_name", line=line[:NAME_LIMIT])
    if not _is_written_as_a_name(parts):
        raise DomainError("people.bad_name", line=line[:NAME_LIMIT])
    surname, given, *rest = _surname_first([_capitalised(part) for part in parts])
    return PersonName(surname=surname, given=given, patronymic=" ".join(rest))


def corrected(name: PersonName, typed: str) -> PersonName:
    """The name anew, or with the one word that was wrong in it: «Ивановская» for «Ивановска».

    Raises as `parse_name` does; also for a lone word that is like no part of the name.
    """
    if not is_lone_word(typed):
        return parse_name(typed)
    word = _capitalised(_unnumbered(typed))
    if _is_patronymic(word):
        return replace(name, patronymic=word)
    if SequenceMatcher(None, name_key(name.surname), name_key(word)).ratio() >= _LIKE:
        return replace(name, surname=word)
    raise DomainError("people.bad_name", line=typed[:NAME_LIMIT])


def _surname_first(parts: list[str]) -> list[str]:
    """«Ольга Петровна Сидорова» is in another order than the list; «Сидорова Ольга Петровна» and
    «Петрович Анна Ивановна» are in its own."""
    if len(parts) == 3 and _is_patronymic(parts[1]) and not _is_patronymic(parts[2]):
        return [parts[2], *parts[:2]]
    return parts


def _is_patronymic(part: str) -> bool:
    return part.lower().endswith(_PATRONYMICS)


def _is_written_as_a_name(parts: Sequence[str]) -> bool:
    """«Позже допишу», «имена в чате» are no names: without capitals a patronymic tells one."""
    if all(part[0].isupper() for part in parts if part not in _PARTICLES):
        return True
    if len(parts) == 3 and parts[1].lower().endswith(_WHOLE_PATRONYMICS):
        return True
    return len(parts) > 2 and _is_patronymic(parts[-1])


def _name_with_digits(line: str, plain: str) -> DomainError:
    """`plain`: what is left of the line without the words that bear digits."""
    try:
        return DomainError("people.name_digits", name=parse_name(plain).full)
    except DomainError:
        return DomainError("people.bad_name", line=line[:NAME_LIMIT])


def is_lone_word(line: str) -> bool:
    """«Сидоров», of which no name can be made: the rest of it is missing."""
    cleaned = _unnumbered(line)
    return len(cleaned) <= NAME_LIMIT and _NAME_PART.match(cleaned) is not None


def _unnumbered(line: str) -> str:
    return _NUMBERING.sub("", unicodedata.normalize("NFC", line)).strip(" \t,;.")


def _capitalised(part: str) -> str:
    """«ИВАНОВА» and «иванова» become «Иванова»; «Мак-Кинли» and «оглы» stay as written."""
    if part.isupper() or (part.islower() and part not in _PARTICLES):
        return "-".join(piece.capitalize() for piece in part.split("-"))
    return part


@dataclass(frozen=True, slots=True, kw_only=True)
class PostHolder:
    """Who works at a post, as far as a screen names him."""

    post_id: int
    person_id: int
    name: PersonName
    staff_no: int | None
    channel_policy: ChannelPolicy

    @property
    def label(self) -> str:
        return person_label(self.name, self.channel_policy, self.staff_no)


def person_label(name: PersonName, policy: ChannelPolicy, staff_no: int | None) -> str:
    """How a person is printed in the chat of a school with this policy."""
    match policy:
        case ChannelPolicy.FULL:
            return name.short
        case ChannelPolicy.NO_PERSONAL_DATA:
            return name.initials if staff_no is None else f"{name.initials} №\u00a0{staff_no}"


def is_young_specialist(pedagogical_since_year: int | None, year: int) -> bool:
    """Pedagogical experience under three years, where it is known at all."""
    return pedagogical_since_year is not None and year - pedagogical_since_year < 3
