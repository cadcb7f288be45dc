"""HTML to entities and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulator import html, html_writer
from emulator.text import clean, split, trim, units, with_found


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("a <b>b</b>", "a b", [{"type": "bold", "offset": 2, "length": 1}]),
        ("😀<i>я</i>", "😀я", [{"type": "italic", "offset": 2, "length": 1}]),
        ("&lt;b&gt; &amp;&quot; &#1103;&#x44f; &nope;", '<b> &" яя &nope;', []),
        (
            "<b>a<i>b</i></b>",
            "ab",
            [
                {"type": "bold", "offset": 0, "length": 2},
                {"type": "italic", "offset": 1, "length": 1},
            ],
        ),
        (
            '<a href="https://e.org/?a=1&amp;b=2">x</a>',
            "x",
            [{"type": "text_link", "offset": 0, "length": 1, "url": "https://e.org/?a=1&b=2"}],
        ),
        ('<a href="javascript:alert(1)">x</a>', "x", []),
        (
            '<pre><code class="language-python">x</code></pre>',
            "x",
            [{"type": "pre", "offset": 0, "length": 1, "language": "python"}],
        ),
        ('<span class="tg-spoiler">x</span>', "x", [{"type": "spoiler", "offset": 0, "length": 1}]),
        (
            "<blockquote expandable>x</blockquote>",
            "x",
            [{"type": "expandable_blockquote", "offset": 0, "length": 1}],
        ),
        (
            "<STRONG>x</STRONG><del>y</del><b></b>",
            "xy",
            [
                {"type": "bold", "offset": 0, "length": 1},
                {"type": "strikethrough", "offset": 1, "length": 1},
            ],
        ),
    ],
)
def test_html_becomes_text_and_entities_when_parsed(
    source: str, text: str, entities: list[dict[str, object]]
) -> None:
    assert html.parse(source) == (text, entities)


_LEAF = st.text(alphabet="ab я😀<>&\"'", max_size=5).map(
    lambda text: text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
)
_MARKED = st.recursive(
    _LEAF,
    lambda inner: st.tuples(st.sampled_from("bius"), st.lists(inner, max_size=3)).map(
        lambda pair: f"<{pair[0]}>{''.join(pair[1])}</{pair[0]}>"
    ),
    max_leaves=8,
)


@given(_MARKED)
def test_rendered_html_parses_to_the_same_when_nested_anyhow(source: str) -> None:
    text, entities = html.parse(source)
    assert units(text) == len(text.encode("utf-16-le")) // 2
    assert all(entity["offset"] + entity["length"] <= units(text) for entity in entities)
    again_text, again = html.parse(html_writer.render(text, entities))
    assert again_text == text
    assert sorted(map(str, again)) == sorted(map(str, entities))


def test_telegram_finds_commands_links_and_names_itself() -> None:
    text = "/start и https://t.me/x?start=1, @someone, #тег, a@b.ru, 1/2"
    found = {
        text[entity["offset"] : entity["offset"] + entity["length"]]: entity["type"]
        for entity in with_found(text, [])
    }
    assert found == {
        "/start": "bot_command",
        "https://t.me/x?start=1": "url",
        "@someone": "mention",
        "#тег": "hashtag",
        "a@b.ru": "email",
    }


def test_nothing_is_found_inside_code() -> None:
    code = {"type": "code", "offset": 0, "length": 6}
    assert with_found("/start", [code]) == [code]


def test_control_and_direction_marks_go_when_text_is_cleaned() -> None:
    assert clean("a\x00b\u202ec\r\n\td") == "a bc\n d"


def test_entities_move_when_blanks_are_trimmed() -> None:
    bold = {"type": "bold", "offset": 0, "length": 6}
    assert trim("  ab  ", [bold]) == ("ab", [{"type": "bold", "offset": 0, "length": 2}])


@given(st.text(alphabet="aя😀", max_size=30), st.integers(min_value=2, max_value=7))
def test_no_part_is_too_long_and_nothing_is_lost_when_split(text: str, limit: int) -> None:
    parts = split(text, limit)
    assert "".join(parts) == text
    assert all(units(part) <= limit for part in parts)
