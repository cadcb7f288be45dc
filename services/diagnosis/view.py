"""A self-diagnosis as its owner sees it: the statements and what was answered so far."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from content.codes import Variant, as_variant
from content.model import Group, Questionnaire, Statement
from domain import diagnosis as course
from domain.access import Action, require
from domain.diagnosis import DiagnosisState, StatementRef
from domain.errors import DomainError
from domain.scoring import AnswerValue
from domain.self_diagnosis import Diagnosis, GivenAnswer, values
from services import content_versions
from services.call import Call
from services.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupProgress:
    group: Group
    answered: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DiagnosisView:
    """`statements` are those of the teacher's variant in questionnaire order; `answers` by key."""

    diagnosis: Diagnosis
    questionnaire: Questionnaire
    variant: Variant
    statements: tuple[Statement, ...]
    answers: Mapping[str, GivenAnswer]

    @property
    def is_open(self) -> bool:
        return self.diagnosis.state is DiagnosisState.OPEN

    @property
    def refs(self) -> tuple[StatementRef, ...]:
        return tuple(StatementRef(key=one.key, group=one.group) for one in self.statements)

    @property
    def values(self) -> dict[str, AnswerValue]:
        return values(self.answers)

    @property
    def total(self) -> int:
        return len(self.statements)

    @property
    def answered(self) -> int:
        return sum(self.is_answered(one.key) for one in self.statements)

    @property
    def complete(self) -> bool:
        return self.answered == self.total

    @property
    def minutes_left(self) -> int:
        return course.minutes_left(self.total - self.answered)

    @property
    def groups(self) -> tuple[GroupProgress, ...]:
        """Groups that have a statement for this variant."""
        return tuple(
            GroupProgress(
                group=group,
                answered=sum(self.is_answered(one.key) for one in self.in_group(group.key)),
                total=len(self.in_group(group.key)),
            )
            for group in self.questionnaire.groups
            if self.in_group(group.key)
        )

    def in_group(self, group: str) -> tuple[Statement, ...]:
        return tuple(one for one in self.statements if one.group == group)

    def is_answered(self, key: str) -> bool:
        return self.value_of(key) is not None

    def value_of(self, key: str) -> AnswerValue | None:
        given = self.answers.get(key)
        return None if given is None else given.value

    def comment_of(self, key: str) -> str | None:
        given = self.answers.get(key)
        return None if given is None else given.comment

    def index_of(self, key: str) -> int:
        """From 0; DomainError("diagnosis.unknown_statement") where the variant has no such key."""
        for index, statement in enumerate(self.statements):
            if statement.key == key:
                return index
        raise DomainError("diagnosis.unknown_statement", key=key)

    def statement(self, key: str) -> Statement:
        return self.statements[self.index_of(key)]

    def before(self, key: str) -> str | None:
        """The statement before this one in the questionnaire; None for the first."""
        index = self.index_of(key)
        return None if index == 0 else self.statements[index - 1].key

    def next_open(self, after: str | None = None) -> str | None:
        """The next unanswered statement, behind `after` first; None when all are answered."""
        return course.next_statement(self.refs, self.values, after)

    def with_answer(self, key: str, value: AnswerValue, at: datetime) -> "DiagnosisView":
        return self._with(
            GivenAnswer(statement_key=key, value=value, comment=self.comment_of(key), at=at)
        )

    def with_comment(self, key: str, comment: str | None, at: datetime) -> "DiagnosisView":
        return self._with(
            GivenAnswer(statement_key=key, value=self.value_of(key), comment=comment, at=at)
        )

    def _with(self, given: GivenAnswer) -> "DiagnosisView":
        return replace(self, answers={**self.answers, given.statement_key: given})


async def get(tx: Transaction, call: Call, diagnosis_id: int) -> DiagnosisView:
    """Only for the teacher himself: these are answers."""
    require(Action.DIAGNOSIS_ANSWERS_READ, call.actor, await tx.subjects.of_diagnosis(diagnosis_id))
    return await load(tx, await found(tx, diagnosis_id))


async def find_open(tx: Transaction, call: Call, post_id: int) -> DiagnosisView | None:
    """The teacher's diagnosis that is not finished yet."""
    require(Action.DIAGNOSIS_ANSWERS_READ, call.actor, await tx.subjects.of_post(post_id))
    diagnosis = await tx.diagnoses.find_latest(post_id, DiagnosisState.OPEN)
    return None if diagnosis is None else await load(tx, diagnosis)


async def found(tx: Transaction, diagnosis_id: int, *, lock: bool = False) -> Diagnosis:
    diagnosis = await tx.diagnoses.find(diagnosis_id, lock=lock)
    if diagnosis is None:
        raise DomainError("access.gone")
    return diagnosis


async def load(tx: Transaction, diagnosis: Diagnosis) -> DiagnosisView:
    """Without asking who looks: for use cases that have asked already."""
    questionnaire = await content_versions.questionnaire(
        tx, diagnosis.content_version_id, diagnosis.sha256
    )
    variant = as_variant(diagnosis.variant)
    return DiagnosisView(
        diagnosis=diagnosis,
        questionnaire=questionnaire,
        variant=variant,
        statements=questionnaire.for_variant(variant),
        answers=await tx.diagnoses.answers(diagnosis.id),
    )
