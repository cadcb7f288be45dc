"""The plan (ИОМ): draft, submission, decision, beginning."""

from services.routes.agreement import endorse
from services.routes.agreement import take_back as unendorse
from services.routes.bases import (
    add_own_basis,
    choices,
    choose_bases,
    first_choices,
    remove_basis,
    set_basis,
)
from services.routes.batch import approve_shown, batch
from services.routes.beginning import begin_due
from services.routes.card import card, following, leads, queue, queue_departments, queue_of
from services.routes.decision import approve, send_back, send_back_ready
from services.routes.drafting import begin, begin_from, begin_next
from services.routes.edits import (
    edit_dropped,
    edit_due,
    edit_evidence,
    edit_section,
    edit_title,
    edited_item,
    forget_notes,
    set_remark,
)
from services.routes.endorsement import awaited, may_endorse_somewhere, pass_over_due
from services.routes.frame import (
    add_own_task,
    choose_goal,
    frame,
    remove_task,
    set_goal,
    set_task,
    set_term,
    terms,
)
from services.routes.history import compare, history, version
from services.routes.items import (
    add_of_kind,
    add_own_item,
    choose_suggestions,
    choose_text,
    rename,
    rename_by_kind,
    set_dropped,
    set_due,
    set_evidence,
    set_kind,
    set_result,
    set_section,
    set_suggestion,
    set_text,
    undo_edit,
)
from services.routes.objection import object_to_edits
from services.routes.offers import item, offers
from services.routes.read import (
    find_latest,
    find_own,
    may_be_followed,
    own_or_start,
    own_post,
    start,
    start_again,
)
from services.routes.revocation import revoke
from services.routes.submission import submit, withdraw
from services.routes.viewing import is_own, view

__all__ = [
    "add_of_kind",
    "add_own_basis",
    "add_own_item",
    "add_own_task",
    "approve",
    "approve_shown",
    "awaited",
    "batch",
    "begin",
    "begin_due",
    "begin_from",
    "begin_next",
    "card",
    "choices",
    "choose_bases",
    "choose_goal",
    "choose_suggestions",
    "choose_text",
    "compare",
    "edit_dropped",
    "edit_due",
    "edit_evidence",
    "edit_section",
    "edit_title",
    "edited_item",
    "endorse",
    "find_latest",
    "find_own",
    "first_choices",
    "following",
    "forget_notes",
    "frame",
    "history",
    "is_own",
    "item",
    "leads",
    "may_be_followed",
    "may_endorse_somewhere",
    "object_to_edits",
    "offers",
    "own_or_start",
    "own_post",
    "pass_over_due",
    "queue",
    "queue_departments",
    "queue_of",
    "remove_basis",
    "remove_task",
    "rename",
    "rename_by_kind",
    "revoke",
    "send_back",
    "send_back_ready",
    "set_basis",
    "set_dropped",
    "set_due",
    "set_evidence",
    "set_goal",
    "set_kind",
    "set_remark",
    "set_result",
    "set_section",
    "set_suggestion",
    "set_task",
    "set_term",
    "set_text",
    "start",
    "start_again",
    "submit",
    "terms",
    "undo_edit",
    "unendorse",
    "version",
    "view",
    "withdraw",
]
