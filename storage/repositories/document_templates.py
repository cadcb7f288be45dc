"""Schools' own templates of documents."""

from datetime import datetime

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.plan_rules import RouteForm
from domain.route_templates import OwnTemplate
from storage.tables import DocumentTemplateRow


class DocumentTemplateRepository:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def list_of_school(self, school_id: int) -> tuple[OwnTemplate, ...]:
        """By form, without their bodies."""
        rows = await self._connection.execute(
            select(DocumentTemplateRow.form, DocumentTemplateRow.file_name, DocumentTemplateRow.at)
            .where(DocumentTemplateRow.school_id == school_id)
            .order_by(DocumentTemplateRow.form)
        )
        return tuple(
            OwnTemplate(form=RouteForm(row.form), file_name=row.file_name, at=row.at)
            for row in rows
        )

    async def find_body(self, school_id: int, form: RouteForm) -> bytes | None:
        found: bytes | None = (
            await self._connection.execute(
                select(DocumentTemplateRow.body).where(
                    DocumentTemplateRow.school_id == school_id,
                    DocumentTemplateRow.form == form.value,
                )
            )
        ).scalar_one_or_none()
        return found

    async def set(
        self,
        school_id: int,
        form: RouteForm,
        *,
        file_name: str,
        sha256: str,
        body: bytes,
        by: int,
        now: datetime,
    ) -> None:
        """In place of whatever the school had for the form."""
        await self.remove(school_id, form)
        await self._connection.execute(
            insert(DocumentTemplateRow).values(
                school_id=school_id,
                form=form.value,
                file_name=file_name,
                sha256=sha256,
                body=body,
                by=by,
                at=now,
            )
        )

    async def remove(self, school_id: int, form: RouteForm) -> bool:
        """False where there was none."""
        gone = await self._connection.execute(
            delete(DocumentTemplateRow).where(
                DocumentTemplateRow.school_id == school_id,
                DocumentTemplateRow.form == form.value,
            )
        )
        return gone.rowcount == 1
