"""What every table holds of a person: given out with his data how, deleted how.

The one place. A table without a rule fails a house test, and so does a column that leads to a
person and is not named by its table's rule.

    through   columns that lead to whose the row is; a row of another table is that table's owner's
    fate      what becomes of such a row: DELETED, BLANKED (it stays, without `blank`), KEPT
    leaving   the fate of rows of somebody who works nowhere any more, where it is another one
    stays     of a DELETED table, the rows that stay as BLANKED ones do
    acted     columns that name who did something in a row of somebody else: the number stays
    wrote     such a column, and the columns that hold his own words: they go
    authored  such a column of rows that are nothing but his words: they go whole
    given     of an exported table, the rows that are given out, where not all are
    hidden    columns that are not given out: how the bot works, not what it knows
    codes     of rows that stay, text that holds codes alone
    why       why anything stays
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.sql.elements import KeyedColumnElement

from domain.diagnosis import DiagnosisState
from domain.erasure import NO_SURNAME, TOMBSTONE
from domain.plan import VersionCause
from domain.self_diagnosis import SELF_KIND
from storage import tables
from storage.tables import Table

AnyColumn = KeyedColumnElement[Any]


class Fate(Enum):
    DELETED = auto()
    BLANKED = auto()
    KEPT = auto()


def _nothing() -> Mapping[str, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    fate: Fate = Fate.KEPT
    leaving: Fate | None = None
    through: tuple[str, ...] = ()
    stays: Callable[[], ColumnElement[bool]] | None = None
    blank: Mapping[str, Any] = field(default_factory=_nothing)
    blank_leaving: Mapping[str, Any] = field(default_factory=_nothing)
    acted: tuple[str, ...] = ()
    wrote: Mapping[str, tuple[str, ...]] = field(default_factory=_nothing)
    authored: tuple[str, ...] = ()
    exported: bool = False
    given: Callable[[], ColumnElement[bool]] | None = None
    hidden: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()
    why: str = ""


def _approved_once(route_id: Any) -> ColumnElement[bool]:
    version = tables.RouteVersionRow
    approved = select(version.route_id).where(version.cause == VersionCause.APPROVE.value)
    return route_id.in_(approved)  # type: ignore[no-any-return]


def _seen(diagnosis_id: Any) -> ColumnElement[bool]:
    """One's own, and what others saw once they have finished: until then both are blind."""
    row = tables.DiagnosisRow
    seen = select(row.id).where(
        or_(row.kind == SELF_KIND, row.state == DiagnosisState.FINISHED.value)
    )
    return diagnosis_id.in_(seen)  # type: ignore[no-any-return]


_HIDDEN = frozenset({"rev"})

RULES: Mapping[type[Table], Rule] = MappingProxyType(
    {
        # People
        tables.PersonRow: Rule(
            through=("id",),
            fate=Fate.BLANKED,
            blank={"pedagogical_since_year": None},
            blank_leaving={"surname": NO_SURNAME, "given": "", "patronymic": "", "name_key": ""},
            exported=True,
            hidden=frozenset({"name_key"}),
            codes=frozenset({"surname", "given", "patronymic", "name_key"}),
            why="the line of the staff list is the school's duty; rows of others name the number",
        ),
        tables.CardRow: Rule(through=("person_id",), fate=Fate.DELETED, exported=True),
        tables.PreferenceRow: Rule(through=("person_id",), fate=Fate.DELETED, exported=True),
        tables.AccountRow: Rule(
            through=("person_id",),
            fate=Fate.DELETED,
            acted=("current_post_id",),
            exported=True,
            hidden=frozenset({"current_post_id"}),
        ),
        tables.PostRow: Rule(
            through=("person_id",),
            fate=Fate.BLANKED,
            blank={"audience": None},
            blank_leaving={
                "department_id": None,
                "zone": None,
                "staff_no": None,
                "ended_reason": None,
                "position": None,
                "subjects": None,
                "classes": None,
                "employment": None,
                "rate_hundredths": None,
                "hired_on": None,
                "away_since": None,
                "away_until": None,
                "status": "works",
            },
            exported=True,
            codes=frozenset(
                {
                    *("role", "zone", "ended_reason", "position", "employment", "status"),
                    *("subjects", "classes"),
                }
            ),
            why="the line of the staff list is the school's duty; of who left, a place and dates",
        ),
        tables.InvitationRow: Rule(
            through=("person_id", "used_by_account"),
            fate=Fate.DELETED,
            acted=("issued_by",),
            exported=True,
            hidden=frozenset({"token_hash"}),
        ),
        tables.InvitationAttemptRow: Rule(through=("account_id",), fate=Fate.DELETED),
        tables.ConsentRow: Rule(
            through=("person_id",),
            acted=("account_id",),
            exported=True,
            codes=frozenset({"kind"}),
            why="the school has to prove that there was a consent; each that stood is withdrawn",
        ),
        tables.MentoringRow: Rule(
            through=("mentor_person_id", "mentee_post_id"),
            fate=Fate.BLANKED,
            blank={"pay": None, "end_reason": None},
            acted=("proposed_by",),
            exported=True,
            hidden=_HIDDEN,
            codes=frozenset({"state", "order_no"}),
            why="the other one's too: numbers and dates, no word; a pair that worked is ended",
        ),
        tables.MeetingRow: Rule(
            through=("mentoring_id",), fate=Fate.DELETED, acted=("by",), exported=True
        ),
        tables.CommonLinkRow: Rule(acted=("issued_by",)),
        tables.JoinRequestRow: Rule(
            through=("account_id", "post_id"),
            fate=Fate.DELETED,
            acted=("decided_by",),
            exported=True,
            hidden=_HIDDEN | {"name_key"},
        ),
        tables.StaffImportRow: Rule(acted=("by",)),
        tables.DelegationRow: Rule(
            through=("to_person_id", "post_id"),
            acted=("given_by",),
            exported=True,
            why="in whose place decisions were made: numbers and dates; what stood is ended",
        ),
        tables.ErasureRow: Rule(
            through=("person_id",),
            acted=("by",),
            exported=True,
            hidden=frozenset({"leftovers"}),
            codes=frozenset({"kind", "counts", "leftovers"}),
            why="the protocol itself: numbers and dates",
        ),
        tables.RecordRow: Rule(
            through=("person_id", "post_id"),
            fate=Fate.DELETED,
            acted=("by", "removed_by"),
            wrote={"decided_by": ("reply",)},
            exported=True,
            hidden=_HIDDEN,
        ),
        tables.EventRow: Rule(acted=("organiser_id", "created_by")),
        tables.RoadmapRow: Rule(acted=("created_by",)),
        tables.MeasureRow: Rule(acted=("responsible_id", "changed_by")),
        tables.MeasureEventRow: Rule(acted=("by",)),
        tables.AttendanceRow: Rule(
            through=("post_id",), fate=Fate.DELETED, acted=("by",), exported=True
        ),
        # Words to people
        tables.NudgeRoundRow: Rule(acted=("by",)),
        tables.NudgeRow: Rule(through=("person_id", "post_id"), fate=Fate.DELETED, exported=True),
        tables.NudgeMarkRow: Rule(
            through=("person_id",),
            fate=Fate.DELETED,
            exported=True,
            hidden=frozenset({"cause", "before_day", "before_free_on"}),
        ),
        tables.AnnouncementRow: Rule(wrote={"by": ("text", "file_kind", "file_id", "file_name")}),
        tables.AnnouncementRecipientRow: Rule(
            through=("person_id", "post_id"), fate=Fate.DELETED, exported=True
        ),
        tables.OfferRow: Rule(acted=("leader_id", "by")),
        tables.OfferedItemRow: Rule(through=("post_id",), fate=Fate.DELETED, exported=True),
        tables.OfferAskRow: Rule(
            through=("post_id",), fate=Fate.DELETED, acted=("by",), exported=True
        ),
        # Diagnoses
        tables.MunicipalCampaignRow: Rule(acted=("created_by",)),
        tables.CampaignRow: Rule(acted=("created_by",)),
        tables.CampaignMemberRow: Rule(
            through=("post_id",),
            leaving=Fate.DELETED,
            exported=True,
            why="whom the school has asked, while he works there",
        ),
        tables.DiagnosisRow: Rule(
            through=("post_id",),
            fate=Fate.DELETED,
            acted=("assessor_id", "entered_by"),
            exported=True,
            given=lambda: _seen(tables.DiagnosisRow.id),
        ),
        tables.AnswerRow: Rule(
            through=("diagnosis_id",),
            fate=Fate.DELETED,
            wrote={"diagnosis_id.assessor_id": ("text", "comment")},
            exported=True,
            given=lambda: _seen(tables.AnswerRow.diagnosis_id),
        ),
        tables.DiagnosisResultRow: Rule(
            through=("diagnosis_id",),
            fate=Fate.DELETED,
            exported=True,
            given=lambda: _seen(tables.DiagnosisResultRow.diagnosis_id),
        ),
        tables.ExternalResultRow: Rule(
            through=("post_id",),
            fate=Fate.DELETED,
            acted=("entered_by",),
            exported=True,
            hidden=_HIDDEN,
        ),
        # Plans
        tables.RouteRow: Rule(
            through=("post_id",),
            fate=Fate.DELETED,
            stays=lambda: _approved_once(tables.RouteRow.id),
            blank={"goal": None, "tasks": None, "state_reason": None},
            acted=("decided_by", "handed_over_by"),
            exported=True,
            hidden=_HIDDEN,
            codes=frozenset({"state", "term", "step"}),
            why="that a plan was approved, when and by whom; one that was under way is terminated",
        ),
        tables.BasisRow: Rule(
            through=("route_id",),
            fate=Fate.DELETED,
            wrote={"added_by": ("reason",)},
            exported=True,
        ),
        tables.ItemRow: Rule(
            through=("route_id",),
            fate=Fate.DELETED,
            acted=("added_by", "confirmer_id", "accepted_by", "visited_id", "told_to"),
            exported=True,
            hidden=_HIDDEN
            | {
                "next_fire_at",
                "next_step",
                "last_step",
                "listed_on",
                "told_step",
                "told_on",
                "told_to",
            },
        ),
        tables.ItemToldRow: Rule(
            through=("item_id",), fate=Fate.DELETED, acted=("person_id",), exported=True
        ),
        tables.ItemEventRow: Rule(
            through=("item_id",),
            fate=Fate.DELETED,
            wrote={"by": ("reason",)},
            exported=True,
        ),
        tables.RouteVersionRow: Rule(
            through=("route_id",),
            fate=Fate.DELETED,
            stays=lambda: _approved_once(tables.RouteVersionRow.route_id),
            blank={"body": TOMBSTONE},
            acted=("by",),
            exported=True,
            codes=frozenset({"cause", "sha256"}),
            why="the hash of what was approved; the text itself is gone",
        ),
        tables.CommentRow: Rule(
            through=("route_id", "mentoring_id"),
            fate=Fate.DELETED,
            authored=("author_id",),
            exported=True,
        ),
        tables.ReflectionRow: Rule(
            through=("route_id", "basis_id"),
            fate=Fate.DELETED,
            acted=("by",),
            exported=True,
        ),
        tables.ConclusionRow: Rule(
            through=("route_id",),
            fate=Fate.DELETED,
            stays=lambda: _approved_once(tables.ConclusionRow.route_id),
            blank={"text": None, "reply": None},
            acted=("by",),
            exported=True,
            codes=frozenset({"part", "verdict"}),
            why="that a plan was concluded, how and by whom; the words are gone",
        ),
        tables.PresentationRow: Rule(acted=("by",)),
        tables.PresentedRouteRow: Rule(
            through=("route_id",), fate=Fate.DELETED, acted=("presentation_id",), exported=True
        ),
        tables.EndorsementRow: Rule(
            through=("route_id",),
            fate=Fate.DELETED,
            stays=lambda: _approved_once(tables.EndorsementRow.route_id),
            acted=("by",),
            exported=True,
            hidden=_HIDDEN,
            codes=frozenset({"step"}),
            why="who agreed before the approval, as a part of it",
        ),
        tables.ApprovalEditRow: Rule(
            through=("route_id",), fate=Fate.DELETED, authored=("by",), exported=True
        ),
        tables.RouteChangeRow: Rule(
            through=("route_id",),
            fate=Fate.DELETED,
            wrote={"by": ("reason",), "decided_by": ("reply",)},
            exported=True,
            hidden=_HIDDEN,
        ),
        tables.DocumentTemplateRow: Rule(acted=("by",)),
        tables.EvidenceRow: Rule(
            through=("item_id", "held_item_id", "external_result_id", "record_id"),
            fate=Fate.DELETED,
            acted=("by",),
            exported=True,
            hidden=frozenset({"file_id", "fetch_state", "fetch_at", "fetch_attempts"}),
        ),
        # The conversation
        tables.InboxRow: Rule(through=("account_id",), fate=Fate.DELETED),
        tables.LiveMessageRow: Rule(through=("account_id",), fate=Fate.DELETED),
        tables.ExpectationRow: Rule(through=("account_id",), fate=Fate.DELETED),
        tables.OutboxRow: Rule(
            through=("recipient_id", "account_id"),
            fate=Fate.DELETED,
            exported=True,
            hidden=frozenset(
                {"key", "payload", "group", "lease_until", "attempt", "message_id", "account_id"}
            ),
        ),
        tables.AuditRow: Rule(
            through=("actor_id",),
            exported=True,
            codes=frozenset({"action", "object_kind", "before", "after"}),
            why="who did what, in numbers and codes: decisions about plans of others rest on it",
        ),
    }
)

NOBODYS: Mapping[type[Table], str] = MappingProxyType(
    {
        tables.MunicipalityRow: "a place",
        tables.SchoolRow: "a place",
        tables.DepartmentRow: "a place",
        tables.CalendarDayRow: "a day",
        tables.ContentVersionRow: "a published text",
        tables.DecisionRow: "what a decision of a school has led to, in numbers and its words",
    }
)
"""Tables that lead to nobody, each with what it holds."""

LEADING_NAMES = frozenset({"actor_id", "current_post_id", "visited_id", "by", "author_id"})
"""Columns that lead to a person without a foreign key, by their names."""


def table_of(column: AnyColumn) -> type[Table] | None:
    """The table that the column's foreign key leads to."""
    key = next(iter(column.foreign_keys), None)
    return None if key is None else TABLES[key.column.table.name]


TABLES: Mapping[str, type[Table]] = MappingProxyType(
    {mapper.local_table.name: mapper.class_ for mapper in Table.registry.mappers}  # type: ignore[attr-defined]
)


@lru_cache(maxsize=256)
def owned(table: type[Table], person_id: int) -> ColumnElement[bool]:
    """The condition by which rows of the table are the person's. One erasure asks for it again and
    again: to count, to blank, to delete, and as the parent of other tables."""
    columns = table.__table__.c
    found: list[ColumnElement[bool]] = []
    for name in RULES[table].through:
        column = columns[name]
        parent = table_of(column)
        if table is tables.PersonRow or parent is tables.PersonRow or parent is None:
            found.append(column == person_id)
        else:
            key = next(iter(parent.__table__.primary_key))
            found.append(column.in_(select(key).where(owned(parent, person_id))))
    condition = found[0]
    for other in found[1:]:
        condition = condition | other
    return condition


@lru_cache(maxsize=256)
def acted_by(table: type[Table], name: str, person_id: int) -> ColumnElement[bool]:
    """The condition by which the column names the person; «a.b» is column b of a's table."""
    name, _, further = name.partition(".")
    column: AnyColumn = table.__table__.c[name]
    if not further:
        return column == person_id
    parent = table_of(column)
    if parent is None:
        raise LookupError(name)
    key = next(iter(parent.__table__.primary_key))
    return column.in_(select(key).where(acted_by(parent, further, person_id)))


def fate_of(rule: Rule, *, left: bool) -> Fate:
    return rule.leaving if left and rule.leaving is not None else rule.fate


def blanks_of(rule: Rule, *, left: bool) -> Mapping[str, Any]:
    return {**rule.blank, **rule.blank_leaving} if left else rule.blank
