# Люди школы: уходы и возвращения, отсутствие, роли, зоны, обязанности
staffing-more = <b>{ $name }</b>, { $role }: что сделать?
staffing-button-more = ⋯ Другое
staffing-button-leaders = 👔 Руководство
staffing-button-former = 🗂 Убранные из списка
staffing-button-status = 🏖 Отпуск, отсутствие
staffing-button-offline = ✍️ Ведение без бота
staffing-button-mentees = 👥 Передать наставляемых
staffing-button-role = ➕ Ещё одна роль
staffing-button-zone = 🏷 Зона ответственности
staffing-button-duties = 🤝 Передать обязанности
staffing-button-chat = 📱 Новый Telegram
staffing-button-unlink = 📨 Попросить отвязать
staffing-ask-chat =
    <b>{ $name }</b>: прежний Telegram потерян или сменился?

    Новая ссылка открыла бы в другом Telegram все ответы и { plan }. Чтобы их не увидел чужой, прежний чат сначала отвязывает администратор бота по вашей просьбе. Убедитесь, что просит сам человек: спросите лично или по телефону.

    Всё сделанное сохранится. В прежний чат придёт сообщение.
staffing-unlink-asked = 📨 Администратор получил просьбу. Когда он отвяжет прежний Telegram, бот напишет вам, и вы выпишете новую ссылку.
staffing-ask-remove =
    <b>{ $name }</b>: почему убрать из списка?

    Диагностика, { plan } и итоги сохранятся; вернуть можно в любой день. { $stays ->
        [yes] Кто в отпуске, даже в длительном, остаётся в списке, а бот молчит: для этого — кнопки «Остаётся».
       *[no] Кто в отпуске, остаётся в списке.
    }
staffing-button-take-off = 🗑 Снять роль: { $role }
staffing-button-take-off-yes = 🗑 Снять роль
staffing-ask-take-off =
    <b>{ $name }</b>: снять роль «{ $role }»?

    { $name } остаётся в списке: { $other }. Что открывала роль, закроется сразу; сделанное сохранится, вернуть роль можно в любой день.
staffing-reason-dismissed = Увольнение
staffing-reason-transferred = Переход в другую организацию
staffing-reason-mistake = Запись по ошибке
staffing-stays-parental = Остаётся: отпуск по уходу
staffing-stays-long-leave = Остаётся: длительный отпуск
staffing-former-nobody = Из списка сейчас никто не убран.
staffing-former = <b>🗂 Убранные из списка: { $n }</b>
    Откройте человека, чтобы вернуть: всё, что было, останется при нём.
staffing-former-line = • { $name }, { $role }
staffing-offline-bot =
    <b>{ $name }: вести без бота?</b>

    • Бот не пишет этому человеку и не ждёт его ответов.
    • Ответы диагностики с распечатанного бланка, мероприятия и отметки вносит заместитель.
    • Во всех числах и списках человек учитывается как все.

    Когда он войдёт в бота и даст согласие, ведение без бота закончится само.
staffing-offline-offline =
    <b>{ $name }</b> — без бота: заместитель вносит всё за него, сообщения не приходят.

    Если человек готов войти в бота, нажмите «Снова вести в боте» и выпишите ему ссылку.
staffing-button-bot-switch = ✍️ Вести без бота
staffing-button-offline-switch = 📱 Снова вести в боте
staffing-status = <b>{ $name }</b>: отпуск или отсутствие. Пока человека нет, приходят только решения по { plan-to }, напоминания молчат до выхода.
staffing-status-own = <b>🏖 Мой отпуск.</b> Пока вас нет, приходят только решения по { plan-your-to }, напоминания молчат до выхода.
staffing-status-own-leader = <b>🏖 Мой отпуск.</b> Пока вас нет, напоминания и сводки молчат до выхода. Кто решает за вас, выберите в настройках: «Замещение».
staffing-status-works = ✅ Снова на работе
staffing-status-on-leave = 🏖 Отпуск
staffing-status-parental = Отпуск по уходу за ребёнком
staffing-status-long-leave = Длительный отпуск
staffing-away-from = <b>{ $name }</b>, { $status ->
        [parental] отпуск по уходу за ребёнком
        [long_leave] длительный отпуск
       *[on_leave] отпуск
    }: с какого дня? Выберите или напишите: 1 июля.
staffing-away-till = <b>{ $name }</b>, { $status ->
        [parental] отпуск по уходу за ребёнком
        [long_leave] длительный отпуск
       *[on_leave] отпуск
    } с { $since }: по какой день включительно? Выберите или напишите: 28 августа.
staffing-away-set = Записано. Напоминания вернутся вместе с выходом.
staffing-back-at-work = Отмечено: снова на работе. Напоминания идут.
staffing-day-today = Сегодня, { $day }
staffing-day-tomorrow = Завтра, { $day }
staffing-day-two-weeks = 2 недели, по { $day }
staffing-day-month = Месяц, по { $day }
staffing-day-month-end = До конца месяца, { $day }
staffing-day-open = Дата выхода неизвестна
staffing-leaders = <b>👔 { $school }: руководство</b>
staffing-leader-line = • { $name }, { $role }{ $zone ->
        [none] { "" }
       *[other] : { $zone }
    }{ $reach ->
        [not_joined] { " — ещё не в боте" }
        [no_consent] { " — без согласия" }
        [blocked] { " — не получает сообщения" }
       *[ok] { "" }
    }
staffing-no-leader = Пока никого.
staffing-button-invite-deputy = ➕ Заместитель
staffing-button-invite-route-officer = ➕ Ответственный за { plan-short-many }
staffing-ask-leader = <b>{ $school }</b> · { $role }: кого приглашаем? Напишите фамилию, имя и отчество. Бот выпишет личную ссылку на 14 дней.

    Если человек уже есть в списке, откройте его страницу: «⋯ Другое» → «Ещё одна роль».
staffing-appoint-known = Кто уже есть в списке, того назначают с его страницы: «⋯ Другое» → «Ещё одна роль».
staffing-ask-role = <b>{ $name }</b>: какую роль добавить? Прежняя остаётся.
staffing-button-appoint = ✅ Да, добавить
staffing-ask-appoint =
    <b>{ $name }</b>: добавить роль «{ $title }»? Прежняя остаётся.

    Увидит диагностику, { plan-short-many } и итоги всех, за кого отвечает. Сможет утверждать { plan-short-many }, подтверждать сделанное и рассылать объявления{ $role ->
        [deputy] , а ещё вести список людей: приглашать, убирать, исправлять карточки
       *[other] { "" }
    }.
staffing-appointed = Роль добавлена.
staffing-zone = <b>{ $name }</b>: за кого отвечает?
    { $zone ->
        [none] Сейчас: за всех. Выберите объединения, если только за часть.
       *[other] { $zone }
    }
staffing-zone-no-departments = Объединений пока нет: сначала заведите их в списке { place-teachers-of }.
staffing-button-whole = Отвечает за всех
staffing-duties = <b>{ $name }</b>, { $role }: кому передать обязанности на время? Коллега утверждает и подтверждает от своего имени; { plan-own } он утвердить не сможет.
staffing-duties-own = <b>🤝 Замещение</b>
staffing-duties-none = Сейчас никто никого не замещает.
staffing-duty-given = • Передано: { $deputy }, с { $since } по { $until }
staffing-duty-taken = • Вы замещаете: { $owner }, с { $since } по { $until }
staffing-button-hand = 🤝 Передать
staffing-button-hand-of = 🤝 Передать: { $role }
staffing-button-end-duty = ↩️ Закончить: { $name }
staffing-choose-deputy = <b>{ $name }</b>: кто будет замещать? В списке те, кто пользуется ботом.
staffing-duty-from = Замещает { $deputy }: с какого дня? Выберите или напишите: 1 июля.
staffing-duty-till = Замещает { $deputy } с { $since }: по какой день включительно? Выберите или напишите: 28 июля.
staffing-duty-handed = Передано. Коллега узнает об этом.
staffing-duty-ended = Замещение закончено.
staffing-give-mentees = <b>{ $name }</b>, наставляемых: { $n }. Кому их передать? Прежняя пара работает, пока не согласятся оба в новой.
staffing-mentees-asked = { $n ->
        [0] Предлагать некому: о каждом уже спросили.
       *[other] Предложено пар: { $n }. В каждой паре оба ответят сами.
    }
