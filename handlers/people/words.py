"""How people and their links are printed."""

from collections.abc import Callable, Sequence

from domain.people import ChannelPolicy, PersonName, person_label
from domain.staff import BadLine, PersonalLink
from handlers.screen import Kept
from locales.translator import Markup, Translator

LINKS_A_MESSAGE = 10
BAD_LINES_SHOWN = 15


def issued_key(link: PersonalLink) -> str:
    """Of the words over a fresh link: a former one is named only where there was one."""
    return "people-fresh-links" if link.replaces else "people-new-links"


def label(name: PersonName, policy: ChannelPolicy, staff_no: int | None) -> str:
    return person_label(name, policy, staff_no)


def bad_lines(t: Translator, bad: Sequence[BadLine]) -> list[Markup]:
    """Pasted lines that could not be read, the first few, each with what is wrong with it."""
    return [
        t("people-bad-line", number=str(one.number), text=one.text, fault=one.fault.value)
        for one in bad[:BAD_LINES_SHOWN]
    ]


def link_messages(
    links: Sequence[PersonalLink],
    policy: ChannelPolicy,
    t: Translator,
    start_link: Callable[[str], str],
) -> tuple[Kept, ...]:
    """One link alone, to be forwarded as it is; or ten of them in a list to copy from."""
    if len(links) == 1:
        (link,) = links
        return (
            Kept(
                text=t(
                    "people-link-one",
                    name="none" if link.name is None else _name(link, policy),
                    link=start_link(link.token),
                )
            ),
        )
    packs = [
        links[start : start + LINKS_A_MESSAGE] for start in range(0, len(links), LINKS_A_MESSAGE)
    ]
    return tuple(
        Kept(
            text=Markup(
                "\n\n".join(
                    [
                        t("people-links-head"),
                        *(
                            t(
                                "people-links-line",
                                name=_name(link, policy),
                                link=start_link(link.token),
                            )
                            for link in pack
                        ),
                    ]
                )
            )
        )
        for pack in packs
    )


def _name(link: PersonalLink, policy: ChannelPolicy) -> str:
    if link.name is None:
        return ""
    return person_label(link.name, policy, link.staff_no)
