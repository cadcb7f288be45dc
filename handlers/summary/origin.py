"""Screens of other flows, opened from a list of the summary: their way back leads to that list.

A teacher's page, his plan and his items are drawn by those who own them. What leads further from
there goes on carrying the list, so that it is found again after any number of steps; the moment
something is decided, the flow that decides goes its own way.
"""

from collections.abc import Callable

from aiogram.filters.callback_data import CallbackData

from handlers.approval.callbacks import OpenCard as OpenPlan
from handlers.confirm.callbacks import OpenCard as OpenItem
from handlers.screen import Button, Screen
from handlers.summary.callbacks import (
    OpenItemFrom,
    OpenItemsFrom,
    OpenPersonFrom,
    OpenPersonItems,
    OpenPlanFrom,
    Place,
)

Swap = Callable[[str], CallbackData | None]


def of_person(screen: Screen, place: Place, post_id: int, back: str) -> Screen:
    """The teacher's page: below it the way to the list, in the words of `back`."""

    def swap(data: str) -> CallbackData | None:
        if _is(OpenPersonItems, data):
            return OpenItemsFrom(post_id=post_id, passed=False, shown=0, **_from(place))
        if _is(OpenPlan, data):
            return OpenPlanFrom(post_id=post_id, shown=0, **_from(place))
        return None

    return _led(screen, swap, Button(text=back, data=place.pack()))


def of_plan(screen: Screen, place: Place, post_id: int, route_id: int, back: str) -> Screen:
    def swap(data: str) -> CallbackData | None:
        if not _is(OpenPlan, data):
            return None
        opened = OpenPlan.unpack(data)
        if opened.route_id != route_id:
            return None
        return OpenPlanFrom(post_id=post_id, shown=opened.page, **_from(place))

    return _led(screen, swap, _person(place, post_id, back))


def of_items(screen: Screen, place: Place, post_id: int, back: str, *, passed: bool) -> Screen:
    def swap(data: str) -> CallbackData | None:
        if _is(OpenItem, data):
            item_id = OpenItem.unpack(data).item_id
            return OpenItemFrom(item_id=item_id, passed=passed, **_from(place))
        if _is(OpenPersonItems, data):
            shown = OpenPersonItems.unpack(data).page
            return OpenItemsFrom(post_id=post_id, passed=passed, shown=shown, **_from(place))
        return None

    return _led(screen, swap, _person(place, post_id, back))


def of_item(screen: Screen, place: Place, post_id: int, back: str, *, passed: bool) -> Screen:
    target = OpenItemsFrom(post_id=post_id, passed=passed, shown=0, **_from(place))
    return _led(screen, lambda _: None, Button(text=back, data=target.pack()))


def place_of(
    data: OpenPersonFrom | OpenItemsFrom | OpenItemFrom | OpenPlanFrom,
) -> Place:
    return Place(which=data.which, page=data.page, chosen=data.chosen)


def _person(place: Place, post_id: int, back: str) -> Button:
    return Button(text=back, data=OpenPersonFrom(post_id=post_id, **_from(place)).pack())


def _from(place: Place) -> dict[str, object]:
    return {"which": place.which, "page": place.page, "chosen": place.chosen}


def _is(kind: type[CallbackData], data: str) -> bool:
    return data.partition(":")[0] == kind.__prefix__


def _led(screen: Screen, swap: Swap, back: Button) -> Screen:
    """The way back stands before «Меню» in the last row, on every screen."""
    *lines, last = screen.rows
    *others, _its_own, home = last
    swapped = tuple(tuple(_swapped(one, swap) for one in line) for line in lines)
    return Screen(
        text=screen.text,
        rows=(*swapped, (*others, back, home)),
        toast=screen.toast,
        alert=screen.alert,
        kept=screen.kept,
        files=screen.files,
    )


def _swapped(one: Button, swap: Swap) -> Button:
    target = None if one.data is None else swap(one.data)
    return one if target is None else Button(text=one.text, data=target.pack())
