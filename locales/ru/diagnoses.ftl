# Названия
diagnoses-title = { $name }, { $month } { $year }
diagnoses-name-self-full = Диагностика
diagnoses-name-self-express = Краткая диагностика
diagnoses-name-objectivity-full = Объективность оценивания
diagnoses-name-young-full = Диагностика молодых специалистов
diagnoses-name-requests-full = Образовательные запросы
diagnoses-month-1 = январь
diagnoses-month-2 = февраль
diagnoses-month-3 = март
diagnoses-month-4 = апрель
diagnoses-month-5 = май
diagnoses-month-6 = июнь
diagnoses-month-7 = июль
diagnoses-month-8 = август
diagnoses-month-9 = сентябрь
diagnoses-month-10 = октябрь
diagnoses-month-11 = ноябрь
diagnoses-month-12 = декабрь
diagnoses-days = { $first } — { $last }
diagnoses-chosen = ✓ { $text }
diagnoses-own-departments = { $kind ->
        [school] Ваши ШМО
       *[other] Ваши методобъединения
    }
diagnoses-no-department = { $kind ->
        [school] Без ШМО
       *[other] Вне методобъединений
    }

# Список
diagnoses-list = 🗓 <b>Диагностики</b> · { $school }
diagnoses-list-empty = Диагностик пока не было.
diagnoses-list-empty-own = Диагностик пока не было. Новую можно открыть за минуту: что спросить, кого и до какого числа.
diagnoses-line-open = • { $title } · прошли: { $done } из { $total }, до { $last }
diagnoses-line-planned = • { $title }: начало { $first }
diagnoses-line-closed = • { $title } · прошли: { $done } из { $total }, завершена
diagnoses-button-new = ➕ Открыть диагностику
diagnoses-button-go-on = ▶️ Продолжить черновик
diagnoses-button-all = 🗓 Все диагностики

# Черновик
diagnoses-step = 🗓 <b>Новая диагностика</b> · шаг { $number } из 3
diagnoses-ask-questionnaire = Что спросить?
diagnoses-choice-self-full = Вся самодиагностика, { $minutes } мин
diagnoses-choice-self-express = Краткая, { $minutes } мин
diagnoses-choice-objectivity-full = Объективность, { $minutes } мин
diagnoses-choice-young-full = Молодой специалист, { $minutes } мин
diagnoses-choice-requests-full = Запросы, { $minutes } мин
diagnoses-ask-audience = Кого спросить?
diagnoses-audience-all = Всех педагогов
diagnoses-audience-departments = { $kind ->
        [school] Одно или несколько ШМО
       *[other] Отдельные методобъединения
    }
diagnoses-audience-young = Молодых специалистов
diagnoses-audience-chosen = Выбрать по списку
diagnoses-zone = Спросим только тех, за кого вы отвечаете: { $list }.
diagnoses-ask-departments = { $count ->
        [0] Какие { place-departments } спросить? Отметьте одно или несколько.
       *[other] Отмечено { place-departments-of }: { $count }. Повторное нажатие снимает отметку.
    }
diagnoses-ask-people = { $count ->
        [0] Кого спросить? Отметьте людей в списке.
       *[other] Отмечено: { $count } чел. Повторное нажатие снимает отметку.
    }
diagnoses-people-found = По запросу «{ $query }»: { $count }
diagnoses-ask-term = Когда? Сейчас выбрано: <b>{ $days }</b>
diagnoses-type-day = Срок можно и написать: «до 15 апреля» или «с 5 по 20 апреля».
diagnoses-term-spring = После каникул до { $day }
diagnoses-term-week = Неделя, до { $day }
diagnoses-term-two-weeks = Две недели, до { $day }
diagnoses-term-month = Месяц, до { $day }
diagnoses-pick-first = С какого дня? Сейчас: <b>{ $day }</b>
diagnoses-pick-last = До какого дня включительно? Сейчас: <b>{ $day }</b>
diagnoses-pick-extend = До какого дня продлить? Сейчас: <b>{ $day }</b>
diagnoses-pick-day = День можно и написать: «15 апреля».
diagnoses-month-shown = { $month }
diagnoses-crossing = ⚠️ На этот срок приходятся { $list }. В такие дни бот обычно никому не пишет.
diagnoses-crossing-vpr = ВПР ({ $days })
diagnoses-crossing-gia = экзамены ({ $days })
diagnoses-crossing-holidays = каникулы ({ $days })
diagnoses-button-next = Дальше ▶️
diagnoses-button-first = Первый день
diagnoses-button-last = Последний день
diagnoses-button-preview = Посмотреть целиком ▶️
diagnoses-preview = 🗓 <b>{ $title }</b>
diagnoses-preview-minutes = На ответы нужно около { $minutes } { $minutes ->
        [one] минуты
       *[other] минут
    }.
diagnoses-preview-people = { $audience }: <b>{ $count } чел.</b>
diagnoses-asked-all = Все педагоги
diagnoses-asked-departments = Педагоги выбранных { place-departments-of }
diagnoses-asked-young = Молодые специалисты
diagnoses-asked-chosen = Педагоги по списку
diagnoses-preview-without-bot = Бот не напишет { $count } чел.: они ещё не вошли, не дали согласия или ведутся без бота. Их ответы можно внести с бумажного бланка.
diagnoses-preview-away = В отпуске: { $count } чел. Их сейчас не спрашиваем.
diagnoses-preview-other-work = Анкета не об их работе: { $count } чел. Их не спрашиваем.
diagnoses-preview-term = Срок: <b>{ $days }</b>
diagnoses-preview-nobody = Под этот выбор никто не подходит. Измените, кого спросить.
diagnoses-preview-tell = Бот напишет педагогам: { $moment }.
diagnoses-preview-reminders = Напомним только тем, кто не закончил: { $days }.
diagnoses-button-open = ✅ Открыть
diagnoses-button-plan = ✅ Запланировать
diagnoses-button-what = ✏️ Анкета
diagnoses-button-whom = ✏️ Кого
diagnoses-button-when = ✏️ Срок
diagnoses-button-throw-away = 🗑 Убрать черновик

# Одна диагностика
diagnoses-head =
    🗓 <b>{ $title }</b>
    { $school }
diagnoses-state-draft = Это черновик, его никто не видит.
diagnoses-state-planned = Начало { $first }, последний день — { $last }. Бот напишет педагогам в первый день.
diagnoses-state-open = Идёт с { $first }, последний день — { $last }
diagnoses-state-closed = Срок прошёл: последний день был { $last }
diagnoses-state-closed-early = Завершена раньше срока: он был до { $last }
diagnoses-state-cancelled = Диагностика отменена. Ответы, которые педагоги успели дать, остались у них.
diagnoses-part = Показаны только те, за кого вы отвечаете.
diagnoses-passed = прошли: { $done } из { $total }
diagnoses-begun = начали: { $count }
diagnoses-not-begun = не начали: { $count }
diagnoses-without-bot = без бота { $count }
diagnoses-away = в отпуске { $count }
diagnoses-nobody-asked = Сейчас никого не спрашиваем.
diagnoses-next-reminder = Бот сам напомнит тем, кто не закончил: { $day }
diagnoses-remind-from = Ещё раз напомнить можно с { $day }: не чаще раза в неделю.
diagnoses-button-nudge = Напомнить не прошедшим ({ $count })
diagnoses-button-newcomers = ➕ Добавить новых: { $count }
diagnoses-button-not-passed = 👥 Не прошли ({ $count })
diagnoses-button-passed = 👥 Прошли ({ $count })
diagnoses-button-departments = 📊 По { place-departments-to }
diagnoses-button-map = 🗺 Карта диагностики
diagnoses-button-map-objectivity = 🗺 Итоги по группам
diagnoses-button-totals = 📊 Общая картина
diagnoses-button-file = 📄 Список в таблице
diagnoses-button-picture = 🖼 Участие
diagnoses-button-extend = 📅 Продлить
diagnoses-button-close = ✅ Завершить
diagnoses-button-leave-out = Кого не спрашивать
diagnoses-button-undo = ↩️ Вернуть в черновик
diagnoses-button-cancel = 🗑 Отменить диагностику
diagnoses-button-reopen = ↩️ Вернуть
diagnoses-button-till = до { $day }
diagnoses-ask-cancel = Отменить: <b>{ $title }</b>?
diagnoses-cancel-explained = Педагоги больше не увидят эту диагностику, итогов и карты по ней не будет. Их ответы останутся у них. Вернуть её можно только сегодня.
diagnoses-button-cancel-yes = 🗑 Да, отменить
diagnoses-toast-opened = Готово. Пока никто не начал, всё можно вернуть в черновик.
diagnoses-toast-undone = Снова черновик: можно всё изменить.
diagnoses-toast-closed = Завершена. Сегодня её ещё можно вернуть.
diagnoses-toast-reopened = Вернули. Всё на своих местах.
diagnoses-toast-extended = Последний день: { $day }
diagnoses-toast-nudged = { $count ->
        [one] Напомним { $count } педагогу в рабочее время, каждому лично.
       *[other] Напомним { $count } педагогам в рабочее время, каждому лично.
    }
diagnoses-toast-added = Добавлено: { $count } чел. Бот напишет каждому.

# Люди
diagnoses-by-department = 📊 <b>{ $title }: по { place-departments-to }</b>
diagnoses-department-line =
    { $name }
    { $bar } { $done } из { $total }
diagnoses-members-not-passed = 👥 <b>{ $title }</b> · не прошли: { $count }
diagnoses-members-passed = 👥 <b>{ $title }</b> · прошли: { $count }
diagnoses-members-none = Здесь никого нет.
diagnoses-member-passed = • { $who } — { $day }
diagnoses-member-begun = • { $who } — начато
diagnoses-member-not-begun = • { $who }
diagnoses-member-without-bot = • { $who } — без бота
diagnoses-member-away = • { $who } — в отпуске
diagnoses-leave-out =
    <b>{ $title }</b>
    ✓ — спрашиваем. Нажмите на имя, чтобы снять или вернуть отметку. Здесь те, кто ещё не начал.

# Карта
diagnoses-map =
    🗺 <b>{ $title }: карта</b>
    { $school }
diagnoses-map-objectivity =
    🗺 <b>{ $title }: итоги по группам</b>
    { $school }
diagnoses-map-people = Закончили: { $count } чел.
diagnoses-map-scale = Чем больше процент, тем увереннее чувствуют себя педагоги.
diagnoses-map-scale-objectivity = Чем больше процент, тем чаще так бывает в работе.
diagnoses-map-group = • { $title } — { $percent } % · { $people } чел.
diagnoses-map-hidden = • { $title } — пусто
diagnoses-map-too-few = Карта появится, когда закончат хотя бы { $count } человек: раньше по ней можно было бы узнать, кто как ответил.
diagnoses-map-too-few-objectivity = Итоги появятся, когда закончат хотя бы { $count } чел.: раньше по ним можно было бы узнать человека.
diagnoses-map-blank = Пусто там, где ответивших меньше { $count } или где их число и процент можно было бы вычислить по остальным { place-departments-to }.
diagnoses-map-blank-whole = Пусто там, где ответивших меньше { $count }.
diagnoses-map-mixed = Педагоги отвечали на разные варианты анкеты, каждый о своей работе. Группы у вариантов общие, поэтому их можно складывать.
diagnoses-map-of = 🗺 <b>{ $name }</b>
diagnoses-map-diagnosis = { $title }
diagnoses-button-map-picture = 🖼 Картинкой
diagnoses-button-map-file = 📄 Таблицей
diagnoses-file-map = Карта диагностики, { $school }, { $title }
diagnoses-file-map-objectivity = Итоги по группам, { $school }, { $title }
diagnoses-file-totals = Общая картина, { $school }, { $title }
diagnoses-file-participation = Участие, { $school }, { $title }

# Общая картина: что выбрали в анкете без уровней
diagnoses-totals =
    📊 <b>{ $title }: общая картина</b>
    { $school }
diagnoses-totals-all = Закончили: { $count } чел. Учтены ответы всех.
diagnoses-totals-some-open = Закончили: { $finished } чел. Здесь ответы первых { $count }. Остальные добавим, когда их наберётся пять: так не узнать, кто что выбрал.
diagnoses-totals-some-closed = Закончили: { $finished } чел. Здесь ответы { $count }. Ответы после срока добавляем по пять: так не узнать, кто что выбрал.
diagnoses-totals-wait = Закончили: { $finished } чел. Пока диагностика идёт, для общей картины нужно { $first } чел., после её конца — { $count }: иначе можно узнать, кто что выбрал.
diagnoses-totals-too-few = Закончили: { $finished } чел. Общая картина бывает, если закончили хотя бы { $count }: по ответам нескольких можно узнать, кто что выбрал.
diagnoses-totals-question = <b>{ $text }</b>
diagnoses-totals-one = Ответили: { $count } чел.
diagnoses-totals-any = Ответили: { $count } чел., выбрать можно было несколько.
diagnoses-totals-most = Ответили: { $count } чел., выбрать можно было до { $most }.
diagnoses-totals-few-answered = Ответили меньше { $count } чел., поэтому цифр здесь нет.
diagnoses-totals-option = { $bar } { $title } — { $people } чел.
diagnoses-totals-unchosen = Никто не выбрал: { $list }.
diagnoses-totals-no-statements = Что получается, а что пока трудно, видит только сам педагог.
diagnoses-button-totals-file = 📄 Таблицей

# Руководитель ШМО и методист
diagnoses-own = 🗓 <b>{ $name }</b>
diagnoses-own-open = { $title } · последний день — { $last }
diagnoses-own-closed = { $title } · срок прошёл
diagnoses-own-passed = прошли: { $done } из { $total }
diagnoses-own-small = В вашем { place-department-in } спрашивают меньше { $count } человек, поэтому цифр здесь нет: по ним можно было бы узнать человека.
diagnoses-own-none = В вашем { place-department-in } диагностики пока не было.
diagnoses-button-other-department = 🗓 { $kind ->
        [school] Другое моё ШМО
       *[other] Другое методобъединение
    }
diagnoses-town = 🗓 <b>Диагностики в школах</b>
diagnoses-town-line = • { $school } — { $title } · прошли: { $done } из { $total }
diagnoses-town-none = • { $school } — ещё не было
diagnoses-town-empty = Школ пока нет.

# Уведомления
notice-campaign-opened = 🗓 <b>{ $title }</b>: вас просят ответить. Это около { $minutes } { $minutes ->
        [one] минуты
       *[other] минут
    }, последний день — { $last }. Можно прерваться и вернуться.
notice-campaign-promise = В боте ответы видите только вы. По ним не аттестуют и не начисляют выплаты.
notice-campaign-seen-levels = Наставник и администрация увидят уровни по группам.
notice-campaign-seen-fact = Администрация увидит, что анкета пройдена, и общую картину, если закончат хотя бы пять человек: сколько человек выбрали каждый ответ, без имён.
notice-campaign-later = 🗓 <b>{ $title }</b>: ответить можно до { $last } включительно.
notice-campaign-today = 🗓 <b>{ $title }</b>: сегодня последний день.
notice-campaign-ahead = Нужно около { $minutes } { $minutes ->
        [one] минуты
       *[other] минут
    }. Ответы видите только вы.
notice-campaign-begun = Ваши ответы сохранены, осталось закончить. На всю анкету нужно около { $minutes } { $minutes ->
        [one] минуты
       *[other] минут
    }.
notice-campaign-closed =
    🗓 <b>{ $title }</b> · срок прошёл
    { $counts }
notice-button-begin = ▶️ Начать
notice-button-go-on = ▶️ Продолжить
notice-button-campaign = 🗓 Открыть

# Что не так
error-campaign-wrong-state = С этой диагностикой уже что-то изменилось. Вот как сейчас.
error-campaign-changed = Пока вы смотрели, выбор изменился. Вот он целиком: проверьте и откройте.
error-campaign-nobody = Под этот выбор никто не подходит. Измените, кого спросить.
error-campaign-begun = Диагностику уже начали проходить, поэтому так сделать нельзя.
error-campaign-past = Последний день уже прошёл. Выберите другой.
error-campaign-backwards = Последний день раньше первого. Выберите другой.
error-campaign-too-long = Диагностика может идти не дольше { $days } { $days ->
        [one] дня
       *[other] дней
    }.
error-campaign-no-dates = Сначала выберите дни.
error-campaign-too-late = Вернуть можно было только в тот же день. Откройте новую диагностику.
error-campaign-no-questionnaire = Такой анкеты сейчас нет. Выберите другую.
error-campaign-no-map = В этой анкете уровней нет, поэтому нет и карты. Есть общая картина: сколько человек выбрали каждый ответ.
error-campaign-no-totals = В этой анкете считаются уровни по группам, они на карте.
error-campaign-not-fitting = Этот человек сейчас не подходит: сменил место работы или в отпуске.
error-campaign-nobody-to-remind = Напоминать некому: все прошли или уже получили напоминание на этой неделе.
error-campaign-reminds-today = Сегодня бот и так пишет об этой диагностике.
