"""Facts of a record as the view its paper is drawn from. Papers speak Russian in any chat."""

from domain.achievements import Achievement, Achievements, ProofName
from domain.evidence import Evidence, ProofForm
from domain.people import ChannelPolicy, PersonName, vocabulary_for
from domain.record import Entry, RecordState
from services.record import AchievementFacts


def paper(facts: AchievementFacts) -> Achievements:
    """What is not known is absent from the paper. A school that lets no names be sent gets the
    number; the name is written in by hand."""
    owner, card, institution = facts.owner, facts.card, facts.institution
    named = owner.channel_policy is ChannelPolicy.FULL
    position = None if card is None else card.position
    return Achievements(
        institution="" if institution is None else institution.name,
        municipality=None if institution is None else institution.municipality,
        name=owner.name if named else PersonName(surname=owner.label),
        name_genitive=None if named else owner.label,
        day=facts.today,
        period=facts.period,
        vocabulary=vocabulary_for(None if institution is None else institution.kind, position),
        position=position,
        subjects=() if card is None else card.subjects,
        rows=tuple(_row(one, facts.files.get(one.id, ())) for one in facts.entries),
    )


def _row(entry: Entry, files: tuple[Evidence, ...]) -> Achievement:
    return Achievement(
        kind=entry.kind,
        group=entry.group,
        title=entry.title,
        on_date=entry.on_date,
        until=entry.until,
        hours=entry.hours,
        form=entry.form,
        level=entry.level,
        role=entry.role,
        result=entry.result,
        organiser=entry.organiser,
        document=entry.document,
        proofs=tuple(name for one in files if (name := _proof(one)) is not None),
        confirmed=entry.state is RecordState.CONFIRMED,
    )


def _proof(one: Evidence) -> str | None:
    """Words that were written instead of a document are no document."""
    match one.proof.form:
        case ProofForm.TEXT:
            return None
        case ProofForm.LINK:
            return one.proof.url
        case ProofForm.PHOTO:
            return ProofName.PHOTO.value
        case ProofForm.FILE:
            return one.proof.file_name or ProofName.FILE.value
