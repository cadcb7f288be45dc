"""All tables; importing this package fills `Table.metadata`."""

from storage.tables.base import Table
from storage.tables.diagnosis import AnswerRow, ContentVersionRow, DiagnosisResultRow, DiagnosisRow
from storage.tables.organisation import CalendarDayRow, DepartmentRow, MunicipalityRow, SchoolRow
from storage.tables.people import (
    AccountRow,
    ConsentRow,
    InvitationAttemptRow,
    InvitationRow,
    MentoringRow,
    PersonRow,
    PostRow,
)
from storage.tables.route import (
    BasisRow,
    CommentRow,
    EvidenceRow,
    ItemEventRow,
    ItemRow,
    RouteRow,
    RouteVersionRow,
)
from storage.tables.runtime import AuditRow, ExpectationRow, InboxRow, LiveMessageRow, OutboxRow

__all__ = [
    "AccountRow",
    "AnswerRow",
    "AuditRow",
    "BasisRow",
    "CalendarDayRow",
    "CommentRow",
    "ConsentRow",
    "ContentVersionRow",
    "DepartmentRow",
    "DiagnosisResultRow",
    "DiagnosisRow",
    "EvidenceRow",
    "ExpectationRow",
    "InboxRow",
    "InvitationAttemptRow",
    "InvitationRow",
    "ItemEventRow",
    "ItemRow",
    "LiveMessageRow",
    "MentoringRow",
    "MunicipalityRow",
    "OutboxRow",
    "PersonRow",
    "PostRow",
    "RouteRow",
    "RouteVersionRow",
    "SchoolRow",
    "Table",
]
