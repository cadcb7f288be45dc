"""The door, the menu of each role, the help."""

from dataclasses import replace
from datetime import date

from domain.access import Actor, Post
from domain.conversation import Account, Place, Who
from domain.overview import Begun, DiagnosisStanding, Overview, TeacherFacts
from domain.people import Audience, ChannelPolicy, PersonName, Role, SchoolKind
from domain.plan_rules import RouteTitle
from domain.route import RouteState
from handlers.home import screens as door
from handlers.home.menu import menu
from handlers.positions import translator_at
from handlers.screen import Screen
from locales.translator import Translator

TODAY = date(2027, 3, 17)
NAME = PersonName(surname="Иванова", given="Мария", patronymic="Петровна")


def headed(one: Who) -> Who:
    """With a department under each post."""
    posts = tuple(replace(post, department_id=1) for post in one.actor.posts)
    return replace(one, actor=replace(one.actor, posts=posts))


def who(*roles: Role, consented: bool = True, policy: ChannelPolicy = ChannelPolicy.FULL) -> Who:
    posts = tuple(
        Post(id=number, role=role, municipality_id=1, school_id=1)
        for number, role in enumerate(roles, start=1)
    )
    return Who(
        account=Account(id=1, chat_id=1, language="ru", person_id=1),
        actor=Actor(person_id=1, posts=posts, account_id=1),
        name=NAME,
        consented=consented,
        places=tuple(
            Place(
                post_id=post.id,
                role=post.role.value,
                zone="Europe/Moscow",
                school_id=1,
                school_name="Школа № 1",
                school_kind=SchoolKind.SCHOOL,
                channel_policy=policy,
                audience=Audience.SOO if post.role is Role.TEACHER else None,
            )
            for post in posts
        ),
    )


def two_schools(*, there: bool = False) -> Who:
    """Teaches in one school and is a deputy of another; `there`: the other one is chosen."""
    someone = who(Role.TEACHER, Role.DEPUTY)
    first, second = someone.places
    second = replace(second, school_id=2, school_name="Школа № 2", main=False)
    places = (second, first) if there else (first, second)
    return replace(someone, places=places)


def of_kindergarten() -> Who:
    someone = who(Role.DEPUTY)
    (place,) = someone.places
    return replace(someone, places=(replace(place, school_kind=SchoolKind.KINDERGARTEN),))


def of_programmes(*roles: Role) -> Who:
    """Of a school that calls its plans programmes of development."""
    someone = who(*roles)
    places = tuple(replace(place, title=RouteTitle.PROGRAMME) for place in someone.places)
    return replace(someone, places=places)


def standing_in() -> Who:
    someone = who(Role.TEACHER, Role.DEPUTY)
    own, lent = someone.places
    lent = replace(lent, deputises_for=NAME, deputises_until=date(2027, 3, 28))
    return replace(someone, places=(own, lent))


STRANGER = Who(
    account=Account(id=1, chat_id=1, language="ru", person_id=None), actor=Actor(person_id=None)
)
NOTHING = Overview(
    teacher=None, mentees=0, to_confirm=0, proposals=0, to_approve=0, staff=0, not_joined=0
)
TEACHER = TeacherFacts(
    post_id=1,
    kind=SchoolKind.SCHOOL,
    diagnosis=DiagnosisStanding.OPEN,
    answered=17,
    statements=52,
    minutes_left=5,
    questionnaire=None,
    closes_on=None,
    route=None,
    passed=0,
    soon=0,
    nearest=None,
)


def teacher(**changes: object) -> Overview:
    return replace(NOTHING, teacher=replace(TEACHER, **changes))  # type: ignore[arg-type]  # mixed


def following(facts: Overview, state: RouteState) -> TeacherFacts:
    assert facts.teacher is not None
    return replace(facts.teacher, following=state)


def screens(t: Translator) -> dict[str, Screen]:
    garden = translator_at(t.language, of_kindergarten().place)
    programmes = translator_at(t.language, of_programmes(Role.TEACHER).place)
    anna = who(Role.TEACHER)
    active = teacher(
        diagnosis=DiagnosisStanding.FINISHED,
        route=RouteState.ACTIVE,
        passed=2,
        soon=1,
        nearest=date(2027, 3, 19),
        finished=5,
        total=12,
    )
    return {
        "stranger": door.stranger(t),
        "plan can be summed up": menu(
            anna,
            replace(
                teacher(
                    diagnosis=DiagnosisStanding.FINISHED,
                    route=RouteState.ACTIVE,
                    route_id=10**15,
                    sums_up=True,
                ),
                to_analyse=2,
            ),
            t,
            TODAY,
        ),
        "plan is summed up": menu(
            anna,
            teacher(
                diagnosis=DiagnosisStanding.FINISHED, route=RouteState.CLOSING, route_id=10**15
            ),
            t,
            TODAY,
        ),
        "no post": door.no_post(t),
        "diagnosis midway": menu(anna, teacher(), t, TODAY),
        "diagnosis ahead": menu(
            anna, teacher(diagnosis=DiagnosisStanding.NONE, minutes_left=7), t, TODAY
        ),
        "audience unknown": menu(anna, teacher(diagnosis=DiagnosisStanding.UNASKED), t, TODAY),
        "school asks": menu(
            anna,
            teacher(diagnosis=DiagnosisStanding.ASKED, minutes_left=3, closes_on=date(2027, 4, 15)),
            t,
            TODAY,
        ),
        "school asks something else": menu(
            anna,
            teacher(
                diagnosis=DiagnosisStanding.ASKED,
                minutes_left=3,
                questionnaire="Объективность оценивания",
            ),
            t,
            TODAY,
        ),
        "school asks something else beside": menu(
            anna,
            teacher(
                diagnosis=DiagnosisStanding.ASKED,
                minutes_left=3,
                questionnaire="Объективность оценивания",
                asked_key="objectivity",
                aside=Begun(
                    diagnosis_id=10**15, title=None, answered=5, statements=52, minutes_left=6
                ),
                result_id=10**15,
            ),
            t,
            TODAY,
        ),
        "something else midway": menu(
            anna,
            teacher(questionnaire="Образовательные запросы", closes_on=date(2027, 4, 15)),
            t,
            TODAY,
        ),
        "all answered": menu(anna, teacher(answered=52, minutes_left=1), t, TODAY),
        "something else answered": menu(
            anna,
            teacher(answered=52, questionnaire="Образовательные запросы", minutes_left=1),
            t,
            TODAY,
        ),
        "plan ahead": menu(anna, teacher(diagnosis=DiagnosisStanding.FINISHED), t, TODAY),
        "plan under way": menu(anna, active, t, TODAY),
        "courses by autumn": menu(
            anna,
            teacher(diagnosis=DiagnosisStanding.FINISHED, course_due=date(2027, 9, 10)),
            t,
            TODAY,
        ),
        "courses long ago": menu(
            anna,
            teacher(diagnosis=DiagnosisStanding.FINISHED, course_due=date(2026, 9, 10)),
            t,
            TODAY,
        ),
        "free week": menu(
            anna,
            teacher(
                diagnosis=DiagnosisStanding.FINISHED,
                route=RouteState.ACTIVE,
                nearest=date(2028, 1, 12),
            ),
            t,
            TODAY,
        ),
        "mentor": menu(
            replace(anna, is_mentor=True), replace(active, mentees=2, to_confirm=3), t, TODAY
        ),
        "words of a mentor": menu(anna, replace(active, unread=2), t, TODAY),
        **{
            f"pairs of a deputy, {ending} end, {unordered} without an order": menu(
                who(Role.DEPUTY),
                replace(NOTHING, staff=48, pairs_ending=ending, pairs_unordered=unordered),
                t,
                TODAY,
            )
            for ending, unordered in ((1, 2), (1, 0), (0, 2))
        },
        "proposal waits": menu(anna, replace(active, proposals=1), t, TODAY),
        **{
            f"plan {state.value}": menu(
                anna, teacher(diagnosis=DiagnosisStanding.FINISHED, route=state), t, TODAY
            )
            for state in RouteState
        },
        "plan begins today": menu(
            anna,
            teacher(diagnosis=DiagnosisStanding.FINISHED, route=RouteState.APPROVED, begins=True),
            t,
            TODAY,
        ),
        **{
            f"next plan {state.value}": menu(
                anna, replace(active, teacher=following(active, state)), t, TODAY
            )
            for state in (RouteState.DRAFT, RouteState.SUBMITTED, RouteState.APPROVED)
        },
        "deputy": menu(
            who(Role.DEPUTY),
            replace(
                NOTHING, to_approve=4, changes=2, records=3, staff=48, not_joined=5, requests=1
            ),
            t,
            TODAY,
        ),
        "deputy who teaches": menu(
            who(Role.DEPUTY, Role.TEACHER), replace(active, to_confirm=2, staff=48), t, TODAY
        ),
        "without names": menu(
            who(Role.TEACHER, policy=ChannelPolicy.NO_PERSONAL_DATA), active, t, TODAY
        ),
        "of two schools, teaches here": menu(two_schools(), active, t, TODAY),
        "of two schools, leads there": menu(
            two_schools(there=True), replace(NOTHING, staff=48), t, TODAY
        ),
        "stands in": menu(standing_in(), replace(active, staff=48), t, TODAY),
        "deputy of a kindergarten": menu(
            of_kindergarten(), replace(NOTHING, staff=12), garden, TODAY
        ),
        **{
            f"programme of development {state.value}": menu(
                of_programmes(Role.TEACHER),
                teacher(diagnosis=DiagnosisStanding.FINISHED, route=state),
                programmes,
                TODAY,
            )
            for state in RouteState
        },
        **{
            f"help of {role.value} where plans are programmes": door.help_screen(
                of_programmes(role), programmes
            )
            for role in (Role.TEACHER, Role.HEAD, Role.DIRECTOR)
        },
        "help in a kindergarten": door.help_screen(of_kindergarten(), garden),
        "asked to lead an event": menu(anna, replace(active, lead_asked=10**15), t, TODAY),
        "leads an event on a day": menu(
            anna, replace(active, leads=10**15, leads_on=date(2027, 4, 7)), t, TODAY
        ),
        "leads an event without a day": menu(anna, replace(active, leads=10**15), t, TODAY),
        "deputy has the draft of a diagnosis": menu(
            who(Role.DEPUTY), replace(NOTHING, staff=48, drafted=10**15), t, TODAY
        ),
        "methodist has the draft of a diagnosis": menu(
            who(Role.METHODIST), replace(NOTHING, drafted_of_town=10**15), t, TODAY
        ),
        "head has measures of the year": menu(
            headed(who(Role.HEAD)), replace(NOTHING, measures=2), t, TODAY
        ),
        "administrator": menu(who(Role.ADMIN), NOTHING, t, TODAY),
        "methodist": menu(who(Role.METHODIST), NOTHING, t, TODAY),
        "head": menu(headed(who(Role.HEAD)), NOTHING, t, TODAY),
        "head asked to agree": menu(
            headed(who(Role.HEAD)), replace(NOTHING, to_endorse=2), t, TODAY
        ),
        "help of a stranger": door.help_screen(STRANGER, t),
        "help before consent": door.help_screen(who(Role.TEACHER, consented=False), t),
        "help of a mentor": door.help_screen(replace(anna, is_mentor=True), t),
        **{
            f"help of {role.value}": door.help_screen(who(role), t)
            for role in (Role.TEACHER, Role.HEAD, Role.ROUTE_OFFICER, Role.DIRECTOR, Role.METHODIST)
        },
        "help of a deputy": door.help_screen(who(Role.DEPUTY), t),
        "help of the administrator": door.help_screen(who(Role.ADMIN), t),
        "refused link": door.stranger(t).headed(t("error-invitation-used")),
        "post added": menu(anna, active, t, TODAY).headed(t("home-post-added")),
        "cancelled": menu(anna, active, t, TODAY).headed(t("home-cancelled")),
        "nothing to cancel": menu(anna, active, t, TODAY).headed(t("home-nothing-to-cancel")),
    }
