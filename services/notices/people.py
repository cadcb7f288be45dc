"""Notices about pairs of mentor and mentee, about a post that ended, about a person's data and
chat."""

from datetime import datetime

from domain.access import Action, Subject, allowed, relations
from domain.consents import ConsentKind
from domain.conversation import Who
from domain.erasure import ErasureKind
from domain.joining import RequestState
from domain.mentoring import UNTOLD, Colleague, MentoringState, Pair, Side
from domain.notice_views.people import (
    AccountUnlinkedNotice,
    ConsentRefusedNotice,
    DataAskedNotice,
    DataErasedNotice,
    DutyNotice,
    ExportedNotice,
    JoinAskedNotice,
    JoinDecidedNotice,
    LinkDeniedNotice,
    PairDecidedNotice,
    PairNotice,
    PostEndedNotice,
    UnlinkAskedNotice,
    UnlinkedNotice,
)
from domain.notices.mentoring import MentorDecided, MentorProposed, MentorReplaced
from domain.notices.people import (
    AccountUnlinked,
    ConsentRefused,
    DataAsked,
    DataErased,
    DataExported,
    DutyEnded,
    DutyHanded,
    JoinAsked,
    JoinDecided,
    LinkDenied,
    PostEnded,
    UnlinkAsked,
    Unlinked,
)
from domain.organisation import School
from domain.people import person_label
from domain.staff import DelegationFact
from services.invitations import right_to_invite
from services.mentoring import told_of, told_of_mentors
from services.notices.recipient import today_of
from services.transaction import Transaction
from storage.repositories.posts import PostRecord


async def proposed(
    tx: Transaction, recipient: Who, notice: MentorProposed, now: datetime
) -> PairNotice | None:
    """Moot once the recipient has said his word, or the proposal is taken back."""
    pair = await tx.mentoring.find(notice.mentoring_id)
    if pair is None or not recipient.consented:
        return None
    if not pair.waits_for(recipient.actor.person_id):
        return None
    as_mentor = Side.MENTOR in pair.sides_of(recipient.actor.person_id)
    day = today_of(recipient, now)
    told: dict[int, Colleague]
    if as_mentor:
        told = await told_of(tx, [pair.mentee_post_id], pair.mentor_person_id, day)
    else:
        told = await told_of_mentors(tx, [pair], day)
    return PairNotice(
        mentoring_id=pair.id,
        other=None if as_mentor else _mentor(pair),
        as_mentor=as_mentor,
        by=await tx.items.label_of(pair.proposed_by, pair.school_id),
        told=told.get(pair.mentee_post_id, UNTOLD),
    )


async def decided(
    tx: Transaction, recipient: Who, notice: MentorDecided, now: datetime
) -> PairDecidedNotice | None:
    """To the two and to who proposed; nobody is told that a pair that has ended works."""
    pair = await tx.mentoring.find(notice.mentoring_id)
    if pair is None or not recipient.consented:
        return None
    if pair.state not in (MentoringState.ACTIVE, MentoringState.DECLINED):
        return None
    person_id = recipient.actor.person_id
    sides = pair.sides_of(person_id)
    if not sides and (person_id != pair.proposed_by or not _works_in(recipient, pair.school_id)):
        return None
    return PairDecidedNotice(
        mentor=_mentor(pair),
        mentee=_mentee(pair),
        mentee_post_id=pair.mentee_post_id,
        agreed=pair.state is MentoringState.ACTIVE,
        as_mentor=Side.MENTOR in sides,
        as_mentee=Side.MENTEE in sides,
    )


async def replaced(
    tx: Transaction, recipient: Who, notice: MentorReplaced, now: datetime
) -> PairNotice | None:
    """Only to the mentor of a pair that has ended, as long as he works in the school."""
    pair = await tx.mentoring.find(notice.mentoring_id)
    if pair is None or pair.state is not MentoringState.ENDED:
        return None
    if recipient.actor.person_id != pair.mentor_person_id:
        return None
    if not _works_in(recipient, pair.school_id):
        return None
    return PairNotice(mentoring_id=pair.id, other=_mentee(pair), as_mentor=True)


async def post_ended(
    tx: Transaction, recipient: Who, notice: PostEnded, now: datetime
) -> PostEndedNotice | None:
    """Moot where the removal was taken back."""
    post = await tx.posts.find(notice.post_id)
    if post is None or post.until is None or post.person_id != recipient.actor.person_id:
        return None
    school = None
    if post.school_id is not None:
        school = await tx.summary.school_name(post.school_id)
    return PostEndedNotice(school=school)


async def join_asked(
    tx: Transaction, recipient: Who, notice: JoinAsked, now: datetime
) -> JoinAskedNotice | None:
    """Moot once decided or taken back, or where the reader keeps no list there any more."""
    request = await tx.joining.find_request(notice.request_id)
    if request is None or request.state is not RequestState.WAITING or not recipient.consented:
        return None
    subject = Subject(school_id=request.school_id)
    if not allowed(Action.REQUEST_DECIDE, relations(recipient.actor, subject)):
        return None
    return JoinAskedNotice(
        request_id=request.id,
        school_id=request.school_id,
        name=person_label(request.name, request.channel_policy, None),
    )


async def join_decided(
    tx: Transaction, recipient: Who, notice: JoinDecided, now: datetime
) -> JoinDecidedNotice | None:
    request = await tx.joining.find_request(notice.request_id)
    if request is None or request.account_id != recipient.account.id or request.state.is_open:
        return None
    return JoinDecidedNotice(
        school=request.school_name,
        accepted=request.state is RequestState.ACCEPTED,
        consented=recipient.consented,
    )


async def duty_handed(
    tx: Transaction, recipient: Who, notice: DutyHanded, now: datetime
) -> DutyNotice | None:
    """Moot once it has ended, or its days are over."""
    fact = await tx.delegations.find(notice.delegation_id)
    if fact is None or fact.ended or fact.until < today_of(recipient, now):
        return None
    return await _duty(tx, recipient, fact, now)


async def duty_ended(
    tx: Transaction, recipient: Who, notice: DutyEnded, now: datetime
) -> DutyNotice | None:
    """Moot where other days of the same duties took its place: of these one hears apart."""
    fact = await tx.delegations.find(notice.delegation_id)
    if fact is None or not fact.ended:
        return None
    return await _duty(tx, recipient, fact, now)


async def _duty(
    tx: Transaction, recipient: Who, fact: DelegationFact, now: datetime
) -> DutyNotice | None:
    person_id = recipient.actor.person_id
    if person_id not in (fact.deputy_id, fact.owner_id) or not _works_in(recipient, fact.school_id):
        return None
    found = await tx.organisation.find_school(fact.school_id)
    return DutyNotice(
        owner=person_label(fact.owner, fact.channel_policy, fact.owner_no),
        deputy=person_label(fact.deputy, fact.channel_policy, fact.deputy_no),
        role=fact.role.value,
        school_kind=None if found is None else found[0].kind,
        as_deputy=person_id == fact.deputy_id,
        since=fact.since,
        until=fact.until,
        today=today_of(recipient, now),
    )


async def data_asked(
    tx: Transaction, recipient: Who, notice: DataAsked, now: datetime
) -> DataAskedNotice | None:
    """Moot where the person has no account any more, or the reader is no administrator."""
    if not allowed(Action.DATA_EXPORT, relations(recipient.actor, Subject())):
        return None
    chat_id = await tx.personal.find_chat(notice.person_id)
    if chat_id is None:
        return None
    return DataAskedNotice(who=await tx.data_subjects.label_of(notice.person_id), chat_id=chat_id)


async def data_erased(
    tx: Transaction, recipient: Who, notice: DataErased, now: datetime
) -> DataErasedNotice | None:
    """To whoever may read the protocol at this moment."""
    made = await tx.erasures.find(notice.erasure_id)
    if made is None:
        return None
    subjects = await tx.data_subjects.list_subjects(made.person_id)
    if not any(
        allowed(Action.DATA_ERASE, relations(recipient.actor, subject))
        for subject in (*subjects, Subject())
    ):
        return None
    schools = await tx.data_subjects.list_schools(made.person_id)
    return DataErasedNotice(
        erasure_id=made.id,
        who=(
            await tx.data_subjects.label_of(made.person_id)
            if made.kind is ErasureKind.WORKS
            else None
        ),
        school=schools[0] if schools else None,
    )


async def unlink_asked(
    tx: Transaction, recipient: Who, notice: UnlinkAsked, now: datetime
) -> UnlinkAskedNotice | None:
    """Moot once it is unlinked, the person has left, or the reader is no administrator."""
    if not allowed(Action.ACCOUNT_UNLINK, relations(recipient.actor, Subject())):
        return None
    found = await _at_work(tx, notice.post_id)
    if found is None or not await tx.invitations.has_account(found[0].person_id):
        return None
    post, school = found
    return UnlinkAskedNotice(
        post_id=post.id,
        asked_by=notice.asked_by,
        who=person_label(post.name, school.channel_policy, post.staff_no),
        by=await tx.data_subjects.label_of(notice.asked_by),
        school=school.name,
    )


async def unlinked(
    tx: Transaction, recipient: Who, notice: Unlinked, now: datetime
) -> UnlinkedNotice | None:
    """Moot once the person is back, or the reader may not issue his link any more."""
    found = await _at_work(tx, notice.post_id)
    if found is None or await tx.invitations.has_account(found[0].person_id):
        return None
    post, school = found
    subject = await tx.subjects.of_post(post.id)
    if not allowed(right_to_invite(post.role), relations(recipient.actor, subject)):
        return None
    return UnlinkedNotice(
        post_id=post.id, who=person_label(post.name, school.channel_policy, post.staff_no)
    )


async def link_denied(
    tx: Transaction, recipient: Who, notice: LinkDenied, now: datetime
) -> LinkDeniedNotice | None:
    """Moot once the person himself has come in or a newer link was issued, or where the reader may
    issue none any more."""
    found = await _at_work(tx, notice.post_id)
    if found is None or not recipient.consented:
        return None
    post, school = found
    if await tx.invitations.has_account(post.person_id):
        return None
    if await tx.invitations.is_replaced(notice.invitation_id):
        return None
    subject = await tx.subjects.of_post(post.id)
    if not allowed(right_to_invite(post.role), relations(recipient.actor, subject)):
        return None
    return LinkDeniedNotice(
        post_id=post.id, who=person_label(post.name, school.channel_policy, post.staff_no)
    )


async def consent_refused(
    tx: Transaction, recipient: Who, notice: ConsentRefused, now: datetime
) -> ConsentRefusedNotice | None:
    """Moot once he has consented or said that he is another, has left, or is kept «без бота»."""
    found = await _at_work(tx, notice.post_id)
    if found is None or not recipient.consented:
        return None
    post, school = found
    subject = await tx.subjects.of_post(post.id)
    if not allowed(Action.PERSON_OFFLINE, relations(recipient.actor, subject)):
        return None
    said = await tx.consents.find_last(post.person_id, ConsentKind.DIAGNOSIS_MESSAGES.value)
    card = await tx.staff.find_card(post.id, now)
    if said is None or said.stands or card is None or card.offline:
        return None
    return ConsentRefusedNotice(
        post_id=post.id,
        who=person_label(post.name, school.channel_policy, post.staff_no),
        withdrawn=said.withdrawn_at is not None,
    )


async def _at_work(tx: Transaction, post_id: int) -> tuple[PostRecord, School] | None:
    """A post of a school that has not ended, and the school."""
    post = await tx.posts.find(post_id)
    if post is None or post.until is not None or post.school_id is None:
        return None
    found = await tx.organisation.find_school(post.school_id)
    return None if found is None else (post, found[0])


async def account_unlinked(
    tx: Transaction, recipient: Who, notice: AccountUnlinked, now: datetime
) -> AccountUnlinkedNotice | None:
    """Moot where somebody speaks from the chat again."""
    return AccountUnlinkedNotice() if recipient.account.person_id is None else None


async def exported(
    tx: Transaction, recipient: Who, notice: DataExported, now: datetime
) -> ExportedNotice | None:
    return ExportedNotice()


def _mentor(pair: Pair) -> str:
    return person_label(pair.mentor, pair.channel_policy, pair.mentor_no)


def _mentee(pair: Pair) -> str:
    return person_label(pair.mentee, pair.channel_policy, pair.mentee_no)


def _works_in(recipient: Who, school_id: int) -> bool:
    return any(post.school_id == school_id for post in recipient.actor.posts)
