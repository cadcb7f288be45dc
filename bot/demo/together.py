"""What others do about a plan, and what its owner asks of them: rules, proposals, the methodist,
changes after the approval."""

from collections.abc import Iterator

from bot.demo.cast import at_school
from bot.demo.plans import TRAINED, TRAINING
from bot.demo.scene import Scene
from bot.demo.story import Story
from domain.consents import ConsentKind
from domain.doing import Memo
from domain.item import ItemKind, Section
from domain.plan import BasisKind
from domain.plan_rules import RouteForm, RouteTitle
from domain.plan_sections import Answer
from services import changes, consents, events, handover, plan_rules, proposals, routes
from services.items import memo, tell
from services.transaction import Transaction

PLACE = "посёлок Примерный"
REPLACED = "assessment.marks_vpr.cross_check"
REPLACEMENT = "assessment.marks_vpr.norms"
WORDS_OF_BORIS = "Давайте решим на каникулах: в апреле у меня два открытых урока."
NOTED = "method.plan_change.stop_points"
WORDS_OF_ILYA = "Не успеваю к сроку, можно обсудить в пятницу?"
WORDS_OF_EGOR = "Хороший план. Материалы к курсам пришлю в апреле."


class Together:
    def __init__(self, story: Story) -> None:
        self._story = story

    async def rules(self) -> None:
        """The kindergarten keeps to form 2, calls its plans programmes and names its place on the
        title page."""
        async with self._story.by("raisa") as (tx, call):
            (school_id,) = [
                post.school_id for post in call.actor.posts if post.school_id is not None
            ]
            await plan_rules.set_form(tx, call, school_id, RouteForm.FORM_2)
            await plan_rules.set_title(tx, call, school_id, RouteTitle.PROGRAMME)
            await plan_rules.set_place(tx, call, school_id, PLACE)

    async def proposes_a_task(self) -> None:
        """The mentor has answered that he would rather talk about it."""
        async with self._story.by("vera") as (tx, call):
            proposed = await proposals.propose(
                tx, call, self._story.posts["boris"], BasisKind.TASK, "task.pupils_results"
            )
            await proposals.give_ready_reason(tx, call, proposed.basis_id, "results")
        async with self._story.by("boris") as (tx, call):
            await proposals.answer_basis(tx, call, proposed.basis_id, Answer.DISCUSS)
            await proposals.add_words(tx, call, proposed.basis_id, WORDS_OF_BORIS, item=False)

    async def proposes_a_difficulty(self) -> None:
        """Anna has not answered yet."""
        async with self._story.by("vera") as (tx, call):
            proposed = await proposals.propose(
                tx, call, self._story.posts["anna"], BasisKind.DEFICIT, "psychology.ovz"
            )
            await proposals.give_ready_reason(tx, call, proposed.basis_id, "visits")

    async def consents(self) -> None:
        async with self._story.by("ilya") as (tx, call):
            await consents.give(tx, call, ConsentKind.NAMED_TO_METHODIST)

    async def hands_over(self) -> None:
        async with self._story.by("vera") as (tx, call):
            await handover.hand_over(tx, call, self._story.posts["ilya"])

    async def advises(self) -> None:
        async with self._story.by("egor") as (tx, call):
            route_id = await self._route(tx, "ilya")
            bases = await tx.plan_bases.list_bases(route_id)
            basis_id = next(one.id for one in bases if one.source == "psychology.ovz")
            await handover.add_suggested(tx, call, basis_id, Section.KPK, "psychology.ovz.course")
            await handover.comment(tx, call, route_id, WORDS_OF_EGOR)

    async def asks_for_a_change(self) -> None:
        """Olga wants another item in place of what she has not managed; the deputy decides."""
        async with self._story.by("olga") as (tx, call):
            items = await tx.plan_items.list_items(await self._route(tx, "olga"))
            item_id = next(one.id for one in items if one.suggestion == REPLACED)
            change_id = await changes.begin_replacement(tx, call, item_id)
            await changes.choose(tx, call, change_id, REPLACEMENT)
            await changes.set_reason(tx, call, change_id, key="load")
            drawn = await changes.draft(tx, call, change_id)
            await changes.propose(tx, call, change_id, drawn.change.rev)

    async def marks_a_training(self) -> None:
        """The deputy marks once who was at the training: whose plan has it, and two more."""
        who, suggestion, day = TRAINING
        async with self._story.by("vera") as (tx, call):
            items = await tx.plan_items.list_items(await self._route(tx, who))
            item_id = next(one.id for one in items if one.suggestion == suggestion)
            event_id = await events.begin(tx, call, ItemKind.TRAINING)
            rev = await events.name_as(tx, call, event_id, 1, item_id)
            await events.set_day(tx, call, event_id, rev, day)
            await events.attendees(tx, call, event_id)
            for one in TRAINED:
                await events.tick(tx, call, event_id, self._story.posts[one])
            await events.mark(tx, call, event_id, (await tx.events.get(event_id)).rev)

    async def writes_to_the_mentor(self) -> None:
        """Ilya's note to himself, and his word to Boris."""
        async with self._story.by("ilya") as (tx, call):
            items = await tx.plan_items.list_items(await self._route(tx, "ilya"))
            item_id = next(one.id for one in items if one.suggestion == NOTED)
            await memo.set_memo(tx, call, item_id, Memo.AGREE_DATE)
            await tell.tell(tx, call, item_id, WORDS_OF_ILYA)

    async def looks_ahead(self) -> None:
        """Elena draws up the plan for the next year while this year's goes on."""
        async with self._story.by("elena") as (tx, call):
            route_id = await self._route(tx, "elena")
            await routes.begin_from(tx, call, self._story.posts["elena"], route_id)

    async def _route(self, tx: Transaction, who: str) -> int:
        route = await tx.routes.find_current(self._story.posts[who])
        if route is None:
            raise LookupError(who)
        return route.id


def scenes(story: Story) -> Iterator[Scene]:
    people = Together(story)
    yield Scene(at=at_school(2027, 2, 8, 9, 30), play=people.marks_a_training)
    yield Scene(at=at_school(2027, 2, 10, 10, 15), play=people.rules)
    yield Scene(at=at_school(2027, 3, 16, 17, 20), play=people.writes_to_the_mentor)
    yield Scene(at=at_school(2027, 3, 10, 12, 30), play=people.proposes_a_task)
    yield Scene(at=at_school(2027, 3, 11, 14, 10), play=people.consents)
    yield Scene(at=at_school(2027, 3, 12, 10, 20), play=people.hands_over)
    yield Scene(at=at_school(2027, 3, 15, 11, 30), play=people.advises)
    yield Scene(at=at_school(2027, 3, 16, 12, 40), play=people.proposes_a_difficulty)
    yield Scene(at=at_school(2027, 3, 16, 16, 30), play=people.asks_for_a_change)
    yield Scene(at=at_school(2027, 3, 16, 17, 5), play=people.looks_ahead)
