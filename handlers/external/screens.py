"""Screens of independent results. Pure."""

from dataclasses import replace
from datetime import date, timedelta

from content.external_texts import ExternalTexts
from domain.evidence import Evidence
from domain.external_results import (
    ORDER,
    ExternalResult,
    ResultField,
    ResultLevel,
    ResultList,
    ResultPage,
    ResultState,
    before,
    following,
)
from domain.people import PostHolder
from handlers.buttons import button, menu
from handlers.calendar_keyboard import month_rows, packed_day, packed_month, unpacked_month
from handlers.due import words as due_words
from handlers.due.evidence_screens import resent
from handlers.external.callbacks import (
    AddResult,
    AskField,
    AskFile,
    BeginWith,
    EmptyField,
    OpenResult,
    OpenResults,
    SendFiles,
    SetAttempt,
    SetDay,
    SetLevel,
    SetReady,
    SetRemoved,
    ShowMonth,
)
from handlers.paging import pages, piece
from handlers.screen import Button, Rows, Screen, row, rows
from locales.translator import Markup, Translator

SHOWN = 8
ATTEMPTS = (1, 2, 3)
EARLIEST = timedelta(days=366 * 5)
"""How far back the calendar goes; an older day is typed."""

_OPTIONAL = tuple(field for field in ORDER if field is not ResultField.OPERATOR)


def listing(view: ResultList, t: Translator, today: date, back: Button, page: int = 0) -> Screen:
    """`back` leads to where the reader came from: his diagnosis, or the person's page."""
    owner = view.owner
    head = t("external-title-own") if view.own else t("external-title", name=owner.label)
    parts: list[Markup] = [head, Markup("")]
    shown, page, total = piece(tuple(enumerate(view.results, start=1)), page, SHOWN)
    parts += [line(one, t, today, number) for number, one in shown]
    if not shown:
        parts.append(t("external-none"))
    parts += [Markup(""), t("external-beside")]
    numbers = tuple(
        Button(text=str(number), data=OpenResult(external_id=one.id).pack())
        for number, one in shown
    )
    add = None
    if view.may_add:
        add = button(t, "external-button-add", AddResult(post_id=owner.post_id))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            numbers[:4],
            numbers[4:],
            pages(t, page, total, lambda to: OpenResults(post_id=owner.post_id, page=to)),
            row(add),
            row(back, menu(t)),
        ),
    )


def line(one: ExternalResult, t: Translator, today: date, number: int) -> Markup:
    """«1. ЦНППМ — 12 марта, 74 %, «базовый»», of what is known."""
    return t("external-line", number=number, text=told(one, t, today))


def told(one: ExternalResult, t: Translator, today: date) -> str:
    """The facts in one line, as plain text."""
    return told_of(one, t, None if one.held_on is None else t.day_short(one.held_on, today))


def told_of(one: ExternalResult, t: Translator, day: str | None) -> str:
    """`day`: when it was, as a paper or a screen writes it."""
    facts = [
        day,
        None if one.percent is None else t.plain("external-percent", percent=one.percent),
        None if one.level_name is None else t.plain("external-level-name", name=one.level_name),
    ]
    known = ", ".join(fact for fact in facts if fact is not None)
    return f"{one.operator} — {known}" if known else one.operator


def page(view: ResultPage, t: Translator, today: date) -> Screen:
    one = view.result
    if one.state is ResultState.REMOVED:
        return _removed(view, t)
    parts = [t("external-page-title", operator=one.operator)]
    if not view.own:
        parts.append(t("external-page-owner", name=view.owner.label))
    for field in _OPTIONAL:
        value = one.value_of(field)
        if value is not None:
            parts.append(t(f"external-fact-{_slug(field)}", value=said(one, field, t, today)))
    if view.files:
        parts += [Markup(""), *due_words.evidence_lines(t, view.files)]
    if not view.may_edit:
        parts += [Markup(""), t("external-entered-by-another")]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(_edit_rows(view, t) if view.may_edit else ()),
            row(_files_button(view, t)),
            row(
                button(t, "external-button-list", OpenResults(post_id=view.owner.post_id)),
                menu(t),
            ),
        ),
    )


def said(one: ExternalResult, field: ResultField, t: Translator, today: date) -> str:
    """The value of a field in words; empty where there is none."""
    value = one.value_of(field)
    match field, value:
        case _, None:
            return ""
        case ResultField.HELD_ON, date() as day:
            return t.day_short(day, today)
        case ResultField.LEVEL, ResultLevel() as level:
            return t.plain(f"external-level-{level.value}")
        case ResultField.PERCENT, percent:
            return t.plain("external-percent", percent=percent)
        case _:
            return str(value)


def ask_operator(owner: PostHolder, own: bool, t: Translator, texts: ExternalTexts) -> Screen:
    """The first question of a new result."""
    head = t("external-title-own") if own else t("external-title", name=owner.label)
    ready = [
        row(Button(text=name, data=BeginWith(post_id=owner.post_id, index=index).pack()))
        for index, name in enumerate(texts.operator)
    ]
    return Screen(
        text=t.lines([head, Markup(""), t("external-ask-operator")]),
        rows=rows(
            *ready,
            row(
                button(t, "button-back", OpenResults(post_id=owner.post_id)),
                menu(t),
            ),
        ),
    )


def ask(
    view: ResultPage, field: ResultField, t: Translator, today: date, texts: ExternalTexts
) -> Screen:
    """One question: ready answers, a text, or «Пропустить»; what is there already is shown."""
    one = view.result
    given = said(one, field, t, today)
    parts = [_progress(one, field, t, today), Markup(""), t(f"external-ask-{_slug(field)}")]
    if given:
        parts += [Markup(""), t("external-now", value=given)]
    return Screen(
        text=t.lines(parts),
        rows=rows(*_answers(one, field, t, today, texts), *_ways(one, field, t, given)),
    )


def month(view: ResultPage, t: Translator, packed: int, today: date) -> Screen:
    first = today - EARLIEST
    shown = unpacked_month(packed, first, today)
    one = view.result
    back = AskField(external_id=one.id, field=ResultField.HELD_ON)
    return Screen(
        text=t.lines(
            [
                t("external-page-title", operator=one.operator),
                t("external-ask-held-on"),
                Markup(""),
                Markup(t.month_title(shown.year, shown.month)),
            ]
        ),
        rows=(
            *month_rows(
                t,
                shown,
                first=first,
                last=today,
                closed=(),
                chosen=one.held_on,
                set_day=lambda day: SetDay(external_id=one.id, day=packed_day(day)),
                show_month=lambda value: ShowMonth(external_id=one.id, month=value),
            ),
            row(button(t, "button-back", back), menu(t)),
        ),
    )


def ask_file(view: ResultPage, t: Translator) -> Screen:
    one = view.result
    parts = [t("external-page-title", operator=one.operator), Markup(""), t("external-ask-file")]
    if view.files:
        parts += [Markup(""), *due_words.evidence_lines(t, view.files)]
    done = "external-button-ready" if view.files else "button-skip"
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(button(t, done, OpenResult(external_id=one.id))),
            row(
                button(t, "button-back", AskField(external_id=one.id, field=ORDER[-1])),
                menu(t),
            ),
        ),
    )


def with_files(screen: Screen, t: Translator, found: tuple[Evidence, ...]) -> Screen:
    """The screen below the files themselves, each a message of its own."""
    return replace(screen, files=resent(t, found))


def _removed(view: ResultPage, t: Translator) -> Screen:
    restore = None
    if view.may_edit:
        restore = button(
            t, "external-button-restore", SetRemoved(external_id=view.result.id, removed=False)
        )
    return Screen(
        text=t("external-removed", operator=view.result.operator),
        rows=rows(
            row(restore),
            row(
                button(t, "external-button-list", OpenResults(post_id=view.owner.post_id)),
                menu(t),
            ),
        ),
    )


def _edit_rows(view: ResultPage, t: Translator) -> Rows:
    one = view.result
    fields = [
        button(
            t,
            f"external-button-{_slug(field)}",
            AskField(external_id=one.id, field=field),
            known="no" if one.value_of(field) is None else "yes",
        )
        for field in ORDER
    ]
    file = button(t, "external-button-file", AskFile(external_id=one.id))
    remove = button(t, "external-button-remove", SetRemoved(external_id=one.id, removed=True))
    cells = [*fields, file]
    pairs = [tuple(cells[start : start + 2]) for start in range(0, len(cells), 2)]
    return (*pairs, (remove,))


def _files_button(view: ResultPage, t: Translator) -> Button | None:
    if not view.files:
        return None
    return button(
        t,
        "external-button-show-files",
        SendFiles(external_id=view.result.id),
        count=len(view.files),
    )


def _progress(one: ExternalResult, field: ResultField, t: Translator, today: date) -> Markup:
    return t(
        "external-step",
        operator=told(one, t, today),
        number=ORDER.index(field) + 1,
        total=len(ORDER) + 1,
    )


def _answers(
    one: ExternalResult, field: ResultField, t: Translator, today: date, texts: ExternalTexts
) -> Rows:
    match field:
        case ResultField.LEVEL:
            return tuple(
                row(
                    button(
                        t,
                        f"external-level-{level.value}",
                        SetLevel(external_id=one.id, level=level),
                    )
                )
                for level in ResultLevel
            )
        case ResultField.OPERATOR:
            return _ready(one, field, texts.operator, 1)
        case ResultField.KIND:
            return _ready(one, field, texts.kind, 1)
        case ResultField.LEVEL_NAME:
            return _ready(one, field, texts.level_name, 2)
        case ResultField.ATTEMPT:
            return (
                tuple(
                    Button(
                        text=str(number),
                        data=SetAttempt(external_id=one.id, attempt=number).pack(),
                    )
                    for number in ATTEMPTS
                ),
            )
        case ResultField.HELD_ON:
            return (
                row(
                    button(
                        t,
                        "external-button-today",
                        SetDay(external_id=one.id, day=packed_day(today)),
                    ),
                    button(
                        t,
                        "external-button-calendar",
                        ShowMonth(external_id=one.id, month=packed_month(today)),
                    ),
                ),
            )
        case ResultField.PERCENT | ResultField.CERTIFICATE | ResultField.ERRORS:
            return ()


def _ready(one: ExternalResult, field: ResultField, words: tuple[str, ...], wide: int) -> Rows:
    buttons = [
        Button(text=word, data=SetReady(external_id=one.id, field=field, index=index).pack())
        for index, word in enumerate(words)
    ]
    return tuple(tuple(buttons[start : start + wide]) for start in range(0, len(buttons), wide))


def _ways(one: ExternalResult, field: ResultField, t: Translator, given: str) -> Rows:
    """On, out, back; what is there can be emptied."""
    on = following(field)
    forward = AskFile(external_id=one.id) if on is None else AskField(external_id=one.id, field=on)
    back = before(field)
    backward = (
        OpenResult(external_id=one.id) if back is None else AskField(external_id=one.id, field=back)
    )
    empty = None
    if given and field is not ResultField.OPERATOR:
        empty = button(t, "external-button-empty", EmptyField(external_id=one.id, field=field))
    return rows(
        row(
            empty,
            button(t, "external-button-forward" if given else "button-skip", forward),
        ),
        row(
            button(t, "button-back", backward),
            button(t, "external-button-ready", OpenResult(external_id=one.id)),
        ),
        row(menu(t)),
    )


def _slug(field: ResultField) -> str:
    return field.value.replace("_", "-")
