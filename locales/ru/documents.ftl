# Документы и картинки: всегда по-русски
document-day = { $day } { $month } { $year } г.
document-percent = { $value } %
document-few-answers = мало ответов
document-radar-caption = Дальше от центра — увереннее
error-radar-axes = Для диаграммы нужно от 3 до 8 групп, а их { $count }.

document-department = Подразделение
document-whole-school = Вся школа
document-school = Школа
document-all-schools = Все школы
document-people = { $count } чел.
document-of = { $done } из { $total }
document-on-day = на { $day }

# Карта затруднений
document-map-title = Карта затруднений
document-map-all-groups = Все группы
document-map-title-objectivity = Итоги по группам
document-map-scale-objectivity = Чем больше процент, тем чаще так бывает в работе
document-map-few = пусто
document-map-scale = Владение: чем больше процент, тем увереннее
document-map-few-explained = Пусто, если ответили менее { $count } человек или их ответы можно вычислить

# Участие
document-finished = завершили: { $count }
document-begun = начали: { $count }
document-not-begun = ещё не начали: { $count }

document-questionnaire = Анкета
document-version = { $title }, версия { $version }
document-made = Сформировано автоматически { $day }
document-page = стр.
document-page-of = из

# Карточки с приглашениями
document-cards-title = Приглашения
document-cards-step-1 = Наведите камеру телефона на код или наберите ссылку.
document-cards-step-2 = Когда откроется чат, нажмите «Начать».
document-cards-until = Ссылка личная и одноразовая, действует до { $day }

# Результат на бумаге
document-report-title = Результат самодиагностики
document-report-diagnosis = Диагностика
document-report-day = Завершена
document-report-yours = Здесь все ваши ответы. Показывать их кому-нибудь или нет, решаете только вы: по ним не аттестуют и не начисляют выплаты.
document-report-group = Группа
document-report-level = Уровень сейчас
document-report-strengths = Можете показать коллегам
document-report-difficulties = Над чем можно поработать
document-report-no-experience = Ещё не приходилось
document-report-answers = Ответы по группам
document-scale-0 = пока не получается
document-scale-1 = получается с опорой
document-scale-2 = делаю самостоятельно
document-scale-3 = могу показать коллегам

# Бланк
document-blank-name = Фамилия, имя, отчество
document-blank-date = Дата заполнения
document-blank-promise = По ответам не аттестуют и не начисляют выплаты.
document-blank-statement = Суждение
document-blank-scale = В таблицах поставьте в каждой строке один знак: как это получается у вас сейчас.
document-blank-one = Где кружки, отметьте один ответ.
document-blank-several = Где квадраты, отметьте все подходящие ответы.
document-blank-text = На линиях ответьте своими словами. Пропустить такой вопрос можно.

# Таблицы
document-sheet-participation = Участие
document-sheet-legend = Пояснения
document-sheet-percents = Проценты
document-sheet-people = Люди
document-sheet-levels = Уровни
document-sheet-staff = Список
document-sheet-how = Как заполнять
document-column-name = Фамилия, имя, отчество
document-column-department = Подразделение
document-column-position = Должность
document-column-subjects = Предметы
document-column-classes = Классы
document-column-state = Диагностика
document-column-finished = Завершена
document-column-reminded = Напоминание
document-column-people = Человек
document-column-percent = Владение, %
document-sheet-totals = Общая картина
document-column-question = Вопрос
document-column-answered = Ответили
document-column-option = Ответ
document-column-chose = Выбрали
document-state-finished = завершена
document-state-begun = начата
document-state-not_begun = не начата
document-legend-school = Учреждение
document-legend-municipality = Муниципалитет
document-legend-day = На дату
document-legend-reminded = Когда бот в последний раз напомнил о диагностике
document-legend-answers = Ответы
document-legend-no-answers = Ответов и результатов здесь нет: ответы видит только сам педагог
document-legend-people = У скольких человек хватило ответов, чтобы судить об уровне; столько же на всех четырёх уровнях вместе
document-legend-of = Кто учтён
document-legend-counted = Учтены ответы
document-legend-counted-explained = { $people } чел. из { $all } закончивших
document-legend-answered = Сколько человек выбрали хотя бы один ответ на этот вопрос
document-legend-chose = Сколько человек выбрали этот ответ; где можно выбрать несколько, один человек посчитан в каждом своём ответе
document-legend-few-answered = На вопрос ответили менее { $count } человек
document-legend-words = Свои слова
document-legend-no-words = Того, что люди написали своими словами, здесь нет: это видит только сам педагог
document-legend-blank = Пустая ячейка

# Образец списка
document-example = Пример: { $name }
document-example-1-name = Иванова Мария Петровна
document-example-1-position = учитель математики
document-example-1-department = ШМО учителей математики
document-example-1-subjects = математика, информатика
document-example-1-classes = 5А, 7Б, 9А
document-example-2-name = Петров Олег Сергеевич
document-example-2-position = учитель начальных классов
document-example-2-department = ШМО начальных классов
document-example-2-subjects = начальные классы
document-example-2-classes = 2В
document-staff-name = Обязательно. Каждый человек на своей строке; строки с пометкой «Пример» сотрите
document-staff-position = Как в штатном расписании, можно оставить пустым
document-staff-department = ШМО, кафедра или отдел, можно оставить пустым
document-staff-subjects = Через запятую, можно оставить пустым
document-staff-classes = Через запятую, можно оставить пустым
document-staff-order = Порядок столбцов
document-staff-order-explained = Любой: бот узнаёт столбцы по заголовкам. Лишние столбцы не помешают
