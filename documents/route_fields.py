"""A plan as the fields of its paper: strings as they are printed, "" where nothing is known.

Both forms, in Word and in PDF, and the templates that schools make themselves are filled in from
these; `content/paper_fields.toml` says what each is called in a template.
"""

from collections.abc import Sequence

from documents.names import NameCase, full_name, initials_first
from documents.route_plan_fields import plan_fields
from documents.route_stamps import stamp_fields
from documents.route_words import (
    Fields,
    basis_line,
    capital,
    dated,
    day,
    joined,
    position_of,
    section_title,
    title,
    typed,
)
from documents.typography import typographic
from documents.words import long_day, words
from domain.closing import Presented
from domain.item import Section
from domain.route_paper import (
    ACTIVE_METHODS,
    BasisOutcome,
    CourseRecord,
    DiagnosticMethod,
    OutsideResult,
    RoutePaper,
    YearReview,
)


def fields(view: RoutePaper) -> Fields:
    return {
        **_paper(view),
        **_person(view),
        **_diagnosis(view),
        **plan_fields(view),
        **_results(view),
        **stamp_fields(view),
    }


def _paper(view: RoutePaper) -> Fields:
    t = words()
    made = t.plain("document-route-made", day=long_day(view.day), version=str(view.version))
    return {
        "institution": typed(view.institution),
        "municipality": typed(view.municipality),
        "place": typed(view.place),
        "year": str((view.first_on or view.day).year),
        "title": title(view, "nominative"),
        "title_genitive": title(view, "genitive"),
        "title_dative": title(view, "dative"),
        "title_instrumental": title(view, "instrumental"),
        "title_prepositional": title(view, "prepositional"),
        "title_short": title(view, "short"),
        "draft": view.draft,
        "version": str(view.version),
        "made": typographic(made),
        "learners": t.plain("document-route-learners", words=view.vocabulary.value),
        "internal_title": section_title(view, Section.INTERNAL),
    }


def _person(view: RoutePaper) -> Fields:
    t = words()
    name = view.name
    category = ""
    if view.category is not None:
        category = joined(
            t.plain(f"document-category-{view.category.value}"),
            dated("document-route-since", view.category_on),
            dated("document-route-valid-until", view.category_until),
        )
    education = view.education or ""
    if t.has(f"document-education-{education}"):
        education = t.plain(f"document-education-{education}")
    known = {
        "position": position_of(view),
        "subjects": typed(", ".join(view.subjects)),
        "classes": typed(view.classes),
        "department": typed(view.department),
        "education": typed(education),
        "category": category,
        "extra": ", ".join(t.plain(f"card-extra-{one.value}") for one in view.extra),
        "fitness": day(view.fitness_on),
        "attestation": day(view.attestation_on),
        "teaching": _experience(view.teaching_years),
        "working": _experience(view.working_years),
        "theme": typed(view.theme),
    }
    facts = {"full_name": name.full, **known}
    return {
        "surname": name.surname,
        "given": name.given,
        "patronymic": name.patronymic,
        "full_name": name.full,
        "full_name_genitive": view.name_genitive or full_name(name, NameCase.GENITIVE),
        "full_name_dative": view.name_dative or full_name(name, NameCase.DATIVE),
        "short_name": name.short,
        "signed_name": initials_first(name),
        "position_genitive": position_of(view, of=True),
        **known,
        "facts": [
            {
                "title": t.plain(f"document-fact-{key}", words=view.vocabulary.value),
                "value": capital(value) if key == "position" else value,
            }
            for key, value in facts.items()
            if value
        ],
        "courses": [_course(course) for course in view.courses],
    }


def _course(course: CourseRecord) -> Fields:
    hours = "" if course.hours is None else words().plain("document-hours", count=str(course.hours))
    parts = {
        "title": typed(course.title),
        "organiser": typed(course.organiser),
        "hours": typed(hours),
        "day": day(course.finished_on),
    }
    return {"line": joined(*parts.values()), **parts}


def _experience(years: int | None) -> str:
    return "" if years is None else typographic(words().plain("document-years", count=years))


def _diagnosis(view: RoutePaper) -> Fields:
    return {
        "diagnosis": joined(
            typed(view.diagnosis), dated("document-route-passed", view.diagnosis_on)
        ),
        "results": [
            {
                "title": typed(group.title),
                "level": words().plain(f"diagnosis-level-{group.level.value}"),
            }
            for group in view.results
        ],
        "external": [_outside(result) for result in view.external],
        "passive_methods": _methods(view, active=False),
        "active_methods": _methods(view, active=True),
        "bases": [
            {
                "line": basis_line(basis),
                "kind": words().plain(f"document-basis-{basis.kind.value}"),
                "text": typed(basis.text),
                "competency": typed(basis.competency),
            }
            for basis in view.bases
        ],
        "numbers": [
            {
                "title": typed(number.title),
                "values": "; ".join(
                    typographic(f"{year} — {value}") for year, value in number.values
                ),
            }
            for number in view.numbers
        ],
        "analysis": typed(view.analysis),
    }


def _outside(result: OutsideResult) -> Fields:
    t = words()
    percent = "" if result.percent is None else t.plain("document-percent", value=result.percent)
    level = "" if result.level is None else t.plain(f"document-level-{result.level.value}")
    attempt = (
        ""
        if result.attempt is None
        else t.plain("document-route-attempt", number=str(result.attempt))
    )
    certificate = typed(result.certificate)
    parts = {
        "operator": typed(result.operator),
        "kind": typed(result.kind),
        "level": level,
        "day": day(result.held_on),
        "result": joined(typed(percent), _quoted(result.level_name), attempt),
        "certificate": certificate,
        "errors": typed(result.errors),
    }
    line = joined(
        parts["operator"],
        parts["kind"],
        parts["level"],
        parts["day"],
        parts["result"],
        certificate and t.plain("document-route-certificate", number=certificate),
    )
    return {"line": line, **parts}


def _quoted(name: str | None) -> str:
    """The operator's own word for a level, which is none of ours."""
    said = typed(name)
    return f"«{said}»" if said and not said.startswith("«") else said


def _methods(view: RoutePaper, *, active: bool) -> str:
    chosen = [
        method
        for method in DiagnosticMethod
        if method in view.methods and (method in ACTIVE_METHODS) is active
    ]
    return ", ".join(words().plain(f"document-method-{method.value}") for method in chosen)


def _presented(one: Presented) -> str:
    """«Методический совет, 25 мая 2027 г., протокол № 5, решение: «Одобрить результаты»»."""
    number = ""
    if one.protocol_no is not None:
        number = words().plain("document-route-protocol-no", number=one.protocol_no)
    meeting = joined(typed(one.body), day(one.held_on), number)
    if not one.decision:
        return meeting
    said = words().plain(
        "document-route-presented-decision", meeting=meeting, decision=_inside(one.decision)
    )
    return typographic(said)


def _inside(text: str) -> str:
    """What stands between our own quotes: those of its own become inner ones."""
    return typed(text).rstrip(".").replace("«", "„").replace("»", "“")


def _outcomes(view: RoutePaper, outcomes: Sequence[BasisOutcome]) -> list[Fields]:
    return [
        {
            "basis": basis_line(view.bases[one.basis]),
            "outcome": words().plain(f"document-outcome-{one.outcome.value}"),
            "comment": typed(one.comment),
        }
        for one in outcomes
    ]


def _review(view: RoutePaper, one: YearReview) -> Fields:
    return {
        "heading": words().plain(
            "document-route-review", first=str(one.year), last=str(one.year + 1)
        ),
        "outcomes": _outcomes(view, one.outcomes),
        "said": typed(one.said),
        "signed": joined(typed(one.said_by), day(one.said_on)),
    }


def _results(view: RoutePaper) -> Fields:
    return {
        "reviews": [
            _review(view, one) for one in view.reviews if one.outcomes or one.said is not None
        ],
        "outcomes": _outcomes(view, view.outcomes),
        "reflection": typed(view.reflection),
        "mentor_said": typed(view.mentor_said),
        "methodist_said": typed(view.methodist_said),
        "reached_results": [
            {
                "text": typed(text),
                "reached": words().plain(f"document-reached-{'yes' if reached else 'no'}"),
            }
            for text, reached in view.reached
        ],
        "verdict": ""
        if view.verdict is None
        else words().plain(f"document-verdict-{view.verdict.value}"),
        "conclusion": typed(view.conclusion),
        "concluded": joined(typed(view.concluded_by), day(view.concluded_on)),
        "reply": typed(view.reply),
        "presented": [{"line": _presented(one)} for one in view.presented],
    }
