"""Buttons of departments. `department_id` 0 is none of them."""

from aiogram.filters.callback_data import CallbackData


class OpenDepartments(CallbackData, prefix="dp1o"):
    school_id: int


class OpenDepartment(CallbackData, prefix="dp1d"):
    department_id: int


class AskNewDepartment(CallbackData, prefix="dp1n"):
    """The name of a new department, typed or one of the usual ones."""

    school_id: int


class AddUsual(CallbackData, prefix="dp1u"):
    """`usual` is a key of content/departments.toml."""

    school_id: int
    usual: str


class AskDepartmentName(CallbackData, prefix="dp1r"):
    department_id: int


class DeleteDepartment(CallbackData, prefix="dp1x"):
    department_id: int


class MoveEverybody(CallbackData, prefix="dp1m"):
    """All people of a department into another one."""

    department_id: int
    to: int


class ShowMembers(CallbackData, prefix="dp1l"):
    """Everybody of the school with a mark at who is in; `found`: by the text typed last."""

    department_id: int
    page: int = 0
    found: bool = False


class PutMember(CallbackData, prefix="dp1p"):
    """Into the department or out of it."""

    department_id: int
    post_id: int
    inside: bool
    page: int = 0
    found: bool = False


class ChooseHead(CallbackData, prefix="dp1h"):
    department_id: int
    page: int = 0
    found: bool = False


class SetHead(CallbackData, prefix="dp1s"):
    department_id: int
    post_id: int


class EndHead(CallbackData, prefix="dp1e"):
    department_id: int


class AskPersonDepartment(CallbackData, prefix="dp1a"):
    """Which department the person at the post is in, from his page."""

    post_id: int


class SetPersonDepartment(CallbackData, prefix="dp1t"):
    post_id: int
    department_id: int
