"""A card: what is known, and one question at a time."""

from datetime import date

from domain.calendar import add_months
from domain.card import (
    AHEAD,
    DATES,
    Card,
    CardField,
    Category,
    Education,
    ExtraCategory,
    positions_for,
    steps,
)
from domain.people import Audience, Employment, person_label
from handlers.buttons import button, fitting, menu
from handlers.calendar_keyboard import (
    month_rows,
    packed_day,
    packed_month,
    unpacked_month,
)
from handlers.card import words
from handlers.card.callbacks import (
    AskField,
    ClearField,
    CorrectName,
    ListSteps,
    OpenCard,
    SetDay,
    SetField,
    SkipField,
)
from handlers.people.callbacks import OpenPerson
from handlers.positions import position_words, role_words
from handlers.record.callbacks import OpenRecord
from handlers.screen import Button, Rows, Screen, row, rows
from handlers.settings.callbacks import OpenSettings
from locales.translator import Markup, Translator

RATES = (50, 75, 100, 125, 150)
"""Usual rates; any other one is typed."""


def card(one: Card, t: Translator, today: date, *, oneself: bool, may_rename: bool) -> Screen:
    """Only what is known: nobody is asked why the rest is empty."""
    order = steps(one, oneself=oneself)
    known = [
        t("card-line", label=words.label(field, one, t), value=said)
        for field in CardField
        if (said := words.value(field, one, t, today)) is not None
    ]
    lines: list[Markup] = [_title(one, t), *known]
    if not known:
        lines.append(t("card-empty"))
    if oneself and not may_rename:
        lines.append(t("card-own-name"))
    first = next((field for field in order if not one.holds(field)), order[0])
    back = OpenSettings() if oneself else OpenPerson(post_id=one.post_id)
    return Screen(
        text=t.lines(lines),
        rows=rows(
            row(
                button(
                    t, "card-button-fill", AskField(post_id=one.post_id, field=first, guided=True)
                )
            ),
            row(
                button(t, "card-button-steps", ListSteps(post_id=one.post_id)),
                button(t, "card-button-name", CorrectName(post_id=one.post_id))
                if may_rename
                else None,
            ),
            row(button(t, "record-button-open", OpenRecord(post_id=one.post_id))),
            row(button(t, "button-back", back), menu(t)),
        ),
    )


def list_steps(one: Card, t: Translator, *, oneself: bool) -> Screen:
    """Filled ones are ticked; each opens on its own."""
    buttons = []
    for field in steps(one, oneself=oneself):
        text = words.label(field, one, t)
        buttons.append(
            Button(
                text=fitting(f"✓ {text}" if one.holds(field) else text),
                data=AskField(post_id=one.post_id, field=field).pack(),
            )
        )
    return Screen(
        text=t.lines([_title(one, t), t("card-which")]),
        rows=rows(*_two_by_two(buttons), _back(one, t)),
    )


def ask(
    one: Card,
    field: CardField,
    t: Translator,
    today: date,
    *,
    guided: bool,
    month: int = 0,
    oneself: bool = True,
) -> Screen:
    """One question with ready answers; what can be typed, can be typed at once."""
    order = steps(one, oneself=oneself)
    lines: list[Markup] = []
    if guided and field in order:
        lines.append(t("card-step", number=str(order.index(field) + 1), total=str(len(order))))
    said = words.value(field, one, t, today)
    lines.append(t(f"card-ask-{field.value}", words=words.vocabulary(one)))
    if said is not None:
        lines.append(t("card-now", value=said))
    skip = t.plain("card-button-next" if one.holds(field) else "button-skip")
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *_choices(one, field, t, today, guided, month),
            row(
                Button(text=skip, data=SkipField(post_id=one.post_id, field=field).pack())
                if guided
                else None,
                button(
                    t,
                    "card-button-clear",
                    ClearField(post_id=one.post_id, field=field, guided=guided),
                )
                if one.holds(field) and field is not CardField.AUDIENCE
                else None,
            ),
            _back(one, t),
        ),
    )


def _choices(
    one: Card, field: CardField, t: Translator, today: date, guided: bool, month: int
) -> Rows:
    def choice(text: str, value: str, chosen: bool, on: bool = True) -> Button:
        data = SetField(post_id=one.post_id, field=field, value=value, on=on, guided=guided)
        return Button(text=fitting(f"✅ {text}" if chosen else text), data=data.pack())

    match field:
        case CardField.POSITION:
            found = [
                choice(position_words(t, position), position.value, one.position is position)
                for position in positions_for(one.school_kind)
            ]
        case CardField.AUDIENCE:
            found = [
                choice(
                    t.plain(f"consent-audience-{audience.value}"),
                    audience.value,
                    one.audience is audience,
                )
                for audience in Audience
            ]
        case CardField.EMPLOYMENT:
            return tuple(
                (
                    choice(
                        t.plain(f"card-employment-{employment.value}"),
                        employment.value,
                        one.employment is employment,
                    ),
                )
                for employment in Employment
            )
        case CardField.RATE:
            buttons = [
                choice(words.rate(rate, t), f"{rate // 100}.{rate % 100:02}", False)
                for rate in RATES
            ]
            return (tuple(buttons),)
        case CardField.EDUCATION:
            return tuple(
                (
                    choice(
                        t.plain(f"card-education-{education.value}"),
                        education.value,
                        one.education == education.value,
                    ),
                )
                for education in Education
            )
        case CardField.CATEGORY:
            found = [
                choice(
                    t.plain(f"card-category-{category.value}"),
                    category.value,
                    one.category is category,
                )
                for category in Category
            ]
            return (tuple(found),)
        case CardField.EXTRA:
            found = [
                choice(
                    t.plain(f"card-extra-{extra.value}"),
                    extra.value,
                    extra in one.extra,
                    on=extra not in one.extra,
                )
                for extra in ExtraCategory
            ]
        case _ if field in DATES:
            return _calendar(one, field, t, today, guided, month)
        case _:
            return ()
    return _two_by_two(found)


def _calendar(
    one: Card, field: CardField, t: Translator, today: date, guided: bool, month: int
) -> Rows:
    """A month, with a year's step at each side: a category may be of four years ago."""
    known = one.date_of(field)
    first = date(today.year - 60, 1, 1)
    last = date(today.year + 10, 12, 31) if field in AHEAD else today
    shown = unpacked_month(month or packed_month(known or today), first, last)

    def to(number: int) -> AskField:
        return AskField(post_id=one.post_id, field=field, guided=guided, month=number)

    def year(step: int) -> Button | None:
        there = add_months(shown, 12 * step)
        if not first.replace(day=1) <= there <= last:
            return None
        return Button(text=str(there.year), data=to(packed_month(there)).pack())

    title = Button(text=t.month_title(shown.year, shown.month), data=to(packed_month(shown)).pack())
    return rows(
        row(year(-1), title, year(1)),
        *month_rows(
            t,
            shown,
            first=first,
            last=last,
            closed=(),
            chosen=known,
            set_day=lambda day: SetDay(
                post_id=one.post_id, field=field, day=packed_day(day), guided=guided
            ),
            show_month=to,
        ),
    )


def ask_name(one: Card, t: Translator) -> Screen:
    return Screen(
        text=t("card-ask-name", name=person_label(one.name, one.channel_policy, one.staff_no)),
        rows=rows(_back(one, t)),
    )


def nothing_to_keep(t: Translator) -> Screen:
    """Somebody without a place in a school has no card."""
    return Screen(
        text=t("card-no-school"),
        rows=rows(row(button(t, "button-back", OpenSettings()), menu(t))),
    )


def _title(one: Card, t: Translator) -> Markup:
    return t(
        "card-title",
        name=person_label(one.name, one.channel_policy, one.staff_no),
        role=role_words(t, one.role, one.school_kind, one.position),
        school=one.school_name or "none",
    )


def _two_by_two(buttons: list[Button]) -> Rows:
    return tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))


def _back(one: Card, t: Translator) -> tuple[Button, ...]:
    return row(
        button(t, "card-button-back", OpenCard(post_id=one.post_id)),
        menu(t),
    )
