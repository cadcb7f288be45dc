"""The card: what is known, every step, and the calendar of a date long past."""

from dataclasses import replace
from datetime import date

from domain.card import Card, CardField, Category, Education, ExtraCategory, steps
from domain.people import Audience, ChannelPolicy, Employment, Position, Role, SchoolKind
from handlers.card import screens as one
from handlers.screen import Screen
from locales.translator import Translator
from tests.screens.samples_people import NAMES

TODAY = date(2027, 3, 17)
EMPTY = Card(
    post_id=1000000000000000,
    person_id=3,
    name=NAMES[1],
    staff_no=12,
    role=Role.TEACHER,
    school_id=1,
    school_name="Школа <№ 1>",
    school_kind=SchoolKind.SCHOOL,
    channel_policy=ChannelPolicy.FULL,
)
FULL = replace(
    EMPTY,
    position=Position.TEACHER,
    audience=Audience.SOO,
    subjects=("русский язык", "литература <&>"),
    classes="5А, 7Б, 9-11",
    employment=Employment.MAIN,
    rate_hundredths=125,
    hired_on=date(2019, 9, 1),
    education=Education.HIGHER_PEDAGOGICAL.value,
    teaching_since=2015,
    working_since=2010,
    category=Category.HIGHEST,
    category_on=date(2022, 12, 24),
    extra=(ExtraCategory.METHODIST, ExtraCategory.MENTOR),
    fitness_on=date(2024, 2, 29),
    attestation_on=date(2027, 10, 31),
    theme="Функциональная грамотность на уроках литературы",
    theme_since=2026,
    theme_until=2028,
    theme_report_on=date(2028, 5, 20),
    associations="РМО учителей русского языка, жюри ВсОШ",
    birth_year=1985,
)


def card(view: Card, t: Translator, *, oneself: bool = True, renames: bool = False) -> Screen:
    return one.card(view, t, TODAY, oneself=oneself, may_rename=renames)


def ask(view: Card, field: CardField, t: Translator, *, guided: bool = True) -> Screen:
    return one.ask(view, field, t, TODAY, guided=guided)


def screens(t: Translator) -> dict[str, Screen]:
    group = replace(
        FULL,
        school_kind=SchoolKind.KINDERGARTEN,
        position=Position.PRESCHOOL_TEACHER,
        audience=None,
        classes="старшая «Ромашка»",
        subjects=("развитие речи",),
    )
    club = replace(EMPTY, school_kind=SchoolKind.ADDITIONAL)
    return {
        "own, empty": card(EMPTY, t),
        "own, full": card(FULL, t),
        "of a kindergarten": card(group, t),
        "new category has no end": card(
            replace(FULL, category=Category.FIRST, category_on=date(2024, 12, 24)), t
        ),
        "education in own words": card(replace(FULL, education="РГПУ <2008>"), t),
        "kept by the deputy": card(FULL, t, oneself=False, renames=True),
        "without names": card(
            replace(FULL, channel_policy=ChannelPolicy.NO_PERSONAL_DATA), t, oneself=False
        ),
        "steps": one.list_steps(FULL, t, oneself=True),
        "steps of a deputy": one.list_steps(replace(EMPTY, role=Role.DEPUTY), t, oneself=True),
        **{f"ask {field.value}": ask(EMPTY, field, t) for field in steps(EMPTY, oneself=True)},
        **{
            f"ask {field.value} again": ask(FULL, field, t, guided=False)
            for field in steps(FULL, oneself=True)
        },
        "ask subjects of a kindergarten": ask(group, CardField.SUBJECTS, t),
        "ask classes of a kindergarten": ask(group, CardField.CLASSES, t),
        "ask position in a kindergarten": ask(group, CardField.POSITION, t),
        "ask classes of a club": ask(club, CardField.CLASSES, t),
        "ask position in a club": ask(club, CardField.POSITION, t),
        "bad rate": ask(EMPTY, CardField.RATE, t).headed(t("error-card-bad-rate")),
        "name?": one.ask_name(EMPTY, t),
        "no school": one.nothing_to_keep(t),
    }
