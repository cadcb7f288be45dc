"""What can be printed and typed in for somebody «без бота»."""

from datetime import date

from domain.card import CardField
from handlers.buttons import button, menu
from handlers.card.callbacks import AskField
from handlers.diagnosis.callbacks import BeginEntry, SendBlank
from handlers.people.callbacks import OpenPerson
from handlers.screen import Screen, row, rows
from locales.translator import Markup, Translator
from services.diagnosis import EntryDoor


def whom_first(post_id: int, sentence: Markup, t: Translator) -> Screen:
    """Which questionnaire it is depends on whom the person teaches, and the card doesn't say."""
    return Screen(
        text=sentence,
        rows=rows(
            row(
                button(
                    t,
                    "diagnosis-button-whom",
                    AskField(post_id=post_id, field=CardField.AUDIENCE),
                )
            ),
            row(button(t, "button-back", OpenPerson(post_id=post_id)), menu(t)),
        ),
    )


def door(view: EntryDoor, t: Translator, today: date) -> Screen:
    lines = [t("diagnosis-entry", name=view.owner.label), Markup("")]
    for asked in view.asked:
        closes = asked.campaign.closes_on
        title = asked.questionnaire.title
        lines.append(
            t("diagnosis-entry-asked", title=title)
            if closes is None
            else t("diagnosis-entry-asked-until", title=title, day=t.day_short(closes, today))
        )
    if view.asked:
        lines.append(Markup(""))
    choices = [(offer, size) for offer in view.offers for size in offer.sizes]
    for number, (offer, size) in enumerate(choices, start=1):
        lines.append(
            t(
                "diagnosis-entry-line",
                number=number,
                title=offer.questionnaire.title,
                form=size.form.value if len(offer.sizes) > 1 else "only",
                total=size.statements,
            )
        )
    lines += [Markup(""), t("diagnosis-entry-explained")]
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *(
                row(
                    button(
                        t,
                        "diagnosis-button-blank",
                        SendBlank(
                            post_id=view.post_id,
                            questionnaire=offer.questionnaire.key,
                            form=size.form,
                        ),
                        number=number,
                    ),
                    button(
                        t,
                        "diagnosis-button-enter",
                        BeginEntry(
                            post_id=view.post_id,
                            questionnaire=offer.questionnaire.key,
                            form=size.form,
                        ),
                        number=number,
                    ),
                )
                for number, (offer, size) in enumerate(choices, start=1)
            ),
            row(button(t, "button-back", OpenPerson(post_id=view.post_id)), menu(t)),
        ),
    )
