"""Screens of what a school finds hard: numbers of five people at least. Pure."""

from datetime import date

from aiogram.filters.callback_data import CallbackData

from domain.deficits import (
    ChoosersPage,
    DeficitsView,
    Line,
    OfferLine,
    SchoolsPage,
    StatementView,
)
from domain.item import ItemKind
from domain.summary import SMALL_GROUP
from handlers.buttons import button, menu, named
from handlers.campaigns.callbacks import ShowMap
from handlers.deficits.callbacks import (
    OpenDeficits,
    OpenOffer,
    OpenStatement,
    ShowChoices,
    ShowChoosers,
    ShowDepartment,
    ShowDepartments,
    ShowGroup,
    ShowGroups,
    ShowSchools,
)
from handlers.events import words
from handlers.paging import pages
from handlers.people.callbacks import OpenPerson
from handlers.route.words import upper
from handlers.screen import Button, Screen, row, rows
from handlers.summary.callbacks import OpenSummary
from locales.translator import Markup, Translator


def overview(t: Translator, view: DeficitsView) -> Screen:
    """Statements, the most chosen first."""
    school_id = _address(view)
    has_map = view.map_of is not None
    return Screen(
        text=t.lines([_head(t, view), *_body(t, view)]),
        rows=rows(
            *_statement_rows(view.lines, school_id),
            pages(
                t,
                view.page,
                view.pages,
                lambda page: OpenDeficits(school_id=school_id, page=page),
            ),
            row(
                button(t, "deficits-button-groups", ShowGroups(school_id=school_id))
                if view.lines
                else None,
                button(t, "deficits-button-departments", ShowDepartments())
                if view.lines and view.departments
                else None,
            ),
            row(
                button(t, "deficits-button-map", ShowMap(campaign_id=view.map_of or 0))
                if has_map
                else None
            ),
            row(_out(t, view), menu(t)),
        ),
    )


def groups(t: Translator, view: DeficitsView) -> Screen:
    school_id = _address(view)
    return Screen(
        text=t.lines([t("deficits-groups"), *_told(t, view)]),
        rows=rows(
            *(
                row(named(one.title, ShowGroup(group=one.key, school_id=school_id)))
                for one in view.lines
            ),
            row(_back(t, school_id), menu(t)),
        ),
    )


def part(t: Translator, view: DeficitsView, back: CallbackData) -> Screen:
    """Of a group or a department."""
    head = t("deficits-part", part=view.part or view.school)
    return Screen(
        text=t.lines([head, *_told(t, view)]),
        rows=rows(
            *_statement_rows(view.lines, _address(view)),
            row(button(t, "button-back", back), menu(t)),
        ),
    )


def departments(t: Translator, view: DeficitsView) -> Screen:
    """All that there are: a name says nothing of what may be told of it."""
    return Screen(
        text=t.lines([t("deficits-departments"), t("deficits-departments-about")]),
        rows=rows(
            *(
                row(named(name, ShowDepartment(department_id=id_)))
                for id_, name in view.departments
            ),
            row(_back(t, 0), menu(t)),
        ),
    )


def statement(t: Translator, view: StatementView) -> Screen:
    school_id = view.school_id if view.reader.foreign else 0
    lines = [
        t("deficits-statement", title=upper(view.title)),
        t("deficits-of-group", group=view.group),
    ]
    if view.people is None:
        lines.append(t("deficits-few", count=SMALL_GROUP))
    else:
        lines.append(
            t(
                "deficits-chosen",
                people=view.people,
                before=view.before or 0,
                first=str(view.year[0] - 1),
                last=f"{view.year[0] % 100:02}",
            )
        )
        lines += [
            t(
                "deficits-place",
                title=one.title or t.plain("deficits-no-department"),
                people=one.people,
            )
            for one in view.places
        ]
        if view.hidden and view.reader.places:
            some = "some" if view.places else "none"
            lines.append(t("deficits-places-hidden", count=SMALL_GROUP, some=some))
    told = view.people is not None
    lines += _offers(t, view)
    return Screen(
        text=t.lines(lines),
        rows=rows(
            row(
                button(t, "deficits-button-who", ShowChoosers(key=view.key))
                if told and view.reader.names
                else None
            ),
            row(
                button(t, "deficits-button-offer", ShowChoices(key=view.key))
                if told and view.reader.offers
                else None
            ),
            *(
                row(named(_offer_label(t, one, view.today), OpenOffer(event_id=one.event_id)))
                for one in view.offers
            ),
            row(_back(t, school_id), menu(t)),
        ),
    )


def choosers(t: Translator, view: ChoosersPage) -> Screen:
    return Screen(
        text=t.lines(
            [t("deficits-who", title=upper(view.title), people=view.total), t("deficits-who-about")]
        ),
        rows=rows(
            *(row(named(one.label, OpenPerson(post_id=one.post_id))) for one in view.lines),
            pages(t, view.page, view.pages, lambda page: ShowChoosers(key=view.key, page=page)),
            row(button(t, "button-back", OpenStatement(key=view.key)), menu(t)),
        ),
    )


def schools(t: Translator, view: SchoolsPage) -> Screen:
    return Screen(
        text=t("deficits-schools"),
        rows=rows(
            *(row(named(name, OpenDeficits(school_id=id_))) for id_, name in view.lines),
            pages(t, view.page, view.pages, lambda page: ShowSchools(page=page)),
            row(menu(t)),
        ),
    )


def _head(t: Translator, view: DeficitsView) -> Markup:
    return t(
        "deficits-head",
        place=view.part or view.school,
        first=str(view.year[0]),
        last=f"{view.year[1] % 100:02}",
    )


def _body(t: Translator, view: DeficitsView) -> list[Markup]:
    """Why there is nothing to see, or what is to be seen."""
    if view.small:
        return [t("deficits-small", count=SMALL_GROUP, teachers=view.teachers)]
    handed = t("deficits-plans", done=view.handed_in, total=view.teachers)
    if not view.lines:
        why = "deficits-early" if view.handed_in < SMALL_GROUP else "deficits-none"
        return [handed, t(why, count=SMALL_GROUP)]
    lines = [handed, t("deficits-most"), *(_line(t, one) for one in view.lines)]
    if view.compared:
        lines.append(
            t(
                "deficits-compared",
                first=str(view.year[0] - 1),
                last=f"{view.year[0] % 100:02}",
            )
        )
    lines.append(t("deficits-rest", count=SMALL_GROUP))
    return lines


def _told(t: Translator, view: DeficitsView) -> list[Markup]:
    if not view.lines:
        return [t("deficits-none", count=SMALL_GROUP)]
    return [*(_line(t, one) for one in view.lines), t("deficits-rest", count=SMALL_GROUP)]


def _line(t: Translator, one: Line) -> Markup:
    return t("deficits-line", title=one.title, people=one.people, before=one.before or 0)


def _offers(t: Translator, view: StatementView) -> list[Markup]:
    return [
        t(
            "deficits-offered" if one.proposed else "deficits-prepared",
            what=words.what(t, ItemKind(one.kind), one.title),
            day=t.day_short(one.held_on, view.today) if one.held_on else "none",
            taken=one.taken,
            asked=one.asked,
        )
        for one in view.offers
    ]


def _offer_label(t: Translator, one: OfferLine, today: date) -> str:
    """«🎤 Мастер-класс, 14 апреля»: what it is about stands above."""
    what = one.title.partition(":")[0]
    return f"🎤 {what}" if one.held_on is None else f"🎤 {what}, {t.day_short(one.held_on, today)}"


def _statement_rows(lines: tuple[Line, ...], school_id: int) -> tuple[tuple[Button, ...], ...]:
    return tuple(
        row(named(upper(one.title), OpenStatement(key=one.key, school_id=school_id)))
        for one in lines
    )


def _address(view: DeficitsView) -> int:
    return view.school_id if view.reader.foreign else 0


def _back(t: Translator, school_id: int) -> Button:
    return button(t, "button-back", OpenDeficits(school_id=school_id))


def _out(t: Translator, view: DeficitsView) -> Button | None:
    if view.reader.foreign:
        return button(t, "button-back", ShowSchools())
    return button(t, "summary-button-back", OpenSummary()) if view.reader.names else None
