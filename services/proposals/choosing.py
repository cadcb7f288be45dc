"""What a leader may choose from when he proposes something to work on.

Difficulties are chosen from the questionnaire, group by group: the leader sees levels of groups,
never an answer.
"""

from content.codes import as_variant
from content.loader import load_questionnaire
from content.route_texts import load_route_texts
from domain.access import Action, Subject, require
from domain.errors import DomainError
from domain.plan import BasisKind
from domain.proposals import TYPED, GroupChoice, GroupsView, LedTeacher, Option, OptionsView
from domain.scoring import GroupLevel
from services.call import Call
from services.diagnosis import latest_result_of
from services.transaction import Transaction


async def groups(tx: Transaction, call: Call, post_id: int) -> GroupsView:
    """Groups of questionnaire 1 in the words of the teacher's work, with levels of the result."""
    subject, teacher = await led_teacher(tx, call, post_id)
    found = await _groups(tx, call, subject, teacher)
    return GroupsView(post_id=post_id, owner=teacher.owner, groups=found)


async def statements(
    tx: Transaction, call: Call, post_id: int, group: str, page: int = 0
) -> OptionsView:
    """All of the group's statements, whatever was answered."""
    subject, teacher = await led_teacher(tx, call, post_id)
    known = await _groups(tx, call, subject, teacher)
    found = next((one for one in known if one.key == group), None)
    if found is None:
        raise DomainError("access.gone")
    asked = load_questionnaire("self").for_variant(as_variant(teacher.variant))
    return OptionsView(
        post_id=post_id,
        owner=teacher.owner,
        kind=BasisKind.DEFICIT,
        group=found,
        options=tuple(
            Option(key=one.key, short=one.short_of(teacher.variant))
            for one in asked
            if one.group == group
        ),
        page=page,
    )


async def ready(tx: Transaction, call: Call, post_id: int, kind: BasisKind) -> OptionsView:
    """Ready tasks or requests; others are typed. Raises "access.gone" for other kinds."""
    if kind not in TYPED:
        raise DomainError("access.gone")
    _, teacher = await led_teacher(tx, call, post_id)
    return OptionsView(
        post_id=post_id,
        owner=teacher.owner,
        kind=kind,
        group=None,
        options=tuple(
            Option(key=one.key, short=one.short_of(teacher.variant))
            for one in load_route_texts().bases(kind.value)
        ),
    )


async def led_teacher(tx: Transaction, call: Call, post_id: int) -> tuple[Subject, LedTeacher]:
    """Of whom the caller may propose something."""
    subject = await tx.subjects.of_post(post_id)
    require(Action.ROUTE_PROPOSE, call.actor, subject)
    return subject, await tx.proposals.get_teacher(post_id)


async def _groups(
    tx: Transaction, call: Call, subject: Subject, teacher: LedTeacher
) -> tuple[GroupChoice, ...]:
    outcome = await latest_result_of(tx, call, subject, teacher.post_id)
    levels: dict[str, GroupLevel] = {}
    if outcome is not None:
        levels = {one.group: one.level for one in outcome.score.groups}
    questionnaire = load_questionnaire("self")
    asked = {one.group for one in questionnaire.for_variant(as_variant(teacher.variant))}
    return tuple(
        GroupChoice(key=one.key, title=one.title_of(teacher.variant), level=levels.get(one.key))
        for one in questionnaire.groups
        if one.key in asked
    )
