# Названия
campaigns-title = { $name }, { $month } { $year }
campaigns-title-days = { $name }, { $days }
campaigns-button-title-days = До { $last }: { $name }
campaigns-name-self-full = Диагностика
campaigns-name-self-express = Краткая диагностика
campaigns-name-objectivity-full = Объективность оценивания
campaigns-name-young-full = Диагностика молодых специалистов
campaigns-name-requests-full = Образовательные запросы
campaigns-month-1 = январь
campaigns-month-2 = февраль
campaigns-month-3 = март
campaigns-month-4 = апрель
campaigns-month-5 = май
campaigns-month-6 = июнь
campaigns-month-7 = июль
campaigns-month-8 = август
campaigns-month-9 = сентябрь
campaigns-month-10 = октябрь
campaigns-month-11 = ноябрь
campaigns-month-12 = декабрь
campaigns-days = { $first } — { $last }
campaigns-chosen = ✓ { $text }
campaigns-own-departments = { $kind ->
        [school] Ваши ШМО
       *[other] Ваши методобъединения
    }
campaigns-no-department = { $kind ->
        [school] Без ШМО
       *[other] Вне методобъединений
    }

# Список
campaigns-list = 🗓 <b>Диагностики</b> · { $school }
campaigns-list-empty = Диагностик пока не было.
campaigns-list-empty-own = Диагностик пока не было. Новую можно открыть за минуту: что спросить, кого и до какого числа.
campaigns-line-open = • { $title } · прошли: { $done } из { $total }, до { $last }
campaigns-line-planned = • { $title }: начало { $first }
campaigns-line-closed = • { $title } · прошли: { $done } из { $total }, завершена
campaigns-button-new = ➕ Открыть диагностику
campaigns-button-go-on = ▶️ Продолжить черновик
campaigns-button-all = ◀️ Все диагностики

# Черновик
campaigns-step = 🗓 <b>Новая диагностика</b> · шаг { $number } из 3
campaigns-ask-questionnaire = Что спросить?
campaigns-choice-self-full = Вся самодиагностика, { $minutes } мин
campaigns-choice-self-express = Краткая, { $minutes } мин
campaigns-choice-objectivity-full = Объективность, { $minutes } мин
campaigns-choice-young-full = Молодой специалист, { $minutes } мин
campaigns-choice-requests-full = Запросы, { $minutes } мин
campaigns-ask-audience = Кого спросить?
campaigns-audience-all = Всех педагогов
campaigns-audience-departments = { $kind ->
        [school] Одно или несколько ШМО
       *[other] Отдельные методобъединения
    }
campaigns-audience-young = Молодых специалистов
campaigns-audience-chosen = Выбрать по списку
campaigns-zone = Спросим только тех, за кого вы отвечаете: { $list }.
campaigns-ask-departments = { $count ->
        [0] Какие { place-departments } спросить? Отметьте одно или несколько.
       *[other] Отмечено { place-departments-of }: { $count }. Повторное нажатие снимает отметку.
    }
campaigns-department-chosen = Выбрано: { $name }
campaigns-ask-people = { $count ->
        [0] Кого спросить? Отметьте людей в списке.
       *[other] Отмечено: { $count } чел. Повторное нажатие снимает отметку.
    }
campaigns-people-found = По запросу «{ $query }»: { $count }
campaigns-ask-term = Когда? Сейчас выбрано: <b>{ $days }</b>
campaigns-type-day = Срок можно и написать: «до 15 апреля» или «с 5 по 20 апреля».
campaigns-term-spring = После каникул до { $day }
campaigns-term-week = Неделя, до { $day }
campaigns-term-two-weeks = Две недели, до { $day }
campaigns-term-month = Месяц, до { $day }
campaigns-term-put-off = Если срок на кнопке кончался { $list }, он продлён: в такие дни бот обычно никому не пишет.
campaigns-term-in-holidays = в каникулы
campaigns-term-in-day-off = в нерабочие дни
campaigns-term-in-vpr = в дни ВПР
campaigns-term-in-gia = в дни экзаменов
campaigns-term-in-quiet = в тихую неделю
campaigns-term-either = { $one } или { $other }
campaigns-term-understood = Срок теперь: { $days }.
campaigns-first-understood = Первый день теперь — { $day }.
campaigns-last-understood = Последний день теперь — { $day }.
campaigns-first-gave-way = Последний день — { $last }, поэтому первый теперь раньше: { $first }.
campaigns-last-gave-way = Первый день — { $first }, поэтому последний теперь позже: { $last }.
campaigns-pick-first = С какого дня? Сейчас: <b>{ $day }</b>
campaigns-pick-last = До какого дня включительно? Сейчас: <b>{ $day }</b>
campaigns-pick-extend = До какого дня продлить? Сейчас: <b>{ $day }</b>
campaigns-typed-longer = Понято так: <b>{ $day }</b>. Продлить?
# Стоят перед словами кнопки: «ещё на неделю»
campaigns-more-words = ещё, еще, продлить, продли, продлите, давай, давайте
campaigns-pick-day = День можно и написать: «15 апреля».
campaigns-month-shown = { $month }
campaigns-crossing = ⚠️ На этот срок приходятся { $list }. В такие дни бот обычно никому не пишет.
campaigns-ends-in-holidays = ⚠️ Последний день приходится на каникулы: люди могут не успеть.
campaigns-crossing-vpr = ВПР ({ $days })
campaigns-crossing-gia = экзамены ({ $days })
campaigns-crossing-holidays = каникулы ({ $days })
campaigns-button-next = Дальше ▶️
campaigns-button-first = Первый день
campaigns-button-last = Последний день
campaigns-button-preview = Посмотреть целиком ▶️
campaigns-preview = 🗓 <b>{ $title }</b>
campaigns-preview-minutes = На ответы нужно около { $minutes } { $minutes ->
        [one] минуты
       *[other] минут
    }.
campaigns-preview-people = { $audience }: <b>{ $count } чел.</b>
campaigns-asked-all = Все педагоги
campaigns-asked-departments = Педагоги выбранных { place-departments-of }
campaigns-asked-young = Молодые специалисты
campaigns-asked-chosen = Педагоги по списку
campaigns-preview-without-bot = Бот не напишет { $count } чел. ({ $list }). Их ответы можно внести с бумажного бланка.
campaigns-preview-why = { $why ->
        [outside] ещё не в боте
        [no_consent] без согласия
       *[offline] ведутся без бота
    }: { $count }
campaigns-preview-away = В отпуске: { $count } чел. Их сейчас не спрашиваем.
campaigns-preview-other-work = Анкета не об их работе: { $count } чел. Их не спрашиваем.
campaigns-preview-already = Их уже спрашивает другая диагностика: { $count } чел. Здесь они не посчитаны.
campaigns-preview-term = Срок: <b>{ $days }</b>
campaigns-beside-open = ⚠️ { $form ->
        [full] Полная
        [express] Краткая
       *[same] Такая
    } диагностика уже идёт: до { $last }, прошли: { $done } из { $total }. Тех, кого она спрашивает, второй раз не спросим.
campaigns-beside-planned = ⚠️ { $form ->
        [full] Полная
        [express] Краткая
       *[same] Такая
    } диагностика уже запланирована: { $days }. Тех, кого она спросит, второй раз не спросим.
campaigns-button-beside-open = 🗓 Та, что уже идёт
campaigns-button-beside-planned = 🗓 Та, что запланирована
campaigns-preview-all-asked = Больше спрашивать некого. Чтобы спросить ещё раз, выберите первый день после { $day }.
campaigns-preview-nobody = Под этот выбор никто не подходит. Измените, кого спросить.
campaigns-preview-tell = Бот напишет педагогам: { $moment }.
campaigns-preview-reminders = Напомним только тем, кто не закончил: { $days }.
campaigns-button-open = ✅ Открыть
campaigns-button-plan = ✅ Запланировать
campaigns-button-what = ✏️ Анкета
campaigns-button-whom = ✏️ Кого
campaigns-button-when = ✏️ Срок
campaigns-button-throw-away = 🗑 Убрать черновик

# Одна диагностика
campaigns-head =
    🗓 <b>{ $title }</b>
    { $school }
campaigns-state-draft = Это черновик, его никто не видит.
campaigns-state-planned = Начало { $first }, последний день — { $last }. Бот напишет педагогам в первый день.
campaigns-state-open = Идёт с { $first }, последний день — { $last }
campaigns-state-closed = Срок прошёл: последний день был { $last }
campaigns-state-closed-early = Завершена досрочно, срок был до { $last }
campaigns-state-thrown-away = Черновик убран, его никто не видел.
campaigns-state-cancelled = Диагностика отменена. Ответы, которые педагоги успели дать, остались у них.
campaigns-part = Показаны только те, за кого вы отвечаете.
campaigns-counted = Считаем тех, кого спрашивает эта диагностика.{ $levels ->
    [yes] { " " }В сводке — все педагоги и любая самодиагностика за учебный год.
   *[no] { "" }
}
campaigns-passed = прошли: { $done } из { $total }
campaigns-begun = начали: { $count }
campaigns-not-begun = не начали: { $count }
campaigns-without-bot = бот не напишет: { $count }
campaigns-away = в отпуске { $count }
campaigns-nobody-asked = Сейчас никого не спрашиваем.
campaigns-next-reminder = Бот сам напомнит тем, кто не закончил: { $day }
campaigns-button-nudge = 🔔 Напомнить не прошедшим
campaigns-button-newcomers = ➕ Добавить новых: { $count }
campaigns-button-not-passed = 👥 Не прошли ({ $count })
campaigns-button-passed = 👥 Прошли ({ $count })
campaigns-button-departments = 📊 По { place-departments-to }
campaigns-button-map = 🗺 Карта диагностики
campaigns-button-map-objectivity = 🗺 Итоги по группам
campaigns-button-totals = 📊 Общая картина
campaigns-button-file = 📄 Список в таблице
campaigns-button-picture = 🖼 Участие
campaigns-button-extend = 📅 Продлить
campaigns-button-typed-longer-yes = ✅ Да, продлить
campaigns-button-typed-longer-no = ◀️ Другая дата
campaigns-button-close = ✅ Завершить
campaigns-button-leave-out = Кого не спрашивать
campaigns-button-undo = ↩️ Вернуть в черновик
campaigns-button-cancel = 🗑 Отменить диагностику
campaigns-button-reopen = ↩️ Вернуть
campaigns-button-till-days = На { $count } { $count ->
        [one] день
        [few] дня
       *[other] дней
    }, до { $day }
campaigns-button-till-week = На неделю, до { $day }
campaigns-button-till-two-weeks = На 2 недели, до { $day }
campaigns-ask-cancel = Отменить: <b>{ $title }</b>?
campaigns-cancel-explained = Педагоги больше не увидят эту диагностику, итогов и карты по ней не будет. Их ответы останутся у них. Вернуть её можно только сегодня.
campaigns-button-cancel-yes = 🗑 Да, отменить
campaigns-toast-opened = Готово. Пока никто не начал, всё можно вернуть в черновик.
campaigns-toast-undone = Снова черновик: можно всё изменить.
campaigns-toast-closed = Завершена. Сегодня её ещё можно вернуть.
campaigns-toast-reopened = Вернули. Всё на своих местах.
campaigns-toast-extended = Последний день: { $day }
campaigns-toast-added = Добавлено: { $count } чел. { $whom ->
        [all] Бот напишет каждому.
        [none] Бот им не напишет: почему, видно в «Не прошли».
       *[some] Бот напишет: { $told }, остальным не может.
    }

# Люди
campaigns-by-department = 📊 <b>{ $title }: по { place-departments-to }</b>
campaigns-department-line =
    { $name }
    { $bar } { $done } из { $total }
campaigns-members-not-passed = 👥 <b>{ $title }</b> · не прошли: { $count }
campaigns-members-passed = 👥 <b>{ $title }</b> · прошли: { $count }
campaigns-members-found = <b>{ $title }</b>
campaigns-members-none = Здесь никого нет.
campaigns-member-passed = • { $who } — { $day }
campaigns-member-begun = • { $who } — начато
campaigns-member-not-begun = • { $who }
campaigns-member-offline = • { $who } — без бота
campaigns-member-outside = • { $who } — ещё не в боте
campaigns-member-no-consent = • { $who } — без согласия
campaigns-member-away = • { $who } — в отпуске
campaigns-leave-out =
    <b>{ $title }</b>
    ✓ — спрашиваем. Нажмите на имя, чтобы снять или вернуть отметку. Здесь те, кто ещё не начал.
campaigns-left-out = Не спрашиваем: { $list }
campaigns-left-out-now = { $who } — не спрашиваем.
campaigns-asked-now = { $who } — спрашиваем.
campaigns-asked-nobody = Не нашли «{ $typed }». Здесь те, кто ещё не начал, и те, кого вы не спрашиваете.
campaigns-fit-several =
    Подходят несколько: { $list }{ $more ->
        [0] { "" }
       *[other] {" "}и ещё { $more }
    }
    Напишите точнее или нажмите кнопку.

# Карта
campaigns-map =
    🗺 <b>{ $title }: карта</b>
    { $school }
campaigns-map-objectivity =
    🗺 <b>{ $title }: итоги по группам</b>
    { $school }
campaigns-map-people = Закончили: { $count } чел.
campaigns-map-scale = Чем больше процент, тем увереннее чувствуют себя педагоги.
campaigns-map-scale-objectivity = Чем больше процент, тем чаще так бывает в работе.
campaigns-map-group = • { $title } — { $percent } % · { $people } чел.
campaigns-map-hidden = • { $title } — пусто
campaigns-map-too-few = Карта появится, когда закончат хотя бы { $count } человек: раньше по ней можно было бы узнать, кто как ответил.
campaigns-map-too-few-objectivity = Итоги появятся, когда закончат хотя бы { $count } чел.: раньше по ним можно было бы узнать человека.
campaigns-map-blank = Пусто там, где ответивших меньше { $count } или где их число и процент можно было бы вычислить по остальным { place-departments-to }.
campaigns-map-blank-whole = Пусто там, где ответивших меньше { $count }.
campaigns-map-mixed = Педагоги отвечали на разные варианты анкеты, каждый о своей работе. Группы у вариантов общие, поэтому их можно складывать.
campaigns-map-of = 🗺 <b>{ $name }</b>
campaigns-map-diagnosis = { $title }
campaigns-button-map-picture = 🖼 Картинкой
campaigns-button-map-file = 📄 Таблицей
campaigns-file-map = Карта диагностики, { $school }, { $title }
campaigns-file-map-objectivity = Итоги по группам, { $school }, { $title }
campaigns-file-totals = Общая картина, { $school }, { $title }
campaigns-file-participation = Участие, { $school }, { $title }

# Общая картина: что выбрали в анкете без уровней
campaigns-totals =
    📊 <b>{ $title }: общая картина</b>
    { $school }
campaigns-totals-all = Закончили: { $count } чел. Учтены ответы всех.
campaigns-totals-some-open = Закончили: { $finished } чел. Учтены ответы первых { $count }. Остальные добавим, когда их наберётся пять: так не узнать, кто что выбрал.
campaigns-totals-some-closed = Закончили: { $finished } чел. Учтены ответы { $count } чел. Ответы после срока добавляем по пять: так не узнать, кто что выбрал.
campaigns-totals-wait = Закончили: { $finished } чел. Пока диагностика идёт, для общей картины нужно { $first } чел., после завершения — { $count }: иначе можно узнать, кто что выбрал.
campaigns-totals-too-few = Закончили: { $finished } чел. Для общей картины нужно хотя бы { $count } чел.: по ответам нескольких можно узнать, кто что выбрал.
campaigns-totals-question = <b>{ $text }</b>
campaigns-totals-one = Ответили: { $count } чел.
campaigns-totals-any = Ответили: { $count } чел., выбрать можно было несколько.
campaigns-totals-most = Ответили: { $count } чел., выбрать можно было до { $most }.
campaigns-totals-few-answered = Ответили меньше { $count } чел., поэтому цифр здесь нет.
campaigns-totals-option = { $bar } { $title } — { $people } чел.
campaigns-totals-unchosen = Никто не выбрал: { $list }.
campaigns-totals-no-statements = Что получается, а что пока трудно, видит только сам педагог.
campaigns-button-totals-file = 📄 Таблицей

# Руководитель ШМО и методист
campaigns-own = 🗓 <b>{ $name }</b>
campaigns-own-open = { $title } · последний день — { $last }
campaigns-own-closed = { $title } · срок прошёл
campaigns-own-passed = прошли: { $done } из { $total }
campaigns-own-small = В вашем { place-department-in } спрашивают меньше { $count } человек, поэтому цифр здесь нет: по ним можно было бы узнать человека.
campaigns-own-none = В вашем { place-department-in } диагностики пока не было.
campaigns-button-other-department = 🗓 { $kind ->
        [school] Другое моё ШМО
       *[other] Другое методобъединение
    }
campaigns-town = 🗓 <b>Диагностики в школах</b>
campaigns-town-line = • { $school } — { $title } · прошли: { $done } из { $total }
campaigns-town-none = • { $school } — ещё не было
campaigns-town-empty = Школ пока нет.

# Уведомления
notice-campaign-opened = 🗓 <b>{ $title }</b>: вас просят ответить. Это около { $minutes } { $minutes ->
        [one] минуты
       *[other] минут
    }, последний день — { $last }. Можно прерваться и вернуться.
notice-campaign-promise = В боте ответы видите только вы. По ним не аттестуют и не начисляют выплаты.
notice-campaign-seen-levels = Наставник и администрация увидят уровни по группам.
notice-campaign-seen-fact = Администрация увидит, что анкета пройдена. Если закончат хотя бы пять человек, она увидит и общую картину без имён: сколько человек выбрали каждый ответ.
notice-campaign-later = 🗓 <b>{ $title }</b>: ответить можно до { $last } включительно.
notice-campaign-today = 🗓 <b>{ $title }</b>: сегодня последний день.
notice-campaign-ahead = Нужно около { $minutes } { $minutes ->
        [one] минуты
       *[other] минут
    }. Ответы видите только вы.
notice-campaign-begun = Ваши ответы сохранены, осталось закончить.
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
error-campaign-unclear-term = Не получилось понять срок. Напишите, например, «до 15 апреля» или «с 5 по 20 апреля».
error-campaign-unclear-day = Не получилось понять дату. Напишите, например, «15 апреля».
error-campaign-past = Последний день уже прошёл. Выберите другой.
error-campaign-backwards = Последний день раньше первого. Выберите другой.
error-campaign-too-long = Диагностика может идти не дольше { $days } { $days ->
        [one] дня
       *[other] дней
    }: последний возможный день — { $day }.
error-campaign-same-day = { $day } — это и есть нынешний последний день. Чтобы продлить, выберите другой.
error-campaign-no-dates = Сначала выберите дни.
error-campaign-too-late = Вернуть можно было только в тот же день. Откройте новую диагностику.
error-campaign-no-questionnaire = Такой анкеты сейчас нет. Выберите другую.
error-campaign-no-map = В этой анкете уровней нет, поэтому нет и карты. Есть общая картина: сколько человек выбрали каждый ответ.
error-campaign-no-totals = В этой анкете считаются уровни по группам, они на карте.
error-campaign-not-fitting = Этот человек сейчас не подходит: сменил место работы или в отпуске.
