"""A made-up plan, so that a school sees its template filled in before a teacher does.

Its difficulties and items are those of the shipped catalogue; the person is nobody.
"""

from datetime import date, timedelta

from content.codes import as_variant
from content.loader import load_catalogue, load_questionnaire
from content.route_texts import load_route_texts
from domain.calendar import school_year, school_year_end
from domain.item import EvidenceKind, ItemKind, Section
from domain.people import PersonName, Position
from domain.plan import BasisKind
from domain.plan_rules import RouteForm
from domain.route_paper import Approval, PaperBasis, PaperItem, RoutePaper
from locales.translator import DEFAULT_LANGUAGE, translator

BASES = 3
ITEMS_A_BASIS = 2
VARIANT = as_variant("soo")


def paper(form: RouteForm, school: str, today: date) -> RoutePaper:
    t = translator(DEFAULT_LANGUAGE)
    questionnaire = load_questionnaire("self")
    statements = [one for one in questionnaire.for_variant(VARIANT) if one.core][:BASES]
    first = date(school_year(today)[0], 9, 1)
    return RoutePaper(
        form=form,
        institution=school,
        name=PersonName(
            surname=t.plain("papers-sample-surname"),
            given=t.plain("papers-sample-given"),
            patronymic=t.plain("papers-sample-patronymic"),
        ),
        day=today,
        version=1,
        draft=True,
        position=Position.TEACHER,
        bases=tuple(
            PaperBasis(
                kind=BasisKind.DEFICIT,
                text=one.short_of(VARIANT),
                competency=questionnaire.group(one.group).title_of(VARIANT),
            )
            for one in statements
        ),
        goal=load_route_texts().goals("deficit")[0].text,
        first_on=first,
        last_on=school_year_end(first),
        items=tuple(_items([one.key for one in statements], first)),
        approved=Approval(),
    )


def _items(keys: list[str], first: date) -> list[PaperItem]:
    catalogue = load_catalogue()
    found: list[PaperItem] = []
    for place, key in enumerate(keys):
        for one in catalogue.for_statement(key, VARIANT)[:ITEMS_A_BASIS]:
            found.append(
                PaperItem(
                    section=Section(one.section),
                    kind=ItemKind(one.kind),
                    title=one.title,
                    basis=place,
                    due_on=first + timedelta(days=30 * (len(found) + 1)),
                    expected_result=one.result,
                    evidence=EvidenceKind(one.evidence),
                )
            )
    return found
