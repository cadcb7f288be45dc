"""How a school wants its plans drawn up: the form, who owns which section, who agrees, what a
change of an approved plan needs. Settings of the school, read with every route."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class RouteForm(StrEnum):
    """Form 1 is that of KYRA, form 2 that of LANG: see the domain's «The ИОМ»."""

    FORM_1 = "1"
    FORM_2 = "2"


class RouteTitle(StrEnum):
    """How the school calls its plans: ИОМ, ИППР, «индивидуальная программа развития»."""

    IOM = "iom"
    IPPR = "ippr"
    PROGRAMME = "programme"


class SectionPolicy(StrEnum):
    """TEACHER: the teacher fills every section (KYRA). OWNERS: each has its owners (LANG V)."""

    TEACHER = "teacher"
    OWNERS = "owners"


class ApprovalStep(StrEnum):
    """Agreements a school may ask for before the approval, in this order."""

    DEPARTMENT = "department"
    METHODIST = "methodist"


class ChangeKind(StrEnum):
    """Changes of an approved plan."""

    DATE = "date"
    REPLACE = "replace"
    ADD = "add"
    DROP = "drop"


class ConfirmRule(StrEnum):
    """What a school may want otherwise than usual when something was done."""

    SELF_EDUCATION = "self_education"
    """Somebody confirms self-education, too."""
    DOCUMENTS_AT_ONCE = "documents_at_once"
    """A course, a contest, a publication is confirmed by its document, once our copy is kept."""


class Standing(StrEnum):
    """Of a basis or an item in the plan.

    PROPOSED by somebody who doesn't own its section, until an owner accepts. DISCUSS: the owner of
    the plan wants to talk about what was added for him; both words are shown. ASKED: taken into an
    approved plan, where the school decides about additions; the change waits. DECLINED: not taken,
    and no part of the plan; whoever proposed it sees the answer.
    """

    ACCEPTED = "accepted"
    PROPOSED = "proposed"
    DISCUSS = "discuss"
    ASKED = "asked"
    DECLINED = "declined"


class Term(StrEnum):
    """How long a route lasts; SCHOOL_YEAR is until its end, the usual one."""

    HALF_YEAR = "half_year"
    SCHOOL_YEAR = "school_year"
    TWO_YEARS = "two_years"
    THREE_YEARS = "three_years"
    FIVE_YEARS = "five_years"


YEARS: Mapping[Term, int] = MappingProxyType(
    {
        Term.HALF_YEAR: 1,
        Term.SCHOOL_YEAR: 1,
        Term.TWO_YEARS: 2,
        Term.THREE_YEARS: 3,
        Term.FIVE_YEARS: 5,
    }
)
"""School years begun by a route: what is advised for one year is advised for each of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRules:
    """`decided`: changes of an approved plan that somebody approves; the rest is only shown.

    `place`: the settlement on the title page; empty: the line is left out.
    """

    form: RouteForm = RouteForm.FORM_1
    sections: SectionPolicy = SectionPolicy.TEACHER
    steps: frozenset[ApprovalStep] = frozenset()
    decided: frozenset[ChangeKind] = field(
        default_factory=lambda: frozenset({ChangeKind.REPLACE, ChangeKind.ADD})
    )
    place: str = ""
    title: RouteTitle = RouteTitle.IOM
    confirming: frozenset[ConfirmRule] = frozenset()


PLACE_LIMIT = 80
"""Characters of a settlement's name."""

USUAL_RULES = PlanRules()
"""Of a school that has set nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesOfSchool:
    """The rules as whoever sets them sees them."""

    school_id: int
    school: str
    rules: PlanRules
