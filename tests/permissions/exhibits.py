"""Anna's things, each holding a canary: a string that nobody may see without the role."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import insert, select, update

from content.loader import load_questionnaire
from domain.scoring import AnswerValue, StatementRef, Thresholds, score
from storage import tables
from storage.engine import Database
from storage.tables import Table
from storage.transaction import Transaction
from tests.cast import START, Cast

CANARY = "Канарейка"
SECRET = "Тайна"
"""In what Anna wrote beside her answers: nobody else sees it, whatever his role. In what she and
her mentor said to each other: nobody but the two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibits:
    """Ids by the names under which buttons carry them; `rev` is the one everything is at."""

    ids: dict[str, int]
    statement: str
    stage: str


async def put_out(cast: Cast, stage: str) -> Exhibits:
    """`stage`: "draft" (diagnosis open, plan composed), "submitted", "active" (item reported)."""
    async with cast.database.write() as tx:

        async def row(table: type[Table], **values: Any) -> int:
            made = await tx.connection.execute(
                insert(table).values(**values).returning(table.__table__.c.id)
            )
            return int(made.scalar_one())

        await tx.connection.execute(
            update(tables.PersonRow)
            .where(tables.PersonRow.id == cast.anna.person_id)
            .values(surname=CANARY, name_key=CANARY.casefold())
        )
        questionnaire = load_questionnaire("self")
        version_id = await row(
            tables.ContentVersionRow,
            kind=questionnaire.content_kind,
            key=questionnaire.key,
            version=questionnaire.version,
            sha256=questionnaire.sha256,
            body=questionnaire.body,
        )
        statements = questionnaire.for_variant("soo")
        finished = stage != "draft"
        diagnosis_id = await row(
            tables.DiagnosisRow,
            post_id=cast.anna.post_id,
            assessor_id=cast.anna.person_id,
            kind="self",
            content_version_id=version_id,
            variant="soo",
            state="finished" if finished else "open",
            started_at=START,
            finished_at=START if finished else None,
        )
        answers = {one.key: AnswerValue.NOT_YET for one in statements}
        await tx.connection.execute(
            insert(tables.AnswerRow),
            [
                {
                    "diagnosis_id": diagnosis_id,
                    "statement_key": key,
                    "scope": "",
                    "value": value.value,
                    "comment": f"{SECRET} answer",
                    "at": START,
                }
                for key, value in answers.items()
            ],
        )
        if finished:
            refs = [StatementRef(key=one.key, group=one.group) for one in statements]
            await tx.connection.execute(
                insert(tables.DiagnosisResultRow).values(
                    diagnosis_id=diagnosis_id,
                    score=score(refs, answers, Thresholds()).to_dict(),
                    thresholds=Thresholds().to_dict(),
                    at=START,
                )
            )
        route_id = await row(
            tables.RouteRow,
            post_id=cast.anna.post_id,
            diagnosis_id=diagnosis_id,
            state=stage,
            rev=1,
            goal=f"{CANARY} goal",
            first_on=date(2027, 3, 17),
            last_on=date(2027, 12, 31),
            created_at=START,
            submitted_at=START if finished else None,
            handed_over_at=START if stage == "submitted" else None,
            handed_over_by=cast.anna.person_id if stage == "submitted" else None,
        )
        basis_id = await row(
            tables.BasisRow,
            route_id=route_id,
            position=1,
            kind="deficit",
            statement_key=statements[0].key,
            text=f"{CANARY} basis",
        )
        item_id = await row(
            tables.ItemRow,
            route_id=route_id,
            basis_id=basis_id,
            position=1,
            section="internal",
            kind="talk",
            title=f"{CANARY} item",
            due_on=date(2027, 4, 14),
            evidence_kind="file",
            state="done" if stage == "active" else "planned",
            rev=1,
            confirmable=True,
            confirmer_id=cast.boris.person_id if stage == "active" else None,
            reported_at=START if stage == "active" else None,
            reported_on=START.date() if stage == "active" else None,
            postponed_times=0,
        )
        evidence_id = await row(
            tables.EvidenceRow,
            item_id=item_id,
            kind="text",
            text=f"{CANARY} evidence",
            by=cast.anna.person_id,
            at=START,
            fetch_attempts=0,
        )
        change_id = await row(
            tables.RouteChangeRow,
            route_id=route_id,
            item_id=None,
            kind="add",
            reason=f"{CANARY} reason",
            before={},
            after={
                "basis_id": basis_id,
                "title": f"{CANARY} addition",
                "kind": "talk",
                "section": "internal",
                "evidence": "none",
                "due_on": "2027-04-14",
            },
            state="waiting",
            rev=1,
            by=cast.anna.person_id,
            at=START,
        )
        external_id = await row(
            tables.ExternalResultRow,
            post_id=cast.anna.post_id,
            operator=f"{CANARY} operator",
            held_on=START.date(),
            state="kept",
            rev=1,
            entered_by=cast.anna.person_id,
            at=START,
        )
        await row(
            tables.EvidenceRow,
            external_result_id=external_id,
            kind="text",
            text=f"{CANARY} report",
            by=cast.anna.person_id,
            at=START,
            fetch_attempts=0,
        )
        record_id = await row(
            tables.RecordRow,
            person_id=cast.anna.person_id,
            post_id=cast.anna.post_id,
            kind="kpk",
            title=f"{CANARY} course",
            on_date=date(2026, 4, 14),
            organiser=f"{CANARY} institute",
            state="stated",
            rev=1,
            by=cast.anna.person_id,
            at=START,
        )
        await row(
            tables.ReflectionRow,
            route_id=route_id,
            basis_id=basis_id,
            year=0,
            outcome="partly",
            helped=f"{CANARY} helped",
            carry=True,
            by=cast.anna.person_id,
            at=START,
        )
        await row(
            tables.EvidenceRow,
            record_id=record_id,
            kind="text",
            text=f"{CANARY} certificate",
            by=cast.anna.person_id,
            at=START,
            fetch_attempts=0,
        )
        await row(
            tables.ConclusionRow,
            route_id=route_id,
            year=0,
            part="mentor",
            text=f"{CANARY} analysis",
            by=cast.boris.person_id,
            at=START,
        )
        presentation_id = await row(
            tables.PresentationRow,
            school_id=cast.school_id,
            body=f"{CANARY} council",
            held_on=START.date(),
            state="held" if finished else "draft",
            by=cast.vera.person_id,
            at=START,
        )
        await tx.connection.execute(
            insert(tables.PresentedRouteRow).values(
                presentation_id=presentation_id, route_id=route_id
            )
        )
        newcomer_id = await row(
            tables.AccountRow,
            platform="telegram",
            chat_id=8001,
            language="ru",
            reachable=True,
            created_at=START,
        )
        request_id = await row(
            tables.JoinRequestRow,
            school_id=cast.school_id,
            account_id=newcomer_id,
            surname=CANARY,
            given="Новая",
            patronymic="",
            name_key=CANARY.casefold(),
            state="waiting",
            rev=1,
            at=START,
        )
        import_id = await row(
            tables.StaffImportRow,
            school_id=cast.school_id,
            by=cast.vera.person_id,
            file_name=f"{CANARY}.xlsx",
            rows={
                "title": CANARY,
                "columns": ["full_name"],
                "unknown": [CANARY],
                "namesakes": False,
                "people": [
                    {"row": 2, "name": {"surname": CANARY, "given": "Ия", "patronymic": ""}}
                ],
                "remarks": [],
            },
            state="ready",
            rev=1,
            at=START,
        )
        municipal_id = await row(
            tables.MunicipalCampaignRow,
            municipality_id=cast.municipality_id,
            questionnaire="self",
            form="full",
            audience={"schools": None},
            opens_on=START.date(),
            closes_on=date(2027, 4, 15),
            state={"draft": "draft", "submitted": "open"}.get(stage, "cancelled"),
            rev=1,
            created_by=cast.egor.person_id,
            created_at=START,
        )
        word_id = await row(
            tables.CommentRow,
            mentoring_id=1,
            author_id=cast.boris.person_id,
            text=f"{SECRET} not sent",
            at=START,
            audience="kept",
        )
        comment_id = await row(
            tables.CommentRow,
            route_id=route_id,
            mentoring_id=1,
            author_id=cast.boris.person_id,
            text=f"{SECRET} between two",
            at=START,
            audience="pair",
        )
        meeting_id = await row(
            tables.MeetingRow,
            mentoring_id=1,
            held_on=START.date(),
            topic=f"{CANARY} topic",
            note=f"{SECRET} note",
            by=cast.anna.person_id,
            at=START,
        )
        campaign_id = await row(
            tables.CampaignRow,
            school_id=cast.school_id,
            questionnaire="self",
            form="full",
            audience={"kind": "all", "ids": []},
            opens_on=START.date(),
            closes_on=date(2027, 4, 15),
            state="open" if finished else "draft",
            rev=1,
            created_by=cast.vera.person_id,
            created_at=START,
            opened_at=START if finished else None,
        )
        if finished:
            await row_of_member(tx, campaign_id, cast.anna.post_id)
        department_id = (
            await tx.connection.execute(select(tables.DepartmentRow.id).limit(1))
        ).scalar_one()
        erasure_id = await row(
            tables.ErasureRow,
            person_id=cast.anna.person_id,
            kind="works",
            by=cast.anna.person_id,
            at=START,
            counts={"answers": 1},
            until=START,
            leftovers={},
            swept_at=START,
        )
        event_id = await row(
            tables.EventRow,
            school_id=cast.school_id,
            department_id=department_id,
            kind="seminar",
            title=f"{CANARY} event",
            held_on=START.date(),
            organiser_id=cast.dina.person_id,
            state="open",
            rev=1,
            created_by=cast.dina.person_id,
            created_at=START,
        )
        await tx.connection.execute(
            insert(tables.AttendanceRow).values(
                event_id=event_id,
                post_id=cast.anna.post_id,
                state="ticked",
                by=cast.dina.person_id,
                at=START,
            )
        )
        round_id = await row(
            tables.NudgeRoundRow,
            school_id=cast.school_id,
            matter="no_plan",
            state="sent",
            rev=1,
            by=cast.vera.person_id,
            created_at=START,
            sent_at=START,
        )
        await row(
            tables.NudgeRow,
            round_id=round_id,
            person_id=cast.anna.person_id,
            post_id=cast.anna.post_id,
            at=START,
        )
        announcement_id = await row(
            tables.AnnouncementRow,
            school_id=cast.school_id,
            audience={"group": "all", "ids": []},
            text=f"{CANARY} announcement",
            state="sent",
            rev=1,
            by=cast.vera.person_id,
            created_at=START,
            sent_at=START,
        )
        await tx.connection.execute(
            insert(tables.AnnouncementRecipientRow).values(
                announcement_id=announcement_id,
                person_id=cast.anna.person_id,
                post_id=cast.anna.post_id,
            )
        )
        await tx.connection.execute(
            insert(tables.OfferRow).values(
                event_id=event_id,
                statement_key=statements[0].key,
                by=cast.vera.person_id,
                at=START,
                proposed_at=START if finished else None,
            )
        )
        await tx.connection.execute(
            insert(tables.OfferedItemRow).values(
                event_id=event_id, post_id=cast.anna.post_id, item_id=item_id, standing="proposed"
            )
        )
        await tx.connection.execute(
            insert(tables.OfferAskRow).values(
                event_id=event_id, post_id=cast.anna.post_id, by=cast.vera.person_id, at=START
            )
        )
        roadmap_id = await row(
            tables.RoadmapRow,
            school_id=cast.school_id,
            year=2026,
            template="help",
            created_by=cast.vera.person_id,
            created_at=START,
        )
        measure_id = await row(
            tables.MeasureRow,
            roadmap_id=roadmap_id,
            kind="roadmap",
            part="learning",
            title=f"{CANARY} measure",
            timing="month",
            due_on=date(2027, 3, 31),
            who="heads",
            responsible_id=cast.anna.person_id,
            state="planned",
            rev=1,
            changed_by=cast.vera.person_id,
            changed_at=START,
        )
        return Exhibits(
            ids={
                "round_id": round_id,
                "announcement_id": announcement_id,
                "roadmap_id": roadmap_id,
                "measure_id": measure_id,
                "erasure_id": erasure_id,
                "campaign_id": campaign_id,
                "event_id": event_id,
                "municipal_id": municipal_id,
                "department_id": department_id,
                "request_id": request_id,
                "import_id": import_id,
                "external_id": external_id,
                "record_id": record_id,
                "change_id": change_id,
                "presentation_id": presentation_id,
                "post_id": cast.anna.post_id,
                "teacher_post_id": cast.anna.post_id,
                "mentee_post_id": cast.anna.post_id,
                "person_id": cast.anna.person_id,
                "mentor_id": cast.boris.person_id,
                "mentor_person_id": cast.boris.person_id,
                "school_id": cast.school_id,
                "municipality_id": cast.municipality_id,
                "mentoring_id": 1,
                "comment_id": comment_id,
                "word_id": word_id,
                "meeting_id": meeting_id,
                "diagnosis_id": diagnosis_id,
                "route_id": route_id,
                "basis_id": basis_id,
                "item_id": item_id,
                "evidence_id": evidence_id,
                "rev": 1,
                "page": 0,
                "month": 202704,
                "day": 20270416,
            },
            statement=statements[0].key,
            stage=stage,
        )


async def row_of_member(tx: Transaction, campaign_id: int, post_id: int) -> None:
    """Anna is asked in the school's diagnosis."""
    await tx.connection.execute(
        insert(tables.CampaignMemberRow).values(
            campaign_id=campaign_id, post_id=post_id, added_at=START
        )
    )


WATCHED = (
    tables.MunicipalityRow,
    tables.MunicipalCampaignRow,
    tables.CampaignRow,
    tables.CampaignMemberRow,
    tables.CalendarDayRow,
    tables.PersonRow,
    tables.PostRow,
    tables.InvitationRow,
    tables.CommonLinkRow,
    tables.JoinRequestRow,
    tables.StaffImportRow,
    tables.CardRow,
    tables.EventRow,
    tables.OfferRow,
    tables.OfferedItemRow,
    tables.OfferAskRow,
    tables.AttendanceRow,
    tables.RoadmapRow,
    tables.MeasureRow,
    tables.MeasureEventRow,
    tables.DepartmentRow,
    tables.MentoringRow,
    tables.MeetingRow,
    tables.DiagnosisRow,
    tables.AnswerRow,
    tables.DiagnosisResultRow,
    tables.RouteRow,
    tables.BasisRow,
    tables.ItemRow,
    tables.ItemEventRow,
    tables.RouteVersionRow,
    tables.RouteChangeRow,
    tables.CommentRow,
    tables.ReflectionRow,
    tables.ConclusionRow,
    tables.PresentationRow,
    tables.PresentedRouteRow,
    tables.EvidenceRow,
    tables.ExternalResultRow,
    tables.RecordRow,
    tables.NudgeRoundRow,
    tables.NudgeRow,
    tables.NudgeMarkRow,
    tables.AnnouncementRow,
    tables.AnnouncementRecipientRow,
    tables.OutboxRow,
    tables.AuditRow,
    tables.ErasureRow,
)


async def contents(database: Database) -> dict[str, list[str]]:
    """Everything in the tables that a forbidden press must leave alone."""
    async with database.read() as tx:
        return {
            table.__tablename__: sorted(
                str(tuple(row)) for row in await tx.connection.execute(table.__table__.select())
            )
            for table in WATCHED
        }
