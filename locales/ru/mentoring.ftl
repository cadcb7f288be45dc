# Наставничество
mentoring-title = <b>👥 Наставничество</b>
mentoring-none = Пары пока нет. Наставника предлагает { place-deputy }, и каждый из двоих соглашается сам. Сначала бот спрашивает будущего наставника; наставляемый узнаёт о предложении, когда тот согласится.
mentoring-mentor = { $waits ->
        [you] Вас просят стать наставником коллеги. Имя бот назовёт, когда согласятся оба. Ждём вашего слова.
       *[other] Ваше согласие стать наставником есть, ждём второго ответа.
    }
mentoring-asked-of = О коллеге: { $department }{ $who ->
        [none] { "" }
       *[other] , { $who }
    }
mentoring-about-mentor = О наставнике: { $facts }
mentoring-asked-work = Что делать: встречаться и отвечать на вопросы, помогать с планом коллеги, подтверждать сделанное. Над чем предстоит работать, увидите, когда согласятся оба. Срок и оплату назначает приказ.
mentoring-asked-then = Согласитесь — бот спросит коллегу. Откажетесь — объяснять не нужно, коллега об этом не узнает. Завершить наставничество можно в любой день.
mentoring-mentee = { $waits ->
        [you] Вам предлагают наставника, ждём вашего слова: { $name }
       *[no] Ваш наставник: <b>{ $name }</b>
    }
mentoring-mentees-head = <b>Ваши наставляемые</b>
mentoring-ended-head = <b>Завершённые пары</b>
mentoring-ended-read = Переписку и встречи можно прочитать.
mentoring-mentee-name = <b>{ $name }</b>
mentoring-page-mentor = 👤 <b>{ $name }</b> · вы наставник
mentoring-page-mentee = 👤 <b>{ $name }</b> — ваш наставник
mentoring-no-plan = Действующего плана сейчас нет
mentoring-plan-suspended = План приостановлен: сроки не идут
mentoring-empty-plan = В плане пока нет мероприятий
mentoring-to-confirm = Ждёт вашего подтверждения: { $count }
mentoring-unread = Новых сообщений: { $count }
mentoring-no-contact = { $works ->
        [yes] Переписки и встреч ещё не было
       *[no] Переписки и встреч не было
    }
mentoring-contact = Последний контакт { $day }
mentoring-order = Приказ № { $number }
mentoring-order-on = Приказ № { $number } от { $day }
mentoring-order-none = Приказ не внесён
mentoring-order-of = { " " }от{ " " }
mentoring-term = Срок: { $first } – { $last }
mentoring-term-soon = ⏰ Срок подходит: { $first } – { $last }
mentoring-term-none = Срок не указан
mentoring-was-completed = Наставничество завершено: срок вышел.
mentoring-was-ended = Наставничество завершено досрочно{ $reason ->
        [none] .
       *[other] : { $reason }.
    }
mentoring-was-proposed = Предложено, ждём согласия.
mentoring-was-declined = Наставничество не состоялось.
mentoring-quoted = «{ $text }»
mentoring-word-last = <b>{ $who }</b>, { $day }:
mentoring-you = Вы
mentoring-word-text = <i>{ $text }</i>
mentoring-word-about = 📎 о мероприятии «{ $title }»
mentoring-word-head = { $number ->
        [none] { "" }
       *[other] { $number }.{ " " }
    }<b>{ $who }</b>, { $moment }{ $standing ->
        [read] { " " }· прочитано
        [delivered] { " " }· доставлено
        [shown] { " " }· показано администрации
        [seen] { " " }· администрация прочла
       *[none] { "" }
    }
mentoring-meetings-last = <b>Последние встречи</b>
mentoring-meeting-short = • { $day } — { $topic }
mentoring-item-line = { $number }. { $day } — { $title }, { $state }
mentoring-items-head = 📋 <b>{ $name }</b> · мероприятий: { $count }
mentoring-button-agree = ✅ Согласиться{ $which ->
        [none] { "" }
       *[other] { " " }({ $which })
    }
mentoring-button-decline = ↩️ Отказаться{ $which ->
        [none] { "" }
       *[other] { " " }({ $which })
    }
mentoring-button-take-back-no = ↩️ Отменить отказ
mentoring-button-confirm = ✅ Подтвердить ({ $count })
mentoring-button-write-mentor = ✍️ Написать
mentoring-button-write-mentee = ✍️ Написать наставнику
mentoring-button-words = 💬 Переписка{ $count ->
        [0] { "" }
       *[other] { " " }· { $count }
    }
mentoring-button-meetings = 🗓 Встречи
mentoring-button-more = 👤 О наставнике
mentoring-button-plan = 🧭 План
mentoring-button-own-plan = 🧭 Мой план
mentoring-button-items = 📋 Мероприятия
mentoring-button-course = 📊 По месяцам
mentoring-button-levels = 📊 Итоги групп
mentoring-button-ask-end = Завершить наставничество
mentoring-button-end = Завершить без причины
mentoring-no-levels = Итогов пока нет: диагностика ещё не пройдена.
mentoring-no-course = План сейчас не выполняется, показывать по месяцам нечего.
mentoring-ask-end = Завершить наставничество ({ $name })? Об этом узнают оба, и доступ наставника к плану закроется сразу. Чтобы начать снова, нужно новое предложение и два согласия.

    Нажмите причину или напишите свою.
mentoring-ask-end-for = Завершить наставничество ({ $name })? Причина: «{ $reason }». Отменить это будет нельзя.
mentoring-ask-end-without = Завершить наставничество ({ $name })? Причина названа не будет. Отменить это будет нельзя.
mentoring-button-end-for = ✅ Завершить
mentoring-reason-reached = Цели достигнуты
mentoring-reason-mentor-asked = По просьбе наставника
mentoring-reason-mentee-asked = По просьбе наставляемого
mentoring-reason-load = Большая нагрузка
mentoring-reason-leave = Отпуск или увольнение
mentoring-reason-another = Будет другой наставник
mentoring-agreed-works = Согласие есть с обеих сторон: наставничество началось.
mentoring-agreed-waits = Принято. Ждём второго ответа.
mentoring-declined = Принято: отказ без объяснений.
mentoring-no-taken-back = Отказ отменён, предложение снова ждёт вас.
mentoring-ended = Наставничество завершено.

# Переписка
mentoring-words-head = 💬 <b>Переписка: { $name }</b>
    Её читаете вы двое. Администрация видит только то, что автор ей показал.
mentoring-words-none = Пока ничего не написано.
mentoring-button-say = ✍️ Написать
mentoring-button-say-kept = ✍️ Вернуться к неотправленному
mentoring-button-say-typed = ✉️ Отправить
mentoring-button-say-not = ◀️ Не отправлять
mentoring-button-take-back = ↩️ Отозвать сообщение { $number }
mentoring-button-show = 👁 Показать администрации: { $number }
mentoring-button-hide = ↩️ Больше не показывать: { $number }
mentoring-ask-word = ✍️ Кому: <b>{ $name }</b>
mentoring-ask-word-how = Нажмите готовое или напишите своими словами, до 1000 знаков. Прочтёте только вы двое.
mentoring-button-about = 📎 О мероприятии…
mentoring-choose-item = О каком мероприятии вы пишете?
mentoring-button-about-nothing = Не о мероприятии
mentoring-ask-typed = Отправить это сообщение? Прочтёте его только вы двое.
mentoring-typed-to-whom = Кому вы пишете? Выберите человека. Сообщение сохранено, без вашего «{ mentoring-button-say-typed }» оно не уйдёт:
mentoring-typed-asked = Согласие даёт только кнопка «{ $agree }», отказ — «{ $decline }».
mentoring-typed-which = Отозвать можно то, у чего есть кнопка «Отозвать»: нажмите её. Доставленное и прочитанное уже не отозвать.
# Слова, которыми отвечают на предложение и на «Отправить?»: через запятую
mentoring-typed-agree = согласен, согласна, согласны, согласиться, соглашаюсь, я согласен, я согласна, готов, готова
mentoring-typed-decline = откажусь, я откажусь, пожалуй откажусь, ой нет, ой не могу, ой нет не могу, стоп, не могу, не хочу, не согласен, не согласна, не готов, не готова, отказаться, отказываюсь, отказ, не сейчас, сейчас не могу, не могу сейчас, пока не могу, пока нет
mentoring-typed-send = отправить, отправь, отправьте, отправляй, отправляйте, ок
mentoring-typed-keep-back = не отправлять, не отправляй, не отправляйте, не посылать
# Так отказываются от написанного и не отправленного, и что стоит вокруг этих слов
mentoring-typed-give-up = ой, ой ой, ой нет, ой не надо, не надо, уже не надо, лучше не надо, стоп, стой, постой, отмена, отмени, отмените, отменить, ой отмена, передумала, передумал, я передумала, я передумал, не то, ой не то, не туда, ой не туда, не сюда, не буду, не буду писать, писать не буду, не отправляю, не пишу
mentoring-typed-around = нет, а, ладно, хотя, может, погоди, подожди, погодите, подождите, пожалуйста, всё, это, я
mentoring-toast-look-again = Проверьте, что здесь написано: отправит следующее нажатие.
mentoring-not-said = Хорошо, ничего не отправлено.
mentoring-typed-take-back = отозвать, отозвать сообщение, отзови, отзови сообщение, отзовите, отзовите сообщение, удали, удалите, удали сообщение, удалите сообщение, удали последнее, убери, убери сообщение, убери последнее
mentoring-said = Отправлено.
mentoring-taken-back = Сообщение отозвано.
mentoring-shown = Теперь это увидит и администрация.
mentoring-hidden = Теперь это снова только между вами двумя.
error-words-read = Это сообщение уже прочитано, отозвать его нельзя.
error-words-delivered = Это сообщение уже доставлено, отозвать его нельзя.
error-words-not-yours = Это сообщение не ваше: отозвать или показать его может только автор.
error-words-seen = Администрация это уже прочла.
error-words-told = Администрации это уже отправлено.
error-mentoring-over = Это наставничество завершено: добавить ничего нельзя, прочитать можно.

# Встречи
mentoring-meetings-head = 🗓 <b>Встречи: { $name }</b>{ $count ->
        [0] { "" }
       *[other] { " " }· { $count }
    }
mentoring-both = { $mentor } и { $mentee }
mentoring-meetings-none = Встреч пока не записано. Это два нажатия: когда и о чём.
mentoring-meetings-none-led = Встреч пока не записано.
mentoring-meeting-line = { $number }. { $day } — { $topic }
mentoring-meeting-item = 📎 мероприятие «{ $title }»
mentoring-meeting-note = <i>{ $text }</i>
mentoring-button-met-today = ✍️ Сегодня
mentoring-button-met-yesterday = ✍️ Вчера
mentoring-button-met-other = 🗓 Другой день
mentoring-button-meeting = { $number }. { $day } — { $topic }
mentoring-button-journal = 📄 Журнал встреч
mentoring-ask-day = Когда встретились? Выберите день или напишите: «вчера», «в пятницу», «12 марта».
mentoring-ask-topic = 🗓 <b>Встреча { $day }</b>
    О чём говорили? Нажмите тему или напишите свою, до 120 знаков. Дату и тему увидит и администрация.
mentoring-meeting-head = 🗓 <b>{ $day }</b> — { $topic }
mentoring-meeting-with = Вместе с вами: { $name }
mentoring-meeting-seen = Дату и тему видит и администрация, заметку — только вы двое.
mentoring-meeting-noted = Встреча записана.
mentoring-meeting-removed = Запись убрана.
mentoring-button-note = ✏️ Заметка
mentoring-button-remove = 🗑 Убрать запись
mentoring-button-to-meetings = 🗓 Все встречи
mentoring-button-link = 📎 { $title }
mentoring-button-unlink = Не связывать с планом
mentoring-button-done = ✅ Отметить выполненным
mentoring-button-check = ✅ Проверить и подтвердить
mentoring-ask-note = Напишите заметку для вас двоих, до 1000 знаков. Её можно пропустить.
mentoring-journal-names = В журнале полные имена: это документ, он не для пересылки.
error-meeting-ahead = Этот день ещё впереди: запишите встречу, когда она пройдёт.
error-meeting-unclear-day = Не получилось понять дату. Записать можно встречу, которая уже прошла. Напишите, например, «вчера», «в пятницу» или «15 марта».
error-meeting-not-yours = Эту запись меняет тот, кто её сделал.
error-meeting-long-ago = Это слишком давно: записать можно встречу за последний год.

# Пары для того, кто руководит
mentoring-pairs-head = 👥 <b>Наставнические пары: { $count }</b>
mentoring-pairs-ending = ⏰ Срок подходит: { $count }
mentoring-pairs-unordered = Приказ не внесён: { $count }
mentoring-pairs-none = Работающих пар пока нет. Наставник предлагается на странице педагога.
mentoring-pair-line = <b>{ $mentor }</b> → { $mentee }
    { $order ->
        [yes] приказ внесён
       *[no] приказ не внесён
    }{ $until ->
        [none] { "" }
       *[other] { " " }· { $soon ->
            [yes] ⏰ до { $until }
           *[no] до { $until }
        }
    }
mentoring-led-head = 👥 <b>Наставничество</b>
mentoring-led-mentor = Наставник: <b>{ $name }</b>
mentoring-led-mentee = Наставляемый: <b>{ $name }</b>
mentoring-led-both = 👥 <b>{ $mentor }</b> → <b>{ $mentee }</b>
mentoring-led-consents = Согласия: наставник { $mentor }, наставляемый { $mentee }
mentoring-led-meetings = Встреч: { $count }, последняя { $day } — { $topic }
mentoring-shown-head = <b>Вам показали</b>
mentoring-pay = Оплата: { $pay }
mentoring-pay-by-rules = доплата по положению
mentoring-pay-incentive = стимулирующая выплата
mentoring-pay-none = без доплаты
mentoring-button-pay-by-rules = Доплата по положению
mentoring-button-pay-incentive = Стимулирующая выплата
mentoring-button-pay-none = Без доплаты
mentoring-button-order = 📄 Приказ
mentoring-button-term = 🗓 Срок
mentoring-button-pay = ✏️ Оплата
mentoring-button-prolong = ⏭ Продлить до { $day }
mentoring-button-pairs = 👥 Все пары
mentoring-button-summary = 📊 Сводка
mentoring-button-today = Сегодня
mentoring-button-yesterday = Вчера
mentoring-ask-order = Напишите номер приказа, можно сразу с датой: «45-к от 1 сентября».
mentoring-ask-order-day = От какого числа приказ? Выберите день или напишите словами.
mentoring-ask-term = На какой срок? Нажмите или напишите: «до 31 мая», «1 сентября – 31 мая».
mentoring-length-school-year = Учебный год: до { $day }
mentoring-length-half = Полгода: до { $day }
mentoring-length-year = Год: до { $day }
mentoring-ask-pay = Что в приказе об оплате? Нажмите, напишите своими словами или пропустите.
mentoring-kept = Сохранено.
mentoring-prolonged = Срок продлён.
error-mentoring-term-order = Последний день должен быть позже первого.
error-mentoring-term-passed = Этот срок уже прошёл.
error-mentoring-term-long = Это больше пяти лет. Напишите срок короче.
error-mentoring-settled = На это предложение уже ответили. Вот как обстоят дела сейчас.
error-mentoring-oneself = Наставником самому себе стать нельзя.
error-mentoring-other-school = Наставник и педагог должны работать в одном месте.
error-mentoring-has-mentor = У этого педагога уже есть наставник.
error-mentoring-proposed-already = Этому педагогу уже предложен наставник. Сначала отзовите то предложение.
error-mentoring-unasked = { $why ->
        [offline] Этого сотрудника ведут без бота: согласия не спросить. Выберите другого наставника.
        [no_consent] Сотрудник без согласия на сообщения: бот его не спросит. Выберите другого наставника.
       *[outside] Сотрудник ещё не в боте: спросить пока некого. Выберите другого наставника или сначала пригласите этого.
    }
