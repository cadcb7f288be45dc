"""The card of somebody at a post, kept by himself and by who keeps the staff list."""

from datetime import date, timedelta

from domain.access import Action, Subject, require
from domain.card import (
    AHEAD,
    TEXT_LIMIT,
    Card,
    CardField,
    Category,
    Education,
    ExtraCategory,
    parse_birth,
    parse_rate,
    parse_since,
    parse_subjects,
    parse_years,
)
from domain.errors import DomainError
from domain.people import Audience, Employment, Position, Role
from domain.text import one_line
from services.audit import write_audit
from services.call import Call
from services.transaction import Transaction
from storage.repositories.cards import Value

CLASSES_LIMIT = 60
EARLIEST = timedelta(days=60 * 366)
"""Nothing in a card of somebody who works lies further back."""

LATEST = timedelta(days=10 * 366)


async def read_card(tx: Transaction, call: Call, post_id: int) -> Card:
    card = await tx.cards.find(post_id)
    if card is None:
        raise DomainError("access.gone")
    require(Action.CARD_READ, call.actor, _subject(card))
    return card


async def choose(
    tx: Transaction, call: Call, post_id: int, field: CardField, code: str, chosen: bool = True
) -> None:
    """One of the ready values; of several `chosen` says whether it is among them.

    Raises DomainError("access.gone") for a value that the field does not have.
    """
    card = await _editable(tx, call, post_id, field)
    try:
        match field:
            case CardField.POSITION:
                await tx.cards.set_of_post(post_id, position=Position(code).value)
            case CardField.AUDIENCE:
                await tx.cards.set_of_post(post_id, audience=Audience(code).value)
            case CardField.EMPLOYMENT:
                await tx.cards.set_of_post(post_id, employment=Employment(code).value)
            case CardField.RATE:
                await tx.cards.set_of_post(post_id, rate_hundredths=parse_rate(code))
            case CardField.EDUCATION:
                await _person(tx, call, card, education=Education(code).value)
            case CardField.CATEGORY:
                await _set_category(tx, call, card, Category(code))
            case CardField.EXTRA:
                await _set_extra(tx, call, card, ExtraCategory(code), chosen)
            case _:
                raise DomainError("access.gone")
    except ValueError as error:
        raise DomainError("access.gone") from error
    await _audit(tx, call, post_id, field)


async def write(tx: Transaction, call: Call, post_id: int, field: CardField, text: str) -> None:
    """What was typed. Raises a DomainError of the text or of the card for what can't be it."""
    card = await _editable(tx, call, post_id, field)
    match field:
        case CardField.SUBJECTS:
            await tx.cards.set_of_post(post_id, subjects=list(parse_subjects(text)))
        case CardField.CLASSES:
            await tx.cards.set_of_post(post_id, classes=one_line(text, limit=CLASSES_LIMIT))
        case CardField.RATE:
            await tx.cards.set_of_post(post_id, rate_hundredths=parse_rate(text))
        case CardField.EDUCATION:
            await _person(tx, call, card, education=one_line(text, limit=TEXT_LIMIT))
        case CardField.TEACHING:
            year = parse_since(text, call.today)
            await tx.cards.set_teaching_since(card.person_id, year)
        case CardField.WORKING:
            await _person(tx, call, card, working_since_year=parse_since(text, call.today))
        case CardField.THEME:
            await _person(tx, call, card, theme=one_line(text, limit=TEXT_LIMIT))
        case CardField.THEME_YEARS:
            first, last = parse_years(text)
            await _person(tx, call, card, theme_since_year=first, theme_until_year=last)
        case CardField.ASSOCIATIONS:
            await _person(tx, call, card, associations=one_line(text, limit=TEXT_LIMIT))
        case CardField.BIRTH:
            await _person(tx, call, card, birth_year=parse_birth(text, call.today))
        case _:
            raise DomainError("access.gone")
    await _audit(tx, call, post_id, field)


async def set_date(tx: Transaction, call: Call, post_id: int, field: CardField, day: date) -> None:
    """DomainError("card.not_yet") for a day ahead of what has been, "card.bad_date" for one too
    far away."""
    card = await _editable(tx, call, post_id, field)
    if field not in AHEAD and day > call.today:
        raise DomainError("card.not_yet")
    if not call.today - EARLIEST <= day <= call.today + LATEST:
        raise DomainError("card.bad_date")
    match field:
        case CardField.HIRED:
            await tx.cards.set_of_post(post_id, hired_on=day)
        case CardField.CATEGORY_ON:
            await _person(tx, call, card, category_on=day)
        case CardField.FITNESS:
            await _person(tx, call, card, fitness_on=day)
        case CardField.ATTESTATION:
            await _person(tx, call, card, attestation_on=day)
        case CardField.THEME_REPORT:
            await _person(tx, call, card, theme_report_on=day)
        case _:
            raise DomainError("access.gone")
    await _audit(tx, call, post_id, field)


_COLUMNS: dict[CardField, tuple[str, ...]] = {
    CardField.EDUCATION: ("education",),
    CardField.WORKING: ("working_since_year",),
    CardField.CATEGORY: ("category", "category_on"),
    CardField.CATEGORY_ON: ("category_on",),
    CardField.EXTRA: ("extra_categories",),
    CardField.FITNESS: ("fitness_on",),
    CardField.ATTESTATION: ("attestation_on",),
    CardField.THEME: ("theme", "theme_since_year", "theme_until_year", "theme_report_on"),
    CardField.THEME_YEARS: ("theme_since_year", "theme_until_year"),
    CardField.THEME_REPORT: ("theme_report_on",),
    CardField.ASSOCIATIONS: ("associations",),
    CardField.BIRTH: ("birth_year",),
}
_POST_COLUMNS: dict[CardField, str] = {
    CardField.POSITION: "position",
    CardField.SUBJECTS: "subjects",
    CardField.CLASSES: "classes",
    CardField.EMPLOYMENT: "employment",
    CardField.RATE: "rate_hundredths",
    CardField.HIRED: "hired_on",
}


async def clear(tx: Transaction, call: Call, post_id: int, field: CardField) -> None:
    """Nothing is kept of the field any more. Whom somebody teaches can only be changed: his
    questionnaire hangs on it."""
    card = await _editable(tx, call, post_id, field)
    if field in _POST_COLUMNS:
        await tx.cards.set_of_post(post_id, **{_POST_COLUMNS[field]: None})
    elif field in _COLUMNS:
        await _person(tx, call, card, **dict.fromkeys(_COLUMNS[field]))
    elif field is CardField.TEACHING:
        await tx.cards.set_teaching_since(card.person_id, None)
    else:
        raise DomainError("access.gone")
    await _audit(tx, call, post_id, field)


async def _editable(tx: Transaction, call: Call, post_id: int, field: CardField) -> Card:
    post = await tx.posts.find(post_id)
    card = await tx.cards.find(post_id)
    if card is None or post is None or post.until is not None:
        raise DomainError("access.gone")
    require(Action.CARD_EDIT, call.actor, _subject(card))
    if field is CardField.AUDIENCE:
        if card.role is not Role.TEACHER:
            raise DomainError("access.gone")
        if not card.offline:
            # The teacher's own word; only for who is kept without the bot the school says it.
            require(Action.AUDIENCE_CHOOSE, call.actor, _subject(card))
    return card


async def _set_category(tx: Transaction, call: Call, card: Card, category: Category) -> None:
    """Another category has another date."""
    if category is card.category:
        return
    await _person(tx, call, card, category=category.value, category_on=None)


async def _set_extra(
    tx: Transaction, call: Call, card: Card, code: ExtraCategory, chosen: bool
) -> None:
    kept = {one for one in card.extra if one is not code} | ({code} if chosen else set())
    values = [one.value for one in ExtraCategory if one in kept]
    await _person(tx, call, card, extra_categories=values or None)


async def _person(tx: Transaction, call: Call, card: Card, **values: Value) -> None:
    await tx.cards.set_of_person(card.person_id, call.now, **values)


def _subject(card: Card) -> Subject:
    return Subject(
        person_id=card.person_id, school_id=card.school_id, department_id=card.department_id
    )


async def _audit(tx: Transaction, call: Call, post_id: int, field: CardField) -> None:
    """The field's code only: what stands in it is nobody's business later."""
    await write_audit(tx, call, "card.edit", "post", post_id, after=field.value)
