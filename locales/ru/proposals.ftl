# Предложенное к плану: заместитель или методист предлагает, педагог отвечает
proposals-button-propose = 💬 Предложить в { plan-short-see }
proposals-button-open = { $count ->
    [0] 💬 Предложенное
   *[other] 💬 Предложенное · ждёт ответа: { $count }
}
proposals-button-task = Задача
proposals-button-request = Запрос
proposals-button-own = ✏️ Своими словами
proposals-no-such-number = Такого номера здесь нет, ничего не предложено.
proposals-button-skip = Пропустить
proposals-button-take-back = ↩️ Отменить
proposals-button-take = { $whose ->
    [own] ✅ Беру
   *[other] ✅ Принять
}
proposals-button-discuss = 💬 Обсудить
proposals-button-decline = { $whose ->
    [own] Не беру
   *[other] Не принимать
}
proposals-to = 💬 <b>Предложить в { plan-into }</b> · { $owner }
proposals-to-about = Затруднение выберите из анкеты, по группам: ответов педагога там не видно. Можно предложить и задачу или запрос.
proposals-group = <b>{ $title }</b>
proposals-group-about = Здесь все суждения группы, ответы педагога не показаны. Нажмите то, что хотите предложить.
proposals-about-task = Выберите задачу или напишите её своими словами.
proposals-about-request = Выберите, чему полезно научиться, или напишите своими словами.
proposals-ask-own-task = Напишите задачу одним сообщением, до 120 знаков.
proposals-ask-own-request = Напишите, чему полезно научиться, одним сообщением, до 120 знаков.
proposals-made = 💬 <b>{ $owner }</b>: предложено, педагогу придёт сообщение.
proposals-ask-reason = <b>Почему именно это?</b> Выберите, напишите своё или пропустите. Причину увидите вы оба.
proposals-toast-made = Предложено
proposals-toast-taken-back = Предложение отменено
proposals-toast-answered = Ответ записан
proposals-button-answer-back = ↩️ Отменить ответ
proposals-toast-answer-back = Ответ отменён
proposals-none = Предложенного к плану сейчас нет.
proposals-head = 💬 <b>Предложено</b> · { $number } из { $total }
proposals-item = <b>Мероприятие: { $title }</b> — { $day }
proposals-author = Предлагает: { $who }
proposals-reason = Причина: { $text }
proposals-reply = { $whose ->
    [own] Ваши слова: «{ $text }»
   *[other] Слова педагога: «{ $text }»
}
proposals-standing-proposed = { $whose ->
    [own] Ждёт вашего ответа.
   *[other] Ждёт ответа.
}
proposals-standing-discuss = { $whose ->
    [own] Ваш ответ: обсудить.
   *[other] Педагог хочет обсудить.
}
proposals-standing-asked = Ждёт решения того, кто утверждает планы.
proposals-standing-accepted = Это в плане.
proposals-standing-declined = { $whose ->
    [own] Ваш ответ: не беру.
   *[other] Не взято в план.
}
proposals-after-decision = План сейчас на утверждении: взять предложенное можно после решения.
proposals-ask-words = Можно добавить слова: напишите сообщением. Их увидите вы оба.
proposals-waiting-own = 💬 Предложено и ждёт вашего ответа: { $count }
proposals-waiting = 💬 Предложено и ждёт ответа: { $count }
proposals-awaiting-draft = Не в ваших разделах: { $count }. Это примут вместе с утверждением плана.
proposals-awaiting-submitted = В разделах других ответственных: { $count }. Это примут вместе с утверждением плана.
proposals-awaiting-yours = Предложено в ваши разделы: { $count }. Вместе с планом утверждается и это.
proposals-of-person = 💬 Предложено: { $text } — { $standing ->
        [proposed] ждёт ответа
        [discuss] нужно обсудить
        [asked] ждёт решения
        [declined] не взято
       *[accepted] в плане
    }{ $said ->
        [yes] : «{ $reply }»
       *[no] { "" }
    }
route-mark-proposed = · <i>предложено</i>
route-mark-asked = · <i>ждёт решения</i>
route-mark-discuss = · <i>обсуждается</i>
error-proposal-there = Это уже есть в плане: «{ $text }».
error-proposal-closed = По этому плану уже подводят итоги, добавлять в него поздно.
error-proposal-told = Отменить этот ответ уже нельзя: о нём сообщили или он изменился. Вот как сейчас.
error-proposal-answered = На это уже ответили, отменить нельзя. Вот как сейчас.
error-proposal-not-yours = Об этом решает тот, кто отвечает за раздел.
error-proposal-waiting = План сейчас на утверждении. Взять предложенное можно после решения.
error-proposal-answer-it = «{ $text }» вам предложили. Ответьте кнопкой «Предложенное» в плане, там же можно отказаться.
error-proposal-of-another = Это предложил другой человек: убрать или дополнить может только он.
