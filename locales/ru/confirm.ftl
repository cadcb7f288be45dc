confirm-head = 👥 <b>Ждут подтверждения: { $count }</b>
confirm-empty = 👥 Сейчас подтверждать нечего.
confirm-line = { $number }. { $owner } — { $title }. Отмечено { $day }{ $count ->
    [0] , без документа
   *[other] , материалов: { $count }
}
confirm-owner = { $owner }
confirm-bare = Без документа — это нормально.
confirm-bare-expected = Документа нет, а в плане указано: { $kind }.
confirm-ask-return = Что поправить? Выберите готовый ответ или напишите своими словами. Комментарий придёт автору отметки; прочитать его смогут и те, кто видит план.
confirm-button-confirm = ✅ Подтвердить
confirm-button-return = ↩️ Вернуть
confirm-button-revoke = ↩️ Отменить решение
confirm-button-next = ▶️ Дальше: { $owner }
confirm-button-list = 👥 К списку
confirm-button-no-document = Не хватает документа
confirm-button-unreadable = Документ не читается
confirm-button-other-event = Документ о другом
confirm-button-tell-more = Расскажите подробнее
confirm-toast-confirmed = Подтверждено
confirm-toast-returned = Возвращено автору
confirm-toast-revoked = Решение отменено
confirm-witness = <b>{ $owner }</b>: { $what ->
    [visit] { $words ->
        [school] посещение вашего урока
       *[other] посещение вашего занятия
    }
   *[event] участие в событии, список которого ведёте вы
}, { $day }. «{ $title }»
confirm-witness-confirmed = Подтверждено. Спасибо!
confirm-witness-denied = Ответ передан автору отметки.
confirm-witness-gone = Подтверждать больше нечего: отметку сняли, изменили или план закончен.
confirm-button-not-there = ↩️ Не было
confirm-button-several = ✅ Подтвердить несколько
confirm-button-several-again = ▶️ Показать отложенные
confirm-button-confirm-shown = { $count ->
    [one] ✅ Подтвердить это
   *[other] ✅ Подтвердить эти { $count }
}
confirm-several-head = ✅ <b>Подтвердить сразу: { $count }</b>{ $more ->
    [0] { "" }
   *[other] , потом ещё { $more }
}. { $whole ->
    [yes] Кнопка подтвердит ровно то, что видно ниже
   *[no] Материалы поместились не все, а кнопка подтвердит каждое мероприятие целиком
}; 🔎 откроет одно, ⏭ отложит.
confirm-several-line = { $number }. <b>{ $owner }</b> — { $title }. Отмечено { $day }
confirm-several-hidden = • { $count ->
    [0] показано не целиком
   *[other] и ещё раньше: { $count }
} — откройте 🔎 { $number }
confirm-several-bare = • без документа
confirm-several-empty = ✅ Больше ничего не ждёт подтверждения.
confirm-several-put-off = ✅ Остались только отложенные: { $count }.
confirm-several-changed = С тех пор список изменился, поэтому ничего не подтверждено. Вот как сейчас.
confirm-several-done = { $count ->
    [one] Подтверждено { $count } мероприятие.
    [few] Подтверждено { $count } мероприятия.
   *[other] Подтверждено { $count } мероприятий.
}
confirm-several-undo = Отменить решение можно в самом мероприятии: его открывает кнопка с именем.
confirm-several-before = Уже подтверждено: { $titles }
confirm-several-left = Изменилось и осталось неподтверждённым: { $titles }
confirm-toast-several = Подтверждено: { $count }
confirm-toast-denied = Ответ передан
