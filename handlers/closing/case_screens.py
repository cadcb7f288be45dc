"""Screens of those who analyse and conclude: what waits, a plan's card, several at once. Pure."""

from collections.abc import Sequence

from content.closing_texts import load_closing_texts
from domain.closing import WHOLE, CaseBatch, CaseOutcome, Cases, ClosingView, Part, Verdict
from domain.route import RouteState
from domain.text import shortened
from handlers.approval.callbacks import OpenCard
from handlers.batches import Seen, seen_stamp
from handlers.buttons import button, menu, named
from handlers.closing import words
from handlers.closing.callbacks import (
    AskAnalysis,
    AskText,
    ChooseVerdict,
    Conclude,
    ConcludeShown,
    MakePortfolio,
    OpenCase,
    OpenCases,
    OpenMeetings,
    OpenTogether,
    PutOffCase,
    Recall,
    SayOfYear,
    SetAnalysis,
)
from handlers.closing.own_screens import waits
from handlers.paging import pages
from handlers.route import words as plan_words
from handlers.route_papers.opener import papers_opener
from handlers.screen import Button, Rows, Screen, row, rows
from locales.translator import Markup, Translator

BASES_SHOWN = 110


def nowhere(t: Translator) -> Screen:
    return Screen(text=t("closing-gone"), rows=rows(row(menu(t))))


def cases(t: Translator, view: Cases | None, asked: Sequence[tuple[int, str]]) -> Screen:
    """`view`: what waits for the reader's conclusion, None for whoever gives none; `asked`: plans
    that wait for his analysis, with their owners."""
    parts: list[Markup] = []
    if view is not None:
        key = "closing-cases" if view.lines else "closing-cases-none"
        parts.append(t(key, count=view.total))
        parts += [
            t(
                "closing-case-line" if one.waiting_days else "closing-case-line-today",
                owner=one.owner,
                finished=one.finished,
                total=one.total,
                days=one.waiting_days,
            )
            for one in view.lines
        ]
    if asked or view is None:
        parts += [Markup("")] if parts else []
        parts.append(t("closing-asked" if asked else "closing-asked-none", count=len(asked)))
    found: list[tuple[int, str]] = list(asked)
    together = meetings = None
    listed: tuple[Button, ...] = ()
    if view is not None:
        found += [(one.route_id, one.owner) for one in view.lines]
        meetings = button(t, "closing-button-meetings", OpenMeetings())
        if view.clean > 1:
            together = button(t, "closing-button-together", OpenTogether(), count=view.clean)
        listed = pages(t, view.page, view.pages, lambda page: OpenCases(page=page))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(together),
            *(row(named(owner, OpenCase(route_id=route_id))) for route_id, owner in found),
            listed,
            row(meetings),
            row(menu(t)),
        ),
    )


def case(t: Translator, view: ClosingView) -> Screen:
    """The plan's end before mentor, methodist or whoever concludes."""
    parts = [words.head(t, view), *_standing(t, view), *words.body(t, view)]
    if view.may_conclude and view.year == WHOLE:
        parts += [Markup(""), t(f"closing-suggested-{view.suggested.value}")]
    return Screen(text=t.lines(parts), rows=rows(*_acts(t, view), *_always(t, view)))


def _standing(t: Translator, view: ClosingView) -> list[Markup]:
    route = view.plan.route
    if view.year != WHOLE:
        if not view.may_conclude:
            return []
        said = view.word(Part.DEPUTY) is not None
        return [t("closing-year-again" if said else "closing-year-for-leader")]
    if route.state is RouteState.CLOSING:
        if route.reflected_at is None:
            return [t("closing-being-written")]
        return [waits(t, view)]
    if route.state is RouteState.ACTIVE and view.may_conclude:
        return [t("closing-over-silent")]
    return [t("closing-state", state=plan_words.state(t, route.state))]


def _acts(t: Translator, view: ClosingView) -> Rows:
    route = view.plan.route
    if view.year != WHOLE:
        return _year_rows(t, view)
    analysis = None
    if view.part is not None:
        said = view.word(view.part)
        key = "closing-button-analyse" if said is None else "closing-button-analyse-again"
        analysis = button(t, key, AskAnalysis(route_id=route.id))
    verdicts: Rows = ()
    if view.may_conclude:
        verdicts = verdict_rows(t, view)
    recall = None
    if view.may_recall:
        recall = button(t, "closing-button-recall", Recall(route_id=route.id, rev=route.rev))
    return rows(row(analysis), *verdicts, row(recall))


def verdict_rows(t: Translator, view: ClosingView, chosen: Verdict | None = None) -> Rows:
    """The verdicts but the one that is shown already; what is likely comes first."""
    route = view.plan.route
    order = sorted(Verdict, key=lambda one: one is not view.suggested)
    return rows(
        *(
            row(
                button(
                    t,
                    f"closing-button-verdict-{one.value}",
                    ChooseVerdict(route_id=route.id, rev=route.rev, verdict=one),
                )
            )
            for one in order
            if one is not chosen
        )
    )


def _year_rows(t: Translator, view: ClosingView) -> Rows:
    if not view.may_conclude:
        return ()
    return rows(
        *(
            row(
                Button(
                    text=one.short,
                    data=SayOfYear(route_id=view.plan.route.id, year=view.year, key=one.key).pack(),
                )
            )
            for one in load_closing_texts().year
        )
    )


def _always(t: Translator, view: ClosingView) -> Rows:
    """A mentor and a methodist have lists and papers of their own."""
    route = view.plan.route
    if not view.leads:
        return rows(row(button(t, "closing-button-cases", OpenCases()), menu(t)))
    return rows(
        row(
            papers_opener(t, route.id),
            button(t, "closing-button-portfolio", MakePortfolio(route_id=route.id)),
        ),
        row(
            button(t, "approval-button-plan", OpenCard(route_id=route.id)),
            button(t, "closing-button-cases", OpenCases()),
        ),
        row(menu(t)),
    )


def ask_analysis(t: Translator, view: ClosingView) -> Screen:
    """Ready words for the reader's place, or his own; it may be left to others."""
    part = view.part
    if part is None:
        return case(t, view)
    route = view.plan.route
    said = view.word(part)
    parts = [words.head(t, view), *words.body(t, view), Markup("")]
    parts.append(t(f"closing-ask-analysis-{part.value}"))
    parts.append(t("closing-own-words"))
    skip = None
    if said is None:
        skip = button(t, "button-skip", SetAnalysis(route_id=route.id))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            *(
                row(
                    Button(
                        text=one.short_of(route.variant),
                        data=SetAnalysis(route_id=route.id, key=one.key).pack(),
                    )
                )
                for one in load_closing_texts().analyses(part.value)
            ),
            row(skip),
            row(button(t, "button-back", OpenCase(route_id=route.id)), menu(t)),
        ),
    )


def preview(t: Translator, view: ClosingView, verdict: Verdict, text: str | None = None) -> Screen:
    """The conclusion as it will stand in the plan; ready words, or those that were typed."""
    route = view.plan.route
    address = {"route_id": route.id, "rev": route.rev, "verdict": verdict}
    parts = [
        words.head(t, view),
        t("closing-preview", verdict=words.verdict(t, verdict)),
        Markup(""),
        t("closing-preview-text", text=text or words.ready_text(view, verdict)),
        Markup(""),
        t("closing-preview-what"),
    ]
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(button(t, "closing-button-conclude", Conclude(**address))),
            row(button(t, "closing-button-text", AskText(**address))),
            *verdict_rows(t, view, verdict),
            row(button(t, "button-back", OpenCase(route_id=route.id)), menu(t)),
        ),
    )


def ask_text(t: Translator, view: ClosingView, verdict: Verdict) -> Screen:
    route = view.plan.route
    parts = [
        words.head(t, view),
        t("closing-ask-text", verdict=words.verdict(t, verdict)),
        Markup(""),
        t("closing-preview-text", text=words.ready_text(view, verdict)),
    ]
    address = {"route_id": route.id, "rev": route.rev, "verdict": verdict}
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(button(t, "closing-button-ready", ChooseVerdict(**address))),
            row(button(t, "button-back", OpenCase(route_id=route.id)), menu(t)),
        ),
    )


def together(t: Translator, view: CaseBatch) -> Screen:
    """What is on the screen is what the press concludes, as fulfilled."""
    back = row(button(t, "closing-button-cases", OpenCases()), menu(t))
    if not view.shown:
        key = "closing-together-put-off" if view.skipped else "closing-together-empty"
        again = button(t, "closing-button-again", OpenTogether()) if view.skipped else None
        return Screen(text=t(key, count=view.skipped), rows=rows(row(again), back))
    parts = [t("closing-together-head", count=len(view.shown), more=view.more)]
    for number, one in enumerate(view.shown, start=1):
        parts += [Markup(""), *_digest(t, one, number)]
    seen = seen_stamp(shown_of(view))
    return Screen(
        text=t.lines(parts),
        rows=rows(
            row(
                button(
                    t,
                    "closing-button-conclude-shown",
                    ConcludeShown(seen=seen),
                    count=len(view.shown),
                )
            ),
            tuple(
                Button(text=f"🔎 {number}", data=OpenCase(route_id=one.plan.route.id).pack())
                for number, one in enumerate(view.shown, start=1)
            ),
            tuple(
                Button(
                    text=f"⏭ {number}",
                    data=PutOffCase(route_id=one.plan.route.id, rev=one.plan.route.rev).pack(),
                )
                for number, one in enumerate(view.shown, start=1)
            ),
            back,
        ),
    )


def _digest(t: Translator, one: ClosingView, number: int) -> list[Markup]:
    bases = "; ".join(plan_words.lower(basis.basis.text) for basis in one.bases)
    found = one.progress
    lines = [
        t(
            "closing-digest",
            number=str(number),
            owner=one.plan.route.owner,
            finished=found.finished,
            total=found.total,
            bases=shortened(bases, BASES_SHOWN) or "none",
        )
    ]
    lines += [
        t(f"closing-word-{word.part.value}", who=word.who, text=shortened(word.text, BASES_SHOWN))
        for word in one.words
        if word.text
    ]
    return lines


def shown_of(view: CaseBatch) -> tuple[Seen, ...]:
    return tuple((one.plan.route.id, one.plan.route.rev) for one in view.shown)


def told(t: Translator, outcome: CaseOutcome) -> Markup:
    """Whose plans are completed now, whose were before, and whose were left as they changed."""
    lines = []
    if outcome.concluded:
        names = ", ".join(outcome.concluded)
        lines.append(t("closing-together-done", count=len(outcome.concluded), names=names))
    if outcome.given:
        lines.append(t("closing-together-given", names=", ".join(outcome.given)))
    if outcome.left:
        lines.append(t("closing-together-left", names=", ".join(outcome.left)))
    return t.lines(lines)
