"""The school's own template of the plan on paper."""

from tests.scenario.world import World


async def test_deputy_finds_the_templates_among_the_rules_and_takes_one(world: World) -> None:
    vera = world.phone(world.cast.vera)
    await vera.says("/settings")
    await vera.taps("🧭 Правила ИОМ")
    await vera.taps("📄 Шаблоны документа")
    await vera.sees("Форма 1: обычный шаблон бота.", "[🧭 Правила ИОМ]")
    await vera.taps("Форма 1")
    await vera.taps("📄 Взять шаблон")
    assert [file.name for one in vera.user.messages for file in one.files] == [
        "Шаблон ИОМ, форма 1.docx"
    ]
    await vera.taps("🔍 Образец")
    assert [file.name for one in vera.user.messages for file in one.files][1:] == [
        "Образец ИОМ, форма 1.docx"
    ]
    world.assert_quiet()
