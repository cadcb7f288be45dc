"""Pictures, read pixel by pixel: sizes that a messenger takes, and what they show."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from documents import deficit_map, participation_bars, progress_bars, radar, school_summary
from domain.charts import DeficitMap, RadarAxis
from domain.errors import DomainError
from tests.documents import pngs, views

ACCENT = (0x17, 0x67, 0x7F)
PAST = (0x8A, 0x74, 0x53)
WHITE = (255, 255, 255)
BLANK = (0xF4, 0xF6, 0xF8)
LOWEST = (0xE8, 0x89, 0x6F)

MANY = tuple(f"Подразделение с длинным именем № {number}" for number in range(40))

PICTURES: dict[str, tuple[Callable[[], bytes], int]] = {
    "radar": (lambda: radar.png(views.radar(72, 54, 33, 61, 88, 94, None, 70)), 1080),
    "radar of three": (lambda: radar.png(views.radar(100, 0, 50, name=None)), 1080),
    "map": (lambda: deficit_map.png(views.deficit_map()), 1004),
    "map of eight": (lambda: deficit_map.png(_wide_map()), 1804),
    "bars": (lambda: participation_bars.png(views.participation_bars()), 1080),
    "bars of many": (
        lambda: participation_bars.png(views.participation_bars(MANY).pages()[0]),
        1080,
    ),
    "course": (
        lambda: progress_bars.png(
            views.progress_bars(
                views.month("Сентябрь 2026", 0, 0, 0, 0),
                views.month("Октябрь 2026", 2, 1, 0, 0),
                views.month("Март 2027", 1, 1, 2, 9),
            )
        ),
        1080,
    ),
    "summary": (
        lambda: school_summary.png(
            views.school_summary(
                views.month("Сентябрь 2026", 12, 1, 0, 0),
                views.month("Октябрь 2026", 120, 1, 1, 1),
                views.month("Март 2027", 0, 0, 0, 0),
            )
        ),
        1080,
    ),
    "summary of nothing": (lambda: school_summary.png(views.school_summary()), 1080),
    "course of nothing": (lambda: progress_bars.png(views.progress_bars(name=None)), 1080),
}


def _wide_map() -> DeficitMap:
    view = views.deficit_map(MANY[:15])
    cells = (views.cell(30, 5),) * 8
    rows = tuple(replace(row, cells=cells) for row in view.rows)
    school = replace(view.school_row, cells=cells)
    return replace(view, groups=views.GROUPS, rows=rows, school_row=school)


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_fits_a_messenger_and_is_not_blank(name: str) -> None:
    draw, width = PICTURES[name]
    picture = pngs.read(draw())
    assert picture.width == width
    # Telegram: the sides together ≤ 10,000, one at most 20 times the other
    assert picture.width + picture.height <= 10_000
    assert max(picture.width, picture.height) <= 20 * min(picture.width, picture.height)
    colours = picture.colours()
    assert len(colours) > 20
    assert colours[WHITE] < 0.99 * picture.width * picture.height


def test_a_group_with_few_answers_is_a_gap_and_not_a_zero() -> None:
    """A zero draws its dot in the middle and the lines to it, a gap draws neither."""
    gap = pngs.read(radar.png(views.radar(80, 80, 80, None)))
    zero = pngs.read(radar.png(views.radar(80, 80, 80, 0)))
    whole = pngs.read(radar.png(views.radar(80, 80, 80, 80)))
    assert gap.at(*_centre(gap)) != ACCENT
    assert zero.at(*_centre(zero)) == ACCENT
    lines = [picture.colours()[ACCENT] for picture in (gap, whole)]
    assert lines[0] < 0.75 * lines[1]


def test_farther_from_the_centre_is_more() -> None:
    """The dot of the first axis stands above the centre by its per cent of the radius."""
    for percent in (25, 50, 100):
        picture = pngs.read(radar.png(views.radar(percent, None, None, None)))
        x, y = _centre(picture)
        dot = y - round(88 * 3 * percent / 100)
        assert picture.at(x, dot) == ACCENT
        assert picture.at(x, dot - 40) != ACCENT


def test_last_time_is_drawn_behind_in_another_colour() -> None:
    alone = pngs.read(radar.png(views.radar(72, 54, 33)))
    both = pngs.read(radar.png(views.radar(72, 54, 33, before=(30, 90, None))))
    assert alone.colours()[PAST] == 0
    assert both.colours()[PAST] > 300


def test_a_small_department_is_blank_on_the_map() -> None:
    """Five blank fields of twelve: four of the small department, one of the other."""
    colours = pngs.read(deficit_map.png(views.deficit_map())).colours()
    field = 78 * 39 * 4
    assert 4.5 * field < colours[BLANK] < 5.5 * field


def test_the_lower_the_per_cent_the_darker_the_cell_in_grey() -> None:
    """Printed without colours, the map still shows where help is needed."""
    picture = pngs.read(deficit_map.png(_one_row(0, 25, 50, 75, 100)))
    lefts = [(16 + 150 + 2 + 80 * number + 3) * 2 for number in range(5)]
    # the cells of the department: the first line in which each has its colour
    y = next(y for y in range(picture.height) if picture.at(lefts[0], y) == LOWEST) + 4
    greys = [_luminance(picture.at(x, y)) for x in lefts]
    assert greys == sorted(greys)
    assert all(lighter - darker > 5 for darker, lighter in pairwise(greys))


def test_many_departments_make_even_pages() -> None:
    view = views.deficit_map(MANY[:16])
    pages = view.pages()
    assert [len(page.rows) for page in pages] == [8, 8]
    assert tuple(row for page in pages for row in page.rows) == view.rows
    assert all(page.school_row == view.school_row for page in pages)
    assert [len(page.rows) for page in views.participation_bars(MANY).pages()] == [20, 20]
    assert len(views.participation_bars(()).pages()) == 1


def test_what_is_late_is_told_from_what_is_planned_without_colours() -> None:
    """Stripes of ink on white: half as dark as ink, and never as even as a plain field."""
    late = pngs.read(progress_bars.png(views.progress_bars(views.month("Март", 0, 0, 4, 0))))
    ahead = pngs.read(progress_bars.png(views.progress_bars(views.month("Март", 0, 0, 0, 4))))
    ink, pale = (0x1D, 0x27, 0x33), (0xE3, 0xE7, 0xEB)
    assert ahead.colours()[pale] > 20 * late.colours()[pale] > 0
    assert late.colours()[ink] > 1.5 * ahead.colours()[ink]


def test_a_long_plan_is_several_pictures() -> None:
    months = tuple(views.month(f"Месяц {number}", 1, 0, 0, 0) for number in range(13))
    assert [len(page.months) for page in views.progress_bars(*months).pages()] == [7, 6]


def test_nobody_at_all_is_still_a_picture() -> None:
    empty = views.participation_bars(())
    assert pngs.read(participation_bars.png(empty)).width == 1080


def test_eight_axes_at_most_and_three_at_least() -> None:
    view = views.radar(10, 20, 30)
    axis = RadarAxis(label="Группа", percent=10)
    for count in (2, 9):
        with pytest.raises(DomainError) as refused:
            replace(view, axes=(axis,) * count)
        assert refused.value == DomainError("radar.axes", count=count)


def test_a_cell_of_four_people_cannot_even_be_made() -> None:
    with pytest.raises(ValueError, match="few people"):
        views.cell(50, 4)


def _one_row(*percents: int) -> DeficitMap:
    view = views.deficit_map()
    cells = tuple(views.cell(percent, 9) for percent in percents)
    row = replace(view.rows[0], cells=cells)
    school = replace(view.school_row, cells=cells)
    return replace(view, groups=views.GROUPS[: len(cells)], rows=(row,), school_row=school)


def _luminance(colour: pngs.Colour) -> float:
    red, green, blue = colour
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _centre(picture: pngs.Picture) -> tuple[int, int]:
    """Of the chart: its disc is as wide as high and stands in the middle of the picture."""
    x = picture.width // 2
    beside = x - 20  # off the axis and its dots
    disc = [y for y in range(picture.height) if picture.at(beside, y) == BLANK]
    return x, (disc[0] + disc[-1]) // 2
