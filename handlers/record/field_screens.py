"""The fields of an entry, one question at a time; its files. Pure."""

from datetime import date, timedelta
from enum import StrEnum

from content.record_texts import RecordTexts
from domain.record import (
    Entry,
    EntryPage,
    RecordField,
    RecordKind,
    choices_of,
    fields_of,
)
from domain.typed_choice import naming, typed_choice
from handlers.buttons import button, fitting, menu, two_by_two
from handlers.calendar_keyboard import month_rows, packed_day, packed_month, unpacked_month
from handlers.due import words as due_words
from handlers.record import words
from handlers.record.callbacks import (
    AskField,
    EmptyField,
    ListFields,
    OpenEntry,
    SetChoice,
    SetDay,
    SetHours,
    SetReady,
    ShowMonth,
    SkipField,
)
from handlers.screen import Button, Rows, Screen, row, rows
from locales.translator import Markup, Translator

HOURS = {
    RecordKind.KPK: (16, 24, 36, 72, 108, 144),
    RecordKind.RETRAINING: (250, 300, 500, 520, 600),
    RecordKind.SECOND_DEGREE: (),
    RecordKind.INTERNSHIP: (16, 24, 36, 72),
}
"""Usual lengths; any other one is typed."""

EARLIEST = timedelta(days=366 * 6)
"""How far back the calendar goes; an older day is typed."""


def list_fields(view: EntryPage, t: Translator) -> Screen:
    """Filled ones are ticked; each opens on its own."""
    one = view.entry
    buttons = [
        Button(
            text=fitting(_marked(one, field, t)),
            data=AskField(record_id=one.id, field=field).pack(),
        )
        for field in fields_of(one.kind)
    ]
    return Screen(
        text=t.lines([t("record-page-title", title=one.title), t("record-which")]),
        rows=rows(
            *two_by_two(buttons),
            row(button(t, "button-back", OpenEntry(record_id=one.id)), menu(t)),
        ),
    )


def ask(
    view: EntryPage,
    field: RecordField,
    t: Translator,
    today: date,
    texts: RecordTexts,
    *,
    guided: bool,
) -> Screen:
    """One question: ready answers, a text, or «Пропустить»; what is there already is shown."""
    one = view.entry
    given = words.said(one, field, t, today)
    parts = [
        t("record-page-title", title=one.title),
        Markup(""),
        t(f"record-ask-{words.slug(field.value)}", kind=one.group.value),
    ]
    if given:
        parts.append(t("record-now", value=given))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *_answers(one, field, t, today, texts, guided), *_ways(one, field, t, given, guided)
        ),
    )


def month(
    view: EntryPage, field: RecordField, t: Translator, packed: int, today: date, *, guided: bool
) -> Screen:
    one = view.entry
    last = today + EARLIEST if field is RecordField.UNTIL else today
    first = today - EARLIEST
    shown = unpacked_month(packed, first, last)
    chosen = one.until if field is RecordField.UNTIL else one.on_date
    address = {"record_id": one.id, "field": field, "guided": guided}
    return Screen(
        text=t.lines(
            [
                t("record-page-title", title=one.title),
                t(f"record-ask-{words.slug(field.value)}", kind=one.group.value),
                Markup(""),
                Markup(t.month_title(shown.year, shown.month)),
            ]
        ),
        rows=(
            *month_rows(
                t,
                shown,
                first=first,
                last=last,
                closed=(),
                chosen=chosen,
                set_day=lambda day: SetDay(day=packed_day(day), **address),
                show_month=lambda value: ShowMonth(month=value, **address),
            ),
            row(button(t, "button-back", AskField(**address)), menu(t)),
        ),
    )


def ask_file(view: EntryPage, t: Translator) -> Screen:
    one = view.entry
    parts = [t("record-page-title", title=one.title), Markup(""), t("record-ask-file")]
    if view.files:
        parts += [Markup(""), *due_words.evidence_lines(t, view.files)]
    done = "record-button-ready" if view.files else "button-skip"
    return Screen(
        text=t.lines(parts),
        rows=rows(row(button(t, done, OpenEntry(record_id=one.id))), row(menu(t))),
    )


def _marked(one: Entry, field: RecordField, t: Translator) -> str:
    text = t.plain(f"record-field-{words.slug(field.value)}", kind=one.group.value)
    return text if one.value_of(field) is None else f"✓ {text}"


def _answers(
    one: Entry,
    field: RecordField,
    t: Translator,
    today: date,
    texts: RecordTexts,
    guided: bool,
) -> Rows:
    match field:
        case RecordField.ON_DATE | RecordField.UNTIL:
            return _days(one, field, t, today, guided)
        case RecordField.HOURS:
            found = [
                Button(
                    text=str(hours),
                    data=SetHours(record_id=one.id, hours=hours, guided=guided).pack(),
                )
                for hours in HOURS.get(one.kind, ())
            ]
            return rows(tuple(found))
        case RecordField.FORM | RecordField.ROLE | RecordField.LEVEL | RecordField.RESULT:
            return _choices(one, field, choices_of(one.kind, field), t, guided)
        case RecordField.ORGANISER:
            return tuple(
                row(
                    Button(
                        text=fitting(name),
                        data=SetReady(record_id=one.id, index=index, guided=guided).pack(),
                    )
                )
                for index, name in enumerate(texts.organisers_of(one.group))
            )
        case RecordField.TITLE | RecordField.DOCUMENT:
            return ()


def _days(one: Entry, field: RecordField, t: Translator, today: date, guided: bool) -> Rows:
    address = {"record_id": one.id, "field": field, "guided": guided}
    return rows(
        row(
            button(t, "record-button-today", SetDay(day=packed_day(today), **address)),
            button(t, "record-button-calendar", ShowMonth(month=packed_month(today), **address)),
        )
    )


def _choices(
    one: Entry, field: RecordField, codes: tuple[StrEnum, ...], t: Translator, guided: bool
) -> Rows:
    chosen = one.value_of(field)
    buttons = []
    for code in codes:
        text = _choice(t, field, code)
        data = SetChoice(record_id=one.id, field=field, value=code.value, guided=guided)
        buttons.append(
            Button(text=fitting(f"✅ {text}" if chosen == code else text), data=data.pack())
        )
    return two_by_two(buttons)


def _choice(t: Translator, field: RecordField, code: StrEnum) -> str:
    return t.plain(f"record-{field.value}-button-{words.slug(code.value)}")


def typed_code(t: Translator, kind: RecordKind, field: RecordField, text: str) -> str | None:
    """The one choice that the words name, as its button does or as people call it."""
    codes = choices_of(kind, field)
    labels = [_choice(t, field, code) for code in codes]
    spoken = [_spoken(t, field, code) for code in codes]
    place = typed_choice(text, labels, spoken=spoken)
    found = naming(text, labels) if place is None else (place,)
    return codes[found[0]].value if len(found) == 1 else None


def _spoken(t: Translator, field: RecordField, code: StrEnum) -> list[str]:
    if field is not RecordField.LEVEL:
        return []
    return t.plain(f"record-level-words-{words.slug(code.value)}").split(",")


def _ways(one: Entry, field: RecordField, t: Translator, given: str, guided: bool) -> Rows:
    """On where one goes step by step; else back to the list of fields. What is there can be
    emptied."""
    empty = skip = None
    if given and field is not RecordField.TITLE:
        empty = button(
            t, "record-button-empty", EmptyField(record_id=one.id, field=field, guided=guided)
        )
    if guided:
        key = "record-button-forward" if given else "button-skip"
        skip = button(t, key, SkipField(record_id=one.id, field=field))
        # Without the sign of a decision: a yes is no answer to «Когда это было?».
        out = button(t, "record-button-enough", OpenEntry(record_id=one.id))
    else:
        out = button(t, "button-back", ListFields(record_id=one.id))
    return rows(row(empty, skip), row(out, menu(t)))
