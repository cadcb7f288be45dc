"""Buttons of a school's summary and of the lists behind its numbers."""

from typing import Protocol

from aiogram.filters.callback_data import CallbackData

from domain.summary import PeopleList
from domain.summary_filters import Filters, parse_filters


class _Carries(Protocol):
    @property
    def chosen(self) -> str: ...


class _Chosen:
    """What was chosen, of a button that carries it as `chosen`, the short code of
    `domain.summary_filters`.

    Each button declares that field itself: declared here, pydantic would put it before the others,
    and buttons that people have would be read wrongly."""

    @property
    def filters(self: _Carries) -> Filters:
        return parse_filters(self.chosen)


class OpenSummary(CallbackData, prefix="s1o"):
    """The summary of the reader's scope."""


class OpenOverdue(CallbackData, prefix="s1v"):
    """People with passed dates."""

    page: int = 0


class OpenPeopleList(CallbackData, prefix="s1l"):
    which: PeopleList
    page: int = 0


class OpenPersonItems(CallbackData, prefix="s1i"):
    """Items of one teacher's plan; `passed` those whose date has passed alone."""

    post_id: int
    passed: bool = False
    page: int = 0


class OpenFiltered(_Chosen, CallbackData, prefix="ds1o"):
    """The summary of those, in that time."""

    chosen: str = ""


class OpenFilters(_Chosen, CallbackData, prefix="ds1f"):
    """What can be chosen."""

    chosen: str = ""


class OpenDepartments(_Chosen, CallbackData, prefix="ds1d"):
    """Departments to choose from."""

    page: int = 0
    chosen: str = ""


class OpenNumbers(_Chosen, CallbackData, prefix="ds1n"):
    """The people behind each number."""

    chosen: str = ""


class OpenWeek(_Chosen, CallbackData, prefix="ds1w"):
    """What changed in the last seven days."""

    chosen: str = ""


class ShowPicture(_Chosen, CallbackData, prefix="ds1g"):
    """The numbers as a picture, sent as a message of its own."""

    chosen: str = ""


class Place(_Chosen, CallbackData, prefix="ds1l"):
    """A page of people behind a number, and where the way back from each of them leads."""

    which: PeopleList
    page: int = 0
    chosen: str = ""


class OpenPersonFrom(CallbackData, prefix="ds1p"):
    """A teacher's page from a list: `which`, `page` and `chosen` are those of `Place`."""

    post_id: int
    which: PeopleList
    page: int = 0
    chosen: str = ""


class OpenItemsFrom(CallbackData, prefix="ds1i"):
    """His items; `shown` is the page of them."""

    post_id: int
    passed: bool
    shown: int
    which: PeopleList
    page: int = 0
    chosen: str = ""


class OpenItemFrom(CallbackData, prefix="ds1c"):
    """One of them, as it stands. `passed`: of those whose date has passed."""

    item_id: int
    passed: bool
    which: PeopleList
    page: int = 0
    chosen: str = ""


class OpenPlanFrom(CallbackData, prefix="ds1r"):
    """His plan; `shown` is the page of it."""

    post_id: int
    shown: int
    which: PeopleList
    page: int = 0
    chosen: str = ""


class OpenOwn(CallbackData, prefix="ds2o"):
    """A head's department; 0 is the first of those he heads. `period`: code of a period."""

    department_id: int = 0
    period: str = ""


class OwnPeople(CallbackData, prefix="ds2l"):
    department_id: int
    which: PeopleList
    page: int = 0
    period: str = ""


class OwnItems(CallbackData, prefix="ds2i"):
    """Items of one teacher of the department; `shown` is the page of them, the rest leads back."""

    post_id: int
    passed: bool
    shown: int
    department_id: int
    page: int = 0
    period: str = ""


class OpenTown(CallbackData, prefix="ds3o"):
    """Schools of a methodist's municipality."""

    page: int = 0
