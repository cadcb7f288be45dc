"""A staff list as a school keeps it: a title, its own headings, one line nobody could take."""

from io import BytesIO

import xlsxwriter

ROWS = (
    ("Сведения о педагогических работниках", "", "", "", ""),
    ("№ п/п", "Ф.И.О.", "Должность", "Предмет", "Методическое объединение"),
    (1, "ТЕСТОВА НАДЕЖДА ТИМУРОВНА", "учитель", "история", "ШМО учителей истории"),
    (2, "Пробный Игорь  Львович", "учитель", "физика", "ШМО учителей математики и физики"),
    (3, "Заметкина Алёна Юрьевна", "учитель-логопед", "", ""),
    (4, "вакансия", "учитель", "химия", ""),
)


def staff_list() -> bytes:
    target = BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Педагоги")
        for number, row in enumerate(ROWS):
            sheet.write_row(number, 0, row)
    return target.getvalue()
