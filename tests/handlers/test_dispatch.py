"""Which flow looks at a press."""

from aiogram.types import CallbackQuery, User

from handlers.dispatch import shared


async def test_a_press_is_looked_at_by_its_own_flow_and_the_fallback_alone() -> None:
    press = CallbackQuery(
        id="1",
        from_user=User(id=1, is_bot=False, first_name="-"),
        chat_instance="1",
        data="h1",
    )
    looking = [
        router.name
        for router in shared().sub_routers
        if (await router.callback_query.check_root_filters(press))[0]
        and any(tail.callback_query.handlers for tail in router.chain_tail)
    ]
    assert looking == ["home", "fallback"]
