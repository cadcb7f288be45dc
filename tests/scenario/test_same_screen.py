"""A text where a button was expected: a line that says so, and the same screen again."""

from sqlalchemy import update

from handlers.consent.callbacks import AskAudience
from handlers.diagnosis.callbacks import ListOffers, ShowIntro, ShowOffer
from handlers.external.callbacks import OpenResults
from storage.tables import ConsentRow, PostRow
from tests.scenario.world import Phone, World

STRAY = "отвечают кнопками"


async def stays(phone: Phone, *texts: str) -> None:
    """Two stray texts lead back to the screen that holds these words and to its buttons."""
    before = phone.buttons
    for word in ("привет", "а если так?"):
        await phone.says(word)
        await phone.sees(STRAY, *texts)
        assert phone.buttons == before


async def test_teacher_is_asked_again_whom_she_teaches_when_she_writes_instead_of_choosing(
    world: World,
) -> None:
    anna, cast = world.phone(world.cast.anna), world.cast
    async with world.database.write() as tx:
        await tx.connection.execute(
            update(PostRow).where(PostRow.id == cast.anna.post_id).values(audience=None)
        )
        await tx.connection.execute(
            update(ConsentRow)
            .where(ConsentRow.person_id == cast.anna.person_id)
            .values(withdrawn_at=world.now)
        )
    await anna.says("/start")
    await anna.taps("Текст согласия")
    await anna.taps("Даю согласие")
    await anna.sees("Кого вы учите?")
    await stays(anna, "Кого вы учите?", "1–4 классы")
    await anna.taps("5–11 классы")
    await anna.says("спасибо")
    await anna.sees(STRAY, "Анна Игоревна")
    await anna.taps_foreign(AskAudience(post_id=cast.anna.post_id).pack())
    await stays(anna, "Кого вы учите?", "1–4 классы")


async def test_teacher_keeps_the_promise_before_her_when_she_writes_at_the_door(
    world: World,
) -> None:
    anna, post_id = world.phone(world.cast.anna), world.cast.anna.post_id
    await anna.says("/diagnosis")
    await stays(anna, "52 суждения")
    await anna.taps_foreign(ListOffers(post_id=post_id).pack())
    await stays(anna, "Образовательные запросы")
    await anna.taps_foreign(ShowOffer(post_id=post_id, questionnaire="requests").pack())
    await stays(anna, "Образовательные запросы", "Начать")
    await anna.taps_foreign(ShowIntro(post_id=post_id).pack())
    await stays(anna, "52 суждения")
    await anna.says("/menu")
    await anna.says("привет")
    await anna.sees(STRAY, "Анна Игоревна")


async def test_teacher_stays_at_her_independent_results_when_she_writes_beside_them(
    world: World,
) -> None:
    anna, post_id = world.phone(world.cast.anna), world.cast.anna.post_id
    await anna.says("/menu")
    await anna.taps_foreign(OpenResults(post_id=post_id).pack())
    await stays(anna, "Независимая диагностика", "Добавить результат")
    await anna.taps("Добавить результат")
    await anna.taps("ЦНППМ")
    await anna.taps("Готово")
    await stays(anna, "ЦНППМ", "К результатам")
    await anna.taps("К результатам")
    await stays(anna, "1. ЦНППМ", "Добавить результат")


async def test_screen_remembered_in_another_language_is_not_shown_again(world: World) -> None:
    """The text comes before the screen of the press could be drawn, and is answered beside it."""
    anna = world.phone(world.cast.anna)
    await anna.says("/settings")
    await anna.taps("English")
    await anna.sees("Settings")
    await anna.user.presses("🏖 My leave")
    await anna.user.presses("Русский")
    await anna.user.says("завтра будет дождь")
    await world.settle()
    await anna.sees("Настройки")
    await anna.sees_not("Settings")
