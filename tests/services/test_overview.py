"""The facts of the first screen: one's own, and of a teacher for who may see them."""

from domain.overview import DiagnosisStanding, Overview
from services import diagnosis, mentoring, overview, people
from services.items import tell
from services.mentoring import overview as pairs
from services.mentoring import words
from tests.cast import Cast, Player
from tests.services.asking import change_post, hire
from tests.services.doing import plan


async def facts(cast: Cast, player: Player) -> Overview:
    async with cast.call(player).read() as (tx, call):
        who = await tx.who.find(player.account_id, call.today)
        assert who is not None
        return await overview.of_person(tx, call, who)


async def test_teacher_sees_how_far_the_diagnosis_is(cast: Cast) -> None:
    before = await facts(cast, cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        begun = await diagnosis.begin(tx, call, cast.anna.post_id)
    after = await facts(cast, cast.anna)
    assert before.teacher is not None
    assert before.teacher.diagnosis is DiagnosisStanding.NONE
    assert after.teacher is not None
    assert after.teacher.diagnosis is DiagnosisStanding.OPEN
    assert (after.teacher.answered, after.teacher.statements) == (0, begun.total)


async def test_mentor_and_then_the_mentee_see_that_a_proposal_waits_for_them(cast: Cast) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        await mentoring.propose(
            tx, call, mentee_post_id=cast.zoya.post_id, mentor_post_id=cast.boris.post_id
        )
    boris, zoya, lev = (
        await facts(cast, cast.boris),
        await facts(cast, cast.zoya),
        await facts(cast, cast.lev),
    )
    assert (boris.mentees, boris.proposals) == (1, 1)
    assert (zoya.mentees, zoya.proposals) == (0, 0)
    async with cast.call(cast.boris).write() as (tx, call):
        await mentoring.agree(tx, call, 2)
    assert (await facts(cast, cast.boris)).proposals == 0
    assert (await facts(cast, cast.zoya)).proposals == 1
    assert (lev.mentees, lev.proposals, lev.staff, lev.teacher) == (0, 0, 0, None)


async def test_deputy_counts_the_teachers_of_the_school_alone(cast: Cast) -> None:
    before = await facts(cast, cast.vera)
    async with cast.call(cast.vera).write() as (tx, call):
        await people.enrol_teachers(tx, call, cast.school_id, "Новикова Ольга")
    after, other = await facts(cast, cast.vera), await facts(cast, cast.klim)
    assert after.staff == before.staff + 1
    assert after.not_joined == before.not_joined + 1
    assert other.not_joined == 0


async def test_nobody_waits_for_who_is_kept_without_the_bot_to_join(cast: Cast) -> None:
    before = await facts(cast, cast.vera)
    (post,) = await hire(cast, 1, joined=False, offline=True)
    after = await facts(cast, cast.vera)
    assert (after.staff, after.not_joined) == (before.staff + 1, before.not_joined)
    await change_post(cast, post.post_id, offline=False)
    assert (await facts(cast, cast.vera)).not_joined == before.not_joined + 1


async def test_words_beside_an_item_count_among_the_new_ones(cast: Cast) -> None:
    """As many as the pair's own page says."""
    made = await plan(cast, cast.anna)
    async with cast.call(cast.anna).write() as (tx, call):
        await words.say(tx, call, 1, "Можно прийти на урок?")
        await tell.tell(tx, call, made.items[0], "Не успеваю к сроку")
    boris, anna = await facts(cast, cast.boris), await facts(cast, cast.anna)
    async with cast.call(cast.boris).read() as (tx, call):
        shown = await pairs.page(tx, call, 1)
    assert (boris.unread, shown.line.unread, anna.unread) == (2, 2, 0)
