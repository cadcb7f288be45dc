# Итоги плана: рефлексия, анализ наставника и методиста, заключение
closing-head = 🏁 <b>Итоги плана</b>
closing-head-of = 🏁 <b>{ $owner }</b> · итоги плана
closing-head-year = 🏁 <b>Итоги года { $first }/{ $last }</b>
closing-head-year-of = 🏁 <b>{ $owner }</b> · итоги года { $first }/{ $last }
closing-gone = Этого плана здесь больше нет.
closing-lead-active = Подвести итоги можно в любое время, например перед аттестацией. Отвечать можно кнопками, любой вопрос можно пропустить.
closing-lead-reflect = Отметьте, что получилось. Любой вопрос можно пропустить. Отмечено: { $said } из { $total }
closing-lead-suspended = План приостановлен{ $day ->
        [none] {""}
       *[other] {" "}с { $day }
    }{ $reason ->
        [none] .
       *[other] . Причина: { $reason }.
    } Напоминания не приходят.
closing-lead-transferred = План закрыт здесь: вы продолжите его на новом месте работы.
closing-lead-terminated = План прекращён{ $reason ->
        [none] .
       *[other] . Причина: { $reason }.
    }
closing-year-lead = План рассчитан не на один год, поэтому подведите итоги прошедшего. План при этом продолжается. Отмечено: { $said } из { $total }
closing-year-said = План продолжается.
closing-year-for-leader = План продолжается в следующем году. Можно сказать несколько слов об этом годе: выберите готовое или напишите.
closing-year-again = План продолжается в следующем году. Сказанное можно заменить: выберите другое или напишите.
closing-year-handed = ✅ Итоги года переданы администрации. План продолжается, от вас больше ничего не нужно.
closing-waits-mentor = ⏳ Ждёт анализа наставника ({ $who }). Если анализа не будет неделю, план пойдёт на заключение без него.
closing-waits-methodist = ⏳ Ждёт анализа методиста ({ $who }). Если анализа не будет неделю, план пойдёт на заключение без него.
closing-waits-deputy = ⏳ Ждёт заключения. Его даёт { $who }
closing-waits-nobody = ⏳ Ждёт заключения. Сейчас дать его некому; когда такой человек появится, бот покажет ему план.
closing-being-written = Педагог ещё подводит итоги.
closing-over-silent = Срок плана прошёл, итогов педагога пока нет. Заключение можно дать и без них.
closing-state = Состояние: { $state }
closing-reason = Причина: { $reason }

closing-done = Выполнено мероприятий: { $finished } из { $total }, отмечено в срок { $on_time } из { $due }
closing-done-ahead = Выполнено мероприятий: { $finished } из { $total }
closing-basis = <b>{ $number }.</b> { $text }{ $state ->
        [none] {""}
       *[other] {" "}— <b>{ $state }</b>
    }
closing-was-is = {"   "}{ $before } → { $after }
closing-said-helped = {"   "}Помогло: { $text }
closing-said-hindered = {"   "}Помешало: { $text }
closing-said-next = {"   "}Дальше: { $text }
closing-carried = {"   "}➡️ в следующий план
closing-answer-not-yet = Пока не получается
closing-answer-with-support = Получается с опорой
closing-answer-independent = Делаю самостоятельно
closing-answer-strength = Могу показать коллегам
closing-answer-no-experience = Ещё не приходилось
closing-answer-not-mine = Не относится к моей работе
closing-outcome-deficit-full = результат достигнут в полном объёме
closing-outcome-deficit-partly = результат достигнут частично
closing-outcome-deficit-not = результат не достигнут
closing-outcome-strength-full = опыт передан
closing-outcome-strength-partly = опыт передан частично
closing-outcome-strength-not = пока не удалось
closing-outcome-task-full = задача решена
closing-outcome-task-partly = решена частично
closing-outcome-task-not = не решена
closing-outcome-request-full = запрос закрыт
closing-outcome-request-partly = закрыт частично
closing-outcome-request-not = не закрыт
closing-repeat = Повторная диагностика, { $day }:
closing-repeat-group = • { $title }: { $before } → { $after }
closing-repeat-more = { $count ->
    [one] …и ещё { $count } группа
    [few] …и ещё { $count } группы
   *[other] …и ещё { $count } групп
}
closing-repeat-same = { $count ->
    [one] Без перемен: { $count } группа
    [few] Без перемен: { $count } группы
   *[other] Без перемен: { $count } групп
}
closing-word-mentor = <b>Наставник</b> ({ $who }): «{ $text }»
closing-word-methodist = <b>Методист</b> ({ $who }): «{ $text }»
closing-word-deputy = <b>Заключение</b> ({ $who }): { $verdict ->
        [none] {""}
       *[other] { $verdict }.
    } «{ $text }»
closing-word-year = <b>Об этом годе</b> ({ $who }): «{ $text }»
closing-reply = <b>Ответ педагога:</b> «{ $text }»
closing-reply-own = <b>Ваш ответ:</b> «{ $text }»
closing-verdict-full = выполнен полностью
closing-verdict-partly = выполнен частично
closing-verdict-not = не выполнен, работа продолжается
closing-presented = 📌 { $body }{ $day ->
        [none] {""}
       *[other] , { $day }
    }{ $number ->
        [none] {""}
       *[other] , протокол № { $number }
    }{ $decision ->
        [none] {""}
       *[other] : { $decision }
    }

# Одно основание
closing-basis-head = 🏁 <b>{ $number } из { $total }</b>
closing-ask-outcome-deficit = Каков результат?
closing-ask-outcome-strength = Удалось ли поделиться опытом?
closing-ask-outcome-task = Решена ли задача?
closing-ask-outcome-request = Получен ли ответ на запрос?
closing-ask-helped = { $text }
    <b>Что помогло?</b>
closing-ask-hindered = { $text }
    <b>Что помешало?</b>
closing-ask-next = { $text }
    <b>Что дальше?</b>
closing-said-now = Сейчас: «{ $text }»
closing-own-words = Выберите готовое или напишите своими словами.
closing-ask-answer = 💬 <b>Ваш ответ на заключение</b>
    Его увидит тот, кто дал заключение. Ответ останется в плане.

# Те, кто анализирует и заключает
closing-cases = 🏁 <b>Ждут заключения: { $count }</b>
closing-cases-none = 🏁 Заключения сейчас никто не ждёт.
closing-case-line = • { $owner }: { $finished } из { $total }, { $days ->
        [one] ждёт { $days } день
        [few] ждёт { $days } дня
       *[other] ждёт { $days } дней
    }
closing-case-line-today = • { $owner }: { $finished } из { $total }, с сегодняшнего дня
closing-asked = Ждут вашего анализа: { $count }
closing-asked-none = Вашего анализа сейчас никто не ждёт.
closing-suggested-full = По этим данным план выполнен полностью. Решаете вы.
closing-suggested-partly = По этим данным план выполнен частично. Решаете вы.
closing-suggested-not = По этим данным план не выполнен. Решаете вы.
closing-ask-analysis-mentor = <b>Ваш анализ.</b> Его увидят педагог и администрация, он войдёт в итоговый документ.
closing-ask-analysis-methodist = <b>Ваш анализ.</b> Его увидят педагог и администрация, он войдёт в итоговый документ.
closing-preview = Заключение: <b>{ $verdict }</b>
closing-preview-text = «{ $text }»
closing-preview-what = Когда вы завершите план, педагог узнает о заключении и сможет на него ответить.
closing-ask-text = Заключение: <b>{ $verdict }</b>. Напишите его своими словами, до 1000 знаков. Готовый текст можно взять за основу:
closing-together-head = { $count ->
    [one] 🏁 <b>{ $count } план выполнен полностью</b>
    [few] 🏁 <b>{ $count } плана выполнены полностью</b>
   *[other] 🏁 <b>{ $count } планов выполнено полностью</b>
}{ $more ->
    [0] {""}
   *[other] , следом ещё { $more }
}
closing-together-empty = Полностью выполненных планов больше нет.
closing-together-put-off = Остальные вы отложили: { $count }.
closing-together-changed = Список изменился, посмотрите ещё раз.
closing-together-done = Завершено: { $names }
closing-together-given = Заключение уже дано: { $names }
closing-together-left = Изменились за это время, посмотрите отдельно: { $names }
closing-digest = <b>{ $number }. { $owner }</b>: { $finished } из { $total }{ $bases ->
        [none] {""}
       *[other] {" "}· { $bases }
    }

# Готовое заключение (попадает в документы)
closing-ready-head-full = { plan-full } { $term } { closing-ready-done } полностью.
closing-ready-head-partly = { plan-full } { $term } { closing-ready-done } частично.
closing-ready-head-not = { plan-full } { $term } не { closing-ready-done }.
closing-ready-done = { $called ->
    [programme] выполнена
   *[iom] выполнен
}
closing-ready-items = Мероприятий выполнено: { $finished } из { $total }.
closing-ready-items-time = Мероприятий выполнено: { $finished } из { $total }, в срок: { $on_time } из { $due }.
closing-ready-full = Результат достигнут в полном объёме: { $list }.
closing-ready-partly = Результат достигнут частично: { $list }.
closing-ready-not = Результат не достигнут: { $list }.
closing-ready-more = { $list }; ещё { $count }
closing-ready-continue = Работу по этим направлениям рекомендуется продолжить в следующем плане.
closing-ready-rest = Невыполненное рекомендуется включить в следующий план.
closing-ready-share = Опыт рекомендуется представить коллегам.

# Заседания
closing-meetings = 📌 <b>Где представлены результаты</b>
closing-meeting-line = • { $body }{ $day ->
        [none] {""}
       *[other] , { $day }
    }{ $number ->
        [none] {""}
       *[other] , протокол № { $number }
    } — планов: { $count }
closing-meeting-draft = Запись не закончена: { $body }
closing-meeting-which = Новая запись. Где слушали результаты?
closing-meeting-head = 📌 <b>{ $body }</b>
closing-meeting-day = Дата: { $day ->
        [none] не указана
       *[other] { $day }
    }
closing-meeting-number = Протокол: { $number ->
        [none] номер не указан
       *[other] № { $number }
    }
closing-meeting-decision = Решение: { $decision ->
        [none] не указано
       *[other] { $decision }
    }
closing-meeting-plans = Планов: { $count } из { $total }
closing-meeting-heard = Уже слушали на других заседаниях: { $count }. Отметьте их, только если слушали ещё раз.
closing-plan-heard = { $owner } · слушали
closing-meeting-names = { $names }
closing-ask-day = Когда было заседание? Выберите день или напишите дату.
closing-ask-protocol = Номер протокола? Напишите его или пропустите.
closing-ask-decision = Что решили? Выберите готовое или напишите своими словами.

# План останавливается раньше срока
closing-moves = ⏸ <b>Приостановить план</b>
closing-moves-own = 🧭 <b>Ваш план</b>
closing-moves-suspended = ▶️ <b>Продолжить план</b>
closing-moves-of = ⏸ <b>{ $owner }</b> · план
closing-ask-suspend = Почему план приостанавливается? Напоминания не придут, пока он не продолжится. Всё сделанное сохранится.
closing-ask-resume = { $days ->
        [0] { $items ->
            [0] Открытых мероприятий нет.
            [1] Открыто { $items } мероприятие, срок прежний.
            [one] Открыто { $items } мероприятие, сроки прежние.
            [few] Открыто { $items } мероприятия, сроки прежние.
           *[other] Открыто { $items } мероприятий, сроки прежние.
        }
        [one] План стоял { $days } день. { closing-resume-left }
        [few] План стоял { $days } дня. { closing-resume-left }
       *[other] План стоял { $days } дней. { closing-resume-left }
    }
closing-resume-left = { $items ->
    [0] Открытых мероприятий нет.
    [1] Осталось { $items } мероприятие. Как быть со сроком?
    [one] Осталось { $items } мероприятие. Как быть со сроками?
    [few] Осталось { $items } мероприятия. Как быть со сроками?
   *[other] Осталось { $items } мероприятий. Как быть со сроками?
}
closing-unconfirmed = { $count ->
    [one] ⚠️ Ждёт подтверждения { $count } отметка: когда план закроется, подтвердить будет нельзя.
    [few] ⚠️ Ждут подтверждения { $count } отметки: когда план закроется, подтвердить будет нельзя.
   *[other] ⚠️ Ждут подтверждения { $count } отметок: когда план закроется, подтвердить будет нельзя.
}
closing-ask-transfer = Педагог переходит на другое место работы? Здесь план закроется, и вернуть его будет нельзя. План целиком останется у педагога, на новом месте с него начнётся следующий. { $items ->
        [0] Невыполненных мероприятий нет.
        [one] Не выполнено { $items } мероприятие.
        [few] Не выполнено { $items } мероприятия.
       *[other] Не выполнено { $items } мероприятий.
    }
closing-ask-end-for = Прекратить план? Вернуть его будет нельзя. Педагог узнает о решении и прочтёт причину: «{ $reason }».
closing-button-end-for = 🛑 Прекратить
closing-ask-end = Прекратить план? Вернуть его будет нельзя: { $items ->
        [0] напоминания и изменения закончатся.
        [one] { $items } мероприятие останется невыполненным, напоминания и изменения закончатся.
        [few] { $items } мероприятия останутся невыполненными, напоминания и изменения закончатся.
       *[other] { $items } мероприятий останутся невыполненными, напоминания и изменения закончатся.
    } Сделанное и материалы сохранятся. Педагог узнает о решении. Если прекращаем, выберите причину или напишите её.

# Портфолио
closing-portfolio-made = { $parts ->
    [one] Портфолио готово.
   *[other] Портфолио не помещается в одно сообщение, поэтому частей несколько: { $parts }.
}
closing-portfolio-empty = Подтверждающих материалов в этом плане пока нет.
error-portfolio-disk = Портфолио собрать не получилось: на сервере бота кончилось место. Записи и файлы целы; скажите об этом администрации.
closing-portfolio-lost = Файлы не сохранились и в портфолио не вошли: { $count }. Какие — сказано в описи.

# Строки и кнопки
closing-offer = 🏁 Пора подвести итоги плана.
closing-line-cases = Ждут заключения: { $n }
closing-line-asked = Ждут вашего анализа: { $n }
closing-button-open = 🏁 Итоги плана
closing-button-past = 🏁 Итоги прошлого плана
closing-button-sum-up = 🏁 Подвести итоги
closing-button-year = 🏁 Итоги года
closing-button-cases = 🏁 Итоги планов
closing-button-cases-n = 🏁 Итоги планов ({ $n })
closing-button-moves = ⏸ Приостановить
closing-button-moves-of = ⏸ Приостановить, закрыть
closing-button-begin = 🏁 Начать подводить итоги
closing-button-hand-over = ✅ Передать на заключение
closing-button-finish-year = ✅ Готово
closing-button-take-back = ↩️ Вернуть себе
closing-button-reopen = ↩️ Вернуться к плану
closing-basis-said = ✅ { $number }. { $text }
closing-basis-unsaid = { $number }. { $text }
closing-button-repeat-express = 📝 Краткая диагностика
closing-button-repeat-full = 📝 Полная диагностика
closing-button-answer = 💬 Ответить
closing-button-reply = 💬 Изменить ответ
closing-button-next-plan = 🧭 Следующий план
closing-button-portfolio = 📦 Портфолио
closing-button-deficit-full = В полном объёме
closing-button-deficit-partly = Частично
closing-button-deficit-not = Не достигнут
closing-button-strength-full = Опыт передан
closing-button-strength-partly = Передан частично
closing-button-strength-not = Пока не удалось
closing-button-task-full = Решена
closing-button-task-partly = Решена частично
closing-button-task-not = Не решена
closing-button-request-full = Закрыт
closing-button-request-partly = Закрыт частично
closing-button-request-not = Не закрыт
closing-button-helped-ask = Что помогло
closing-button-helped-said = ✏️ Что помогло
closing-button-hindered-ask = Что помешало
closing-button-hindered-said = ✏️ Что помешало
closing-button-next-ask = Что дальше
closing-button-next-said = ✏️ Что дальше
closing-button-carry = Взять в следующий план
closing-button-next = ▶️ Дальше
closing-button-back = ◀️ Итоги
closing-button-remove = Убрать
closing-button-analyse = ✍️ Написать анализ
closing-button-analyse-again = ✍️ Изменить анализ
closing-button-verdict-full = Выполнен полностью
closing-button-verdict-partly = Выполнен частично
closing-button-verdict-not = Не выполнен, продолжить
closing-button-conclude = ✅ Завершить план
closing-button-text = ✏️ Изменить текст
closing-button-ready = Взять готовый текст
closing-button-recall = ↩️ Отменить заключение
closing-button-together = ✅ Выполненные ({ $count })
closing-button-again = Показать отложенные
closing-button-conclude-shown = ✅ Завершить эти { $count }
closing-button-meetings = 📌 Заседания
closing-button-meeting-draft = ▶️ Продолжить запись
closing-button-meeting-held = 📌 { $day ->
        [none] { $body }
       *[other] { $day }: { $body }
    }
closing-button-meeting-day = 📅 Дата
closing-button-protocol = № Протокол
closing-button-decision = ✏️ Решение
closing-button-tick-all = Отметить все
closing-button-tick-none = Снять отметки
closing-button-hold = ✅ Записать ({ $count })
closing-button-meeting-drop = 🗑 Убрать запись
closing-button-meeting-undo = ↩️ Вернуть к правке
closing-button-suspend = ⏸ Приостановить
closing-button-resume = ▶️ Продолжить план
closing-button-resume-shift = { $count ->
    [one] Сдвинуть на { $count } день
    [few] Сдвинуть на { $count } дня
   *[other] Сдвинуть на { $count } дней
}
closing-button-resume-as-is = Оставить сроки
closing-button-transfer = ➡️ На новое место работы
closing-button-transfer-yes = ➡️ Передать
closing-button-end = 🛑 Прекратить план

closing-toast-reopened = План продолжается
closing-toast-handed = Передано
closing-toast-answered = Ответ сохранён
closing-toast-analysed = Анализ сохранён
closing-toast-passed-on = Пропущено
closing-toast-concluded = План завершён
closing-toast-recalled = Заключение отменено
closing-toast-together = Завершено: { $count }
closing-toast-held = Записано
closing-toast-meeting-dropped = Запись убрана
closing-toast-suspended = План приостановлен
closing-toast-resumed = План продолжается
closing-toast-transferred = План передан
closing-toast-ended = План прекращён

error-closing-not-yet = Этот план ещё не начался.
error-closing-not-open = Сейчас итоги этого плана не подводятся.
error-closing-handed-over = Итоги уже переданы. Чтобы изменить ответы, верните их себе.
error-closing-acted = Об этих итогах уже сказали своё слово, поэтому они остаются как есть.
error-closing-concluded = Заключение уже дано.
error-closing-not-concluded = Заключения пока нет.
error-closing-taken-back = Педагог забрал итоги, чтобы изменить. Когда они вернутся, мы сообщим.
error-closing-year-taken = Об этом годе уже написали. Вот этот текст.
error-closing-not-yours = Это решает другой человек.
error-closing-meeting-ahead = Это заседание ещё впереди: запишите его, когда оно пройдёт.
error-closing-nothing-presented = Отметьте хотя бы один план.
