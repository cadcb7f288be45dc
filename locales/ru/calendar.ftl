# Календарь школы
calendar-title =
    📅 <b>Календарь { place-name-of }</b>
    { $school }
calendar-empty = Здесь пока пусто. Внесите { $kind ->
        [school] каникулы, ВПР, экзамены
        [additional] каникулы
       *[kindergarten] нерабочие дни
    } и переносы выходных: в такие дни бот никому не пишет и не предлагает их для сроков.
calendar-empty-read = Здесь пока пусто. Такие дни вносят { place-deputy } и { place-director }.
calendar-line = <b>{ $kind }:</b> { $list }
calendar-over = Уже прошли:
calendar-shared = Для всех учреждений:
calendar-fixed = Праздники по закону бот знает сам: { $list }.
calendar-meaning = В эти дни бот никому не пишет и не предлагает их для сроков.
calendar-exams = { $kind ->
        [school] Исключение — недели ВПР и экзаменов: если так выбрано в напоминаниях, бот пишет и в них.
       *[other] Исключение: если так выбрано в напоминаниях, бот пишет и в эти недели.
    }
calendar-kind-holidays = Каникулы
calendar-kind-day-off = Нерабочие дни
calendar-kind-vpr = ВПР
calendar-kind-gia = Экзамены (ОГЭ и ЕГЭ)
calendar-kind-quiet = Тихая неделя
calendar-short-holidays = Каникулы { $days }
calendar-short-day-off = Нерабочие { $days }
calendar-short-vpr = ВПР { $days }
calendar-short-gia = Экзамены { $days }
calendar-short-quiet = Тихая неделя { $days }
calendar-day-short = { $day }.{ $month }
calendar-button-open = 📅 Календарь { place-name-of }
calendar-button-add = ➕ Внести дни
calendar-button-all = 📅 Весь календарь

# Что и когда
calendar-choose-kind = <b>Что внести?</b>
calendar-kinds-explained =
    Нерабочие дни — переносы выходных и дни, когда никто не работает.
    Тихая неделя — { $kind ->
        [school] уроки
       *[other] занятия
    } идут, но бот никому не пишет.
calendar-ask-first = <b>{ $kind }.</b> С какого дня?
calendar-type-holidays = Можно сразу написать срок целиком, например «27 марта – 4 апреля».
calendar-type-day-off = Можно и написать, например «2 ноября» или «с 2 по 3 ноября».
calendar-type-vpr = Можно сразу написать срок целиком, например «с 12 по 23 апреля».
calendar-type-gia = Можно сразу написать срок целиком, например «24 мая – 30 июня».
calendar-type-quiet = Можно сразу написать срок целиком, например «с 17 по 22 мая».
calendar-month = { $month }
calendar-button-autumn = Осенние
calendar-button-winter = Зимние
calendar-button-spring = Весенние
calendar-button-summer = Летние
calendar-button-this-week = Эта неделя
calendar-button-next-week = Следующая
calendar-button-today = Сегодня
calendar-button-tomorrow = Завтра
calendar-ask-last = <b>{ $kind }</b> с { $day }. По какой день включительно?
calendar-button-only = Только { $day }
calendar-type-day = День можно и написать, например «4 апреля».
calendar-edge-first = <b>{ $kind }:</b> { $days }. Какой день первый?
calendar-edge-last = <b>{ $kind }:</b> { $days }. Какой день последний?

# Один срок
calendar-period = 📅 <b>{ $kind }:</b> { $days }
calendar-length = { $count ->
        [1] В этот день бот никому не пишет и не предлагает его для сроков.
        [one] Это { $count } день. Всё это время бот никому не пишет и не предлагает эти дни для сроков.
        [few] Это { $count } дня. Всё это время бот никому не пишет и не предлагает эти дни для сроков.
       *[many] Это { $count } дней. Всё это время бот никому не пишет и не предлагает эти дни для сроков.
    }
calendar-button-first = Первый день
calendar-button-last = Последний день
calendar-button-remove = 🗑 Убрать
calendar-button-undo = ↩️ Как было
calendar-button-restore = ↩️ Вернуть
calendar-removed = Из календаря убрано: <b>{ $kind }</b>, { $days }.
calendar-toast-entered = Внесено. Сроки напоминаний уже пересчитаны.
calendar-toast-joined = Внесено и соединено с соседними днями.

# Что не так
error-calendar-unclear = Не получилось понять, какие это дни. Напишите, например, «27 марта – 4 апреля» или «2 ноября».
error-calendar-backwards = Последний день раньше первого. Выберите другой.
error-calendar-over = Эти дни уже прошли. Выберите другие.
error-calendar-too-long = Так долго это не длится: самое большее { $days } { $days ->
        [one] день
        [few] дня
       *[many] дней
    } подряд.
error-calendar-too-far = До этих дней больше года. Внесите их ближе к делу.
error-calendar-gone = Этих дней в календаре уже нет. Вот он целиком.
