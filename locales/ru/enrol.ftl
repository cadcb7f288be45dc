# Подключение школы: список таблицей, карточки, общая ссылка, заявки
people-button-enrol = 📋 Подключение
enrol-title = <b>📋 { $school }</b> · подключение
enrol-numbers = Сотрудников в списке: { $n } · в боте: { $joined }{ $unconsented ->
        [0] { "" }
       *[other] { " " }· без согласия: { $unconsented }
    }{ $outside ->
        [0] { "" }
       *[other] { " " }· ещё не в боте: { $outside }
    }{ $offline ->
        [0] { "" }
       *[other] { " " }· без бота: { $offline }
    }
enrol-requests = { $n ->
        [one] Ждёт вашего слова { $n } заявка
        [few] Ждут вашего слова { $n } заявки
       *[other] Ждут вашего слова { $n } заявок
    }
enrol-link-until = Общая ссылка действует до { $until }
enrol-send-table = Чтобы добавить { place-teachers-of }, пришлите сюда таблицу Excel (.xlsx) или CSV — как она есть, порядок столбцов любой. Сначала бот покажет, что понял.
enrol-need-table = Здесь нужен файл: таблица .xlsx или .csv. Имена списком можно прислать по кнопке «Имена списком».
enrol-button-go-on = ▶️ Вернуться к таблице
enrol-button-template = 📄 Образец таблицы
enrol-button-names = Имена списком
enrol-button-cards = 🖨 Карточки с QR
enrol-button-all-links = 🔗 Выписать ссылки
enrol-button-link = 🔗 Общая ссылка
enrol-button-requests = 👥 Заявки ({ $n })
enrol-button-not-joined = Не в боте ({ $n })
enrol-button-blocked = Не получают сообщения ({ $n })
enrol-reach-not-joined = <b>Ещё не в боте</b> · { $n } чел. из списка сотрудников
enrol-reach-blocked =
    <b>Не получают сообщения</b> · { $n } чел.
    Бот у них остановлен. Попросите открыть чат с ботом и нажать «Запустить»: всё сохранено.
enrol-reach-line = • { $name }
enrol-reach-nobody = Здесь больше никого: все на связи.
enrol-reach-press = Нажмите на имя — бот выпишет человеку новую ссылку.
enrol-template-file = Список { place-teachers-of } { $school }.xlsx
enrol-cards-made = { $n ->
        [1] 🖨 1 карточка в файле выше. Ссылка на ней действует до { $until }.
        [one] 🖨 { $n } карточка в файле выше. Ссылки действуют до { $until }.
        [few] 🖨 { $n } карточки в файле выше. Ссылки действуют до { $until }.
       *[other] 🖨 { $n } карточек в файле выше. Ссылки действуют до { $until }.
    }
enrol-cards-old-links = Это новые ссылки: прежние ссылки этих людей, ещё не открытые, больше не действуют — и в сообщениях, и на карточках.
enrol-cards-left = Не поместились ещё { $n } чел. без ссылки: нажмите «{ enrol-button-cards }» ещё раз и выберите тех, у кого ссылки нет.
enrol-cards-kept = Не поместились и { $n } чел. с прежней ссылкой: у них она по-прежнему действует.
enrol-cards-file = Приглашения { $school } { $day }.pdf
enrol-cards-nobody = Все из списка уже в боте.
enrol-cards-again = Карточки не успели нарисоваться. Нажмите «{ enrol-button-cards }» ещё раз, затем «{ people-button-renew }»: бот выпишет новые ссылки.
enrol-cancelled = Таблица отменена: в списке ничего не изменилось.

# Что бот понял в таблице
enrol-sheet-title = <b>📄 { $file ->
        [none] Таблица
       *[other] { $file }
    }</b>
enrol-sheet-numbers = { $added ->
        [0] Новых { place-teachers-of } нет
       *[other] Добавим { $added }
    } · уже есть { $known }{ $out ->
        [0] { "" }
       *[other] { " " }· не войдут { $out }
    }
enrol-sheet-filled = { $n ->
        [one] У { $n } человека дополним пустые данные
       *[other] У { $n } человек дополним пустые данные
    }
enrol-sheet-columns = Понятные столбцы: { $columns }.
enrol-sheet-departments = { $n ->
        [one] Появится новое объединение: { $names }{ $more ->
            [0] { "" }
           *[other] { " " }и ещё { $more }
        }.
       *[other] Появятся новые объединения ({ $n }): { $names }{ $more ->
            [0] { "" }
           *[other] { " " }и ещё { $more }
        }.
    }
enrol-sheet-not-taken = Не берём: { $columns }. Пока человек не дал согласия, бот хранит только то, что нужно для списка.
enrol-sheet-unknown = Пропустим столбцы: { $names }.
enrol-sheet-remarks = <b>Замечания</b> · { $n }
enrol-sheet-other-file = Не та таблица? Просто пришлите другую. Пока ничего не добавлено.
enrol-button-add = ✅ Добавить { $n }
enrol-button-fill = ✅ Дополнить данные ({ $n })
enrol-button-namesakes = Это тёзки: взять всех ({ $n })
enrol-button-cancel = Отмена
enrol-column = { $column ->
        [full_name] ФИО
        [surname] фамилия
        [given] имя
        [patronymic] отчество
        [position] должность
        [subjects] предметы
        [department] объединение
        [teaching_since] педагогический стаж
        [working_since] общий стаж
        [category] категория
        [category_on] дата категории
        [fitness_on] соответствие должности
        [education] образование
        [classes] классы
        [rate] ставка
        [employment] вид занятости
        [hired_on] дата приёма
        [birth_year] год рождения
        [phone] телефон
        [email] почта
        [papers] личные документы
       *[number] номер
    }
enrol-remark = • Строка { $row }{ $said ->
        [none] { "" }
       *[other] { ", " }«{ $said }»
    }: { $remark ->
        [no_name] нет имени
        [bad_name] нужны фамилия, имя и отчество
        [vacancy] вакансия, пропускаем
        [leader] руководителя приглашают отдельной ссылкой
        [not_teacher] не педагогическая должность
        [twice] то же имя, что в строке { $other }
        [like_another] похоже на строку { $other }, напишите имя полностью
        [like_known] похожее имя уже в списке, напишите имя полностью
        [differs] в боте другое значение ({ $column }), оставим его
        [initials] вместо имени инициалы, так и добавим
        [bad_position] такой должности бот не знает, запишем «другая»
        [bad_experience] стаж непонятен, пропустим его
        [bad_category] категория непонятна, пропустим её
        [bad_date] дата непонятна, пропустим её
        [bad_rate] ставка непонятна, пропустим её
        [bad_employment] внутренний или внешний совместитель? Пропустим
       *[bad_birth_year] год рождения непонятен, пропустим его
    }
enrol-imported = { $n ->
        [0] ✅ Новых { place-teachers-of } в таблице не было.
        [one] ✅ { $n } { $kind ->
            [school] учитель
           *[other] педагог
        } добавлен в список.
        [few] ✅ { $n } { $kind ->
            [school] учителя
           *[other] педагога
        } добавлены в список.
       *[other] ✅ { $n } { place-teachers-of } добавлены в список.
    }
enrol-imported-departments = Новых объединений: { $n }
enrol-sheet-filled-done = { $n ->
        [one] У { $n } человека дополнены данные
       *[other] У { $n } человек дополнены данные
    }
enrol-imported-out = Не вошло строк: { $n }. Исправленную таблицу можно прислать сюда же: никто не задвоится.
enrol-imported-next = Ещё не в боте: { $n }. Позвать их можно карточками на бумаге, ссылками в сообщениях или одной общей ссылкой.

# Общая ссылка
enrol-link-none =
    <b>🔗 Общая ссылка</b>
    Одна на всех: её можно послать в общий чат. Кто её откроет, напишет своё имя и подождёт, пока вы подтвердите. Список никто не увидит.
enrol-link-works =
    <b>🔗 Общая ссылка</b>
    Действует до { $until }. Ещё раз показать её нельзя: бот не хранит ссылки, только выписывает новые.
enrol-link-issued = ✅ Ссылка — в сообщении выше, перешлите её. Действует до { $until }. Если была прежняя, она больше не открывается.
enrol-link-forward =
    { $school }: вход в бота. Откройте ссылку и напишите фамилию, имя и отчество — { place-deputy } подтвердит. Действует до { $until }.
    { $link }
enrol-link-revoked = Ссылка больше не открывается. Пришедшие заявки остались.
enrol-button-issue = 🔗 Выписать ссылку
enrol-button-issue-again = 🔗 Выписать новую
enrol-button-revoke = Закрыть ссылку

# Заявки
enrol-requests-title = <b>👥 Заявки</b> · { $n }
enrol-requests-none = Заявок нет: все, кто приходил по общей ссылке, дождались ответа.
enrol-request =
    <b>👥 { $name }</b>
    Заявка по общей ссылке, { $at }
enrol-request-hidden = По правилам вашего места работы бот не пишет имена целиком. Если по буквам не ясно, кто это, спросите человека: он видит у себя имя, которое написал.
enrol-request-candidates = Кто это? В списке есть, но ещё не в боте:
enrol-request-candidate = { $number }. { $name }
enrol-request-nobody = Похожего имени среди тех, кто ещё не в боте, нет.
enrol-button-accept-as = ✅ { $number }. { $name }
enrol-button-accept-new = ➕ Новый человек
enrol-button-decline = Отклонить
enrol-request-accepted = Готово, бот напишет человеку.
enrol-request-declined = Отклонено. Бот вежливо сообщит об этом.

# Тому, кто пришёл по общей ссылке
enrol-newcomer-name =
    👋 <b>{ $school }</b> · вход в бота

    Напишите фамилию, имя и отчество одним сообщением. Их увидит администрация: она подтвердит, что вы здесь работаете, и бот вас впустит.
enrol-newcomer-again =
    <b>{ $school }</b>
    Сейчас в заявке: <b>{ $name }</b>.

    Напишите правильно: фамилия, имя и отчество одним сообщением.
enrol-newcomer-unnamed =
    👋 <b>{ $school }</b> · вход в бота

    Осталось написать фамилию, имя и отчество.
enrol-newcomer-waits =
    <b>{ $school }</b>
    Заявка отправлена: { $name }.

    Как только её подтвердят, бот напишет сюда, обычно в тот же день. Через 14 дней без ответа заявка и имя удаляются.
enrol-newcomer-still = Пока ждём ответа.
enrol-newcomer-withdrawn = Заявка отозвана, имя удалено.
enrol-newcomer-left = Хорошо. Войти можно и потом: откройте ту же ссылку.
enrol-newcomer-declined = «{ $school }»: заявку не подтвердили. Если это ошибка, подойдите к тому, кто дал вам ссылку: он выпишет личную.
enrol-button-write-name = Написать имя
enrol-button-take-name = ✅ Записать без цифр
enrol-button-correct = Исправить имя
enrol-button-check = Проверить
enrol-button-withdraw = Отозвать заявку
enrol-button-leave = Не сейчас

error-sheet-old-xls = Это книга старого Excel (.xls). Откройте её и сохраните как «Книга Excel (.xlsx)», потом пришлите ещё раз.
error-sheet-password = Файл под паролем. Снимите пароль и пришлите ещё раз.
error-sheet-not-table = Это не таблица. Нужен файл .xlsx или .csv: в Excel «Файл → Сохранить как».
error-sheet-broken = Файл не открывается: похоже, он повреждён. Сохраните таблицу заново и пришлите ещё раз.
error-sheet-bomb = Такой файл открывать небезопасно: внутри него намного больше, чем снаружи. Скопируйте список в новую таблицу и пришлите её.
error-sheet-active = В файле макросы или ссылки на другие файлы. Такие файлы бот не открывает. Скопируйте список в новую таблицу «только значения» и пришлите её.
error-sheet-too-heavy = Таблица слишком велика, чтобы её открыть. Оставьте в ней один лист со списком и пришлите ещё раз.
error-sheet-too-slow = Таблица открывается слишком долго. Оставьте в ней один лист со списком и пришлите ещё раз.
error-sheet-too-many = В таблице больше { $limit } строк. Уберите лишнее под списком или пришлите его частями.
error-sheet-empty = В файле пусто. Пришлите таблицу со списком { place-teachers-of }.
error-sheet-no-names = Не нашлось столбца с именами. Назовите его «ФИО» (или «Фамилия», «Имя», «Отчество») и пришлите ещё раз.
error-sheet-nobody = Заголовки есть, а людей под ними нет. Проверьте, тот ли это лист.
error-sheet-decided = С этой таблицей уже всё решено. Вот как сейчас.
error-sheet-changed = Таблица с тех пор изменилась. Вот что в ней теперь.
error-join-decided = Решение по этой заявке уже есть. Вот что ждёт сейчас.
error-join-changed = Имя в заявке исправили. Посмотрите ещё раз.
error-join-already-here = Вы уже в списке: «{ $school }». Подтверждать ничего не нужно.
error-join-link-over = Эта общая ссылка больше не открывается. Попросите новую у того, кто её дал.
error-join-declined = «{ $school }»: заявку не подтвердили. Если это ошибка, подойдите к тому, кто дал вам ссылку; снова попросить можно завтра.
error-join-own-name = Бот уже знает ваше имя, исправлять его в заявке не нужно.
error-join-too-often = Сегодня заявок было уже много. Попробуйте завтра или попросите личную ссылку у того, кто дал общую.
