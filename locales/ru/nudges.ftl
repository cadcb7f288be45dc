# Напомнить: о чём, кому, текст и что из этого вышло
nudge-head = 🔔 <b>Напомнить</b>. Каждому придёт личное сообщение с кнопкой, о других в нём ни слова.
nudge-head-one = 🔔 <b>Напомнить: { $who }</b> — о чём?
nudge-nothing = Сейчас напоминать не о чем: всё сделано, прошедших сроков нет.
nudge-nothing-one = Сейчас напоминать не о чем.
nudge-rule = Одному человеку — не чаще раза в неделю, кто бы ни напоминал. Текст и список увидите до отправки.
nudge-line = { $number }. { $what }: { $count } чел.{ $sent ->
        [none] { "" }
       *[other] { " " }· напоминание ушло { $sent }
    }
nudge-course-near = <i>О курсах напоминаем за { $months } месяцев до срока и когда он прошёл. В списке «Нужны курсы» — все, у кого срок в ближайший год.</i>
nudge-matter-diagnosis = { $title } — ждём ответов
nudge-matter-no-plan = нет даже черновика { plan-of }
nudge-matter-not-handed-in = черновик { plan-of } не отправлен
nudge-matter-returned = { plan } на доработке
nudge-matter-passed = прошёл срок мероприятий
nudge-matter-sent-back = мероприятия на доработке
nudge-matter-closing = не подведены итоги плана
nudge-matter-course = срок курсов (КПК)
nudge-about = 🔔 <b>Напоминание</b> · { $what }{ $department ->
        [none] { "" }
       *[other] { " " }({ $department })
    }
nudge-gets = { $count ->
        [0] Сейчас его не получит никто: выбрано { $chosen }.
       *[other] Получат: <b>{ $count }</b> из { $chosen }
    }
nudge-whole = Выбраны все, кто не прошёл нынешнюю диагностику, даже если проходил прежнюю.
nudge-recent = • { $who }: напоминание { $day }
nudge-nobody-now = Напоминать об этом уже некому.
nudge-sample = Так это увидит { $who }:
nudge-quoted =
    <blockquote>{ $text }</blockquote>
    Кнопка под сообщением: { $buttons }
nudge-whom = 🔔 <b>Кому напомнить?</b> Нажмите на фамилию, чтобы выбрать или снять.
nudge-ask-department = Кому напомнить: всем или { $kind ->
        [school] одному ШМО
       *[other] одному методобъединению
    }?
nudge-every-department = Все вместе
nudge-result = 🔔 <b>Напоминание</b> · { $what }
nudge-result-counts = Кому: { $total } чел.{ $sent ->
        [0] { "" }
       *[other] { " " }Дошло: { $sent }.
    }{ $waiting ->
        [0] { "" }
       *[other] { " " }Ещё в пути: { $waiting }.
    }{ $moot ->
        [0] { "" }
       *[other] { " " }Не понадобилось: { $moot }.
    }{ $lost ->
        [0] { "" }
       *[other] { " " }Не доставлено: { $lost }.
    }{ $done ->
        [0] { "" }
       *[other] { " " }С тех пор сделано: <b>{ $done }</b>.
    }
nudge-result-open = Пока не сделано:
nudge-result-person = • { $who }{ $delivered ->
        [waiting] { " " }— ещё не отправлено
        [moot] { " " }— не отправлено
        [lost] { " " }— не доставлено
       *[sent] { "" }
    }
nudge-sent-head = 🔔 <b>Ваши напоминания</b>
nudge-sent-none = 🔔 Вы пока никому не напоминали.
nudge-sent-line = { $number }. { $day }: { $what } · { $count } чел.
nudge-button-open = 🔔 Напомнить
nudge-button-sent = 📬 Отправленные: { $count }
nudge-button-all-sent = 📬 Все отправленные
nudge-button-hub = 🔔 Напомнить ещё
nudge-button-send = 📤 Отправить: { $count }
nudge-button-people = 👥 Выбрать людей
nudge-button-department = 🏷 { $kind ->
        [school] Одно ШМО
       *[other] Одно объединение
    }
nudge-button-undo = ↩️ Отменить: { $count } чел.
nudge-toast-sent = { $when ->
        [now] { $count ->
            [one] Отправляем сейчас: { $count } человеку.
           *[other] Отправляем сейчас: { $count } людям, каждому лично.
        }
       *[later] { $count ->
            [one] Напомним { $count } человеку в рабочее время.
           *[other] Напомним { $count } людям, каждому лично и в рабочее время.
        }
    }
nudge-toast-undone = Отменено. Не получат: { $count } чел.
error-nudge-over = Эта диагностика уже закончилась.
error-nudge-sent = Это напоминание уже отправлено.
error-nudge-changed = С тех пор список изменился. Посмотрите ещё раз и нажмите снова.
error-nudge-nobody = Всем выбранным только что уже напомнили.
error-nudge-gone-out = Отменять уже нечего: сообщения ушли.

# Как это приходит
notice-nudge-hello = 🔔 { $name ->
        [none] Напоминаем:
       *[other] { $name }, напоминаем:
    }
notice-nudge-diagnosis = вашего ответа ждёт «{ $title }»{ $day ->
        [none] { "" }
       *[other] , последний день — { $day }
    }. Отвечать можно частями, всё сохраняется.
notice-nudge-no-plan = на этот учебный год ещё нет { plan-of }. Черновик бот соберёт сам, его можно менять.
notice-nudge-not-handed-in = { plan } пока в черновике. Когда всё готово, отправьте на утверждение.
notice-nudge-returned = { plan } на доработке. Посмотрите, что просили поправить, и отправьте снова.
notice-nudge-passed = { $count ->
        [1] прошёл срок мероприятия: { $title } ({ $day }).
        [one] прошёл срок { $count } мероприятия, самый ранний — { $day }.
       *[other] прошёл срок { $count } мероприятий, самый ранний — { $day }.
    } Отметьте сделанное, перенесите дату или снимите то, что не нужно.
notice-nudge-sent-back = { $count ->
        [1] на доработку вернули: { $title }. Посмотрите, чего не хватает.
        [one] на доработку вернули { $count } мероприятие. Посмотрите, чего не хватает.
        [few] на доработку вернули { $count } мероприятия. Посмотрите, чего не хватает.
       *[other] на доработку вернули { $count } мероприятий. Посмотрите, чего не хватает.
    }
notice-nudge-closing = срок плана { $passed ->
        [yes] закончился { $day }.
       *[no] — до { $day }.
    } Осталось подвести итоги: это несколько нажатий.
notice-nudge-course = { $passed ->
        [yes] три года после последних курсов закончились { $day }.
       *[no] три года после последних курсов закончатся { $day }.
    } Если новые уже пройдены, запишите их в достижения.
