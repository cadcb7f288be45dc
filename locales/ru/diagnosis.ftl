# Начало
diagnosis-intro =
    <b>Самодиагностика</b>
    { $total } { $total ->
        [one] суждение
        [few] суждения
       *[other] суждений
    } о вашей работе, около { $minutes } { $minutes ->
        [one] минуты
       *[other] минут
    }. Выбирайте, как это получается у вас сейчас. Каждый ответ сохраняется сразу: можно прерваться и вернуться.
diagnosis-promise = <b>В боте ответы видите только вы.</b> По ним не аттестуют и не начисляют выплаты.
diagnosis-who-sees = Кто что увидит: наставник и администрация — уровни по группам и то, над чем вы сами решите работать; муниципальный методист — что диагностика пройдена, и общие числа, от пяти человек. Ответов они не видят.
diagnosis-who-sees-unscored = Кто что увидит: администрация — что анкета пройдена, а если закончат хотя бы пять человек, то и общую картину без имён: сколько человек выбрали каждый ответ. То, что вы напишете своими словами, туда не попадает.
diagnosis-export-told = Взять свои ответы файлом можно самим: /mydata. Если по вашей просьбе это сделает администратор, бот вам сообщит.
diagnosis-not-teacher = Самодиагностика — для педагогов. Если вы работаете с детьми, попросите { place-deputy-of } пригласить вас и как педагога.
diagnosis-asked = Вас просят пройти эту анкету.
diagnosis-asked-until = Вас просят пройти эту анкету до { $day } включительно.
diagnosis-offer-title = <b>{ $title }</b>
diagnosis-offer-intro = { $intro }
diagnosis-offer-size = { $total } { $total ->
        [one] вопрос
        [few] вопроса
       *[other] вопросов
    }, около { $minutes } { $minutes ->
        [one] минуты
       *[other] минут
    }. Каждый ответ сохраняется сразу: можно прерваться и вернуться.
diagnosis-offers = <b>Анкеты</b>
diagnosis-offers-line = • { $title }, ~{ $minutes } { $minutes ->
        [one] минута
        [few] минуты
       *[other] минут
    }{ $standing ->
        [open] { " " }— начата
        [finished] { " " }— пройдена
       *[none] { "" }
    }
diagnosis-ask-audience = Чтобы подобрать анкету, нужно знать, кого вы учите. Это один вопрос.

# Суждение
diagnosis-head = <b>{ $group }</b> · { $number } из { $total }
diagnosis-statement = <b>{ $text }</b>
diagnosis-head-subject = <b>{ $group } · { $subject }</b> · { $number } из { $total }
diagnosis-blank-of = <i>Бланк: { $name }</i>
diagnosis-with-subject = { $statement } ({ $subject })
diagnosis-own-question = { $question }
diagnosis-scale-question = Как это получается у вас сейчас?
diagnosis-scale-explained = <i>Первые два ответа предложим взять в { plan-into }, последний войдёт в сильные стороны. Если такого ещё не было или это не относится к вашей работе, нажмите «Другое»: уровень это не снизит.</i>
diagnosis-level-taken = Записано: { $answer }.
diagnosis-level-unclear = Здесь отвечают кнопками. Можно и написать: номер ответа по порядку, от 1 до { $most }, или его первые слова.
diagnosis-given-aside = Ваш ответ: { $answer }.
diagnosis-hint = <i>{ $hint }</i>
diagnosis-other-explained = Можно ответить иначе, написать комментарий для себя или посмотреть пояснение.
diagnosis-other-question = Здесь можно написать комментарий для себя или открыть список ответов.
diagnosis-answer-not-yet = ○○○ Пока не получается
diagnosis-answer-with-support = ●○○ Получается с опорой
diagnosis-answer-independent = ●●○ Делаю самостоятельно
diagnosis-answer-strength = ●●● Могу показать коллегам
diagnosis-answer-no-experience = Ещё не приходилось
diagnosis-answer-not-mine = Не относится к моей работе
diagnosis-sign-skipped = пропущено
diagnosis-sign-text = «{ $text }»
diagnosis-sign-none = нет ответа
diagnosis-sign-not-yet = ○○○
diagnosis-sign-with-support = ●○○
diagnosis-sign-independent = ●●○
diagnosis-sign-strength = ●●●
diagnosis-sign-no-experience = ещё не приходилось
diagnosis-sign-not-mine = не относится к моей работе

# Вопросы с вариантами и своими словами
diagnosis-option = { $number }. { $option }
diagnosis-option-chosen = <b>✓ { $number }. { $option }</b>
diagnosis-choose-one = Выберите один ответ.
diagnosis-choose-several = Отметьте всё, что подходит, и нажмите «Дальше».
diagnosis-choose-most = Отметьте не больше { $most } и нажмите «Дальше».
diagnosis-text-ask = Ответьте одним сообщением, своими словами.
diagnosis-text-again = Новое сообщение заменит прежний ответ.
diagnosis-text-given = <i>Ваш ответ:</i> { $text }
diagnosis-text-empty = Здесь нужен текст: ответьте словами.
diagnosis-skipped = Вопрос пропущен. Ответить можно и сейчас.

# Предметы
diagnosis-subjects = <b>По каким предметам отвечаете?</b>
diagnosis-subjects-explained = Если предметов несколько, на суждения о предмете можно ответить по каждому отдельно: отметьте от 2 до { $most } предметов. Или ответьте один раз за все.
# С этими словами предметы не называют, а убирают
diagnosis-typed-not = не, кроме, без, убери, уберите, убрать, удали, удалите, сними, снимите, лишнее, лишний
diagnosis-subjects-by-press = Ничего не изменено. Лишний предмет снимается нажатием на него.
diagnosis-subjects-none = В списке такого предмета нет, ничего не записано. Свой впишите кнопкой «{ diagnosis-button-subject-own }».
diagnosis-subject-ask = Как называется предмет? Напишите одним сообщением, коротко.

# Комментарий
diagnosis-comment-about = Комментарий: { $statement }
diagnosis-comment-shown = <i>Ваш комментарий:</i> { $comment }
diagnosis-comment-ask = Напишите комментарий одним сообщением. Его видите только вы.
diagnosis-comment-again = Напишите новый комментарий: он заменит прежний. Его видите только вы.
diagnosis-comment-saved = Комментарий сохранён.
diagnosis-comment-removed = Комментарий убран
diagnosis-comment-empty = Здесь нужен текст. Напишите комментарий словами или нажмите «Назад».
diagnosis-comment-long = Знаков получилось { $length }, а поместится { $limit }. Написанное осталось в чате: сократите и отправьте ещё раз.

# Пауза, список, проверка
diagnosis-paused = <b>Пауза.</b> Сохранено { $answered } из { $total }
diagnosis-paused-left = Осталось около { $minutes } { $minutes ->
        [one] минуты
       *[other] минут
    }. Вернуться можно в любой день.
diagnosis-paused-complete = Все ответы есть, осталось посмотреть результат.
diagnosis-review = <b>Все ответы есть:</b> { $total } из { $total }
diagnosis-review-explained = Любой ответ ещё можно изменить, а после результата — в течение суток, пока по нему не начат план.
diagnosis-review-unscored = Любой ответ ещё можно изменить, а после отправки — в течение суток.
diagnosis-left = <b>Без ответа:</b> { $count ->
        [one] осталось { $count } суждение
        [few] осталось { $count } суждения
       *[other] осталось { $count } суждений
    }
diagnosis-left-line = { $number }. { $statement }
diagnosis-left-explained = Нажмите номер, чтобы ответить.
diagnosis-groups = <b>Ответы по группам</b> · { $answered } из { $total }
diagnosis-minutes-left = Осталось около { $minutes } { $minutes ->
        [one] минуты
       *[other] минут
    }
diagnosis-groups-explained = Выберите группу, чтобы посмотреть или изменить ответы.
diagnosis-group = <b>{ $group }</b>
diagnosis-group-line = { $number }. { $statement } — { $answer }
diagnosis-group-explained = Нажмите номер, чтобы открыть суждение.

# Результат
diagnosis-result = <b>Результат самодиагностики</b> · { $day }
diagnosis-result-express = <b>Результат самодиагностики</b> · краткая · { $day }
diagnosis-result-of = <b>{ $title }</b> · { $day }
diagnosis-result-subjects = Предметы: { $subjects }
diagnosis-result-strength = <b>Ресурс:</b> { $groups }.
diagnosis-result-can-show = Можете показать коллегам: { $statements }.
diagnosis-result-confident = <b>Уверенное владение:</b> { $groups }.
diagnosis-result-growth = <b>Зона развития</b>
diagnosis-result-support = <b>Нужна поддержка</b>
diagnosis-result-group = { $group } — { $counts }
diagnosis-result-single = <b>Отдельные затруднения</b>
diagnosis-result-bullet = { "" }• { $statement }
diagnosis-result-more = { "" }• и ещё { $count } — в «Ответах»
diagnosis-result-and-more = { $statements } и ещё { $count }
diagnosis-result-no-difficulties = Затруднений вы не отметили. Составить { plan-make } можно по сильной стороне, задаче или запросу.
diagnosis-result-clear = Затруднений вы не отметили.
diagnosis-result-few = <b>Мало ответов, чтобы судить:</b> { $groups }.
diagnosis-result-no-experience = <b>Ещё не приходилось:</b> { $statements }.
diagnosis-result-new-to-work = В первые годы работы это можно взять в { plan-into } наравне с затруднениями.
diagnosis-count-not-yet = пока не получается { $count } из { $total }
diagnosis-count-with-support = с опорой { $count } из { $total }
diagnosis-count-own = { $label }: { $count } из { $total }
diagnosis-level-support = нужна поддержка
diagnosis-level-growth = зона развития
diagnosis-level-confident = уверенное владение
diagnosis-level-strength = ресурс
diagnosis-level-few = мало ответов
diagnosis-levels-line = { $group } — { $level }
diagnosis-levels-explained = Ответы на суждения видит только сам педагог.
diagnosis-levels-none = Анкета пройдена, уровней в ней нет.
diagnosis-compare = <b>Было → стало</b> · { $before } → { $day }
diagnosis-compare-line = { $group }: { $was } → <b>{ $now }</b>
diagnosis-compare-same = { $group }: { $now }, как и было
diagnosis-compare-new = { $group }: { $now }, раньше не спрашивали
diagnosis-compare-explained = Обе оценки — ваши собственные. Стало строже — тоже хорошо: виднее, над чем работать.
diagnosis-picture-caption = Дальше от центра — увереннее. Эту картинку видите только вы.
diagnosis-thanks = Спасибо! Анкета «{ $title }» пройдена.
diagnosis-thanks-explained = Здесь нет ни баллов, ни уровней. Свои ответы можно посмотреть в любой день.
diagnosis-answers = <b>Ваши ответы</b> · { $title }
diagnosis-answers-line = { $statement } — <b>{ $answer }</b>
diagnosis-details-subject = <b>{ $subject }</b>
diagnosis-details = <b>{ $group }</b> · { $number } из { $total }
diagnosis-details-level = { $level }
diagnosis-details-percent = { $level }, { $percent } %
diagnosis-details-line = { $answer } · { $statement }
diagnosis-details-comment = <i>{ $comment }</i>
diagnosis-finished = Готово! Результат сохранён.
diagnosis-handed-in = Спасибо! Ответы сохранены.
diagnosis-entered = Готово! Ответы с бланка внесены.
diagnosis-reopened = Можно менять ответы
diagnosis-reopened-head = <b>Ответы снова можно менять.</b>
diagnosis-reopened-explained = Пока они открыты, этого результата не видит никто. Если менять ничего не нужно, нажмите «Вернуть результат»: он посчитается по тем же ответам. Изменённые ответы дадут новый результат.
diagnosis-reopened-unscored = Пока они открыты, анкета не считается пройденной. Если менять ничего не нужно, нажмите «Отправить ответы».
diagnosis-report-sent = Файл отправлен выше
diagnosis-closed = Диагностика уже завершена, ответить больше нельзя.
diagnosis-form-full = полная
diagnosis-form-express = краткая
diagnosis-file-result = Диагностика { $name } { $day }
diagnosis-file-blank = Бланк { $name } { $title }

# Бланк для того, кто без бота
diagnosis-entry = <b>Без бота: { $name }</b>
diagnosis-entry-asked = Просят пройти: { $title }
diagnosis-entry-asked-until = Просят пройти: { $title }, до { $day }
diagnosis-entry-line = { $number }. { $title }{ $form ->
        [full] , полная
        [express] , краткая
       *[only] { "" }
    } — { $total } { $total ->
        [one] вопрос
        [few] вопроса
       *[other] вопросов
    }
diagnosis-entry-explained = Распечатайте бланк, отдайте заполнить и внесите ответы. Пока вы вносите, ответы видны вам; после завершения — никому, кроме самого педагога.

# Кнопки
diagnosis-button-audience = ▶️ Ответить
diagnosis-button-whom = 🪪 Кого учит
diagnosis-button-begin = ▶️ Начать
diagnosis-button-begin-full = ▶️ Начать: полная, ~{ $minutes } мин
diagnosis-button-begin-express = ⏩ Начать: краткая, ~{ $minutes } мин
diagnosis-button-others = 🗂 Другие анкеты
diagnosis-button-subjects = 📚 Предметов несколько
diagnosis-button-subject-own = ✏️ Другой предмет
diagnosis-button-subjects-apart = ▶️ По каждому отдельно ({ $count })
diagnosis-button-subjects-together = ▶️ Один раз за все
diagnosis-button-review = ✅ Завершить
diagnosis-button-hand-in = ✅ Отправить ответы
diagnosis-button-reopen = ✏️ Изменить ответы
diagnosis-button-picture = 🕸 Картинка
diagnosis-button-report = 📄 Подробно
diagnosis-button-compare = 🔄 Было → стало
diagnosis-button-answers = 📋 Мои ответы
diagnosis-button-blank = 🖨 Бланк { $number }
diagnosis-button-enter = ✏️ Внести { $number }
diagnosis-button-blanks = ✏️ Другие бланки
diagnosis-button-go-on = ▶️ Продолжить: отвечено { $answered } из { $total }
diagnosis-button-forward = ▶️ Дальше
diagnosis-button-given = ✓ { $answer }
diagnosis-button-other = ⋯ Другое
diagnosis-button-more = ⋯ Ещё
diagnosis-button-pause = ⏸ Пауза
diagnosis-button-comment = ✏️ Комментарий
diagnosis-button-comment-remove = 🗑 Убрать комментарий
diagnosis-button-hint = 💡 Пояснение
diagnosis-button-list = 📋 Список ответов
diagnosis-button-group = { $group } · { $answered } из { $total }
diagnosis-button-finish = ✅ Посмотреть результат
diagnosis-button-finish-again = ↩️ Вернуть результат
diagnosis-button-past-result = 📄 Прошлый результат
diagnosis-button-route = 🧭 Составить { plan-short-make }
diagnosis-button-details = 📋 Ответы
diagnosis-button-again = 🔁 Ещё раз

# Ошибки
error-diagnosis-not-teacher = Самодиагностика — для педагогов.
error-diagnosis-ask-audience = Сначала ответьте, кого вы учите: от этого зависит анкета.
error-diagnosis-not-offered = Такой анкеты для вашей работы нет. Вот какие есть.
error-diagnosis-not-asked = Эта диагностика закрыта, или вас в ней больше не спрашивают. Вот что есть сейчас.
error-diagnosis-not-offline = Этот человек отвечает в боте сам: бланк ему не нужен.
error-diagnosis-audience-unknown = Сначала отметьте в карточке, кого учит этот педагог: от этого зависит анкета.
error-diagnosis-too-many-options = Можно отметить не больше { $most }. Снимите одну отметку.
error-diagnosis-too-many-subjects = Можно отметить не больше { $most } предметов: снимите одну отметку.
error-diagnosis-unknown-subject = Этого предмета в списке нет. Добавьте его кнопкой «Другой предмет».
error-diagnosis-subjects-fixed = Ответы о предмете уже есть: список предметов не меняется.
error-diagnosis-reopen-late = Прошло больше суток: ответы уже не меняются. Диагностику можно пройти ещё раз.
error-diagnosis-reopen-built-on = По этому результату уже { plan-drawn-up } { plan }: ответы не меняются. Диагностику можно пройти ещё раз.
error-diagnosis-reopen-campaign-over = Диагностика закрыта: ответы уже не меняются.
error-diagnosis-reopen-another-open = У вас уже начата новая диагностика: продолжите её.
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
diagnosis-result-beside = 📎 <b>Независимая диагностика:</b> { $told }
