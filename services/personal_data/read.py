"""The same data as what a person reads: his card, diagnoses, plans and what was said about them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.access import Actor
from domain.card import Card
from domain.consents import ConsentKind
from domain.diagnosis import DiagnosisState
from domain.evidence import Evidence
from domain.external_results import ExternalResult, ResultState
from domain.mentoring import Pair
from domain.people import PersonName
from domain.plan import Plan
from domain.self_diagnosis import SELF_KIND
from services import consents
from services.call import Call
from services.consents import ConsentStanding
from services.diagnosis.outcome import DiagnosisOutcome, frozen
from services.diagnosis.view import DiagnosisView, found, load
from services.personal_data.give import taking
from services.routes.read import load as load_plan
from services.transaction import Transaction
from storage.repositories.route_versions import RouteWord


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPost:
    """`card` with what is known of the person at this post."""

    card: Card
    since: date
    until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDiagnosis:
    view: DiagnosisView
    outcome: DiagnosisOutcome | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnProof:
    item_id: int
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPlan:
    plan: Plan
    words: tuple[RouteWord, ...]
    proofs: tuple[OwnProof, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnData:
    """`messages`: how many the bot has sent and when the last one; `acts`: how many lines of the
    audit are the person's own."""

    name: PersonName
    zone: ZoneInfo
    today: date
    posts: tuple[OwnPost, ...]
    consents: Mapping[ConsentKind, ConsentStanding]
    diagnoses: tuple[OwnDiagnosis, ...]
    independent: tuple[ExternalResult, ...]
    plans: tuple[OwnPlan, ...]
    pairs: tuple[Pair, ...]
    messages: int
    last_message: datetime | None
    acts: int


async def take_paper(tx: Transaction, call: Call) -> OwnData:
    """Of the caller, for a document. Raises "data.not_by_chat", "data.too_soon"."""
    await taking(tx, call, "docx")
    return await read_of(tx, call, call.person_id)


async def read_of(tx: Transaction, call: Call, person_id: int) -> OwnData:
    """The caller has checked who asks."""
    own = await tx.personal.list_own(person_id)
    themselves = Call(
        actor=Actor(person_id=person_id), now=call.now, zone=call.zone, cause=call.cause
    )
    posts: list[OwnPost] = []
    independent: list[ExternalResult] = []
    for row in own["post"]:
        card = await tx.cards.find(row["id"])
        if card is not None:
            until = None if row["until"] is None else date.fromisoformat(row["until"])
            posts.append(OwnPost(card=card, since=date.fromisoformat(row["since"]), until=until))
        independent += await tx.external_results.list_of_post(row["id"])
    sent = [row["sent_at"] for row in own["outbox"] if row["sent_at"] is not None]
    return OwnData(
        name=await tx.posts.name_of(person_id),
        zone=call.zone,
        today=call.today,
        posts=tuple(posts),
        consents=await consents.standings_of(tx, themselves),
        diagnoses=tuple(
            [
                await _diagnosis(tx, row["id"])
                for row in own["diagnosis"]
                if row["kind"] == SELF_KIND and row["state"] != DiagnosisState.CANCELLED.value
            ]
        ),
        independent=tuple(one for one in independent if one.state is not ResultState.REMOVED),
        plans=tuple([await _plan(tx, row["id"]) for row in own["route"]]),
        pairs=await tx.mentoring.list_of_person(person_id),
        messages=len(sent),
        last_message=datetime.fromisoformat(max(sent)) if sent else None,
        acts=len(own["audit"]),
    )


async def _diagnosis(tx: Transaction, diagnosis_id: int) -> OwnDiagnosis:
    diagnosis = await found(tx, diagnosis_id)
    finished = diagnosis.state is DiagnosisState.FINISHED
    return OwnDiagnosis(
        view=await load(tx, diagnosis),
        outcome=await frozen(tx, diagnosis) if finished else None,
    )


async def _plan(tx: Transaction, route_id: int) -> OwnPlan:
    route = await tx.routes.get(route_id)
    plan = await load_plan(tx, route)
    proofs = [
        OwnProof(item_id=item.id, evidence=one)
        for item in plan.items
        for one in await tx.evidence.list_of_item(item.id)
    ]
    return OwnPlan(
        plan=plan,
        words=await tx.route_versions.list_words(route_id, route.policy),
        proofs=tuple(proofs),
    )
