"""The list of a person's entries, one of them, and what may be done with it. Pure."""

from datetime import date

from content.record_texts import RecordTexts
from domain.achievements import AchievementPeriod
from domain.people import PostHolder
from domain.record import (
    PAGE,
    EntryPage,
    RecordKind,
    RecordList,
    RecordState,
    ReturnReason,
    fields_of,
)
from handlers.buttons import button, fitting, menu, two_by_two
from handlers.due import words as due_words
from handlers.paging import pages
from handlers.record import words
from handlers.record.callbacks import (
    AddEntry,
    AskField,
    AskFile,
    AskReturn,
    BeginWith,
    ChooseFile,
    ChooseKind,
    ChoosePeriod,
    ConfirmEntry,
    ListFields,
    OpenEntry,
    OpenQueue,
    OpenRecord,
    PaperFile,
    ReturnFor,
    SendFiles,
    SendPaper,
    SetRemoved,
    TakeBack,
)
from handlers.screen import Button, Rows, Screen, row, rows
from locales.translator import Markup, Translator


def listing(view: RecordList, t: Translator, back: Button | None) -> Screen:
    """`back` leads to where the reader came from; nothing more than the menu for one's own."""
    owner = view.owner
    parts: list[Markup] = [_title(owner, view.own, t)]
    parts += [
        told
        for told in (
            words.course(view.course_last, view.course_due, t, view.today),
            None if view.attestation is None else words.term(view.attestation, t, view.today),
        )
        if told is not None
    ]
    parts.append(Markup(""))
    first = view.page * PAGE + 1
    shown = tuple(enumerate(view.entries, start=first))
    parts += [words.line(one, t, view.today, number) for number, one in shown]
    if not shown:
        parts.append(t("record-none", own="yes" if view.own else "no"))
    elif any(one.state is RecordState.CONFIRMED for one in view.entries):
        parts += [Markup(""), t("record-legend")]
    numbers = tuple(
        Button(text=str(number), data=OpenEntry(record_id=one.id).pack()) for number, one in shown
    )
    add = paper = None
    if view.may_add:
        add = button(t, "record-button-add", AddEntry(post_id=owner.post_id))
    if view.may_print:
        paper = button(t, "record-button-paper", ChoosePeriod(post_id=owner.post_id))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            numbers[:4],
            numbers[4:],
            pages(t, view.page, view.pages, lambda to: OpenRecord(post_id=owner.post_id, page=to)),
            row(add, paper),
            row(back, menu(t)),
        ),
    )


def page(view: EntryPage, t: Translator, today: date) -> Screen:
    one = view.entry
    if one.removed:
        return _removed(view, t)
    parts = [t("record-page-title", title=one.title)]
    if not view.own:
        parts.append(t("record-page-owner", name=view.owner.label))
    parts.append(t("record-fact-kind", value=t.plain(f"record-kind-{words.slug(one.kind.value)}")))
    for field in fields_of(one.kind)[1:]:
        said = words.said(one, field, t, today)
        if said:
            key = f"record-fact-{words.slug(field.value)}"
            parts.append(t(key, value=said, kind=one.group.value))
    parts += [Markup(""), words.state(one, t, own=view.own, decider=view.decider)]
    if view.own and one.state is RecordState.CONFIRMED:
        parts.append(t("record-will-unconfirm"))
    if view.files:
        parts += [Markup(""), *due_words.evidence_lines(t, view.files)]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(_files_button(view, t)),
            *_decisions(view, t),
            *(_edit_rows(view, t) if view.may.edit else ()),
            row(_to_list(view, t), menu(t)),
        ),
    )


def choose_kind(owner: PostHolder, own: bool, t: Translator) -> Screen:
    """What it was: everything a record holds, in the order of its sections."""
    buttons = [
        button(
            t,
            f"record-kind-button-{words.slug(kind.value)}",
            ChooseKind(post_id=owner.post_id, kind=kind),
        )
        for kind in RecordKind
    ]
    return Screen(
        text=t.lines([_title(owner, own, t), Markup(""), t("record-ask-kind")]),
        rows=rows(
            *two_by_two(buttons),
            row(button(t, "button-back", OpenRecord(post_id=owner.post_id)), menu(t)),
        ),
    )


def ask_title(
    owner: PostHolder,
    own: bool,
    kind: RecordKind,
    t: Translator,
    texts: RecordTexts,
    *,
    school: bool,
) -> Screen:
    """The first question of a new entry: ready titles, or one's own."""
    ready = [
        Button(
            text=fitting(title),
            data=BeginWith(post_id=owner.post_id, kind=kind, index=place).pack(),
        )
        for place, title in texts.titles_of(kind, school=school)
    ]
    return Screen(
        text=t.lines(
            [
                _title(owner, own, t),
                Markup(""),
                t("record-ask-title", kind=kind.value),
            ]
        ),
        rows=rows(
            *(row(one) for one in ready),
            row(button(t, "button-back", AddEntry(post_id=owner.post_id)), menu(t)),
        ),
    )


def ask_return(view: EntryPage, t: Translator) -> Screen:
    """Why it goes back: ready words, or one's own."""
    one = view.entry
    reasons = [
        row(
            button(
                t,
                f"record-reply-button-{words.slug(reason.value)}",
                ReturnFor(record_id=one.id, rev=one.rev, reason=reason),
            )
        )
        for reason in ReturnReason
    ]
    return Screen(
        text=t.lines(
            [
                t("record-page-title", title=one.title),
                t("record-page-owner", name=view.owner.label),
                Markup(""),
                t("record-ask-return"),
            ]
        ),
        rows=rows(
            *reasons,
            row(button(t, "button-back", OpenEntry(record_id=one.id)), menu(t)),
        ),
    )


def choose_period(owner: PostHolder, own: bool, t: Translator) -> Screen:
    return Screen(
        text=t.lines([_title(owner, own, t), Markup(""), t("record-ask-period")]),
        rows=rows(
            *(
                row(
                    button(
                        t,
                        f"record-period-{period.value}",
                        ChooseFile(post_id=owner.post_id, period=period),
                    )
                )
                for period in AchievementPeriod
            ),
            row(button(t, "button-back", OpenRecord(post_id=owner.post_id)), menu(t)),
        ),
    )


def choose_file(
    owner: PostHolder, own: bool, period: AchievementPeriod, count: int, t: Translator
) -> Screen:
    """What the paper will hold, and in which form it is wanted."""
    files = tuple(
        button(
            t,
            f"record-button-{file.value}",
            SendPaper(post_id=owner.post_id, period=period, file=file),
        )
        for file in PaperFile
    )
    said = t("record-paper", period=period.value, n=count) if count else t("record-paper-empty")
    return Screen(
        text=t.lines([_title(owner, own, t), Markup(""), said]),
        rows=rows(
            files if count else (),
            row(button(t, "button-back", ChoosePeriod(post_id=owner.post_id)), menu(t)),
        ),
    )


def _title(owner: PostHolder, own: bool, t: Translator) -> Markup:
    return t("record-title-own") if own else t("record-title", name=owner.label)


def _decisions(view: EntryPage, t: Translator) -> Rows:
    one = view.entry
    if not view.may.decide:
        return ()
    address = {"record_id": one.id, "rev": one.rev}
    back = button(t, "record-button-take-back", TakeBack(**address)) if view.mine else None
    match one.state:
        case RecordState.STATED:
            return rows(
                row(
                    button(t, "record-button-confirm", ConfirmEntry(**address)),
                    button(t, "record-button-return", AskReturn(**address)),
                )
            )
        case RecordState.CONFIRMED:
            return rows(row(back))
        case RecordState.SENT_BACK:
            return rows(row(button(t, "record-button-confirm", ConfirmEntry(**address)), back))


def _edit_rows(view: EntryPage, t: Translator) -> Rows:
    one = view.entry
    more = None
    if one.missing:
        field = one.missing[0]
        more = button(t, "record-button-more", AskField(record_id=one.id, field=field, guided=True))
    return rows(
        row(more),
        row(
            button(t, "record-button-edit", ListFields(record_id=one.id)),
            button(t, "record-button-file", AskFile(record_id=one.id)),
        ),
        row(button(t, "record-button-remove", SetRemoved(record_id=one.id, removed=True))),
    )


def _files_button(view: EntryPage, t: Translator) -> Button | None:
    if not view.files:
        return None
    return button(
        t, "record-button-show-files", SendFiles(record_id=view.entry.id), count=len(view.files)
    )


def _to_list(view: EntryPage, t: Translator) -> Button:
    return button(t, "record-button-list", OpenRecord(post_id=view.owner.post_id))


def _removed(view: EntryPage, t: Translator) -> Screen:
    restore = None
    if view.may.edit:
        restore = button(
            t, "record-button-restore", SetRemoved(record_id=view.entry.id, removed=False)
        )
    queue = button(t, "record-button-queue", OpenQueue()) if view.may.decide else None
    return Screen(
        text=t("record-removed", title=view.entry.title),
        rows=rows(row(restore), row(_to_list(view, t), queue), row(menu(t))),
    )
