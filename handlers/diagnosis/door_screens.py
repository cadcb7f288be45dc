"""The way in and out: what it is for, the promise, the choice of a form, the pause."""

from datetime import date

from domain.diagnosis import Form
from domain.self_diagnosis import SELF_QUESTIONNAIRE
from handlers.buttons import LABEL, button, menu
from handlers.consent.callbacks import AskAudience
from handlers.diagnosis.callbacks import (
    BeginCampaign,
    BeginDiagnosis,
    BeginForm,
    ListOffers,
    OpenDiagnosis,
    ShowOffer,
)
from handlers.diagnosis.parts import excerpt, go_on, past_result
from handlers.progress import bar
from handlers.screen import Button, Screen, row, rows
from locales.translator import Markup, Translator
from services.diagnosis import Asked, DiagnosisView, Door, Offer, Size


def intro(
    door: Door,
    offer: Offer,
    t: Translator,
    today: date,
    *,
    view: DiagnosisView | None = None,
) -> Screen:
    """Shown before the first answer. `view` is what is open already with some answers."""
    asked = next(
        (one for one in door.asked if one.questionnaire.key == offer.questionnaire.key), None
    )
    others = len(door.offers) > 1
    parts = [*_what(offer, asked, view, t), *_asked_lines(asked, t, today), "", *_promise(offer, t)]
    result_id = None if offer.finished is None else offer.finished.id
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *_ways_in(door.post_id, offer, asked, view, t),
            row(past_result(t, result_id)),
            row(
                button(t, "diagnosis-button-others", ListOffers(post_id=door.post_id))
                if others
                else None,
                menu(t),
            ),
        ),
    )


def _what(
    offer: Offer, asked: Asked | None, view: DiagnosisView | None, t: Translator
) -> list[Markup]:
    if offer.questionnaire.key != SELF_QUESTIONNAIRE:
        intro = offer.questionnaire.intro
        title = t("diagnosis-offer-title", title=offer.questionnaire.title)
        words = _size_words(offer.sizes[0], t)
        return [title, *([t("diagnosis-offer-intro", intro=intro)] if intro else []), words]
    if view is not None:
        size = Size(form=view.diagnosis.form, statements=view.total)
        minutes = view.minutes_left
    else:
        size = _form_of(offer, asked)
        minutes = size.minutes
    return [t("diagnosis-intro", total=size.statements, minutes=minutes)]


def _form_of(offer: Offer, asked: Asked | None) -> Size:
    """The size of what the school asks, else of the full one."""
    form = Form.FULL if asked is None else asked.campaign.form
    return next((one for one in offer.sizes if one.form is form), offer.sizes[0])


def _size_words(size: Size, t: Translator) -> Markup:
    return t("diagnosis-offer-size", total=size.statements, minutes=size.minutes)


def _asked_lines(asked: Asked | None, t: Translator, today: date) -> list[Markup]:
    if asked is None:
        return []
    closes = asked.campaign.closes_on
    if closes is None:
        return [Markup(""), t("diagnosis-asked")]
    return [Markup(""), t("diagnosis-asked-until", day=t.day_short(closes, today))]


def _promise(offer: Offer, t: Translator) -> list[Markup]:
    parts = [t("diagnosis-promise"), Markup("")]
    seen = "diagnosis-who-sees" if offer.questionnaire.scored else "diagnosis-who-sees-unscored"
    return [*parts, t(seen), Markup(""), t("diagnosis-export-told")]


def _ways_in(
    post_id: int, offer: Offer, asked: Asked | None, view: DiagnosisView | None, t: Translator
) -> tuple[tuple[Button, ...], ...]:
    if view is not None:
        return ((go_on(t, view),),)
    if asked is not None:
        begin = BeginCampaign(campaign_id=asked.campaign.id)
        return ((button(t, "diagnosis-button-begin", begin),),)
    key = offer.questionnaire.key
    if len(offer.sizes) == 1:
        one = BeginForm(post_id=post_id, questionnaire=key, form=offer.sizes[0].form)
        return ((button(t, "diagnosis-button-begin", one),),)
    return tuple(
        (
            button(
                t,
                f"diagnosis-button-begin-{size.form.value}",
                # the button of the first release, which always meant the whole of it
                BeginDiagnosis(post_id=post_id)
                if key == SELF_QUESTIONNAIRE and size.form is Form.FULL
                else BeginForm(post_id=post_id, questionnaire=key, form=size.form),
                minutes=size.minutes,
            ),
        )
        for size in offer.sizes
    )


def offers(door: Door, t: Translator) -> Screen:
    """All questionnaires that there are for this work, with what the teacher has of each."""
    lines = []
    for offer in door.offers:
        size = offer.sizes[0]
        standing = "none"
        if offer.opened is not None and offer.opened.answered:
            standing = "open"
        elif offer.finished is not None:
            standing = "finished"
        lines.append(
            t(
                "diagnosis-offers-line",
                title=offer.questionnaire.title,
                minutes=size.minutes,
                standing=standing,
            )
        )
    return Screen(
        text=t.lines([t("diagnosis-offers"), "", *lines]),
        rows=rows(
            *(
                row(
                    Button(
                        text=excerpt(offer.questionnaire.title, LABEL),
                        data=ShowOffer(
                            post_id=door.post_id, questionnaire=offer.questionnaire.key
                        ).pack(),
                    )
                )
                for offer in door.offers
            ),
            row(button(t, "button-back", OpenDiagnosis()), menu(t)),
        ),
    )


def paused(view: DiagnosisView, t: Translator, *, result_id: int | None = None) -> Screen:
    return Screen(
        text=t.lines(
            [
                t("diagnosis-paused", answered=view.answered, total=view.total),
                bar(view.answered, view.total),
                "",
                t("diagnosis-paused-left", minutes=view.minutes_left)
                if not view.complete
                else t("diagnosis-paused-complete"),
            ]
        ),
        rows=rows(row(go_on(t, view)), row(past_result(t, result_id)), row(menu(t))),
    )


def not_teacher(t: Translator) -> Screen:
    return Screen(text=t("diagnosis-not-teacher"), rows=rows(row(menu(t))))


def ask_audience(t: Translator, *, post_id: int) -> Screen:
    return Screen(
        text=t("diagnosis-ask-audience"),
        rows=rows(
            row(button(t, "diagnosis-button-audience", AskAudience(post_id=post_id))), row(menu(t))
        ),
    )
