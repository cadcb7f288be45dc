"""Buttons of a school's rules for plans. `back` says where the reader came from."""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData

from domain.plan_rules import (
    ApprovalStep,
    ChangeKind,
    ConfirmRule,
    RouteForm,
    RouteTitle,
    SectionPolicy,
)


class Back(StrEnum):
    PEOPLE = "p"
    ADMIN = "a"
    SETTINGS = "s"


class OpenRules(CallbackData, prefix="pr1o"):
    school_id: int
    back: Back = Back.PEOPLE


class ShowForms(CallbackData, prefix="pr1f"):
    school_id: int
    back: Back


class SetForm(CallbackData, prefix="pr1g"):
    school_id: int
    back: Back
    form: RouteForm


class ShowTitles(CallbackData, prefix="pr1t"):
    school_id: int
    back: Back


class SetTitle(CallbackData, prefix="pr1u"):
    school_id: int
    back: Back
    title: RouteTitle


class ShowSections(CallbackData, prefix="pr1s"):
    school_id: int
    back: Back


class SetSections(CallbackData, prefix="pr1r"):
    school_id: int
    back: Back
    policy: SectionPolicy


class ShowSteps(CallbackData, prefix="pr1e"):
    school_id: int
    back: Back


class SetStep(CallbackData, prefix="pr1a"):
    school_id: int
    back: Back
    step: ApprovalStep
    on: bool


class ShowDecided(CallbackData, prefix="pr1c"):
    school_id: int
    back: Back


class SetDecided(CallbackData, prefix="pr1d"):
    school_id: int
    back: Back
    kind: ChangeKind
    on: bool


class ShowConfirming(CallbackData, prefix="pr1h"):
    school_id: int
    back: Back


class SetConfirming(CallbackData, prefix="pr1i"):
    school_id: int
    back: Back
    rule: ConfirmRule
    on: bool


class AskPlace(CallbackData, prefix="pr1p"):
    school_id: int
    back: Back


class SkipPlace(CallbackData, prefix="pr1k"):
    """Without a settlement on the title page."""

    school_id: int
    back: Back
