"""Numbers of a diagnosis equal an independent count over raw rows, whoever looks at them."""

import json
import random
from collections import defaultdict
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest
from sqlalchemy import text, update

from content.loader import load_questionnaire
from domain.campaign_views import MapView, MemberList
from domain.campaigns import Counts
from domain.errors import DomainError
from domain.nudges import Matter
from domain.people import Position
from domain.scoring import AnswerValue
from domain.summary import SMALL_GROUP
from services import campaigns, nudges
from storage.tables import OutboxRow, SchoolRow
from tests.cast import START, Cast
from tests.counting import counting
from tests.services.asking import begins, change_post, department, hire, opened
from tests.services.campaigning import closed
from tests.services.reminding import deliver

TODAY = date(2027, 3, 17)
STATEMENTS = load_questionnaire("self").for_variant("soo")
Facts = list[dict[str, Any]]


async def random_school(cast: Cast, seed: int) -> tuple[int, list[int]]:
    """A diagnosis in which everybody does as chance has it; its id and the departments.

    Some have passed an earlier one, and one of their own: these count nowhere here.
    """
    dice = random.Random(seed)
    departments = [await department(cast, f"ШМО {number}") for number in range(dice.randint(1, 4))]
    people = []
    for place in [*departments, None]:
        people += await hire(
            cast,
            dice.randint(0, 9),
            department_id=place,
            joined=dice.random() < 0.8,
            surname=f"Учитель{place or 0}-",
            offline=dice.random() < 0.2,
        )
    earlier = await opened(cast, cast.galina)
    for one in people[::2]:
        worst = {key.key: AnswerValue.NOT_YET for key in STATEMENTS}
        await begins(cast, earlier, one.post_id, worst)
        await begins(cast, None, one.post_id, worst)
    await closed(cast, earlier)
    id_ = await opened(cast)
    for one in people:
        if (chance := dice.random()) < 0.65:
            values = {key.key: dice.choice(list(AnswerValue)) for key in STATEMENTS}
            at = START + timedelta(hours=dice.randint(0, 48))
            await begins(cast, id_, one.post_id, values, at=at)
        elif chance < 0.8:
            await begins(cast, id_, one.post_id, finished=False)
        if dice.random() < 0.1:
            await change_post(cast, one.post_id, until=TODAY)
        if dice.random() < 0.1:
            back = dice.choice([None, TODAY - timedelta(days=1), TODAY])
            await change_post(cast, one.post_id, status="on_leave", away_until=back)
        if dice.random() < 0.1 and departments:
            await change_post(cast, one.post_id, department_id=dice.choice(departments))
    return id_, departments


async def raw(cast: Cast, campaign_id: int) -> Facts:
    """Each member with all that was ever written about him, read without our queries."""
    async with cast.database.read() as tx:

        async def read(sql: str) -> list[Any]:
            return list((await tx.connection.execute(text(sql))).mappings())

        posts = {
            row["id"]: row
            for row in await read(
                'SELECT id, person_id, department_id, "until", status, away_until, offline'
                " FROM post"
            )
        }
        accounts = {row["person_id"] for row in await read("SELECT person_id FROM account")}
        agreed = {
            row["person_id"]
            for row in await read(
                "SELECT person_id FROM consent WHERE kind = 'diagnosis_messages'"
                " AND given_at IS NOT NULL AND withdrawn_at IS NULL"
            )
        }
        diagnoses = await read("SELECT id, post_id, campaign_id, state FROM diagnosis")
        scores = {
            row["diagnosis_id"]: json.loads(row["score"])
            for row in await read("SELECT diagnosis_id, score FROM diagnosis_result")
        }
        asked = await read("SELECT campaign_id, post_id FROM campaign_member")
    found: Facts = []
    for member in asked:
        if member["campaign_id"] != campaign_id:
            continue
        post = posts[member["post_id"]]
        own = [
            one
            for one in diagnoses
            if one["campaign_id"] == campaign_id and one["post_id"] == post["id"]
        ]
        finished = [one["id"] for one in own if one["state"] == "finished"]
        here = post["until"] is None or date.fromisoformat(str(post["until"])) > TODAY
        if not here and not finished:
            continue
        found.append(
            {
                "department": post["department_id"],
                "passed": bool(finished),
                "begun": not finished and any(one["state"] == "open" for one in own),
                "bot": not post["offline"]
                and post["person_id"] in accounts
                and post["person_id"] in agreed,
                "away": post["status"] != "works"
                and (
                    post["away_until"] is None
                    or date.fromisoformat(str(post["away_until"])) >= TODAY
                ),
                "score": scores[max(finished)] if finished else None,
            }
        )
    return found


def counted(facts: Facts) -> Counts:
    passed = [one for one in facts if one["passed"]]
    begun = [one for one in facts if one["begun"]]
    return Counts(
        asked=len(facts),
        passed=len(passed),
        begun=len(begun),
        without_bot=sum(not (one["passed"] or one["begun"] or one["bot"]) for one in facts),
        away=sum(one["away"] and not one["passed"] for one in facts),
    )


def percents(facts: Facts) -> dict[str, list[tuple[Any, Fraction]]]:
    """group → (department, command) of everybody whose answers are enough to judge."""
    found: dict[str, list[tuple[Any, Fraction]]] = defaultdict(list)
    for one in facts:
        for group in one["score"]["groups"] if one["score"] else ():
            if group["level"] != "few" and group["answered"]:
                command = Fraction(group["points"], 3 * group["answered"])
                found[group["group"]].append((one["department"], command))
    return found


def assert_map_is_of(view: MapView, facts: Facts) -> None:
    """Every shown figure is the mean of its people; nothing small is shown or can be worked out."""
    by_group = percents(facts)
    for row in view.map.rows:
        people = by_group[row.group]
        for place, cell in zip((..., *view.map.places), (row.total, *row.cells), strict=True):
            commands = [share for where, share in people if place is ... or where == place]
            if cell.percent is None:
                continue
            assert cell.people == len(commands) >= SMALL_GROUP
            exact = 100 * sum(commands) / len(commands)
            assert cell.percent - Fraction(1, 2) <= exact < cell.percent + Fraction(1, 2)
        if row.total.people is not None:
            rest = row.total.people - sum(cell.people or 0 for cell in row.cells)
            assert rest == 0 or rest >= SMALL_GROUP
        assert (row.total.people is not None) == (len(people) >= SMALL_GROUP)


@pytest.mark.parametrize("seed", range(8))
async def test_numbers_equal_a_count_over_raw_rows(cast: Cast, seed: int) -> None:
    id_, departments = await random_school(cast, seed)
    facts = await raw(cast, id_)
    async with cast.call(cast.vera).read() as (tx, call):
        page = await campaigns.get(tx, call, id_)
        by_department = await campaigns.departments(tx, call, id_)
        listing = await campaigns.list_campaigns(tx, call)
        sheet = await campaigns.everybody(tx, call, id_)
        names = [
            (await campaigns.members(tx, call, id_, which)).total
            for which in (MemberList.PASSED, MemberList.NOT_PASSED)
        ]
        view = await campaigns.map_of(tx, call, id_)
    whole = counted(facts)
    assert page.counts == whole
    assert listing.lines[0].counts == whole
    assert names == [whole.passed, whole.not_passed]
    assert len(sheet.lines) == whole.asked
    assert {line.department_id: line.counts for line in by_department.lines} == {
        place: counted([one for one in facts if one["department"] == place])
        for place in {one["department"] for one in facts}
    }
    assert view.map.people == whole.passed
    assert_map_is_of(view, facts)

    # A deputy of some departments sees exactly these people, and nothing of the others.
    zone = frozenset(departments[:2])
    await change_post(cast, cast.vera.post_id, zone=sorted(zone))
    own = [one for one in facts if one["department"] in zone]
    async with cast.call(cast.vera).read() as (tx, call):
        assert (await campaigns.get(tx, call, id_)).counts == counted(own)
        part = await campaigns.map_of(tx, call, id_)
        assert {
            line.department_id for line in (await campaigns.departments(tx, call, id_)).lines
        } <= zone
    assert set(part.map.places) <= zone
    assert_map_is_of(part, own)


async def test_head_sees_totals_of_five_of_her_own_department_alone(cast: Cast) -> None:
    maths = await department(cast, "ШМО математики")
    others = await hire(cast, 6, department_id=maths, surname="Чужая")
    dina = cast.dina
    async with cast.database.read() as tx:
        head = await tx.posts.find(dina.post_id)
    assert head is not None
    own = await hire(cast, 7, department_id=head.department_id, surname="Своя")
    id_ = await opened(cast)
    for one in others:
        values = {key.key: AnswerValue.NOT_YET for key in STATEMENTS}
        await begins(cast, id_, one.post_id, values)
    for one in own[:4]:
        await begins(cast, id_, one.post_id)
    async with cast.call(dina).read() as (tx, call):
        view = await campaigns.own_department(tx, call)
    assert view is not None
    assert view.map is not None
    assert (view.counts.passed, view.counts.asked) == (4, 8), "Anna is of this department, too"
    assert view.map.empty, "four people are too few"
    await begins(cast, id_, own[4].post_id)
    async with cast.call(dina).read() as (tx, call):
        view = await campaigns.own_department(tx, call)
        assert view is not None
        assert view.map is not None
        assert {row.total.percent for row in view.map.rows} == {67}, "nothing of the others"
        with pytest.raises(DomainError) as refused:
            await campaigns.own_department(tx, call, maths)
        assert refused.value.code == "access.denied"
        for read in (campaigns.get, campaigns.map_of, campaigns.everybody):
            with pytest.raises(DomainError) as denied:
                await read(tx, call, id_)
            assert denied.value.code == "access.denied"


async def test_methodist_sees_participation_of_his_schools_and_no_results(cast: Cast) -> None:
    id_ = await opened(cast)
    await begins(cast, id_, cast.anna.post_id)
    async with cast.call(cast.egor).read() as (tx, call):
        town = await campaigns.town(tx, call)
        assert [(line.name, line.counts.passed, line.counts.asked) for line in town.lines] == [
            ("Школа № 1", 1, 3),
            ("Школа № 2", 0, 0),
        ]
        listing = await campaigns.list_campaigns(tx, call, cast.school_id)
        assert not listing.manages
        people = await campaigns.members(tx, call, id_, MemberList.PASSED)
        assert [one.post_id for one in people.lines] == [cast.anna.post_id]
        assert not people.opens_people
        page = await campaigns.get(tx, call, id_)
        assert not page.sees_map
        with pytest.raises(DomainError) as refused:
            await campaigns.map_of(tx, call, id_)
    assert refused.value.code == "access.denied"


async def test_methodist_of_another_municipality_reads_nothing(cast: Cast) -> None:
    id_ = await opened(cast)
    async with cast.database.write() as tx:
        town = await tx.organisation.add_municipality("Второй район", "Europe/Moscow")
    await change_post(cast, cast.egor.post_id, municipality_id=town)
    async with cast.call(cast.egor).read() as (tx, call):
        assert (await campaigns.town(tx, call)).lines == ()
        with pytest.raises(DomainError) as refused:
            await campaigns.get(tx, call, id_)
    assert refused.value.code == "access.denied"


@pytest.mark.parametrize("name", ["klim", "lev", "oleg", "anna", "irina", "mila"])
async def test_others_read_nothing(cast: Cast, name: str) -> None:
    """The neighbour school's deputy, an outsider, a removed deputy, teachers, the admin."""
    id_ = await opened(cast)
    async with cast.call(getattr(cast, name)).read() as (tx, call):
        reads = (
            campaigns.get(tx, call, id_),
            campaigns.departments(tx, call, id_),
            campaigns.members(tx, call, id_, MemberList.ALL),
            campaigns.everybody(tx, call, id_),
            campaigns.map_of(tx, call, id_),
            campaigns.get_draft(tx, call, id_),
            campaigns.list_candidates(tx, call, id_),
            campaigns.list_campaigns(tx, call, cast.school_id),
            campaigns.own_department(tx, call),
            campaigns.town(tx, call),
        )
        for read in reads:
            with pytest.raises(DomainError) as refused:
                await read
            assert refused.value.code == "access.denied"


async def test_statements_do_not_grow_with_people(cast: Cast) -> None:
    id_ = await opened(cast)
    costs = []
    for more in (0, 60):
        people = await hire(cast, more, surname=f"Ещё{more}")
        async with cast.call(cast.vera).write() as (tx, call):
            await campaigns.add_newcomers(tx, call, id_)
        for one in people[:10]:
            await begins(cast, id_, one.post_id)
        with counting(cast.database) as cost:
            async with cast.call(cast.vera).read() as (tx, call):
                await campaigns.get(tx, call, id_)
                await campaigns.departments(tx, call, id_)
                await campaigns.members(tx, call, id_, MemberList.NOT_PASSED)
                await campaigns.map_of(tx, call, id_)
                await campaigns.list_campaigns(tx, call)
        costs.append(len(cost.statements))
    assert costs[0] == costs[1]


async def test_file_names_when_somebody_was_last_reminded(cast: Cast) -> None:
    id_ = await opened(cast)
    sent = datetime(2027, 3, 24, 11, 30, tzinfo=START.tzinfo)
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(OutboxRow)
            .where(
                OutboxRow.kind == "campaign_reminder",
                OutboxRow.recipient_id == cast.anna.person_id,
                OutboxRow.due_at < datetime(2027, 4, 2, tzinfo=START.tzinfo),
            )
            .values(state="sent", sent_at=OutboxRow.due_at)
        )
    async with cast.call(cast.vera, sent + timedelta(days=20)).read() as (tx, call):
        sheet = await campaigns.everybody(tx, call, id_)
    by_post = {line.post_id: line.reminded_on for line in sheet.lines}
    assert by_post[cast.anna.post_id] == date(2027, 3, 31)
    assert by_post[cast.boris.post_id] is None


async def test_file_names_the_day_of_a_reminder_of_a_leader(cast: Cast) -> None:
    id_ = await opened(cast)
    async with cast.call(cast.vera).write() as (tx, call):
        round_id = await nudges.begin(tx, call, Matter.DIAGNOSIS, campaign_id=id_)
        await nudges.set_one(tx, call, round_id, cast.boris.post_id, on=False)
        await nudges.send(tx, call, round_id, lambda _shown: True)
    later = START + timedelta(minutes=30)
    await deliver(cast.database, later)
    async with cast.call(cast.vera, later).read() as (tx, call):
        sheet = await campaigns.everybody(tx, call, id_)
    by_post = {line.post_id: line.reminded_on for line in sheet.lines}
    assert by_post[cast.anna.post_id] == TODAY
    assert by_post[cast.boris.post_id] is None


@pytest.mark.parametrize(
    ("policy", "name"),
    [("full", "Новая000 Имя О"), ("no_personal_data", "И.\u00a0Н. №\u00a0{number}")],
)
async def test_file_names_people_whole_only_where_the_school_allows(
    cast: Cast, policy: str, name: str
) -> None:
    (one,) = await hire(cast, 1, surname="Новая", position="psychologist")
    async with cast.database.write() as tx:
        await tx.connection.execute(
            update(SchoolRow).where(SchoolRow.id == cast.school_id).values(channel_policy=policy)
        )
    id_ = await opened(cast)
    async with cast.call(cast.vera).read() as (tx, call):
        sheet = await campaigns.everybody(tx, call, id_)
    (line,) = (line for line in sheet.lines if line.post_id == one.post_id)
    assert line.label == name.format(number=one.person_id)
    assert line.position is Position.PSYCHOLOGIST
