"""Buttons of the staff list and of a person's page."""

from aiogram.filters.callback_data import CallbackData

from domain.invitations import Whose


class OpenPeople(CallbackData, prefix="p1o"):
    """The whole list; what was looked for before is forgotten."""

    page: int = 0


class ShowFound(CallbackData, prefix="p1s"):
    """A page of what was found by the text typed last."""

    page: int = 0


class BackToList(CallbackData, prefix="p1t"):
    """The page of the list from which the person's page was opened."""


class OpenPerson(CallbackData, prefix="p1p"):
    post_id: int


class AskNames(CallbackData, prefix="p1i"):
    """Names of teachers to invite, one a line."""

    school_id: int


class FreshLinks(CallbackData, prefix="p1f"):
    """New links for teachers who have not joined; asks first where some would die."""

    school_id: int


class IssueLinks(CallbackData, prefix="p1h"):
    """The answer to that."""

    school_id: int
    whose: Whose


class LinksAgain(CallbackData, prefix="p1g"):
    """The links issued last, drawn again as new ones."""

    school_id: int


class FreshLink(CallbackData, prefix="p1l"):
    post_id: int


class RemovePost(CallbackData, prefix="p1x"):
    post_id: int


class RestorePost(CallbackData, prefix="p1r"):
    post_id: int


class ChooseMentor(CallbackData, prefix="p1m"):
    """Candidates for the teacher at the post; `found`: of those found by the text typed last."""

    post_id: int
    page: int = 0
    found: bool = False


class ProposeMentor(CallbackData, prefix="p1c"):
    """What is to be known of whom to ask; nothing is sent yet."""

    mentee_post_id: int
    mentor_post_id: int


class SendProposal(CallbackData, prefix="p1d"):
    mentee_post_id: int
    mentor_post_id: int


class TakeBackMentor(CallbackData, prefix="p1b"):
    """A proposal or a working pair, ended by who leads the school."""

    post_id: int
    mentoring_id: int
