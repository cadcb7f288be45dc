"""The end of a plan, for its owner, for those who analyse and conclude, and before its time."""

from dataclasses import replace
from datetime import date, timedelta

from content.closing_texts import load_closing_texts
from domain.closing import (
    About,
    BasisResult,
    CaseBatch,
    CaseLine,
    CaseOutcome,
    Cases,
    ClosingView,
    GroupChange,
    Moves,
    Outcome,
    Part,
    Presented,
    Reflection,
    Repeat,
    Verdict,
    Word,
)
from domain.item import Progress
from domain.plan import Plan
from domain.route import RouteState
from domain.scoring import AnswerValue, GroupLevel
from handlers.closing import case_screens as case
from handlers.closing import meeting_screens as meeting
from handlers.closing import move_screens as move
from handlers.closing import own_screens as own
from handlers.screen import Screen
from locales.translator import Translator
from services.closing import Meeting, Meetings
from storage.repositories.presentations import Presentable, Presentation
from tests.screens.plans import BASES, BIG, NOW, TODAY, plan

LEADER = "Орлова\u00a0В.\u00a0П."
MENTOR = "Кузнецов\u00a0Б.\u00a0Л."
LONG = "Слишком <длинный> текст & оговорки, " * 27

SAID = (
    Reflection(
        basis_id=BASES[0].id,
        outcome=Outcome.PARTLY,
        helped="Посещение занятий <коллег>",
        hindered="Не хватило времени",
        next="Продолжить & закрепить",
        carry=True,
    ),
    *(Reflection(basis_id=one.id, outcome=Outcome.FULL) for one in BASES[1:]),
)
WORDS = (
    Word(part=Part.MENTOR, by=2, who=MENTOR, at=NOW, text="Продвижение заметное."),
    Word(part=Part.METHODIST, by=3, who="Егоров", at=NOW, text="Рекомендуются курсы."),
    Word(
        part=Part.DEPUTY,
        by=4,
        who=LEADER,
        at=NOW,
        text="План выполнен <частично>.",
        verdict=Verdict.PARTLY,
        reply="Хочу & могу обсудить",
        replied_at=NOW,
    ),
)
REPEAT = Repeat(
    finished_on=date(2027, 3, 16),
    groups=(
        GroupChange(title="Оценивание", before=GroupLevel.SUPPORT, after=GroupLevel.CONFIDENT),
        GroupChange(title="Методические", before=GroupLevel.GROWTH, after=GroupLevel.STRENGTH),
        *(
            GroupChange(
                title=f"Группа {number}", before=GroupLevel.GROWTH, after=GroupLevel.SUPPORT
            )
            for number in range(3)
        ),
    ),
    same=3,
)
MEETING = Presented(
    presentation_id=BIG,
    body="ШМО <учителей>",
    held_on=date(2027, 3, 15),
    protocol_no="5",
    decision="Одобрить результаты",
)


def dated(state: RouteState, **changed: object) -> Plan:
    one = plan(state)
    route = replace(one.route, first_on=date(2026, 9, 1), last_on=date(2027, 5, 31), **changed)  # type: ignore[arg-type]  # fields of the head
    return replace(one, route=route)


def view(
    state: RouteState = RouteState.CLOSING,
    said: tuple[Reflection, ...] = (),
    route: dict[str, object] | None = None,
    **changed: object,
) -> ClosingView:
    by_basis = {one.basis_id: one for one in said}
    made = ClosingView(
        plan=dated(state, **(route or {})),
        today=TODAY,
        progress=Progress(
            total=12, finished=9, passed=1, due=10, on_time=8, nearest_due=date(2027, 4, 1)
        ),
        bases=tuple(
            BasisResult(basis=one, reflection=by_basis.get(one.id, Reflection(basis_id=one.id)))
            for one in BASES
        ),
        own=True,
        diagnosed=True,
    )
    return replace(made, **changed)  # type: ignore[arg-type]  # fields of the view


def others(state: RouteState = RouteState.CLOSING, **changed: object) -> ClosingView:
    handed: dict[str, object] = {"reflected_at": NOW, "concluding_since": NOW}
    made = view(state, SAID, handed, own=False, waits=(LEADER,), waits_for=Part.DEPUTY)
    return replace(made, **changed)  # type: ignore[arg-type]  # fields of the view


def moves(state: RouteState, **changed: object) -> Moves:
    made = Moves(
        route=dated(state).route,
        today=TODAY,
        own=False,
        may_suspend=state is RouteState.ACTIVE,
        may_resume=state is RouteState.SUSPENDED,
        may_transfer=True,
        may_end=True,
        open_items=3,
    )
    return replace(made, **changed)  # type: ignore[arg-type]  # fields of the view


PRESENTATION = Presentation(
    id=BIG,
    school_id=BIG,
    body="Методический совет",
    held_on=date(2027, 3, 15),
    protocol_no=None,
    decision=None,
    draft=True,
    by=4,
    at=NOW,
)
PLANS = tuple(
    Presentable(
        route_id=BIG,
        owner=f"Смирнова\u00a0А.\u00a0И. {number}",
        state=RouteState.COMPLETED,
        chosen=number % 2 == 0,
        heard=number == 1,
    )
    for number in range(11)
)


def screens(t: Translator) -> dict[str, Screen]:
    handed: dict[str, object] = {"reflected_at": NOW}
    suspended: dict[str, object] = {
        "suspended_on": TODAY - timedelta(days=14),
        "state_reason": "Длительный отпуск",
    }
    written = view(said=SAID)
    answered = replace(
        written,
        repeat=REPEAT,
        bases=(
            replace(written.bases[0], before=AnswerValue.NOT_YET, after=AnswerValue.INDEPENDENT),
            *written.bases[1:],
        ),
    )
    held = replace(PRESENTATION, draft=False, protocol_no="5", decision="Одобрить <результаты>")
    batch = CaseBatch(shown=(others(), others(words=WORDS[:1])), more=3, skipped=1)
    return {
        "own before": own.closing(t, view(RouteState.ACTIVE)),
        "own empty": own.closing(t, view()),
        "own written": own.closing(t, answered),
        "own waits for the mentor": own.closing(
            t, view(said=SAID, route=handed, waits=(MENTOR,), waits_for=Part.MENTOR)
        ),
        "own waits for the methodist": own.closing(
            t,
            view(said=SAID, route=handed, waits=("Егоров",), waits_for=Part.METHODIST, acted=True),
        ),
        "own waits for nobody": own.closing(t, view(said=SAID, route=handed)),
        "own completed": own.closing(
            t,
            view(RouteState.COMPLETED, SAID, words=WORDS, presented=(MEETING,), may_carry=True),
        ),
        "own suspended": own.closing(t, view(RouteState.SUSPENDED, route=suspended)),
        "own transferred": own.closing(t, view(RouteState.TRANSFERRED, SAID, may_carry=True)),
        "own terminated": own.closing(
            t, view(RouteState.TERMINATED, route={"state_reason": "Увольнение"})
        ),
        "own year": own.closing(
            t, view(RouteState.ACTIVE, (replace(SAID[0], carry=False),), year=2026)
        ),
        "own year said": own.closing(
            t,
            view(
                RouteState.ACTIVE,
                SAID[:1],
                year=2026,
                acted=True,
                words=(replace(WORDS[2], verdict=None, reply=None),),
            ),
        ),
        "basis": own.basis(t, view(), BASES[0].id),
        **{
            f"basis {one.kind.value} said": own.basis(
                t,
                view(said=tuple(replace(SAID[0], basis_id=basis.id) for basis in BASES)),
                one.id,
            )
            for one in {basis.kind: basis for basis in BASES}.values()
        },
        **{
            f"phrases {about.value}": own.phrases(t, written, BASES[0].id, about) for about in About
        },
        "phrases unsaid": own.phrases(t, view(), BASES[-1].id, About.HELPED),
        "answer": own.ask_answer(t, view(RouteState.COMPLETED, words=WORDS)),
        "cases": case.cases(
            t,
            Cases(
                lines=(
                    CaseLine(route_id=BIG, owner=LEADER, total=12, finished=9, waiting_days=0),
                    CaseLine(route_id=BIG, owner=MENTOR, total=12, finished=12, waiting_days=21),
                ),
                total=18,
                page=1,
                pages=3,
                clean=2,
            ),
            [(BIG, "Смирнова\u00a0А.\u00a0И.")],
        ),
        "cases none": case.cases(t, Cases(lines=(), total=0, page=0, pages=1), []),
        "cases of a mentor": case.cases(t, None, []),
        "case": case.case(t, others(may_conclude=True, leads=True, words=WORDS[:2])),
        "case being written": case.case(t, view(own=False)),
        "case over and silent": case.case(
            t, view(RouteState.ACTIVE, own=False, may_conclude=True, suggested=Verdict.NOT)
        ),
        "case of a mentor": case.case(
            t, others(part=Part.MENTOR, waits=(MENTOR,), waits_for=Part.MENTOR, repeat=REPEAT)
        ),
        "case concluded": case.case(
            t, others(RouteState.COMPLETED, words=WORDS, may_recall=True, leads=True)
        ),
        "case of a year": case.case(
            t, others(RouteState.ACTIVE, year=2026, may_conclude=True, leads=True)
        ),
        "analysis": case.ask_analysis(t, others(part=Part.MENTOR)),
        "analysis of a methodist": case.ask_analysis(
            t, others(part=Part.METHODIST, words=WORDS[1:2])
        ),
        **{
            f"conclusion {one.value}": case.preview(t, others(may_conclude=True), one)
            for one in Verdict
        },
        "conclusion typed": case.preview(t, others(may_conclude=True), Verdict.FULL, LONG),
        "conclusion asked": case.ask_text(t, others(may_conclude=True), Verdict.PARTLY),
        "together": case.together(t, batch),
        "together put off": case.together(t, CaseBatch(shown=(), more=0, skipped=2)),
        "together empty": case.together(t, CaseBatch(shown=(), more=0)).headed(
            case.told(t, CaseOutcome(concluded=(LEADER, MENTOR), left=("Егоров",), given=(LEADER,)))
        ),
        "nowhere": case.nowhere(t),
        "meetings": meeting.meetings(
            t,
            Meetings(
                school_id=BIG,
                bodies=("Методический совет", "Педагогический совет", "ШМО <математики>"),
                held=((held, 12),),
                draft=PRESENTATION,
                today=TODAY,
            ),
        ),
        "meeting": meeting.meeting(t, Meeting(one=PRESENTATION, plans=PLANS, today=TODAY), 1, 4),
        "meeting held": meeting.meeting(t, Meeting(one=held, plans=PLANS, today=TODAY), 0, 4),
        **{
            f"meeting {expects.partition('.')[2]}": draw(
                t, Meeting(one=PRESENTATION, plans=PLANS, today=TODAY)
            )
            for expects, draw in meeting.ASKING.items()
        },
        "moves": move.moves(t, moves(RouteState.ACTIVE)),
        "moves of a suspended plan": move.moves(
            t,
            replace(
                moves(RouteState.SUSPENDED), route=dated(RouteState.SUSPENDED, **suspended).route
            ),
        ),
        "moves own": move.moves(
            t, moves(RouteState.ACTIVE, own=True, may_transfer=False, may_end=False)
        ),
        "moves of a terminated plan": move.moves(
            t,
            moves(
                RouteState.TERMINATED,
                route=dated(RouteState.TERMINATED, state_reason="Увольнение").route,
                may_transfer=False,
                may_end=False,
            ),
        ),
        "moves own at once": move.opened(
            t, moves(RouteState.ACTIVE, own=True, may_transfer=False, may_end=False)
        ),
        "moves own suspended at once": move.opened(
            t,
            moves(
                RouteState.SUSPENDED,
                route=dated(RouteState.SUSPENDED, **suspended).route,
                own=True,
                may_transfer=False,
                may_end=False,
                stood=3,
            ),
        ),
        "suspend": move.ask_suspend(t, moves(RouteState.ACTIVE)),
        "resume": move.ask_resume(t, moves(RouteState.SUSPENDED, stood=14)),
        "resume at once": move.ask_resume(t, moves(RouteState.SUSPENDED)),
        "transfer": move.ask_transfer(t, moves(RouteState.ACTIVE)),
        "terminate": move.ask_end(t, moves(RouteState.ACTIVE, open_items=1, unconfirmed=2)),
        "terminate for a ready reason?": move.ask_end_ready(
            t, moves(RouteState.ACTIVE), load_closing_texts().end[0]
        ),
        "terminate for these words?": move.ask_end_for(
            t, moves(RouteState.ACTIVE), "Уход <b> & отъезд"
        ),
    }
