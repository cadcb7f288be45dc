"""Compiled texts are kept: read back they say the same, changed ones are compiled anew."""

import os
from pathlib import Path

import pytest
from fluent_compiler.compiler import compile_messages
from fluent_compiler.resource import FtlResource

from locales import compiled

TEXT = """
-bot = ИОМ-бот
items = { $count ->
    [one] { $count } задание
    [few] { $count } задания
   *[other] { $count } заданий
}
menu = { -bot }: { items }, { $name }
"""


@pytest.fixture(autouse=True)
def writing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", False)


def said(messages: compiled.Messages, key: str = "menu") -> list[object]:
    found: list[object] = []
    for count in (1, 2, 5, 21):
        errors: list[Exception] = []
        found += [messages[key]({"count": count, "name": "Анна"}, errors), len(errors)]
    return found


def kept(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_kept_texts_say_the_same_without_being_compiled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = compiled.messages("ru", TEXT, cache=tmp_path)
    assert said(made)[:2] == ["ИОМ-бот: 1 задание, Анна", 0]
    assert len(kept(tmp_path)) == 1
    sources: list[str] = []

    def watched(language: str, resources: list[FtlResource], **options: bool) -> object:
        sources.append(resources[0].text)
        return compile_messages(language, resources, **options)

    monkeypatch.setattr(compiled, "compile_messages", watched)
    again = compiled.messages("ru", TEXT, cache=tmp_path)
    assert TEXT not in sources
    assert again.keys() == made.keys()
    assert said(again) == said(made)


def test_kept_texts_are_read_by_others_than_who_installed_them(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        compiled.messages("ru", TEXT, cache=tmp_path)
    finally:
        os.umask(before)
    assert (tmp_path / kept(tmp_path)[0]).stat().st_mode & 0o044 == 0o044


def test_an_error_of_an_argument_is_heard_from_kept_texts_too(tmp_path: Path) -> None:
    for _ in range(2):
        errors: list[Exception] = []
        compiled.messages("ru", TEXT, cache=tmp_path)["menu"]({"count": 1}, errors)
        assert len(errors) == 1


def test_changed_texts_take_the_place_of_the_older_ones(tmp_path: Path) -> None:
    compiled.messages("en", "word = other", cache=tmp_path)
    compiled.messages("ru", TEXT, cache=tmp_path)
    before = kept(tmp_path)
    changed = compiled.messages("ru", TEXT.replace("ИОМ-бот", "Бот"), cache=tmp_path)
    assert said(changed)[0] == "Бот: 1 задание, Анна"
    assert len(kept(tmp_path)) == 2
    assert len(set(kept(tmp_path)) & set(before)) == 1


@pytest.mark.parametrize("spoilt", [b"", b"\x00garbage", b"N", b"(\x02\x00\x00\x00NN"])
def test_what_can_not_be_read_is_compiled(tmp_path: Path, spoilt: bytes) -> None:
    compiled.messages("ru", TEXT, cache=tmp_path)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    file.write_bytes(spoilt or whole[: len(whole) // 2])
    assert said(compiled.messages("ru", TEXT, cache=tmp_path))[0] == "ИОМ-бот: 1 задание, Анна"


def test_nothing_is_written_where_python_may_write_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    folder = tmp_path / "file" / "cache"
    assert said(compiled.messages("ru", TEXT, cache=folder))
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    assert said(compiled.messages("ru", TEXT, cache=tmp_path / "cache"))
    assert kept(tmp_path) == ["file"]


def test_messages_speak_of_one_another_however_they_are_divided(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = compiled.messages("ru", TEXT, cache=tmp_path / "whole")
    monkeypatch.setattr(compiled, "PIECE", 1)
    divided = compiled.messages("ru", TEXT, cache=tmp_path / "divided")
    again = compiled.messages("ru", TEXT, cache=tmp_path / "divided")
    assert divided.keys() == again.keys() == whole.keys() == {"items", "menu"}
    assert said(again) == said(divided) == said(whole)
