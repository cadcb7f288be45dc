# Документы и картинки: всегда по-русски
document-day = { $day } { $month } { $year } г.
document-percent = { $value } %
document-few-answers = мало ответов
document-radar-caption = Дальше от центра — увереннее
error-radar-axes = Для диаграммы нужно от 3 до 8 групп, а их { $count }.

document-department = Подразделение
document-whole-school = Все вместе
document-school = Школа
document-all-schools = Все школы
document-people = { $count } чел.
document-of = { $done } из { $total }
document-on-day = на { $day }

# Карта диагностики
document-map-title = Карта диагностики
document-map-all-groups = Все группы
document-map-title-objectivity = Итоги по группам
document-map-scale-objectivity = Чем больше процент, тем чаще так бывает в работе
document-map-few = пусто
document-map-scale = Владение: чем больше процент, тем увереннее
document-map-few-explained = Пусто, если ответили менее { $count } человек{ $first ->
        [0] { "" }
       *[other] { " " }(пока диагностика идёт, менее { $first })
    } или их ответы можно вычислить
document-map-counted = учтены ответы { $people } чел. из { $all } закончивших

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
document-column-subjects = { $kind ->
        [school] Предметы
        [kindergarten] Направления
       *[additional] Направления
    }
document-column-classes = { $kind ->
        [school] Классы
        [kindergarten] Группы
       *[additional] Группы
    }
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
document-example-1-position = { $kind ->
        [school] учитель математики
        [kindergarten] воспитатель
       *[additional] педагог дополнительного образования
    }
document-example-1-department = { $kind ->
        [school] ШМО учителей математики
        [kindergarten] Объединение воспитателей
       *[additional] Объединение педагогов технической направленности
    }
document-example-1-subjects = { $kind ->
        [school] математика, информатика
        [kindergarten] развитие речи
       *[additional] робототехника, моделирование
    }
document-example-1-classes = { $kind ->
        [school] 5А, 7Б, 9А
        [kindergarten] старшая «Ромашка»
       *[additional] 1-й год, 2-й год
    }
document-example-2-name = Петров Олег Сергеевич
document-example-2-position = { $kind ->
        [school] учитель начальных классов
        [kindergarten] музыкальный руководитель
       *[additional] педагог дополнительного образования
    }
document-example-2-department = { $kind ->
        [school] ШМО учителей начальных классов
        [kindergarten] Объединение специалистов
       *[additional] Объединение педагогов художественной направленности
    }
document-example-2-subjects = { $kind ->
        [school] начальные классы
        [kindergarten] музыка
       *[additional] хореография
    }
document-example-2-classes = { $kind ->
        [school] 2В
        [kindergarten] все группы
       *[additional] старшая группа
    }
document-staff-name = Обязательно. Каждый человек на своей строке; строки с пометкой «Пример» сотрите
document-staff-position = Как в штатном расписании, можно оставить пустым
document-staff-department = { $kind ->
        [school] ШМО, кафедра или отдел, можно оставить пустым
        [kindergarten] Методическое объединение, можно оставить пустым
       *[additional] Методическое объединение или отдел, можно оставить пустым
    }
document-staff-subjects = Через запятую, можно оставить пустым
document-staff-classes = Через запятую, можно оставить пустым
document-staff-order = Порядок столбцов
document-staff-order-explained = Любой: бот узнаёт столбцы по заголовкам. Лишние столбцы не помешают

# План на бумаге (ИОМ): как он называется
document-route-title-iom-nominative = индивидуальный образовательный маршрут
document-route-title-iom-genitive = индивидуального образовательного маршрута
document-route-title-iom-dative = индивидуальному образовательному маршруту
document-route-title-iom-instrumental = индивидуальным образовательным маршрутом
document-route-title-iom-prepositional = индивидуальном образовательном маршруте
document-route-title-iom-short = ИОМ
document-route-title-ippr-nominative = индивидуальный план профессионального развития
document-route-title-ippr-genitive = индивидуального плана профессионального развития
document-route-title-ippr-dative = индивидуальному плану профессионального развития
document-route-title-ippr-instrumental = индивидуальным планом профессионального развития
document-route-title-ippr-prepositional = индивидуальном плане профессионального развития
document-route-title-ippr-short = ИППР
document-route-title-programme-nominative = индивидуальная программа развития
document-route-title-programme-genitive = индивидуальной программы развития
document-route-title-programme-dative = индивидуальной программе развития
document-route-title-programme-instrumental = индивидуальной программой развития
document-route-title-programme-prepositional = индивидуальной программе развития
document-route-title-programme-short = Программа развития
document-route-file-form = форма { $form }
document-route-file-draft = проект

# Его титульный лист
document-stamp-reviewed = РАССМОТРЕНО
document-stamp-agreed = СОГЛАСОВАНО
document-stamp-approved = УТВЕРЖДЕНО
document-stamp-draft = Проект
document-route-protocol = протокол от { $day } № { $number }
document-route-order = приказом от { $day } № { $number }
document-route-blank-day = «___» ____________ 20__ г.
document-route-made = Сформировано автоматически { $day }, версия { $version }
document-route-school-year = на { $first }/{ $last } учебный год
document-route-several-years = на { $first }–{ $last } годы
document-route-one-year = на { $year } год
document-route-term = с { $first } по { $last }
document-route-term-draft = со дня утверждения по { $last }
document-route-stopped = { $term }; { $day } { $why ->
        [none] передача на новое место работы
       *[other] реализация прекращена ({ $why })
    }
document-route-until = до { $day }
document-route-since = с { $day }
document-route-valid-until = действует до { $day }
document-route-attempt = попытка { $number }
document-route-certificate = сертификат { $number }
document-route-teacher = Педагог
document-route-learners = { $words ->
        [preschool] воспитанников
       *[other] обучающихся
    }

# Его части
document-route-facts-form1 = Информационная справка о педагоге
document-route-facts-form2 = Основные сведения о педагогическом работнике
document-route-courses = Повышение квалификации
document-route-accompanying = Сопроводительный лист
document-route-diagnosed = Информация о прохождении диагностики
document-route-passed = пройдена { $day }
document-route-group = Группа компетенций
document-route-level = Уровень по самооценке
document-route-external = Независимая диагностика
document-route-passive = Пассивные методы
document-route-active = Активные методы
document-route-field = Проблемное поле
document-route-deficits = Профессиональные дефициты и задачи развития
document-route-goal = Цель
document-route-tasks = Задачи
document-route-dates = Сроки реализации
document-route-self-analysis = Самоанализ результатов диагностики, их соотнесение с образовательными результатами
document-route-number = Показатель
document-route-values = Значения по годам
document-route-plan-form1 = План мероприятий
document-route-plan-form2 = План восполнения профессиональных дефицитов
document-route-column-competency = Компетенции
document-route-column-due = Сроки реализации
document-route-column-item = Наименование деятельности
document-route-column-evidence = Подтверждающий документ
document-route-column-mark = Отметка о выполнении
document-route-column-note = Примечание
document-route-column-basis = Профессиональный дефицит
document-route-column-period = Период реализации
document-route-direction = Направление: { $text }
document-route-result = Ожидаемый результат: { $text }
document-route-application = Практическое применение: { $text }
document-route-planned = Планируемые результаты
document-route-reflection = Рефлексия
document-route-outcome-basis = Основание
document-route-outcome = Результат
document-route-outcome-comment = Комментарий
document-route-mentor-said = Анализ и комментарии наставника
document-route-methodist-said = Анализ методиста
document-route-reached = Планируемые и достигнутые результаты
document-route-reached-text = Планируемый результат
document-route-reached-mark = Отметка
document-route-reply = Ответ педагога на заключение
document-route-presented = Результаты представлены
document-route-presented-decision = { $meeting }, решение: «{ $decision }»
document-route-review = Итоги { $first }/{ $last } учебного года
document-route-review-said = Комментарий администрации
document-signer-mentor = Наставник
document-route-protocol-no = протокол № { $number }
document-reached-yes = достигнут
document-reached-no = не достигнут
document-verdict-full = выполнен полностью
document-verdict-partly = выполнен частично
document-verdict-not = не выполнен, работа продолжается
document-reflection-helped = Помогло: { $text }
document-reflection-hindered = Помешало: { $text }
document-reflection-next = Дальше: { $text }
document-route-signatures = Подписи
document-route-conclusion = Заключение о реализации
document-mark-done = Выполнено
document-mark-confirmed = Подтверждено
document-outcome-full = достигнут в полном объёме
document-outcome-partly = достигнут частично
document-outcome-not = не достигнут
document-basis-deficit = Профессиональный дефицит
document-basis-strength = Ресурс
document-basis-task = Задача
document-basis-request = Образовательный запрос
document-basis-none = Другие мероприятия
document-section-deficit = Профессиональный дефицит
document-section-kpk = Программы повышения квалификации
document-section-consultation = Консультационные часы (тьютор, наставник, куратор ЦНППМ)
document-section-municipal = Методические мероприятия муниципального уровня
document-section-internal = { $words ->
        [school] Внутришкольная система непрерывного профессионального развития
       *[other] Внутренняя система непрерывного профессионального развития
    }
document-section-self_education = Самообразование
document-section-period = Период реализации
document-method-observation = наблюдение
document-method-survey = анкетирование
document-method-testing = тестирование
document-method-data = сбор данных
document-method-analysis = анализ
document-method-dialogue = профессиональный диалог
document-method-situations = анализ конкретных ситуаций
document-level-federal = федеральный уровень
document-level-regional = региональный уровень
document-level-municipal = муниципальный уровень

# Сведения о педагоге
document-fact-full_name = Фамилия, имя, отчество
document-fact-position = Должность
document-fact-subjects = { $words ->
        [school] Предметы
       *[other] Направления
    }
document-fact-classes = { $words ->
        [school] Классы
        [preschool] Группы
       *[other] Объединения
    }
document-fact-department = Методическое объединение
document-fact-education = Образование
document-fact-category = Квалификационная категория
document-fact-extra = Дополнительные категории
document-fact-fitness = Соответствие занимаемой должности
document-fact-attestation = Планируемая аттестация
document-fact-teaching = Педагогический стаж
document-fact-working = Общий стаж
document-fact-theme = Тема самообразования
document-hours = { $count } ч
document-years = { $count ->
    [one] { $count } год
    [few] { $count } года
    [many] { $count } лет
   *[other] { $count } года
}
document-category-none = не присвоена
document-category-first = первая
document-category-highest = высшая
document-education-higher_pedagogical = высшее педагогическое
document-education-higher = высшее
document-education-secondary_pedagogical = среднее профессиональное педагогическое
document-education-secondary = среднее профессиональное
document-position-teacher = учитель
document-position-preschool_teacher = воспитатель
document-position-music_leader = музыкальный руководитель
document-position-pe_instructor = инструктор по физической культуре
document-position-additional_teacher = педагог дополнительного образования
document-position-psychologist = педагог-психолог
document-position-speech_therapist = учитель-логопед
document-position-defectologist = учитель-дефектолог
document-position-social_pedagogue = социальный педагог
document-position-organiser = педагог-организатор
document-position-tutor = тьютор
document-position-librarian = педагог-библиотекарь
document-position-trainer = тренер-преподаватель
document-position-methodist = методист
document-position-adviser = советник директора по воспитанию
document-position-of-teacher = учителя
document-position-of-preschool_teacher = воспитателя
document-position-of-music_leader = музыкального руководителя
document-position-of-pe_instructor = инструктора по физической культуре
document-position-of-additional_teacher = педагога дополнительного образования
document-position-of-psychologist = педагога-психолога
document-position-of-speech_therapist = учителя-логопеда
document-position-of-defectologist = учителя-дефектолога
document-position-of-social_pedagogue = социального педагога
document-position-of-organiser = педагога-организатора
document-position-of-tutor = тьютора
document-position-of-librarian = педагога-библиотекаря
document-position-of-trainer = тренера-преподавателя
document-position-of-methodist = методиста
document-position-of-adviser = советника директора по воспитанию

# Мои достижения
document-achievements-title = Сведения о профессиональных достижениях
document-achievements-year = за { $first }/{ $last } учебный год
document-achievements-period = за период с { $first } по { $last }
document-achievements-all = за всё время профессиональной деятельности
document-achievements-checked = Достоверность сведений подтверждаю
document-achievements-courses = Повышение квалификации и профессиональная переподготовка
document-achievements-contests = Участие в профессиональных конкурсах, олимпиадах, фестивалях
document-achievements-publications = Публикации, обобщение опыта, разработки и проекты
document-achievements-events = Выступления, мастер-классы, участие в мероприятиях
document-achievements-expert = Экспертная деятельность
document-achievements-associations = Участие в профессиональных объединениях
document-achievements-column-day = Дата
document-achievements-column-dates = Период
document-achievements-column-title = Наименование
document-achievements-column-course = Программа
document-achievements-column-work = Вид работы
document-achievements-column-association = Объединение
document-achievements-column-where = Организация, форма обучения
document-achievements-column-published = Место публикации, представления
document-achievements-column-hours = Часы
document-achievements-column-level = Уровень
document-achievements-column-result = Результат
document-achievements-column-role = Роль
document-achievements-column-organiser = Организатор
document-achievements-column-proof = Документ, материалы
document-achievements-hours = Всего: { $count ->
        [one] { $count } час
        [few] { $count } часа
       *[other] { $count } часов
    }
document-achievements-note = * Внесено со слов педагога, администрацией не подтверждено.
document-achievements-file = Достижения
document-achievements-file-three = за 3 года
document-achievements-file-five = за 5 лет
document-achievements-file-all = за всё время
document-since = с { $day }
document-until = по { $day }
document-proof-photo = фото документа
document-proof-file = файл
document-record-kpk = повышение квалификации
document-record-retraining = профессиональная переподготовка
document-record-second_degree = второе образование
document-record-internship = стажировка
document-record-contest = конкурс
document-record-olympiad = олимпиада
document-record-festival = фестиваль
document-record-publication = публикация
document-record-experience = обобщение опыта
document-record-development = разработка
document-record-project = проект
document-record-talk = выступление
document-record-master_class = мастер-класс
document-record-open_lesson = открытое занятие
document-record-event = участие в мероприятии
document-record-expert_work = экспертная работа
document-record-association = объединение
document-record-form-face_to_face = очно
document-record-form-distance = дистанционно
document-record-form-mixed = очно‑заочно
document-record-level-school = уровень учреждения
document-record-level-municipal = муниципальный
document-record-level-regional = региональный
document-record-level-federal = федеральный
document-record-level-international = международный
document-record-role-speaker = докладчик
document-record-role-expert = эксперт
document-record-role-organiser = организатор
document-record-role-participant = участник
document-record-role-coordinator = координатор
document-record-role-leader = руководитель
document-record-result-winner = победитель
document-record-result-prize = призёр
document-record-result-laureate = лауреат
document-record-result-participant = участник

# Свой шаблон учреждения: что с ним не так
template-not-docx = Это не документ Word. Сохраните шаблон в формате .docx и пришлите снова.
template-too-big = Файл больше 5 МБ. Уберите из шаблона картинки и пришлите снова.
template-bomb = Внутри файла слишком много данных: открыть его нельзя.
template-broken = Файл повреждён или защищён паролем: открыть его не получилось.
template-active = В файле есть то, что может запускаться само ({ $found }). Такие шаблоны не принимаются.
template-outside = Файл при открытии обращается к другому адресу ({ $found }). Уберите эту связь и пришлите снова.
template-tracked = Поле стоит в удалённом тексте ({ $found }). Примите или отклоните все исправления в Word.
template-misplaced = Поле стоит там, где не бывает текста: в описании картинки или в адресе ссылки.
template-unclosed = Не хватает пары: { $found }. У «{"{{"}» должно быть «{"}}"}», у if — endif, у for — endfor.
template-syntax = Не получилось понять: { $found }.
template-forbidden = Так в шаблоне нельзя: { $found }. Можно только поля, if и for.
template-unknown = Такого поля нет: { $found }.
template-list-printed = { $found } — это перечень или признак: напечатать его одним словом нельзя, нужен for или if.
template-not-list = { $found } — не перечень: повторять по нему строки нельзя.
template-too-long = Шаблон слишком большой: слишком много полей или повторов внутри повторов.
template-no-fields = В файле нет ни одного поля. Скачайте образец: поля в нём стоят в двойных фигурных скобках.
template-empty-cell = В таблице есть ячейка, из которой может исчезнуть весь текст. Оставьте в ней пустую строку вне условия.
template-unfillable = Заполнить шаблон не получилось: возможно, строка таблицы с for или if стоит не на своём месте.
template-meant = { $text } Может быть, { $meant }?
template-place = { $text }
    Место: «{ $place }»

# Ход плана по месяцам
document-progress-title = Ход плана по месяцам
document-progress-period = { $first } – { $last }
document-progress-confirmed = выполнено: { $count }
document-progress-done = ждёт подтверждения: { $count }
document-progress-passed = срок прошёл: { $count }
document-progress-planned = впереди: { $count }

# Журнал встреч наставника
document-journal-title = Журнал встреч наставника
document-journal-mentor = Наставник
document-journal-mentee = Наставляемый
document-journal-order = Приказ
document-journal-order-no = № { $number }
document-journal-order-on = № { $number } от { $day }
document-journal-term = Срок
document-journal-days = с { $first } по { $last }
document-journal-meetings = Встреч
document-journal-number = №
document-journal-day = Дата
document-journal-topic = Тема
document-journal-item = { $topic } (мероприятие плана: { $item })
document-journal-none = Встреч пока нет.
document-journal-file = Журнал встреч { $mentor } и { $mentee }

document-portfolio-title = Портфолио
document-portfolio-school-year = за { $first }/{ $last } учебный год
document-portfolio-several-years = за { $first }–{ $last } годы
document-portfolio-one-year = за { $year } год
document-portfolio-external = независимая диагностика
document-portfolio-confirmed = подтверждено
document-portfolio-none = Без документа
document-portfolio-lost = Файл в боте не сохранился: приложите его отдельно
document-portfolio-photo = фото
document-portfolio-file = документ
document-summary-title = Сводка, { $first }/{ $last } учебный год
document-summary-diagnosed = Диагностика пройдена
document-summary-approved = { plan-title } { plan-approved }
document-summary-items = Мероприятия по месяцам: { $count }

# Дорожная карта и план методической работы
document-measures-title-roadmap = Отчёт о выполнении дорожной карты
document-measures-title-methodical = План методической работы
document-measures-file-roadmap = Дорожная карта
document-measures-file-methodical = План методической работы
document-measures-year = { $first }/{ $last } учебный год
document-measures-as-of = по состоянию на { $day }
document-measures-done = Выполнено мероприятий: { $done } из { $total }{ $passed ->
        [0] .
       *[other] , просрочено: { $passed }.
    }
document-measures-number = №
document-measures-title = Мероприятие
document-measures-due = Срок
document-measures-who = Ответственный
document-measures-document = Документ
document-measures-mark = Отметка о выполнении
document-measures-result = Планируемый результат
document-measures-month = { $month } { $year }
document-measures-in-year = в течение года
document-measures-as-needed = по мере необходимости
document-measures-marked = Выполнено { $day }{ $note ->
        [none] { "" }
       *[other] . { $note }
    }
document-measures-passed = Просрочено
document-measures-result-done = { $result }. { $mark }
document-measures-approve = УТВЕРЖДАЮ
document-measures-approver = { $office } ______________ { $name }
document-measures-approved-on = «___» ______________ 20__ г.
document-measures-part-diagnosis = Диагностика и анализ затруднений
document-measures-part-plans = Индивидуальная работа и наставничество
document-measures-part-learning = Повышение квалификации и методическая работа
document-measures-part-quality = Анализ результатов и объективность оценивания
document-measures-part-experience = Обмен опытом
document-measures-part-support = Поддержка педагогов
document-measures-part-results = Подведение итогов
document-measures-decisions = Управленческие решения
document-measures-decision = Решение
document-measures-reason-of-plan = Основание (числа на день включения в план)
document-measures-reason-of-decision = Основание (число на день, когда его выбрали)
document-measures-effect = Эффект
document-measures-then-now = было { $then } чел., стало { $now }
document-measures-then-few = было { $then } чел., стало меньше пяти
