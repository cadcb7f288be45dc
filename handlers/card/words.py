"""What stands in a card, field by field."""

from datetime import date

from domain.card import Card, CardField, Education
from domain.people import vocabulary_for
from handlers.positions import position_words
from locales.translator import Translator


def label(field: CardField, card: Card, t: Translator) -> str:
    """«Классы» of a school are «Группы» of a kindergarten."""
    return t.plain(f"card-field-{field.value}", words=vocabulary(card))


def vocabulary(card: Card) -> str:
    return vocabulary_for(card.school_kind, card.position).value


def value(field: CardField, card: Card, t: Translator, today: date) -> str | None:
    """As it is shown; None where nothing is known."""
    day = card.date_of(field)
    match field:
        case CardField.POSITION:
            return None if card.position is None else position_words(t, card.position)
        case CardField.AUDIENCE:
            if card.audience is None:
                return None
            return t.plain(f"consent-audience-{card.audience.value}")
        case CardField.SUBJECTS:
            return ", ".join(card.subjects) or None
        case CardField.CLASSES:
            return card.classes
        case CardField.EMPLOYMENT:
            if card.employment is None:
                return None
            return t.plain(f"card-employment-{card.employment.value}")
        case CardField.RATE:
            return None if card.rate_hundredths is None else rate(card.rate_hundredths, t)
        case CardField.EDUCATION:
            return _education(card, t)
        case CardField.TEACHING:
            return _since(card.teaching_since, t, today)
        case CardField.WORKING:
            return _since(card.working_since, t, today)
        case CardField.CATEGORY:
            return None if card.category is None else t.plain(f"card-category-{card.category}")
        case CardField.CATEGORY_ON:
            return _until(day, card.category_until, t)
        case CardField.EXTRA:
            return ", ".join(t.plain(f"card-extra-{one.value}") for one in card.extra) or None
        case CardField.FITNESS:
            return _until(day, card.fitness_until, t)
        case CardField.THEME:
            return card.theme
        case CardField.THEME_YEARS:
            return _years(card)
        case CardField.ASSOCIATIONS:
            return card.associations
        case CardField.BIRTH:
            return None if card.birth_year is None else str(card.birth_year)
        case CardField.HIRED | CardField.ATTESTATION | CardField.THEME_REPORT:
            return None if day is None else whole(day, t)


def rate(hundredths: int, t: Translator) -> str:
    """«1,25»: with the decimal sign of the language."""
    whole_part, part = divmod(hundredths, 100)
    return t.plain(
        "card-rate", whole=str(whole_part), part=f"{part:02}".rstrip("0") if part else "none"
    )


def whole(day: date, t: Translator) -> str:
    """With its year, whichever it is: cards are read years later."""
    return t.plain(
        "date-short-year",
        day=str(day.day),
        month=t.plain(f"date-month-{day.month}"),
        year=str(day.year),
    )


def _education(card: Card, t: Translator) -> str | None:
    """A code of the ready ones, or the words that were typed."""
    if card.education in {one.value for one in Education}:
        return t.plain(f"card-education-{card.education}")
    return card.education


def _since(year: int | None, t: Translator, today: date) -> str | None:
    if year is None:
        return None
    return t.plain("card-since", year=str(year), n=max(0, today.year - year))


def _until(day: date | None, until: date | None, t: Translator) -> str | None:
    if day is None:
        return None
    last = "none" if until is None else whole(until, t)
    return t.plain("card-from-until", day=whole(day, t), until=last)


def _years(card: Card) -> str | None:
    if card.theme_since is None:
        return None
    if card.theme_until in (None, card.theme_since):
        return str(card.theme_since)
    return f"{card.theme_since}-{card.theme_until}"
