# Предложенное к плану: заместитель или методист предлагает, педагог отвечает
proposals-button-propose = 💬 Предложить в { plan-short-see }
proposals-button-open = { $count ->
    [0] 💬 Предложенное
   *[other] 💬 Предложенное · { $count }
}
proposals-button-task = Задача
proposals-button-request = Запрос
proposals-button-own = ✏️ Своими словами
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
proposals-to-about = Затруднение выбирают из анкеты, по группам: ответы видит только сам педагог. Можно предложить и задачу или запрос. Педагог ответит.
proposals-group = <b>{ $title }</b>
proposals-group-about = Здесь все суждения группы, ответов педагога за ними нет. Нажмите то, что хотите предложить.
proposals-about-task = Выберите задачу или напишите её своими словами.
proposals-about-request = Выберите, чему полезно научиться, или напишите своими словами.
proposals-ask-own-task = Напишите задачу одним сообщением, до 120 знаков.
proposals-ask-own-request = Напишите, чему полезно научиться, одним сообщением, до 120 знаков.
proposals-made = 💬 <b>{ $owner }</b>: предложено, придёт сообщение.
proposals-ask-reason = <b>Почему именно это?</b> Выберите, напишите своё или пропустите. Причину увидите вы оба.
proposals-toast-made = Предложено
proposals-toast-taken-back = Предложение отменено
proposals-toast-answered = Ответ записан
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
proposals-awaiting-draft = { $count ->
    [one] Разделы других ответственных: { $count } добавление будет принято вместе с утверждением.
    [few] Разделы других ответственных: { $count } добавления будут приняты вместе с утверждением.
   *[other] Разделы других ответственных: { $count } добавлений будут приняты вместе с утверждением.
}
proposals-awaiting-submitted = { $count ->
    [one] Вместе с утверждением будет принято { $count } добавление в разделы других ответственных.
    [few] Вместе с утверждением будут приняты { $count } добавления в разделы других ответственных.
   *[other] Вместе с утверждением будут приняты { $count } добавлений в разделы других ответственных.
}
proposals-awaiting-yours = Предложено педагогом в ваши разделы: { $count }. Утверждение это принимает.
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
error-proposal-answered = На это уже ответили, отменить нельзя. Вот как сейчас.
error-proposal-not-yours = Об этом решает тот, кто отвечает за раздел.
error-proposal-waiting = План сейчас на утверждении. Взять предложенное можно после решения.
error-proposal-answer-it = «{ $text }» вам предложили. Ответьте кнопкой «Предложенное» в плане, там же можно отказаться.
error-proposal-of-another = Это предложил другой человек: убрать или дополнить может только он.
