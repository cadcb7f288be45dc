"""What a diagnosis says of a school: the map as a list, a head's view, a municipality's. Pure."""

from aiogram.filters.callback_data import CallbackData

from domain.campaign_map import Cell, DeficitMap
from domain.campaign_views import PAGE, MapView, OwnDepartment, TownPage
from domain.summary import SMALL_GROUP
from handlers.buttons import button, fitting, menu
from handlers.campaigns import words
from handlers.campaigns.callbacks import (
    MapPicture,
    MapTable,
    OpenCampaign,
    OpenOwnDepartment,
    OpenSchool,
    OpenTown,
    ShowDepartmentMap,
    ShowMap,
)
from handlers.municipal.callbacks import OpenMunicipal
from handlers.paging import pages, piece
from handlers.progress import bar
from handlers.screen import Button, Screen, row, rows
from locales.translator import Markup, Translator


def map_list(t: Translator, view: MapView, page: int = 0) -> Screen:
    """The whole school by group, and the way to each department."""
    id_ = view.campaign.id
    shown = view.map
    lines = [
        t(
            words.own("campaigns-map", view.campaign),
            title=words.title(t, view.campaign),
            school=view.school,
        ),
        t("campaigns-map-people", count=shown.people),
    ]
    if view.part:
        lines.append(t("campaigns-part"))
    if shown.empty:
        lines.append(t(words.own("campaigns-map-too-few", view.campaign), count=SMALL_GROUP))
    else:
        lines.append(t(words.own("campaigns-map-scale", view.campaign)))
        lines += [
            group_line(t, view.titles.get(one.group, one.group), one.total) for one in shown.rows
        ]
        lines += _blanks(t, shown)
    if shown.variants > 1 and not shown.empty:
        lines.append(t("campaigns-map-mixed"))
    some, page, total = piece(shown.places, page, PAGE)

    def to(number: int) -> CallbackData:
        return ShowMap(campaign_id=id_, page=number)

    apart = [
        row(
            Button(
                text=fitting(_name(t, view, one)),
                data=ShowDepartmentMap(campaign_id=id_, department_id=one or 0, page=page).pack(),
            )
        )
        for one in some
        if not shown.empty
    ]
    files = row(
        button(t, "campaigns-button-map-picture", MapPicture(campaign_id=id_)),
        button(t, "campaigns-button-map-file", MapTable(campaign_id=id_)),
    )
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *apart,
            pages(t, page, total, to) if apart else (),
            () if shown.empty else files,
            row(button(t, "button-back", OpenCampaign(campaign_id=id_)), menu(t)),
        ),
    )


def department_map(t: Translator, view: MapView, department_id: int | None, page: int) -> Screen:
    """One department by group; the list of the school where it has no such department."""
    if department_id not in view.map.places:
        return map_list(t, view, page)
    place = view.map.places.index(department_id)
    lines = [
        t("campaigns-map-of", name=_name(t, view, department_id)),
        t("campaigns-map-diagnosis", title=words.title(t, view.campaign)),
        t(words.own("campaigns-map-scale", view.campaign)),
        *(
            group_line(t, view.titles.get(one.group, one.group), one.cells[place])
            for one in view.map.rows
        ),
    ]
    if not all(one.cells[place].shown for one in view.map.rows):
        lines.append(t("campaigns-map-blank", count=SMALL_GROUP))
    return Screen(
        text=t.lines(lines),
        rows=rows(
            row(
                button(t, "button-back", ShowMap(campaign_id=view.campaign.id, page=page)),
                menu(t),
            )
        ),
    )


def own_department(
    t: Translator, view: OwnDepartment | None, others: tuple[int, ...] = ()
) -> Screen:
    """What a head sees: how many, and groups of five people or more. `others`: his other ones."""
    more = [
        row(button(t, "campaigns-button-other-department", OpenOwnDepartment(department_id=one)))
        for one in others
    ]
    if view is None:
        return Screen(text=t("campaigns-own-none"), rows=rows(*more, row(menu(t))))
    _, last = view.campaign.term
    counts = view.counts
    lines = [
        t("campaigns-own", name=view.department),
        t(
            f"campaigns-own-{view.campaign.state.value}",
            title=words.title(t, view.campaign),
            last=t.day(last, view.today),
        ),
    ]
    if counts.asked < SMALL_GROUP:
        lines.append(t("campaigns-own-small", count=SMALL_GROUP))
    else:
        lines.append(Markup(bar(counts.passed, counts.asked)))
        lines.append(t("campaigns-own-passed", done=counts.passed, total=counts.asked))
        lines += _own_groups(t, view)
    return Screen(text=t.lines(lines), rows=rows(*more, row(menu(t))))


def _own_groups(t: Translator, view: OwnDepartment) -> list[Markup]:
    shown = view.map
    if shown is None:
        return []
    if shown.empty:
        return [t(words.own("campaigns-map-too-few", view.campaign), count=SMALL_GROUP)]
    lines = [t(words.own("campaigns-map-scale", view.campaign))]
    lines += [group_line(t, view.titles.get(one.group, one.group), one.total) for one in shown.rows]
    return [*lines, *_blanks(t, shown)]


def _blanks(t: Translator, shown: DeficitMap) -> tuple[Markup, ...]:
    if all(one.total.shown for one in shown.rows):
        return ()
    return (t("campaigns-map-blank-whole", count=SMALL_GROUP),)


def town(t: Translator, view: TownPage) -> Screen:
    """Schools of a municipality: numbers of participation, no results."""
    lines = [t("campaigns-town")]
    for one in view.lines:
        if one.campaign is None:
            lines.append(t("campaigns-town-none", school=one.name))
        else:
            lines.append(
                t(
                    "campaigns-town-line",
                    school=one.name,
                    title=words.title(t, one.campaign),
                    done=one.counts.passed,
                    total=one.counts.asked,
                )
            )
    if not view.lines:
        lines.append(t("campaigns-town-empty"))

    def to(number: int) -> CallbackData:
        return OpenTown(page=number)

    return Screen(
        text=t.lines(lines),
        rows=rows(
            *(
                row(
                    Button(
                        text=fitting(one.name),
                        data=OpenSchool(school_id=one.school_id).pack(),
                    )
                )
                for one in view.lines
            ),
            pages(t, view.page, view.pages, to),
            row(button(t, "button-back", OpenMunicipal()), menu(t)),
        ),
    )


def group_line(t: Translator, title: str, cell: Cell) -> Markup:
    if cell.percent is None:
        return t("campaigns-map-hidden", title=title)
    return t("campaigns-map-group", title=title, percent=str(cell.percent), people=cell.people)


def _name(t: Translator, view: MapView, department_id: int | None) -> str:
    if department_id is None:
        return t.plain("campaigns-no-department")
    return view.names.get(department_id, t.plain("campaigns-no-department"))
