"""For which subjects the предметные block is answered: chosen before its first answer."""

from content.subjects import load_subjects
from domain.diagnosis import MOST_SUBJECTS, scope_code
from domain.errors import DomainError
from domain.self_diagnosis import SUBJECT_LIMIT
from domain.text import one_line
from domain.typed_choice import named_within
from services.call import Call
from services.diagnosis.answers import record
from services.diagnosis.permission import answering
from services.diagnosis.view import DiagnosisView, load, named
from services.transaction import Transaction


async def offered(tx: Transaction, view: DiagnosisView) -> tuple[str, ...]:
    """What the school knows that the teacher teaches, else the common ones; then those typed."""
    post = await tx.diagnoses.find_post(view.diagnosis.post_id)
    known = post.subjects if post is not None and post.subjects else load_subjects()
    return tuple(dict.fromkeys((*known, *(view.diagnosis.subjects or ()))))


async def asks_first(tx: Transaction, view: DiagnosisView) -> bool:
    """Whether somebody who is known to teach several subjects has not been asked yet.

    Who teaches years 1-4 teaches them all: the block is one for him.
    """
    if view.diagnosis.subjects is not None or not view.subjects_open or view.variant != "soo":
        return False
    post = await tx.diagnoses.find_post(view.diagnosis.post_id)
    return post is not None and len(post.subjects) > 1


async def set_subject(
    tx: Transaction, call: Call, diagnosis_id: int, code: str, *, on: bool
) -> DiagnosisView:
    """Adds or takes out the subject that a button names. Raises "diagnosis.subjects_fixed" once
    the block has an answer, "diagnosis.too_many_subjects" with `most`."""
    view = await _open(tx, call, diagnosis_id)
    subject = named(await offered(tx, view), code)
    if subject is None:
        raise DomainError("diagnosis.unknown_subject")
    return await _set(tx, call, view, subject, on=on)


async def add_subject(tx: Transaction, call: Call, diagnosis_id: int, typed: str) -> DiagnosisView:
    """A subject in the teacher's own words. Raises as `set_subject`, and "text.…"."""
    view = await _open(tx, call, diagnosis_id)
    return await _set(tx, call, view, one_line(typed, limit=SUBJECT_LIMIT), on=True)


async def add_named(
    tx: Transaction, call: Call, diagnosis_id: int, typed: str
) -> tuple[DiagnosisView, tuple[str, ...], bool]:
    """(the diagnosis with all subjects that the text names, the list they are chosen from, whether
    it names any): «алгебра и геометрия». Raises as `set_subject`."""
    view = await _open(tx, call, diagnosis_id)
    listed = await offered(tx, view)
    found = named_within(typed, listed)
    if found:
        chosen = dict.fromkeys((*(view.diagnosis.subjects or ()), *(listed[at] for at in found)))
        view = await _checked(tx, call, view, tuple(chosen))
    return view, listed, bool(found)


async def settle_subjects(
    tx: Transaction, call: Call, diagnosis_id: int, *, apart: bool
) -> DiagnosisView:
    """Ends the choice: `apart` as chosen, else one answer for all of them."""
    view = await _open(tx, call, diagnosis_id)
    chosen = view.diagnosis.subjects or ()
    return await _store(tx, call, view, chosen if apart and len(chosen) > 1 else ())


async def _open(tx: Transaction, call: Call, diagnosis_id: int) -> DiagnosisView:
    _, diagnosis = await answering(tx, call, diagnosis_id)
    view = await load(tx, diagnosis)
    if not view.is_open:
        raise DomainError("diagnosis.finished")
    if not view.subjects_open:
        raise DomainError("diagnosis.subjects_fixed")
    return view


async def _set(
    tx: Transaction, call: Call, view: DiagnosisView, subject: str, *, on: bool
) -> DiagnosisView:
    chosen = view.diagnosis.subjects or ()
    rest = tuple(one for one in chosen if one != subject)
    subjects = (chosen if subject in chosen else (*chosen, subject)) if on else rest
    return await _checked(tx, call, view, subjects)


async def _checked(
    tx: Transaction, call: Call, view: DiagnosisView, subjects: tuple[str, ...]
) -> DiagnosisView:
    if len(subjects) > MOST_SUBJECTS:
        raise DomainError("diagnosis.too_many_subjects", most=MOST_SUBJECTS)
    if len({scope_code(one) for one in subjects}) < len(subjects):
        raise DomainError("diagnosis.unknown_subject")  # two names that buttons can't tell apart
    return await _store(tx, call, view, subjects)


async def _store(
    tx: Transaction, call: Call, view: DiagnosisView, subjects: tuple[str, ...]
) -> DiagnosisView:
    await tx.diagnoses.set_subjects(view.diagnosis.id, subjects)
    await record(tx, call, "diagnosis.subjects", view.diagnosis.id)
    return view.with_subjects(subjects)
