"""What a teacher finds before he begins: what the school asks, what is open, what can be begun."""

from dataclasses import dataclass

from content.codes import as_variant
from content.loader import load_questionnaire, questionnaires
from content.model import Questionnaire
from domain.access import Action, require
from domain.campaigns import Campaign
from domain.diagnosis import DiagnosisState, Form, minutes_left
from domain.errors import DomainError
from domain.self_diagnosis import SELF_QUESTIONNAIRE, DiagnosisLine, DiagnosisPost
from services.call import Call
from services.diagnosis.view import addresses_of, asked_of
from services.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """Of a questionnaire in a form."""

    form: Form
    statements: int

    @property
    def minutes(self) -> int:
        return minutes_left(self.statements)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the school asks and the teacher has not finished; `line` is what he has of it."""

    campaign: Campaign
    questionnaire: Questionnaire
    line: DiagnosisLine | None
    statements: int

    @property
    def answered(self) -> int:
        return 0 if self.line is None else self.line.answered


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A questionnaire that can be begun; `sizes` has both forms where there is a short one."""

    questionnaire: Questionnaire
    sizes: tuple[Size, ...]
    opened: DiagnosisLine | None = None
    finished: DiagnosisLine | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """`offers` are in the order of the content, questionnaire 1 first; empty where the variant
    is not known yet."""

    post_id: int
    asked: tuple[Asked, ...]
    lines: tuple[DiagnosisLine, ...]
    offers: tuple[Offer, ...]

    def offer(self, key: str) -> Offer:
        """Raises DomainError("diagnosis.not_offered")."""
        for offer in self.offers:
            if offer.questionnaire.key == key:
                return offer
        raise DomainError("diagnosis.not_offered")

    def latest(self, state: DiagnosisState, key: str | None = None) -> DiagnosisLine | None:
        """The newest in this state, of this questionnaire or of any."""
        return next(
            (one for one in self.lines if one.state is state and key in (None, one.questionnaire)),
            None,
        )


async def door(tx: Transaction, call: Call, post_id: int) -> Door:
    """Only for the teacher himself."""
    require(Action.DIAGNOSIS_ANSWER, call.actor, await tx.subjects.of_post(post_id))
    post = await tx.diagnoses.find_post(post_id)
    if post is None:
        raise DomainError("access.gone")
    lines = await tx.diagnoses.list_of_post(post_id)
    asked = asked_still(await tx.campaigns.list_asked(post_id), lines, post.variant)
    return Door(
        post_id=post_id, asked=asked, lines=lines, offers=offers_of(post, lines, asked, call)
    )


def asked_still(
    campaigns: tuple[Campaign, ...], lines: tuple[DiagnosisLine, ...], variant: str | None
) -> tuple[Asked, ...]:
    """Of the open diagnoses of the school those that the teacher has not finished and that have
    something to ask of who does his work."""
    done = {one.campaign_id for one in lines if one.state is DiagnosisState.FINISHED}
    found = []
    for campaign in campaigns:
        if campaign.id in done:
            continue
        line = next(
            (
                one
                for one in lines
                if one.state is DiagnosisState.OPEN and one.questionnaire == campaign.questionnaire
            ),
            None,
        )
        questionnaire = load_questionnaire(campaign.questionnaire)
        statements = 0
        if line is not None:
            statements = size_of(line)
        elif variant is not None:
            statements = len(asked_of(questionnaire, as_variant(variant), campaign.form))
        if not statements:
            continue
        found.append(
            Asked(campaign=campaign, questionnaire=questionnaire, line=line, statements=statements)
        )
    return tuple(found)


def size_of(line: DiagnosisLine) -> int:
    """How many answers the diagnosis takes, by the shipped version of its questionnaire."""
    statements = asked_of(
        load_questionnaire(line.questionnaire), as_variant(line.variant), line.form
    )
    return len(addresses_of(statements, line.subjects))


def offers_of(
    post: DiagnosisPost, lines: tuple[DiagnosisLine, ...], asked: tuple[Asked, ...], call: Call
) -> tuple[Offer, ...]:
    """By the audience of each questionnaire; what the school asks is offered whatever that is."""
    if post.variant is None:
        return ()
    experience = None
    if post.pedagogical_since_year is not None:
        experience = call.today.year - post.pedagogical_since_year
    wanted = {SELF_QUESTIONNAIRE, *(one.questionnaire.key for one in asked)}
    found = []
    for questionnaire in questionnaires():
        own = [one for one in lines if one.questionnaire == questionnaire.key]
        included = questionnaire.key in wanted or questionnaire.audience.include(
            post.variant, experience
        )
        sizes = _sizes(questionnaire, post.variant)
        if questionnaire.anonymous or not sizes or not (included or own):
            continue
        found.append(
            Offer(
                questionnaire=questionnaire,
                sizes=sizes,
                opened=next((one for one in own if one.state is DiagnosisState.OPEN), None),
                finished=next((one for one in own if one.state is DiagnosisState.FINISHED), None),
            )
        )
    return tuple(found)


def _sizes(questionnaire: Questionnaire, variant: str) -> tuple[Size, ...]:
    full = len(asked_of(questionnaire, as_variant(variant), Form.FULL))
    short = len(asked_of(questionnaire, as_variant(variant), Form.EXPRESS))
    sizes = [Size(form=Form.FULL, statements=full)] if full else []
    if 0 < short < full:
        sizes.append(Size(form=Form.EXPRESS, statements=short))
    return tuple(sizes)
