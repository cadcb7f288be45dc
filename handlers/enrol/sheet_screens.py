"""What a sent table would do, before it does it; and what came of it."""

from domain.people import ChannelPolicy
from domain.staff_import import REMARKS_PAGE, Imported, ImportPreview
from domain.staff_sheet import RowRemark, SheetColumn, SheetRemark
from handlers.buttons import button, menu
from handlers.enrol.callbacks import (
    ApplySheet,
    CancelSheet,
    OpenEnrol,
    OpenLink,
    OpenSheet,
    PrintCards,
    TakeNamesakes,
)
from handlers.paging import pages
from handlers.people.callbacks import FreshLinks, OpenPeople
from handlers.screen import Button, Screen, row, rows
from locales.translator import Markup, Translator

DEPARTMENTS_SHOWN = 6
UNKNOWN_SHOWN = 6
HEADING_SHOWN = 30


def preview(view: ImportPreview, t: Translator) -> Screen:
    plan = view.plan
    lines: list[str] = [
        t("enrol-sheet-title", file=view.file_name or "none"),
        t(
            "enrol-sheet-numbers",
            added=len(plan.added),
            known=plan.known,
            out=plan.kept_out,
        ),
    ]
    if plan.fillings:
        lines.append(t("enrol-sheet-filled", n=len(plan.fillings)))
    lines += ["", t("enrol-sheet-columns", columns=_columns(view.columns, view.not_taken, t))]
    if plan.new_departments:
        shown = ", ".join(plan.new_departments[:DEPARTMENTS_SHOWN])
        more = len(plan.new_departments) - DEPARTMENTS_SHOWN
        lines.append(
            t(
                "enrol-sheet-departments",
                n=len(plan.new_departments),
                names=shown,
                more=max(0, more),
            )
        )
    if view.not_taken:
        lines.append(t("enrol-sheet-not-taken", columns=_columns(view.not_taken, (), t)))
    if view.unknown:
        names = ", ".join(f"«{one[:HEADING_SHOWN]}»" for one in view.unknown[:UNKNOWN_SHOWN])
        lines.append(t("enrol-sheet-unknown", names=names))
    if plan.remarks:
        lines += ["", t("enrol-sheet-remarks", n=len(plan.remarks))]
        start = view.page * REMARKS_PAGE
        lines += [
            remark(one, view.channel_policy, t)
            for one in plan.remarks[start : start + REMARKS_PAGE]
        ]
    lines += ["", t("enrol-sheet-other-file")]
    return Screen(
        text=t.lines(lines),
        rows=rows(
            pages(
                t,
                view.page,
                -(-len(plan.remarks) // REMARKS_PAGE),
                lambda page: OpenSheet(import_id=view.import_id, page=page),
            ),
            row(_apply(view, t)),
            row(
                button(
                    t,
                    "enrol-button-namesakes",
                    TakeNamesakes(import_id=view.import_id, rev=view.rev, namesakes=True),
                    n=plan.doubled,
                )
                if plan.doubled
                else None
            ),
            row(button(t, "enrol-button-cancel", CancelSheet(import_id=view.import_id)), menu(t)),
        ),
    )


def _apply(view: ImportPreview, t: Translator) -> Button | None:
    data = ApplySheet(import_id=view.import_id, rev=view.rev)
    if view.plan.added:
        return button(t, "enrol-button-add", data, n=len(view.plan.added))
    if view.plan.fillings:
        return button(t, "enrol-button-fill", data, n=len(view.plan.fillings))
    return None


def _columns(
    columns: tuple[SheetColumn, ...], besides: tuple[SheetColumn, ...], t: Translator
) -> str:
    """Names of columns, in the order of the table."""
    return ", ".join(
        t.plain("enrol-column", column=column.value) for column in columns if column not in besides
    )


def remark(one: RowRemark, policy: ChannelPolicy, t: Translator) -> Markup:
    """Names and what stands in cells are shown only where the school lets names be written."""
    said = one.said if policy is ChannelPolicy.FULL else ""
    column = "none"
    if one.remark is SheetRemark.DIFFERS:
        column, said = t.plain("enrol-column", column=one.said), ""
    return t(
        "enrol-remark",
        row=str(one.row),
        said=said or "none",
        remark=one.remark.value,
        column=column,
        other=str(one.other or 0),
    )


def imported(view: Imported, t: Translator) -> Screen:
    lines: list[str] = [t("enrol-imported", n=view.added)]
    if view.departments:
        lines.append(t("enrol-imported-departments", n=view.departments))
    if view.filled:
        lines.append(t("enrol-sheet-filled-done", n=view.filled))
    if view.kept_out:
        lines.append(t("enrol-imported-out", n=view.kept_out))
    if view.not_joined:
        lines += ["", t("enrol-imported-next", n=view.not_joined)]
    school_id = view.school_id
    return Screen(
        text=t.lines(lines),
        rows=rows(
            row(button(t, "enrol-button-cards", PrintCards(school_id=school_id)))
            if view.not_joined
            else (),
            row(
                button(t, "enrol-button-all-links", FreshLinks(school_id=school_id)),
                button(t, "enrol-button-link", OpenLink(school_id=school_id)),
            )
            if view.not_joined
            else (),
            row(
                button(t, "button-back", OpenEnrol(school_id=school_id)),
                button(t, "people-button-list", OpenPeople()),
            ),
            row(menu(t)),
        ),
    )
