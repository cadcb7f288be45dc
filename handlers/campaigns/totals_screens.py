"""How many chose what in a questionnaire without levels, a question a page. Pure."""

from aiogram.filters.callback_data import CallbackData

from domain.campaign_totals import FIRST_WHILE_OPEN, QuestionTotals, TotalsView
from domain.campaigns import CampaignState
from domain.summary import SMALL_GROUP
from handlers.buttons import button, menu
from handlers.campaigns import words
from handlers.campaigns.callbacks import OpenCampaign, ShowTotals, TotalsTable
from handlers.paging import pages
from handlers.progress import bar
from handlers.screen import Screen, row, rows
from locales.translator import Markup, Translator

_CELLS = 5


def totals(t: Translator, view: TotalsView, page: int = 0) -> Screen:
    id_ = view.campaign.id
    total = len(view.questions)
    page = max(0, min(page, total - 1))
    lines = [
        t("campaigns-totals", title=words.title(t, view.campaign), school=view.school),
        *((t("campaigns-part"),) if view.part else ()),
    ]
    if view.questions:
        lines += [_people(t, view), Markup(""), *_question(t, view.questions[page])]
        if view.statements:
            lines += [Markup(""), t("campaigns-totals-no-statements")]
    else:
        lines.append(_waiting(t, view))

    def to(number: int) -> CallbackData:
        return ShowTotals(campaign_id=id_, page=number)

    table = button(t, "campaigns-button-totals-file", TotalsTable(campaign_id=id_))
    return Screen(
        text=t.lines(lines),
        rows=rows(
            pages(t, page, total, to),
            row(table if view.questions else None),
            row(button(t, "button-back", OpenCampaign(campaign_id=id_)), menu(t)),
        ),
    )


def _people(t: Translator, view: TotalsView) -> Markup:
    if view.people == view.finished:
        return t("campaigns-totals-all", count=view.finished)
    state = "open" if view.campaign.state is CampaignState.OPEN else "closed"
    return t(f"campaigns-totals-some-{state}", count=view.people, finished=view.finished)


def _waiting(t: Translator, view: TotalsView) -> Markup:
    if view.campaign.state is CampaignState.OPEN:
        return t(
            "campaigns-totals-wait",
            finished=view.finished,
            first=FIRST_WHILE_OPEN,
            count=SMALL_GROUP,
        )
    return t("campaigns-totals-too-few", finished=view.finished, count=SMALL_GROUP)


def _question(t: Translator, one: QuestionTotals) -> list[Markup]:
    lines = [t("campaigns-totals-question", text=one.question.text)]
    if one.answered is None:
        return [*lines, t("campaigns-totals-few-answered", count=SMALL_GROUP)]
    if not one.question.several:
        lines.append(t("campaigns-totals-one", count=one.answered))
    elif one.question.most is None:
        lines.append(t("campaigns-totals-any", count=one.answered))
    else:
        lines.append(t("campaigns-totals-most", count=one.answered, most=one.question.most))
    lines += [
        t(
            "campaigns-totals-option",
            bar=bar(option.people, one.answered, _CELLS),
            title=option.title,
            people=option.people,
        )
        for option in one.chosen
    ]
    if one.unchosen:
        listed = "; ".join(option.title for option in one.unchosen)
        lines.append(t("campaigns-totals-unchosen", list=listed))
    return lines
