# Список сроков
due-head = ⏰ <b>Сроки</b>
due-head-sent-back = <b>↩️ На доработке: ждут вас</b>
due-head-passed = <b>Срок прошёл</b>
due-head-today = <b>Сегодня</b>
due-head-ahead = <b>Впереди</b>
due-head-past-plan = <b>Срок прошёл, по плану до { $last }</b>
due-head-next-plan = <b>По плану с { $first }</b>
due-head-reported = <b>Ждут подтверждения</b>
due-empty = Сейчас ничего не запланировано. Здесь появляются мероприятия { plan-approved-of }.
due-empty-suspended = План приостановлен: сроки не идут, напоминания не приходят. Всё сделанное сохранено.
due-empty-reported = Всё отмечено, открытых мероприятий нет.
due-empty-measures = Мероприятий { plan-approved-of } сейчас нет. Ваши мероприятия дорожной карты — по кнопке ниже.
due-line = • { $day } — { $title }
due-line-numbered = { $number }. { $day } — { $title }

# Мероприятие
due-item-title = <b>{ $title }</b>
due-item-due = Срок: { $day }
due-item-passed = Срок прошёл: { $day }
due-item-visited = { $words ->
        [school] Урок
       *[other] Занятие
    } коллеги: { $who }
due-memo = ✏️ Заметка для себя: «{ $text }»
due-item-result = Ожидаемый результат: { $text }
due-state-planned = В плане
# Начатое: отметка была и снята. Для человека это по-прежнему в плане
due-state-in-progress = В плане
due-state-postponed = В плане, срок перенесён
due-state-waiting = Выполнено, ждёт подтверждения
due-state-waiting-for = Выполнено, ждёт подтверждения — { $who }
due-state-finished = Выполнено
due-state-confirmed = Выполнено и подтверждено
due-state-sent-back = На доработке
due-state-sent-back-own = ↩️ На доработке: ждёт вас
due-state-sent-back-moved = ↩️ На доработке, срок перенесён
due-state-dropped = Снято с плана
due-asked-back = <b>Что поправить{ $who ->
    [none] { "" }
   *[other] { " " }({ $who })
}:</b>
due-head-evidence = <b>Материалы</b>
due-head-history = <b>История</b>
due-materials-kept = Сейчас не отправлены. Уйдут вместе с отметкой, когда снова нажмёте «Сделано».
due-materials-kept-held = Сейчас ничего не отправлено. Кнопка «Сделано» отправит всё вместе; что не приложено, пока видите только вы.
due-materials-taken-back = Отметка снята: сейчас материалы не на проверке.
due-materials-held = { $by ->
        [done] Что не приложено, видите только вы. Приложить можно кнопкой «Сделано».
        [again] Что не приложено, видите только вы. Приложить можно кнопкой «Отправить снова».
        [more] Что не приложено, видите только вы. Приложить можно кнопкой «Добавить материал».
       *[none] Что не приложено, видите только вы.
    }
due-proof-text = • текст: «{ $text }»
due-proof-link = • ссылка: { $url }
due-proof-photo = • фото
due-proof-file = • файл: { $name }
due-proof-refused = (не удалось сохранить: внутри не то, что обещает название)
due-proof-failed = (не удалось сохранить: файл не скачался)
due-proof-macros = (не удалось сохранить: внутри макросы)
due-proof-no-room = (не удалось сохранить: в хранилище кончилось место)
due-proof-held = (не приложено)
due-proof-more = • и ещё раньше: { $count }
due-proof-numbered = { $number }. { $what }
due-proof-whole = { $text }
due-photo-name = Фото { $number }.jpg

# История
due-event-start = { $day } — начато
due-event-report = { $day } — отмечено выполненным
due-event-ask = { $day } — теперь подтверждает { $role ->
    [organiser] коллега, который ведёт список события
    [colleague] коллега, чьё занятие посетили
    [mentor] наставник
    [head] { place-head }
    [deputy] { place-deputy }
   *[director] { place-director }
}
due-event-recall = { $day } — отметка снята
due-event-confirm = { $day } — подтверждено{ $who ->
    [none] { "" }
   *[other] { " " }({ $who })
}
due-event-send-back = { $day } — вернули на доработку ({ $who })
due-event-revoke = { $day } — решение отменено{ $who ->
    [none] { "" }
   *[other] { " " }({ $who })
}
due-event-attend = { $day } — участие отмечено в списке события{ $who ->
    [none] { "" }
   *[other] { " " }({ $who })
}
due-event-miss = { $day } — отметка об участии снята{ $who ->
    [none] { "" }
   *[other] { " " }({ $who })
}
due-event-postpone = { $day } — новый срок: { $due }
due-event-unpostpone = { $day } — перенос отменён, срок снова { $due }
due-event-drop = { $day } — снято с плана
due-event-restore = { $day } — возвращено в план
due-comment = «{ $text }»
due-reason-moved-by-organiser = Причина: перенёс организатор
due-reason-no-places = Причина: не было мест
due-reason-illness = Причина: болезнь
due-reason-load = Причина: большая нагрузка
due-reason-waiting-for-others = Причина: зависит от других
due-reason-not-relevant = Причина: больше не актуально
due-reason-replaced = Причина: заменено другим
due-reason-cancelled = Причина: мероприятие отменили
due-reason-no-opportunity = Причина: нет возможности
due-reason-no-document = Не хватает документа
due-reason-unreadable = Документ не читается
due-reason-other-event = Документ о другом мероприятии
due-reason-tell-more = Расскажите подробнее, что сделано
due-reason-not-there = Коллега отвечает: этого не было. Проверьте, кого вы указали
due-reason-by-document = По сохранённому документу

# Вопросы
due-ask-proof = Пришлите сюда фото, файл, ссылку или пару слов. Можно несколько сразу. Без документа — тоже нормально.
due-ask-proof-again = Пришлите сюда фото, файл, ссылку или пару слов. Можно несколько сразу. Прежние материалы остаются.
due-ask-evidence = В плане указано: { $evidence }. Подойдёт и другое.
due-ask-proof-visited = Подтвердит одним нажатием: { $who }
due-ask-visited = { $words ->
        [school] Чей это был урок?
       *[other] Чьё это было занятие?
    } Коллега подтвердит одним нажатием и больше ничего из плана не увидит. Можно пропустить: тогда подтвердят как обычно.
due-ask-memo = Заметка для себя: её видите только вы. Выберите готовую или напишите свою.
due-memo-sign-up = Записаться
due-memo-agree-date = Договориться о дате
due-memo-take-materials = Взять материалы
due-memo-share = Рассказать коллегам
due-ask-tell = Что передать наставнику? Выберите готовую фразу или напишите свою. Это увидит только наставник.
due-tell-advice = Нужен ваш совет
due-tell-look = Посмотрите, пожалуйста
due-tell-date = Не успеваю к сроку
due-tell-meet = Давайте встретимся
due-told = 💬 Передано наставнику: «{ $text }»
due-ask-more = Пришлите ещё фото, файл, ссылку или пару слов.
due-ask-sent = Вы прислали к этому мероприятию (пока никуда не отправлено, хранится здесь):
due-ask-sent-done = Отметить мероприятие сделанным и приложить это?
due-ask-sent-more = Мероприятие отмечено сделанным. Добавить это к материалам?
due-what-moved = Что перенести? Выберите мероприятие и напишите день ещё раз.
due-what-done = Что сделано? Выберите мероприятие.
due-materials-ask = Какой материал убрать? Номера такие же, как у файлов по кнопке «Показать материалы».
due-materials-one = Убирают по одному: напишите номер или нажмите кнопку. Номера остальных потом сдвинутся.
due-materials-none = Материалов здесь больше нет.
due-removed = Убрали: { $what }
due-sent-dropped = Присланное убрали.
due-ask-pupils = Есть ли на фото дети? Если да, выберите снимок без них.
due-ask-date = Сейчас срок: { $day }. На какой день перенести?
due-ask-date-words = Выберите, откройте календарь или напишите словами: «до 15 мая», «через неделю».
due-ask-date-free = До { $day } — без объяснений, дальше спросим причину.
due-ask-date-free-all = До { $day }, последнего дня плана, причину не спросим.
due-ask-date-reason = Дата уже переносилась, поэтому о более позднем дне спросим причину.
due-typed-was = Был срок: { $day }.
due-typed-date = Понято так: <b>{ $day }</b>. Перенести?
due-ask-reason = Новый срок: { $day }. Почему переносим?
due-ask-drop = Снять с плана? Вернуть можно будет в любой день. Почему снимаем?
due-ask-own-move-reason = Почему переносится на { $day }? Напишите причину одним сообщением.
due-ask-own-reason = Напишите причину одним сообщением.

# Кнопки
due-button-item = { $number }. { $title }
due-button-list = ⏰ Сроки
due-button-done = ✅ Сделано
due-button-again = ✅ Отправить снова
due-button-postpone = ⏭ Перенести
due-button-drop = 🗑 Не актуально
# Так говорят, что прислать нечего
due-bare-words = без, без документа, без документов, без материалов, без материала, без новых материалов, без фото, нет документа, документа нет, нет материалов, материалов нет, документов нет, нет документов
due-button-bare = ✅ Без документа
due-button-bare-again = ✅ Без новых материалов
due-button-visited = ✏️ Назвать коллегу
due-button-memo = ✏️ Заметка
due-button-memo-gone = 🗑 Убрать заметку
due-button-tell = 💬 Написать наставнику
due-button-more = ➕ Добавить материал
due-button-sent-done = ✅ Да, сделано
due-button-sent-more = ➕ Да, добавить
due-button-sent-note = ✏️ Это заметка для себя
due-button-sent-no = 🗑 Нет, не нужно
due-button-sent-drop = 🗑 Убрать присланное
due-button-whole = 📋 Всё о мероприятии
due-sent-yes-words = сделано, готово, добавить
due-done-words = сделано, уже сделано, готово, уже готово, выполнено, уже выполнено, сделала, сделал, выполнила, выполнил
due-drop-words = уже не актуально, больше не актуально, уже неактуально, больше неактуально, не актуально, неактуально, снять с плана, сними с плана, снимите с плана, сними, снимите, снять, убери из плана, уберите из плана, убрать из плана, убери
# С этих слов начинается рассказ о том, что сделано не всё
due-doubt-words = нет, не, потом, позже, завтра, ещё, пока, почти, часть, частично, перенеси, перенести, перенесите, перенесу, половина, наполовину
due-move-words = перенести срок, перенеси срок, перенесите срок, нужно перенести срок, надо перенести срок, хочу перенести срок, можно перенести срок, нужно перенести, надо перенести, хочу перенести, можно перенести, перенести, перенеси, перенесите
due-move-cancel-words = отмени перенос, отмените перенос, отменить перенос, отмена переноса, не переноси, не переносите, не надо переносить, не нужно переносить, ой не надо, ой отмени, ой отмени перенос
due-button-recall = ↩️ Отменить отметку
due-button-restore = ↩️ Вернуть в план
due-button-evidence = 📎 Показать материалы
due-button-remove = 🗑 Убрать материал
due-button-remove-one = 🗑 { $number }. { $what }
due-button-put-back = ↩️ Вернуть
due-material-text = текст
due-material-link = ссылка
due-material-photo = фото
due-material-file = файл
due-button-calendar = 📅 Другой день
due-button-typed-yes = ✅ Да, перенести
due-button-typed-no = ◀️ Другая дата
due-button-undo-move = ↩️ Отменить перенос
due-button-later = ⏭ Перенести на { $day }
due-button-moved-by-organiser = Перенёс организатор
due-button-no-places = Не было мест
due-button-illness = Болезнь
due-button-load = Большая нагрузка
due-button-waiting-for-others = Зависит от других
due-button-not-relevant = Больше не актуально
due-button-replaced = Заменено другим
due-button-cancelled = Мероприятие отменили
due-button-no-opportunity = Нет возможности
due-button-own-reason = ✏️ Своя причина

# Ответы
due-not-marked = Хорошо, пока не отмечаем.
due-nothing-added = Хорошо, больше ничего не добавляем. Если отметили по ошибке, есть «{ due-button-recall }».
due-accepted = Принято.
due-materials-total = Всего материалов: { $count }
due-toast-done = Принято
due-toast-recalled = Отметка снята
due-recalled-kept = Отметка снята, материалы остались здесь.
due-toast-put-back = Материал снова на месте
due-toast-memo = Заметка сохранена
due-toast-memo-gone = Заметка убрана
due-toast-moved = Новый срок: { $day }
due-toast-move-undone = Перенос отменён
due-toast-dropped = Снято с плана
due-toast-restored = Снова в плане
due-changed = С тех пор здесь кое-что изменилось. Вот как сейчас.
due-changed-to = С тех пор здесь изменилось: { $what }. Вот как сейчас.

error-item-changed = С тех пор здесь кое-что изменилось. Вот как сейчас.
error-item-wrong-state = Так сделать уже нельзя: с тех пор здесь кое-что изменилось.
error-item-route-closed = Этот план сейчас не выполняется, поэтому изменить мероприятие нельзя.
error-item-date-passed = Новый срок — не раньше завтрашнего дня. Выберите другой.
error-item-date-same = Это и есть нынешний срок. Выберите другой день.
error-item-date-outside = К этому дню { plan } уже закончится. Выберите день раньше.
error-item-reason-needed = Выберите причину переноса.
error-item-not-your-decision = Отменить решение может только тот, кто его принял.
error-item-no-mentor = Сейчас у вас нет наставника, поэтому передать некому.
error-item-comment-empty = Напишите пару слов или выберите готовый ответ.
error-evidence-empty = В этом сообщении или файле ничего нет. Пришлите, пожалуйста, другое.
error-evidence-too-big = Файл «{ $name }» больше { $limit } МБ, бот не сможет его сохранить. Пришлите ссылку или файл поменьше.
error-evidence-too-long = Текст длиннее { $limit } знаков. Пришлите его файлом или короче.
error-evidence-forbidden-type = Файлы такого вида, как «{ $name }», не принимаются: их небезопасно открывать. Подойдут документ, фото, таблица, презентация или архив.
error-evidence-too-many = Сразу можно приложить не больше { $limit } материалов. Остальное пришлите потом.
error-evidence-unsupported = Такое сообщение бот сохранить не может. Пришлите фото, файл, ссылку или пару слов.
due-item-snoozed = 🔔 Напомним: { $day }. Срок прежний.
due-snoozed = 🔔 Напомним { $day }, в { $at }. Сроки прежние.
due-button-snooze-day = 🔔 Напомнить завтра
due-button-snooze-week = 🔔 Напомнить через неделю
due-button-wake = 🔔 Напоминать как обычно
due-toast-snoozed = Напомним позже, срок прежний
due-toast-awake = Напоминаем как обычно
due-memo-kept = ✏️ Заметка сохранена.
due-memo-before = Прежняя была: «{ $text }»
due-too-short = Слишком коротко: так не поймут. Напишите словами или выберите готовое:
due-ask-sent-kept = { $count ->
        [one] И { $count } материал, который здесь уже есть.
        [few] И { $count } материала, которые здесь уже есть.
       *[other] И { $count } материалов, которые здесь уже есть.
    }
due-line-asked-back = { $line } · ↩️ на доработке
due-line-held = { $line } · 📎 прислано, но не приложено
