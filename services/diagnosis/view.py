"""A diagnosis as who answers it sees it: what is asked and what was answered so far."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from content.codes import Variant, as_variant
from content.model import Group, Questionnaire, Statement
from domain import diagnosis as course
from domain.access import Action, require
from domain.diagnosis import SUBJECT_GROUP, Address, DiagnosisState, Form, StatementRef, scope_code
from domain.errors import DomainError
from domain.scoring import AnswerValue
from domain.self_diagnosis import SELF_QUESTIONNAIRE, Diagnosis, GivenAnswer, place_on_scale
from services import content_versions
from services.call import Call
from services.diagnosis.permission import allowed
from services.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupProgress:
    group: Group
    answered: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DiagnosisView:
    """`statements` are those of the variant and the form in questionnaire order; `asked` are the
    addresses of all answers, the предметные ones once for each subject."""

    diagnosis: Diagnosis
    questionnaire: Questionnaire
    variant: Variant
    statements: tuple[Statement, ...]
    asked: tuple[Address, ...]
    answers: Mapping[Address, GivenAnswer]

    @property
    def is_open(self) -> bool:
        return self.diagnosis.state is DiagnosisState.OPEN

    @property
    def refs(self) -> tuple[StatementRef, ...]:
        return tuple(StatementRef(key=one.key, group=one.group) for one in self.statements)

    @property
    def scales(self) -> dict[Address, AnswerValue]:
        """Answers on the scale of what is asked; the rest is not scored."""
        found = {}
        for address in self.asked:
            value = self.value_of(address)
            if value is not None:
                found[address] = value
        return found

    @property
    def total(self) -> int:
        return len(self.asked)

    @property
    def answered(self) -> int:
        return sum(self.is_answered(one) for one in self.asked)

    @property
    def left(self) -> tuple[Address, ...]:
        return tuple(one for one in self.asked if not self.is_answered(one))

    @property
    def complete(self) -> bool:
        return self.answered == self.total

    @property
    def minutes_left(self) -> int:
        return course.minutes_left(self.total - self.answered)

    @property
    def groups(self) -> tuple[GroupProgress, ...]:
        """Groups in which something is asked."""
        return tuple(
            GroupProgress(
                group=group,
                answered=sum(self.is_answered(one) for one in self.in_group(group.key)),
                total=len(self.in_group(group.key)),
            )
            for group in self.questionnaire.groups
            if self.in_group(group.key)
        )

    @property
    def subjects_open(self) -> bool:
        """The предметные block is asked and nothing in it is answered: its subjects can change.

        Later they can't: an answer would be left without its question.
        """
        block = {one.key for one in self.statements if one.group == SUBJECT_GROUP}
        return (
            self.is_open
            and self.diagnosis.questionnaire == SELF_QUESTIONNAIRE
            and bool(block)
            and not any(
                given.is_answer for address, given in self.answers.items() if address.key in block
            )
        )

    def in_group(self, group: str) -> tuple[Address, ...]:
        return tuple(one for one in self.asked if self.statement(one).group == group)

    def is_answered(self, address: Address) -> bool:
        given = self.answers.get(address)
        return given is not None and given.is_answer

    def given(self, address: Address) -> GivenAnswer | None:
        return self.answers.get(address)

    def value_of(self, address: Address) -> AnswerValue | None:
        """The place on the scale; None for what has no scale or no answer."""
        if self.statement(address).kind != "scale":
            return None
        return place_on_scale(self.answers.get(address))

    def comment_of(self, address: Address) -> str | None:
        given = self.answers.get(address)
        return None if given is None else given.comment

    def index_of(self, address: Address) -> int:
        """From 0; DomainError("diagnosis.unknown_statement") for what is not asked here."""
        try:
            return self.asked.index(address)
        except ValueError:
            raise DomainError("diagnosis.unknown_statement", key=address.key) from None

    def address(self, key: str, code: str = "") -> Address:
        """What a button names. DomainError("diagnosis.unknown_statement") if it is not asked."""
        for one in self.asked:
            if one.key == key and one.code == code:
                return one
        raise DomainError("diagnosis.unknown_statement", key=key)

    def statement(self, address: Address) -> Statement:
        for statement in self.statements:
            if statement.key == address.key:
                return statement
        raise DomainError("diagnosis.unknown_statement", key=address.key)

    def before(self, address: Address) -> Address | None:
        """What is asked before this; None for the first."""
        index = self.index_of(address)
        return None if index == 0 else self.asked[index - 1]

    def next_open(self, after: Address | None = None) -> Address | None:
        """The next unanswered one, behind `after` first; None when all are answered."""
        answered = {one for one in self.asked if self.is_answered(one)}
        return course.next_statement(self.asked, answered, after)

    def with_answer(
        self, address: Address, value: str | None, at: datetime, text: str | None = None
    ) -> "DiagnosisView":
        return self._with(address, value=value, text=text, comment=self.comment_of(address), at=at)

    def with_comment(self, address: Address, comment: str | None, at: datetime) -> "DiagnosisView":
        given = self.answers.get(address)
        return self._with(
            address,
            value=None if given is None else given.value,
            text=None if given is None else given.text,
            comment=comment,
            at=at,
        )

    def with_subjects(self, subjects: tuple[str, ...]) -> "DiagnosisView":
        return replace(
            self,
            diagnosis=replace(self.diagnosis, subjects=subjects),
            asked=course.addresses(self.refs, subjects),
        )

    def _with(
        self,
        address: Address,
        *,
        value: str | None,
        text: str | None,
        comment: str | None,
        at: datetime,
    ) -> "DiagnosisView":
        given = GivenAnswer(
            statement_key=address.key,
            scope=address.scope,
            value=value,
            text=text,
            comment=comment,
            at=at,
        )
        return replace(self, answers={**self.answers, address: given})


async def get(tx: Transaction, call: Call, diagnosis_id: int) -> DiagnosisView:
    """Only for the teacher himself, and for who types a blank in while it is open: these are
    answers."""
    subject = await tx.subjects.of_diagnosis(diagnosis_id)
    diagnosis = await found(tx, diagnosis_id)
    allowed(Action.DIAGNOSIS_ANSWERS_READ, call, subject, diagnosis)
    return await load(tx, diagnosis)


async def find_open(
    tx: Transaction, call: Call, post_id: int, questionnaire: str = SELF_QUESTIONNAIRE
) -> DiagnosisView | None:
    """The teacher's diagnosis by this questionnaire that is not finished yet."""
    require(Action.DIAGNOSIS_ANSWERS_READ, call.actor, await tx.subjects.of_post(post_id))
    diagnosis = await tx.diagnoses.find_latest(post_id, DiagnosisState.OPEN, questionnaire)
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
    statements = asked_of(questionnaire, variant, diagnosis.form)
    return DiagnosisView(
        diagnosis=diagnosis,
        questionnaire=questionnaire,
        variant=variant,
        statements=statements,
        asked=addresses_of(statements, diagnosis.subjects),
        answers=await tx.diagnoses.answers(diagnosis.id),
    )


def asked_of(questionnaire: Questionnaire, variant: Variant, form: Form) -> tuple[Statement, ...]:
    """A questionnaire without a core is asked whole whatever the form."""
    core = questionnaire.for_variant(variant, core=True) if form is Form.EXPRESS else ()
    return core or questionnaire.for_variant(variant)


def addresses_of(
    statements: tuple[Statement, ...], subjects: tuple[str, ...] | None
) -> tuple[Address, ...]:
    refs = [StatementRef(key=one.key, group=one.group) for one in statements]
    return course.addresses(refs, subjects or ())


def named(subjects: tuple[str, ...], code: str) -> str | None:
    """The subject that a button means; None where it is none of these."""
    return next((one for one in subjects if scope_code(one) == code), None)
