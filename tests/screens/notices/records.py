"""Notices about achievements and results of others."""

from dataclasses import replace
from datetime import date

from domain.evidence import LOST
from domain.notice_views.external_results import ExternalResultNotice, LostReportNotice
from domain.notice_views.records import LostRecordFileNotice, RecordNotice, TermAheadNotice
from domain.record import Term, TermKind
from handlers.notifications import record_screens as records
from handlers.notifications import screens as notices
from handlers.screen import Kept
from locales.translator import Translator
from tests.screens.notices.items import lost_states
from tests.screens.notices.names import WHO
from tests.screens.samples_due import ID, TODAY
from tests.screens.samples_external import BARE, WHOLE
from tests.screens.samples_record import CONTEST, COURSE, TALK


def achievements(t: Translator) -> dict[str, Kept]:
    """Entries, terms, results."""
    return {
        "external_result": notices.external_result(
            ExternalResultNotice(result=WHOLE, who=None, today=TODAY), t
        ),
        "record_entered": records.entered(RecordNotice(entry=COURSE, who=WHO, today=TODAY), t),
        "record_entered_alone": records.entered(
            RecordNotice(entry=CONTEST, who=None, today=TODAY), t
        ),
        "record_sent_back": records.decided(RecordNotice(entry=TALK, who=WHO, today=TODAY), t),
        "record_sent_back_alone": records.decided(
            RecordNotice(entry=replace(TALK, reply="В каком журнале?"), who=None, today=TODAY), t
        ),
        "record_removed": records.decided(
            RecordNotice(entry=replace(COURSE, removed_at=COURSE.at), who=None, today=TODAY), t
        ),
        **{
            f"record_lost_{name or 'photo'}_{state.value}": records.file_lost(
                LostRecordFileNotice(record_id=ID, title="Статья", name=name, state=state), t
            )
            for name in (None, "Статья.pdf")
            for state in lost_states(name)
        },
        **{
            f"term_{kind.value}": records.term_ahead(
                TermAheadNotice(
                    term=Term(kind=kind, on=date(2027, 9, 20)),
                    post_id=ID,
                    today=TODAY,
                    last_on=date(2024, 9, 20),
                ),
                t,
            )
            for kind in TermKind
        },
        "external_result_by": notices.external_result(
            ExternalResultNotice(result=BARE, who=WHO, today=TODAY), t
        ),
        **{
            f"report lost: {state.value}, {name}": notices.report_lost(
                LostReportNotice(result_id=ID, operator="ЦНППМ", name=name, state=state), t
            )
            for state in sorted(LOST)
            for name in (None, "Отчёт.pdf")
        },
    }
