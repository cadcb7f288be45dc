"""Every refusal of Telegram while a screen is shown."""

from dataclasses import replace

from emulator import FaultKind
from handlers.screen import Kept, Made, Screen
from locales.translator import Markup
from tests.bot.flows import Script, screen_of
from tests.emulator.pictures import png
from tests.scenario.world import Phone, World


def calls(world: World, since: int) -> list[str]:
    return [
        call.method for call in list(world.emulator.calls)[since:] if call.method != "getUpdates"
    ]


async def test_press_costs_two_calls(bot_world: World, anna: Phone) -> None:
    since = len(bot_world.emulator.calls)
    await anna.taps("one")
    assert sorted(calls(bot_world, since)) == ["answerCallbackQuery", "editMessageText"]


async def test_live_message_is_redrawn_in_place_by_presses(bot_world: World, anna: Phone) -> None:
    live = anna.user.last.message_id
    await anna.taps("one")
    await anna.taps("two")
    assert anna.user.last.message_id == live


async def test_typed_text_moves_the_live_message_below_and_takes_the_old_one_away(
    bot_world: World, anna: Phone
) -> None:
    old = anna.user.last.message_id
    await anna.says("typed")
    shown = [message for message in anna.user.messages if message.from_bot]
    assert len(shown) == 1
    assert shown[0].message_id > old
    bot_world.assert_quiet()


async def test_press_on_an_older_message_moves_the_live_one_there(
    bot_world: World, anna: Phone, script: Script
) -> None:
    script.draw = lambda turn, text: replace(
        screen_of(turn, text), kept=(Kept(text=Markup("kept"), rows=screen_of(turn, "").rows),)
    )
    await anna.says("with a kept message")
    kept = next(message for message in anna.user.messages if message.text == "kept")
    script.draw = screen_of
    await anna.user.presses("one", message_id=kept.message_id)
    await bot_world.settle()
    assert anna.live is not None
    assert anna.live.message_id == kept.message_id


async def test_same_screen_again_asks_telegram_for_nothing(
    bot_world: World, anna: Phone, script: Script
) -> None:
    script.draw = lambda turn, _text: screen_of(turn, "always the same")
    await anna.taps("one")
    await anna.taps("one")
    bot_world.assert_quiet()
    assert len(script.applied) == 3


async def test_new_live_message_comes_when_the_old_one_is_gone(
    bot_world: World, anna: Phone
) -> None:
    message = anna.user.last
    data = message.buttons[0][0].callback_data or ""
    bot_world.emulator.world.delete(message)
    await anna.user.presses_stale(data, message.message_id)
    await bot_world.settle()
    await anna.sees("hello one")
    assert anna.user.last.message_id > message.message_id


async def test_broken_markup_is_sent_as_plain_text(
    bot_world: World, anna: Phone, script: Script
) -> None:
    script.draw = lambda turn, text: Screen(
        text=Markup(f"<b>never closed {text}"), rows=screen_of(turn, "").rows
    )
    await anna.taps("one")
    await anna.sees("never closed hello one")
    assert anna.user.own_presses[-1].answered


async def test_refused_screen_becomes_an_apology_with_a_way_out(
    bot_world: World, anna: Phone, script: Script
) -> None:
    script.draw = lambda _turn, _text: Screen(text=Markup("x" * 5000))
    await anna.says("too long")
    await anna.sees("Не получилось", "Меню")


async def test_blocked_person_becomes_unreachable_and_holds_up_nobody(
    bot_world: World, anna: Phone
) -> None:
    await anna.user.says("and away")
    anna.user.person.blocked = True
    await bot_world.settle()
    async with bot_world.database.read() as tx:
        who = await tx.who.find(bot_world.cast.anna.account_id, bot_world.now.date())
    assert who is not None
    assert not who.account.reachable


async def test_screen_comes_when_telegram_fails_for_a_while(
    bot_world: World, anna: Phone, script: Script
) -> None:
    for kind in (FaultKind.BAD_GATEWAY, FaultKind.TOO_MANY, FaultKind.DROP, FaultKind.LOST):
        bot_world.emulator.faults.add(method="editMessageText", kind=kind, times=2)
    await anna.taps("one")
    await anna.sees("hello one")
    assert script.applied == ["hello", "one"]


async def test_toast_is_cut_to_what_telegram_takes(
    bot_world: World, anna: Phone, script: Script
) -> None:
    await anna.taps("one")
    assert anna.toast == "took one"
    script.draw = lambda turn, text: screen_of(turn, text)
    bot_world.assert_quiet()


async def test_what_the_bot_made_comes_as_a_file_of_its_name_above_the_screen(
    bot_world: World, anna: Phone, script: Script
) -> None:
    script.draw = lambda turn, text: replace(
        screen_of(turn, text),
        files=(
            Made(name="Карта.png", content=png(), is_photo=True, caption=Markup("<b>Карта</b>")),
            Made(name='Карта "1"\n.pdf', content=b"%PDF-1.7 made"),
        ),
    )
    await anna.says("draw")
    bot_world.assert_quiet()
    photo, document, live = [message for message in anna.user.messages if message.from_bot][-3:]
    assert photo.files[0].is_photo
    assert photo.text == "Карта"
    assert not document.files[0].is_photo
    assert document.files[0].name == "Карта ”1” .pdf"
    assert document.files[0].content == b"%PDF-1.7 made"
    assert anna.live is live
