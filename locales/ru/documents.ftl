# Документы и картинки: всегда по-русски
document-day = { $day } { $month } { $year } г.
document-percent = { $value } %
document-few-answers = мало ответов
document-radar-caption = Дальше от центра — увереннее
error-radar-axes = Для диаграммы нужно от 3 до 8 групп, а их { $count }.
