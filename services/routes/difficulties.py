"""What finished diagnoses say is worth working on."""

from dataclasses import dataclass

from content.loader import load_questionnaire
from domain.access import Subject
from services import content_versions
from services.call import Call
from services.diagnosis import DiagnosisOutcome, latest_result_of
from services.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Difficulties:
    """`keys`: statements of questionnaire 1, its own suggestions first. `outcome`: its result."""

    outcome: DiagnosisOutcome | None
    keys: tuple[str, ...]
    variant: str

    @property
    def found(self) -> bool:
        """Whether there is any result that could name some."""
        return self.outcome is not None or bool(self.keys)

    def short(self, key: str) -> str:
        return load_questionnaire("self").statement(key).short_of(self.variant)


async def difficulties(tx: Transaction, call: Call, post_id: int) -> Difficulties:
    """Of the self-diagnosis; then those of other questionnaires through their `akin`."""
    return await difficulties_of(tx, call, await tx.subjects.of_post(post_id), post_id)


async def difficulties_of(
    tx: Transaction, call: Call, subject: Subject, post_id: int
) -> Difficulties:
    """As `difficulties`. `subject`: the post's, which the caller has read.

    A difficulty of objectivity, say, is worked on by what is suggested for the statement of
    questionnaire 1 that it is akin to; several that are akin to one are one.
    """
    outcome = await latest_result_of(tx, call, subject, post_id)
    keys = list(outcome.score.suggestions) if outcome is not None else []
    variant = outcome.variant if outcome is not None else ""
    if outcome is None or outcome.own:
        for diagnosis, score in await tx.diagnoses.list_newest(post_id):
            variant = variant or diagnosis.variant
            questionnaire = await content_versions.questionnaire(
                tx, diagnosis.content_version_id, diagnosis.sha256
            )
            akin = {one.key: one.akin for one in questionnaire.statements}
            keys += [akin[key] for key in score.suggestions if akin.get(key)]
    known = {one.key for one in load_questionnaire("self").statements}
    shipped = tuple(key for key in dict.fromkeys(keys) if key in known)
    return Difficulties(outcome=outcome, keys=shipped, variant=variant)
