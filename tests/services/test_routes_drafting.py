"""Drawing up a plan: what is proposed, what is set, what is refused."""

from datetime import date

import pytest

from domain.errors import DomainError
from domain.item import EvidenceKind, ItemKind
from domain.people import SchoolKind
from domain.plan import BasisKind
from domain.plan_hints import HintKind
from services import routes
from tests.cast import Cast, Player
from tests.services import planning
from tests.services.answering import works


async def test_draft_holds_first_three_difficulties_when_begun_from_the_result(cast: Cast) -> None:
    await planning.diagnosed(cast, cast.anna)
    route_id = await planning.begun(cast, cast.anna, from_result=True)
    view = await planning.view(cast, cast.anna, route_id)
    assert [basis.source for basis in view.plan.bases] == list(planning.DEFICITS[:3])
    assert {basis.kind for basis in view.plan.bases} == {BasisKind.DEFICIT}


async def test_draft_is_one_when_begun_twice(cast: Cast) -> None:
    first = await planning.begun(cast, cast.anna)
    assert await planning.begun(cast, cast.anna) == first


async def test_choices_show_suggested_ticked_and_the_rest_not(cast: Cast) -> None:
    await planning.diagnosed(cast, cast.anna)
    route_id = await planning.begun(cast, cast.anna, from_result=True)
    async with cast.call(cast.anna).read() as (tx, call):
        view = await routes.choices(tx, call, route_id, BasisKind.DEFICIT)
    assert [choice.chosen for choice in view.choices] == [True, True, True, False]


async def test_basis_is_set_once_when_its_button_is_pressed_twice(cast: Cast) -> None:
    route_id = await planning.begun(cast, cast.anna)
    for _ in range(2):
        async with cast.call(cast.anna).write() as (tx, call):
            await routes.set_basis(tx, call, route_id, BasisKind.TASK, "task.standard", True)
    assert len((await planning.view(cast, cast.anna, route_id)).plan.bases) == 1


async def test_basis_with_items_stays_when_unticked(cast: Cast) -> None:
    route_id = await planning.drafted(cast, cast.anna, count=1)
    with pytest.raises(DomainError) as refused:
        async with cast.call(cast.anna).write() as (tx, call):
            await routes.set_basis(tx, call, route_id, BasisKind.TASK, "task.attestation", False)
    assert refused.value.code == "route.basis_has_items"
    assert len((await planning.view(cast, cast.anna, route_id)).plan.bases) == 1


async def test_suggestion_comes_whole_and_dated_and_comes_back_as_edited(cast: Cast) -> None:
    await planning.diagnosed(cast, cast.anna)
    route_id = await planning.begun(cast, cast.anna, from_result=True)
    basis_id = (await planning.view(cast, cast.anna, route_id)).plan.bases[0].id
    async with cast.call(cast.anna).read() as (tx, call):
        offer = (await routes.offers(tx, call, basis_id)).offers[0]
    assert offer.key is not None

    async def press(on: bool) -> None:
        assert offer.key is not None
        async with cast.call(cast.anna).write() as (tx, call):
            await routes.set_suggestion(tx, call, basis_id, offer.key, on)

    await press(True)
    await press(True)
    (item,) = await planning.items(cast, cast.anna, route_id)
    assert item.title == offer.title
    assert item.due_on is not None
    assert item.expected_result
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.rename(tx, call, item.id, "По-своему")
    await press(False)
    assert await planning.items(cast, cast.anna, route_id) == ()
    await press(True)
    assert [one.title for one in await planning.items(cast, cast.anna, route_id)] == ["По-своему"]


async def test_item_keeps_its_date_when_the_button_was_drawn_before_a_change(cast: Cast) -> None:
    route_id = await planning.drafted(cast, cast.anna, count=1)
    (item,) = await planning.items(cast, cast.anna, route_id)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.set_due(tx, call, item.id, item.rev, date(2027, 4, 20))
    with pytest.raises(DomainError) as refused:
        async with cast.call(cast.anna).write() as (tx, call):
            await routes.set_due(tx, call, item.id, item.rev, date(2027, 4, 21))
    assert refused.value.code == "route.item_changed"
    (after,) = await planning.items(cast, cast.anna, route_id)
    assert after.due_on == date(2027, 4, 20)


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (date(2027, 3, 16), "route.date_past"),
        (date(2028, 1, 1), "route.date_outside"),
    ],
)
async def test_date_is_refused_outside_the_period(cast: Cast, day: date, code: str) -> None:
    route_id = await planning.drafted(cast, cast.anna, count=1)
    (item,) = await planning.items(cast, cast.anna, route_id)
    with pytest.raises(DomainError) as refused:
        async with cast.call(cast.anna).write() as (tx, call):
            await routes.set_due(tx, call, item.id, item.rev, day)
    assert refused.value.code == code


async def test_kind_brings_its_section_and_document(cast: Cast) -> None:
    route_id = await planning.drafted(cast, cast.anna, count=1)
    (item,) = await planning.items(cast, cast.anna, route_id)
    assert item.evidence is EvidenceKind.NONE
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.set_kind(tx, call, item.id, item.rev, ItemKind.KPK)
    (after,) = await planning.items(cast, cast.anna, route_id)
    assert (after.kind, after.section.value) == (ItemKind.KPK, "kpk")
    assert after.evidence is EvidenceKind.KPK_CERTIFICATE


async def test_dropped_item_comes_back_when_restored(cast: Cast) -> None:
    route_id = await planning.drafted(cast, cast.anna, count=2)
    item, other = await planning.items(cast, cast.anna, route_id)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.set_dropped(tx, call, item.id, item.rev, True)
    assert await planning.items(cast, cast.anna, route_id) == (other,)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.set_dropped(tx, call, item.id, item.rev + 1, False)
    back = await planning.items(cast, cast.anna, route_id)
    assert {one.id for one in back} == {item.id, other.id}


@pytest.mark.parametrize("typed", ["", "   ", "\x00", "я" * 201])
async def test_own_item_is_refused_when_its_title_is_no_title(cast: Cast, typed: str) -> None:
    route_id = await planning.drafted(cast, cast.anna, count=0)
    basis_id = (await planning.view(cast, cast.anna, route_id)).plan.bases[0].id
    with pytest.raises(DomainError) as refused:
        async with cast.call(cast.anna).write() as (tx, call):
            await routes.add_own_item(tx, call, basis_id, typed)
    assert refused.value.code in {"text.empty", "text.too_long"}


async def test_hint_tells_of_four_difficulties_and_of_one_without_items(cast: Cast) -> None:
    await planning.diagnosed(cast, cast.anna)
    route_id = await planning.begun(cast, cast.anna, from_result=True)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.set_basis(tx, call, route_id, BasisKind.DEFICIT, planning.DEFICITS[3], True)
    view = await planning.view(cast, cast.anna, route_id)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.add_own_item(tx, call, view.plan.bases[0].id, "Одно дело")
    view = await planning.view(cast, cast.anna, route_id)
    assert [hint.kind for hint in view.hints] == [
        HintKind.MANY_DEFICITS,
        HintKind.BASIS_WITHOUT_ITEMS,
    ]


@pytest.mark.parametrize("name", ["boris", "vera", "galina", "klim", "lev", "mila"])
async def test_plan_is_closed_to_everybody_else_when_edited(cast: Cast, name: str) -> None:
    route_id = await planning.drafted(cast, cast.anna, count=1)
    (item,) = await planning.items(cast, cast.anna, route_id)
    other: Player = getattr(cast, name)
    with pytest.raises(DomainError) as refused:
        async with cast.call(other).write() as (tx, call):
            await routes.rename(tx, call, item.id, "Чужое")
    assert refused.value.code == "access.denied"
    with pytest.raises(DomainError):
        async with cast.call(other).write() as (tx, call):
            await routes.begin(tx, call, cast.anna.post_id, from_result=False)
    assert (await planning.items(cast, cast.anna, route_id))[0].title == "Мероприятие 1"


async def test_kindergarten_plans_in_its_own_words(cast: Cast) -> None:
    """Ready bases and goals speak of lessons and pupils only to those who have them."""
    await works(cast, SchoolKind.KINDERGARTEN, audience=None)
    route_id = await planning.begun(cast, cast.anna)
    async with cast.call(cast.anna).read() as (tx, call):
        view = await routes.choices(tx, call, route_id, BasisKind.TASK)
    assert "Новая группа" in [choice.short for choice in view.choices]
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.set_basis(tx, call, route_id, BasisKind.TASK, "task.new_class", True)
        await routes.choose_goal(tx, call, route_id, "practice")
    plan = (await planning.view(cast, cast.anna, route_id)).plan
    assert plan.bases[0].text == "Работа с новой группой или по новому направлению"
    assert plan.route.goal is not None
    assert "на занятиях" in plan.route.goal


async def test_item_that_is_suggested_no_more_can_still_be_dropped(cast: Cast) -> None:
    """Plans outlive the catalogue: an old button must not hold an item in the plan."""
    route_id = await planning.begun(cast, cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.set_basis(tx, call, route_id, BasisKind.TASK, "task.attestation", True)
    basis_id = (await planning.view(cast, cast.anna, route_id)).plan.bases[0].id
    gone = "general.strength.open_lesson"
    with pytest.raises(DomainError) as refused:
        async with cast.call(cast.anna).write() as (tx, call):
            await routes.set_suggestion(tx, call, basis_id, gone, True)
    assert refused.value.code == "access.gone"
    async with cast.call(cast.anna).write() as (tx, call):
        view = await routes.add_own_item(tx, call, basis_id, "Провести открытый урок")
        await tx.plan_items.set_values(view.item.id, {"suggestion_key": gone})
    async with cast.call(cast.anna).write() as (tx, call):
        await routes.set_suggestion(tx, call, basis_id, gone, False)
    assert await planning.items(cast, cast.anna, route_id) == ()


@pytest.mark.parametrize(
    ("day", "title", "due_on"),
    [
        (date(2027, 5, 20), "Курсы по ИКТ", date(2027, 5, 20)),
        (date(2029, 5, 20), "Курсы по ИКТ до такого-то дня", None),
    ],
)
async def test_own_item_takes_its_kind_and_a_day_inside_the_plan_from_its_words(
    cast: Cast, day: date, title: str, due_on: date | None
) -> None:
    route_id = await planning.drafted(cast, cast.anna, count=0)
    basis_id = (await planning.view(cast, cast.anna, route_id)).plan.bases[0].id
    for _ in range(2):
        async with cast.call(cast.anna).write() as (tx, call):
            await routes.add_own_item(
                tx,
                call,
                basis_id,
                "курсы по ИКТ до такого-то дня",
                lambda text, _today: (text.partition(" до ")[0], day),
            )
    (item,) = await planning.items(cast, cast.anna, route_id)
    assert (item.title, item.kind) == (title, ItemKind.KPK)
    assert item.evidence is EvidenceKind.KPK_CERTIFICATE
    assert (item.due_on == day) is (due_on is not None)
