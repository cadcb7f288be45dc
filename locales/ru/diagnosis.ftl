# Начало
diagnosis-intro =
    <b>Самодиагностика</b>
    { $total } { $total ->
        [one] суждение
        [few] суждения
       *[other] суждений
    } о работе учителя, около { $minutes } { $minutes ->
        [one] минуты
       *[other] минут
    }. Выбирайте, как это получается у вас сейчас. Каждый ответ сохраняется сразу: можно прерваться и вернуться.
diagnosis-promise = <b>В боте ответы видите только вы.</b> По ним не аттестуют и не начисляют выплаты.
diagnosis-who-sees = Наставник и администрация школы видят уровни по группам и то, над чем вы сами решите работать. Если вы попросите выгрузить ваши ответы, это сделает администратор, и бот вам об этом сообщит.
diagnosis-later = Для вашей работы анкета появится позже. Всё остальное в боте уже доступно: ИОМ можно составить и без диагностики.
diagnosis-not-teacher = Самодиагностика — для учителей. Если вы ведёте уроки, попросите заместителя директора пригласить вас и как учителя.
diagnosis-ask-audience = Чтобы подобрать анкету, нужно знать, кого вы учите. Это один вопрос.

# Суждение
diagnosis-head = <b>{ $group }</b> · { $number } из { $total }
diagnosis-statement = <b>{ $text }</b>
diagnosis-scale-question = Как это получается у вас сейчас?
diagnosis-given-aside = Ваш ответ: { $answer }.
diagnosis-hint = <i>{ $hint }</i>
diagnosis-other-explained = Можно ответить иначе, написать комментарий для себя или посмотреть пояснение.
diagnosis-answer-not-yet = ○○○ Пока не получается
diagnosis-answer-with-support = ●○○ Получается с опорой
diagnosis-answer-independent = ●●○ Делаю самостоятельно
diagnosis-answer-strength = ●●● Могу показать коллегам
diagnosis-answer-no-experience = Ещё не приходилось
diagnosis-answer-not-mine = Не относится к моей работе
diagnosis-sign-none = нет ответа
diagnosis-sign-not-yet = ○○○
diagnosis-sign-with-support = ●○○
diagnosis-sign-independent = ●●○
diagnosis-sign-strength = ●●●
diagnosis-sign-no-experience = ещё не приходилось
diagnosis-sign-not-mine = не относится к моей работе

# Комментарий
diagnosis-comment-about = Комментарий: { $statement }
diagnosis-comment-shown = <i>Ваш комментарий:</i> { $comment }
diagnosis-comment-ask = Напишите комментарий одним сообщением. Его видите только вы.
diagnosis-comment-again = Напишите новый комментарий: он заменит прежний. Его видите только вы.
diagnosis-comment-saved = Комментарий сохранён.
diagnosis-comment-removed = Комментарий убран
diagnosis-comment-empty = Здесь нужен текст. Напишите комментарий словами или нажмите «Назад».
diagnosis-comment-long = Получилось { $length } знаков, а поместится { $limit }. Написанное осталось в чате: сократите и отправьте ещё раз.

# Пауза, список, проверка
diagnosis-paused = <b>Пауза.</b> Сохранено { $answered } из { $total }
diagnosis-paused-left = Осталось примерно { $minutes } { $minutes ->
        [one] минута
        [few] минуты
       *[other] минут
    }. Вернуться можно в любой день.
diagnosis-paused-complete = Все ответы есть, осталось посмотреть результат.
diagnosis-review = <b>Все ответы есть:</b> { $total } из { $total }
diagnosis-review-explained = Любой ответ ещё можно изменить. После перехода к результату ответы не меняются.
diagnosis-groups = <b>Ответы по группам</b> · { $answered } из { $total }
diagnosis-groups-explained = Выберите группу, чтобы посмотреть или изменить ответы.
diagnosis-group = <b>{ $group }</b>
diagnosis-group-line = { $number }. { $statement } — { $answer }
diagnosis-group-explained = Нажмите номер, чтобы открыть суждение.

# Результат
diagnosis-result = <b>Результат самодиагностики</b> · { $day }
diagnosis-result-strength = <b>Ресурс:</b> { $groups }.
diagnosis-result-can-show = Можете показать коллегам: { $statements }.
diagnosis-result-confident = <b>Уверенное владение:</b> { $groups }.
diagnosis-result-growth = <b>Зона развития</b>
diagnosis-result-support = <b>Нужна поддержка</b>
diagnosis-result-group = { $group } — { $counts }
diagnosis-result-single = <b>Отдельные затруднения</b>
diagnosis-result-bullet = { "" }• { $statement }
diagnosis-result-more = { "" }• и ещё { $count } — в «Подробно»
diagnosis-result-and-more = { $statements } и ещё { $count }
diagnosis-result-no-difficulties = Затруднений вы не отметили. ИОМ можно построить от сильных сторон или от своей задачи.
diagnosis-result-few = <b>Мало ответов, чтобы судить:</b> { $groups }.
diagnosis-result-no-experience = <b>Ещё не приходилось:</b> { $statements }.
diagnosis-count-not-yet = пока не получается { $count } из { $total }
diagnosis-count-with-support = с опорой { $count } из { $total }
diagnosis-level-support = нужна поддержка
diagnosis-level-growth = зона развития
diagnosis-level-confident = уверенное владение
diagnosis-level-strength = ресурс
diagnosis-level-few = мало ответов
diagnosis-levels-line = { $group } — { $level }
diagnosis-levels-explained = Ответы на суждения видит только сам педагог.
diagnosis-details = <b>{ $group }</b> · { $number } из { $total }
diagnosis-details-level = { $level }
diagnosis-details-percent = { $level }, { $percent } %
diagnosis-details-line = { $answer } · { $statement }
diagnosis-details-comment = <i>{ $comment }</i>
diagnosis-finished = Готово! Результат сохранён.
diagnosis-closed = Диагностика уже завершена: ответы больше не меняются.

# Кнопки
diagnosis-button-audience = ▶️ Ответить
diagnosis-button-audience-change = ✏️ Изменить классы
diagnosis-button-begin = ▶️ Начать
diagnosis-button-go-on = ▶️ Продолжить: { $answered } из { $total }
diagnosis-button-forward = ▶️ Дальше
diagnosis-button-given = ✓ { $answer }
diagnosis-button-other = ⋯ Другое
diagnosis-button-pause = ⏸ Пауза
diagnosis-button-comment = ✏️ Комментарий
diagnosis-button-comment-remove = 🗑 Убрать комментарий
diagnosis-button-hint = 💡 Пояснение
diagnosis-button-list = 📋 Список ответов
diagnosis-button-group = { $group } · { $answered } из { $total }
diagnosis-button-finish = ✅ Посмотреть результат
diagnosis-button-past-result = 📄 Прошлый результат
diagnosis-button-route = 🧭 Составить ИОМ
diagnosis-button-details = 📄 Подробно
diagnosis-button-again = 🔁 Пройти ещё раз

# Ошибки
error-diagnosis-not-teacher = Самодиагностика — для учителей.
error-diagnosis-ask-audience = Сначала ответьте, кого вы учите: от этого зависит анкета.
error-diagnosis-later = Для вашей работы анкета появится позже.
error-diagnosis-incomplete = { $left ->
        [one] Остался { $left } ответ.
        [few] Осталось { $left } ответа.
       *[other] Осталось { $left } ответов.
    } Остальное сохранено.
error-diagnosis-finished = Диагностика уже завершена: ответы больше не меняются.
error-diagnosis-not-finished = Результат появится, когда на все суждения будет ответ.
error-diagnosis-unknown-statement = Этого суждения в вашей анкете нет. Вот где вы остановились.
error-diagnosis-wrong-state = Эта диагностика закрыта. Вот что есть сейчас.
error-content-changed = Содержание «{ $key }» ({ $kind }) отличается от того, что опубликовано под версией { $version }. Верните прежний файл или укажите следующую версию: данные ответы относятся к прежнему тексту.
