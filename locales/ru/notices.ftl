notice-due-today = <b>Сегодня</b>
notice-due-week = <b>На этой неделе</b>
notice-due-ahead = <b>Впереди</b>
notice-due-passed = <b>Срок прошёл</b> — расскажите, как обстоят дела:
notice-due-hidden = И ещё { $count } — все сроки по кнопке ниже.
notice-reported = 👥 <b>{ $owner }</b> — выполнено: { $title }. { $count ->
    [0] Без документа.
   *[other] Материалов: { $count }.
} Подтвердите или верните с комментарием.
notice-witnessed = 👥 <b>{ $owner }</b>: { $what ->
    [visit] { $words ->
        [school] посещение вашего урока
       *[other] посещение вашего занятия
    }
   *[event] участие в событии
} «{ $title }»{ $held ->
    [none] { "" }
   *[other] { " " }({ $held })
}, отмечено { $day }. { $what ->
    [visit] { "" }
   *[event] Список этого события ведёте вы.{ " " }
}Так и было?
notice-attended = ✅ Отмечено: { $what }, { $day }. { $item ->
    [yes] Мероприятие вашего плана выполнено и подтверждено.
   *[no] Участие сохранено.
}
notice-event-called-off = 🗑 Отменено: <b>{ $what }</b>.{ $item ->
    [yes] { " " }Из вашего плана мероприятие снято, напоминать о нём бот не будет.
   *[no] { "" }
}
notice-event-moved = 📅 Другой день: <b>{ $what }</b> (было { $was }).{ $item ->
    [yes] { " " }Срок в вашем плане уже изменён.
   *[no] { "" }
}
notice-event-entrusted = 🎤 Вас просят отметить участников: { $what }
notice-confirmed = ✅ Подтверждено: { $title }
notice-confirmed-by = ✅ Подтверждено ({ $who }): { $title }
notice-sent-back = ↩️ На доработку: { $title }
notice-sent-back-by = ↩️ На доработку ({ $who }): { $title }
notice-item-revoked = ↩️ Решение отменено, отметка о выполнении снова ждёт подтверждения: { $title }
    От вас ничего не нужно.
notice-submitted = 🧭 <b>{ $owner }</b>: { plan } на утверждение, { $count ->
    [one] { $count } мероприятие
    [few] { $count } мероприятия
   *[other] { $count } мероприятий
}.
notice-to-endorse = 🧭 <b>{ $owner }</b>: { plan } на согласование, { $count ->
    [one] { $count } мероприятие
    [few] { $count } мероприятия
   *[other] { $count } мероприятий
}.
notice-objected = ✋ <b>{ $owner }</b>: несогласие с правками. План снова ждёт решения, каким его отправили.
notice-approved-edits = План утвердили с правками:
notice-returned-remarks = { $count ->
    [1] Замечание есть к { $count } мероприятию: оно показано рядом с ним.
    [one] Замечания есть к { $count } мероприятию: каждое показано рядом со своим.
   *[other] Замечания есть к { $count } мероприятиям: они показаны рядом с ними.
}
notice-approved = ✅ { plan-your-title } { plan-approved }.
notice-approved-by = ✅ { plan-your-title } { plan-approved } ({ $who }).
notice-approved-now = План действует до { $last }. О сроках бот напомнит сам.
notice-approved-later = План начнётся { $first } и действует до { $last }.
notice-returned = ↩️ { plan-your-title } { plan-came-back } на доработку.
notice-returned-by = ↩️ { plan-your-title } { plan-came-back } на доработку ({ $who }).
notice-left-out-approved = 💬 <b>{ $owner }</b>: { plan } { plan-approved }{ $who ->
    [none] { "" }
   *[other] { " " }({ $who })
}.
notice-left-out-returned = 💬 <b>{ $owner }</b>: { plan } { plan-returned } на доработку{ $who ->
    [none] { "" }
   *[other] { " " }({ $who })
}.
notice-left-out = Ваши правки и замечания ({ $count }) в решение не вошли.
notice-left-out-remark = «{ $text }»
notice-left-out-kept-approved = Пока план не начался, они сохранены: если решение отменят, они вернутся.
notice-left-out-kept-returned = Пока педагог не взялся за доработку, они сохранены: если решение отменят, они вернутся.
notice-revoked = ↩️ Решение по { plan-your-to } отменено: план снова ждёт утверждения. От вас ничего не нужно.
notice-file-refused = 📎 Файл «{ $name }» к мероприятию <b>{ $title }</b> не удалось сохранить: внутри не то, что обещает название. Проверьте его, пожалуйста, и прикрепите снова.
notice-file-failed = 📎 Файл «{ $name }» к мероприятию <b>{ $title }</b> не удалось сохранить: он так и не скачался. Прикрепите его, пожалуйста, ещё раз.
notice-photo-refused = 📎 Фото к мероприятию <b>{ $title }</b> не удалось сохранить: это не похоже на снимок. Прикрепите, пожалуйста, другое.
notice-photo-failed = 📎 Фото к мероприятию <b>{ $title }</b> не удалось сохранить: оно так и не скачалось. Прикрепите его, пожалуйста, ещё раз.
notice-file-macros = 📎 Файл «{ $name }» к мероприятию <b>{ $title }</b> не удалось сохранить: внутри макросы, открывать такое небезопасно. Сохраните его как PDF или без макросов и прикрепите снова.
notice-file-no-room = 📎 Файл «{ $name }» к мероприятию <b>{ $title }</b> не удалось сохранить: в хранилище бота кончилось место. Отметка о выполнении осталась. Скажите администрации, а файл прикрепите позже или дайте ссылку.
notice-photo-macros = 📎 Фото к мероприятию <b>{ $title }</b> не удалось сохранить: это не снимок. Прикрепите, пожалуйста, другое.
notice-photo-no-room = 📎 Фото к мероприятию <b>{ $title }</b> не удалось сохранить: в хранилище бота кончилось место. Отметка о выполнении осталась. Скажите администрации, а фото прикрепите позже.
notice-proposed-mentor = 👥 Вас просят стать наставником коллеги. Имя бот назовёт, когда согласятся оба.{ $by ->
        [none] { "" }
       *[other] { " " }Предлагает: { $by }
    }
notice-proposed-mentee = 👥 Вам предлагают наставника: <b>{ $other }</b>
    Наставничество начнётся, только когда согласятся оба; отказаться можно без объяснений.
notice-pair-mentor = 👥 Согласие есть с обеих сторон: теперь вы наставник. В паре с вами — { $mentee }
notice-pair-mentee = 👥 Согласие есть с обеих сторон: теперь у вас есть наставник — { $mentor }
notice-pair-works = 👥 Согласие есть с обеих сторон: { $mentee } и { $mentor } (наставник).
notice-pair-declined-mentor = 👥 Наставничество не состоится, от вас ничего не нужно. Спасибо за согласие!
notice-pair-declined = 👥 Наставничество не состоится ({ $mentor } и { $mentee }). Причину называть никто не обязан.
notice-post-ended = В боте отмечено, что здесь вы больше не работаете. Что будет с данными — по кнопке ниже.
notice-post-ended-school = { $school }: в боте отмечено, что здесь вы больше не работаете. Ответы диагностики остаются только вашими. Что будет с остальными данными — по кнопке ниже.
notice-unlink-asked = 📱 { $by } просит отвязать прежний Telegram: { $who }, { $school }. Все данные сохранятся, для входа понадобится новая ссылка.
notice-unlinked = 📱 { $who }: прежний Telegram отвязан. Выпишите новую ссылку и передайте её лично: по ней откроется всё, что было.
notice-link-denied = 🔗 <b>{ $who }</b>: личную ссылку открыл другой человек и ответил «Это не я». Видны были только имя и название { place-name-of }, но ссылка осталась в том чате. Лучше выписать новую и передать лично: прежняя тогда не откроется.
notice-account-unlinked = 📱 Этот чат отвязан от ваших данных по просьбе администрации: сказали, что Telegram сменился. Сами данные на месте. Если такой просьбы не было, сразу скажите администрации.
notice-exported = 📄 По вашей просьбе ваши данные выгружены из бота. Если такой просьбы не было, скажите об этом администрации.
notice-button-open = 🧭 Открыть
notice-button-attach = 📎 Прикрепить снова
notice-button-review = 🧭 Посмотреть { plan-short-see }
notice-button-route = 🧭 { plan-short }
notice-button-mentoring = 👥 Наставничество
notice-button-agree = ✅ Согласиться
notice-button-decline = ↩️ Отказаться
notice-button-privacy = 🔒 Мои данные
notice-button-already = ✅ Уже сделано
notice-button-move-to = ⏭ Перенести на { $day }
notice-button-move-week = ⏭ Перенести на неделю
notice-button-done-numbered = ✅ { $number }. Сделано
notice-button-already-numbered = ✅ { $number }. Уже сделано
notice-button-move-numbered = ⏭ { $number }. Перенести
notice-button-move-to-numbered = ⏭ { $number }. На { $day }
notice-button-move-week-numbered = ⏭ { $number }. На неделю
notice-button-drop-numbered = 🗑 { $number }. Не актуально
notice-consent-refused = ✍️ <b>{ $who }</b>: { $withdrawn ->
        [yes] согласие отозвано, бот больше не спрашивает и не пишет. Отозвать его может каждый
       *[no] без согласия, бот не спрашивает и не пишет. Отказаться может каждый
    }, причины не спрашивают. План можно вести без бота, на бумаге: учитывается он так же.
notice-button-offline = ✍️ Без бота: { $who }
notice-join-asked = 👥 Заявка по общей ссылке: { $name }
notice-button-requests = 👥 Заявки
notice-join-accepted = ✅ «{ $school }»: вы в списке. Осталось прочитать согласие, и можно начинать.
notice-join-added = ✅ «{ $school }»: вы теперь в списке и здесь. Вход остался прежним.
notice-join-declined = «{ $school }»: заявку не подтвердили. Если это ошибка, подойдите к тому, кто дал вам ссылку: он выпишет личную.
notice-button-enter = ▶️ Войти
notice-duty-handed-deputy = 🤝 Вы замещаете: { $owner }, { $role }, с { $since } по { $until }. Решения вы принимаете от своего имени; { plan-own } утвердить нельзя.
notice-duty-handed-owner = 🤝 Ваши обязанности переданы: { $deputy }, с { $since } по { $until }.
notice-duty-ended-deputy = Замещение закончено: { $owner }, { $role }.
notice-duty-ended-owner = Замещение закончено ({ $deputy }): обязанности снова ваши.
notice-button-duties = 🤝 Замещение
notice-mentor-replaced = { $mentee }: теперь наставник другой, ваше наставничество завершено. Спасибо за вашу работу!
notice-basis-proposed = { $invited ->
        [yes] 💬 Вам предлагают составить { plan-make }{ $who ->
            [none] { "" }
           *[other] { " " }({ $who })
        } и начать с этого:
       *[no] 💬 Предложено в { plan-your-into }{ $who ->
            [none] { "" }
           *[other] { " " }({ $who })
        }:
    }
notice-item-proposed = { $added ->
        [yes] 🧭 В { plan-your-into } добавлено{ $who ->
            [none] { "" }
           *[other] { " " }({ $who })
        }: <b>{ $title }</b> — { $day }
        [asked] 💬 Предложено в { plan-your-into }{ $who ->
            [none] { "" }
           *[other] { " " }({ $who })
        }: <b>{ $title }</b> — { $day }. Ждёт решения администрации.
       *[no] 💬 Предложено в { plan-your-into }{ $who ->
            [none] { "" }
           *[other] { " " }({ $who })
        }: <b>{ $title }</b> — { $day }
    }
notice-proposal-answered = 💬 { $owner ->
        [none] О предложенном в { plan-your-into }
       *[other] <b>{ $owner }</b> о предложенном
    }: { $text } — { $standing ->
        [accepted] в плане
        [discuss] нужно обсудить
        [asked] ждёт решения
        [declined] не взято
       *[proposed] ответ есть
    }
notice-handed-over-own = 📤 { plan-your-title } { plan-handed } методисту: он видит план и может предложить курсы, консультации, мероприятия муниципалитета. Ответов диагностики он не видит. Согласие можно отозвать в любой день.
notice-handed-over = 📤 <b>{ $owner }</b> ({ $school }): { plan } { plan-handed } вам.
notice-commented = 💬 Комментарий к { plan-your-to } ({ $who }): «{ $text }»
notice-comment-taken-back = 💬 Комментарий к { plan-your-to }{ $who ->
        [none] { "" }
       *[other] { " " }({ $who })
    } убран: рядом с планом его больше нет.
notice-consent-given = 📤 <b>{ $owner }</b>: согласие есть, план можно передать методисту.
notice-consent-asked = 📤 Администрация хочет передать { plan-your-into } методисту, чтобы он помог с курсами и консультациями. Для этого нужно ваше согласие; можно не соглашаться, на план это не влияет.
notice-button-answer = 💬 Ответить
notice-button-consent = 📄 Прочитать согласие
notice-word-said = 💬 <b>{ $who }</b>:
notice-word-shown = 👁 <b>{ $who }</b> показывает вам сообщение из переписки о наставничестве:
notice-meeting-noted = 🗓 <b>{ $who }</b>: записана ваша встреча { $day } — { $topic }
notice-term-ending = ⏰ Наставничество ({ $mentor } и { $mentee }): срок до { $day }. Потом оно завершится само; продлить можно сейчас.
notice-pair-completed = 👥 Срок наставничества вышел, оно завершено ({ $mentor } и { $mentee }). Спасибо за работу!
notice-pair-ended = 👥 Наставничество завершено досрочно ({ $mentor } и { $mentee }){ $reason ->
        [none] .
       *[other] . Причина: { $reason }.
    }
notice-button-answer-word = 💬 Ответить
notice-button-words = 💬 Переписка
notice-button-pair = 👥 Пара
notice-button-prolong = ⏭ Продлить

notice-closing-offered = 🏁 Срок плана — { $last }. Пора подвести итоги: это несколько нажатий, любой вопрос можно пропустить.
notice-closing-again = 🏁 Срок плана — { $last }, итоги ещё не подведены. Больше напоминать об этом не будем.
notice-closing-year = 🏁 Учебный год { $first }/{ $last } заканчивается, а план продолжается. Подведите, пожалуйста, итоги года.
notice-closing-to-analyse = 🏁 <b>{ $owner }</b>: итоги плана, выполнено { $finished } из { $total }. Нужно ваше слово.
notice-closing-to-conclude = 🏁 <b>{ $owner }</b>: план ждёт заключения, выполнено { $finished } из { $total }.
notice-closing-of-year = 🏁 <b>{ $owner }</b>: итоги года подведены, план продолжается.
notice-concluded = 🏁 Заключение по вашему плану ({ $who }): { $verdict ->
        [none] {""}
       *[other] <b>{ $verdict }</b>.
    }
    «{ $text }»
notice-closing-year-said = 🏁 О прошедшем годе вашего плана ({ $who }): «{ $text }»
notice-conclusion-recalled = ↩️ Заключение по вашему плану отменено, его дадут заново. От вас ничего не нужно.
notice-conclusion-answered = 💬 <b>{ $owner }</b> отвечает на заключение: «{ $text }»
notice-route-moved = { $state ->
        [suspended] ⏸ Ваш план приостановлен
        [transferred] ➡️ Ваш план передан: вы начнёте с него на новом месте работы
        [terminated] 🛑 Ваш план прекращён
       *[active] ▶️ Ваш план продолжается
    }{ $reason ->
        [none] .
       *[other] . Причина: { $reason }.
    } { $state ->
        [suspended] Напоминания приходить не будут.
        [active] Бот снова напомнит о сроках.
       *[other] Всё сделанное сохранено.
    }
notice-route-moved-of = { $state ->
        [suspended] ⏸ <b>{ $owner }</b>: план приостановлен
       *[active] ▶️ <b>{ $owner }</b>: план продолжается
    }{ $reason ->
        [none] {""}
       *[other] {" "}({ $reason })
    }
notice-route-moved-mentee = { $state ->
        [suspended] ⏸ <b>{ $owner }</b>: план приостановлен, сроки не идут.
        [transferred] ➡️ <b>{ $owner }</b>: план здесь закрыт, коллега продолжит его на новом месте работы.
        [terminated] 🛑 <b>{ $owner }</b>: план прекращён. Всё сделанное сохранено.
       *[active] ▶️ <b>{ $owner }</b>: план продолжается.
    }
notice-button-analyse = ✍️ Написать анализ

notice-due-warned = {"   "}Если не отметить и не перенести, это { $count ->
    [one] увидит
   *[other] увидят
} { $who } ({ $day })
notice-button-snooze = 🔔 Напомнить завтра
notice-passed-seen = ⏰ <b>Срок прошёл, отметки нет.</b> Делать сейчас ничего не нужно: коллеги знают, что вы это видите.
notice-passed-line = • { $owner } — { $title }, срок был { $day }
notice-passed-hidden = И ещё { $count }.
notice-mentor-week = 👥 <b>Ваши наставляемые</b>
notice-mentor-week-hidden = И ещё { $count } — все по кнопке ниже.
notice-mentee = • { $who }: { $facts }
notice-mentee-done = за неделю отмечено выполненным: { $count }
notice-mentee-waiting = ждёт вашего подтверждения: { $count }
notice-mentee-passed = срок прошёл: { $count }
notice-mentee-next = ближайшее { $day } — { $title }
notice-button-confirm = ✅ Подтвердить ({ $count })
notice-school-week = <b>Сводка на начало недели</b>
notice-button-summary = 📊 Сводка
