"""One's own pairs: whose mentor one is, who is one's mentor, what waits for a word; one of them."""

from collections.abc import Sequence
from dataclasses import replace

from aiogram.filters.callback_data import CallbackData

from domain.doing import PAGE, ItemLine, ItemList
from domain.item import OPEN_STATES
from domain.mentoring import UNTOLD, Colleague, EndReason, MentoringState, Pair, Side
from domain.pairs import OwnPairs, PairLine, PairPage
from domain.text import shortened, words_of
from domain.typed_choice import typed_choice
from handlers.approval.callbacks import OpenCard as OpenPlan
from handlers.buttons import LABEL, button, menu, named
from handlers.confirm.callbacks import OpenCard, OpenConfirm
from handlers.mentoring import parts
from handlers.mentoring.callbacks import (
    Agree,
    AskEnd,
    AskEndFor,
    AskWord,
    Decline,
    EndFor,
    EndPair,
    EndSaid,
    OpenLed,
    OpenLevels,
    OpenMeetings,
    OpenMentoring,
    OpenPair,
    OpenPairItems,
    OpenWords,
    ShowCourse,
    ShowMentees,
    TakeBackNo,
)
from handlers.paging import pages
from handlers.route.callbacks import OpenRoute
from handlers.screen import Button, Rows, Screen, row, rows
from locales.translator import Markup, Translator

WORD_SHOWN = 200


def own(view: OwnPairs, t: Translator) -> Screen:
    """Proposals first, then one's mentor, then one's mentees, a line each."""
    lines: list[str] = [t("mentoring-title")]
    buttons: list[tuple[Button, ...]] = []
    waiting = asks(view)
    for number, pair in enumerate(view.asked, start=1):
        told = view.told.get(pair.mentee_post_id, UNTOLD)
        lines.append(asked_line(pair, view.person_id, t, told))
        buttons += _answers(pair, view.person_id, t, number if waiting > 1 else None)
    for line in view.mentors:
        lines.append(
            t.lines(
                [
                    t("mentoring-mentee", name=parts.mentor(line.pair), waits="no"),
                    _joined(parts.standing(t, line, Side.MENTEE)),
                ]
            )
        )
        buttons += _of_mentor(t, line, by_name=len(view.mentors) > 1)
    if view.mentees:
        lines.append(t("mentoring-mentees-head"))
    for line in view.mentees:
        lines.append(mentee_line(t, line))
        buttons.append(
            row(named(f"👤 {parts.mentee(line.pair)}", OpenPair(mentoring_id=line.pair.id)))
        )
    if not (view.asked or view.mentors or view.mentees or view.ended):
        lines.append(t("mentoring-none"))
    if view.ended:
        lines.append(_ended_head(t, view.ended))
    for line in view.ended:
        name = _other(view, line.pair)
        lines.append(_ended_line(t, line, name))
        buttons.append(row(named(f"👤 {name}", OpenPair(mentoring_id=line.pair.id))))
    asked = sum(line.to_confirm for line in view.mentees)
    confirm = button(t, "mentoring-button-confirm", OpenConfirm(), count=asked) if asked else None
    return Screen(
        text=Markup("\n\n".join(lines)),
        rows=rows(
            row(confirm),
            *buttons,
            pages(t, view.page, view.pages, lambda page: ShowMentees(page=page)),
            row(menu(t)),
        ),
    )


def declined(shown: Screen, mentoring_id: int, t: Translator) -> Screen:
    """One's pairs after a no, which can be taken back from here."""
    undo = button(t, "mentoring-button-take-back-no", TakeBackNo(mentoring_id=mentoring_id))
    said = t("mentoring-declined")
    return replace(shown, rows=rows(row(undo), *shown.rows)).headed(said)


def asks(view: OwnPairs) -> int:
    """How many proposals wait for the reader's word."""
    return sum(pair.waits_for(view.person_id) for pair in view.asked)


def decided_by(t: Translator) -> Markup:
    """Which button answers a proposal."""
    agree, decline = (
        t.plain(f"mentoring-button-{answer}", which="none") for answer in ("agree", "decline")
    )
    return t("mentoring-typed-asked", agree=agree, decline=decline)


def pairs_on(view: OwnPairs, *, working: bool) -> dict[int, str]:
    """Whom the screen names, by the pair; `working`: but not those of pairs that have ended."""
    lines = (*view.mentors, *view.mentees, *(() if working else view.ended))
    return {line.pair.id: _other(view, line.pair) for line in lines}


def _other(view: OwnPairs, pair: Pair) -> str:
    return parts.other(pair, parts.side_of(pair, view.person_id))


def _ended_head(t: Translator, ended: Sequence[PairLine]) -> Markup:
    """That there is something to read is said where there is."""
    head = t("mentoring-ended-head")
    some = any(line.last_on is not None or line.unread for line in ended)
    return t.lines([head, t("mentoring-ended-read")]) if some else head


def _ended_line(t: Translator, line: PairLine, name: str) -> Markup:
    return t.lines(
        [
            t("mentoring-mentee-name", name=name),
            _joined(parts.standing(t, line, Side.MENTEE)),
        ]
    )


def mentee_line(t: Translator, line: PairLine) -> Markup:
    """Name, progress, what waits: as in the weekly list."""
    return t.lines(
        [
            t("mentoring-mentee-name", name=parts.mentee(line.pair)),
            parts.course(t, line),
            _joined(parts.standing(t, line, Side.MENTOR)),
        ]
    )


def asked_line(pair: Pair, person_id: int, t: Translator, told: Colleague) -> Markup:
    """A proposal for this one of the two: a mentor is not told for whom before both agreed, but
    what is asked of him; a mentee, who the mentor is."""
    waits = "you" if pair.waits_for(person_id) else "other"
    if parts.side_of(pair, person_id) is Side.MENTOR:
        said = t("mentoring-mentor", waits=waits)
        return said if waits == "other" else t.lines([said, *parts.asked_of_mentor(t, told)])
    said = t("mentoring-mentee", name=parts.mentor(pair), waits=waits)
    return t.lines([said, *parts.about_mentor(t, told)])


def pair(t: Translator, view: PairPage) -> Screen:
    """The mentee for his mentor, the mentor for his mentee."""
    one, side, today = view.pair, view.side, view.line.today
    lines = [t(f"mentoring-page-{side.value}", name=parts.other(one, side))]
    if not one.works:
        lines.append(t(f"mentoring-was-{one.state.value}", reason=_why(t, one)))
    elif side is Side.MENTOR and view.suspended:
        lines.append(t("mentoring-plan-suspended"))
    elif side is Side.MENTOR:
        lines.append(parts.course(t, view.line))
    lines += parts.standing(t, view.line, side)
    lines += [
        said
        for said in (parts.order_line(t, one, today), parts.term_line(t, one, today))
        if said is not None
    ]
    for word in view.words:
        mine = parts.side_of(one, word.author_id) is view.side
        whose = t.plain("mentoring-you") if mine else parts.by(one, word.author_id)
        lines += [
            Markup(""),
            t(
                "mentoring-word-last",
                who=whose,
                day=t.day_short(word.at.astimezone(view.zone).date(), today),
            ),
            t("mentoring-word-text", text=shortened(word.text, WORD_SHOWN)),
        ]
    if view.meetings:
        lines += [Markup(""), t("mentoring-meetings-last")]
        lines += [
            t("mentoring-meeting-short", day=t.day_short(met.held_on, today), topic=met.topic)
            for met in view.meetings
        ]
    return Screen(text=t.lines(lines), rows=_pair_rows(t, view))


def _pair_rows(t: Translator, view: PairPage) -> Rows:
    one, side = view.pair, view.side
    address = {"mentoring_id": one.id}
    works, mentors = one.works, side is Side.MENTOR
    write = button(t, f"mentoring-button-write-{side.value}", AskWord(**address))
    plan = items = course = levels = confirm = None
    if works and mentors:
        levels = button(t, "mentoring-button-levels", OpenLevels(**address))
        if view.route_id is not None:
            plan = button(t, "mentoring-button-plan", OpenPlan(route_id=view.route_id))
        if view.line.progress is not None:
            items = button(t, "mentoring-button-items", OpenPairItems(**address))
            course = button(t, "mentoring-button-course", ShowCourse(**address))
        if view.line.to_confirm:
            confirm = button(
                t, "mentoring-button-confirm", OpenConfirm(), count=view.line.to_confirm
            )
    elif works:
        plan = button(t, "mentoring-button-own-plan", OpenRoute())
    return rows(
        row(confirm),
        row(write if works else None),
        row(
            button(t, "mentoring-button-words", OpenWords(**address), count=view.line.unread),
            button(t, "mentoring-button-meetings", OpenMeetings(**address)),
        ),
        row(plan, items),
        row(course, levels),
        row(button(t, "mentoring-button-ask-end", AskEnd(**address)) if works else None),
        row(button(t, "button-back", OpenMentoring()), menu(t)),
    )


def items(t: Translator, one: Pair, view: ItemList) -> Screen:
    """The mentee's plan under way, an item a line."""
    lines = [t("mentoring-items-head", name=parts.mentee(one), count=view.total)]
    buttons = []
    for number, item in enumerate(view.lines, start=view.page * PAGE + 1):
        late = item.state in OPEN_STATES and item.due_on < view.today
        state = "passed" if late else item.state.value.replace("_", "-")
        if state == "done" and not item.confirmable:
            state = "confirmed"
        lines.append(
            t(
                "mentoring-item-line",
                number=str(number),
                day=t.day_short(item.due_on, view.today),
                title=item.title,
                state=t.plain(f"summary-item-{state}"),
            )
        )
        buttons.append(
            row(
                Button(
                    text=shortened(f"{number}. {item.title}", LABEL),
                    data=OpenCard(item_id=item.id).pack(),
                )
            )
        )
    if not view.lines:
        lines.append(t("mentoring-no-plan"))
    return Screen(
        text=t.lines(lines),
        rows=rows(
            *buttons,
            pages(
                t,
                view.page,
                view.pages,
                lambda page: OpenPairItems(mentoring_id=one.id, page=page),
            ),
            row(button(t, "button-back", OpenPair(mentoring_id=one.id)), menu(t)),
        ),
    )


def numbered(view: ItemList, text: str) -> ItemLine | None:
    """The row that was typed by its number: rows are numbered through all pages."""
    before = view.page * PAGE
    place = typed_choice(text, (), numbered=before + len(view.lines))
    return None if place is None or place < before else view.lines[place - before]


def levels(one: Pair, shown: Screen, t: Translator) -> Screen:
    """The levels, as who may see them sees them: whose they are, and the way back to the pair."""
    back = rows(row(button(t, "button-back", OpenPair(mentoring_id=one.id)), menu(t)))
    head = t("mentoring-page-mentor", name=parts.mentee(one))
    return replace(shown, rows=back).headed(head)


def ask_end(one: Pair, side: Side | None, t: Translator) -> Screen:
    """Why it ends: a reason from the list, one's own words, or none. `side` None: whoever leads."""
    name = parts.mentee(one) if side is None else parts.other(one, side)
    back = OpenLed(mentoring_id=one.id) if side is None else OpenPair(mentoring_id=one.id)
    return Screen(
        text=t("mentoring-ask-end", name=name),
        rows=rows(
            *(
                row(
                    button(
                        t,
                        parts.reason_key(reason),
                        AskEndFor(mentoring_id=one.id, reason=reason),
                    )
                )
                for reason in EndReason
            ),
            row(button(t, "mentoring-button-end", AskEndFor(mentoring_id=one.id))),
            row(button(t, "button-back", back), menu(t)),
        ),
    )


def ask_end_for(
    one: Pair, side: Side | None, reason: EndReason | str | None, t: Translator
) -> Screen:
    """The reason as it will be told, or that none is: ended, the pair stays so."""
    name = parts.mentee(one) if side is None else parts.other(one, side)
    end: CallbackData
    if reason is None:
        text, end = t("mentoring-ask-end-without", name=name), EndPair(mentoring_id=one.id)
    elif isinstance(reason, EndReason):
        said = t.plain(parts.reason_key(reason))
        text = t("mentoring-ask-end-for", name=name, reason=said)
        end = EndFor(mentoring_id=one.id, reason=reason)
    else:
        text = t("mentoring-ask-end-for", name=name, reason=reason)
        end = EndSaid(mentoring_id=one.id)
    return Screen(
        text=text,
        rows=rows(
            row(button(t, "mentoring-button-end-for", end)),
            row(button(t, "button-back", AskEnd(mentoring_id=one.id)), menu(t)),
        ),
    )


def read_reason(t: Translator, text: str) -> EndReason | str | None:
    """The ready reason whose label was typed; None for the label of none at all."""
    typed = words_of(text)
    for reason in EndReason:
        if words_of(t.plain(parts.reason_key(reason))) == typed:
            return reason
    return None if words_of(t.plain("mentoring-button-end")) == typed else text


def _of_mentor(t: Translator, line: PairLine, *, by_name: bool) -> Rows:
    address = {"mentoring_id": line.pair.id}
    if by_name:
        return (row(named(f"👤 {parts.mentor(line.pair)}", OpenPair(**address))),)
    return rows(
        row(button(t, "mentoring-button-write-mentee", AskWord(**address))),
        row(
            button(t, "mentoring-button-words", OpenWords(**address), count=line.unread),
            button(t, "mentoring-button-meetings", OpenMeetings(**address)),
        ),
        row(button(t, "mentoring-button-more", OpenPair(**address))),
    )


def _answers(one: Pair, person_id: int, t: Translator, number: int | None) -> Rows:
    """`number`: several proposals wait, so that a button must say which it answers."""
    if not one.waits_for(person_id):
        return ()
    agree, decline = Agree(mentoring_id=one.id), Decline(mentoring_id=one.id)
    which = "none" if number is None else str(number)
    return (
        (
            button(t, "mentoring-button-agree", agree, which=which),
            button(t, "mentoring-button-decline", decline, which=which),
        ),
    )


def _why(t: Translator, one: Pair) -> str:
    return parts.reason(t, one.end_reason) or "none"


def _joined(lines: list[Markup]) -> Markup:
    """One sentence of several: a capital stands at its beginning alone."""
    first, *others = lines
    return Markup(" · ".join([first, *(one[:1].lower() + one[1:] for one in others)]))


def said_yes(one: Pair) -> str:
    works = one.state is MentoringState.ACTIVE
    return "mentoring-agreed-works" if works else "mentoring-agreed-waits"
