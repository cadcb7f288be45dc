"""An empty staff list to be filled in and sent back, with two examples to be written over."""

from documents.words import words
from documents.workbook import Sheet, build
from domain.tables import StaffTemplate

_COLUMNS = ("name", "position", "department", "subjects", "classes")
_WIDTHS = (42, 34, 34, 30, 18)


def xlsx(view: StaffTemplate) -> bytes:
    """A forgotten example does no harm: its name is marked, and a marked name is no name."""
    t = words(view.kind)
    return build(
        [
            Sheet(
                title=t.plain("document-sheet-staff"),
                head=tuple(t.plain(f"document-column-{column}") for column in _COLUMNS),
                widths=_WIDTHS,
                rows=[_example(view, number) for number in (1, 2)],
                quiet=True,
            ),
            Sheet(
                title=t.plain("document-sheet-how"),
                widths=(28, 90),
                rows=[
                    (t.plain(f"document-column-{column}"), t.plain(f"document-staff-{column}"))
                    for column in _COLUMNS
                ]
                + [(t.plain("document-staff-order"), t.plain("document-staff-order-explained"))],
            ),
        ],
        header=view.school,
        day=view.day,
    )


def _example(view: StaffTemplate, number: int) -> tuple[str, ...]:
    t = words(view.kind)
    department = t.plain(f"document-example-{number}-department")
    if view.departments:
        department = view.departments[min(number, len(view.departments)) - 1]
    return (
        t.plain("document-example", name=t.plain(f"document-example-{number}-name")),
        t.plain(f"document-example-{number}-position"),
        department,
        t.plain(f"document-example-{number}-subjects"),
        t.plain(f"document-example-{number}-classes"),
    )
