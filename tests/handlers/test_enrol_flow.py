"""Enrolment at the edge: what is shown after a stop, and to whom the buttons are shown at all."""

from handlers.enrol import entry
from handlers.enrol.callbacks import IssueLink, OpenEnrol, PrintCards
from handlers.people.callbacks import OpenPeople
from services import joining, people
from tests.cast import Cast
from tests.handlers.pressing import Chat


async def enrol(cast: Cast, names: str) -> None:
    async with cast.call(cast.vera).write() as (tx, call):
        await people.enrol_teachers(tx, call, cast.school_id, names)


async def test_stop_between_issuing_and_drawing_is_told_and_the_next_press_prints(
    cast: Cast,
) -> None:
    await enrol(cast, "Белова Анна Ильинична")
    chat = Chat(cast, cast.vera)
    shown = await entry.resume_cards(await chat.turn(), cast.school_id)
    assert "Карточки не успели нарисоваться" in shown.text
    asked = await chat.presses(PrintCards(school_id=cast.school_id))
    assert asked.files == ()
    printed = await chat.taps("Всем заново")
    assert [file.name for file in printed.files] == ["Приглашения Школа № 1 17.03.2027.pdf"]


async def test_common_link_drawn_again_is_issued_again(cast: Cast) -> None:
    chat = Chat(cast, cast.vera)
    first = await chat.presses(IssueLink(school_id=cast.school_id))
    again = await entry.resume_link(await chat.turn(), cast.school_id)
    assert first.kept[0].text != again.kept[0].text
    async with cast.call(cast.vera).read() as (tx, call):
        works = await joining.get_link(tx, call, cast.school_id)
    assert works is not None
    assert works.id == 2


async def test_way_into_enrolment_is_shown_to_who_keeps_the_list_only(cast: Cast) -> None:
    deputy, officer = Chat(cast, cast.vera), Chat(cast, cast.nina)
    await deputy.presses(OpenPeople())
    assert "📋 Подключение" in deputy.labels
    await officer.presses(OpenPeople())
    assert "📋 Подключение" not in officer.labels


async def test_school_page_counts_a_head_who_teaches_once(cast: Cast) -> None:
    async with cast.call(cast.galina).write() as (tx, call):
        before = (await people.get_enrolment(tx, call, cast.school_id)).total
        await people.appoint_head(
            tx,
            call,
            department_id=1,
            person_id=cast.anna.person_id,
        )
        after = (await people.get_enrolment(tx, call, cast.school_id)).total
    # Anna has two posts now; the former head, Dina, has none left.
    assert after == before - 1
    shown = await Chat(cast, cast.vera).presses(OpenEnrol(school_id=cast.school_id))
    assert f"Сотрудников в списке: {after}" in shown.text
