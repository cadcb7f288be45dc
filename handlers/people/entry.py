"""The staff list and a person's page as they are now."""

from collections.abc import Callable

from aiogram.filters.callback_data import CallbackData

from domain.access import Post
from domain.errors import DomainError
from domain.invitations import Whose
from domain.people import KEEPING, LEADING, Role, keeps_post
from domain.staff import PersonCard, StaffPage
from domain.text import words_of
from domain.typed_choice import FEWEST_LETTERS
from handlers import finding
from handlers.buttons import button
from handlers.nudges.callbacks import NudgePerson
from handlers.people import screens
from handlers.proposals import screens as proposal_screens
from handlers.screen import Rows, Screen
from handlers.summary import screens as summary_screens
from handlers.turn import Turn
from locales.translator import Markup
from services import invitations, people, proposals
from services.summary.person import progress_of
from services.transaction import Transaction

FLOW = "people"
SEARCH = "people.search"
"""The staff list is open, and a part of a name may be typed; `detail` is «page:what was typed»."""
BESIDE = "people.beside"
"""A list beside the staff's is open: `detail` is «former:page» or «leaders:school». What is typed
is looked for in the staff list."""
LINKS = "people_links"
"""The flow's name while links are on the screen: drawn again, they are issued again."""

MOST_OF_NAME = 3
"""Words of a name; who writes more says something else."""


async def resume(turn: Turn, object_id: int | None) -> Screen:
    """The page of the post; the list where it is gone or none was named."""
    if object_id is not None:
        try:
            return await person(turn, object_id)
        except DomainError:
            pass
    return await staff_list(turn)


async def staff_list(turn: Turn) -> Screen:
    async with turn.read() as tx:
        view = await people.list_staff(tx, turn.call, led_school(turn))
    return screens.staff(view, may_keep(turn, view.school_id), turn.t)


async def asked_whose(
    turn: Turn,
    school_id: int,
    answer: Callable[[Whose], CallbackData],
    back: CallbackData,
    *,
    cards: bool = False,
) -> Screen | None:
    """Before new links replace some that still open; None where there are none of these."""
    async with turn.read() as tx:
        found = await invitations.standing(tx, turn.call, school_id)
    if not found.alive:
        return None
    return screens.renewal(found, turn.t, answer, back, cards=cards)


async def person(turn: Turn, post_id: int) -> Screen:
    async with turn.read() as tx:
        return await drawn_person(tx, turn, post_id)


async def drawn_person(tx: Transaction, turn: Turn, post_id: int) -> Screen:
    """The page inside a transaction that has just changed it."""
    return await drawn_card(tx, turn, await people.get_card(tx, turn.call, post_id))


async def drawn_card(tx: Transaction, turn: Turn, card: PersonCard) -> Screen:
    """The same of a card that has just been read."""
    post_id = card.post_id
    lines: tuple[Markup, ...] = ()
    acts: Rows = ()
    if card.until is None and card.role is Role.TEACHER:
        work = await progress_of(tx, turn.call, post_id)
        lines = tuple(summary_screens.person_lines(turn.t, work))
        acts = summary_screens.person_rows(turn.t, work)
        if card.person_id != turn.who.account.person_id:
            if card.reads:
                acts += ((button(turn.t, "nudge-button-open", NudgePerson(post_id=post_id)),),)
            plan = await proposals.of_person(tx, turn.call, post_id)
            lines += tuple(proposal_screens.person_lines(turn.t, plan))
            acts += proposal_screens.person_rows(turn.t, plan)
    return screens.person(
        card,
        turn.t,
        zone=turn.zone,
        today=turn.today,
        oneself=card.person_id == turn.who.account.person_id,
        may_keep=may_keep(turn, card.school_id),
        may_appoint=may_appoint(turn, card.school_id),
        extra_lines=lines,
        extra_rows=acts,
    )


def drawn_staff(turn: Turn, view: StaffPage) -> Screen:
    return screens.staff(view, may_keep(turn, view.school_id), turn.t)


async def listed(tx: Transaction, turn: Turn, query: str, page: int) -> StaffPage:
    """While the list is open, a typed text looks for a name; the page is kept for the way back."""
    await tx.conversation.expect(turn.account_id, SEARCH, now=turn.now, detail=f"{page}:{query}")
    return await people.list_staff(tx, turn.call, led_school(turn), page=page, query=query)


async def found(turn: Turn) -> Screen | None:
    """Who leads a school writes a name where nothing is asked; None where nobody has it."""
    query = finding.name_in(turn, 60)
    words = words_of(query)
    post = _leading_post(turn)
    if post is None or post.school_id is None or not 0 < len(words) <= MOST_OF_NAME:
        return None
    if sum(len(word) for word in words if word.isalpha()) < FEWEST_LETTERS:
        return None
    async with turn.read() as tx:
        view = await people.list_staff(tx, turn.call, post.school_id, query=query)
    if not view.lines:
        return None
    async with turn.write(FLOW) as tx:
        return drawn_staff(turn, await listed(tx, turn, query, 0))


def led_school(turn: Turn) -> int:
    """The school the speaker leads; the main post's first. DomainError("access.denied") if none."""
    post = _leading_post(turn)
    if post is None or post.school_id is None:
        raise DomainError("access.denied")
    return post.school_id


def may_keep(turn: Turn, school_id: int | None) -> bool:
    """Whether the speaker keeps the staff list of the school: invites and removes."""
    return any(
        post.role in KEEPING and post.school_id == school_id for post in turn.who.actor.posts
    )


def may_appoint(turn: Turn, school_id: int | None) -> bool:
    """Whether the speaker fills posts of those who lead the school."""
    return any(
        post.role is Role.ADMIN or (post.role is Role.DIRECTOR and post.school_id == school_id)
        for post in turn.who.actor.posts
    )


def may_keep_post(turn: Turn, role: Role, school_id: int | None) -> bool:
    """Whether the speaker keeps a post of the role in the school."""
    return keeps_post(
        role, may_keep=may_keep(turn, school_id), may_appoint=may_appoint(turn, school_id)
    )


def _leading_post(turn: Turn) -> Post | None:
    return next((post for post in turn.who.actor.posts if post.role in LEADING), None)
