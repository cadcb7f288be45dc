# Достижения: курсы, конкурсы, публикации, события, объединения
record-title-own = <b>🏅 Мои достижения</b>
record-title = <b>🏅 Достижения: { $name }</b>
record-none = { $own ->
        [yes] Пока пусто. Записи появляются сами, когда вы отмечаете выполненным мероприятие { plan-short-of }: курсы, конкурс, публикацию, выступление. Остальное можно добавить здесь.
       *[no] Пока пусто. Записи появляются сами из выполненных мероприятий { plan-short-of }. Остальное можно добавить здесь.
    }
record-legend = ✅ — подтверждено
record-line = { $number }. { $state ->
        [confirmed] ✅{" "}
        [sent_back] ↩️{" "}
       *[stated] { "" }
    }{ $title }
    <i>{ $facts }</i>
record-no-date = без даты
record-hours = { $n } ч
record-course = { $passed ->
        [yes] Последние курсы: { $last }. Три года прошли { $due }.
       *[no] Последние курсы: { $last }. Следующие нужны до { $due }.
    }
record-term-planned = Аттестация запланирована: { $day }.
record-term-category = { $passed ->
        [yes] Категория действовала по { $day }.
       *[no] Категория действует по { $day }.
    }
record-term-fitness = { $passed ->
        [yes] Соответствие должности действовало по { $day }.
       *[no] Соответствие должности действует по { $day }.
    }

# Виды
record-kind-kpk = курсы
record-kind-retraining = переподготовка
record-kind-second-degree = второе образование
record-kind-internship = стажировка
record-kind-contest = конкурс
record-kind-olympiad = олимпиада
record-kind-festival = фестиваль
record-kind-publication = публикация
record-kind-experience = обобщение опыта
record-kind-development = разработка
record-kind-project = проект
record-kind-talk = выступление
record-kind-master-class = мастер-класс
record-kind-open-lesson = открытое занятие
record-kind-event = конференция, чтения
record-kind-expert-work = экспертная работа
record-kind-association = объединение
record-kind-button-kpk = 🎓 Курсы (КПК)
record-kind-button-retraining = Переподготовка
record-kind-button-second-degree = Второе образование
record-kind-button-internship = Стажировка
record-kind-button-contest = Конкурс
record-kind-button-olympiad = Олимпиада
record-kind-button-festival = Фестиваль
record-kind-button-publication = Публикация
record-kind-button-experience = Обобщение опыта
record-kind-button-development = Разработка
record-kind-button-project = Проект
record-kind-button-talk = Выступление
record-kind-button-master-class = Мастер-класс
record-kind-button-open-lesson = Открытое занятие
record-kind-button-event = Конференция, чтения
record-kind-button-expert-work = Экспертиза, жюри
record-kind-button-association = Объединение

# Запись
record-page-title = <b>🏅 { $title }</b>
record-page-owner = Педагог: { $name }
record-fact-kind = Вид: { $value }
record-fact-on-date = { $kind ->
        [associations] С { $value }
       *[other] Дата: { $value }
    }
record-fact-until = По { $value }
record-fact-hours = Объём: { $value }
record-fact-form = Форма: { $value }
record-fact-role = Роль: { $value }
record-fact-level = Уровень: { $value }
record-fact-result = Результат: { $value }
record-fact-organiser = { $kind ->
        [publications] Где: { $value }
       *[other] Организатор: { $value }
    }
record-fact-document = Документ: { $value }
record-form-face-to-face = очно
record-form-distance = дистанционно
record-form-mixed = очно-заочно
record-level-school = учреждение
record-level-municipal = муниципальный
record-level-regional = региональный
record-level-federal = федеральный
record-level-international = международный
record-at-level-school = уровень учреждения
record-at-level-municipal = муниципальный уровень
record-at-level-regional = региональный уровень
record-at-level-federal = федеральный уровень
record-at-level-international = международный уровень
record-role-speaker = докладчик
record-role-expert = эксперт
record-role-organiser = организатор
record-role-participant = участник
record-role-coordinator = координатор
record-role-leader = руководитель
record-result-winner = победитель
record-result-prize = призёр
record-result-laureate = лауреат
record-result-participant = участник
record-state-stated = { $own ->
        [yes] Записано с ваших слов
       *[no] Записано со слов педагога
    }
record-state-confirmed = { $who ->
        [none] ✅ Подтверждено
       *[other] ✅ Подтверждено — { $who }
    }
record-state-sent-back = { $who ->
        [none] ↩️ Нужно уточнить: { $words }
       *[other] ↩️ Нужно уточнить — { $who }: { $words }
    }
record-will-unconfirm = Если что-то изменить, запись подтвердят заново.
record-removed = Запись «{ $title }» убрана. В течение суток её можно вернуть.
record-reply-none = без пояснения
record-reply-no-document = нет документа
record-reply-check-date = проверьте дату
record-reply-check-title = уточните название
record-reply-twice = такая запись уже есть

# Вопросы
record-ask-kind = Что добавить?
record-ask-title = { $kind ->
        [kpk] Как называется программа? Выберите или напишите.
        [retraining] Как называется программа? Выберите или напишите.
        [second_degree] Какая специальность? Выберите или напишите.
        [internship] Какая стажировка? Выберите или напишите.
        [publication] Как называется публикация? Напишите её название.
        [association] Какое объединение? Выберите или напишите.
       *[other] Как называется? Выберите или напишите.
    }
record-which = Что изменить? Отмеченное ✓ уже заполнено.
record-now = Сейчас: <b>{ $value }</b>
record-ask-on-date = { $kind ->
        [courses] Когда выдан документ? Выберите день или напишите, например «12 марта» или «март 2026».
        [associations] С какого дня вы в объединении? Выберите или напишите, например «1 сентября 2025».
       *[other] Когда это было? Выберите день или напишите, например «12 марта» или «март 2026».
    }
record-ask-until = До какого дня? Если участие продолжается, пропустите.

record-ask-hours = Сколько часов? Выберите или напишите число.
record-ask-form = В какой форме?
record-ask-role = { $kind ->
        [associations] Какая роль в объединении?
       *[other] Какая роль?
    }
record-ask-level = Какой уровень?
record-ask-result = Какой результат?
record-ask-organiser = { $kind ->
        [courses] Где проходило обучение? Выберите или напишите.
        [publications] Где опубликовано или представлено? Выберите или напишите.
       *[other] Кто организатор? Выберите или напишите.
    }
record-ask-document = Какой документ? Напишите название и номер, например «Удостоверение № 125».
record-ask-file = Пришлите документ: файл, фото или ссылку, можно несколько. Это не обязательно.
record-file-accepted = { $count ->
        [one] Принято.
       *[other] Принято: { $count }.
    }
record-ask-return = Что уточнить? Выберите или напишите. Слова увидит педагог.
record-ask-period = За какое время составить документ?
record-paper = { $period ->
        [year] За этот учебный год
        [three] За три года
        [five] За пять лет
       *[all] За всё время
    }: { $n ->
        [one] { $n } запись
        [few] { $n } записи
       *[other] { $n } записей
    }. Возвращённые на уточнение в документ не входят.
record-paper-empty = За это время записей нет. Выберите другой период.
record-period-year = Учебный год
record-period-three = 3 года
record-period-five = 5 лет (к аттестации)
record-period-all = За всё время

# Кнопки
record-button-open = 🏅 Достижения
record-button-entry = 🏅 Запись в достижениях
record-button-add = ➕ Добавить
record-button-paper = 📄 Документ
record-button-more = ▶️ Дополнить
record-button-edit = ✏️ Изменить
record-button-file = ➕ Файл
record-button-remove = 🗑 Убрать запись
record-button-restore = ↩️ Вернуть запись
record-button-show-files = 📄 Показать материалы ({ $count })
record-button-list = К достижениям
record-button-ready = ✅ Готово
record-button-enough = Готово
record-button-forward = ▶️ Дальше
record-button-empty = 🗑 Очистить
record-button-today = Сегодня
record-button-calendar = 📅 Календарь
record-button-docx = 📄 Word
record-button-pdf = 📄 PDF
record-button-confirm = ✅ Подтвердить
record-button-return = ↩️ Вернуть на уточнение
record-button-take-back = ↩️ Отменить решение
record-button-queue = К записям коллег
record-button-confirm-shown = ✅ Подтвердить показанные ({ $n })
record-button-undo-shown = ↩️ Отменить ({ $n })
record-button-courses = 🎓 Сроки курсов
record-button-people = К списку
record-field-title = Название
record-field-on-date = { $kind ->
        [associations] С какого дня
       *[other] Дата
    }
record-field-until = По какой день
record-field-hours = Часы
record-field-form = Форма
record-field-role = Роль
record-field-level = Уровень
record-field-result = Результат
record-field-organiser = { $kind ->
        [publications] Где
       *[other] Организатор
    }
record-field-document = Документ
record-form-button-face-to-face = Очно
record-form-button-distance = Дистанционно
record-form-button-mixed = Очно-заочно
record-level-button-school = Учреждение
record-level-button-municipal = Муниципальный
record-level-button-regional = Региональный
record-level-button-federal = Федеральный
record-level-button-international = Международный
record-level-words-school = школьный, школа, школьный уровень, на уровне школы, детский сад, учреждения
record-level-words-municipal = городской, город, районный, район, муниципалитет
record-level-words-regional = областной, область, краевой, край, республиканский, республика, регион
record-level-words-federal = всероссийский, российский, россия
record-level-words-international = мировой, мир
record-role-button-speaker = Докладчик
record-role-button-expert = Эксперт
record-role-button-organiser = Организатор
record-role-button-participant = Участник
record-role-button-coordinator = Координатор
record-role-button-leader = Руководитель
record-result-button-winner = Победитель
record-result-button-prize = Призёр
record-result-button-laureate = Лауреат
record-result-button-participant = Участник
record-reply-button-no-document = Нет документа
record-reply-button-check-date = Проверьте дату
record-reply-button-check-title = Уточните название
record-reply-button-twice = Такая запись уже есть

# Записи коллег
record-queue-head = <b>🏅 Достижения коллег</b>
    { $n ->
        [one] { $n } запись ждёт подтверждения
        [few] { $n } записи ждут подтверждения
       *[other] { $n } записей ждут подтверждения
    }. Пока это записано со слов педагога.
record-queue-empty = <b>🏅 Достижения коллег</b>
    Все записи подтверждены.
record-waiting = { $number }. { $owner }
    { $title }
    <i>{ $facts }{ $files ->
        [0] { "" }
        [one] {" · "}{ $files } материал
        [few] {" · "}{ $files } материала
       *[other] {" · "}{ $files } материалов
    }</i>
record-confirmed-shown = ✅ Подтверждено: { $n }
record-toast-confirmed = Подтверждено
record-toast-returned = Отправлено на уточнение
record-toast-taken-back = Решение отменено
record-toast-shown-back = Подтверждение отменено: { $n }
record-courses-unknown = { $n ->
        [one] О курсах { $n } человека
       *[other] О курсах { $n } человек
    } ничего не записано.

# Сообщения
notice-record-entered = { $who ->
        [none] 🏅 В ваших достижениях новая запись: <b>{ $title }</b>
       *[other] 🏅 В ваших достижениях новая запись ({ $who }): <b>{ $title }</b>
    }
    { $facts }
notice-record-sent-back = { $who ->
        [none] ↩️ Запись в достижениях «{ $title }» просят уточнить: { $words }
       *[other] ↩️ { $who } просит уточнить запись в достижениях «{ $title }»: { $words }
    }
notice-record-removed = 🏅 Запись «{ $title }» убрана из ваших достижений. В течение суток её можно вернуть.
notice-record-file-refused = 🏅 Файл «{ $name }» к записи <b>{ $title }</b> не удалось сохранить: внутри не то, что обещает название. Проверьте его, пожалуйста, и прикрепите снова.
notice-record-file-macros = 🏅 Файл «{ $name }» к записи <b>{ $title }</b> не удалось сохранить: внутри макросы, открывать такое небезопасно. Сохраните его как PDF или без макросов и прикрепите снова.
notice-record-file-failed = 🏅 Файл «{ $name }» к записи <b>{ $title }</b> не удалось сохранить: он так и не скачался. Прикрепите его, пожалуйста, ещё раз.
notice-record-file-no-room = 🏅 Файл «{ $name }» к записи <b>{ $title }</b> не удалось сохранить: в хранилище бота кончилось место. Запись осталась. Скажите администрации, а файл прикрепите позже.
notice-record-photo-no-room = 🏅 Фото к записи <b>{ $title }</b> не удалось сохранить: в хранилище бота кончилось место. Запись осталась. Скажите администрации, а фото прикрепите позже.
notice-record-photo-refused = 🏅 Фото к записи <b>{ $title }</b> не удалось сохранить: это не похоже на снимок. Прикрепите, пожалуйста, другое.
notice-record-photo-failed = 🏅 Фото к записи <b>{ $title }</b> не удалось сохранить: оно так и не скачалось. Прикрепите его, пожалуйста, ещё раз.
notice-term-course = 🎓 С последних курсов ({ $last }) скоро пройдёт три года. Следующие нужны до { $day }. Их можно внести в { plan-into }.
notice-term-planned = 🏅 Аттестация, которую вы планируете: { $day }. Время собрать достижения, документ бот составит сам.
notice-term-category = 🏅 Ваша категория действует по { $day }. Если решите подать заявление, документ о достижениях бот составит сам.
notice-term-fitness = 🏅 Соответствие занимаемой должности действует по { $day }. Потом его подтверждают заново.
error-record-changed = Запись за это время изменилась. Вот она сейчас.
error-record-queue-changed = Список за это время изменился. Посмотрите его ещё раз.
error-record-removed = Эта запись убрана. Сначала верните её.
error-record-removed-for-good = Запись убрана больше суток назад. Её можно внести заново.
error-record-bad-hours = Нужно число часов от 1 до { $most }, например 72.
error-record-choose = Выберите ответ кнопкой.
error-record-future = Этот день ещё не наступил. Нужна дата того, что уже было.
error-record-long-ago = Слишком давняя дата. Проверьте год.
error-record-after-end = Первый день позже последнего. Проверьте даты.
error-record-before-start = Последний день раньше первого. Проверьте даты.
error-record-not-your-decision = Это решение уже нельзя отменить: запись изменилась или решение не ваше.
