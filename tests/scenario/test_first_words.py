"""The very first words: a stranger, a teacher, nonsense, a group."""

from tests.scenario.world import World


async def test_teacher_sees_the_menu_when_she_writes_start(world: World) -> None:
    anna = world.phone(world.cast.anna)
    await anna.says("/start")
    await anna.sees("Анна Игоревна")
    assert anna.live is not None


async def test_stranger_is_told_what_to_do_whatever_he_writes(world: World) -> None:
    stranger = world.newcomer()
    await stranger.says("привет")
    first = stranger.screen
    assert first
    await stranger.says("/menu")
    assert stranger.screen


async def test_everybody_gets_a_reply_to_what_nobody_expects(world: World) -> None:
    anna = world.phone(world.cast.anna)
    await anna.says("/menu")
    await anna.says("сколько времени?")
    await anna.sees("отвечают кнопками")
    await anna.says("/nonsense")
    await anna.sees("Такой команды нет")
    await anna.sends_document(b"%PDF-1.7 x", "a.pdf")
    await anna.sees("Файл не сохранён")


async def test_bot_says_one_line_and_leaves_when_it_is_added_to_a_group(world: World) -> None:
    group = world.emulator.add_group("Учительская")
    await world.phone(world.cast.anna).user.adds_bot(group)
    await world.settle()
    lines = [message.text for message in world.emulator.chat(group.id) if message.from_bot]
    assert len(lines) == 1
    assert not group.bot_inside


async def test_menu_of_commands_is_that_of_the_persons_roles(world: World) -> None:
    stranger = world.newcomer()
    offered = {command["command"] for command in stranger.user.commands}
    assert offered == {"start", "help", "settings", "privacy"}
    vera = world.phone(world.cast.vera)
    await vera.says("/menu")
    assert "summary" in {command["command"] for command in vera.user.commands}
    anna = world.phone(world.cast.anna)
    await anna.says("/menu")
    assert "summary" not in {command["command"] for command in anna.user.commands}
