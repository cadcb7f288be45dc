"""Teachers of school 1 whose plans share a difficulty, and somebody whose strength it is."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import insert

from content.loader import load_questionnaire
from domain.route import RouteState
from domain.scoring import AnswerValue, StatementRef, Thresholds, score
from services import content_versions
from storage import tables
from tests.cast import START, Cast, Player
from tests.services.asking import Teacher, hire
from tests.services.doing import plan

KEY = "assessment.criteria_before"


def player_of(cast: Cast, teacher: Teacher) -> Player:
    return Player(
        person_id=teacher.person_id,
        account_id=teacher.account_id or 0,
        chat_id=10_000_000 + teacher.person_id,
        post_id=teacher.post_id,
        name=cast.anna.name,
    )


async def choose(
    cast: Cast,
    teacher: Player,
    *keys: str,
    state: RouteState = RouteState.ACTIVE,
    last_on: date = date(2027, 5, 31),
) -> int:
    """His plan serves these statements. Its route."""
    made = await plan(cast, teacher, (), state=state, last_on=last_on, deficits=keys or (KEY,))
    return made.route_id


async def sharing(
    cast: Cast, count: int, *keys: str, surname: str = "Учитель", department_id: int | None = None
) -> list[Player]:
    """As many new teachers with plans that serve the same."""
    hired = await hire(cast, count, surname=surname, department_id=department_id)
    players = [player_of(cast, one) for one in hired]
    for one in players:
        await choose(cast, one, *keys)
    return players


async def strong_in(cast: Cast, player: Player, groups: Sequence[str] = ("assessment",)) -> None:
    """His last diagnosis says that these groups are his strength, and others are not."""
    questionnaire = load_questionnaire("self")
    statements = questionnaire.for_variant("soo")
    answers = {
        one.key: AnswerValue.STRENGTH if one.group in groups else AnswerValue.WITH_SUPPORT
        for one in statements
    }
    refs = [StatementRef(key=one.key, group=one.group) for one in statements]
    async with cast.database.write() as tx:
        version_id = await content_versions.publish(tx, questionnaire)
        made = await tx.connection.execute(
            insert(tables.DiagnosisRow)
            .values(
                post_id=player.post_id,
                assessor_id=player.person_id,
                kind="self",
                questionnaire="self",
                content_version_id=version_id,
                variant="soo",
                state="finished",
                started_at=START,
                finished_at=START,
            )
            .returning(tables.DiagnosisRow.id)
        )
        await tx.connection.execute(
            insert(tables.DiagnosisResultRow).values(
                diagnosis_id=made.scalar_one(),
                score=score(refs, answers, Thresholds()).to_dict(),
                thresholds=Thresholds().to_dict(),
                at=START,
            )
        )
