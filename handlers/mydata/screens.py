"""What is kept and who sees it; what an erasure takes; what was erased."""

from datetime import date
from zoneinfo import ZoneInfo

from domain.erasure import Erasure, ErasureKind, Foresight, Former, Lost
from handlers.admin.callbacks import OpenAdmin
from handlers.buttons import button, menu, named
from handlers.card.callbacks import OpenCard
from handlers.consent.callbacks import ShowWhoSees
from handlers.mydata.callbacks import (
    AskAdministrator,
    AskErase,
    AskEraseOwn,
    Erase,
    EraseOwn,
    FileKind,
    OpenData,
    OpenErasing,
    TakeData,
    TakeProtocol,
)
from handlers.people.callbacks import OpenPerson
from handlers.screen import Screen, row, rows
from handlers.settings.callbacks import OpenSettings
from locales.translator import Markup, Translator
from services.personal_data import Standing

PAGE = 8


def own(standing: Standing, t: Translator, *, has_card: bool) -> Screen:
    lines = [t("mydata-title"), t("mydata-kept"), t("mydata-seen")]
    if standing.by_chat:
        lines.append(t("mydata-files"))
        files = row(
            button(t, "mydata-button-docx", TakeData(file=FileKind.DOCX)),
            button(t, "mydata-button-json", TakeData(file=FileKind.JSON)),
        )
        ask = None
    else:
        lines.append(t("mydata-no-files-asked" if standing.asked else "mydata-no-files"))
        files = row()
        ask = None if standing.asked else button(t, "mydata-button-ask", AskAdministrator())
    return Screen(
        text=Markup("\n\n".join(lines)),
        rows=rows(
            files,
            row(ask),
            row(
                button(t, "card-button-own", OpenCard(post_id=0)) if has_card else None,
                button(t, "consent-button-who-sees", ShowWhoSees()),
            ),
            row(button(t, "mydata-button-erase", AskEraseOwn())),
            row(button(t, "mydata-button-settings", OpenSettings()), menu(t)),
        ),
    )


def ask_own(foreseen: Foresight, t: Translator) -> Screen:
    works = foreseen.kind is ErasureKind.WORKS
    lines = [
        t("mydata-ask-title"),
        _goes(foreseen, t),
        t("mydata-ask-keeps") if works else t("mydata-ask-keeps-nothing"),
        t("mydata-ask-after") if works else t("mydata-ask-after-left"),
    ]
    return Screen(
        text=Markup("\n\n".join(lines)),
        rows=rows(
            row(button(t, "mydata-button-keep", OpenData())),
            row(button(t, "mydata-button-erase-now", EraseOwn())),
        ),
    )


def erased_own(made: Erasure, t: Translator, zone: ZoneInfo, today: date) -> Screen:
    """To somebody who is a stranger from now on."""
    key = "mydata-erased" if made.kind is ErasureKind.WORKS else "mydata-erased-left"
    until = t.day_short(made.until.astimezone(zone).date(), today)
    return Screen(text=t(key, until=until), rows=rows(row(menu(t))))


def erasing(
    former: tuple[Former, ...],
    made: tuple[Erasure, ...],
    t: Translator,
    zone: ZoneInfo,
    today: date,
    *,
    page: int,
    more: bool,
) -> Screen:
    """Who has left, a page; below the first page the newest protocols."""
    lines = [t("erasing-title"), t("erasing-about")]
    lines += [
        t(
            "erasing-line",
            name=one.label,
            school=one.school or "none",
            day="none" if one.left_on is None else t.day_short(one.left_on, today),
        )
        for one in former
    ]
    if not former:
        lines.append(t("erasing-nobody"))
    previous = button(t, "button-previous-page", OpenErasing(page=page - 1)) if page else None
    following = button(t, "button-next-page", OpenErasing(page=page + 1)) if more else None
    protocols = [
        (
            button(
                t,
                "erasing-button-protocol",
                TakeProtocol(erasure_id=one.id),
                number=str(one.id),
                day=t.day_short(one.at.astimezone(zone).date(), today),
            ),
        )
        for one in made
    ]
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *((named(one.label, AskErase(person_id=one.person_id)),) for one in former),
            row(previous, following),
            *protocols,
            row(button(t, "button-back", OpenAdmin()), menu(t)),
        ),
    )


def ask_left(foreseen: Foresight, post_id: int, t: Translator) -> Screen:
    keep = OpenPerson(post_id=post_id) if post_id else OpenErasing()
    lines = [
        t("erasing-ask-title", name=foreseen.label),
        _goes(foreseen, t),
        t("erasing-ask-keeps"),
    ]
    return Screen(
        text=Markup("\n\n".join(lines)),
        rows=rows(
            row(button(t, "mydata-button-keep", keep)),
            row(
                button(
                    t,
                    "mydata-button-erase-now",
                    Erase(person_id=foreseen.person_id, post_id=post_id),
                )
            ),
        ),
    )


def erased_left(made: Erasure, t: Translator, zone: ZoneInfo, today: date) -> Screen:
    until = t.day_short(made.until.astimezone(zone).date(), today)
    return Screen(
        text=t("erasing-done", number=str(made.id), until=until),
        rows=rows(
            row(
                button(
                    t,
                    "erasing-button-protocol-take",
                    TakeProtocol(erasure_id=made.id),
                )
            ),
            row(menu(t)),
        ),
    )


def taken(t: Translator) -> Screen:
    """Below a protocol that was sent."""
    return Screen(text=t("erasing-taken"), rows=rows(row(menu(t))))


def _goes(foreseen: Foresight, t: Translator) -> Markup:
    found = [
        t(f"mydata-lost-{lost.value}", n=foreseen.counts[lost])
        for lost in Lost
        if foreseen.counts.get(lost)
    ]
    return t.lines([t("mydata-goes"), *found]) if found else t("mydata-goes-nothing")
