"""A school's own templates: taken once they were looked through, given back, put aside.

What may stand in a template is judged where documents are made; here it is bytes.
"""

import hashlib

from domain.access import Action, require
from domain.errors import DomainError
from domain.plan_rules import RouteForm
from domain.route_templates import NAME_LIMIT, TemplatesView
from domain.text import one_line, shortened
from services.audit import write_audit
from services.call import Call
from services.transaction import Transaction


async def list_templates(tx: Transaction, call: Call, school_id: int) -> TemplatesView:
    require(Action.ROUTE_TEMPLATE, call.actor, await tx.subjects.of_school(school_id))
    school, _ = await tx.organisation.get_school(school_id)
    rules = await tx.plan_rules.get(school_id)
    return TemplatesView(
        school_id=school_id,
        school_name=school.name,
        form=rules.form,
        own=await tx.document_templates.list_of_school(school_id),
    )


async def find_template(
    tx: Transaction, call: Call, school_id: int, form: RouteForm
) -> bytes | None:
    """The school's own; None where it prints by the shipped one."""
    require(Action.ROUTE_TEMPLATE, call.actor, await tx.subjects.of_school(school_id))
    return await tx.document_templates.find_body(school_id, form)


async def find_for_sample(
    tx: Transaction, call: Call, school_id: int, form: RouteForm
) -> tuple[str, bytes | None]:
    """(the school's name, as `find_template`): what a made-up plan is printed from."""
    own = await find_template(tx, call, school_id, form)
    school, _ = await tx.organisation.get_school(school_id)
    return school.name, own


async def keep_template(
    tx: Transaction, call: Call, school_id: int, form: RouteForm, *, file_name: str, body: bytes
) -> None:
    """From now on plans of this school are printed by it."""
    require(Action.ROUTE_TEMPLATE, call.actor, await tx.subjects.of_school(school_id))
    await tx.document_templates.set(
        school_id,
        form,
        file_name=_kept_name(file_name, form),
        sha256=hashlib.sha256(body).hexdigest(),
        body=body,
        by=call.person_id,
        now=call.now,
    )
    await _record(tx, call, "keep", school_id)


async def remove_template(tx: Transaction, call: Call, school_id: int, form: RouteForm) -> None:
    """Back to the shipped one; nothing where it is so already."""
    require(Action.ROUTE_TEMPLATE, call.actor, await tx.subjects.of_school(school_id))
    if await tx.document_templates.remove(school_id, form):
        await _record(tx, call, "remove", school_id)


def _kept_name(file_name: str, form: RouteForm) -> str:
    """As the sender named it, as far as that can be read."""
    try:
        return one_line(shortened(file_name, NAME_LIMIT), limit=NAME_LIMIT)
    except DomainError:
        return f"form{form.value}.docx"


async def _record(tx: Transaction, call: Call, action: str, school_id: int) -> None:
    await write_audit(tx, call, f"route_template.{action}", "school", school_id)
