"""What a mentor and his mentee say to each other. Pure."""

from collections.abc import Sequence

from content.route_texts import ReadyText
from domain.doing import ItemList
from domain.mentoring import Pair
from domain.pair_words import PairWord, Speaking, WordList
from domain.text import shortened
from handlers.buttons import LABEL, button, menu, named
from handlers.mentoring import parts
from handlers.mentoring.callbacks import (
    AskWord,
    ChooseItem,
    ChooseWhom,
    GiveUpTyped,
    OpenPair,
    OpenWords,
    SayReady,
    SayTyped,
    SetShown,
    TakeBackWord,
    WriteAnew,
    WriteTo,
)
from handlers.paging import pages, piece
from handlers.screen import Button, Rows, Screen, row, rows
from locales.translator import Markup, Translator

PAGE = 8
TEXT_SHOWN = 600
TITLE_SHOWN = 80


def listing(t: Translator, view: WordList, reader_id: int) -> Screen:
    """As in a chat, the newest at the end. One's own are numbered: buttons name them."""
    one = view.pair
    lines = [t("mentoring-words-head", name=parts.other(one, view.side))]
    acts: list[tuple[Button, ...]] = []
    if not view.words:
        lines.append(t("mentoring-words-none"))
    number = 0
    for word in reversed(view.words):
        mine = word.author_id == reader_id
        number += mine
        lines += [Markup(""), *_word(t, view, word, number if mine else None)]
        if mine:
            acts += _acts(t, one, word, number)
    write = None
    if one.works:
        label = "mentoring-button-say-kept" if view.kept else "mentoring-button-say"
        write = button(t, label, AskWord(mentoring_id=one.id))
    return Screen(
        text=t.lines(lines),
        rows=rows(
            row(write),
            *acts,
            pages(
                t,
                view.page,
                view.pages,
                lambda page: OpenWords(mentoring_id=one.id, page=page),
            ),
            row(button(t, "button-back", OpenPair(mentoring_id=one.id)), menu(t)),
        ),
    )


def _word(t: Translator, view: WordList, word: PairWord, number: int | None) -> list[Markup]:
    head = t(
        "mentoring-word-head",
        number="none" if number is None else str(number),
        who=t.plain("mentoring-you") if number is not None else parts.by(view.pair, word.author_id),
        moment=t.moment(word.at, view.zone, view.today),
        standing=_standing(word, mine=number is not None),
    )
    lines = [head]
    if word.item is not None:
        lines.append(t("mentoring-word-about", title=shortened(word.item, TITLE_SHOWN)))
    return [*lines, t("mentoring-word-text", text=shortened(word.text, TEXT_SHOWN))]


def _standing(word: PairWord, *, mine: bool) -> str:
    if word.shown:
        return "seen" if word.seen else "shown"
    if not mine or not (word.read or word.delivered):
        return "none"
    return "read" if word.read else "delivered"


def _acts(t: Translator, one: Pair, word: PairWord, number: int) -> Rows:
    address = {"mentoring_id": one.id, "comment_id": word.id}
    back = show = None
    if word.may_be_taken_back:
        back = button(t, "mentoring-button-take-back", TakeBackWord(**address), number=number)
    if not word.shown:
        show = button(t, "mentoring-button-show", SetShown(**address, shown=True), number=number)
    elif word.may_be_hidden:
        show = button(t, "mentoring-button-hide", SetShown(**address, shown=False), number=number)
    return rows(row(show), row(back))


def ask(t: Translator, view: Speaking, ready: tuple[ReadyText, ...]) -> Screen:
    """Ready words, or one's own."""
    one, item_id = view.pair, view.item_id or 0
    name = parts.other(one, view.side)
    lines = [t("mentoring-ask-word", name=name)]
    if view.item is not None:
        lines.append(t("mentoring-word-about", title=shortened(view.item, TITLE_SHOWN)))
    lines.append(t("mentoring-ask-word-how"))
    about = button(t, "mentoring-button-about", ChooseItem(mentoring_id=one.id))
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *(
                row(
                    named(
                        text.short,
                        SayReady(mentoring_id=one.id, item_id=item_id, word=text.key),
                    )
                )
                for text in ready
            ),
            row(about),
            row(button(t, "button-back", OpenWords(mentoring_id=one.id)), menu(t)),
        ),
    )


def ask_typed(t: Translator, view: Speaking, *, of_several: bool) -> Screen:
    """Typed without «Написать» before, or a bare yes or no after it: sent after a press.
    `of_several`: the pair was chosen for it, and another one can be."""
    one = view.pair
    back = ChooseWhom(page=0) if of_several else GiveUpTyped(mentoring_id=one.id)
    about = None if view.item is None else shortened(view.item, TITLE_SHOWN)
    return Screen(
        text=t.lines(
            [
                t("mentoring-ask-word", name=parts.other(one, view.side)),
                *([] if about is None else [t("mentoring-word-about", title=about)]),
                t("mentoring-ask-typed"),
                t("mentoring-word-text", text=view.kept or ""),
            ]
        ),
        rows=rows(
            row(button(t, "mentoring-button-say-typed", SayTyped(mentoring_id=one.id))),
            row(button(t, "mentoring-button-say-not", back)),
        ),
    )


def to_whom(t: Translator, pairs: Sequence[Pair], reader_id: int, text: str, page: int) -> Screen:
    """Typed beside all of one's pairs: for which of them."""
    shown, page, total = piece(pairs, page, PAGE)
    people = [named(f"👤 {name_of(one, reader_id)}", WriteTo(mentoring_id=one.id)) for one in shown]
    return Screen(
        text=t.lines([t("mentoring-typed-to-whom"), t("mentoring-word-text", text=text)]),
        rows=rows(
            *(row(one) for one in people),
            pages(t, page, total, lambda number: ChooseWhom(page=number)),
            row(button(t, "mentoring-button-say-not", GiveUpTyped(mentoring_id=0)), menu(t)),
        ),
    )


def name_of(one: Pair, reader_id: int) -> str:
    """The other one of the two."""
    return parts.other(one, parts.side_of(one, reader_id))


def choose_item(t: Translator, one: Pair, view: ItemList) -> Screen:
    """Which item it is about, or none."""
    key = "mentoring-choose-item" if view.lines else "mentoring-no-plan"
    return Screen(
        text=t(key),
        rows=rows(
            *(
                row(
                    Button(
                        text=shortened(item.title, LABEL),
                        data=WriteAnew(mentoring_id=one.id, item_id=item.id).pack(),
                    )
                )
                for item in view.lines
            ),
            pages(
                t,
                view.page,
                view.pages,
                lambda page: ChooseItem(mentoring_id=one.id, page=page),
            ),
            row(button(t, "mentoring-button-about-nothing", WriteAnew(mentoring_id=one.id))),
            row(button(t, "button-back", WriteAnew(mentoring_id=one.id)), menu(t)),
        ),
    )
