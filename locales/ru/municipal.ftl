# Методист: одна диагностика на много школ
municipal-list = 🗓 <b>Диагностика школ</b> · { $municipality }
municipal-list-empty = Здесь открывают одну диагностику сразу для многих школ: что спросить, какие школы, до какого числа. Каждая школа увидит её у себя, бот напишет педагогам сам.
municipal-button-new = ➕ Открыть для школ
municipal-button-by-school = 🏫 По школам
municipal-button-back-to-all = ◀️ Ко всем школам
municipal-button-thresholds = 📐 Пороги уровней

# Черновик
municipal-step = 🗓 <b>Диагностика школ</b> · шаг { $number } из 3
municipal-ask-schools = Какие школы спросить? Можно все сразу или отметить нужные.
municipal-button-all-schools = Все школы ({ $count })
municipal-chosen = Отмечено: { $count } из { $total }. Повторное нажатие снимает отметку.
municipal-not-asked-own = Такая диагностика уже идёт, эти школы пропустим: { $list }.
municipal-not-asked-planned = Такая диагностика уже запланирована ({ $days }), эти школы пропустим: { $list }.
municipal-not-asked-other-work = Анкета не об их работе, пропустим: { $list }.
municipal-not-asked-away = Сейчас все в отпуске, пропустим: { $list }.
municipal-not-asked-empty = Спрашивать пока некого: { $list }. В списке нет педагогов, для которых эта диагностика.
municipal-and-more = { $list } и ещё { $count }
municipal-crossing = ⚠️ { $schools }: на этот срок приходятся { $list }. В такие дни бот там обычно никому не пишет.
municipal-ends-in-holidays = ⚠️ { $schools }: последний день приходится на каникулы, люди могут не успеть.
municipal-preview =
    🗓 <b>{ $title }</b>
    { $municipality }
municipal-preview-people = Получат: <b>{ $schools } { $schools ->
        [one] школа
        [few] школы
       *[other] школ
    }, { $count } чел.</b>
municipal-preview-told = Руководители школ узнают сразу, педагоги — в первый день, в рабочее время своей школы. Потом бот напомнит только тем, кто не закончил.
municipal-button-where = Школы

# Как идёт
municipal-head =
    🗓 <b>{ $title }</b>
    { $municipality }
municipal-state-planned = Начало { $first }, последний день — { $last }. Педагоги узнают в первый день.
municipal-state-open = Идёт с { $first }, последний день — { $last }
municipal-state-closed = Завершена во всех школах
municipal-school = • { $school }: { $done } из { $total }
municipal-school-longer = • { $school }: { $done } из { $total }, до { $last }
municipal-left = Без этой диагностики: { $list }.
municipal-left-own = { $list } (там уже идёт такая же)
municipal-left-planned = { $list } (там уже запланирована такая же)
municipal-left-other-work = { $list } (анкета не об их работе)
municipal-left-away = { $list } (все в отпуске)
municipal-left-empty = { $list } (в списке нет педагогов)
municipal-button-extend = 📅 Продлить везде
municipal-button-close = ✅ Завершить везде
municipal-toast-opened = Готово. Пока никто не начал, всё можно вернуть в черновик.

# Карта
municipal-map-some-open = На карте ответы { $count } чел. из { $finished }. Пока диагностика идёт, школа появляется, когда в ней закончили { $first } чел. Новые ответы добавляем по пять, а последние пять придерживаем: иначе по разнице можно было бы узнать, кто как ответил. После завершения учтём всех, если в школе закончили хотя бы { $least } чел.
municipal-map-some-closed = На карте ответы { $count } чел. из { $finished }. Ответы после срока добавляем по пять, а школы, где закончили меньше { $least } чел., не учитываем: иначе можно было бы узнать, кто как ответил.
municipal-map-school-open = Учтены не все, кто закончил: пока диагностика идёт, новые ответы добавляем по пять, а последние пять придерживаем.
municipal-map-too-few-open = Пока диагностика идёт, школа появляется на карте, когда в ней закончили { $first } чел.; после завершения хватит { $count }. Иначе по карте можно было бы узнать, кто как ответил.
municipal-map-too-few-closed = Карта появится, если закончат хотя бы { $count } чел.: по ответам нескольких можно узнать, кто как ответил.
municipal-map-blank = Пусто там, где ответивших меньше { $count } или где их число и процент можно было бы вычислить по остальным школам.

# Школе
campaigns-municipal = Открыл муниципалитет, он же и завершит. { $manages ->
        [yes] Напоминать и продлевать у себя можете вы.
       *[no] Напоминает и продлевает само учреждение.
    }
municipal-button-add = ➕ Добавить школу
municipal-typed-longer = Понято так: <b>{ $day }</b>. Продлить во всех школах?
municipal-ask-longer = Продлить во всех школах до <b>{ $day }</b>?
municipal-ask-more =
    ➕ <b>{ $title }</b>: в какой школе открыть ещё?
    Диагностика откроется сразу, до { $last }. Педагогам и администрации бот напишет сам.
municipal-ask-more-busy = Такая же диагностика уже идёт или запланирована, поэтому не предлагаем: { $list }.
municipal-toast-added = Школа добавлена
notice-municipal-closed =
    🗓 <b>{ $title }</b> · срок прошёл во всех школах: { $schools }
    { $counts }
notice-municipal-opened = 🗓 <b>{ $title }</b>: диагностику у вас открыл муниципалитет, { $days }.{ $people ->
        [0] { "" }
       *[other] { " " }Спрашиваем { $people } чел.
    } Педагогам бот напишет сам; вы видите, кто прошёл, можете напомнить и продлить.

# Что не так
error-campaign-municipal = Эту диагностику открыл муниципалитет: завершить или отменить её может методист. Напомнить и продлить у себя можете вы.
error-campaign-only-longer = Здесь можно только продлить: выберите день позже нынешнего последнего.
error-municipal-wrong-state = С этой диагностикой уже что-то изменилось. Вот как сейчас.
error-municipal-nobody = В выбранных школах сейчас спрашивать некого: выберите другие школы или другую анкету.
municipal-no-school = Сейчас эту анкету открыть негде: вернитесь назад и выберите другую.
error-municipal-over = Эта диагностика уже нигде не идёт.
error-municipal-school-busy = В этой школе уже идёт такая же диагностика.
error-municipal-school-planned = В этой школе такая же диагностика уже запланирована.
error-municipal-other-work = Эта анкета не о работе педагогов этого учреждения, спрашивать некого.
error-municipal-nobody-there = В этой школе сейчас некого спрашивать: в списке нет подходящих педагогов.
