# Независимая диагностика: результаты ЦНППМ и других организаций
external-title-own = <b>📎 Независимая диагностика</b>
external-title = <b>📎 Независимая диагностика: { $name }</b>
external-none = Результатов пока нет.
external-beside = Это результаты ЦНППМ и других организаций. Они стоят рядом с самодиагностикой и с ней не складываются.
external-line = { $number }. { $text }
external-percent = { $percent } %
external-level-name = «{ $name }»
external-level-federal = Федеральный
external-level-regional = Региональный
external-level-municipal = Муниципальный
external-page-title = <b>📎 { $operator }</b>
external-page-owner = Педагог: { $name }
external-fact-level = Уровень проведения: { $value }
external-fact-kind = Вид: { $value }
external-fact-held-on = Дата: { $value }
external-fact-percent = Выполнено: { $value }
external-fact-level-name = Уровень по оценке организатора: { $value }
external-fact-attempt = Попытка: { $value }
external-fact-certificate = Документ: { $value }
external-fact-errors = Типичные ошибки: { $value }
external-entered-by-another = Эту запись ведёт администрация. Если в ней неточность, скажите { place-deputy-to }.
external-step = <b>📎 { $operator }</b>
    Шаг { $number } из { $total }
external-now = Сейчас: { $value }
external-ask-operator = Кто проводил диагностику? Выберите или напишите название.
external-ask-level = На каком уровне она проводилась?
external-ask-kind = Какая это была диагностика? Выберите или напишите.
external-ask-held-on = Когда она была? Выберите день или напишите, например «12 марта» или «март 2026».
external-ask-percent = Сколько процентов выполнено? Напишите число от 0 до 100.
external-ask-level-name = Какой уровень назвал организатор? Выберите или напишите его словами.
external-ask-attempt = Какая по счёту попытка? Выберите или напишите число.
external-ask-certificate = Есть ли документ? Напишите название и номер, например «Сертификат № 125».
external-ask-errors = Какие типичные ошибки указаны в отчёте? Напишите коротко или вставьте отрывок.
external-ask-file = Пришлите файл или фото отчёта, можно несколько. Это не обязательно.
external-file-accepted = { $count ->
        [one] Файл принят.
       *[other] Файлы приняты.
    }
external-removed = Запись «{ $operator }» убрана. В течение суток её можно вернуть.
external-button-add = ➕ Добавить результат
external-button-list = К результатам
external-button-today = Сегодня
external-button-calendar = 📅 Календарь
external-button-empty = Очистить
external-button-forward = Дальше ▶️
external-button-ready = ✅ Готово
external-button-operator = { $known ->
        [yes] ✏️ Организатор
       *[no] ➕ Организатор
    }
external-button-level = { $known ->
        [yes] ✏️ Уровень
       *[no] ➕ Уровень
    }
external-button-kind = { $known ->
        [yes] ✏️ Вид
       *[no] ➕ Вид
    }
external-button-held-on = { $known ->
        [yes] ✏️ Дата
       *[no] ➕ Дата
    }
external-button-percent = { $known ->
        [yes] ✏️ Процент
       *[no] ➕ Процент
    }
external-button-level-name = { $known ->
        [yes] ✏️ Оценка
       *[no] ➕ Оценка
    }
external-button-attempt = { $known ->
        [yes] ✏️ Попытка
       *[no] ➕ Попытка
    }
external-button-certificate = { $known ->
        [yes] ✏️ Документ
       *[no] ➕ Документ
    }
external-button-errors = { $known ->
        [yes] ✏️ Ошибки
       *[no] ➕ Ошибки
    }
external-button-file = ➕ Файл
external-button-show-files = 📄 Показать файлы ({ $count })
external-button-remove = 🗑 Убрать запись
external-button-restore = Вернуть запись
external-button-open = 📎 Независимая диагностика
error-external-choose = Выберите ответ кнопкой.
error-external-bad-percent = Нужно число от 0 до { $most }, например 74.
error-external-bad-attempt = Нужно число от 1 до { $most }.
error-external-future = Этот день ещё не наступил. Нужна дата, когда диагностика уже прошла.
error-external-long-ago = Слишком давняя дата. Проверьте год.
error-external-no-file = Здесь ждём файл или фото отчёта. Слова и ссылки можно записать в «Документ» или «Ошибки».
error-external-removed = Эта запись убрана. Сначала верните её.
error-external-removed-for-good = Запись убрана больше суток назад. Её можно внести заново.
error-external-entered-by-another = Эту запись ведёт администрация. Изменить её может { place-deputy }.
notice-external = 📎 В боте появился результат вашей независимой диагностики: { $told }.
notice-external-by = 📎 В боте появился результат вашей независимой диагностики: { $told }.
    Запись ведёт { $who }
notice-report-file-refused = 📎 Файл «{ $name }» к независимой диагностике (<b>{ $operator }</b>) не удалось сохранить: внутри не то, что обещает название. Проверьте его, пожалуйста, и прикрепите снова.
notice-report-file-failed = 📎 Файл «{ $name }» к независимой диагностике (<b>{ $operator }</b>) не удалось сохранить: он не загрузился. Прикрепите его, пожалуйста, ещё раз.
notice-report-file-macros = 📎 Файл «{ $name }» к независимой диагностике (<b>{ $operator }</b>) не удалось сохранить: внутри макросы, открывать такое небезопасно. Сохраните его как PDF или без макросов и прикрепите снова.
notice-report-file-no-room = 📎 Файл «{ $name }» к независимой диагностике (<b>{ $operator }</b>) не удалось сохранить: в хранилище бота кончилось место. Скажите администрации, а файл прикрепите позже.
notice-report-photo-macros = 📎 Фото к независимой диагностике (<b>{ $operator }</b>) не удалось сохранить: это не снимок. Прикрепите, пожалуйста, другое.
notice-report-photo-no-room = 📎 Фото к независимой диагностике (<b>{ $operator }</b>) не удалось сохранить: в хранилище бота кончилось место. Скажите администрации, а фото прикрепите позже.
notice-report-photo-refused = 📎 Фото к независимой диагностике (<b>{ $operator }</b>) не удалось сохранить: это не похоже на снимок. Прикрепите, пожалуйста, другое.
notice-report-photo-failed = 📎 Фото к независимой диагностике (<b>{ $operator }</b>) не удалось сохранить: оно не загрузилось. Прикрепите его, пожалуйста, ещё раз.
