"""Buttons that name a statement: the short ones of the first release where no subject is meant."""

from aiogram.filters.callback_data import CallbackData

from domain.diagnosis import Address
from domain.scoring import AnswerValue
from handlers.diagnosis.callbacks import (
    GiveAnswer,
    GiveAnswerFor,
    RemoveComment,
    RemoveCommentFor,
    ShowHint,
    ShowHintFor,
    ShowOther,
    ShowOtherFor,
    ShowStatement,
    ShowStatementFor,
    WriteComment,
    WriteCommentFor,
)


def show_statement(diagnosis_id: int, one: Address) -> CallbackData:
    if not one.scope:
        return ShowStatement(diagnosis_id=diagnosis_id, key=one.key)
    return ShowStatementFor(diagnosis_id=diagnosis_id, key=one.key, scope=one.code)


def give_answer(diagnosis_id: int, one: Address, value: AnswerValue) -> CallbackData:
    if not one.scope:
        return GiveAnswer(diagnosis_id=diagnosis_id, key=one.key, value=value)
    return GiveAnswerFor(diagnosis_id=diagnosis_id, key=one.key, value=value, scope=one.code)


def show_other(diagnosis_id: int, one: Address) -> CallbackData:
    if not one.scope:
        return ShowOther(diagnosis_id=diagnosis_id, key=one.key)
    return ShowOtherFor(diagnosis_id=diagnosis_id, key=one.key, scope=one.code)


def show_hint(diagnosis_id: int, one: Address) -> CallbackData:
    if not one.scope:
        return ShowHint(diagnosis_id=diagnosis_id, key=one.key)
    return ShowHintFor(diagnosis_id=diagnosis_id, key=one.key, scope=one.code)


def write_comment(diagnosis_id: int, one: Address) -> CallbackData:
    if not one.scope:
        return WriteComment(diagnosis_id=diagnosis_id, key=one.key)
    return WriteCommentFor(diagnosis_id=diagnosis_id, key=one.key, scope=one.code)


def remove_comment(diagnosis_id: int, one: Address) -> CallbackData:
    if not one.scope:
        return RemoveComment(diagnosis_id=diagnosis_id, key=one.key)
    return RemoveCommentFor(diagnosis_id=diagnosis_id, key=one.key, scope=one.code)


def code_of(data: CallbackData) -> str:
    """The subject that the button names; "" where it names none."""
    return str(getattr(data, "scope", ""))
